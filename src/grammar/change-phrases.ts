/**
 * Changes told without a figure of their own: the words of change (走强), a place in a ranking (涨幅第一), a new high or
 * low (创近三个月新低), and a share's price through a round sum (股价跌破1800元).
 */
import { changeWordAt, changeWordInitials, type Direction } from './change-words.js';
import { matchAt } from '../text/characters.js';
import { characterClass, isAt, SAID } from './said.js';
import { OTHER_SUBJECT } from './other-subjects.js';
import { clauseStart } from './sentences.js';
import { wordChange, type Change, type ChangeKind, type ChangeReader, type Sink } from './change.js';

const WORD = characterClass(changeWordInitials);

const KINDS: Readonly<Record<Direction, ChangeKind>> = {
  up: 'rise',
  down: 'fall',
  mixed: 'mixed',
};
const THRESHOLD_AT = /(?:(?<down>跌破|失守)|涨破|升破|突破|站上)(?:每股)?\d+(?:\.\d+)?(?:元|港元|美元)(?!\/)/y;
const THROUGH = SAID.secondOf(THRESHOLD_AT);
const THRESHOLD = SAID.beginningOf(THRESHOLD_AT);

// 涨幅排名第一, 跌幅前三, 涨幅居首: a place in the ranking says which way it went.
const RANK_AT =
  /(?:[涨升]|(?<down>跌))幅(?:榜)?(?:排名|排行|排|位居|位列|居|列)?(?:第[一二三四五六七八九十\d]{1,2}|前[一二三四五六七八九十\d]{1,2}(?:名|位|甲|大)?|前列|居前|靠前|居首|首位|领先|最大|最高|最多)/y;
// 创近三个月新低, 刷新历史纪录高位, 触及52周新高
const EXTREME_AT = new RegExp(
  '(?:创(?!业|始|作|投|意|造|办|收|新(?![高低]))|刷新?(?!屏|卡|单|脸)|改写)[^，,。；;、！!%创\\uE000]{0,12}?' +
    '(?:(?<low>新低|低点|低位|最低|最大(?:单日)?跌幅)|新高|高点|高位|最高|最大(?:单日)?[涨升]幅)' +
    '|(?:触及|[涨升跌]至|见)[^，,。；;、！!%创\\uE000]{0,10}?(?:(?<lower>新低)|新高)',
  'y',
);
// A领涨，B紧随其后: next in order.
const FOLLOWS = /紧随其后|紧跟其后|紧随而后|次之|尾随其后/y;
const PHRASE = SAID.beginningOf(RANK_AT, EXTREME_AT, FOLLOWS);
/** Where one may begin. */
export const PHRASE_ANCHOR = WORD | THRESHOLD | PHRASE;

/** Reads these changes of a text. */
export class PhraseReader implements ChangeReader {
  readonly #folded: string;
  readonly #add: Sink;
  /** Where the last word or phrase ends: none begins before. */
  #free = 0;

  constructor(folded: string, add: Sink) {
    this.#folded = folded;
    this.#add = add;
  }

