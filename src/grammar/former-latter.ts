/** 前者 and 后者: which of the two shares named last a clause speaks of. */
import type { Span } from '../types.js';
import { LISTED, type MentionList } from './coordination.js';
import { matchAt } from '../text/characters.js';
import { OTHER_SUBJECT } from './other-subjects.js';
import { lastListBefore, type SentenceLists } from './sentence-lists.js';

const WHICH = /(?:其中|当中|而|但|至于)?(?<which>[前后])者(?:的?股价)?(?!均|都|还是|或)/y;
const OPENS = LISTED.beginningOf(WHICH);
const JOINS = LISTED.classOf('、和与及跟');
/** The longest stretch, in characters, between 后者 and what it did. */
const LONGEST_GAP = 30;

/** The list of a member alone. */
export function onlyMember(list: MentionList, index: number): MentionList {
  const member = list.members[index]!;
  const { start, end } = member;
  return {
    ...list,
    members: [member],
    start,
    membersEnd: end,
    end,
    open: false,
  };
}

/**
 * The share that 前者 or 后者 means, where the clause of an event begins so and names no other; undefined where it does
 * not, or where the text did not name two shares before.
 *
 * @param clause where the event's clause begins.
 */
export function formerOrLatter(
  folded: string,
  sentence: SentenceLists,
  clause: number,
  event: Span,
): MentionList | undefined {
  if (!LISTED.isAt(folded, clause, OPENS)) return undefined;
  const match = matchAt(WHICH, folded, clause);
  if (!match) return undefined;
  const from = clause + match[0].length;
  const { lists } = sentence;
  const index = lastListBefore(lists, event.start);
  if (index >= 0 && lists[index]!.start > clause) return undefined;
  if (event.start - from > LONGEST_GAP || OTHER_SUBJECT.within(folded, from, event.start)) return undefined;
  const which = match.groups!.which === '前' ? 0 : 1;
  const last = index < 0 ? sentence.previous : lists[index];
  if (last?.kind !== 'stock') return undefined;
  if (last.members.length === 2) return onlyMember(last, which);
  const first = lists[index - 1];
  // 某公司和A签约，后者涨停: one of the two nobody knows.
  if (which === 1 && last.members.length === 1 && LISTED.isAt(folded, last.start - 1, JOINS)) return last;
  if (last.members.length !== 1 || first?.kind !== 'stock' || first.members.length !== 1) return undefined;
  return which === 0 ? first : last;
}
