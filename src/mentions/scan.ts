/** A passage made ready for its names: its text, where the words are cut, and which market it speaks of. */
import type { Lexicon, Market } from '../types.js';
import type { Ground } from './ground.js';
import { marketAt, marketSigns, type MarketSign } from './market.js';

export interface Scan {
  readonly folded: string;
  readonly text: string;
  /** Whether the passage holds a character of a set (see first-characters.ts). */
  holds(set: number): boolean;
  readonly lexicon: Lexicon;
  /** The article's day, for former names; null where unknown. */
  readonly publishedOn: string | null;
  /** True where the segmenter ends one word and begins the next; true at both ends of the passage. */
  isCut(offset: number): boolean;
  /** The market that the text around a name speaks of, of those where the company has a line abroad or at home. */
  market(start: number, end: number, hasOther?: boolean): Market | null;
}

export function scanOf(
  { passage, folded, sets, isCut }: Ground,
  lexicon: Lexicon,
  publishedOn: string | null,
  around: () => Market | null,
): Scan {
  let signs: readonly MarketSign[] | undefined;
  // Tokyo's and Seoul's signs say nothing of a company that has no line there.
  let listed: readonly MarketSign[] | undefined;
  return {
    folded,
    text: passage.text,
    holds: (set) => (sets & set) !== 0,
    lexicon,
    publishedOn,
    isCut,
    market(start, end, hasOther = false) {
      signs ??= marketSigns(folded);
      const ours = hasOther ? signs : (listed ??= signs.filter(({ market }) => market !== 'other'));
      return marketAt(ours, folded, start, end) ?? around();
    },
  };
}
