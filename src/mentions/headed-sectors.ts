/**
 * Sectors that a head noun gives away, whatever the dictionaries hold: 中俄贸易概念, 内房股, 通信服务类股. The name is
 * the run of words right before the noun, back to a mark, to a name, or to a word that cannot be part of one.
 */
import type { Span, Words } from '../types.js';
import { matchAt } from '../text/characters.js';
import { BESIDE, classesAt, JOINS, opening } from './characters.js';
import { GENERIC_SECTOR, NOT_SECTOR, SECTOR_BOUNDARY, SECTOR_LEAD, STOP_WORDS } from './sector-words.js';

/** 系 (the family of companies around one: 中船系) only where a movement or another head follows. */
const HEAD = opening(
  /概念股?|产业链|板块|题材(?!股)|赛道|方向|类个?股|相关(?:个股|概念股?|板块|方向|题材|股(?!东|份))|族群|龙头[股票个]?们|(?<=苹果|英伟达|特斯拉|华为|小米|谷歌|宁德时代|比亚迪|OpenAI)链(?=[，、。；个股]|概念|板块|集体|全线|早盘|午后|盘中|再度|继续|持续|走[强弱高低]|[上下大领普齐][涨跌]|反弹|回[调落暖升]|活跃|异动|拉升|跳水|爆发|涨|跌)|系(?=个股|板块|概念|集体|全线|跌幅|涨幅|领涨|领跌|大涨|大跌|走强|走弱|异动|爆发|活跃)|股(?![价份东权本指市票民息灾债金评改]|龙头指数)/y,
);
/** What no name before a head ends with: 多个板块, 下跌股. */
const ENDS_NO_NAME = BESIDE.classOf('的了着在是个只涨跌');
/** Heads that belong to the name: 机器人概念, 半导体产业链. */
const KEPT = /^(?:概念|产业链|链|系)/;
/** What no name of a sector holds. */
const NO_NAME =
  /[的了着在是]|个|只|[涨跌]|该$|^[\dA-Z]股?$|走[强弱高低]|上市|晋身|护盘|活跃|反弹|回调|拉升|跳水|低迷|异动|分化|净流|流[入出]|[高低]开|[翻收][红绿]|[一二两三四五六七八九十\d](?:日|天|周|月|年)|方面|市场|[\d三四五]大|(?<=.{3})[二两三四五\d]$|[十百千万\d][余多]$/;
/** Verbs that 股 completes, and shares that are no theme: 控股, 持股, 新股. */
const NO_SHARE =
  /(?:持|参|控|入|增|送|转|配|发|招|认|炒|买|卖|荐|选|减|缩|个|新|港|美|台|日|韩|欧|每|总|原始|流通|限售|优先|普通|募|(?<!零)售|占|折|红|沽|做|拆|合|并|回购|打|抢|破|套|解禁|样本|备选|\d|(?:^|[^A-Za-z])[ABHNS])$/;
/** 新能源赛道股: the head before the head. */
const INNER_HEAD = /(?:赛道|题材|方向|板块)$/;
/** 汽车类板块, AI算力两大赛道: what stands between the name and its head. */
const BEFORE_HEAD = /(?<=..)(?:类|[两二三四五六七八九十][大个])$/;
/** 油股 (oil), 煤股 (coal): the shares that Hong Kong calls by one character. */
const ONE_CHARACTER = /^[油煤车药纸钢]$/;

/** How far before its head a name may begin, and how long it may be. */
const REACH = 14;
const LONGEST = 9;
const LONGEST_MODIFIER = 4;
const LONGEST_HALF = 5;
/** Beginnings of a clause, which no half of a name is: 受益于…, 资金流入…. */
const NO_HALF =
  /^[受据由从向对将把被让使其该此以因为随而但并且也均都则还仍已或若有无至到]|股|板块|概念|资金|行业|带动|推动|拖累|关注|布局|领|政策|需求|业绩|企业|公司/;

export interface Site {
  readonly folded: string;
  /** The classes of characters (see characters.ts) that the text holds one of. */
  readonly classes: number;
  readonly words: Words;
  /** Whether a stock, index or firm stands at the offset. */
  isNamed(offset: number): boolean;
  /** Whether a sector of the lexicon ends where the stretch does, within it. */
  isKnown(start: number, end: number): boolean;
}

