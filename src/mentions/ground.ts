/** What names and sectors are found in: a passage, its words, and every form of the lexicon that stands in it. */
import { wordsOf } from '../segment/words.js';
import { setsIn } from './first-characters.js';
import type { Lexicon, Passage, PlacedMatches, Segmenter, Words } from '../types.js';

export interface Ground {
  readonly passage: Passage;
  readonly folded: string;
  /** The sets of characters (see first-characters.ts) that the passage holds one of. */
  readonly sets: number;
  /** Every form of the lexicon where it stands; names and sectors both read it. */
  readonly placed: readonly PlacedMatches[];
  readonly words: Words;
}

/** A passage made ready for its mentions; its words are cut when they are first asked for. */
export function groundOf(passage: Passage, segmenter: Pick<Segmenter, 'cut' | 'joins'>, lexicon: Lexicon): Ground {
  const { folded } = passage;
  return {
    passage,
    folded,
    sets: setsIn(folded),
    placed: lexicon.scan(folded),
    words: wordsOf(folded, segmenter),
  };
}
