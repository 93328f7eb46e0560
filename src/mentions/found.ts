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
  const taken = new Uint8Array(length);
  const byStart = new Map<number, NameMention>();
  const byEnd = new Map<number, NameMention>();
  const isTaken = (start: number, end: number) => {
    for (let at = start; at < end; at += 1) if (taken[at] === 1) return true;
    return false;
  };
  const index = (mention: NameMention) => {
    byStart.set(mention.start, mention);
    byEnd.set(mention.end, mention);
  };
  return {
    all,
    add(mention) {
      if (isTaken(mention.start, mention.end)) return false;
      taken.fill(1, mention.start, mention.end);
      all.push(mention);
      index(mention);
      return true;
    },
    replace(old, by) {
      all[all.indexOf(old)] = by;
      index(by);
    },
    isTaken,
    startingAt: (offset) => byStart.get(offset),
    endingAt: (offset) => byEnd.get(offset),
    sorted: () => [...all].sort((a, b) => a.start - b.start),
  };
}
