/** Which session and stretch of time an index quote speaks of. */
import type { RecordValue } from '../document/schema.js';
import { clauseStart } from '../grammar/sentences.js';
import type { Passage, Reading } from '../types.js';

type Phase = RecordValue<'indexQuotes'>['phase'];

interface Mark<Value> {
  readonly at: number;
  readonly value: Value;
  /** 收报, 收涨: the end of whichever session is spoken of. */
  readonly ofEither?: boolean;
}

/** The words of a session, one scan for all; the group's name is the phase. 收 alone may end the morning as well as the day. */
const SESSION =
  /(?<premarket>盘前)|(?<afterhours>盘后|夜盘)|(?<open>高开|低开|平开|(?<!今日|昨日)开(?:盘|市)(?!后)|竞价|跳空)|(?<midday>午间(?:收盘|收市)?|午盘(?:收盘)?|中午(?:收市|收盘)?|半日市?|(?:早盘|早市|上午)收(?:盘|市)?|午评)|(?<intraday>一度|盘中|盘初|截至发稿|截至目前|早盘|早段|早市|现[报涨跌升]|暂[升跌]|曾|最多|[高低]见|最高|最低|尾盘(?!收)|午后|下午)|(?<close>收盘|收市|收评|终场|全[日天]收|尾盘收)|(?<either>收报|收于|报收|收涨|收跌|收升|收挫|收在|收低|收高|高收|低收|作收)/g;
const PERIOD =
  /(?<week>(?:本|上)周(?![一二三四五六日天])|全周|当周|周线|周涨|周跌|单周|一周(?!年)|(?:全|一|本|上)(?:个)?星期(?![一二三四五六日天]))|(?<month>本月|上月|当月|月线|全月|\d月(?:份(?!以来)|以来)|月涨|月跌)|(?<year>年内|今年以来|今年迄今|年初至今|全年|去年|本年|今年|上半年|下半年|年涨|年跌|(?:19|20)\d\d年(?!\d{1,2}月))(?![^，。；]{0,3}(?:新高|新低|高点|低点|高位|低位|最))|(?<day>今日|今天|昨日|当日|周[一二三四五]|星期[一二三四五]|(?<!以来的?)\d日|收盘|收报|收市|隔夜|早盘|午后|一度)/g;
const CLOCK = /(?:截至)?(?:北京时间|当地时间)?(\d{1,2})[:：](\d{2})/;

const phaseMarks = new WeakMap<Passage, readonly Mark<Exclude<Phase, null>>[]>();
const periodMarks = new WeakMap<Passage, readonly Mark<string>[]>();

function marksOf<Value>(cache: WeakMap<Passage, readonly Mark<Value>[]>, passage: Passage, pattern: RegExp) {
  let marks = cache.get(passage);
  if (!marks) {
    marks = [...passage.folded.matchAll(pattern)].map((match) => {
      const name = Object.keys(match.groups!).find((group) => match.groups![group] !== undefined)!;
      return { at: match.index, value: (name === 'either' ? 'close' : name) as Value, ofEither: name === 'either' };
    });
    cache.set(passage, marks);
  }
  return marks;
}

/** The last mark that begins in a range of the passage, since the nearest word before a figure speaks for it. */
function lastIn<Value>(marks: readonly Mark<Value>[], from: number, to: number): Mark<Value> | undefined {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (marks[middle]!.at < to) low = middle + 1;
    else high = middle;
  }
  const mark = marks[low - 1];
  return mark && mark.at >= from ? mark : undefined;
}

/** How far back, in characters, a sentence's earlier words are looked for: a sentence without an end is not read again and again. */
const REACH = 400;
const sentenceStart = (folded: string, offset: number): number => {
  const floor = Math.max(0, offset - REACH);
  const stop = folded.slice(floor, offset).lastIndexOf('。');
  return stop < 0 ? floor : floor + stop + 1;
};

