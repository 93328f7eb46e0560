/** The names in a stretch of a passage, found by halving: a passage without an end holds thousands. */
import type { Mention } from '../../types.js';

/** The mentions that begin at or after `from` and end at or before `to`, in order. */
export function namesWithin(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mentions[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < mentions.length && mentions[end]!.end <= to) end += 1;
  return mentions.slice(low, end);
}
