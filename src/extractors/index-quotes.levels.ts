/** Levels of an index (报3316.66点), and which of them are told as facts. */
import { matchAt } from '../text/characters.js';
import { FIGURES, figuresEnd, parseNumber } from '../grammar/numbers.js';
import type { Span } from '../types.js';
import { TOLD } from './characters.js';

export interface Level extends Span {
  readonly points: number;
  /** The further levels of one verb, for 分别报3300点、10500点; the first is `points`. */
  readonly series: readonly number[];
  /** How the level is told: as the end or the present state, as an extreme of the session, or neither. */
  readonly tone: Tone;
}

/** An extreme of the session (最多, 高见), its opening, its state or end (收报, 现报), or nothing said. */
export type Tone = 'extreme' | 'open' | 'report' | 'close' | null;

/** A figure that begins within a stretch is read as far behind its end. */
const LONGEST_FIGURE = 24;
const VERB =
  /(?:报收于|报收|收报|收盘报|收市报|收盘为|开盘报|开报|[高低平]?开[于在]|收于|收在|收盘于|作收于|现报|报于|报价|报|(?:冲高|走高|拉升|攀升|下挫|跳水|走低|跳升)[至到]|收盘|收市|午盘|最?高见|最?低见|最[高低](?:点|价|位)?(?:至|到|为|达|报)?|[升涨跌扬挫探滑冲摸杀]至|[上下]探|触及|[冲摸探杀]到|[上下]摸|(?<=%)到|(?<=点)到|至|收|为|见)(?:约)?$/;
// The unit, the verb of an end behind it (3300点报收), what makes the figure no level.
const UNIT =
  /(点)?(报收|收盘|收市|收报|作收|[高低平]开|开盘|开市|开出)?(关口|一线|附近|上方|下方|大关|整数|位|支撑|压力|平台|的?高位|左右|上下|之间|[元%亿万家只个股年月日天倍时：:])?/y;