/**
 * The phase of the trading day, by the words of the figure's own clause, else by the last ones before it in its sentence,
 * else the session that the article as a whole reports.
 */
export function phaseOf(
  passage: Passage,
  subject: number,
  start: number,
  end: number,
  session: Phase,
): { phase: Phase; asOf: string | null } {
  const { folded } = passage;
  const marks = marksOf(phaseMarks, passage, SESSION);
  const clause = clauseStart(folded, start, Math.max(0, start - REACH));
  const from = sentenceStart(folded, subject);
  const mark = lastIn(marks, clause, end) ?? lastIn(marks, from, clause);
  // 恒指半日跌224点，收报25630点: 收 ends the session that was named.
  const ended = mark?.ofEither ? (lastIn(marks, from, mark.at)?.value ?? session) : null;
  const clock = CLOCK.exec(folded.slice(Math.max(from, clause - 24), clause));
  return {
    // 截至9:40: a clock time is the middle of a session, whichever the article as a whole reports.
    phase: ended === 'midday' ? 'midday' : (mark?.value ?? (clock ? 'intraday' : session)),
    asOf: clock ? `${clock[1]!.padStart(2, '0')}:${clock[2]}` : null,
  };
}

/** The stretch of time the change covers: "day" unless the clause, or the sentence before it, says week, month or year. */
export function periodOf(passage: Passage, subject: number, end: number): { period: string } {
  const { folded } = passage;
  const marks = marksOf(periodMarks, passage, PERIOD);
  const start = clauseStart(folded, subject, Math.max(0, subject - REACH));
  // 本周沪指涨2.1%，创业板指涨3.5%: what follows goes on with the stretch named before it, until a day is named.
  const mark = lastIn(marks, start, end) ?? lastIn(marks, sentenceStart(folded, subject), start);
  return { period: mark?.value ?? 'day' };
}

const TITLE_PHASES: readonly (readonly [RegExp, Exclude<Phase, null>])[] = [
  [/午评|午间|午盘|半日|中午|早盘收/, 'midday'],
  [/收评|收盘|收市|收涨|收跌|收报|高收|低收|收高|收低|复盘/, 'close'],
  [/早评|开盘|[高低]开(?![高低]走)|竞价|开市/, 'open'],
  [/盘中|快讯|异动|盘初/, 'intraday'],
];
const LEAD_PHASES: typeof TITLE_PHASES = [
  [/午间收盘|午盘收|中午收市|午评/, 'midday'],
  [/收盘|收市|收评|收报/, 'close'],
  [/今日开盘|竞价/, 'open'],
];
const ABROAD = /美股|欧股|纽约|华尔街|隔夜|外围|道指|纳指|标普|日股|韩股|日经/;
const AT_HOME = /\.(?:SH|SZ|BJ|CSI|HK|WI|CN)$/;

/** The session that an article as a whole reports, for an index by its code. */
export type Session = (code: string | null) => Phase;

/**
 * The session that an article as a whole reports: what its title says (收评 closing wrap, 午评 midday wrap), else the
 * opening of its first paragraph; null where neither does. It holds for the indices of the market that is spoken of: a
 * midday wrap's 隔夜道指跌1% is not said of midday.
 */
export function sessionOf({ passages }: Reading): Session {
  const title = passages.find(({ passage }) => passage.kind === 'title')?.passage.folded ?? '';
  const lead = passages.find(({ passage }) => passage.kind === 'paragraph')?.passage.folded.slice(0, 60) ?? '';
  for (const [text, phases] of [
    [title, TITLE_PHASES],
    [lead, LEAD_PHASES],
  ] as const) {
    const phase = phases.find(([pattern]) => pattern.test(text))?.[1];
    const atHome = !ABROAD.test(text);
    if (phase) return (code) => (code !== null && AT_HOME.test(code) === atHome ? phase : null);
  }
  return () => null;
}
