/**
 * Enumerations of sectors: 锂矿、钴、电解液等上游板块; 猪肉，大豆等农业股. Where the list is closed by a head noun, or two of
 * its members are known, its other members are sectors too, whatever the dictionaries hold.
 */
import type { Span } from '../types.js';
import { characterClass, NAMES } from './characters.js';
import type { Site } from './headed-sectors.js';
import { GENERIC_SECTOR, NEEDS_HEAD, NOT_SECTOR, SECTOR_LEAD, SECTOR_SUFFIX } from './sector-words.js';

const CLAUSE_ENDS = new Set([...'，,。；;：:！!？?\n'].map((mark) => mark.charCodeAt(0)));
/** The closing of a list: what follows its last member. */
const CLOSING =
  /^(?:等)?(?:多个|几大|[一二两三四五六七八九十\d]+[大个])?(?:区域性|政策利好|高景气|热门|强势|相关|细分|上游|中游|下游|权重|分支|主流|周期|科技|资源|成长|价值|防御|避险|新兴|传统|内需|AI)*(?:概念股|概念|产业链|板块|行业|类股|股(?!价|份|东|权|本|指|市|票)|方向|题材|赛道|领域|族群)/;
/** 跌幅居前的行业为石油石化、综合: what stands before the first member says what all are. */
const OPENING = /(?:行业|板块|概念|题材)(?:主要|依次|分别)?(?:为|是|有|包括)[：:]?$/;
const HEADED = /^(?:等[^，。]{0,6})?(?:概念|板块|产业链|题材)/;
/** What every list holds, and what every head noun of HEADED does. */
const LISTS = characterClass('、等');
const IN_HEAD = NAMES.heldBy(HEADED, '念块链材');
const NONE: readonly never[] = [];
const MEMBER_END =
  /等|的|概念股|概念|产业链|[两二三四五六七八九十\d](?:个|大)?(?:板块|概念|行业|题材|方向|赛道)|板块|行业|类个?股|个股|股|方向|题材|赛道|领域|族群|指数|均|都(?!市)|则|竞价|[开收]盘|便|即(?![时将食饮])|紧随|紧跟|随后|次之|居后|殿后|垫底|集体|全线|悉数|纷纷|普遍|跌|涨|走[强弱高低势软俏]|领[涨跌衔跑先]|表现|大面积|陷入|活跃|爆发|低迷|回调|调整|异动|反弹|掀|午后|盘中|早盘|短线|盘面|尾盘|震荡|持续|再度|继续|逆[势市]|大幅|小幅|净流|居前|靠前|拉升|联袂|盘初|下[挫探滑行]|上[扬升攻行]|位[于居列]|居[涨跌首]|主力|资金|成交|获(?!得)|遭|[两三四五六七八九十\d]+[个大]|也|却|则|成为|进一步|进入|向[上下好]|受[压累挫]|拖累|带动|推动|提振|刺激|支撑|打压|承压|造好|偏软|升/;
const LAST_HEAD = /(?:概念股|板块|行业|类个?股|个股|股|方向|题材|赛道|概念|产业链)$/;
/** 猪肉，大豆等农业股: clauses of one name each, before one whose first word 等 follows. */
const CLOSED_BY_AND_OTHERS = /^[^，,。；;：:！!？?\n]{1,9}等(?!待|于|候|级)/;
const LONGEST_CLAUSE = 200;
/** 居前的概念有军工、白酒 is one list: what qualifies it ends no statement. */
const PREDICATE = /(?:涨停?|跌停?|走[强弱高低]|爆发|活跃|拉升|反弹|回调|居前|领[涨跌]|低迷|异动|跳水|升温|降温)(?!的)/;

/**
 * The members of every sector enumeration in a passage.
 *
 * @param known the sector mentions found one by one; a member that holds one is taken whole (通用航空, not 航空).
 * @returns spans of members, by start. An enumeration that holds a stock, an index or a firm is none of sectors.
 */
export function sectorEnumerations(site: Site, known: readonly Span[]): readonly Span[] {
  const { folded, classes } = site;
  // Where no member is known a head noun has to close the list.
  if ((classes & LISTS) === 0 || (known.length === 0 && (classes & IN_HEAD) === 0)) return NONE;
  const isKnown = new Uint8Array(folded.length + 1);
  for (const one of known) isKnown.fill(NEEDS_HEAD.test(folded.slice(one.start, one.end)) ? 1 : 2, one.start, one.end);
  const found: Span[] = [];
  for (const clause of clausesWithLists(folded, isKnown))
    for (const part of statements(folded, clause)) found.push(...membersOfClause(site, isKnown, part));
  return found;
}

