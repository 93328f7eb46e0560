/**
 * Runs of sessions: 6连板 (six sessions in a row closed at the upper limit), 3天2板 (two of three), 连续第3日涨停,
 * 七连阳 (seven rising sessions). This finds the words; whose run it was is settled in statements.ts.
 */
import type { Span } from '../types.js';
import { BOARD, GROUP } from './change-limits.js';
import { matchAt, Words } from '../text/characters.js';
import { CHINESE_FIGURES, parseNumber } from './numbers.js';
import { realityOf } from './reality.js';

export interface Run extends Span {
  /** The name of the pattern, for `fupan explain`. */
  readonly rule: string;
  readonly kind: 'limit-up' | 'limit-down' | 'rise' | 'fall';
  readonly boards: number;
  readonly days: number;
}

const COUNT = `\\d{1,3}|${CHINESE_FIGURES}`;
const SESSIONS = '(?:个?交易日|天|日)';
const WINS = '收获|录得|豪取|喜提|实现|上演|走出|斩获|拿下|收出|拉出|迎来|出现|收|拿';
const STYLE = '[“"「]?(?:一字板?|20%|20cm|20CM|30%|30cm|30CM)?[”"」]?';
// 3连板个股 counts shares; only a list right behind it (3连板个股有A、B) says whose run it is.
const NOT_A_COUNT_OF_SHARES = `(?!高度|数|家|及以上|以上|晋级(?!成功)|率|梯队(?![：:]|有|为|包括)|(?:的?个股|股票|股)(?!主要|有|包括|为|：|:|${GROUP}))`;

interface Pattern {
  readonly rule: string;
  readonly kind: Run['kind'];
  readonly sticky: RegExp;
}
const pattern = (rule: string, kind: Run['kind'], source: string): Pattern => ({
  rule,
  kind,
  sticky: new RegExp(source, 'y'),
});

