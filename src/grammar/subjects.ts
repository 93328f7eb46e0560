/**
 * Whose price it was: the enumeration that an event (涨停, 跌超5%, 6连板) is said of. One reading for all extractors,
 * so that an ellipsis understood for streaks is understood for moves too.
 */
import type { Mention, SectorMention, Span } from '../types.js';
import { characterClass, isAt, matchAt, Words } from './characters.js';
import { afterBrackets, mentionLists, type MentionList } from './coordination.js';
import { clauseEnd, clauseStart, sentences } from './sentences.js';
import { isTransparent } from './transparent.js';

/** One sentence with its enumerations. */
export interface SentenceLists extends Span {
  readonly lists: readonly MentionList[];
  /** For each list, the first sector of the nearest sector list up to it; null where there is none. */
  readonly sectorBefore: readonly (SectorMention | null)[];
  /** The last stock list of the sentences before, for 该股 (that share); null where none was named. */
  readonly previous: MentionList | null;
}

/** The sentences of a passage with the enumerations of its stock, index and sector mentions. */
export function sentenceLists(folded: string, mentions: readonly Mention[]): SentenceLists[] {
  let at = 0;
  let previous: MentionList | null = null;
  return sentences(folded).map(({ start, end }) => {
    const own: Mention[] = [];
    for (; at < mentions.length && mentions[at]!.start < end; at += 1)
      if (mentions[at]!.kind !== 'firm') own.push(mentions[at]!);
    const lists = mentionLists(folded, own);
    const result: SentenceLists = {
      start,
      end,
      lists,
      sectorBefore: sectorsBefore(lists),
      previous,
    };
    for (let index = lists.length - 1; index >= 0; index -= 1) {
      if (!canBeTheShare(folded, result, lists[index]!)) continue;
      previous = lists[index]!;
      break;
    }
    return result;
  });
}

const NO_SECTORS: readonly null[] = [];

function sectorsBefore(lists: readonly MentionList[]): readonly (SectorMention | null)[] {
  if (lists.length === 0) return NO_SECTORS;
  let sector: SectorMention | null = null;
  return lists.map((list) => (list.kind === 'sector' ? (sector = list.members[0] as SectorMention) : sector));
}

/** 公司是A的供应商 names A beside the company that the text is about, which stays the one that 公司股价 means. */
function isPartner(folded: string, sentence: Span, list: Span): boolean {
  const before = folded.slice(Math.max(sentence.start, list.start - 40), list.start);
  return before.includes('公司') && /公司./.test(before.slice(clauseStart(before, before.length)));
}

const canBeTheShare = (folded: string, sentence: Span, list: MentionList) =>
  list.kind === 'stock' && !isPartner(folded, sentence, list) && !isObject(folded, list);

