/** Levels and changes of market indices: 沪指涨0.39%，报3316.66点. */
import type { Change } from '../grammar/changes.js';
import { afterBrackets, type MentionList } from '../grammar/coordination.js';
import { clauseStart } from '../grammar/sentences.js';
import { statementsOf, type Statement } from '../grammar/statements.js';
import type { Extractor, Found, IndexMention, PassageReading } from '../types.js';
import { found } from './found.js';
import { companionOf, draftsOf, type Draft, type Item } from './index-quotes.drafts.js';
import { distinct } from './index-quotes.distinct.js';
import { ellipticSubjects, type Subject } from './index-quotes.elliptic.js';
import { groupQuotes } from './index-quotes.groups.js';
import { isReported, levelsOf, withSeries } from './index-quotes.levels.js';
import { periodOf, phaseOf, sessionOf, type Session } from './index-quotes.session.js';
import { tableQuotes } from './index-quotes.table.js';

export const indexQuotes: Extractor<'indexQuotes'> = {
  kind: 'indexQuotes',
  extract(reading) {
    const published = reading.article.info.publishedAt ? Number(reading.article.info.publishedAt.slice(0, 4)) : null;
    const session = sessionOf(reading);
    const isOfHongKong = reading.passages.some(({ passage }) => /恒指|恒生|港股/.test(passage.folded));
    const all = [
      ...reading.passages.flatMap((passage) => [
        ...ofPassage(passage, published, session, isOfHongKong),
        ...groupQuotes(passage, session),
      ]),
      ...tableQuotes(reading.passages, session),
    ];
    return distinct(all, titleEnd(reading.passages));
  },
};

/** Where the title ends in the input; 0 without one. */
function titleEnd(passages: readonly PassageReading[]): number {
  const title = passages.find(({ passage }) => passage.kind === 'title')?.passage.runs.at(-1);
  return title ? title.source + title.sourceLength : 0;
}

/** An enumeration as a whole, and before it each name whose own figures stand in brackets: 恒指（跌1%）、国指（跌2%）. */
function subjectsOf(folded: string, list: MentionList, to: number): Subject[] {
  const members = list.members as readonly IndexMention[];
  const last = members.at(-1)!;
  if (members.length === 1)
    return [{ named: members, from: last.end, to: Math.max(to, list.end), needsPoints: false, isNamed: true }];
  const bracketed = members.map((member) => ({
    named: [member],
    from: member.end,
    to: afterBrackets(folded, member.end),
    needsPoints: false,
    isNamed: true,
  }));
  return [
    ...bracketed.filter(({ from, to }) => to > from),
    { named: members, from: list.end, to: Math.max(to, list.end), needsPoints: false, isNamed: true },
  ];
}

function ofPassage(
  reading: PassageReading,
  published: number | null,
  session: Session,
  isOfHongKong: boolean,
): Found<'indexQuotes'>[] {
  const { folded } = reading.passage;
  const read = statementsOf(reading);
  const records: Found<'indexQuotes'>[] = [];
  const add = (subject: Subject, said: readonly Change[]) => {
    const { named, from, needsPoints } = subject;
    for (const draft of draftsOf(folded, itemsOf(folded, subject, said, read.changes), from)) {
      const clause = clauseStart(folded, draft.start, Math.max(0, draft.start - 200));
      if ((needsPoints && !draft.level && !draft.points) || !isReported(folded, clause, draft.start, published))
        continue;
      named.forEach((member, index) => records.push(quote(reading, member, index, named.length, draft, session)));
    }
  };
  if (reading.mentions.some((one) => one.kind === 'index')) {
    const said = saidOfIndices(read.statements);
    for (const { lists, end } of read.sentences)
      lists.forEach((list, position) => {
        if (list.kind !== 'index') return;
        for (const subject of subjectsOf(folded, list, lists[position + 1]?.start ?? end)) {
          const own = (said.get(subject.named[0]!.start) ?? []).filter(
            ({ subjects, change }) => subjects.members.length === subject.named.length && change.start < subject.to,
          );
          add(
            subject,
            own.map(({ change }) => change),
          );
        }
      });
  }
  const elliptic = ellipticSubjects(folded, read, isOfHongKong);
  const claimed = new Set(elliptic.length > 0 ? read.statements.map(({ change }) => change) : []);
  for (const subject of elliptic) {
    const said = overlapping(read.changes, subject.from, subject.to);
    add(
      subject,
      said.filter((change) => isFigure(change) && (subject.isNamed || !claimed.has(change))),
    );
  }
  return records;
}

