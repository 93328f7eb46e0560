/**
 * Some sites set a blank at every border of Chinese with figures and letters (收报 26560.57 点). It belongs to the layout,
 * not to the text: in an article set so, it is left out of the passages, whose runs lead past it.
 */
import type { Passage, Run } from '../types.js';
import { appendRun, sliceRuns } from './offsets.js';
import { createPassage } from './passages.js';

const SPACED = /[\u3400-\u9fff][ \u00a0](?=[\d+-])|\d[ \u00a0](?=[\u3400-\u9fff])/g;
const CLOSE = /[\u3400-\u9fff](?=\d)|\d(?=[\u3400-\u9fff])/g;
/** So many borders with a blank, and so many for each without, make it the article's layout and no separator. */
const LEAST = 6;
const TIMES = 3;

/** The article's passages without such blanks; the same passages where the article is not set so. */
export function withoutTypesetBlanks(passages: readonly Passage[]): readonly Passage[] {
  const spaced = countOf(passages, SPACED);
  return spaced < LEAST || spaced < TIMES * countOf(passages, CLOSE) ? passages : passages.map(closeUp);
}

function countOf(passages: readonly Passage[], pattern: RegExp): number {
  let count = 0;
  for (const { text } of passages) {
    pattern.lastIndex = 0;
    while (pattern.test(text)) count += 1;
  }
  return count;
}

function closeUp(passage: Passage): Passage {
  const { kind, text, runs, cell } = passage;
  const runsLeft: Run[] = [];
  let kept = '';
  let from = 0;
  const keep = (to: number) => {
    for (const run of sliceRuns(runs, from, to))
      appendRun(runsLeft, kept.length + run.at, run.length, run.source, run.sourceLength);
    kept += text.slice(from, to);
  };
  for (const match of text.matchAll(SPACED)) {
    keep(match.index + 1);
    from = match.index + 2;
  }
  if (from === 0) return passage;
  keep(text.length);
  return createPassage(kind, kept, runsLeft, cell);
}
