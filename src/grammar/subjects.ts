/**
 * Whose price it was: the enumeration that an event (涨停, 跌超5%, 6连板) is said of. One reading for all extractors,
 * so that an ellipsis understood for streaks is understood for moves too.
 */
import type { Span } from '../types.js';
import { afterAside, ownerOfAside } from './asides.js';
import { GROUP } from './change-limits.js';
import { boardAgain } from './board-again.js';
import { matchAt } from '../text/characters.js';
import { afterBrackets, LISTED, type MentionList } from './coordination.js';
import { drivenIndex } from './driven-index.js';
import { formerOrLatter, onlyMember } from './former-latter.js';
import { anaphor, namesTheShare, pronounEnd, shareNamedLast, withoutShortName } from './named-share.js';
import { afterCompanion, OTHER_SUBJECT, QUOTED_SUBJECT } from './other-subjects.js';
import { isObject, lastListBefore, type SentenceLists } from './sentence-lists.js';
import { clauseEnd, clauseStart } from './sentences.js';
import { isTransparent } from './transparent.js';

/** The longest stretch, in characters, that may stand between a subject and its verb in one clause. */
const LONGEST_GAP = 36;
/** The longest stretch that may stand between an event and the list it is said of. */
const LONGEST_LEAD = 12;
/** No clause that stands farther behind a name in its sentence goes on with it, in characters. */
const FARTHEST = 600;

const INCLUDES = '(?:其中|当中)?(?:包括|如)';
const LIST_AFTER = new RegExp(
  `(?:(?:[，,](?=${INCLUDES}))?(?:的)?(?:个股|股票|股|梯队|(?:大牛|牛|妖|龙头|人气|热门|高标)股|概念股|[（(]?共?\\d{1,3}[只家股][）)]?(?=[：:])|公司|板块|行业|概念|方向|品种|龙头)?(?:${GROUP}|(?:主要|依次|分别|其中|当中)?(?:还?有|包括|包含|为|是|当属|要数|：|:|如|的)?))\\s*`,
  'y',
);
// A涨停的是…; 受A大涨的带动.
// 前期活跃板块跌幅较大: the word belongs to the noun, the verb comes behind.
const MODIFIES =
  /(?:的(?!是|有|为|还|推动|带动|影响|拖累|提振|刺激)|品种|标的|龙头|(?:板块|题材|个股)(?=[^，,。；;、]{0,10}(?:[涨跌升]|走[强弱高低]|回调|回落|反弹|调整|拉升)))/y;
const LEADS = LISTED.beginningOf(LIST_AFTER);
const COMMA = LISTED.classOf('，,');
/** What can stand behind a comma that leads to a list: 其中, 当中, 包括, 如. */
const BEHIND_COMMA = LISTED.beginningOf(new RegExp(INCLUDES));
const MODIFIER = LISTED.beginningOf(MODIFIES);

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

  const nearest = completeBefore(folded, lists, index, event);
  const ownClause = clauseStart(folded, event.start, sentence.start);
  const named = formerOrLatter(folded, sentence, ownClause, event);
  if (named) return named;
  const driven = drivenIndex(folded, lists, index, event);
  if (driven) return driven;
  const board = boardAgain(folded, lists, index, ownClause, event);
  if (board) return board;
  if (!nearest) return anaphor(folded, sentence, event);
  const before =
    ownerOfAside(folded, lists, nearest, event) ??
    (nearest.end < ownClause ? shareAtLimit(folded, lists, nearest, event) : undefined) ??
    nearest;
  if (ownClause <= before.end) {
    const from = afterOwnPrice(folded, before, event);
    return isNear(folded, from, event) || isNear(folded, afterAside(folded, before.end, event.start), event)
      ? before
      : undefined;
  }
  const told = folded.slice(ownClause, event.start);
  const own = pronounEnd(told, before);
  if (own === null) return undefined;
  const clause = told.slice(own);
  if (namesTheShare(withoutShortName(clause, folded, before))) return shareNamedLast(folded, sentence, index);
  if (isObject(folded, before)) return goesOnPast(folded, sentence, before, clause);
  if (ownClause - before.end > FARTHEST) return undefined;
  // Only a share can close at its limit, so a limit needs less: no other subject in its own clause, which may be a short
  // one that is not read whole.
  const isLimit = before.kind === 'stock' && LIMIT.test(folded.slice(event.start, event.end));
  const others =
    OF_SESSION.test(folded.slice(ownClause, event.start + 2)) || isPriced(folded, ownClause)
      ? QUOTED_SUBJECT
      : OTHER_SUBJECT;
  if (
    OTHER_SUBJECT.within(folded, ownClause, event.start) ||
    (!isLimit &&
      others.within(folded, before.end, ownClause) &&
      others.within(folded, afterAside(folded, before.end, event.start), event.start))
  )
    return undefined;
  return isTransparent(clause) ||
    (isLimit &&
      clause.length <= 14 &&
      /^(?:才|直[至到]|下午|上午|临近|尾市|早盘|仅|开盘|不到|随后|午后|盘中|尾盘|最终|快速|一|并)/.test(clause))
    ? before
    : undefined;
}

