/** Places in a text that stand in order and do not overlap: what stands at one is found by halving. */
import type { Span } from '../../types.js';

/** The index of the first span that ends behind an offset; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span that touches [start, end), or undefined. */
export function touching<S extends Span>(spans: readonly S[], start: number, end: number): S | undefined {
  const one = spans[firstEndingAfter(spans, start)];
  return one && one.start < end ? one : undefined;
}
