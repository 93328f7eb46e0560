/** Changes with a figure: 涨超10%, 跌近半成 (半成: 5 %), 涨逾一倍, 跌26.19点, 3%的跌幅, -1.2%. */
import { matchAt } from '../text/characters.js';
import { characterClass, classesAt, isAt, SAID } from './said.js';
import { listedFigures } from './change-rankings.js';
import { afterVerb } from './change-tails.js';
import { headAt, signOf, VERB } from './change-verbs.js';
import { percentChange, seriesChange, type Change, type Figure, type ChangeReader, type Sink } from './change.js';
import { FIGURES, figuresEnd, parseNumber, qualifierAt } from './numbers.js';

const AFTER_PERCENT =
  /%(?:以上|左右|附近)?的?(?:单日|日内|累计|开盘|收盘|盘中|首日|最大)?(?<verb>进账|涨幅|升幅|跌幅|上涨|下跌|涨势|跌势)(?!榜|空间|潜力|预期)/y;
/** What can stand between a percent sign and the verb behind it, or begin that verb. */
const GOES_ON = SAID.secondOf(AFTER_PERCENT);

const SIGN = characterClass('+-');
const MARK = characterClass('%');
/** Where a change with a figure may begin, or end with its verb. */
export const FIGURE_ANCHOR = VERB | SIGN | MARK;
const NOT_BEFORE_SIGN = characterClass('0123456789.%~至到-');
const IN_FIGURE = characterClass('0123456789.,，');
/** The longest figure that is read backwards from its percent sign. */
const LONGEST_FIGURE = 16;

/** Reads the changes by percent, by points and by money of a text. */
export class FigureReader implements ChangeReader {
  readonly #folded: string;
  readonly #add: Sink;
  /** Where the last change that a verb told ends: none begins before. */
  #free = 0;

  constructor(folded: string, add: Sink) {
    this.#folded = folded;
    this.#add = add;
  }

  at(at: number, bits: number): void {
    const folded = this.#folded;
    if ((bits & VERB) !== 0 && at >= this.#free) this.#verb(at);
    else if ((bits & SIGN) !== 0) this.#take(signedAt(folded, at), RANK.signed);
    else if ((bits & MARK) !== 0) this.#take(beforeVerb(folded, at), RANK.first);
  }

  #verb(at: number): void {
    const folded = this.#folded;
    const head = headAt(folded, at);
    const start = head && folded[at] === '价' ? basedAt(folded, at) : at;
    const change = head && start !== null ? afterVerb(folded, start, head) : null;
    if (change) {
      this.#add(change, change.kind === 'points' ? RANK.points : RANK.verb);
      this.#free = change.end;
    }
    if (folded[at + 1] === '幅') listedFigures(folded, at, RANK.signed, this.#add);
  }

  #take(change: Change | null, rank: number): void {
    if (change) this.#add(change, rank);
  }
}
const RANK = { verb: 0, first: 1, signed: 2, points: 3 } as const;

/** 较[17港元的]发行价低2.35%: where the words begin that say what a price is held against, null where it is no issue price. */
function basedAt(folded: string, at: number): number | null {
  const base = BASE.exec(folded.slice(Math.max(0, at - 16), at));
  return base && at - base[0].length;
}
const BASE = /(?:较|相比|对比|比)[^，,。；;较比]{0,10}(?:发行|招股|发售|上市|首发|定)$/;

/** 3%的跌幅, 5%以上涨幅: the figure before its verb. */
function beforeVerb(folded: string, mark: number): Change | null {
  const match = isAt(folded, mark + 1, GOES_ON) ? matchAt(AFTER_PERCENT, folded, mark) : null;
  if (!match) return null;
  let start = mark;
  while (start > 0 && mark - start < LONGEST_FIGURE && (classesAt(folded, start - 1) & IN_FIGURE) !== 0) start -= 1;
  while (start < mark && !/\d/.test(folded[start]!)) start += 1;
  const value = parseNumber(folded.slice(start, mark));
  if (start === mark || value === undefined) return null;
  const qualifier = qualifierAt(folded, start, mark + 1);
  const sign = signOf(match.groups!.verb!);
  const earlier = figuresBefore(folded, start, sign);
  const [first, ...rest] = [...earlier.figures, { value: sign * value, qualifier }];
  const [second, ...others] = rest;
  if (first && second) return seriesChange(earlier.start, mark + match[0].length, [first, second, ...others]);
  return percentChange(start, mark + match[0].length, sign * value, qualifier);
}

/** 分别录得[5.2%和]3.8%的涨幅: the figures before the last one, each of a subject of its own, and where they begin. */
function figuresBefore(folded: string, to: number, sign: number): { start: number; figures: readonly Figure[] } {
  const words = SERIES_BEFORE.exec(folded.slice(Math.max(0, to - LONGEST_SERIES), to))?.groups!.figures ?? '';
  const figures = [...words.matchAll(EACH_FIGURE)].map(([, figure]): Figure => ({
    value: sign * (parseNumber(figure!) ?? 0),
    qualifier: 'exact',
  }));
  return { start: to - words.length, figures };
}
const SERIES_BEFORE = new RegExp(
  `(?:分别|各自?)[^，,。；;%\\d]{0,6}(?<figures>(?:(?:${FIGURES})%[、和与及]{1,2}){1,9})$`,
);
const EACH_FIGURE = new RegExp(`(${FIGURES})%`, 'g');
const LONGEST_SERIES = 70;

/** A bare signed percentage: （+5.2%）, -1.2%; not the second end of a range. */
function signedAt(folded: string, at: number): Change | null {
  if (at > 0 && (classesAt(folded, at - 1) & NOT_BEFORE_SIGN) !== 0) return null;
  const end = figuresEnd(folded, at + 1);
  const value = folded[end] === '%' ? parseNumber(folded.slice(at + 1, end)) : undefined;
  return value === undefined ? null : percentChange(at, end + 1, folded[at] === '-' ? -value : value, 'exact');
}
