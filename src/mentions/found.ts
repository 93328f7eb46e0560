/** The names found so far in a passage, with quick answers to what stands where. */
import type { FirmMention, IndexMention, Mention, StockMention } from '../types.js';

export type NameMention = StockMention | IndexMention | FirmMention;

/** Most passages are read from start to end and asked nothing: what answers quickly is made when something is. */
export class Found {
  readonly all: NameMention[] = [];
  readonly #length: number;
  #furthest = 0;
  #isInOrder = true;
  #taken: Uint8Array | undefined;
  #byStart: Map<number, NameMention> | undefined;
  #byEnd: Map<number, NameMention> | undefined;

  /** @param length the passage's. */
  constructor(length: number) {
    this.#length = length;
  }

  /** Adds a mention; refused (false) where it overlaps one that stands there already. */
  add(mention: NameMention): boolean {
    const { start, end } = mention;
    if (this.isTaken(start, end)) return false;
    this.#taken?.fill(1, start, end);
    this.#isInOrder &&= start >= this.#furthest;
    this.#furthest = Math.max(this.#furthest, end);
    this.all.push(mention);
    this.#index(mention);
    return true;
  }

  /** Puts another reading in the place of a mention of the same span. */
  replace(old: NameMention, by: NameMention): void {
    this.all[this.all.indexOf(old)] = by;
    this.#index(by);
  }

  isTaken(start: number, end: number): boolean {
    if (start >= this.#furthest) return false;
    if (!this.#taken) {
      this.#taken = new Uint8Array(this.#length);
      for (const one of this.all) this.#taken.fill(1, one.start, one.end);
    }
    for (let at = start; at < end; at += 1) if (this.#taken[at] === 1) return true;
    return false;
  }

  startingAt(offset: number): NameMention | undefined {
    this.#byStart ??= new Map(this.all.map((one) => [one.start, one]));
    return this.#byStart.get(offset);
  }

  endingAt(offset: number): NameMention | undefined {
    this.#byEnd ??= new Map(this.all.map((one) => [one.end, one]));
    return this.#byEnd.get(offset);
  }

  /** The mentions by start. */
  sorted(): Mention[] {
    return this.#isInOrder ? this.all : [...this.all].sort((a, b) => a.start - b.start);
  }

  #index(mention: NameMention): void {
    this.#byStart?.set(mention.start, mention);
    this.#byEnd?.set(mention.end, mention);
  }
}
