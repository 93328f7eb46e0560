/** Sentences and clauses of a passage, as half-open ranges of its text. */
import type { Span } from '../types.js';
import { CharacterTable } from '../text/characters.js';

/** The marks of sentences and clauses, and the words of reality.ts. */
export const CLAUSES = new CharacterTable();
const SENTENCE_END = CLAUSES.classOf('。！？!?；;\n');
/** The closing marks that a sentence carries behind its end. */
const CLOSING = CLAUSES.classOf('"”’」』）)】');
/** What ends a clause. An enumeration comma (、) does not. */
export const CLAUSE_END = CLAUSES.classOf('，,。！？!?；;：:\n');

/**
 * Cuts a passage into sentences. A semicolon ends one too: in market news it separates statements that share nothing
 * but the page. A Latin full stop does not (3316.66, U.S.).
 *
 * @param folded the passage's folded text.
 * @returns ranges in order; together with the closing marks they carry they cover the text.
 */
export function sentences(folded: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < folded.length;) {
    const end = sentenceEnd(folded, start);
    found.push({ start, end });
    start = end;
  }
  return found;
}

/** Where the sentence that begins at an offset ends, the closing marks it carries included. */
export function sentenceEnd(folded: string, start: number): number {
  let at = start;
  while (at < folded.length && (CLAUSES.at(folded, at) & SENTENCE_END) === 0) at += 1;
  while (CLAUSES.isAt(folded, at, SENTENCE_END)) at += 1;
  while (CLAUSES.isAt(folded, at, CLOSING)) at += 1;
  return at;
}

/** No clause is longer: looked at from each of its events, one without an end would cost its square. */
const LONGEST_CLAUSE = 600;

/** The offset where the clause that holds `offset` begins, not before `floor`. */
export function clauseStart(folded: string, offset: number, floor = 0): number {
  const least = Math.max(floor, offset - LONGEST_CLAUSE);
  let at = offset;
  while (at > least && !CLAUSES.isAt(folded, at - 1, CLAUSE_END)) at -= 1;
  return at;
}

/** The offset where the clause that holds `offset` ends (before its mark), not after `ceiling`. */
export function clauseEnd(folded: string, offset: number, ceiling = folded.length): number {
  const most = Math.min(ceiling, offset + LONGEST_CLAUSE);
  let at = offset;
  while (at < most && !CLAUSES.isAt(folded, at, CLAUSE_END)) at += 1;
  return at;
}