const COUNT_FIRST: readonly Pattern[] = [
  pattern(
    '<n>天<m>板',
    'limit-up',
    `(?<days>${COUNT})(?<unit>个?交易日|天|日)(?:内|里|中|以?来)?(?:它|该股|公司|其|股价|竟|已|曾|共|一共|累计|合计){0,3}(?:${WINS})?了?(?<boards>${COUNT})[个次度]?(?<run>连)?${STYLE}(?:板(?!块)|封板|(?<side>涨|跌)停板?)`,
  ),
  // 11月7日连续涨停 is a date; 近7日, 两日 and 7个交易日 count.
  pattern(
    '<n>日连续涨停',
    'limit-up',
    `(?<boards>${COUNT})(?:个?交易日|天|(?<=(?:近|过去|连续)\\d{0,2})日|(?<=[两二三四五六七八九十])日)(?:内|来)?连续(?:以)?${STYLE}(?:封板|(?<side>涨|跌)停板?)`,
  ),
  pattern(
    '<n>连板',
    'limit-up',
    `(?<boards>${COUNT})个?(?:连续)?(?:连板|连一字(?!跌)板?|连涨停|连封|连扳)${NOT_A_COUNT_OF_SHARES}`,
  ),
  pattern('<n>连跌停', 'limit-down', `(?<boards>${COUNT})(?:连续?(?:一字)?跌停板?|个?连续(?:一字)?跌停板?)`),
  pattern('<n>进<m>', 'limit-up', `(?:${COUNT})进(?<boards>${COUNT})板?(?=成功|晋级|顺利|封板)`),
  pattern(
    '<n>连板',
    'limit-up',
    `(?<=(?:唯一|首只|首个|首家|仅有|最高)的?)(?<boards>${COUNT})(?:连板|板)(?=的?(?:个股|股票|股|标的|品种))`,
  ),
  pattern('<n>个连续涨停', 'limit-up', `(?<boards>${COUNT})个连续(?:一字)?涨停板?`),
  pattern('<n>停', 'limit-up', `(?<boards>${COUNT})个(?:一字)?(?<side>涨|跌)停板?(?=(?:以|之)?后)`),
  pattern('<n>连阳', 'rise', `(?<boards>${COUNT})(?:连阳|连涨|连升|连红|连扬)(?!停)`),
  pattern('<n>连阴', 'fall', `(?<boards>${COUNT})(?:连阴|连跌|连挫|连绿)(?!停)`),
  pattern(
    '<n>板',
    'limit-up',
    `(?<boards>${COUNT})(?:进\\d)?板(?!块|材|卡|斧|一眼|子|式|级|儿|砖)${NOT_A_COUNT_OF_SHARES}`,
  ),
];
const WORD_FIRST: readonly Pattern[] = [
  pattern(
    '连续<n>日涨停',
    'limit-up',
    `(?:(?:连续|连拉|连收|连获|连斩|连吃)了?第?|(?:斩获|收获|迎来|录得|收出|拿下|走出|拉出|豪取|喜提)了?)(?<boards>${COUNT})(?:${SESSIONS}|个|次)?(?:连续)?(?:以|${WINS})?${STYLE}(?:封死|封)?(?:封板|(?<=一字)板|(?<side>涨|跌)停板?)`,
  ),
  pattern('连拉<n>板', 'limit-up', `(?:连拉|连收|连获|连封|连斩)了?(?<boards>${COUNT})个?板(?!块)`),
  pattern(
    '连续<n>日上涨',
    'rise',
    `连续第?(?<boards>${COUNT})${SESSIONS}(?:收盘)?(?:上涨|收涨|收红|收高|走高|飘红|上扬|攀升|上行|走强|上升|收升|收阳)(?![\\d超逾近约])`,
  ),
  pattern(
    '连续<n>日下跌',
    'fall',
    `连续第?(?<boards>${COUNT})${SESSIONS}(?:收盘)?(?:下跌|收跌|收绿|收低|走低|飘绿|下滑|下挫|走弱|收挫|收阴|下行|阴跌)(?![\\d超逾近约])`,
  ),
  pattern(
    '连涨<n>日',
    'rise',
    `(?:连涨|连续上涨|连续收涨|连升|连扬|连续走高|连续攀升|连续收高)了?第?(?<boards>${COUNT})${SESSIONS}`,
  ),
  pattern(
    '连跌<n>日',
    'fall',
    `(?:连跌|连续下跌|连续收跌|连挫|连续走低|连续下挫|连续收低)了?第?(?<boards>${COUNT})${SESSIONS}`,
  ),
  pattern('首板', 'limit-up', `首板${NOT_A_COUNT_OF_SHARES}`),
];

/** What unmakes a run told in the words before it: 冲击5连板 (going for five), 无缘, 止步. */
const UNMADE = /(?:冲击|无缘|挑战|冲刺)[^，,。]{0,4}$/;
/** What says so behind it. */
const MISSED = /^(?:失败|未果|未遂|无望|受阻|梦碎|夭折)/;
// 新三板 is a market and 第三板 an order; 周线三连阳 counts weeks.
const OTHER_COUNT = /(?:(?<![昨今前当次])[天日]|[\d第新]|周线|周K线?|月线|月K线?|季线)$/;

const DIGIT = BOARD.classOf('0123456789');
const CHINESE_FIGURE = BOARD.classOf('零一二两三四五六七八九十百千');
const FIGURE = DIGIT | CHINESE_FIGURE;
/** What stands behind the count that a run begins with: 3[连]板, 3[天]2板, 3[板]. */
const BEHIND_COUNT = BOARD.classOf('天日个交连板进');
/** With which words of two characters the runs begin that begin with none. */
const BEGINNINGS = new Words(
  '连续|连拉|连收|连获|连斩|连吃|连封|连涨|连升|连扬|连跌|连挫|斩获|收获|迎来|录得|收出|拿下|走出|拉出|豪取|喜提|首板'.split(
    '|',
  ),
);
const WORD = BOARD.classOf(BEGINNINGS.initials());