/** Clauses that hold an enumeration comma or are joined to the next by 等 after its first word. */
function* clausesWithLists(folded: string, isKnown: Uint8Array): Generator<Span> {
  let start = 0;
  let joinedFrom: number | undefined;
  // Looked for again only when passed: a text without one would be searched to its end at every clause.
  let comma = folded.indexOf('、');
  for (let at = 0; at <= folded.length; at += 1) {
    if (at < folded.length && !CLAUSE_ENDS.has(folded.charCodeAt(at))) continue;
    const isComma = folded[at] === '，' || folded[at] === ',';
    const length = at - start;
    if (isComma && length >= 2 && length <= 6 && isKnown[start]! > 0 && isKnown[at - 1]! > 0) joinedFrom ??= start;
    else {
      const joins = joinedFrom !== undefined && CLOSED_BY_AND_OTHERS.test(folded.slice(start, start + 12));
      const from = joins ? joinedFrom! : start;
      if (comma >= 0 && comma < start) comma = folded.indexOf('、', start);
      if (joins || (comma >= 0 && comma < at)) yield { start: Math.max(from, at - LONGEST_CLAUSE), end: at };
      joinedFrom = undefined;
    }
    start = at + 1;
  }
}

/** 算力再爆发、光通信掀涨停潮: an enumeration comma that parts two statements; each has its own members. */
function* statements(folded: string, clause: Span): Generator<Span> {
  let { start } = clause;
  for (let at = folded.indexOf('、', start); at >= 0 && at < clause.end; at = folded.indexOf('、', at + 1)) {
    if (!PREDICATE.test(folded.slice(Math.max(start, at - 8), at))) continue;
    yield { start, end: at };
    start = at + 1;
  }
  if (start < clause.end) yield { start, end: clause.end };
}

function membersOfClause({ folded, isNamed }: Site, isKnown: Uint8Array, clause: Span): Span[] {
  const members = splitMembers(folded, afterName(folded, isNamed, clause), isKnown);
  const last = members.at(-1);
  if (!last || members.length < 2) return [];
  for (let at = members[0]!.start; at < last.end; at += 1) if (isNamed(at)) return [];
  const closing = folded.slice(last.end, last.end + 16);
  const touches = ({ start, end }: Span) => Math.max(...isKnown.subarray(start, end));
  const sure = members.filter(({ start, end }) => isKnown[start] === 2 && isKnown[end - 1] === 2).length;
  const any = members.filter((member) => touches(member) > 0).length;
  const first = members[0]!.start;
  const isClosed = CLOSING.test(closing) || OPENING.test(folded.slice(Math.max(0, first - 10), first));
  if (!isClosed && !(sure >= 1 && any >= 2) && !(sure >= 1 && closing.startsWith('等'))) return [];
  if (any === 0 && !HEADED.test(closing)) return [];
  return members.filter(({ start, end }) => isName(folded.slice(start, end))).map((member) => withKept(folded, member));
}

/** 沪指在钢铁、水泥带动下: a list begins behind the name that stands before its first member. */
function afterName(folded: string, isNamed: Site['isNamed'], clause: Span): Span {
  const start = clause.start + (NUMBERED.exec(folded.slice(clause.start, clause.start + 6))?.[0].length ?? 0);
  const { end } = clause;
  const comma = folded.indexOf('、', start);
  if (comma < 0 || comma >= end || isNamed(comma - 1)) return { start, end };
  let at = comma - 1;
  while (at > start && comma - at < LONGEST_FIRST && !isNamed(at - 1)) at -= 1;
  return { start: at > start && comma - at < LONGEST_FIRST ? at : start, end };
}
const LONGEST_FIRST = 16;
/** 3、煤炭股走强: the comma is the number's. */
const NUMBERED = /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})、/;

/** 概念 and 产业链 belong to the name where they follow it without 等. */
function withKept(folded: string, { start, end }: Span): Span {
  const kept = /^(?:概念|产业链)/.exec(folded.slice(end, end + 3))?.[0].length ?? 0;
  return { start, end: end + kept };
}

const isName = (name: string) =>
  name.length >= 1 &&
  name.length <= 9 &&
  /^[\u4e00-\u9fffA-Za-z0-9+.]+$/.test(name) &&
  !GENERIC_SECTOR.test(name) &&
  !/^(?:防御|周期|成长|进攻|避险)性$/.test(name) &&
  !NOT_SECTOR.test(name) &&
  !/^\d/.test(name.replace(/^[3-6]D|^[56]G/, ''));