const BEGINS_UNIT = TOLD.beginningOf(UNIT);
const DIGIT = TOLD.classOf('0123456789');
/** Of these the round figures are thresholds: 一度触及3600点. */
const TOUCHES = /触及|[冲摸探杀]到|摸/;
/** 给出3600点的预测 */
const WISHED = /^的?(?:年[底末终])?(?:目标|预测|预期|预估|点位预|预判)/;
/** 沪指3210.33（-0.45%）, 沪指3210.33 涨0.45%: the change right behind says that the figure is a level. */
const SIGNED_BEHIND = /^[（(]\s?[-+]/;
const CHANGE_BEHIND = /^[\s（(，,]{0,2}[-+涨跌升挫]/;
/** Words on a figure's precision rather than its place, and the verbs that they leave a report: 收于3301点左右. */
const ABOUT: ReadonlySet<string> = new Set(['附近', '左右', '上下']);
const REPORTS = /报|收/;
/** Verbs that give a level only with its unit, being everyday words. */
const WEAK = /^(?:至|收|收盘|收市|午盘|为|见|到)约?$/;
/** Two decimals are a level's. */
const HUNDREDTHS = /^\d[\d,]*\.\d\d$/;

/**
 * The index levels in a stretch of text; level talk (站上3400点关口) is none.
 *
 * @param from where the index's name ends: a figure right beside it needs no verb.
 * @param least the smallest level that needs no 点 behind it; volatility (VIX) stands at a tenth of what share indices do.
 */
export function levelsOf(folded: string, from: number, to: number, least: number): Level[] {
  const levels: Level[] = [];
  // In this stretch alone: from every name to the end of a text without figures would be its square.
  const limit = Math.min(folded.length, to + LONGEST_FIGURE);
  for (let at = from; at < to && at < limit; at += 1) {
    if ((TOLD.at(folded, at) & DIGIT) === 0) continue;
    const start = at;
    const figureEnd = figuresEnd(folded, start, limit);
    at = figureEnd - 1;
    const unit = TOLD.isAt(folded, figureEnd, BEGINS_UNIT) ? matchAt(UNIT, folded, figureEnd) : null;
    const place = unit?.[3];
    if (place && !ABOUT.has(place)) continue;
    const hasUnit = unit?.[1] !== undefined;
    const closing = unit?.[2];
    // 低开 is a word of change too, which the level leaves alone.
    const told = closing?.endsWith('开') ? closing.length : 0;
    const end = unit ? Math.min(figureEnd + unit[0].length - told, to) : Math.min(figureEnd, to);
    const points = parseNumber(folded.slice(start, figureEnd));
    if (hasUnit && WISHED.test(folded.slice(end, end + 8))) continue;
    // A text that breaks off after the figure may have broken off within it.
    if (points === undefined || (!hasUnit && (end === folded.length || points < least))) continue;
    const before = folded.slice(Math.max(from, start - 6), start);
    const verb = VERB.exec(before)?.[0] ?? (closing && /[以在]$/.test(before) ? closing : undefined);
    if (verb === undefined) {
      if (place) continue;
      // A figure with neither verb nor place beside the name is a change or a threshold, not a level.
      // 重返沪指3600点: a round one is a threshold.
      const isBeside = start - from <= 1 && points % 100 !== 0;
      const isQuoted =
        hasUnit ||
        (folded[figureEnd - 3] === '.' && CHANGE_BEHIND.test(folded.slice(figureEnd, end + 4))) ||
        SIGNED_BEHIND.test(folded.slice(figureEnd, end + 3));
      if (isBeside && isQuoted) levels.push({ start, end, points, series: [points], tone: null });
      continue;
    }
    if (!hasUnit && WEAK.test(verb) && least >= 100 && !HUNDREDTHS.test(folded.slice(start, figureEnd))) continue;
    if (TOUCHES.test(verb) && points % 100 === 0) continue;
    // 报3301点附近: what is reported so is a quote; a round figure is a threshold.
    if (place && !(REPORTS.test(verb) && points % 100 !== 0)) continue;
    levels.push({ start: start - (closing ? 0 : verb.length), end, points, series: [points], tone: toneOfVerb(verb) });
  }
  return levels;
}

function toneOfVerb(verb: string): Tone {
  if (/(?:高|低|升|挫|水)[至到]$|[高低]见|最[高低]|^见|探|触|冲|摸|杀/.test(verb)) return 'extreme';
  return verb.includes('收') || verb.includes('终')
    ? 'close'
    : verb.includes('开')
      ? 'open'
      : verb.includes('报')
        ? 'report'
        : null;
}

const JOINED = `(?:、|和|与|及|以及|,|，)(?<figure>${FIGURES})`;
/** The unit may stand behind the last alone: 分别报3301.2、10500.3、2100.4点. */
const NEXT = new RegExp(`${JOINED}(?:点|(?=(?:[、和与及](?:${FIGURES})){1,3}点))`, 'y');

/** A level with those that follow it after 、 or 和. */
export function withSeries(folded: string, level: Level): Level {
  const series = [level.points];
  let end = level.end;
  for (;;) {
    NEXT.lastIndex = end;
    const value = parseNumber(NEXT.exec(folded)?.groups?.figure ?? '');
    if (value === undefined) return { ...level, end, series };
    series.push(value);
    end = NEXT.lastIndex;
  }
}

/** What is hoped for, feared or drawn on a chart, said in the figure's own clause before it. */
const UNREAL =
  /有望|或将|或(?=[升涨跌挑试])|(?<![原材饮燃涂资饲塑肥照])料(?!股|板|概)|预计|预测|预期|目标|[上下]看|看[至到高]|(?<![\u4e00-\u9fff])若|如果|一旦|倘若|假如|支撑|阻力|压力|有机会|可望|可能|挑战|试探|[上下]试|将(?:会|要|继续)?(?=[上下]?[升涨跌](?!幅(?:收|扩|缩|放|控))|.?$)/;
const SUPPOSED = /(?:^|[，,。；;：:\s])(?:若|如果|如若|一旦|倘若|假如|假设)/;
const PAST =
  /(?:^|[，,。；;：:（(\s在于和与到])(?<year>(?:19|20)\d\d)年(?![^，。；]{0,8}(?:以来|来最|来首|新高|新低))/g;
/** 某行预计，沪深300指数年底升至5000点: the word speaks for all that its sentence goes on to say. */
const FORECAST = /(?:预计|预测|预期|预料|料|预言|预判)[，,：:]/;
const YEAR_AGO = /去年同期|上年同期|去年此时|历史(?:上|来?看|经验|数据)/;
/** A character of each of these words, and of the years. */
const OF_UNREAL = TOLD.heldBy(UNREAL, '望将或料预标看若果旦假撑阻压机可挑试');
const OF_FORECAST = TOLD.heldBy(FORECAST, '预料');
const OF_SUPPOSED = TOLD.heldBy(SUPPOSED, '若果旦假');
const OF_YEAR_AGO = TOLD.heldBy(YEAR_AGO, '同此史');
const YEAR = TOLD.heldBy(PAST, '年');
const DOUBTFUL = OF_UNREAL | OF_FORECAST | OF_SUPPOSED | OF_YEAR_AGO | YEAR;
const SENTENCE_END = TOLD.classOf('。；;');

/** How far before a figure the words are looked for that make it a wish or history, in characters. */
const REACH = 60;

/**
 * Whether a figure is told as a fact of the sessions that the article reports, not as forecast, supposition or history.
 *
 * @param clause where the figure's own clause begins.
 * @param published the year the article was published, or null.
 */
export function isReported(folded: string, clause: number, start: number, published: number | null): boolean {
  let from = start;
  let bits = 0;
  for (const floor = Math.max(0, start - REACH); from > floor; from -= 1) {
    const here = TOLD.at(folded, from - 1);
    if ((here & SENTENCE_END) !== 0) break;
    bits |= here;
  }
  if ((bits & DOUBTFUL) === 0) return true;
  // 将跌幅收窄至0.2%: which 将 it is shows behind it.
  const toFigure = folded[start + 1] === '幅' ? start + 3 : start + 1;
  if ((bits & OF_UNREAL) !== 0 && UNREAL.test(folded.slice(Math.max(clause, start - REACH), toFigure))) return false;
  const sentence = folded.slice(from, start);
  if ((bits & OF_SUPPOSED) !== 0 && SUPPOSED.test(sentence)) return false;
  if ((bits & OF_FORECAST) !== 0 && FORECAST.test(sentence)) return false;
  if ((bits & OF_YEAR_AGO) !== 0 && YEAR_AGO.test(sentence)) return false;
  if ((bits & YEAR) === 0) return true;
  // 2015年6月沪指曾跌至…: a year that is over. The year before is told again in January's reviews.
  const once = sentence.includes('曾');
  for (const { groups } of sentence.matchAll(PAST))
    if (published === null ? once : Number(groups!.year) < published - (once ? 0 : 1)) return false;
  return true;
}
