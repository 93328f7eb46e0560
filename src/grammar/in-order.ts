/** Things found in a text, by where they begin. */
import type { Span } from '../types.js';

/** Sorts spans by their start, in place, where they are not in order already: nearly all are. */
export function inOrder<S extends Span>(spans: S[]): S[] {
  for (let index = 1; index < spans.length; index += 1)
    if (spans[index]!.start < spans[index - 1]!.start) return spans.sort((a, b) => a.start - b.start);
  return spans;
}
