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
const PHRASE = classes.add('涨升跌创刷改触见');

const KINDS: Readonly<Record<Direction, ChangeKind>> = { up: 'rise', down: 'fall', mixed: 'mixed' };
const THRESHOLD_AT = /(?:(?<down>跌破|失守)|涨破|升破|突破|站上)(?:每股)?\d+(?:\.\d+)?(?:元|港元|美元)(?!\/)/y;

// 涨幅排名第一, 跌幅前三, 涨幅居首: a place in the ranking says which way it went.
const RANK_AT =
  /(?:[涨升]|(?<down>跌))幅(?:榜)?(?:排名|排行|排|位居|位列|居|列)?(?:第[一二三四五六七八九十\d]{1,2}|前[一二三四五六七八九十\d]{1,2}(?:名|位|甲|大)?|前列|居前|靠前|居首|首位|领先|最大|最高|最多)/y;
// 创近三个月新低, 刷新历史纪录高位, 触及52周新高
const EXTREME_AT = new RegExp(
  '(?:创(?!业|始|作|投|意|造|办|收|新(?![高低]))|刷新|改写)[^，,。；;、！!%创\\uE000]{0,12}?' +
    '(?:(?<low>新低|低点|低位|最低|最大(?:单日)?跌幅)|新高|高点|高位|最高|最大(?:单日)?[涨升]幅)' +
    '|(?:触及|[涨升跌]至|见)[^，,。；;、！!%创\\uE000]{0,10}?(?:(?<lower>新低)|新高)',
  'y',
);

/**
 * The words of change (走强), a place in a ranking (涨幅第一), a new high or low (创近三个月新低), and a share's price
 * through a round sum (股价跌破1800元).
 */
function wordChanges(folded: string): { words: Change[]; thresholds: Change[] } {
  const words: Change[] = [];
  const thresholds: Change[] = [];
  let free = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const bits = classes.of(folded.charCodeAt(at));
    if (bits === 0) continue;
    const sum = (bits & THRESHOLD) !== 0 ? matchAt(THRESHOLD_AT, folded, at) : null;
    if (sum) thresholds.push(wordChange(at, at + sum[0].length, sum.groups!.down ? 'fall' : 'rise'));
    if (at < free) continue;
    const change =
      ((bits & PHRASE) !== 0 ? phraseAt(folded, at) : null) ?? ((bits & WORD) !== 0 ? wordAt(folded, at) : null);
    if (!change) continue;
    words.push(change);
    free = change.end;
  }
  return { words, thresholds };
}

function phraseAt(folded: string, at: number): Change | null {
  const match = matchAt(RANK_AT, folded, at) ?? matchAt(EXTREME_AT, folded, at);
  if (!match) return null;
  const { down, low, lower } = match.groups!;
  return wordChange(at, at + match[0].length, down || low || lower ? 'fall' : 'rise');
}

function wordAt(folded: string, at: number): Change | null {
  const row = changeWordAt(folded, at);
  return row ? wordChange(at, at + row.word.length, KINDS[row.direction], row.subjects === 'sector') : null;
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
