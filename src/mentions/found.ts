/** The names found so far in a passage, with quick answers to what stands where. */
import type { FirmMention, IndexMention, Mention, StockMention } from '../types.js';

export type NameMention = StockMention | IndexMention | FirmMention;

export interface Found {
  readonly all: readonly NameMention[];
  /** Adds a mention; refused (false) where it overlaps one that stands there already. */
  add(mention: NameMention): boolean;
  /** Puts another reading in the place of a mention of the same span. */
  replace(old: NameMention, by: NameMention): void;
  isTaken(start: number, end: number): boolean;
  startingAt(offset: number): NameMention | undefined;
  endingAt(offset: number): NameMention | undefined;
  sorted(): Mention[];
}

export function createFound(length: number): Found {
  const all: NameMention[] = [];
  // Most passages are read from start to end and asked nothing: what answers quickly is made when something is.
  let furthest = 0;
  let isInOrder = true;
  let taken: Uint8Array | undefined;
  let byStart: Map<number, NameMention> | undefined;
  let byEnd: Map<number, NameMention> | undefined;
  const isTaken = (start: number, end: number) => {
    if (start >= furthest) return false;
    if (!taken) {
      taken = new Uint8Array(length);
      for (const one of all) taken.fill(1, one.start, one.end);
    }
    for (let at = start; at < end; at += 1) if (taken[at] === 1) return true;
    return false;
  };
  const index = (mention: NameMention) => {
    byStart?.set(mention.start, mention);
    byEnd?.set(mention.end, mention);
  };
  return {
    all,
    add(mention) {
      if (isTaken(mention.start, mention.end)) return false;
      taken?.fill(1, mention.start, mention.end);
      isInOrder &&= mention.start >= furthest;
      furthest = Math.max(furthest, mention.end);
      all.push(mention);
      index(mention);
      return true;
    },
    replace(old, by) {
      all[all.indexOf(old)] = by;
      index(by);
    },
    isTaken,
    startingAt: (offset) => (byStart ??= new Map(all.map((one) => [one.start, one]))).get(offset),
    endingAt: (offset) => (byEnd ??= new Map(all.map((one) => [one.end, one]))).get(offset),
    sorted: () => (isInOrder ? [...all] : [...all].sort((a, b) => a.start - b.start)),
  };
}
