/** Headlines tell the event before the share: 8天7板！A再发公告; 4天3板，A提示风险. */
import type { Span } from '../types.js';
import type { MentionList } from './coordination.js';
import type { SentenceLists } from './sentence-lists.js';
import { isTransparent } from './transparent.js';

/** What leads to the share in the same sentence, and what the event's own sentence ends with. */
const LEADS = /^[”"]?(?:[，,]|\s+)$/;
const EXCLAIMS = /^[”"]?[！!]+\s*$/;
/** The longest stretch, in characters, that may stand before the event. */
const LONGEST_LEAD = 6;

/**
 * The one share that directly follows an event which opens its sentence and has no share before it.
 *
 * @param sentence the event's, @param next the one behind it.
 */
export function announced(
  folded: string,
  sentence: SentenceLists,
  next: SentenceLists | undefined,
  event: Span,
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
        EXCLAIMS.test(folded.slice(event.end, end)) &&
        isTransparent(folded.slice(next.start, next.lists[0]?.start))
      ? next.lists[0]
      : undefined;
  return named?.kind === 'stock' && named.members.length === 1 && named.start > event.start ? named : undefined;
}
