/** Coordination taken out: every mention is an enumeration of one, so that an event is said of its nearest name only. */
import { mentionLists as grouped, type MentionList } from '../../src/grammar/coordination.js';
import type { Mention } from '../../src/types.js';

export * from '../../src/grammar/coordination.js';

export const mentionLists = (
  folded: string,
  mentions: readonly Mention[],
  from = 0,
  to = mentions.length,
): readonly MentionList[] => mentions.slice(from, to).flatMap((mention) => grouped(folded, [mention]));