/** What only a quotation does: 绩后高开, 收跌, 午后升. */
const OF_SESSION =
  /今[日早天]|[早午尾]盘|午后|尾市|盘[中初前后]|收[盘市涨跌升挫高低扬]|[高低]开|现[升跌涨报]|绩后|一度|半日|全日/;
/** 成交额居首，收于12.27元，涨9.73%: behind a price the figure is the share's. */
const isPriced = (folded: string, clause: number) =>
  LISTED.isAt(folded, clause - 1, COMMA) && PRICED.test(folded.slice(Math.max(0, clause - 16), clause - 1));
const PRICED = /(?:收于|收报|报收|报|收盘价|收在)[\d.]{1,8}(?:港元|美元|元)(?:[/／]股)?$/;
const LIMIT = /[涨跌]停|板|封/;
const COLON = LISTED.classOf('：:');
/** 金力永磁：稀土价格上涨，今日涨停: only a share can close at its limit, so a sector behind the heading is passed over. */
function shareAtLimit(
  folded: string,
  lists: readonly MentionList[],
  nearest: MentionList,
  event: Span,
): MentionList | undefined {
  if (nearest.kind !== 'sector' || nearest.headed || !LIMIT.test(folded.slice(event.start, event.end)))
    return undefined;
  const share = lists[lastListBefore(lists, nearest.start)];
  return share?.kind === 'stock' && LISTED.isAt(folded, share.end, COLON) ? share : undefined;
}

/** Whether an event stands near an offset of its clause, with no other subject between. */
const isNear = (folded: string, from: number, { start }: Span) =>
  start - from <= LONGEST_GAP && !OTHER_SUBJECT.within(folded, from, start);

/** Where the search for another subject begins: behind what a board moves along with, behind 股价 (成交额20亿元 股价上涨2%). */
function afterOwnPrice(folded: string, { kind, end }: MentionList, event: Span): number {
  if (kind === 'stock')
    for (let at = event.start - 2; at >= end; at -= 1) if (folded.startsWith('股价', at)) return at + 2;
  return afterCompanion(folded, end);
}

/** Whether nothing but a noun and a verb of listing stands between an event and a list: 涨停[的个股有]A、B. */
function leadsTo(folded: string, from: number, to: number): boolean {
  if (from === to) return true;
  if (!LISTED.isAt(folded, from, LEADS)) return false;
  if (LISTED.isAt(folded, from, COMMA) && !LISTED.isAt(folded, from + 1, BEHIND_COMMA)) return false;
  return from + matchAt(LIST_AFTER, folded, from)![0].length === to;
}

const modifies = (folded: string, { end }: Span) =>
  LISTED.isAt(folded, end, MODIFIER) && matchAt(MODIFIES, folded, end) !== null;

