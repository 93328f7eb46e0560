/** The stretch of time that a change covers: a session unless the sentence says 本周, 年内 or 10个交易日累计. */
import type { Span } from '../types.js';
import { CharacterTable, matchAt } from '../text/characters.js';
import { MarkWords } from './mark-words.js';
import { CHINESE_FIGURES, parseNumber } from './numbers.js';

const WEEKDAYS = '一二三四五';
const GROWS = '(?=累计|涨|跌|升)';
const SESSIONS = '(?:个?交易日|日|天)';
/** 11月7日 is a date. */
const NO_DATE = '(?<!月\\d{0,1})';
const COUNTS = ['\\d{1,3}', CHINESE_FIGURES];
const NEAR = ['近', '最近', '过去', '连续', '前'];
/** A number of sessions. What stands around it says whether it is a stretch: 近10日, 10日内, 10个交易日累计. */
const DAYS = new RegExp(
  `(${NEAR.join('|')})?(${COUNTS.join('|')})${SESSIONS}(内|里|中|间|来|以来)?(?=(.{0,2}累)?)`,
  'y',
);
const SESSION =
  '今[日天早] 昨[日天] 当[日天] 单日 日内 盘[中初前后] 早盘 午[后间盘] 尾盘 [开收][盘市] 截至 一度 ' +
  `[本上]周[${WEEKDAYS}](?!累计) 周[${WEEKDAYS}](?!累计) 上市首日`;
const STRETCHES: readonly (readonly ['week' | 'month' | 'year' | 'days' | 'other', string])[] = [
  ['week', `[本上当全这一]周(?![${WEEKDAYS}末]) 近一周(?![${WEEKDAYS}末]) 周内 周${GROWS}`],
  ['month', `[本上全当]月 月内 近[一1]个月 [一1]个月 月(?:份|以来) 月${GROWS}`],
  ['year', `年内 年初 今年 全年 去年 本年 上半年 下半年 近[一1]年 [一1]年 20\\d\\d年(?!\\d{1,2}月) 年${GROWS}`],
  [
    'days',
    ['', ...NEAR]
      .flatMap((near) => COUNTS.map((count) => `${NO_DATE}${near}${count}${SESSIONS}(?:内|里|中|间|来|以来)?`))
      .join(' '),
  ],
  ['other', '累[计涨跌升] 上市以来 以来'],
];
const WORDS = new MarkWords<'session' | 'week' | 'month' | 'year' | 'days' | 'other'>([
  ['session', SESSION],
  ...STRETCHES,
]);
const CHARACTERS = new CharacterTable();
/** A character of each word that tells of another stretch than the session. */
const OF_STRETCH = CHARACTERS.heldBy(
  new RegExp(STRETCHES.map(([, words]) => words.replaceAll(' ', '|')).join('|')),
  '周月年天日累以',
);
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
  if ((CHARACTERS.within(folded, from, to) & OF_STRETCH) === 0) return 'day';
  const text = folded.slice(from, to);
  let period = 'day';
  for (const { at, value } of WORDS.scan(text)) {
    if (value === 'session') period = 'day';
    else if (value === 'days') period = daysAt(text, at) ?? period;
    // 本周累计涨: the total is of the stretch named before.
    else if (value !== 'other' || period === 'day') period = value;
  }
  return period === '0d' ? 'other' : period;
}

/** The stretch of so many sessions that is told at an offset, or undefined where the number tells of none. */
function daysAt(text: string, at: number): string | undefined {
  const [, near, days = '', within, sum] = matchAt(DAYS, text, at)!;
  return near || within || sum ? `${parseNumber(days) ?? 0}d` : undefined;
}
