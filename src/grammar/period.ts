/** The stretch of time that a change covers: a session unless the sentence says 本周, 年内 or 10个交易日累计. */
import type { Span } from '../types.js';
import { CharacterTable } from './characters.js';
import { CHINESE_FIGURES, parseNumber } from './numbers.js';

const SESSION =
  '今日|今天|今早|昨日|昨天|当日|当天|单日|日内|盘中|盘初|盘前|盘后|早盘|午后|午间|午盘|尾盘|开盘|收盘|收市|开市|截至|一度|(?:本|上)?周[一二三四五](?!累计)|上市首日';
const WEEK = '(?:本|上|当|全|这|一|近一)周(?![一二三四五末])|周内|周(?=累计|涨|跌|升)';
const MONTH = '(?:本|上|当|全)月|月内|近?[一1]个月|月(?:份|以来)|月(?=累计|涨|跌|升)';
const YEAR = '年内|年初|今年|全年|去年|本年|上半年|下半年|近?[一1]年|20\\d\\d年(?!\\d{1,2}月)|年(?=累计|涨|跌|升)';
const DAYS = `(?<!月\\d{0,1})(?:(?<near>近|最近|过去|连续|前)?(?<days>\\d{1,3}|${CHINESE_FIGURES})(?:个?交易日|日|天)(?<within>内|里|中|间|来|以来)?(?=(?<sum>.{0,2}累)?))`;
const OTHER = '累计|累涨|累跌|累升|上市以来|以来';
const WORDS = new RegExp(
  `(?<session>${SESSION})|(?<week>${WEEK})|(?<month>${MONTH})|(?<year>${YEAR})|${DAYS}|(?<other>${OTHER})`,
  'g',
);
/** A character of each word that tells of another stretch than the session. */
const STRETCHES = new CharacterTable();
const OF_STRETCH = STRETCHES.classOf('周月年天累近日以过连前');
/** How far before a change the stretch is looked for. */
const REACH = 60;

/**
 * The stretch told last before a change in its sentence.
 *
 * @returns "day", "week", "month", "year", "10d" (a number of sessions), or "other" (a running total of unsaid length).
 */
export function periodOfChange(folded: string, sentence: Span, change: Span): string {
  const from = Math.max(sentence.start, change.start - REACH);
  const to = Math.min(change.end, sentence.end);
  // Most sentences tell of no other stretch.
  if ((STRETCHES.within(folded, from, to) & OF_STRETCH) === 0) return 'day';
  const text = folded.slice(from, to);
  if (!/[周月年天累近]|日[内里中间来]|交易日|以来|过去|连续|前[\d一二三四五六七八九十]/.test(text)) return 'day';
  let period = 'day';
  for (const { groups } of text.matchAll(WORDS)) {
    const { session, week, month, year, near, days, within, sum, other } = groups!;
    if (session) period = 'day';
    else if (week) period = 'week';
    else if (month) period = 'month';
    else if (year) period = 'year';
    else if (days && (near || within || sum)) period = `${parseNumber(days) ?? 0}d`;
    // 本周累计涨: the total is of the stretch named before.
    else if (other && period === 'day') period = 'other';
  }
  return period === '0d' ? 'other' : period;
}
