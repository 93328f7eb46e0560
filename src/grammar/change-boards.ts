/**
 * A limit told without its word, as replays of the session tell it: 一字 (sealed from the opening on), 20cm (closed 20 %
 * up), 封单 (the orders that wait at the limit).
 */
import { BOARD } from './change-limits.js';
import { matchAt } from '../text/characters.js';
import { characterClass } from './said.js';
import { wordChange, type Change, type ChangeReader, type Sink } from './change.js';
import { FIGURES } from './numbers.js';
import { clauseStart } from './sentences.js';

/** The last character of each, which is rare. */
export const BOARD_ANCHOR = characterClass('字单死住mM');

const ENDS =
  '(?=$|[，,。；;、！!?？\\s）)|]|的有|开盘|顶板|封死|封板|涨停|加速|后(?:又|再|便|即)?(?:回落|炸板|打开|开板|跳水))';
const ENDS_AT = new RegExp(ENDS, 'y');
// A\uE000: a name masked. 一字之差, 一字型 end otherwise; a name's （20cm） says which limit it has.
const BEFORE_ONE_LINE =
  /(?:\uE000|[）)]|大单|巨单|顶|转强|秒|竞价|竞价即|开盘|开盘即|双双|均|都|全部|再度|再次|继续|又|再|仍|依旧|直接|缩量|集体|齐齐|纷纷|今日|今天|早盘)一$/;
const BEFORE_CM =
  /(?:\uE000|[）)]|大涨|直线|拉升|封死|封|双双|均|都|再度|再次|继续|集体|今日|今天|早盘|午后|秒|首板|首现|首次|首度|现|走出|录得|斩获|收获|拿下|喜提|实现|上演|收|直接|(?<touch>盘中一度|一度|盘中曾|曾|冲击|摸到|摸|触到|触摸|触及|触|碰到|冲上|冲至|冲到)了?)(?:10|20|30)[cC]$/;
const LONGEST_BEFORE = 10;
const ORDERS = new RegExp(
  `单(?:量|资金|金额|额|数量|规模)?(?:仍|还|最终|约|近|逾|超|高达|达到|达|多达|超过|有|为|剩|一度){0,3}(?:${FIGURES}|[一二两三四五六七八九十]+)(?:多|余)?(?:万|亿|千)?(?:多|余)?(?:手|元|股|万|亿)`,
  'y',
);
/** How far back in its sentence the side of the limit is looked for, in characters. */
const REACH = 60;

/** Reads these limits of a text. */
export class BoardReader implements ChangeReader {
  readonly #folded: string;
  readonly #add: Sink;

  constructor(folded: string, add: Sink) {
    this.#folded = folded;
    this.#add = add;
  }

  at(at: number): void {
    const change = boardAt(this.#folded, at);
    if (change) this.#add(change, RANK);
  }
}
const RANK = 5;

function boardAt(folded: string, at: number): Change | null {
  const previous = folded[at - 1];
  if (folded[at] === '单') return previous === '封' ? ordersAt(folded, at) : null;
  if (folded[at] === '死' || folded[at] === '住') return previous === '封' ? sealedAt(folded, at) : null;
  const isLine = folded[at] === '字' && previous === '一';
  if (!isLine && previous !== 'c' && previous !== 'C') return null;
  if (!matchAt(ENDS_AT, folded, at + 1)) return null;
  const before = folded.slice(Math.max(0, at - LONGEST_BEFORE), at);
  const match = (isLine ? BEFORE_ONE_LINE : BEFORE_CM).exec(before);
  if (!match) return null;
  const kind = isLine ? sideOf(folded, at) : 'limit-up';
  return wordChange(at - (isLine ? 1 : 3), at + 1, match.groups?.touch ? `${kind}-touched` : kind);
}

/** 被12万手买单封死: what is sealed is the limit. */
function sealedAt(folded: string, at: number): Change | null {
  if (
    !matchAt(ENDS_AT, folded, at + 1) ||
    /(?:[未没不]|难以|无法|再)[能有被]?$/.test(folded.slice(Math.max(0, at - 4), at - 1))
  )
    return null;
  const kind = sideOf(folded, at);
  return wordChange(at - 1, at + 1, /买单/.test(folded.slice(Math.max(0, at - 8), at)) ? 'limit-up' : kind);
}

/** 封单41万手: orders wait at the limit, so it holds. */
function ordersAt(folded: string, at: number): Change | null {
  const match = matchAt(ORDERS, folded, at);
  return match && wordChange(at - 1, at + match[0].length, sideOf(folded, at));
}

/**
 * Which limit the sentence speaks of: the upper one, unless it told the lower one last, and of no other share (A跌停，B一字).
 */
function sideOf(folded: string, at: number): 'limit-up' | 'limit-down' {
  let stop = at - 1;
  let namesBetween = false;
  for (; stop > 0 && stop > at - REACH && folded[stop] !== '。' && folded[stop] !== '；'; stop -= 1) {
    if (folded[stop] === MASK) namesBetween = true;
    if (!BOARD.isAt(folded, stop, STOP) || (folded[stop - 1] !== '涨' && folded[stop - 1] !== '跌')) continue;
    if (folded[stop - 1] === '涨') return 'limit-up';
    return namesBetween && folded.slice(clauseStart(folded, stop), stop).includes(MASK) ? 'limit-up' : 'limit-down';
  }
  return 'limit-up';
}
const MASK = '\uE000';
const STOP = BOARD.classOf('停');
