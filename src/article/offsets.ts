/**
 * Where clean text stands in the input: building runs, cutting them and looking offsets up in them.
 */
import type { Passage, Run, Span } from '../types.js';

/** Appends a stretch to runs, joining it to the last where both map unit by unit and touch in the input too. */
export function appendRun(runs: Run[], at: number, length: number, source: number, sourceLength: number): void {
  const last = runs[runs.length - 1];
  if (
    last !== undefined &&
    length === sourceLength &&
    last.length === last.sourceLength &&
    last.source + last.sourceLength === source
  ) {
    runs[runs.length - 1] = {
      at: last.at,
      length: last.length + length,
      source: last.source,
      sourceLength: last.sourceLength + length,
    };
    return;
  }
  runs.push({ at, length, source, sourceLength });
}

/** The index of the run that covers the unit at `offset`; runs cover all of their text from 0. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The runs of `[start, end)` of a text, counted from `start`. Pieces are cut only where they map unit by unit. */
export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const sliced: Run[] = [];
  for (let index = runAt(runs, start); index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined || run.at >= end) break;
    const from = Math.max(run.at, start);
    const to = Math.min(run.at + run.length, end);
    if (to <= from) continue;
    const unitByUnit = run.length === run.sourceLength;
    sliced.push({
      at: from - start,
      length: to - from,
      source: unitByUnit ? run.source + (from - run.at) : run.source,
      sourceLength: unitByUnit ? to - from : run.sourceLength,
    });
  }
  return sliced;
}

/**
 * Maps a span of a passage's clean text to the input. Takes offsets with `0 <= start <= end <= passage.text.length`,
 * gives UTF-16 offsets into `Article.input`; markup between the two ends lies inside. A span that begins or ends in
 * the middle of a one-piece run (an entity) takes in the whole piece. O(log runs).
 */
export function sourceSpan(passage: Passage, start: number, end: number): Span {
  const { runs } = passage;
  const first = runs[runAt(runs, start)];
  if (first === undefined) return { start: 0, end: 0 };
  const from = first.length === first.sourceLength ? first.source + (start - first.at) : first.source;
  if (end <= start) return { start: from, end: from };
  const last = runs[runAt(runs, end - 1)] ?? first;
  const to = last.length === last.sourceLength ? last.source + (end - last.at) : last.source + last.sourceLength;
  return { start: from, end: to };
}