/** Indices of volatility stand at a tenth of what share indices do. */
const VOLATILITY = new Set(['VIX.US', 'VHSI.HK']);

const isFigure = ({ kind }: Change): boolean => kind === 'pct' || kind === 'points';

/** The changes with a figure that are said of indices, by where the indices stand. */
function saidOfIndices(statements: readonly Statement[]): Map<number, Statement[]> {
  const said = new Map<number, Statement[]>();
  for (const statement of statements) {
    const { subjects, change } = statement;
    if (subjects.kind !== 'index' || !isFigure(change)) continue;
    const known = said.get(subjects.start);
    if (known) known.push(statement);
    else said.set(subjects.start, [statement]);
  }
  return said;
}

/** The figures said of a subject, in order: its changes, the same changes in the other measure, its levels. */
function itemsOf(
  folded: string,
  { named, from, to }: Subject,
  said: readonly Change[],
  changes: readonly Change[],
): Item[] {
  const figures = said.flatMap((change): Item[] => {
    const item = { kind: change.kind as 'pct' | 'points', start: change.start, end: change.end, change };
    const companion = companionOf(folded, item);
    return companion ? [item, companion] : [item];
  });
  const taken = [...figures, ...overlapping(changes, from, to)];
  const levels = levelsOf(folded, from, to, VOLATILITY.has(named[0]!.entry.code) ? 5 : 100)
    .map((level) => (named.length > 1 ? withSeries(folded, level) : level))
    .filter(
      ({ start, end, series }) =>
        (series.length === 1 || series.length === named.length) &&
        (named.length === 1 || series.length > 1) &&
        taken.every((one) => end <= one.start || start >= one.end),
    )
    .map((level): Item => ({ kind: 'level', start: level.start, end: level.end, level }));
  return [...figures, ...levels].sort((a, b) => a.start - b.start);
}

/** The changes of a passage that touch a range, found by halving: a sentence without an end holds thousands. */
function overlapping(changes: readonly Change[], from: number, to: number): Change[] {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (changes[middle]!.end <= from) low = middle + 1;
    else high = middle;
  }
  const found: Change[] = [];
  for (let at = low; at < changes.length && changes[at]!.start < to; at += 1) found.push(changes[at]!);
  return found;
}

function quote(
  reading: PassageReading,
  member: IndexMention,
  index: number,
  count: number,
  draft: Draft,
  session: Session,
): Found<'indexQuotes'> {
  const { passage } = reading;
  const { pct, points, level } = draft;
  const { code, name } = member.entry;
  // 分别: each of the enumeration has the figure of its place.
  const ofSeries = (series: readonly number[] | undefined, single: number | null): number | null =>
    series && series.length > 1 && count > 1 ? (series[index] ?? null) : single;
  const start = Math.min(member.start, draft.start);
  const end = Math.max(member.end, draft.end);
  const { period } = periodOf(passage, member.start, draft.end);
  return found('indexQuotes', '<index> … <change|level>', reading, start, end, {
    index: { code, name },
    points: level ? ofSeries(level.series, level.points) : null,
    changePct: ofSeries(pct?.series, pct?.changePct ?? null),
    changePoints: ofSeries(points?.series, points?.changePoints ?? null),
    qualifier: (pct ?? points)?.qualifier ?? 'exact',
    period,
    ...phaseOf(passage, member.start, draft.start, draft.end, period === 'day' ? session(code) : null),
  });
}
