/** Which market a stretch of text speaks of, as the contract's scope. */
import type { Passage } from '../../types.js';
import { letters } from './letters.js';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

/** The words that name a market, by its scope. */
const NAMES: readonly (readonly [scope: string, words: readonly string[]])[] = [
  ['ALL', ['沪深京', '沪深北', '京沪深', '北交所和沪深', '北交所沪深', '全市场', '全A', '三市']],
  ['SH+SZ', ['沪深两市', '沪深', '沪、深', '两市', 'A股', '内地股市']],
  ['HK', '港股 恒指 恒生指数 恒生国企 恒科 恒生科技 国企指数 大市 主板成交 港交所 香港股市'.split(' ')],
  [
    'OTHER',
    '台股 台湾 台北 加权指数 日股 日经 东证 东京 韩国 韩股 首尔 纽约 美股 纳斯达克 纳指 道指 标普 欧股 印度 新加坡 伦敦'.split(
      ' ',
    ),
  ],
  ['CHINEXT', ['创业板', '创指']],
  ['STAR', ['科创板', '科创50', '科创综指']],
  ['BJ', ['北交所', '北证']],
  ['SH', ['沪市', '沪指', '沪综指', '上证', '上海', '上交所']],
  ['SZ', ['深市', '深成指', '深指', '深综指', '深成', '深证', '深圳', '深交所']],
];
const SCOPES = new Map(NAMES.flatMap(([scope, words]) => words.map((word) => [word, scope] as const)));
/** 港股通 is no market, nor is the exchange that a company came to (登陆港交所). */
function withContext(word: string): string {
  if (word === '港股') return '港股(?!通)';
  return /.交所$/.test(word)
    ? `(?<!登[陆录]|登上|挂牌|落户)${word}(?!(?:主板)?(?:上市|挂牌|敲[锣钟]|公告|披露|问询|受理))`
    : word;
}

/** In the order in which they are tried. */
const SCOPE = new RegExp(NAMES.flatMap(([, words]) => words.map(withContext)).join('|'), 'y');
const BEGINS_SCOPE = letters.beginningOf(SCOPE);
/** Parts of the mainland market, against the market as a whole. */
const PARTS = new Set(['CHINEXT', 'STAR', 'BJ', 'SH', 'SZ']);
const WHOLE = /合计|共计|总|市场|全[天日]|两市/;

/** The markets that a passage names, found when they are first asked for. */
export class NamedMarkets {
  readonly #folded: string;
  #marks: readonly Mark[] | undefined;

  constructor({ folded }: Passage) {
    this.#folded = folded;
  }

  /** The market named last in a stretch of the passage, or null. */
  within(from: number, to: number): string | null {
    const marks = this.#all();
    const last = marks[countBefore(marks, to) - 1];
    return last && last.start >= from ? last.scope : null;
  }

  /** The markets named last in a stretch of the passage, in order, so many at most. */
  lastOf(from: number, to: number, most: number): readonly string[] {
    const marks = this.#all();
    const count = countBefore(marks, to);
    const last = marks.slice(Math.max(0, count - most), count);
    return last.filter(({ start }) => start >= from).map(({ scope }) => scope);
  }

  /**
   * The market that a figure of a sentence is said of: the one named last before it; both mainland exchanges, where
   * several parts of the market are named and the clause sums up (沪市…，深市…，合计成交). Null where the sentence names
   * none.
   */
  saidOf(from: number, to: number, clause: string): string | null {
    const marks = this.#all();
    const count = countBefore(marks, to);
    const last = marks[count - 1];
    if (!last || last.start < from) return null;
    if (!PARTS.has(last.scope) || !WHOLE.test(clause)) return last.scope;
    for (let at = count - 2; at >= Math.max(0, count - 12) && marks[at]!.start >= from; at -= 1) {
      const { scope } = marks[at]!;
      if (PARTS.has(scope) && scope !== last.scope) return 'SH+SZ';
      if (!PARTS.has(scope)) break;
    }
    return last.scope;
  }

  /** The market that the passage speaks of before an offset, told as a whole: 沪指涨0.5%。全天成交1.7万亿元 is of both exchanges. */
  before(offset = this.#folded.length): string | null {
    const scope = this.within(0, offset);
    return scope !== null && PARTS.has(scope) ? 'SH+SZ' : scope;
  }

  #all(): readonly Mark[] {
    return (this.#marks ??= letters
      .matches(this.#folded, BEGINS_SCOPE, SCOPE)
      .map(({ index, 0: name }) => ({ start: index, end: index + name.length, scope: SCOPES.get(name)! })));
  }
}

/** How many marks end at or before an offset, found by halving. */
function countBefore(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (marks[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each passage the market that the article had spoken of when it began, the title's first; null where it had named none. */
export function spokenBefore(passages: readonly NamedMarkets[]): (string | null)[] {
  let spoken: string | null = null;
  return passages.map((markets) => {
    const before = spoken;
    spoken = markets.before() ?? spoken;
    return before;
  });
}