/** 年内收获8个涨停 counts the limits of a year, which were in no row; 连收8个涨停 says that they were. */
const OF_STRETCH = /(?:以来|年内|月内|今年|本月|本轮|累计|合计|全年|期间|此前)[^，,。]{0,6}$/;

/** The most sessions that a run is believed to have. */
const MOST_BOARDS = 99;
const MOST_DAYS = 365;

/**
 * Every run that a text tells, in order and without overlap.
 *
 * @param isUnreal whether what begins at an offset is told as wished or denied (reality.ts).
 */
export function findRuns(text: string, isUnreal = realityOf(text)): readonly Run[] {
  // Most passages have no run, and none is told without one of these.
  if (!text.includes('板') && !text.includes('停') && !text.includes('连')) return NO_RUNS;
  const runs: Run[] = [];
  let figure = 0;
  for (let at = 0; at < text.length; at += 1) {
    const bits = BOARD.at(text, at);
    // 周五2连板: figures of another kind begin anew.
    const opensFigure = (bits & FIGURE) !== 0 && (bits & FIGURE) !== figure;
    figure = bits & FIGURE;
    let patterns: readonly Pattern[];
    if (opensFigure && isCountAt(text, at)) patterns = COUNT_FIRST;
    else if ((bits & WORD) !== 0 && BEGINNINGS.at(text, at)) patterns = WORD_FIRST;
    else continue;
    const run = readRun(text, at, patterns);
    if (!run) continue;
    if (!isUnreal(run.start)) runs.push(run);
    at = run.end - 1;
    figure = 0;
  }
  return runs;
}

const NO_RUNS: readonly Run[] = [];

/** Whether the figure at an offset may be a run's count: it is short, and what follows can follow a count. */
function isCountAt(text: string, at: number): boolean {
  const [figure, longest] = BOARD.isAt(text, at, DIGIT) ? [DIGIT, 3] : [CHINESE_FIGURE, 7];
  let end = at + 1;
  while (end < at + longest && BOARD.isAt(text, end, figure)) end += 1;
  return BOARD.isAt(text, end, BEHIND_COUNT);
}

function readRun(text: string, at: number, patterns: readonly Pattern[]): Run | null {
  for (const { rule, kind, sticky } of patterns) {
    const match = matchAt(sticky, text, at);
    if (!match) continue;
    const { boards: boardCount, days: dayCount, unit, run, side } = match.groups ?? {};
    const before = text.slice(Math.max(0, at - 10), at);
    // 11月7日2连板 is a date, and so is a day before a run in a row.
    if (unit === '日' && (run || before.endsWith('月'))) continue;
    // 上周三连板: the day of the week, not the count.
    if (before.endsWith('周') || before.endsWith('星期')) continue;
    if ((rule === '<n>板' || kind === 'rise' || kind === 'fall') && OTHER_COUNT.test(before)) continue;
    const boards = boardCount === undefined ? 1 : parseNumber(boardCount);
    const days = dayCount === undefined ? boards : parseNumber(dayCount);
    if (!boards || !days || boards > MOST_BOARDS || days > MOST_DAYS || UNMADE.test(before)) continue;
    // 晋级3板失败, 9连板梦碎: not reached.
    if (MISSED.test(text.slice(at + match[0].length, at + match[0].length + 2))) continue;
    if (rule === '<n>停' && (boards < 2 || before.endsWith('第') || OF_STRETCH.test(before))) continue;
    if (rule === '连续<n>日涨停' && text[at] !== '连' && OF_STRETCH.test(before)) continue;
    return {
      start: at,
      end: at + match[0].length,
      rule,
      kind: side === '跌' ? 'limit-down' : kind,
      boards,
      days,
    };
  }
  return null;
}