/** The index of the last list that begins before an offset; -1 where none does. */
export function lastListBefore(lists: readonly MentionList[], offset: number): number {
  let [low, high] = [0, lists.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lists[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Nouns that have a rise and fall of their own, so that a number after them is not the share's. */
const OTHER_SUBJECT = new Words(
  '营收|收入|净利|盈利|利润|业绩|毛利|销量|销售|产量|产能|出货|订单|价格|单价|均价|报价|现货|期货|合约|油价|金价|铜价|铝价|煤价|运价|房价|售价|批价|币价|同比|环比|估值|市盈率|成交额|成交量|换手率|占比|份额|比例|持股|股份总数|股权|质押|目标价|评级|仓位|持仓|配比|收益率|利率|汇率|通胀|CPI|PPI|GDP|ETF|基金|提价|增速|渗透率|库存|成本|费用|市占率|用户|日活|增幅|补贴|关税|税率|需求|投资|支出|美元指数|人民币|国债|债券|原油|比特币|黄金价|指标|股息|溢价|净值|规模|资产|负债|总额|均线|概率|期权|窝轮|牛熊证|认购证|认沽证|权证|转债|权重|出厂价|批发价|零售价|每股收益|派息|交付量|订单量|市占'.split(
    '|',
  ),
);

/** 石油股随油价反弹: what a board moves along with is no subject of its own. */
const GOES_WITH = /[随跟](?:着)?(?:国际|现货|期货)?(?:油|金|银|铜|铝|锌|镍|煤|钢|锂|运|糖|猪|粮)价(?:的)?/y;

/** The longest stretch, in characters, that may stand between a subject and its verb in one clause. */
const LONGEST_GAP = 36;
/** The longest stretch that may stand between an event and the list it is said of. */
const LONGEST_LEAD = 12;

const LIST_AFTER =
  /(?:(?:[，,](?=(?:其中|当中)?(?:包括|如)))?(?:的)?(?:个股|股票|股|概念股|公司|板块|行业|概念|方向|品种|龙头)?(?:主要|依次|分别|其中|当中)?(?:有|包括|包含|为|是|：|:|如|的))?\s*/y;
// A涨停的是…; 受A大涨的带动.
// 前期活跃板块跌幅较大: the word belongs to the noun, the verb comes behind.
const MODIFIES =
  /(?:的(?!是|有|为|还|推动|带动|影响|拖累|提振|刺激)|品种|标的|龙头|(?:板块|题材|个股)(?=[^，,。；;、]{0,10}(?:[涨跌升]|走[强弱高低]|回调|回落|反弹|调整|拉升)))/y;
const LEADS = characterClass('的个股概公板行方品龙主依分其当有包为是：:如，, \u3000\t\n');
const MODIFIER = characterClass('的品标龙板题个');

/**
 * The enumeration that an event is said of, or undefined where the sentence does not name it.
 *
 * In order: the name whose brackets hold the event (大唐发电（6板）); the list that directly follows (两连板神思电子,
 * 涨幅居前的有A、B); the nearest list before it in its clause; the nearest list of an earlier clause, where nothing but
 * adverbs and pronouns stands at the beginning of the event's own clause (该股随后涨停).
 *
 * @param folded the passage's folded text.
 * @param sentence the sentence of the event.
 * @param event the offsets of the event's words.
 */
export function subjectOf(folded: string, sentence: SentenceLists, event: Span): MentionList | undefined {
  const { lists } = sentence;
  const index = lastListBefore(lists, event.start);
  const holder = index < 0 ? undefined : inBrackets(folded, lists[index]!, event);
  if (holder) return holder;

  const next = lists[lastListBefore(lists, event.end) + 1];
  if (
    next &&
    next.start - event.end <= LONGEST_LEAD &&
    leadsTo(folded, event.end, next.start) &&
    prefixes(folded, sentence, event, next)
  )
    return next;
  if (modifies(folded, event)) return undefined;

  const before = completeBefore(folded, lists, index, event);
  if (!before) return anaphor(folded, sentence, event);
  const ownClause = clauseStart(folded, event.start, sentence.start);
  if (ownClause <= before.end)
    return event.start - before.end <= LONGEST_GAP &&
      !OTHER_SUBJECT.within(folded, afterOwnPrice(folded, before, event), event.start)
      ? before
      : undefined;
  const clause = folded.slice(ownClause, event.start);
  if (namesTheShare(withoutShortName(clause, folded, before))) return shareNamedLast(folded, sentence, index);
  if (isObject(folded, before)) return goesOnPast(folded, sentence, before, clause);
  if (OTHER_SUBJECT.within(folded, before.end, event.start)) return undefined;
  // Only a share can close at its limit, so a limit needs less: a short clause with no subject of its own.
  return isTransparent(clause) ||
    (before.kind === 'stock' &&
      clause.length <= 14 &&
      /^(?:仅|开盘|不到|随后|午后|盘中|尾盘|最终|快速|一|并)/.test(clause) &&
      /[涨跌]停|板/.test(folded.slice(event.start, event.end)))
    ? before
    : undefined;
}

/** Where the search for another subject begins: behind what a board moves along with, behind 股价 (成交额20亿元 股价上涨2%). */
function afterOwnPrice(folded: string, { kind, end }: MentionList, event: Span): number {
  const price = kind === 'stock' ? folded.lastIndexOf('股价', event.start - 2) : -1;
  return price >= end ? price + 2 : end + (matchAt(GOES_WITH, folded, end)?.[0].length ?? 0);
}

/** Whether nothing but a noun and a verb of listing stands between an event and a list: 涨停[的个股有]A、B. */
function leadsTo(folded: string, from: number, to: number): boolean {
  if (from === to) return true;
  if (!isAt(folded, from, LEADS)) return false;
  return from + matchAt(LIST_AFTER, folded, from)![0].length === to;
}

const modifies = (folded: string, { end }: Span) =>
  isAt(folded, end, MODIFIER) && matchAt(MODIFIES, folded, end) !== null;

/** A超越B，收盘涨6%: what is said clauses later is said of A. */
function goesOnPast(
  folded: string,
  { start, lists }: SentenceLists,
  object: MentionList,
  clause: string,
): MentionList | undefined {
  const subject = lists[lastListBefore(lists, object.start)];
  const isSubject = subject !== undefined && subject.membersEnd > clauseStart(folded, object.start, start);
  return isSubject && subject.kind === object.kind && isTransparent(clause) ? subject : undefined;
}

const TAKES_OBJECT =
  /(?:超越|反超|赶超|取代|收购|入股|参股|并购|合并|牵手|携手|联手|对标|供货|替代|击败|增持|减持|起诉|投资|借壳|向|给|对|被)$/;

/** Whether a list is the object of a verb, so that it is no subject of the clauses that follow. */
const isObject = (folded: string, { start }: Span) => TAKES_OBJECT.test(folded.slice(Math.max(0, start - 2), start));

/** Whether an event goes on with the subject of the one before it: A高开低走，跌5%. */
export function followsOn(folded: string, sentence: SentenceLists, from: number, event: Span): boolean {
  return (
    event.start - from <= LONGEST_GAP &&
    lastListBefore(sentence.lists, event.start) === lastListBefore(sentence.lists, from) &&
    !modifies(folded, event) &&
    isTransparent(folded.slice(from, event.start))
  );
}

function inBrackets(folded: string, list: MentionList, event: Span): MentionList | undefined {
  // Found by halving: an enumeration without an end holds the events that are asked about.
  let [low, high] = [0, list.members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list.members[middle]!.end < event.start) low = middle + 1;
    else high = middle;
  }
  const member = list.members[low - 1];
  if (!member || event.end >= afterBrackets(folded, member.end)) return undefined;
  return {
    ...list,
    members: [member],
    start: member.start,
    membersEnd: member.end,
    end: member.end,
    open: false,
  };
}

/** The last list whose members end before the event, from a list on. */
function completeBefore(
  folded: string,
  lists: readonly MentionList[],
  index: number,
  event: Span,
): MentionList | undefined {
  let at = index;
  while (at >= 0 && (lists[at]!.membersEnd > event.start || isAside(folded, lists[at]!, event))) at -= 1;
  return lists[at];
}

/** 剔除退市股（A、B）以后，跌幅最大的是C: names in brackets are no subject of what stands further on. */
const isAside = (folded: string, { start, membersEnd }: MentionList, event: Span) =>
  /[（(]/.test(folded[start - 1] ?? '') && /[）)]/.test(folded[membersEnd] ?? '') && event.start - membersEnd > 3;

/** 该股, 公司股价: the share that was named last. 母公司股价 is another's. */
const SHARE_ITSELF = /(?:该股|(?:该?公司|其)(?:[AH]股|今日|昨日|当日)?股价|股价)(?<rest>[^，,]{0,12})$/;
const CAUSE = /(?:影响|刺激|提振|推动|带动|拖累|支撑|方面|导致|致|令|使|下|上|后|中)$/;

function namesTheShare(clause: string): boolean {
  if (!clause.includes('股')) return false;
  const match = SHARE_ITSELF.exec(clause);
  if (!match || OTHER_SUBJECT.within(match.groups!.rest!, 0, match.groups!.rest!.length)) return false;
  const lead = clause.slice(0, match.index);
  return CAUSE.test(lead) || isTransparent(lead);
}

/** 敏华控股…，敏华股价升8%: the beginning of the name said once more is the share that was named. */
function withoutShortName(clause: string, folded: string, { members }: MentionList): string {
  const { start, kind } = members[0]!;
  const short = folded.slice(start, start + SHORT_NAME);
  return kind === 'stock' && members.length === 1 && clause.startsWith(`${short}股价`)
    ? clause.slice(SHORT_NAME)
    : clause;
}
const SHORT_NAME = 2;

/** How far back in its sentence the share that 股价 means is looked for, in characters. */
const SHARE_REACH = 200;

/**
 * The share of the last stock list up to an index, or of the sentences before; undefined where that list has several.
 * An object (某基金减持A，股价跌5%) is the share only where nothing else can be.
 */
function shareNamedLast(folded: string, sentence: SentenceLists, index: number): MentionList | undefined {
  let at = index;
  const from = sentence.lists[index]!.start - SHARE_REACH;
  while (at >= 0 && !canBeTheShare(folded, sentence, sentence.lists[at]!))
    at = sentence.lists[at]!.start < from ? -1 : at - 1;
  const last = sentence.lists[index]!;
  const object = last.kind === 'stock' && !isPartner(folded, sentence, last) ? last : undefined;
  const list = sentence.lists[at] ?? sentence.previous ?? object;
  return list?.members.length === 1 ? list : undefined;
}

/** The share that the passage named last before this sentence, where the sentence says that it speaks of it. */
function anaphor(folded: string, sentence: SentenceLists, event: Span): MentionList | undefined {
  const { previous } = sentence;
  if (!previous || previous.members.length !== 1) return undefined;
  const clause = folded.slice(clauseStart(folded, event.start, sentence.start), event.start);
  if (namesTheShare(clause)) return previous;
  const upTo = folded.slice(Math.max(sentence.start, event.start - LONGEST_GAP), event.start);
  return isTransparent(clause) && /该股|公司股价|其股价/.test(upTo) && !OTHER_SUBJECT.within(upTo, 0, upTo.length)
    ? previous
    : undefined;
}

/** 军工板块十余股涨停，包括A、B: shares that were counted are named behind. */
const COUNTED =
  /[\d一二三四五六七八九十百数多余]{1,4}(?:只|家|支)?(?:成[份分]股|个股|股票|股|只|家)(?:集体|均|纷纷|直线)?$/;

/** Whether the event's words stand before the list they are said of, with no subject of their own to the left. */
function prefixes(folded: string, sentence: SentenceLists, event: Span, next: MentionList): boolean {
  const between = folded.slice(event.end, next.start);
  // White space in a title separates statements (三大指数齐涨 汽车股走强).
  if (between !== '' && between.trim() === '') return false;
  if (/^[，,](?:其中|当中)?(?:包括|如)$/.test(between))
    return next.kind === 'stock' && COUNTED.test(folded.slice(Math.max(0, event.start - 12), event.start));
  const start = clauseStart(folded, event.start, sentence.start);
  const before = completeBefore(folded, sentence.lists, lastListBefore(sentence.lists, event.start), event);
  const subjectBefore = before !== undefined && before.end > start;
  if (between === '' || between === '的') return next.kind === 'stock' && !subjectBefore;
  const within = /[：:]$/.test(between) ? next.start - 1 : next.start;
  return !subjectBefore && clauseEnd(folded, event.end, within) === within;
}
