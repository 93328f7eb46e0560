/** Limits: 涨停 (closed at the daily upper limit), 触及跌停 (touched the lower one), 封板, 炸板 (the limit did not hold). */
import { CharacterTable, matchAt, Words } from '../text/characters.js';
import { characterClass } from './said.js';
import { wordChange, type Change, type ChangeKind, type ChangeReader, type Sink } from './change.js';

/** The characters of limits, for the runs of them too. */
export const BOARD = new CharacterTable();

const HOW =
  '(?:10%|20%|30%|5%|[123]0厘米|10cm|20cm|30cm|10CM|20CM|30CM|一字|T字|地天板|竞价|顶格|大单|牢牢|再度|重新|再次)?';
/** What stands directly before 涨停 and says how far it went; read backwards from the word. */
const BEFORE_LIMIT = new RegExp(
  `(?<failed>未能|未|没有?|不再|无缘|逼近|接近|直逼|几近|濒临|险些|距离?|离|打开|撬开|砸开|炸开|远离|脱离)?(?<touch>[从由自]|一度触及|盘中触及|触及|一度冲击|冲击|摸|盘中一度|一度|曾|触)?(?:封死|封住|封上|封|直线|快速|秒|强势|直接|拉升|拉)?(?:在)?${HOW}$`,
);
const LONGEST_BEFORE = 16;
/** 首板股中，A、B…: what stands behind the noun of a group whose members are named next. */
export const GROUP = '(?:里面?|当中|之中|中|方面|阵营|梯队)[，,：:]';
const AFTER_LIMIT = new RegExp(
  '板?' +
    '(?!潮|家数|价(?!报收|收盘|收市|收官|上(?!方))|基因|分析|复盘|原因|制度|梯队(?![，,：:])|数|榜|封单(?!(?:资金|金额|量|额|数量)?(?:居前|靠前|领先|居首|最高|最大|最多|排名))|幅|限制|附近|敢死队|战法|盘|风险|的?(?:个股|股票|公司|数量|家数)(?!主要|有|包括|为|：|:|' +
    GROUP +
    ')|股(?!价|,|，|份|' +
    GROUP +
    '))' +
    '(?<after>被砸|开板|(?:后|随后)?(?:被)?(?:回落|打开(?!了?[^，,。；;]{0,6}(?:空间|高度|局面|格局))|炸板|撬开|砸开))?',
  'y',
);
/** 3连板, 连续3个跌停 are runs, which runs.ts reads; 周五涨停 and 第3个涨停 count nothing. */
const COUNTED =
  /(?:^|[^周期拜第\d一二三四五六七八九十两])[\d一二三四五六七八九十两]{1,3}个?$|连续[\d一二三四五六七八九十两]{1,3}(?:日|天|个交易日|个)$|(?:有|共|计|达)[\d一二三四五六七八九十两]{1,3}个?(?:交易日|日|天)$/;
/** 周内4度封板 counts limits of several sessions, 盘中两度封板 those of one, 年内第3次涨停 tells of today's. */
const TIMES = /(?<!第|[\d十]|盘中|早盘|午后|日内|今日|今天|尾盘)[\d二两三四五六七八九十多数]{1,2}[次度]$/;

const SEALS: Readonly<Record<string, ChangeKind>> = {
  封板: 'limit-up',
  秒板: 'limit-up',
  拉板: 'limit-up',
  上板: 'limit-up',
  回封: 'limit-up',
  反包板: 'limit-up',
  地天板: 'limit-up',
  封涨停: 'limit-up',
  封死一字: 'limit-up',
  一字板: 'limit-up',
  换手板: 'limit-up',
  首封: 'limit-up',
  烂板: 'limit-up',
  顶板: 'limit-up',
  封回: 'limit-up',
  T字板: 'limit-up',
  触板: 'limit-up-touched',
  开板: 'limit-up-touched',
  摸板: 'limit-up-touched',
  冲板: 'limit-up-touched',
  炸板: 'limit-up-touched',
  天地板: 'limit-down',
  封跌停: 'limit-down',
  撬板: 'limit-down-touched',
  翘板: 'limit-down-touched',
};
const SEAL = new RegExp(
  `(?<word>${Object.keys(SEALS).join('|')})(?<after>未遂|被砸|率|数|家数|资金|失败|未果|次数|新股|价|(?:个股|股)(?!${GROUP}|有|包括|为|：|:)|(?:不到|仅)[^，,。；;]{1,8}(?:即|便|就)(?:被)?(?:砸开|打开|炸板|开板)|(?:后|后又|随后|后再度)?(?:炸板|开板|打开|回落|被?(?:砸开|撬开))|后(?:快速|直线|一路|迅速)?(?:跳水|走低|下挫|回撤))?`,
  'y',
);
const LONGEST_SEAL = 10;
const BEFORE_SEAL =
  /(?<failed>未能|未|没有?|难以|无法|准|险些|差点|几近|逼近)?(?<touch>盘中一度|一度|曾经?|短暂|冲击)?(?:短暂)?(?:直线|快速|秒|火速|迅速|再次|午后|20cm|20CM|30cm|30CM|10cm|10CM)?$/;

