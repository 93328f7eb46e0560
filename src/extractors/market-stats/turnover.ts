/** Turnover (成交额) of a market and its change against the session before (放量: more, 缩量: less). */
import { qualifierOf } from '../../grammar/numbers.js';
import { statementsOf } from '../../grammar/statements.js';
import type { Found, PassageReading } from '../../types.js';
import { found } from '../found.js';
import { letters } from './letters.js';
import { figureAt, lastClause, SUM, sumOf, unitOf } from './money.js';
import { namesWithin } from './names.js';
import type { NamedMarkets } from './scopes.js';

const NOUN = '半日交投|全日交投|成交总额|成交金额|成交额|成交量|成交值|总成交额|总成交|成交|量能|交易额';
const TURNOVER = new RegExp(
  `(?:${NOUN})(?:合计|总计|共计|连续第?\\d+个?(?:交易)?[日天]|连续第?[一二三四五六七八九十]{1,3}个?(?:交易)?[日天]|今日|全[天日]|继续|再度|再次|已|均|也|仍|总额|维持在?|稳定在|保持在|放大|萎缩|缩量|放量|小幅|大幅|明显|进一步|显著|重新|重回|重返|重上|站上|站稳|回升|回落|缩小|缩|下降|提升|上升|减少|增加?|增|扩大|升|降|\\(下同\\)|（下同）|人民币|新台币){0,6}(?:达到|达|至|为|约为|约|是|在|超过|超|逾|近|接近|逼近|直逼|突破|升破|跌破|破|录得|不足|不到|仅|有|高达|:|：){0,3}${SUM}(?<after>以上|左右|上方|大关|关口|规模)?`,
  'y',
);
const BEGINS_NOUN = letters.classOf(NOUN.split('|').map((word) => word[0]!));
const COMPARED = '(?:较|比|相比)(?:上一?个?|前一?个?|昨[日天]?|上日|上周|前日|前)[^，,。；;]{0,18}?';
const CHANGE = new RegExp(
  `(?:${COMPARED}(?<verb>放量|缩量|增加|减少|放大|萎缩|缩减|增长|下降|增量|多|少|扩大|缩小|增|减)|(?<bare>放量|缩量))(?:了|约|超过|超|逾|近|达|至少|仅|大幅|为){0,3}${SUM}`,
  'y',
);
const BEGINS_CHANGE = letters.classOf('较比相放缩');
// A share's own turnover, a fund's, a commodity's, another year's: no figure of the market's session.
const NOT_MARKET =
  /个股|该股|ETF|基金|换手率|期货|期指|期权|债|REIT|龙虎榜|封单|竞价期间|板块成交|概念成交|板块$|净买|融资|两融|沽空|卖空|大宗|北向|北上|南向|南下|股通|每日|日均|平均|去年|上年|全年|今年|年内|累计|预计|预测|有望|若|将达|暗盘|新股|股票成交|单只/;

/** How far before a figure its clause is read, in characters. */
const REACH = 120;
/** How far before a figure the name is looked for that it may be said of. */
const NAMES_REACH = 400;

/** Without one of these no sentence tells of turnover. */
const SAID = /成交|量能|交易额|交投|两市/;
const NONE: readonly Found<'marketStats'>[] = [];

/**
 * Finds turnover and its changes in a passage.
 *
 * @param markets those that the passage names.
 * @param spoken gives the market that the article has spoken of before this passage, or null.
 */
export function turnover(
  reading: PassageReading,
  markets: NamedMarkets,
  spoken: () => string | null,
): readonly Found<'marketStats'>[] {
  const { folded } = reading.passage;
  if (!folded.includes('亿') || !SAID.test(folded)) return NONE;
  const records: Found<'marketStats'>[] = [];
  for (const sentence of statementsOf(reading).sentences) {
    const text = folded.slice(sentence.start, sentence.end);
    if (!text.includes('亿') || !SAID.test(text)) continue;
    const byDefault = (at: number) => markets.before(at) ?? spoken();
    for (const match of letters.matches(text, BEGINS_NOUN, TURNOVER)) {
      const value = sumOf(match.groups!);
      const start = sentence.start + match.index;
      const clause = lastClause(text.slice(Math.max(0, match.index - REACH), match.index));
      if (value === undefined || value < 1e8 || NOT_MARKET.test(clause) || NOT_MARKET.test(match[0])) continue;
      if (isShares(folded, start + match[0].length) || saidOfAnother(reading, markets, sentence.start, start, clause))
        continue;
      const named = markets.saidOf(sentence.start, start + Math.min(4, match[0].length), clause + match[0]);
      const scope = named ?? byDefault(sentence.start);
      if (scope === null || scope === 'OTHER') continue;
      const at = figureAt(match, start);
      const { rest = '', after = '', currency } = match.groups!;
      const isOver = after === '上方' || after === '大关' || after === '关口';
      records.push(
        found('marketStats', '<market> 成交额 <sum>', reading, start, start + match[0].length, {
          kind: 'turnover',
          value,
          unit: unitOf(currency, scope),
          scope,
          qualifier: isOver ? 'over' : qualifierOf(folded.slice(at - 3, at), rest + after),
        }),
      );
    }
    for (const match of letters.matches(text, BEGINS_CHANGE, CHANGE)) {
      const value = sumOf(match.groups!);
      const before = text.slice(Math.max(0, match.index - REACH), match.index);
      if (value === undefined || value < 1e8 || !/成交|量能|两市|[放缩]量/.test(before + match[0])) continue;
      if (/融资|两融|融券|净流|净买|市值|规模|余额/.test(before.slice(-40) + match[0])) continue;
      const start = sentence.start + match.index;
      if (saidOfAnother(reading, markets, sentence.start, start, lastClause(before))) continue;
      const scope = markets.within(sentence.start, start) ?? byDefault(sentence.start);
      if (scope === 'OTHER') continue;
      const { verb, bare, rest = '', currency } = match.groups!;
      const at = figureAt(match, start);
      records.push(
        found('marketStats', '较<session> 放量|缩量 <sum>', reading, start, start + match[0].length, {
          kind: 'turnover-change',
          value: /放|增|多|扩/.test(verb ?? bare!) ? value : -value,
          unit: unitOf(currency, scope),
          scope,
          qualifier: qualifierOf(folded.slice(at - 3, at), rest),
        }),
      );
    }
  }
  return records;
}

/** 成交量3.2亿股, 5亿手: shares and lots, no money. */
const isShares = (folded: string, end: number): boolean => /[股手份]/.test(folded[end] ?? '');

/** Whether the figure is of a share, or of a sector in its own clause, named since a market was. */
function saidOfAnother(
  { mentions }: PassageReading,
  markets: NamedMarkets,
  from: number,
  to: number,
  clause: string,
): boolean {
  const last = namesWithin(mentions, Math.max(from, to - NAMES_REACH), to).findLast(
    ({ kind, start }) => kind === 'stock' || kind === 'index' || (kind === 'sector' && start >= to - clause.length),
  );
  return (
    last !== undefined && last.kind !== 'index' && markets.within(last.end, to) === null && !/两市|市场/.test(clause)
  );
}