const NONE: readonly never[] = [];

/**
 * Spans of the names with the head that belongs to them, by start.
 *
 * @param known the names of the lexicon by their ends: one right before the head stands alone where more than a
 * modifier is before it.
 */
export function headedSectors(site: Site, known: ReadonlyMap<number, Span>): readonly Span[] {
  const { folded } = site;
  if ((site.classes & HEAD.bit) === 0) return NONE;
  const found: Span[] = [];
  for (let at = 1, next = 1; at < folded.length; at = next) {
    next = at + 1;
    if ((classesAt(folded, at) & HEAD.bit) === 0) continue;
    const head = matchAt(HEAD.pattern, folded, at)?.[0];
    if (head === undefined) continue;
    next = at + head.length;
    if (site.isNamed(at) || site.isNamed(at - 1)) continue;
    // Settled without a look at the words, which is dear.
    if (BESIDE.isAt(folded, at - 1, ENDS_NO_NAME)) continue;
    if (head === '股' && NO_SHARE.test(folded.slice(Math.max(0, at - 3), at))) continue;
    const quoted = quotedBefore(folded, at);
    const own = known.get(at);
    // 能源相关板块: what has to do with a board is the board; of other things there are related shares only.
    if (head.startsWith('相关') && !own) continue;
    const start = quoted?.start ?? wholeName(site, own) ?? Math.min(nameStart(site, at), own?.start ?? at);
    const written = folded.slice(start, quoted?.end ?? at);
    const stem = (head.startsWith('股') ? written.replace(INNER_HEAD, '') : written).replace(BEFORE_HEAD, '');
    if (!isName(stem, head) || (own?.start ?? start) - start > LONGEST_MODIFIER) continue;
    const kept = quoted || stem !== written ? 0 : (KEPT.exec(head)?.[0].length ?? 0);
    found.push({ start, end: start + stem.length + kept });
  }
  return found;
}

