/** Which session and stretch of time an index quote speaks of. */
import type { RecordValue } from '../document/schema.js';
import { MarkWords, type Mark } from '../grammar/mark-words.js';
import { clauseStart } from '../grammar/sentences.js';
import type { Reading } from '../types.js';

type Phase = RecordValue<'indexQuotes'>['phase'];

/** The words of a session; 收 alone ("either") may end the morning as well as the day. */
const SESSION = new MarkWords<Exclude<Phase, null> | 'either'>([
  ['premarket', '盘前'],
  ['afterhours', '盘后 夜盘'],
  ['open', '[高低平]开(?![高低平]走) (?<!今日|昨日)开[盘市](?!后) 竞价 跳空'],
  ['midday', '午间(?:收[盘市])? 午盘(?:收盘)? 中午(?:收[盘市])? 半日市? 早[盘市]收[盘市]? 上午收[盘市]? 午评'],
  [
    'intraday',
    '一度 盘中 盘初 截至发稿 截至目前 早[盘段市] 现[报涨跌升] 暂[升跌] 曾 最[多高低] [高低]见 尾盘(?!收) 午后 下午',
  ],
  ['close', '最终(?!报告) 收[盘市评] 终场 全[日天]收 尾盘收'],
  ['either', '收[报于涨跌升挫在低高] [报高低作]收'],
]);
const NO_WEEKDAY = '(?![一二三四五六日天])';
const NO_RECORD = '(?![^，。；]{0,3}(?:新高|新低|高点|低点|高位|低位|最))';
const YEARS =
  '年内 今年以来 今年迄今 年初至今 全年 去年 本年 今年 上半年 下半年 年[涨跌] 19\\d\\d年(?!\\d{1,2}月) 20\\d\\d年(?!\\d{1,2}月)';
const PERIOD = new MarkWords<string>([
  ['week', `[本上]周${NO_WEEKDAY} [全当单]周 周[线涨跌] 一周(?!年) [全一本上]个?星期${NO_WEEKDAY}`],
  ['month', '[本上当]月 月线 全月 \\d月(?:份(?!以来)|以来) \\d月(?=[^\\d，。日]{0,8}累) 月[涨跌]'],
  ['year', YEARS.replace(/ |$/g, `${NO_RECORD}$&`)],
  [
    'day',
    '今[日天] 昨日 当日 当前 目前 周[一二三四五] 星期[一二三四五] (?<!以来的?)\\d日 收[盘报市] 隔夜 早盘 午后 一度',
  ],
]);
const CLOCK = /(?:截至)?(?:北京时间|当地时间)?(\d{1,2})[:：](\d{2})/;

/** The words of a passage that tell sessions and stretches of time, each kind looked for when it is first asked for. */
export class SessionWords {
  readonly folded: string;
  #phases: readonly Mark<Exclude<Phase, null> | 'either'>[] | undefined;
  #periods: readonly Mark<string>[] | undefined;

  constructor(folded: string) {
    this.folded = folded;
  }
  get phases() {
    return (this.#phases ??= SESSION.scan(this.folded));
  }
  get periods() {
    return (this.#periods ??= PERIOD.scan(this.folded));
  }
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
function sentenceStart(folded: string, offset: number): number {
  const floor = Math.max(0, offset - REACH);
  let at = offset;
  while (at > floor && folded[at - 1] !== '。') at -= 1;
  return at;
}

/**
 * The phase of the trading day, by the words of the figure's own clause, else by the last ones before it in its sentence,
 * else the session that the article as a whole reports.
 */
export function phaseOf(
  words: SessionWords,
  subject: number,
  start: number,
  end: number,
  session: Phase,
): { phase: Phase; asOf: string | null } {
  const { folded, phases } = words;
  const clause = clauseStart(folded, start, Math.max(0, start - REACH));
  const from = sentenceStart(folded, subject);
  const mark = lastIn(phases, clause, end) ?? lastIn(phases, from, clause);
  const phase = mark?.value === 'either' ? endOf(lastIn(phases, from, mark.at)?.value ?? session) : mark?.value;
  const clock = clockIn(folded, Math.max(from, clause - 24), clause);
  return {
    // 截至9:40: a clock time is the middle of a session, whichever the article as a whole reports.
    phase: phase ?? (clock ? 'intraday' : session),
    asOf: clock ? `${clock[1]!.padStart(2, '0')}:${clock[2]}` : null,
  };
}

/** 恒指半日跌224点，收报25630点: 收 ends the session that was named. */
const endOf = (named: Phase | 'either') => (named === 'midday' ? 'midday' : 'close');

function clockIn(folded: string, from: number, to: number): RegExpExecArray | null {
  for (let at = from; at < to; at += 1)
    if (folded[at] === ':' || folded[at] === '：') return CLOCK.exec(folded.slice(from, to));
  return null;
}

/** The stretch of time the change covers: "day" unless the clause, or the sentence before it, says week, month or year. */
export function periodOf(words: SessionWords, subject: number, end: number): string {
  const { folded, periods } = words;
  const start = clauseStart(folded, subject, Math.max(0, subject - REACH));
  // 本周沪指涨2.1%，创业板指涨3.5%: what follows goes on with the stretch named before it, until a day is named.
  const mark = lastIn(periods, start, end) ?? lastIn(periods, sentenceStart(folded, subject), start);
  return mark?.value ?? 'day';
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
