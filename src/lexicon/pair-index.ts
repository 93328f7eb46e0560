/**
 * Where the forms are that start with two characters: a hash table over the sorted forms. Built at every start, from
 * twenty thousand names, in a loop without calls.
 */

/** 2^17 bits are 16 KB. */
const SEEN_BITS = 17;
/** Knuth's multiplicative hash: 2^32 divided by the golden ratio. */
const GOLDEN = 0x9e3779b1;

/** A slot of the hash table: two characters in one number, then these. */
const START = 1;
const END = 2;
const THIRD = 3;
const SLOT = 4;
/** What stands behind a form of two characters: the line's end, or nothing behind the last. */
const WHOLE = (1 << 10) | (1 << Number.NaN);

export class PairIndex {
  /** Where each form begins in the text of all: there they are compared and measured, side by side in memory. */
  readonly begins: Int32Array;
  readonly #bits: number;
  readonly #slots: Int32Array;
  /** One bit a hash: small enough to stay in the processor's nearest cache, it turns away most offsets of a text. */
  readonly #seen = new Int32Array(1 << (SEEN_BITS - 5));

  /** @param all the forms, sorted, one a line. */
  constructor(all: string, texts: readonly string[]) {
    const begins = new Int32Array(texts.length + 1);
    // Of each range of forms that start alike: its first form, and which third characters it has, 32 ways.
    const firsts = new Int32Array(texts.length + 1);
    const thirds = new Int32Array(texts.length);
    let ranges = 0;
    let begin = 0;
    let previous = -1;
    for (let at = 0; at < texts.length; at++) {
      const key = (all.charCodeAt(begin) << 16) | all.charCodeAt(begin + 1);
      if (at === 0 || key !== previous) firsts[ranges++] = at;
      previous = key;
      thirds[ranges - 1]! |= 1 << all.charCodeAt(begin + 2);
      begin += texts[at]!.length + 1;
      begins[at + 1] = begin;
    }
    firsts[ranges] = texts.length;
    this.begins = begins;
    this.#bits = Math.max(4, Math.ceil(Math.log2(ranges * 1.5 + 1)));
    this.#slots = new Int32Array(SLOT << this.#bits);
    for (let range = 0; range < ranges; range++) {
      const at = begins[firsts[range]!]!;
      const key = (all.charCodeAt(at) << 16) | all.charCodeAt(at + 1);
      const slot = this.slotOf(key);
      this.#slots[slot] = key;
      this.#slots[slot + START] = firsts[range]!;
      this.#slots[slot + END] = firsts[range + 1]!;
      this.#slots[slot + THIRD] = thirds[range]!;
      const hash = Math.imul(key, GOLDEN) >>> (32 - SEEN_BITS);
      this.#seen[hash >>> 5]! |= 1 << (hash & 31);
    }
  }

  /** Whether a form may start with two characters; most pairs of a text start none. */
  mayStart(key: number): boolean {
    const hash = Math.imul(key, GOLDEN) >>> (32 - SEEN_BITS);
    return (this.#seen[hash >>> 5]! & (1 << (hash & 31))) !== 0;
  }

  /** The slot of two characters, or an empty one. */
  slotOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (Math.imul(key, GOLDEN) >>> (32 - this.#bits)) * SLOT;
    while (slots[slot + END] !== 0 && slots[slot] !== key) slot = (slot + SLOT) & mask;
    return slot;
  }

  /** The first form of a slot's range. */
  startOf(slot: number): number {
    return this.#slots[slot + START]!;
  }

  /** The form after a slot's range; 0 where the slot is empty. */
  endOf(slot: number): number {
    return this.#slots[slot + END]!;
  }

  /** Whether a form of a slot's range may go on with a unit, or ends before it. */
  mayGoOn(slot: number, third: number): boolean {
    return (this.#slots[slot + THIRD]! & (WHOLE | (1 << third))) !== 0;
  }
}
