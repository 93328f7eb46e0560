/** The pairs of neighbouring letters in a text: how much two texts say alike. */

const NO_LETTERS = new Set([...' \n\t\u3000，。、；：:！？“”"（）()【】'].map((mark) => mark.charCodeAt(0)));
const IS_LETTER = new Uint8Array(0x10000).map((_, unit) => (NO_LETTERS.has(unit) ? 0 : 1));

/** A set of pairs as numbers: hashed by hand into one array, since a view has hundreds of them and lives for one article. */
export class LetterPairs {
  readonly #slots: readonly number[];
  readonly #mask: number;
  /** How many pairs differ. */
  readonly size: number;

  constructor(text: string) {
    let length = 16;
    while (length < text.length * 2) length *= 2;
    // A plain array of small integers: a typed one of this size would be memory outside the heap, `Array.from` walks it.
    // oxlint-disable-next-line unicorn/no-new-array
    const slots = new Array<number>(length).fill(0);
    const mask = length - 1;
    let size = 0;
    let before = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (IS_LETTER[unit] === 0) continue;
      if (before > 0) {
        const pair = (before << 16) | unit;
        let slot = slotOf(pair) & mask;
        while (slots[slot] !== 0 && slots[slot] !== pair) slot = (slot + 1) & mask;
        if (slots[slot] === 0) {
          slots[slot] = pair;
          size += 1;
        }
      }
      before = unit;
    }
    this.#slots = slots;
    this.#mask = mask;
    this.size = size;
  }

  #has(pair: number): boolean {
    let slot = slotOf(pair) & this.#mask;
    while (this.#slots[slot] !== 0) {
      if (this.#slots[slot] === pair) return true;
      slot = (slot + 1) & this.#mask;
    }
    return false;
  }

  /** The share of the smaller set's pairs that the larger one has too; 1 where it has none. */
  shareWith(other: LetterPairs): number {
    const [small, large] = this.size <= other.size ? [this, other] : [other, this];
    if (small.size === 0) return 1;
    let common = 0;
    for (const pair of small.#slots) if (pair !== 0 && large.#has(pair)) common += 1;
    return common / small.size;
  }
}

/** Spreads pairs over the slots: neighbouring units of the code have much in common. */
const slotOf = (pair: number): number => {
  const mixed = Math.imul(pair, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
