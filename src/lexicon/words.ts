/** The words that the segmenter should keep whole. */
import type { Lexicon } from '../types.js';
import { lexiconWords } from './matcher.js';

/** Longer forms are registered names: of no use as words, and every word costs the segmenter time at its start. */
const LONGEST_WORD = 8;
const LATIN = /^[\dA-Z.& -]+$/;

/** The segmenter's custom dictionary: every form of the lexicon short enough to be a word, once, and the market's terms. */
export function customWords(lexicon: Lexicon): string[] {
  const { texts, terms } = lexiconWords(lexicon);
  const words: string[] = [];
  for (const text of texts) {
    if (text.length > LONGEST_WORD || text === words.at(-1)) continue;
    // What does not begin with ASCII is not all ASCII: the pattern need not be tried on twenty thousand names.
    if (text.charCodeAt(0) >= 0x80 || !LATIN.test(text)) words.push(text);
  }
  for (const term of terms) words.push(term);
  return words;
}
