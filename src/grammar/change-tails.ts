/** The figure behind a verb: 涨[5.2%], 跌[近半成] (半成: 5 %), 涨[逾一倍], 跌[26.19点], 升[6.4元或1.5%], 分别涨[0.5%、1.2%]. */
import { matchAt } from '../text/characters.js';
import { characterClass, isAt, SAID } from './said.js';
import { BOTH, DOWN_VERBS, QUALIFIERS, signOf, UP_VERBS, type Head } from './change-verbs.js';
import { percentChange, pointChange, seriesChange, wordChange, type Change, type Figure } from './change.js';
import { CHINESE_FIGURES, FIGURES, figuresEnd, parseNumber, qualifierAt, qualifierOf } from './numbers.js';

const AFTER_FIGURE = '(?:以上|左右|附近|上下|多|余|有余|以下|以内)?';
const PERCENT = '%|个多?点(?![位数])|个百分点';
const UP_TO = '(?:-|~|—{1,2}|–|至|到)';
// The figure, the upper end of a range, the unit.
const PERCENT_TAIL = new RegExp(
  `([+-]?(?:${FIGURES}))(?:${PERCENT})?(?:${UP_TO}([+-]?(?:${FIGURES})))?(${PERCENT})${AFTER_FIGURE}`,
  'y',
);
// 成: tenths; 成交 (turnover), 成本 (cost) and the like are other words.
const TENTHS_TAIL = new RegExp(
  `(?:(?<figure>[一二两三四五六七八九]|\\d(?:\\.\\d)?)成(?:(?<half>半)|(?<hundredths>[一二三四五六七八九]))?|(?<alone>半)成)(?![交本功份分立为长员熟绩果品])${AFTER_FIGURE}`,
  'y',
);
const TIMES_TAIL = new RegExp(`(?<figure>${FIGURES}|[一二两三四五六七八九十])倍(?![数率])${AFTER_FIGURE}`, 'y');
const HUNDREDTHS_TAIL = new RegExp(`百分之(?<figure>${FIGURES}|${CHINESE_FIGURES})(?![点\\d])${AFTER_FIGURE}`, 'y');
const POINTS_TAIL = new RegExp(
  `(?<figure>${FIGURES}|(?:[一二两三四五六七八九]?[百千]){1,2})(?<rest>余|多|来|几)?点(?!位|关|一线|附近|大关|整数)`,
  'y',
);
// Hong Kong tells money first: 升6.4元或1.5%. The percentage is the change; without one it is a rise or a fall.
const MONEY_TAIL = new RegExp(
  `(?:${FIGURES})(?:港|美|日)?(?:元|仙|毫)(?![/／亿万人的]|至)(?:(?:或|，|,)(?:升幅|跌幅|涨幅)?(?:约|近|逾|超)?(?<figure>${FIGURES})%)?`,
  'y',
);
const SIGN = characterClass('+-');
/** What goes on with a percentage: a range, words that qualify it, a unit once more. */
const GOES_ON = SAID.beginningOf(new RegExp(`${UP_TO}|${AFTER_FIGURE}|${PERCENT}|点`));

const TO_LEVEL = /^(?!.*(?:幅|势|扩|窄|缩|放|提|飙|拉)).*[至到]/;

/**
 * The change that a verb tells with its figure, or null where the figure is of another kind.
 *
 * @param start where the verb begins.
 */
export function afterVerb(folded: string, start: number, { verb, end: at }: Head): Change | null {
  const sign = BACK.has(verb) ? signBack(folded, start, verb, at) : signOf(verb);
  if (sign === null) return SIZES.has(verb) ? null : otherAfter(folded, start, verb, at);
  const end = figuresEnd(folded, at);
  if (end > at && folded[end] === '%' && !isAt(folded, end + 1, GOES_ON) && !hasSeries(folded, start, at, end + 1)) {
    const value = parseNumber(folded.slice(at, end));
    return value === undefined ? null : percentChange(start, end + 1, sign * value, qualifierAround(folded, at, end));
  }
  const percent = matchAt(PERCENT_TAIL, folded, at);
  return percent ? percentAfter(folded, start, verb, sign, percent) : otherAfter(folded, start, verb, at);
}

/** Of several, each its own: 分别涨0.5%和0.2%, 各涨0.5%和0.2%. */
const EACH = /分别|各/;

/** 跌幅为1.49%、1.03%: an enumeration of figures is one of subjects too; else 分别 (respectively) says so. */
const hasSeries = (folded: string, start: number, at: number, end: number) =>
  isAt(folded, end, JOINS) && (folded[end] === '、' || EACH.test(folded.slice(Math.max(0, start - 4), at)));

