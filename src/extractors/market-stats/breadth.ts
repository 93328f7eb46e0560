/** Breadth: how many stocks rose, fell, closed at the limit. */
import { FIGURES, parseNumber, qualifierOf } from '../../grammar/numbers.js';
import { sentences } from '../../grammar/sentences.js';
import type { Found, PassageReading } from '../../types.js';
import { found } from '../found.js';
import { scopeOf, type Stat } from './money.js';

const COUNT = `(?<figure>${FIGURES}|[一二两三四五六七八九十]{1,3}|百|千)(?<rest>余|多)?`;
const NOUN = '(?:只|家|支|个)?(?:非ST)?(?:个股|股票|公司|股)?';
const RISE = '上涨|飘红|收红|红盘|收涨|实现上涨|翻红|走高';
const FALL = '下跌|飘绿|收绿|绿盘|收跌|下挫|走低|翻绿';
const QUALIFIER = '(?:超过|超|逾|近|约|不足|共有?|共计|达到|达|有|为|接近)*';
const KINDS: readonly (readonly [string, Stat['kind']])[] = [
  [`(?:${RISE})`, 'advancers'],
  [`(?:${FALL})`, 'decliners'],
  ['(?:封?涨停|封板)', 'limit-ups'],
  ['跌停', 'limit-downs'],
];
const PATTERNS = KINDS.flatMap(([verb, kind]) => [
  // 超4200只个股下跌; 逾70股涨停
  {
    kind,
    pattern: new RegExp(
      `${QUALIFIER}${COUNT}(?:只|家|支)?(?:非ST)?(?:个股|股票|公司|股)(?:均|都|集体|实现|出现)?${verb}(?!或|板的|未遂)`,
      'g',
    ),
  },
  { kind, pattern: new RegExp(`${COUNT}只(?:非ST)?${verb}`, 'g') },
  // 上涨个股超2200只; 涨停家数67家; 上涨股票数量超过3100只
  {
    kind,
    pattern: new RegExp(`${verb}(?:的)?(?:个股|股票|公司|家数|股)(?:总?数量|家数|数)?${QUALIFIER}${COUNT}${NOUN}`, 'g'),
  },
]);
const NOT_MARKET = /概念|板块|产业链|方向|行业|连板股|连续|历史|预计|没有|无$/;

/** Finds breadth figures in a passage. A count of one sector's or one list's stocks is no breadth. */
export function breadth(reading: PassageReading): Found<'marketStats'>[] {
  const { folded } = reading.passage;
  const records: Found<'marketStats'>[] = [];
  for (const sentence of sentences(folded)) {
    const text = folded.slice(sentence.start, sentence.end);
    for (const { kind, pattern } of PATTERNS)
      for (const match of text.matchAll(pattern)) {
        const start = sentence.start + match.index;
        const end = start + match[0].length;
        const figure = match.groups!.figure!;
        const value = figure === '百' ? 100 : figure === '千' ? 1000 : parseNumber(figure);
        if (
          value === undefined ||
          value < 1 ||
          records.some((one) => one.value.kind === kind && one.value.value === value)
        )
          continue;
        const clause = text.slice(
          Math.max(text.lastIndexOf('，', match.index - 1), text.lastIndexOf(',', match.index - 1)) + 1,
          match.index,
        );
        // 白银有色等十余股涨停, 近30股涨停 of a sector: the list's or the sector's own count.
        if (/等(?:多)?$/.test(clause) || NOT_MARKET.test(clause) || namedBefore(reading, sentence.start, start, clause))
          continue;
        if (/^\s*(?:涨停|跌停)?或/.test(folded.slice(end, end + 3))) continue;
        const scope = scopeOf(text.slice(0, match.index)) ?? 'ALL';
        const figureAt = start + match[0].indexOf(figure);
        records.push(
          found('marketStats', '<count> 只个股 <verb>', reading, start, end, {
            kind,
            value,
            unit: 'stocks',
            scope,
            qualifier: qualifierOf(
              folded.slice(Math.max(0, figureAt - 3), figureAt),
              match.groups!.rest ?? folded.slice(end, end + 2).replace(/^[只家支]/, ''),
            ),
          }),
        );
      }
  }
  return records;
}

function namedBefore(reading: PassageReading, from: number, to: number, clause: string): boolean {
  const clauseAt = to - clause.length;
  const near = reading.mentions.some(
    (one) => one.kind !== 'index' && one.start >= Math.max(from, clauseAt) && one.end <= to,
  );
  return near && scopeOf(clause) === null;
}
