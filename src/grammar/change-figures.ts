/** Changes with a figure: 涨超10%, 跌近半成 (半成: 5 %), 涨逾一倍, 跌26.19点, 3%的跌幅, -1.2%. */
import { characterClass, classesAt, isAt, matchAt } from './characters.js';
import { listedFigures } from './change-rankings.js';
import { afterVerb } from './change-tails.js';
import { headAt, signOf, VERB } from './change-verbs.js';
import { percentChange, seriesChange, type Change, type ChangeReader, type Figure, type Sink } from './change.js';
import { figuresEnd, parseNumber, qualifierAt } from './numbers.js';

const AFTER_PERCENT =
  /%(?:以上|左右|附近)?的?(?:单日|日内|累计)?(?<verb>涨幅|升幅|跌幅|上涨|下跌|涨势|跌势)(?!榜|空间|潜力|预期)/y;
/** What can stand between a percent sign and the verb behind it, or begin that verb. */
const GOES_ON = characterClass('以左附的单日累涨升跌上下');

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
    const change = head && afterVerb(folded, at, head);
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
  const before = figuresBefore(folded, start);
  const [second, ...others] = [...before.figures.slice(1), { value, qualifier }].map((one) => ({
    ...one,
    value: sign * one.value,
  }));
  if (before.figures.length > 0 && second) {
    const first = { ...before.figures[0]!, value: sign * before.figures[0]!.value };
    return seriesChange(before.start, mark + match[0].length, [first, second, ...others]);
  }
  return percentChange(start, mark + match[0].length, signOf(match.groups!.verb!) * value, qualifier);
}

/** How far before its last figure a series may begin. */
const LONGEST_SERIES = 60;
const SERIES_BEFORE =
  /(?:分别|各)(?:有|录得|取得|收获|为)?((?:[超逾近约]?\d{1,3}(?:\.\d{1,3})?%(?:、|和|与|及|以及|，))+)(?:[超逾近约])?$/;

/** 分别有1.2%和2.3%的涨幅: the figures before the last, each of a subject of its own; none where 分别 does not say so. */
function figuresBefore(folded: string, at: number): { figures: Figure[]; start: number } {
  if (at < 2 || !JOINS_BEFORE.includes(folded[at - 1]!)) return { figures: [], start: at };
  const before = folded.slice(Math.max(0, at - LONGEST_SERIES), at);
  const series = SERIES_BEFORE.exec(before)?.[1];
  if (series === undefined) return { figures: [], start: at };
  const from = at - (before.length - before.lastIndexOf(series));
  const figures: Figure[] = [];
  for (const match of series.matchAll(/\d[\d.]*/g)) {
    const start = from + match.index;
    figures.push({ value: Number(match[0]), qualifier: qualifierAt(folded, start, start + match[0].length + 1) });
  }
  return { figures, start: from };
}
const JOINS_BEFORE = '、和与及，超逾近约';

/** A bare signed percentage: （+5.2%）, -1.2%; not the second end of a range. */
function signedAt(folded: string, at: number): Change | null {
  if (at > 0 && (classesAt(folded, at - 1) & NOT_BEFORE_SIGN) !== 0) return null;
  const end = figuresEnd(folded, at + 1);
  const value = folded[end] === '%' ? parseNumber(folded.slice(at + 1, end)) : undefined;
  return value === undefined ? null : percentChange(at, end + 1, folded[at] === '-' ? -value : value, 'exact');
}
