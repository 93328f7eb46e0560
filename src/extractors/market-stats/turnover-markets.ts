/** Turnover told of one market after the other, or summed up, without its noun: 沪市成交1770亿，创业板686亿，合计…. */
import type { Found } from '../../types.js';
import { letters } from './letters.js';
import { SUM, sumOf } from './money.js';
import { NOT_MARKET, REACH, sumRecord, type TurnoverSentence } from './turnover-sentence.js';

/** A market with a sum right behind it, in a sentence on turnover: 沪市成交1770亿，创业板686亿. */
const OF_MARKET = new RegExp(
  `(?:沪深两市|两市|三市|(?<=[，,])(?<sum>合计|共计|总计|总量|总额|总成交额?)|沪市|深市|上海市场|深圳市场|创业板|科创板|北交所|北证)(?:则|合计|共计|总计|总共|一共|共|全天|今[日天]|成交|约|为|达|近|超过?|逾|不足|不到|仅|突破){0,3}${SUM}(?=[，,。；;、（(]|左右|以上|$)`,
  'y',
);
const BEGINS_MARKET = letters.beginningOf(OF_MARKET);

/** Turnover is what was spoken of last, not the loans or the money that flows. */
const OF_TURNOVER = /(?:成交|量能|交投)(?:(?!净|融资|市值|余额)[^])*$/;

/** Adds the sums of a sentence whose market stands right before them. */
export function addMarkets(records: Found<'marketStats'>[], told: TurnoverSentence): void {
  const { reading, markets, sentence, text, previous } = told;
  for (const match of letters.matches(text, BEGINS_MARKET, OF_MARKET)) {
    const value = sumOf(match.groups!);
    const start = sentence.start + match.index;
    // 两市成交9200亿。沪市4000亿，深市5200亿: the sentence goes on with the one before.
    const before = (match.index < REACH ? previous : '') + text.slice(Math.max(0, match.index - REACH), match.index);
    if (value === undefined || value < 1e8) continue;
    // 合计不足万亿: without figures a sum needs a word before it.
    if (!match.groups!.figure && match.groups!.multiplier !== '万亿') continue;
    if (!OF_TURNOVER.test(before) || NOT_MARKET.test(before)) continue;
    const end = start + match[0].length;
    const scope = match.groups!.sum ? markets.saidOf(sentence.start, start, '合计') : markets.within(start, end);
    if (scope === null || scope === 'OTHER') continue;
    records.push(sumRecord(reading, 'turnover', '<market> <sum>', match, [start, start], scope, value));
  }
}
