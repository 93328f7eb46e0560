/** A passage made ready for its names: its text, where the words are cut, and which market it speaks of. */
import type { Lexicon, Market } from '../types.js';
import type { Ground } from './ground.js';
import { marketAt, marketSigns, type MarketSign } from './market.js';

export class Scan {
  readonly folded: string;
  readonly text: string;
  /** The market signs of the passage, and those that are said of a company without a line in Tokyo or Seoul. */
  #signs: readonly MarketSign[] | undefined;
  #ours: readonly MarketSign[] | undefined;
  readonly #ground: Ground;
  readonly #around: () => Market | null;

  /**
   * @param publishedOn the article's day, for former names; null where unknown.
   * @param around the market that the article speaks of around the passage; asked where the passage does not tell.
   */
  constructor(
    ground: Ground,
    readonly lexicon: Lexicon,
    readonly publishedOn: string | null,
    around: () => Market | null,
  ) {
    this.folded = ground.folded;
    this.text = ground.passage.text;
    this.#ground = ground;
    // The same for every name of the passage, so asked once.
    let known: Market | null | undefined;
    this.#around = () => (known === undefined ? (known = around()) : known);
  }

  /** Whether the passage holds a character of a set (see first-characters.ts). */
  holds(set: number): boolean {
    return (this.#ground.sets & set) !== 0;
  }

  /** True where the segmenter ends one word and begins the next; true at both ends of the passage. */
  isCut(offset: number): boolean {
    return this.#ground.isCut(offset);
  }

  /** The market that the text around a name speaks of, of those where the company has a line abroad or at home. */
  market(start: number, end: number, hasOther = false): Market | null {
    const signs = (this.#signs ??= marketSigns(this.folded));
    const ours = hasOther ? signs : (this.#ours ??= signs.filter(({ market }) => market !== 'other'));
    return marketAt(ours, this.folded, start, end) ?? this.#around();
  }
}
