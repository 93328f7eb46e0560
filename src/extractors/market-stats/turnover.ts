/** Turnover (成交额) of a market. */
import { matchAt } from '../../text/characters.js';
import { statementsOf } from '../../grammar/statements.js';
import type { Found, PassageReading } from '../../types.js';
import { letters } from './letters.js';
import { isShares, lastClause, SUM, sumOf } from './money.js';
import type { NamedMarkets } from './scopes.js';
import { addChanges } from './turnover-change.js';
import { addMarkets } from './turnover-markets.js';
import { NOT_MARKET, REACH, saidOfAnother, sumRecord, type TurnoverSentence } from './turnover-sentence.js';

const NOUN = '半日交投|全日交投|成交总额|成交金额|成交额|成交量|成交值|总成交额|总成交|成交|量能|交易额';
const TURNOVER = new RegExp(
  `(?:${NOUN})(?:合计|总计|共计|连续第?\\d+个?(?:交易)?[日天]|连续第?[一二两三四五六七八九十]{1,3}个?(?:交易)?[日天]|今日|全[天日]|半日|早盘|上午|了|即|便|就|已经|竟|更|一举|大增|大降|激增|骤增|骤减|骤降|锐减|萎缩|缩减|放量|大幅|继续|再度|再次|已|均|也|仍|总额|维持在?|稳定在|保持在|放大|萎缩|缩量|放量|小幅|大幅|明显|进一步|显著|重新|重回|重返|重上|站上|站稳|回升|回落|缩小|缩|下降|提升|上升|减少|增加?|增|扩大|升|降|\\(下同\\)|（下同）|人民币|新台币|(?:较|比)[^，,。；;\\d]{2,14}(?:[，,](?=不足|不到|仅|为|约|达|至|报|跌破)|[至到])){0,6}(?:达到|达|至|为|约为|约|是|在|超过|超|逾|近|接近|逼近|直逼|突破|升破|跌破|破|录得|不足|不到|仅|有|高达|多达|报|分别|:|：){0,3}${SUM}(?<after>以上|左右|上方|下方|大关|关口|规模)?`,
  'y',
);
const BEGINS_NOUN = letters.beginningOf(TURNOVER);
/** The further sums of a series, each of one exchange: 沪深两市分别成交1301亿元和1547亿元. */
const NEXT = new RegExp(`(?:、|和|与|及|，|,)(?:成交额?|约|近|超|逾)?${SUM}`, 'y');
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
  let sentenceBefore = '';
  for (const sentence of statementsOf(reading).sentences) {
    const text = folded.slice(sentence.start, sentence.end);
    const previous = sentenceBefore;
    sentenceBefore = text;
    if (!text.includes('亿') || !(SAID.test(text) || SAID.test(previous))) continue;
    const byDefault = () => markets.before(sentence.start) ?? spoken();
    const told: TurnoverSentence = { reading, markets, sentence, text, previous, byDefault };
    addSums(records, told);
    addMarkets(records, told);
    addChanges(records, told);
  }
  return records;
}

/** Adds the sums that the noun tells: 成交额1.2万亿元. */
function addSums(records: Found<'marketStats'>[], told: TurnoverSentence): void {
  const { reading, markets, sentence, text, byDefault } = told;
  const { folded } = reading.passage;
  for (const match of letters.matches(text, BEGINS_NOUN, TURNOVER)) {
    const value = sumOf(match.groups!);
    const start = sentence.start + match.index;
    const clause = lastClause(text.slice(Math.max(0, match.index - REACH), match.index));
    if (value === undefined || value < 1e8 || NOT_MARKET.test(clause) || NOT_MARKET.test(match[0])) continue;
    if (OF_ONE_SHARE.test(text.slice(0, match.index)) && markets.within(sentence.start, start) === null) continue;
    if (isShares(folded, start + match[0].length) || saidOfAnother(told, start, clause)) continue;
    const scope =
      markets.saidOf(sentence.start, start + Math.min(4, match[0].length), clause + match[0]) ?? byDefault();
    if (scope === null || scope === 'OTHER' || value < (LEAST.get(scope) ?? 0)) continue;
    const series = seriesFrom(folded, sentence.start, match, start);
    const scopes = series.length > 1 ? scopesOf(markets, sentence.start, start, series.length) : NO_SCOPES;
    const add = (one: RegExpExecArray, from: number, sum: number, of: string) =>
      records.push(sumRecord(reading, 'turnover', '<market> 成交额 <sum>', one, [start, from], of, sum));
    if (scopes.length === 0) {
      add(match, start, value, scope);
      addAgain(told, match, start, value, scope, records);
    } else
      series.forEach((one, place) => add(one, one === match ? start : one.index, sumOf(one.groups!)!, scopes[place]!));
  }
}

/** 该股低开后触及跌停，全天振幅20%，成交额70亿元: told of one share since the sentence began. */
const OF_ONE_SHARE = /该股|个股|振幅|封单|涨停板上|跌停板上|手[买卖]单/;
/** No session of these markets turns over less: a smaller sum is a share's (A股全天成交仅1.7亿元, beside its H股). */
const LEAST: ReadonlyMap<string, number> = new Map([
  ['SH+SZ', 3e9],
  ['ALL', 3e9],
  ['SH', 1e9],
  ['SZ', 1e9],
  ['HK', 1e9],
]);

/** 成交额突破300亿元，达到302亿元; 成交额连续四日破万亿，周五为1.09万亿元: the same once more, to the figure. */
const AGAIN = new RegExp(
  `[，,](?:其中)?(?:周[一二三四五]|今[日天]|昨[日天]|当[日天]|全[日天]|最终|具体|收盘)?(?:达到?|为|报|录得|定格在)(?:达|约|近|超|逾|不足|不到|仅)?${SUM}`,
  'y',
);

/** Adds the sum that tells one again, where it is of the same order. */
function addAgain(
  { reading }: TurnoverSentence,
  match: RegExpExecArray,
  start: number,
  value: number,
  scope: string,
  records: Found<'marketStats'>[],
): void {
  const again = matchAt(AGAIN, reading.passage.folded, start + match[0].length);
  const sum = again?.groups!.figure ? sumOf(again.groups) : undefined;
  if (!again || sum === undefined || sum < value / 4 || sum > value * 4) return;
  const end = again.index + again[0].length;
  if (!isShares(reading.passage.folded, end))
    records.push(
      sumRecord(reading, 'turnover', '<turnover>，达到 <sum>', again, [again.index, again.index], scope, sum),
    );
}

/** The sums of 分别 (respectively): the one that matched and those behind it; that one alone without 分别. */
function seriesFrom(folded: string, floor: number, match: RegExpExecArray, start: number): RegExpExecArray[] {
  const series = [match];
  let end = start + match[0].length;
  if (!folded.slice(Math.max(floor, start - 4), end).includes('分别')) return series;
  for (let next = matchAt(NEXT, folded, end); next; next = matchAt(NEXT, folded, end)) {
    if (!next.groups!.figure) break;
    series.push(next);
    end += next[0].length;
  }
  return series;
}

const NO_SCOPES: readonly string[] = [];
/** As many markets as there are sums: the two exchanges of 沪深两市, or those named one by one; none where they are not as many. */
function scopesOf(markets: NamedMarkets, from: number, to: number, count: number): readonly string[] {
  const named = markets.lastOf(from, to, count);
  if (count === 2 && named.at(-1) === 'SH+SZ') return ['SH', 'SZ'];
  return named.length === count && !named.includes('SH+SZ') ? named : NO_SCOPES;
}
