/** 沪指受宁德时代拖累，收跌0.3%: the shares that moved an index are named between it and what it did. */
import type { Span } from '../types.js';
import { LISTED, type MentionList } from './coordination.js';
import { OTHER_SUBJECT } from './other-subjects.js';

/** What leads from the index to them. */
const CAUSE =
  /^[^，,。；;：:]{0,8}[，,]?(?:主要)?(?:得益于|受益于|受惠于|受累于|归功于|有赖于|由于|随着|受到?|因|在)[^，,。；;：:]{0,12}$/;
/** How the phrase ends that leads from them to what the index did. */
const MOVED =
  /^(?:等|股|个股|板块|概念|权重|蓝筹|龙头|集体|全线|大幅|普遍|持续|强势|的|齐|双双){0,5}(?:(?:上涨|大涨|走强|走高|反弹|拉升|下跌|大跌|走弱|走低|下挫|重挫|回调|调整|表现|发力|活跃)?(?:的)?(?:拖累|带动|支撑|支持|护盘|推动|拉动|提振|打压|压制|影响|刺激|助推|带领|引领|领涨|领跌)(?:之?下|，|,)|(?:走强|走弱|上涨|下跌|大涨|大跌|反弹|走高|走低|拉升|下挫|(?:强势|亮眼|疲软|出色|疲弱)?表现)[，,])/;
const BEGINS_MOVED = LISTED.beginningOf(MOVED);
/** Another subject behind it. */
const TURNS = /其中|该股|公司|股价|前者|后者|而(?!后)|但(?!仍|收|最)/;
/** How far behind the phrase the index may go on, in characters. */
const REACH = 24;
/** How many enumerations may stand between. */
const MOST = 3;

/** The index that an event is said of where the nearest list before it, at `nearest`, is what moved that index. */
export function drivenIndex(
  folded: string,
  lists: readonly MentionList[],
  nearest: number,
  event: Span,
): MentionList | undefined {
  const mover = lists[nearest];
  if (nearest < 1 || !mover || mover.kind === 'index' || !LISTED.isAt(folded, mover.end, BEGINS_MOVED))
    return undefined;
  let at = nearest - 1;
  while (at > nearest - MOST && at > 0 && lists[at]!.kind !== 'index') at -= 1;
  const index = lists[at]!;
  if (index.kind !== 'index' || !CAUSE.test(folded.slice(index.end, lists[at + 1]!.start))) return undefined;
  const moved = MOVED.exec(folded.slice(mover.end, Math.min(event.start, mover.end + REACH)));
  if (!moved) return undefined;
  const from = mover.end + moved[0].length;
  return event.start - from <= REACH &&
    !TURNS.test(folded.slice(from, event.start)) &&
    !OTHER_SUBJECT.within(folded, from, event.start)
    ? index
    : undefined;
}
