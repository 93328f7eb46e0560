/** Which session and stretch of time an index quote speaks of. */
import type { Passage } from '../types.js';
import type { RecordValue } from '../document/schema.js';
import { clauseStart } from '../grammar/sentences.js';

type Phase = RecordValue<'indexQuotes'>['phase'];

const PHASES: readonly (readonly [RegExp, Exclude<Phase, null>])[] = [
  [/盘前/g, 'premarket'],
  [/盘后|夜盘/g, 'afterhours'],
  [/高开|低开|平开|(?<!今日|昨日)开盘(?!后)|竞价|跳空/g, 'open'],
  [/一度|盘中|盘初|截至发稿|截至目前|早盘(?!收)|现报|最多|最高|最低|尾盘(?!收)|午后/g, 'intraday'],
  [/午间(?:收盘)?|午盘(?:收盘)?|半日|早盘收盘?|午评/g, 'midday'],
  [/(?<!午间|午盘|早盘)收盘|收报|收于|报收|收涨|收跌|收市|收在|尾盘收|收评|收低|收高/g, 'close'],
];
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/本周|上周|全周|当周|周线|周涨|周跌|一周/, 'week'],
  [/本月|上月|当月|月线|全月|\d月(?:份|以来)|月涨|月跌/, 'month'],
  [/年内|今年以来|年初至今|全年|去年|本年|上半年|下半年|年涨|年跌/, 'year'],
];
const CLOCK = /(?:截至)?(?:北京时间|当地时间)?(\d{1,2})[:：](\d{2})/;

/** The phase whose word stands last in a text, since the nearest word before a figure speaks for it. */
function lastPhase(text: string): Phase {
  let best: { at: number; phase: Phase } = { at: -1, phase: null };
  for (const [pattern, phase] of PHASES)
    for (const match of text.matchAll(pattern)) if (match.index > best.at) best = { at: match.index, phase };
  return best.phase;
}

/** The phase of the trading day, by the words of the figure's own clause, else by the last ones before it in its sentence. */
export function phaseOf(
  passage: Passage,
  subject: number,
  start: number,
  end: number,
): { phase: Phase; asOf: string | null } {
  const { folded } = passage;
  const clause = clauseStart(folded, start);
  const sentence = folded.slice(Math.max(0, folded.lastIndexOf('。', subject - 1) + 1), clause);
  const clock = CLOCK.exec(sentence.slice(-24));
  return {
    phase: lastPhase(folded.slice(clause, end)) ?? lastPhase(sentence),
    asOf: clock ? `${clock[1]!.padStart(2, '0')}:${clock[2]}` : null,
  };
}

/** The stretch of time the change covers: "day" unless the clause says week, month or year. */
export function periodOf(folded: string, subject: number, end: number): { period: string } {
  const start = clauseStart(folded, subject);
  const clause = folded.slice(start, end);
  const named = (text: string) => PERIODS.find(([pattern]) => pattern.test(text))?.[1];
  // 本周沪指累计涨2.1%，创业板指累计涨3.5%: a running total goes on with the stretch named before it.
  const before = clause.includes('累计') ? folded.slice(folded.lastIndexOf('。', subject - 1) + 1, start) : '';
  return { period: named(clause) ?? named(before) ?? 'day' };
}
