/**
 * What a text says happened to a price: 涨停 (closed at the daily upper limit), 涨超10%, 跌26.19点, 走强, 6连板.
 * This finds the words only; whose price it was is settled in statements.ts.
 */
import { BOARD_ANCHOR, BoardReader } from './change-boards.js';
import { FIGURE_ANCHOR, FigureReader } from './change-figures.js';
import { LIMIT_ANCHOR, LimitReader } from './change-limits.js';
import { PHRASE_ANCHOR, PhraseReader } from './change-phrases.js';
import { classesAt } from './said.js';
import type { Change, Sink } from './change.js';
import { inOrder } from './in-order.js';
import { isAsked, realityOf } from './reality.js';

export type { Change, ChangeKind } from './change.js';

/**
 * Finds every statement of a price change in a text, in order and without overlap: a figure wins over a limit, a limit
 * over a bare word. What is told as wished, supposed or denied (有望涨停, 若跌破, 未能涨停) is left out.
 *
 * @param text a passage's folded text, its names masked (masks.ts) where they are known.
 * @param isUnreal whether what begins at an offset is told as wished or denied (reality.ts).
 */
export function findChanges(text: string, isUnreal = realityOf(text)): readonly Change[] {
  const candidates: Change[] = [];
  const ranks: number[] = [];
  /** A bit for each rank that a candidate has. */
  let present = 0;
  const add: Sink = (change, rank) => {
    candidates.push(change);
    ranks.push(rank);
    present |= 1 << rank;
  };
  const figures = new FigureReader(text, add);
  const limits = new LimitReader(text, add);
  const boards = new BoardReader(text, add);
  const phrases = new PhraseReader(text, add);
  for (let at = 0; at < text.length; at += 1) {
    const bits = classesAt(text, at);
    if ((bits & FIGURE_ANCHOR) !== 0) figures.at(at, bits);
    if ((bits & LIMIT_ANCHOR) !== 0) limits.at(at, bits);
    if ((bits & BOARD_ANCHOR) !== 0) boards.at(at);
    if ((bits & PHRASE_ANCHOR) !== 0) phrases.at(at, bits);
  }
  if (candidates.length === 0) return NO_CHANGES;
  const taken = marksFor(text);
  const found: Change[] = [];
  for (let rank = 0; present >> rank !== 0; rank += 1) {
    if (((present >> rank) & 1) === 0) continue;
    for (let index = 0; index < candidates.length; index += 1) {
      if (ranks[index] !== rank) continue;
      const { start, end } = candidates[index]!;
      let at = start;
      while (at < end && taken[at] === 0) at += 1;
      if (at < end) continue;
      taken.fill(1, start, end);
      if (!isUnreal(start) && !isAsked(text, candidates[index]!)) found.push(candidates[index]!);
    }
  }
  return inOrder(found);
}
const NO_CHANGES: readonly Change[] = [];

/** A mark for each unit of a text, all 0. Most texts are short and share one array: it is cleared, never read across. */
const marksFor = (text: string) =>
  text.length <= SHORT_TEXT.length ? SHORT_TEXT.fill(0, 0, text.length) : new Uint8Array(text.length);
const SHORT_TEXT = new Uint8Array(512);
