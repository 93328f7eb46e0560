/** 钢铁股强势，八一钢铁封板，板块整体上涨3.5%: 板块 at the head of a clause is the board named last, not the shares since. */
import type { Span } from '../types.js';
import { LISTED, type MentionList } from './coordination.js';

const AGAIN =
  /^(?:而|但|目前|截至收盘|截至发稿|最终)?(?:该|整个)?板块(?:整体|指数|全天|今日|当日|盘中|午后|早盘|收盘|最终|平均|集体|合计|一度|大幅|再度){0,3}$/;
const BEGINS = LISTED.beginningOf(AGAIN);
/** How many enumerations back the board may stand. */
const MOST = 6;

/** The list of the one board that such a clause speaks of; undefined where the clause does not begin so. */
export function boardAgain(
  folded: string,
  lists: readonly MentionList[],
  nearest: number,
  clause: number,
  event: Span,
): MentionList | undefined {
  if (nearest < 0 || lists[nearest]!.kind === 'sector' || !LISTED.isAt(folded, clause, BEGINS)) return undefined;
  if (event.start - clause > 16 || !AGAIN.test(folded.slice(clause, event.start))) return undefined;
  for (let at = nearest; at >= Math.max(0, nearest - MOST); at -= 1) {
    const list = lists[at]!;
    if (list.kind === 'sector') return list.members.length === 1 ? list : undefined;
  }
  return undefined;
}
