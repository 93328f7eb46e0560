/**
 * Numbers as Chinese market news writes them. This is the only place that turns characters into numbers.
 * Every pattern runs over folded text (half-width digits and signs, simplified characters).
 */
import type { QualifierName } from '../document/schema.js';
import { characterClass, isAt } from './said.js';

const UNIT_VALUES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  百万: 1e6,
  千万: 1e7,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const DIGITS = '零一二三四五六七八九';

/** Arabic figures with optional thousands separators and decimals; the decimal point may be followed by a line's space. */
export const FIGURES = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** Chinese figures up to the thousands: 三, 十二, 二十, 一百零五, 两. */
export const CHINESE_FIGURES = '[零一二两三四五六七八九十百千]{1,7}';
/** The multipliers that may follow figures: 万亿 (10^12), 亿 (10^8), 万 (10^4) … */
export const MULTIPLIER = '万亿|千亿|百亿|亿|千万|百万|万|千|百';

/**
 * The value of figures with their multiplier, e.g. `parseNumber('1.2', '万亿')` = 1.2e12.
 *
 * @param figures Arabic (with `,` or `，` as thousands separators) or Chinese figures.
 * @param multiplier one of {@link MULTIPLIER}, or nothing.
 * @returns the value rounded to ten significant decimals of its unit, or undefined where the figures are malformed.
 */
export function parseNumber(figures: string, multiplier?: string): number | undefined {
  const first = figures.charCodeAt(0);
  const base = first >= 48 && first <= 57 ? Number(withoutSeparators(figures)) : parseChinese(figures);
  if (base === undefined || !Number.isFinite(base)) return undefined;
  if (!multiplier) return base;
  const unit = UNIT_VALUES[multiplier];
  if (unit === undefined) return undefined;
  // 2.01 * 1e8 is 200999999.99999997 in binary floating point; the text said 201000000.
  const product = base * unit;
  const whole = Math.round(product);
  // What is that near to a whole number of at most twelve digits rounds to it.
  if (product < 1e12 && Math.abs(product - whole) < product * 1e-13) return whole;
  return Number(product.toPrecision(12));
}

/** Figures of up to three digits, and most others, have none. */
const withoutSeparators = (figures: string) =>
  figures.length > 3 && (figures.includes(',') || figures.includes('，')) ? figures.replace(/[,，]/g, '') : figures;

/** Chinese figures below ten thousand; undefined where they do not read as one number (一二 is no number here). */
export function parseChinese(figures: string): number | undefined {
  if (figures.length === 0) return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const character of figures) {
    const unit = character === '十' ? 10 : character === '百' ? 100 : character === '千' ? 1000 : 0;
    if (unit > 0) {
      total += (digit ?? 1) * unit;
      digit = undefined;
      continue;
    }
    const value = character === '两' ? 2 : DIGITS.indexOf(character);
    if (value < 0 || (digit !== undefined && digit !== 0)) return undefined;
    digit = value;
  }
  return total + (digit ?? 0);
}

/** Words before a number that qualify it, longest first: 涨超5%, 跌近3%. */
export const QUALIFIER_BEFORE =
  '超过|超出|超|逾|突破|高达|不足|不到|不超过|接近|将近|逼近|近乎|近|大约|约为|约|至少|达到|达|升破|跌破';
/** Words after a number that qualify it: 5%以上, 3%左右. */
export const QUALIFIER_AFTER = '以上|左右|附近|上下|有余|有多|之多|多|余|以下|以内';

const qualifiers = (words: string, name: QualifierName) => words.split('|').map((word) => [word, name] as const);
const BEFORE: readonly (readonly [string, QualifierName])[] = [
  ...qualifiers('不足|不到|不超过|以下|少于|低于', 'under'),
  ...qualifiers('超过|超出|超|逾|突破|至少|最少|升破|多于|高于', 'over'),
  ...qualifiers('接近|将近|逼近|近乎|近', 'nearly'),
  ...qualifiers('大约|约为|约', 'about'),
];
const AFTER: readonly (readonly [string, QualifierName])[] = [
  ...qualifiers('以上|有余|有多|多|余', 'over'),
  ...qualifiers('左右|附近|上下', 'about'),
  ...qualifiers('以下|以内', 'under'),
];
const ENDS_BEFORE = characterClass(BEFORE.map(([word]) => word.at(-1)!));
const BEGINS_AFTER = characterClass(AFTER.map(([word]) => word[0]!));

/** What the word that ends at an offset makes of the number behind it. */
function qualifierEnding(text: string, at: number): QualifierName | undefined {
  if (isAt(text, at - 1, ENDS_BEFORE))
    for (const [word, qualifier] of BEFORE)
      if (word.length <= at && text.startsWith(word, at - word.length)) return qualifier;
  return undefined;
}

/** What the word that begins at an offset makes of the number before it. */
function qualifierBeginning(text: string, at: number): QualifierName | undefined {
  if (isAt(text, at, BEGINS_AFTER))
    for (const [word, qualifier] of AFTER) if (text.startsWith(word, at)) return qualifier;
  return undefined;
}

/**
 * What the words around a number make of it.
 *
 * @param before the text that ends where the number begins (the last few characters suffice).
 * @param after the text that begins where the number ends, its unit included.
 * @returns the contract's qualifier; "exact" where no word qualifies the number.
 */
export function qualifierOf(before: string, after: string): QualifierName {
  return qualifierEnding(before, before.length) ?? qualifierBeginning(after, 0) ?? 'exact';
}

/** The same of a number in its text, without its unit: `from` is where it begins, `to` where its unit ends. */
export function qualifierAt(text: string, from: number, to: number): QualifierName {
  return qualifierEnding(text, from) ?? qualifierBeginning(text, to) ?? 'exact';
}

/** Where the Arabic figures that begin at an offset end ({@link FIGURES}), not after `limit`; the offset itself where none does. */
export function figuresEnd(text: string, at: number, limit = text.length): number {
  let end = digitsEnd(text, at, limit);
  if (end === at) return at;
  if (end - at <= 3)
    while (end < limit && isAt(text, end, SEPARATOR) && digitsEnd(text, end + 1, Math.min(limit, end + 4)) === end + 4)
      end += 4;
  if (end + 1 >= limit || text.charCodeAt(end) !== POINT) return end;
  const decimals = digitsEnd(text, end + 1, limit);
  return decimals > end + 1 ? decimals : end;
}
const SEPARATOR = characterClass(',，');
const POINT = 0x2e;

function digitsEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
