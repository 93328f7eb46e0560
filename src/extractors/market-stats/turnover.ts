/** Turnover (成交额) of a market and its change against the session before (放量: more, 缩量: less). */
import { qualifierOf } from '../../grammar/numbers.js';
import { sentences } from '../../grammar/sentences.js';
import type { Found, PassageReading } from '../../types.js';
import { found } from '../found.js';
import { scopeOf, SUM, sumOf, unitOf } from './money.js';

const TURNOVER = new RegExp(
  `(?:成交总额|成交金额|成交额|成交量|总成交|成交|量能)(?:合计|总计|共计|连续第?\\d+个?(?:交易)?日|继续|再度|再次|已|均|也|仍|总额|维持在?|放大|萎缩|缩量|放量|小幅|大幅|进一步|重新|重回|重返|站上|回升|回落|缩小|下降|提升)*(?:达到|达|至|为|约为|约|是|在|超过|超|逾|近|突破|破|不足|不到|仅|:|：)*${SUM}(?<after>以上|左右|上方|大关|关口|规模)?`,
  'g',
);
const CHANGE = new RegExp(
  `(?:较|比)(?:上一?个?|前一?个?|昨日?|上日|上周)[^，,。；;]{0,12}?(?<verb>放量|缩量|增加|减少|放大|萎缩|缩减|增长|下降|多|少|扩大|缩小)(?:了|约|超过|超|逾|近|达|至少)*${SUM}`,
  'g',
);
// A share's own turnover, a fund's, a commodity's: no figure of the market.
const NOT_MARKET =
  /个股|该股|ETF|基金|换手率|期货|龙虎榜|封单|竞价期间|板块成交|概念成交|净买|融资|大宗|每日|日均|平均|预计|有望|若/;

/** Finds turnover and its changes in a passage. */
export function turnover(reading: PassageReading): Found<'marketStats'>[] {
  const { folded } = reading.passage;
  const records: Found<'marketStats'>[] = [];
  for (const sentence of sentences(folded)) {
    const text = folded.slice(sentence.start, sentence.end);
    for (const match of text.matchAll(TURNOVER)) {
      const before = text.slice(0, match.index);
      const value = sumOf(match.groups!);
      if (
        value === undefined ||
        value < 1e8 ||
        NOT_MARKET.test(before.slice(-14).split(/[，,]/).at(-1)!) ||
        /手$|股$/.test(match[0])
      )
        continue;
      const start = sentence.start + match.index;
      const scope =
        scopeOf(before + match[0].slice(0, 4)) ??
        (subjectIsStock(reading, sentence.start, start) ? undefined : defaultScope(folded, sentence.start));
      if (scope === undefined || scope === null || lastNameIsStock(reading, sentence.start, start)) continue;
      const figureAt = start + match[0].indexOf(match.groups!.figure ?? match.groups!.multiplier!);
      const after = (match.groups!.rest ?? '') + (match.groups!.after ?? '');
      const qualifier =
        after === '上方' || after === '大关' ? 'over' : qualifierOf(folded.slice(figureAt - 3, figureAt), after);
      records.push(
        found('marketStats', '<market> 成交额 <sum>', reading, start, start + match[0].length, {
          kind: 'turnover',
          value,
          unit: unitOf(match.groups!.currency, scope),
          scope,
          qualifier,
        }),
      );
    }
    for (const match of text.matchAll(CHANGE)) {
      const value = sumOf(match.groups!);
      const before = text.slice(0, match.index);
      if (value === undefined || value < 1e8 || !/成交|量能|两市/.test(before)) continue;
      const scope = scopeOf(before) ?? defaultScope(folded, sentence.start);
      const sign = /放|增|多|扩/.test(match.groups!.verb!) ? 1 : -1;
      const start = sentence.start + match.index;
      const figureAt = start + match[0].indexOf(match.groups!.figure ?? match.groups!.multiplier!);
      records.push(
        found('marketStats', '较<session> 放量|缩量 <sum>', reading, start, start + match[0].length, {
          kind: 'turnover-change',
          value: sign * value,
          unit: unitOf(match.groups!.currency, scope),
          scope,
          qualifier: qualifierOf(folded.slice(figureAt - 3, figureAt), match.groups!.rest ?? ''),
        }),
      );
    }
  }
  return records;
}

/** A wrap that says 成交额 without a market means both mainland exchanges, if its earlier text spoke of them. */
function defaultScope(folded: string, at: number): string | null {
  return scopeOf(folded.slice(0, at)) ?? null;
}

function subjectIsStock(reading: PassageReading, from: number, to: number): boolean {
  return reading.mentions.some((one) => one.kind === 'stock' && one.start >= from && one.end <= to);
}

function lastNameIsStock(reading: PassageReading, from: number, to: number): boolean {
  const last = reading.mentions.findLast((one) => one.start >= from && one.end <= to && one.kind !== 'sector');
  return last?.kind === 'stock' && scopeOf(reading.passage.folded.slice(last.end, to)) === null;
}
