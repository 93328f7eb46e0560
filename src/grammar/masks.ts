/** Names taken out of a text before its words are read. */
import type { Span } from '../types.js';

/** A character that no pattern names (private use area). */
const MASK = '\uE000';

/**
 * The text with every name blanked, offsets unchanged: 若羽臣 holds no "if", and 涨停 in a concept's name is no limit.
 *
 * @param names in order; of two that overlap the first is taken.
 */
export function maskNames(folded: string, names: readonly Span[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of names) {
    if (start < at) continue;
    text += folded.slice(at, start) + (MASKS[end - start] ?? MASK.repeat(end - start));
    at = end;
  }
  return text + folded.slice(at);
}
/** The masks of names of every usual length. */
const MASKS = Array.from({ length: 12 }, (_, length) => MASK.repeat(length));
