/** A passage made ready for its names: its text, where the words are cut, and which market it speaks of. */
import type { Lexicon, Market } from '../types.js';
import type { Ground } from './ground.js';
import { marketAt, marketSigns, type MarketSign } from './market.js';

/** How long a name before A股 may be. */
const LONGEST_NAME = 10;
const LINES = ['A股', 'H股', '港股'];
const LINE_NAME = /^[AH港]股/;
const SENTENCE_ENDS = new Set('。；！？\n');

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

  /** Whether the passage is text that runs on, and no cell or item of a list. */
  get isProse(): boolean {
    const { kind } = this.#ground.passage;
    return kind === 'paragraph' || kind === 'heading';
  }

  /** Whether the passage holds a character of a class (see characters.ts). */
  holds(bit: number): boolean {
    return (this.#ground.classes & bit) !== 0;
  }

  /** True where the segmenter ends one word and begins the next; true at both ends of the passage. */
  isCut(offset: number): boolean {
    return this.#ground.isCut(offset);
  }

  /** The market that the text around a name speaks of, of those where the company has a line abroad or at home. */
  market(start: number, hasOther = false): Market | null {
    const { signs } = this;
    const ours = hasOther ? signs : (this.#ours ??= signs.filter(({ market }) => market !== 'other'));
    return marketAt(ours, start) ?? this.#around();
  }
  /** Where a line of shares is named: A股, H股, 港股. */
  get lineSigns(): readonly MarketSign[] {
    if (!LINES.some((line) => this.folded.includes(line))) return [];
    return this.signs.filter(
      ({ at, market }) => market !== 'other' && market !== 'US' && LINE_NAME.test(this.folded.slice(at, at + 2)),
    );
  }

  /** Whether a word for a market stands in the sentence that holds an offset. */
  saysInSentence(market: Market, at: number): boolean {
    let from = at;
    while (from > 0 && !SENTENCE_ENDS.has(this.folded[from - 1]!)) from -= 1;
    let to = at;
    while (to < this.folded.length && !SENTENCE_ENDS.has(this.folded[to]!)) to += 1;
    return this.signs.some((sign) => sign.market === market && sign.at >= from && sign.at < to);
  }

  /** The words of the passage that name a market. */
  get signs(): readonly MarketSign[] {
    return (this.#signs ??= marketSigns(this.folded).map((sign) =>
      this.#isOwn(sign) ? { ...sign, isOwn: true } : sign,
    ));
  }

  /** A股 and H股 right behind a name of a security, or in brackets behind it. */
  #isOwn({ at }: MarketSign): boolean {
    const { folded } = this;
    if (!/^[AH]股/.test(folded.slice(at, at + 2))) return false;
    if (/(?:其|公司)$/.test(folded.slice(Math.max(0, at - 2), at))) return true;
    const end = /[（(的]/.test(folded[at - 1] ?? '') ? at - 1 : at;
    const { placed } = this.#ground;
    for (let index = placed.length - 1; index >= 0; index -= 1) {
      const { at: start, matches } = placed[index]!;
      if (start >= end) continue;
      if (start < end - LONGEST_NAME) return false;
      if (matches.some((match) => match.end === end && match.forms.some(({ entry }) => entry.kind === 'security')))
        return true;
    }
    return false;
  }
}
