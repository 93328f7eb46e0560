/** What names and sectors are found in: a passage, its words, and every form of the lexicon that stands in it. */
import { wordsOf } from '../segment/words.js';
import { classesIn } from './characters.js';
import type { Lexicon, Passage, PlacedMatches, Segmenter, Token, Words } from '../types.js';

export class Ground implements Words {
  readonly passage: Passage;
  readonly folded: string;
  /** The classes of characters (see characters.ts) that the passage holds one of. */
  readonly classes: number;
  /** Every form of the lexicon where it stands; names and sectors both read it. */
  readonly placed: readonly PlacedMatches[];
  readonly #words: Words;

  constructor(passage: Passage, segmenter: Pick<Segmenter, 'cut' | 'joins'>, lexicon: Lexicon) {
    const { folded } = passage;
    this.passage = passage;
    this.folded = folded;
    this.classes = classesIn(folded);
    this.placed = lexicon.scan(folded);
    this.#words = wordsOf(folded, segmenter);
  }

  isCut(offset: number): boolean {
    return this.#words.isCut(offset);
  }

  get tokens(): readonly Token[] {
    return this.#words.tokens;
  }
}

/** A passage made ready for its mentions; its words are cut when they are first asked for. */
export const groundOf = (passage: Passage, segmenter: Pick<Segmenter, 'cut' | 'joins'>, lexicon: Lexicon): Ground =>
  new Ground(passage, segmenter, lexicon);
