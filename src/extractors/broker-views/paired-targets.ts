/** 甲、乙目标价分别由30元及40元升至35元及48元: one sentence prices several securities, the figures in the order of the names. */
import { FIGURES } from '../../grammar/numbers.js';
import type { Span } from '../../types.js';

const AND = '(?:、|，|和|及|与|以及|/)';
const price = `(?:[A-Z]{0,2}[$€£])?(?:${FIGURES}) ?(?:万)?(?:[一-龥]{0,2}元|[一-龥]{0,2}币|便士)?`;
const list = (name: string): string => `(?<${name}>${price}(?:${AND}${price}){1,5})`;
const PAIRED = new RegExp(
  `目标股?价(?:也|则|均)?(?:，)?(?<lead>[^，。；\\d从由自]{0,6})分别(?<verb>[^，。；\\d从由自]{0,8})(?:[从由自](?:此前的)?${list('olds')}(?<moved>[^，。；\\d]{1,8}))?(?<to>(?<!\\d)${list('nows')})`,
);
const SEPARATOR = new RegExp(AND);
/** The money of a figure, which may stand once behind the last. */
const UNIT = /[一-龥]+$/;

export interface Share {
  /** Where the security is named for which it is told. */
  readonly at: number;
  /** The sentence as it would be told of that security alone. */
  readonly text: string;
}

function pricesOf(words: string): string[] {
  const each = words.split(SEPARATOR);
  const unit = UNIT.exec(each.at(-1) ?? '')?.[0] ?? '';
  return each.map((one) => (UNIT.test(one) ? one : `${one}${unit}`));
}

/**
 * What a text says of each of the securities that it prices in one list.
 *
 * @param names the securities named in the text, in order, offsets in it.
 * @returns nothing where there are not as many figures as names right before them.
 */
export function pairedTargets(text: string, names: readonly Span[]): readonly Share[] {
  if (!text.includes('分别')) return [];
  const match = PAIRED.exec(text);
  if (!match?.groups) return [];
  const { lead, verb, olds, moved, nows } = match.groups;
  const prices = pricesOf(nows!);
  const before = olds === undefined ? undefined : pricesOf(olds);
  const clause = Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, match.index))) + 1;
  const priced = names.filter((one) => one.start >= clause && one.end <= match.index).slice(-prices.length);
  if (priced.length !== prices.length || (before && before.length !== prices.length)) return [];
  const behind = text.slice(match.index + match[0].length);
  return priced.map(({ start, end }, index) => {
    const step = before ? `${lead}${verb}由${before[index]}${moved}` : `${lead}${verb}`;
    return {
      at: start,
      text: `${text.slice(0, clause)}${text.slice(start, end)}目标价${step}${prices[index]}${behind}`,
    };
  });
}
