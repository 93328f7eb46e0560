/**
 * What a text says happened to a price: 涨停 (closed at the daily upper limit), 涨超10%, 跌26.19点, 走强, 6连板.
 * This finds the words only; whose price it was is settled in statements.ts.
 */
import { figureChanges } from './change-figures.js';
import { limitChanges } from './change-limits.js';
import { changeWordAt, changeWordInitials, type Direction } from './change-words.js';
import { CharacterClasses, matchAt } from './characters.js';
import { wordChange, type Change, type ChangeKind } from './change.js';
import { realityOf } from './reality.js';

export type { Change, ChangeKind } from './change.js';

const classes = new CharacterClasses();
const WORD = classes.add(changeWordInitials);
const THRESHOLD = classes.add('跌失涨升突站');

const KINDS: Readonly<Record<Direction, ChangeKind>> = { up: 'rise', down: 'fall', mixed: 'mixed' };
const THRESHOLD_AT = /(?:(?<down>跌破|失守)|涨破|升破|突破|站上)(?:每股)?\d+(?:\.\d+)?(?:元|港元|美元)(?!\/)/y;

/** The words of change (走强), and a share's price through a round sum (股价跌破1800元). */
function wordChanges(folded: string): { words: Change[]; thresholds: Change[] } {
  const words: Change[] = [];
  const thresholds: Change[] = [];
  let free = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const bits = classes.of(folded.charCodeAt(at));
    if (bits === 0) continue;
    const sum = (bits & THRESHOLD) !== 0 ? matchAt(THRESHOLD_AT, folded, at) : null;
    if (sum) thresholds.push(wordChange(at, at + sum[0].length, sum.groups!.down ? 'fall' : 'rise'));
    if ((bits & WORD) === 0 || at < free) continue;
    const row = changeWordAt(folded, at);
    if (!row) continue;
    free = at + row.word.length;
    words.push(wordChange(at, free, KINDS[row.direction], row.subjects === 'sector'));
  }
  return { words, thresholds };
}

/**
 * Finds every statement of a price change in a text, in order and without overlap: a figure wins over a limit, a limit
 * over a bare word. What is told as wished, supposed or denied (有望涨停, 若跌破, 未能涨停) is left out.
 *
 * @param text a passage's folded text, its names masked (masks.ts) where they are known.
 * @param isUnreal whether what begins at an offset is told as wished or denied (reality.ts).
 */
export function findChanges(text: string, isUnreal = realityOf(text)): Change[] {
  const { percents, firsts, signed, points } = figureChanges(text);
  const { limits, seals } = limitChanges(text);
  const { words, thresholds } = wordChanges(text);
  const taken = new Uint8Array(text.length);
  const found: Change[] = [];
  for (const source of [percents, firsts, signed, points, limits, seals, thresholds, words])
    for (const candidate of source) {
      if (taken.subarray(candidate.start, candidate.end).includes(1)) continue;
      taken.fill(1, candidate.start, candidate.end);
      found.push(candidate);
    }
  return found.filter((one) => !isUnreal(one.start)).sort((a, b) => a.start - b.start);
}
