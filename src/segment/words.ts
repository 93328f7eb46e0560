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
  const { length } = folded;
  // Of each offset: 0 not known yet, 1 inside a word, 2 between two words.
  let state: Uint8Array | undefined;
  let tokens: readonly Token[] | undefined;

  function cutAround(offset: number, known: Uint8Array): void {
    let start = offset;
    while (start > 0 && !ends(folded.charCodeAt(start - 1))) start -= 1;
    let end = offset;
    while (end < length && !ends(folded.charCodeAt(end))) end += 1;
    known.fill(1, start, end);
    for (const token of segmenter.cut(folded.slice(start, end))) known[start + token.end] = 2;
    known[start] = 2;
  }

  return {
    isCut(offset) {
      if (offset <= 0 || offset >= length) return true;
      const before = folded.charCodeAt(offset - 1);
      const after = folded.charCodeAt(offset);
      if (ends(before) || ends(after) || segmenter.joins?.(before, after) === false) return true;
      state ??= new Uint8Array(length + 1);
      if (state[offset] === 0) cutAround(offset, state);
      return state[offset] === 2;
    },
    get tokens() {
      return (tokens ??= segmenter.cut(folded));
    },
  };
}