/** A超越B，收盘涨6%: what is said clauses later is said of A. */
function goesOnPast(
  folded: string,
  { start, lists }: SentenceLists,
  object: MentionList,
  clause: string,
): MentionList | undefined {
  const subject = lists[lastListBefore(lists, object.start)];
  const isSubject = subject !== undefined && subject.membersEnd > clauseStart(folded, object.start, start);
  const isOfKind = subject?.kind === object.kind || (object.kind === 'sector' && subject?.kind === 'stock');
  return isSubject && isOfKind && isTransparent(clause) ? subject : undefined;
}

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
  return !member || event.end >= afterBrackets(folded, member.end) ? undefined : onlyMember(list, low - 1);
}

/** The last list whose members end before the event, from a list on. */
function completeBefore(
  folded: string,
  lists: readonly MentionList[],
  index: number,
  event: Span,
): MentionList | undefined {
  let at = index;
  while (
    at >= 0 &&
    (lists[at]!.membersEnd > event.start || isAside(folded, lists[at]!, event) || isExcepted(folded, lists[at]!, event))
  )
    at -= 1;
  return lists[at];
}

/** 剔除退市股（A、B）以后，跌幅最大的是C: names in brackets are no subject of what stands further on. */
const isAside = (folded: string, { start, membersEnd }: MentionList, event: Span) =>
  LISTED.isAt(folded, start - 1, OPENING) && LISTED.isAt(folded, membersEnd, CLOSING) && event.start - membersEnd > 3;
/** 除A飘绿外，全线上涨: the exception is not what the rest did. */
const isExcepted = (folded: string, { start, end }: MentionList, event: Span) =>
  LISTED.isAt(folded, start - 1, EXCEPT) &&
  /(?:^|[^，,。；;])外[，,]?/.test(folded.slice(end, Math.min(event.start, end + LONGEST_GAP))) &&
  EXCEPTING.test(folded.slice(Math.max(0, start - 2), start));
const EXCEPTING = /(?:除|除了|除开|剔除|撇开)$/;
const EXCEPT = LISTED.endingOf(EXCEPTING);
const OPENING = LISTED.classOf('（(');
const CLOSING = LISTED.classOf('）)');

/** 军工板块十余股涨停，包括A、B: shares that were counted are named behind. */
const COUNTED =
  /[\d一二三四五六七八九十百数多余]{1,4}(?:只|家|支)?(?:成[份分]股|个股|股票|股|只|家)(?:集体|均|纷纷|直线)?$/;

/** 首板股中，A、B…; what may stand before the group's noun in its clause. */
const LEADS_GROUP = new RegExp(`^(?:个股|股票|股)?${GROUP}$`);
const OPENS_CLAUSE = /^(?:今日|当日|全天|两市|盘中|早盘|沪深|其中|而|在|\d{1,2}|[一二两三四五六七八九十])*$/;

/** Whether the event's words stand before the list they are said of, with no subject of their own to the left. */
function prefixes(folded: string, sentence: SentenceLists, event: Span, next: MentionList): boolean {
  const between = folded.slice(event.end, next.start);
  // White space in a title separates statements (三大指数齐涨 汽车股走强).
  if (between !== '' && between.trim() === '') return false;
  if (/^[，,](?:其中|当中)?(?:包括|如)$/.test(between))
    return next.kind === 'stock' && COUNTED.test(folded.slice(Math.max(0, event.start - 12), event.start));
  const start = clauseStart(folded, event.start, sentence.start);
  if (LEADS_GROUP.test(between)) return next.kind === 'stock' && OPENS_CLAUSE.test(folded.slice(start, event.start));
  const before = completeBefore(folded, sentence.lists, lastListBefore(sentence.lists, event.start), event);
  const subjectBefore = before !== undefined && before.end > start;
  if (between === '' || between === '的') return next.kind === 'stock' && !subjectBefore;
  const within = /[：:]$/.test(between) ? next.start - 1 : next.start;
  return !subjectBefore && clauseEnd(folded, event.end, within) === within;
}
