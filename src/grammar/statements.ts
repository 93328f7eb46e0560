/** A change with its subject: the unit that index quotes, moves and sectors are read from. */
import type { PassageReading, SectorMention, Span } from '../types.js';
import { findChanges, type Change } from './changes.js';
import type { MentionList } from './coordination.js';
import { sentenceLists, subjectOf, type SentenceLists } from './subjects.js';

export interface Statement {
  readonly change: Change;
  readonly subjects: MentionList;
  readonly sentence: SentenceLists;
  /** The nearest sector named before the change in its sentence, or null. */
  readonly sector: SectorMention | null;
}

export interface PassageStatements {
  readonly sentences: readonly SentenceLists[];
  readonly changes: readonly Change[];
  readonly statements: readonly Statement[];
}

const cache = new WeakMap<PassageReading, PassageStatements>();

/** Reads a passage's changes and their subjects; remembered per reading, since three extractors ask for it. */
export function statementsOf(reading: PassageReading): PassageStatements {
  const known = cache.get(reading);
  if (known) return known;
  const { folded } = reading.passage;
  const sentences = sentenceLists(folded, reading.mentions);
  const changes = findChanges(folded).filter(
    (change) => !reading.mentions.some((one) => one.start < change.end && change.start < one.end),
  );
  const statements: Statement[] = [];
  let at = 0;
  for (const change of changes) {
    while (at + 1 < sentences.length && (sentences[at]?.end ?? 0) <= change.start) at += 1;
    const sentence = sentences[at];
    if (!sentence) continue;
    const subjects = subjectOf(folded, sentence, change);
    if (!subjects) continue;
    statements.push({ change, subjects, sentence, sector: sectorBefore(sentence, change) });
    // 山西焦化等煤炭、水泥板块大涨 says it of the stocks and of the boards they stand for.
    const examples =
      subjects.kind === 'sector'
        ? sentence.lists.find(
            (list) =>
              list.kind === 'stock' && list.open && list.end <= subjects.start && subjects.start - list.end <= 2,
          )
        : undefined;
    if (examples)
      statements.push({ change, subjects: examples, sentence, sector: subjects.members[0] as SectorMention });
  }
  const result = { sentences, changes, statements };
  cache.set(reading, result);
  return result;
}

function sectorBefore(sentence: SentenceLists, event: Span): SectorMention | null {
  let found: SectorMention | null = null;
  for (const list of sentence.lists)
    if (list.kind === 'sector' && list.start < event.start) found = list.members[0] as SectorMention;
  return found;
}
