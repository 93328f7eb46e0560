/** What the readers of turnover share: a sentence that tells of it, and the record of a sum. */
import { qualifierOf } from '../../grammar/numbers.js';
import type { Found, PassageReading, Span } from '../../types.js';
import { found } from '../found.js';
import { figureAt, restOf, unitOf, type Stat } from './money.js';
import { namesWithin } from './names.js';
import type { NamedMarkets } from './scopes.js';

/** A sentence that tells of turnover. */
export interface TurnoverSentence {
  readonly reading: PassageReading;
  /** The markets that the passage names. */
  readonly markets: NamedMarkets;
  readonly sentence: Span;
  readonly text: string;
  /** The text of the sentence before, empty for the first. */
  readonly previous: string;
  /** The market that the article has spoken of before the sentence, or null. */
  readonly byDefault: () => string | null;
}

// A share's own turnover, a fund's, a commodity's, another year's: no figure of the market's session.
export const NOT_MARKET =
  /个股|该股|ETF|基金|换手率|期货|期指|期权|债|REIT|龙虎榜|封单|竞价期间|板块成交|概念成交|板块$|净买|融资|两融|沽空|卖空|大宗|北向|北上|南向|南下|股通|每日|日均|平均|去年|上年|全年|今年|年内|累计|预计|预测|有望|若|将达|暗盘|新股|股票成交|单只/;

/** How far before a figure its clause is read, in characters. */
export const REACH = 120;
/** How far before a figure the name is looked for that it may be said of. */
const NAMES_REACH = 400;

/** The record of a matched sum. `start` is where the text that tells it begins, `from` where the match does. */
export function sumRecord(
  reading: PassageReading,
  kind: 'turnover' | 'turnover-change',
  rule: string,
  match: RegExpExecArray,
  [start, from]: readonly [number, number],
  scope: Stat['scope'],
  value: number,
): Found<'marketStats'> {
  const { folded } = reading.passage;
  const { after = '', currency } = match.groups!;
  const at = figureAt(match, from);
  const isOver = after === '上方' || after === '大关' || after === '关口';
  return found('marketStats', rule, reading, start, from + match[0].length, {
    kind,
    value,
    unit: unitOf(currency, scope),
    scope,
    qualifier: isOver
      ? 'over'
      : after === '下方'
        ? 'under'
        : qualifierOf(folded.slice(at - 3, at), restOf(match.groups!) + after),
  });
}

/** Whether the figure is of a share, or of a sector in its own clause, named since a market was. */
export function saidOfAnother(
  { reading: { mentions }, markets, sentence }: TurnoverSentence,
  to: number,
  clause: string,
): boolean {
  const last = namesWithin(mentions, Math.max(sentence.start, to - NAMES_REACH), to).findLast(
    ({ kind, start }) => kind === 'stock' || kind === 'index' || (kind === 'sector' && start >= to - clause.length),
  );
  return (
    last !== undefined && last.kind !== 'index' && markets.within(last.end, to) === null && !/两市|市场/.test(clause)
  );
}
