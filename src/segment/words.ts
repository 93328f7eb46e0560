/**
 * The words of a text on demand. Cutting costs more than all that is asked of the words, and most clauses are never asked
 * about, so a clause is cut when a question about it comes first. Neither library looks past a comma, a full stop or a
 * line's end: clause by clause gives the words of the whole.
 */
import type { Segmenter, Token, Words } from '../types.js';

const COMMA = '，'.charCodeAt(0);
const FULL_STOP = '。'.charCodeAt(0);
const LINE_END = 10;
const ends = (unit: number) => unit === COMMA || unit === FULL_STOP || unit === LINE_END;

/** The words of a folded text, cut when they are first asked for. */
export function wordsOf(folded: string, segmenter: Pick<Segmenter, 'cut' | 'joins'>): Words {
  return new WordsOnDemand(folded, segmenter);
}

// A class, since an object with an accessor of its own takes V8 twenty times as long to make.
class WordsOnDemand implements Words {
  /** Of each offset: 0 not known yet, 1 inside a word, 2 between two words. */
  #state: Uint8Array | undefined;
  #tokens: readonly Token[] | undefined;
  readonly #folded: string;
  readonly #segmenter: Pick<Segmenter, 'cut' | 'joins'>;

  constructor(folded: string, segmenter: Pick<Segmenter, 'cut' | 'joins'>) {
    this.#folded = folded;
    this.#segmenter = segmenter;
  }

  isCut(offset: number): boolean {
    const folded = this.#folded;
    if (offset <= 0 || offset >= folded.length) return true;
    const before = folded.charCodeAt(offset - 1);
    const after = folded.charCodeAt(offset);
    if (ends(before) || ends(after) || this.#segmenter.joins?.(before, after) === false) return true;
    const state = (this.#state ??= new Uint8Array(folded.length + 1));
    if (state[offset] === 0) this.#cutAround(offset, state);
    return state[offset] === 2;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= this.#segmenter.cut(this.#folded));
  }

  #cutAround(offset: number, state: Uint8Array): void {
    const folded = this.#folded;
    let start = offset;
    while (start > 0 && !ends(folded.charCodeAt(start - 1))) start -= 1;
    let end = offset;
    while (end < folded.length && !ends(folded.charCodeAt(end))) end += 1;
    state.fill(1, start, end);
    for (const token of this.#segmenter.cut(folded.slice(start, end))) state[start + token.end] = 2;
    state[start] = 2;
  }
}