  at(at: number, bits: number): void {
    const folded = this.#folded;
    const sum = (bits & THRESHOLD) !== 0 && isAt(folded, at + 1, THROUGH) ? matchAt(THRESHOLD_AT, folded, at) : null;
    if (sum) this.#add(wordChange(at, at + sum[0].length, sum.groups!.down ? 'fall' : 'rise'), RANK.threshold);
    if (at < this.#free) return;
    const change = ((bits & PHRASE) !== 0 ? phraseAt(folded, at) : null) ?? wordAt(folded, at);
    if (!change) return;
    this.#add(change, RANK.word);
    this.#free = change.end;
  }
}
const RANK = { threshold: 6, word: 7 } as const;

/** How far back in its sentence the direction of what is followed is looked for, in characters. */
const FOLLOWED_REACH = 80;
const MONEY = /封单|净[流买卖]|成交|换手|买入|卖出|市值|营收|收入|利润|持仓|占比|销量|资金/;
const TOLD_WAYS = /涨|升|走强|走高|反弹|冲高|封板|触板|连板|新高|(?<down>跌|挫|走低|走弱|跳水|下滑|下行|新低)/g;

/** A领涨，B紧随其后: the direction of what is followed; of money or results (净流入居首，B次之) none. */
function followsAt(folded: string, at: number): Change | null {
  const match = matchAt(FOLLOWS, folded, at);
  if (!match) return null;
  const before = folded
    .slice(Math.max(0, at - FOLLOWED_REACH), at)
    .split(/[。！!?？\n]/)
    .at(-1)!;
  const last = [...before.matchAll(TOLD_WAYS)].at(-1);
  if (!last || MONEY.test(before.slice(last.index))) return null;
  // 市占率升2个百分点，B紧随其后
  if (OTHER_SUBJECT.within(before, clauseStart(before, last.index), before.length)) return null;
  if (MONEY.test(before) && !/[涨升跌]幅|[涨跌][超逾近\d停]/.test(before)) return null;
  return wordChange(at, at + match[0].length, last.groups!.down ? 'fall' : 'rise');
}

function phraseAt(folded: string, at: number): Change | null {
  const next = folded[at + 1];
  if (next === '随' || next === '跟' || next === '之') return followsAt(folded, at);
  const match = (next === '幅' ? matchAt(RANK_AT, folded, at) : null) ?? matchAt(EXTREME_AT, folded, at);
  if (!match || isNoMove(folded, at, match[0])) return null;
  const { down, low, lower } = match.groups!;
  return wordChange(at, at + match[0].length, down || low || lower ? 'fall' : 'rise');
}

function wordAt(folded: string, at: number): Change | null {
  const row = changeWordAt(folded, at);
  if (!row) return null;
  const { word, direction, subjects } = row;
  if (isNoMove(folded, at, word) || matchAt(OF_THE_FUTURE, folded, at + word.length)) return null;
  const kind = PLACED.has(word) && isListOfFalls(folded, at) ? 'fall' : KINDS[direction];
  return wordChange(at, at + word.length, kind, subjects === 'sector');
}

/**
 * 午后涨幅回落 tells of a smaller rise, 较早间高位回落 of a distance from the high, 目标涨幅居前 of a forecast: none of them what
 * the session did.
 */
function isNoMove(folded: string, at: number, word: string): boolean {
  if (word[1] === '幅') return /(?:目标|预期|预测|潜在|上涨空间)$/.test(folded.slice(Math.max(0, at - 4), at));
  return (
    word.startsWith('回落') &&
    /[涨升跌]幅[^，,。；;]{0,4}$|[较比自从由距][^，,。；;]{0,8}(?:高位|高点|低位|低点)$/.test(
      folded.slice(Math.max(0, at - 12), at),
    )
  );
}

/** 快速下跌风险, 上涨空间, 企稳再说, 回调后再介入: what may come, or is waited for, is no move. */
const OF_THE_FUTURE =
  /(?:的)?(?:风险|空间|压力|可能|潜力|概率|预期)|(?:之后|以后|后)?再(?:说|进(?!一步)|买|考虑|介入|上车|低吸|布局|加仓|减仓|操作|出手)/y;

const PLACED = new Set(['居前', '靠前', '领先', '前列', '居首']);
const MONEY_LEFT = /净?(?:流出|卖出)[^，。；]{0,6}$/;
/** 跌幅榜上，A、B等行业居前: ahead in the ranking of falls; 净流出资金居前: in that of the money that left. */
function isListOfFalls(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 60), at);
  if (MONEY_LEFT.test(before.slice(-12))) return true;
  return /跌幅(?:榜|方面|排行)[^。；;]*$/.test(before) && !/涨幅[^。；;]*$/.test(before);
}