function splitMembers(folded: string, clause: Span, isKnown: Uint8Array): Span[] {
  const members: Span[] = [];
  let start = clause.start;
  let bracket = -1;
  for (let at = clause.start; at <= clause.end; at += 1) {
    if (bracket < 0 && (folded[at] === '(' || folded[at] === '（')) bracket = at;
    if (bracket >= 0 && at < clause.end) {
      // 大金融股(银行、保险)、中字头: what the brackets hold is no member of its own.
      if (!/[)）]/.test(folded[at]!) || !/[、，,]/.test(folded[at + 1] ?? '')) continue;
      const member = trimmed(folded, start, bracket, members.length === 0 && start === clause.start, false);
      if (member.end > member.start) members.push(member);
      at += 1;
      start = at + 1;
      bracket = -1;
      continue;
    }
    if (at < clause.end && folded[at] !== '、' && folded[at] !== '，' && folded[at] !== ',') continue;
    const member = trimmed(folded, start, at, members.length === 0 && start === clause.start, at === clause.end);
    if (member.end > member.start)
      members.push(...(at === clause.end ? halves(folded, member, isKnown) : summedUp(folded, member)));
    start = at + 1;
  }
  return members;
}

/** [大举涌入]AI应用, [唯一亮点是]煤炭: what the money did, or what is said of all, before the first member. */
const FLOWING =
  /^[^、，]{0,6}?(?:流入|涌入|流向|涌向|转向|流出|撤离|撤出|抛售|追捧|布局)了?(?=.{2})|^[^、，]{1,10}(?:是|当属|要数|只有|仅有)(?=.{2})/;
/** When and how, behind the last member: 食品饮料[周]涨幅居前, 轻工制造[分别]上涨. */
const ADVERB =
  /的(?=[涨跌升]幅)|收(?=[涨跌高低红绿升])|无一|重[挫创拾]|普[涨跌]|拖累|带动|护盘|打压|支撑|提振|推动|助攻|分别|依次|双双|联手|轮番|相继|率先|次之|紧随|(?:单|本|上|全)?[周月年](?=[涨跌升累])/;
const firstOf = (one: number, other: number) => (one < 0 ? other : other < 0 ? one : Math.min(one, other));

/** What the first member of a list stands after, at the latest. */
const BREAKS = [' ', '“', '的', '】', '方面', '集中在', '集中于', '属于', '仅'];
const endOf = (text: string, mark: string) => (text.includes(mark) ? text.lastIndexOf(mark) + mark.length : 0);

/** One member without the words before the first and after the last, and without a head noun of its own. */
function trimmed(folded: string, from: number, to: number, isFirst: boolean, isLast: boolean): Span {
  let start = from;
  if (isFirst) {
    // The list's first member is the last word of what stands before the first 、.
    const part = folded.slice(from, to);
    start += Math.max(...BREAKS.map((mark) => endOf(part, mark)));
    for (;;) {
      const lead = SECTOR_LEAD.exec(folded.slice(start, Math.min(to, start + 12)))?.[0].length ?? 0;
      if (lead === 0 || lead >= to - start) break;
      start += lead;
    }
  }
  if (isFirst) start += FLOWING.exec(folded.slice(start, to))?.[0].length ?? 0;
  // 高股息: the 股 of another word is no head.
  const body = folded.slice(start, to).replace(/股(?=[息权份])/g, '〇');
  const stop = isLast ? firstOf(body.search(MEMBER_END), body.search(ADVERB)) : -1;
  if (stop > 0) return { start, end: start + stop };
  const suffix = /指数$/.exec(body) ?? LAST_HEAD.exec(body);
  return { start, end: suffix && SECTOR_SUFFIX.test(suffix[0]) ? to - suffix[0].length : to };
}

/** 券商、保险等大金融板块、创新药概念: what sums up the first two is a member beside them. */
function summedUp(folded: string, member: Span): Span[] {
  const at = folded.slice(member.start, member.end).search(/(?<=.)等(?!离子|待|级).{2}/);
  if (at < 0) return [member];
  return [
    { start: member.start, end: member.start + at },
    { start: member.start + at + 1, end: member.end },
  ];
}

/** A、B和C are three; 和 is part of a name elsewhere (酒店及餐饮、银行), and where it is one of the lexicon's. */
function halves(folded: string, member: Span, isKnown: Uint8Array): Span[] {
  const inner = /^([^和与及]{2,9}?)(?:股|板块|概念股)?(以及|和|与|及)([^和与及]{2,9})$/.exec(
    folded.slice(member.start, member.end),
  );
  if (!inner) return [member];
  const middle = member.end - inner[3]!.length;
  const firstEnd = member.start + inner[1]!.length;
  const isOne = isKnown[middle - 1]! > 0;
  const isParted = !isOne && (isKnown[firstEnd - 1]! > 0 || isKnown[middle]! > 0);
  return isParted
    ? [
        { start: member.start, end: firstEnd },
        { start: middle, end: member.end },
      ]
    : [member];
}