const STOP = characterClass('停');
const SEAL_WORDS = new Words(Object.keys(SEALS));
const SEALED = characterClass(SEAL_WORDS.initials());
/** What a count of runs ends with, and a figure. */
const ENDS_COUNT = BOARD.endingOf(COUNTED, TIMES);
/** Where a limit's word stands or begins. */
export const LIMIT_ANCHOR = STOP | SEALED;
/** The characters with which what stands before a limit's word can end. */
const ENDS_BEFORE = BOARD.endingOf(BEFORE_LIMIT);

/** Reads the limits of a text: those told by 涨停 and 跌停, and those told by the board's own words. */
export class LimitReader implements ChangeReader {
  readonly #folded: string;
  readonly #add: Sink;
  /** Where the last limit ends: none is told before. */
  #free = 0;

  constructor(folded: string, add: Sink) {
    this.#folded = folded;
    this.#add = add;
  }

  at(at: number, bits: number): void {
    if (at < this.#free) return;
    const isLimit = (bits & STOP) !== 0;
    const change = isLimit ? limitAt(this.#folded, at) : sealAt(this.#folded, at);
    if (!change) return;
    this.#add(change, isLimit ? RANK.limit : RANK.seal);
    this.#free = change.end;
  }
}
const RANK = { limit: 4, seal: 5 } as const;

function limitAt(folded: string, stop: number): Change | null {
  const side = folded[stop - 1];
  if (side !== '涨' && side !== '跌') return null;
  const match = matchAt(AFTER_LIMIT, folded, stop + 1);
  if (!match) return null;
  const word = stop - 1;
  const before = BOARD.isAt(folded, word - 1, ENDS_BEFORE)
    ? BEFORE_LIMIT.exec(folded.slice(Math.max(0, word - LONGEST_BEFORE), word))
    : null;
  const { failed, touch } = before?.groups ?? {};
  // 大涨20%涨停 tells the figure and the limit.
  const ownFigure =
    folded[word - 1] === '%' && /[涨升跌](?:10|20|30|5)%$/.test(folded.slice(Math.max(0, word - 4), word));
  const start = ownFigure ? word : word - (before?.[0].length ?? 0);
  if (BOARD.isAt(folded, start - 1, ENDS_COUNT)) {
    const counted = folded.slice(Math.max(0, start - 8), start);
    if (COUNTED.test(counted) || (!touch && TIMES.test(counted))) return null;
  }
  // 逼近涨停 is a rise, told in change-words; 未能涨停 is nothing; 打开涨停 was a limit.
  if (failed && !/^(?:打开|撬开|砸开|炸开)$/.test(failed)) return null;
  const touched = Boolean(touch || failed || match.groups!.after);
  const kind: ChangeKind = side === '涨' ? 'limit-up' : 'limit-down';
  return wordChange(start, stop + 1 + match[0].length, touched ? `${kind}-touched` : kind);
}

function sealAt(folded: string, at: number): Change | null {
  const match = SEAL_WORDS.at(folded, at) ? matchAt(SEAL, folded, at) : null;
  if (!match) return null;
  const { word = '', after = '' } = match.groups!;
  if (/^(?:率|数|家数|次数|新股|价|资金|股|个股)$/.test(after)) return null;
  if (word === '首封' && !/^(?:$|[，,。；;、！!）)\s])/.test(folded.slice(at + 2, at + 3))) return null;
  // 撬板失败: the lower limit held; 冲板未遂 is nothing.
  const isHeld = /^(?:失败|未果|未遂)$/.test(after) && SEALS[word] === 'limit-down-touched';
  if (isHeld) return wordChange(at, at + match[0].length, 'limit-down');
  if (/^(?:未遂|未果)$/.test(after)) return null;
  // 科创板开板 is a board's first day.
  if (word === '开板' && /[板所]$/.test(folded.slice(Math.max(0, at - 1), at))) return null;
  const before = BEFORE_SEAL.exec(folded.slice(Math.max(0, at - LONGEST_SEAL), at))!;
  if (before.groups!.failed) return null;
  const start = at - before[0].length;
  if (BOARD.isAt(folded, start - 1, ENDS_COUNT) && TIMES.test(folded.slice(Math.max(0, start - 8), start))) return null;
  const kind = word === '开板' && ofLowerLimit(folded, at) ? 'limit-down-touched' : SEALS[word]!;
  return wordChange(
    start,
    at + match[0].length,
    (after || before.groups!.touch) && kind === 'limit-up' ? 'limit-up-touched' : kind,
  );
}

/** 一字跌停，午后开板: whether the sentence told the lower limit last before an opening. */
function ofLowerLimit(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 30), at);
  const told = before.slice(before.search(/[^。；;]*$/));
  return told.lastIndexOf('跌停') > told.lastIndexOf('涨停');
}