/** “东数西算”概念: what stands between the marks. */
function quotedBefore(folded: string, at: number): Span | undefined {
  if (!/[”"」’]/.test(folded[at - 1]!)) return undefined;
  const open = folded.slice(Math.max(0, at - 14), at - 1).search(/[“"「‘][^“"「‘]*$/);
  return open < 0 ? undefined : { start: Math.max(0, at - 14) + open + 1, end: at - 1 };
}

/** A known name right before the head with a mark before it needs no look at its words. */
const wholeName = ({ folded, isNamed }: Site, known: Span | undefined): number | undefined =>
  known && (known.start === 0 || isBoundary(folded, known.start - 1) || isNamed(known.start - 1))
    ? known.start
    : undefined;

function nameStart(site: Site, at: number): number {
  const { folded, words, isNamed } = site;
  let start = at;
  while (start > 0 && at - start < REACH && !isBoundary(folded, start - 1) && !isNamed(start - 1)) start -= 1;
  if (mayHoldStop(folded, start, at)) start = behindStop(site, start, at);
  start = joinedBefore(site, start, at);
  // 其|中医药: the words are 其中 and 医药. 油气、煤炭等资源股: what sums the list up begins after 等.
  const from = Math.max(0, start - 1);
  const stem = folded.slice(from, at);
  start = Math.max(
    start,
    from + stem.lastIndexOf('等') + 1,
    stem.includes('其中') ? from + stem.lastIndexOf('其中') + 2 : 0,
  );
  for (let lead = leadOf(folded, start, at); lead > 0; lead = leadOf(folded, start, at)) start += lead;
  while (start < at && !words.isCut(start) && !SECTOR_BOUNDARY.test(folded[start - 1] ?? '，')) start += 1;
  return start;
}

/** Where the clause goes on behind the last of its words that no name holds; `from` where none is such a word. */
function behindStop({ folded, words }: Site, from: number, at: number): number {
  let word = at;
  for (let start = at - 1; start >= from; start -= 1) {
    if (!words.isCut(start)) continue;
    const token = folded.slice(start, word);
    // 板块中|煤炭股, but 港股|中|概股: 中 and 内 end a name's clause only behind a word of the clause.
    const isLocative =
      LOCATIVES.has(token) &&
      start > 0 &&
      !/(?:[\s，,。、；;：:]|(?<![个份分])股)$/.test(folded.slice(Math.max(0, start - 2), start));
    if (isLocative || STOP_WORDS.has(token)) return word;
    word = start;
  }
  return from;
}

const LOCATIVES: ReadonlySet<string> = new Set(['中', '内']);
/** The words that a name stops at, by the character they begin with. */
const STOPS = new Map<number, string[]>();
for (const stop of [...STOP_WORDS, ...LOCATIVES]) {
  const others = STOPS.get(stop.charCodeAt(0));
  if (others) others.push(stop);
  else STOPS.set(stop.charCodeAt(0), [stop]);
}

/** Whether a word that a name stops at may stand in a stretch, however it is cut: most need no cutting. */
function mayHoldStop(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    for (const stop of STOPS.get(folded.charCodeAt(at)) ?? NONE)
      if (at + stop.length <= to && folded.startsWith(stop, at)) return true;
  return false;
}

/**
 * 互联网内容与信息板块, 半导体及元件板块: 与 and 及 inside one name, whose first half is what stands between a mark and
 * the conjunction. Where that half is a board of its own the two are an enumeration.
 */
function joinedBefore({ folded, isKnown, isNamed }: Site, start: number, at: number): number {
  if (!/[与及]/.test(folded[start - 1] ?? '') || at - start > LONGEST_HALF) return start;
  let first = start - 1;
  while (first > 0 && start - 1 - first <= LONGEST_HALF && !isBoundary(folded, first - 1) && !isNamed(first - 1))
    first -= 1;
  const half = folded.slice(first, start - 1);
  const isHalf =
    /^[\u4e00-\u9fff]{3,5}$/.test(half) && !isKnown(first, start - 1) && !NO_NAME.test(half) && !NO_HALF.test(half);
  return isHalf ? first : start;
}

function leadOf(folded: string, start: number, end: number): number {
  const length = SECTOR_LEAD.exec(folded.slice(start, end))?.[0].length ?? 0;
  return length < end - start ? length : 0;
}

const NUMBER_BEFORE = /(?:^|[^A-Za-z\d.])\d{1,2}$/;
/** 航空股及餐饮股: behind a head a conjunction begins another name, whatever word a segmenter makes of 股及. */
const ENDS_BOARD = /[股块念]/;

/** AI PC概念: a blank between Latin words is part of the name. */
function isBoundary(folded: string, offset: number): boolean {
  const unit = folded.charCodeAt(offset);
  // Chinese characters are most of what is asked about.
  if (unit >= 0x4e00 && unit <= 0x9fff)
    return (classesAt(folded, offset) & JOINS) !== 0 && ENDS_BOARD.test(folded[offset - 1] ?? '');
  if (!SECTOR_BOUNDARY.test(folded[offset]!)) return false;
  const latin = /[A-Za-z0-9]/;
  const isWithin =
    folded[offset] === ' ' && latin.test(folded[offset - 1] ?? '') && latin.test(folded[offset + 1] ?? '');
  // 08 PCB概念: the number of the paragraph.
  return !isWithin || NUMBER_BEFORE.test(folded.slice(Math.max(0, offset - 3), offset));
}

function isName(stem: string, head: string): boolean {
  // Shares under special treatment are a board where the text calls them one: ST板块, but not ST股.
  if (stem === 'ST') return /^(?:板块|概念)/.test(head);
  if (/^(?:防御|周期|成长|进攻|避险)性$/.test(stem)) return false;
  if (/^(?:不含|不计|不包括|剔除|扣除|除去)/.test(stem)) return false;
  if (stem.length === 1) return head === '股' && ONE_CHARACTER.test(stem);
  if (stem.length < 2 || stem.replace(/[A-Za-z0-9. -]+/g, 'aa').length > LONGEST) return false;
  if (GENERIC_SECTOR.test(stem) || NOT_SECTOR.test(stem) || NO_NAME.test(stem)) return false;
  return head !== '股' || !NO_SHARE.test(stem);
}