/** Percentages of every kind: signed, a range, a series. */
function percentAfter(
  folded: string,
  start: number,
  verb: string,
  sign: number,
  percent: RegExpExecArray,
): Change | null {
  const [, figure = '', upper, unit] = percent;
  const at = percent.index;
  const value = unsigned(figure);
  if (value === undefined || (unit === '个百分点' && !movesByPoints(folded, start, verb))) return null;
  const explicit = signIn(figure);
  const size =
    verb === BOTH ? (explicit || 1) * value : explicit === 0 ? sign * value : sign < 0 ? -value : explicit * value;
  const end = at + percent[0].length;
  const qualifier = upper === undefined ? qualifierAround(folded, at, at + figure.length) : 'over';
  const saysEach = EACH.test(folded.slice(Math.max(0, start - 4), at));
  if (!saysEach && !(upper === undefined && folded[end] === '、')) return percentChange(start, end, size, qualifier);
  const rest = readSeries(folded, end, size);
  const [second, ...others] = rest.figures;
  return second
    ? seriesChange(start, rest.end, [{ value: size, qualifier }, second, ...others])
    : percentChange(start, end, size, qualifier);
}

const BACK = new Set(['回落', '回撤', '回吐', '回调', '回升', '反弹', '收窄', '扩大']);
/** 一度跌4%，尾盘[收窄]至2%: of a move told before only where the clause has no other subject (亏损收窄至5%). */
const SIZES = new Set(['收窄', '扩大']);
const OWN_SIZE =
  /[，,](?:但|而|其后|之后|随后|后|午后|尾盘|尾市|收盘|收市|盘中|最终|截至|发稿|目前|现|已|又|再|则|并|且|逐步|快速|一度|进一步|最多|最新|早段|半日|全日|时){0,4}$/;
const TO = /[至到]$|[至到][超逾近约]/;
const FROM_EXTREME =
  /[较比自从由距离][^，,。；;]{0,8}(?:高位|高点|低位|低点|峰值|最高[点价]?|最低[点价]?)(?:已|累计|一度|均|大幅|快速){0,2}$/;
const TOLD_BEFORE = /([涨升跌挫])(?:幅[^，,。；;]{0,4}|[超逾近约]{0,2})\d[\d.]*%[^。；;]*$/;
/**
 * 最高涨7.8%，收盘回落至4.1%: what is left has the sign of what was told before. Null where nothing was told, and where
 * the distance from the high is (较高点回落8%).
 */
function signBack(folded: string, start: number, verb: string, at: number): number | null {
  const before = folded.slice(Math.max(0, start - 40), start);
  if (FROM_EXTREME.test(before) || (SIZES.has(verb) && !OWN_SIZE.test(before))) return null;
  if (!TO.test(folded.slice(start + verb.length, at))) return SIZES.has(verb) ? null : signOf(verb);
  const told = TOLD_BEFORE.exec(before)?.[1];
  return told === undefined ? null : told === '跌' || told === '挫' ? -1 : 1;
}

/** Points, money, tenths, times and hundredths. */
function otherAfter(folded: string, start: number, verb: string, at: number): Change | null {
  const sign = signOf(verb);
  const points = matchAt(POINTS_TAIL, folded, at);
  if (points) {
    const { figure = '', rest } = points.groups!;
    const value = parseNumber(figure);
    // 升至31733点 tells a level; 跌幅扩大至400点 a change.
    if (value === undefined || verb === '下探' || TO_LEVEL.test(folded.slice(start + verb.length, at))) return null;
    const qualifier = rest ? 'over' : qualifierAround(folded, at, at + figure.length);
    return pointChange(start, at + points[0].length, sign * value, qualifier);
  }
  const money = matchAt(MONEY_TAIL, folded, at);
  if (money) {
    const end = at + money[0].length;
    const value = parseNumber(money.groups!.figure ?? '');
    if (value === undefined) return wordChange(start, end, sign < 0 ? 'fall' : 'rise');
    const from = end - 1 - money.groups!.figure!.length;
    return percentChange(start, end, sign * value, qualifierAround(folded, from, end - 1));
  }
  const halfPoint = BY_POINTS.has(verb) ? matchAt(HALF_POINT, folded, at) : null;
  if (halfPoint && movesByPoints(folded, start, verb)) {
    const qualifier = qualifierOf(folded.slice(Math.max(0, at - 3), at), halfPoint[0].slice('半个百分点'.length));
    return percentChange(start, at + halfPoint[0].length, sign * 0.5, qualifier);
  }
  const share =
    matchAt(TENTHS_TAIL, folded, at) ?? matchAt(TIMES_TAIL, folded, at) ?? matchAt(HUNDREDTHS_TAIL, folded, at);
  if (!share) return null;
  const size = sizeOf(share);
  if (size === null) return null;
  const qualifier = qualifierOf(folded.slice(Math.max(0, at - 3), at), afterUnit(share[0]));
  const end = at + share[0].length;
  const value = sign * size;
  if (isAt(folded, end, JOINS) && hasSeries(folded, start, at, end)) {
    const rest = readSeries(folded, end, value);
    const [second, ...others] = rest.figures;
    if (second) return seriesChange(start, rest.end, [{ value, qualifier }, second, ...others]);
  }
  return percentChange(start, end, value, qualifier);
}

