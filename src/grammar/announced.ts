/** Headlines tell the event before the share: 8天7板！A再发公告; 4天3板，A提示风险. */
import type { Span } from '../types.js';
import type { MentionList } from './coordination.js';
import type { SentenceLists } from './sentence-lists.js';
import { isTransparent } from './transparent.js';

/** What leads to the share in the same sentence, and what the event's own sentence ends with. */
const LEADS = /^[”"]?(?:[，,]|\s+)$/;
const EXCLAIMS = /^[”"]?[！!]+\s*$/;
/** 14连板后复牌！, 4连板牛股，紧急提示风险！ */
const RUN_EXCLAIMS = /^[”"]?(?:后[^，,。！!]{1,6}|[^，,。！!]{0,4}股)?(?:[，,][^，,。！!]{1,14})?[！!]+\s*$/;
/** What may stand before the share behind the exclamation. */
const NOUN = /^(?:[\d一二三四五六七八九十]?倍?(?:大牛|牛|妖|龙头|人气|热门)股)?$/;
/** The longest stretch, in characters, that may stand before the event. */
const LONGEST_LEAD = 6;

/**
 * The one share that directly follows an event which opens its sentence and has no share before it.
 *
 * @param sentence the event's, @param next the one behind it.
 * @param isRun whether the event is a run, which headlines tell at more length.
 */
export function announced(
  folded: string,
  sentence: SentenceLists,
  next: SentenceLists | undefined,
  event: Span,
  isRun: boolean,
): MentionList | undefined {
  const { start, end, lists, previous } = sentence;
  if (previous || event.start - start > LONGEST_LEAD || !isTransparent(folded.slice(start, event.start)))
    return undefined;
  const [list] = lists;
  const isOwn = list !== undefined && LEADS.test(folded.slice(event.end, list.start));
  const named = isOwn
    ? list
    : lists.length === 0 &&
        next &&
        (isRun ? RUN_EXCLAIMS : EXCLAIMS).test(folded.slice(event.end, end)) &&
        NOUN.test(folded.slice(next.start, next.lists[0]?.start).trim())
      ? next.lists[0]
      : undefined;
  return named?.kind === 'stock' && named.members.length === 1 && named.start > event.start ? named : undefined;
}