/** The percent of tenths (一成半: 15), times and hundredths. */
function sizeOf({ 0: words, groups }: RegExpExecArray): number | null {
  const { figure, half, hundredths, alone } = groups!;
  const value = alone ? 0.5 : parseNumber(figure!);
  if (value === undefined) return null;
  const unit = words.startsWith('百分之') ? 1 : words.includes('倍') ? 100 : 10;
  return Number(((value + (half ? 0.5 : (parseNumber(hundredths ?? '零') ?? 0) / 10)) * unit).toPrecision(12));
}

/** Hong Kong says of a price too that it 升1个百分点; else the unit measures shares and rates (毛利率升2个百分点). */
const movesByPoints = (folded: string, start: number, verb: string) =>
  BY_POINTS.has(verb) && !/[率比差例重额息度]/.test(folded.slice(Math.max(0, start - 6), start));
const BY_POINTS = new Set(
  '升|跌|涨|微升|微跌|微涨|小升|小跌|小涨|上涨|下跌|大涨|大跌|急升|急跌|挫|扬|倒升|倒跌|收升|收跌|收涨|再跌|再升'.split(
    '|',
  ),
);
const HALF_POINT = new RegExp(`半个百分点${AFTER_FIGURE}`, 'y');

const signIn = (figure: string) => (figure.startsWith('-') ? -1 : figure.startsWith('+') ? 1 : 0);
const unsigned = (figure: string) => parseNumber(isAt(figure, 0, SIGN) ? figure.slice(1) : figure);
const afterUnit = (words: string) => /(?:成半?|倍)(.*)$/.exec(words)?.[1] ?? '';

/** What the words around a figure make of it; its unit is passed over. */
function qualifierAround(folded: string, from: number, to: number) {
  const unit = folded[to] === '%' || folded[to] === '点' || folded.startsWith('个多点', to) ? 1 : 0;
  const length = folded.startsWith('个点', to) ? 2 : unit;
  return qualifierAt(folded, folded[from - 1] === '了' ? from - 1 : from, to + length);
}

/** The figures that follow the first one of a 分别 series: 、1.2%和3% or 、跌1.2%. */
const SERIES_NEXT = new RegExp(
  `(?:、|和|与|及|以及|,|，)(?:(?<verb>${UP_VERBS}|${DOWN_VERBS})(?:了|幅)?)?${QUALIFIERS}(?:(?<figure>[+-]?(?:${FIGURES}))%${AFTER_FIGURE}|(?=[半一二两三四五六七八九\\d]))`,
  'y',
);
/** What may join the next figure of a series. */
const JOINS = SAID.beginningOf(SERIES_NEXT);

function readSeries(folded: string, end: number, first: number): { figures: Figure[]; end: number } {
  const figures: Figure[] = [];
  let at = end;
  for (;;) {
    const match = matchAt(SERIES_NEXT, folded, at);
    const tenths =
      match && match.groups!.figure === undefined ? matchAt(TENTHS_TAIL, folded, at + match[0].length) : null;
    const size = tenths && sizeOf(tenths);
    if (match && tenths && size !== null) {
      const from = at + match[0].length;
      const { verb } = match.groups!;
      figures.push({
        value: size * (verb ? signOf(verb) : Math.sign(first || 1)),
        qualifier: qualifierOf(folded.slice(Math.max(0, from - 3), from), afterUnit(tenths[0])),
      });
      at = from + tenths[0].length;
      continue;
    }
    const figure = match?.groups!.figure ?? '';
    const value = match ? unsigned(figure) : undefined;
    if (!match || value === undefined) return { figures, end: at };
    const { verb } = match.groups!;
    const explicit = signIn(figure);
    const from = at + match[0].lastIndexOf(figure);
    figures.push({
      value: value * (explicit || (verb ? signOf(verb) : Math.sign(first || 1))),
      qualifier: qualifierAround(folded, from, from + figure.length),
    });
    at += match[0].length;
  }
}
