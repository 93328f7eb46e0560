/** A change, or a run of sessions, with its subject: the unit that index quotes, moves, streaks and sectors are read from. */
import type { PassageReading, SectorMention, Span } from '../types.js';
import { wordChange } from './change.js';
import { findChanges, type Change } from './changes.js';
import type { MentionList } from './coordination.js';
import { maskNames } from './masks.js';
import { realityOf } from './reality.js';
import { runsInOrder } from './runs-in-order.js';
import { findRuns, type Run } from './runs.js';
import { clauseStart } from './sentences.js';
import { announced } from './announced.js';
import { lastListBefore, sentenceLists, type SentenceLists } from './sentence-lists.js';
import { followsOn, subjectOf } from './subjects.js';

interface About {
  readonly subjects: MentionList;
  readonly sentence: SentenceLists;
}
export interface Statement extends About {
  readonly change: Change;
  /** The nearest sector named before the change in its sentence, or null. */
  readonly sector: SectorMention | null;
}
export interface RunStatement extends About {
  readonly run: Run;
}

export interface PassageStatements {
  readonly sentences: readonly SentenceLists[];
  readonly changes: readonly Change[];
  readonly statements: readonly Statement[];
  readonly runs: readonly RunStatement[];
}

/**
 * Where a reading keeps its statements. A property of the reading itself, which nothing else can name: a WeakMap of all
 * readings costs more than reading a passage does, in look-ups and at every collection of garbage.
 */
const STATEMENTS = Symbol('statements');

/** Reads a passage's changes and runs and their subjects; remembered per reading, since five readers ask for it. */
export function statementsOf(reading: PassageReading & { [STATEMENTS]?: PassageStatements }): PassageStatements {
  return (reading[STATEMENTS] ??= read(reading));
}

function read({ passage: { folded }, mentions }: PassageReading): PassageStatements {
  const text = maskNames(folded, mentions);
  const isUnreal = realityOf(text);
  const runs = findRuns(text, isUnreal);
  // 3连跌停 is one fact, the run.
  const changes = apartFrom(findChanges(text, isUnreal), runs);
  const sentences = sentenceLists(folded, mentions);
  const statements: Statement[] = [];
  const runStatements: RunStatement[] = [];
  const bears = bearing();
  let at = 0;
  // What the event before was said of, and where it ends.
  let last: MentionList | undefined;
  let lastSentence: SentenceLists | undefined;
  let lastEnd = 0;
  let [change, run] = [0, 0];
  while (change < changes.length || run < runs.length) {
    const isRun = change === changes.length || (run < runs.length && runs[run]!.start < changes[change]!.start);
    const event: Span = isRun ? runs[run]! : changes[change]!;
    if (isRun) run += 1;
    else change += 1;
    while (at + 1 < sentences.length && sentences[at]!.end <= event.start) at += 1;
    const sentence = sentences[at]!;
    const subjects =
      subjectOf(folded, sentence, event) ??
      (lastSentence === sentence && followsOn(folded, sentence, lastEnd, event) ? last : undefined) ??
      (isRun || changes[change - 1]!.kind.startsWith('limit')
        ? announced(folded, sentence, sentences[at + 1], event, isRun)
        : undefined);
    if (!subjects || !bears(subjects) || !bears(examplesOf(folded, subjects, sentence))) continue;
    last = subjects;
    lastSentence = sentence;
    lastEnd = event.end;
    if (isRun) {
      const told = runs[run - 1]!;
      runStatements.push({ run: told, subjects: examplesOf(folded, subjects, sentence) ?? subjects, sentence });
      // 稀土板块连续三日上行: of a board the run is no record, its direction is.
      if (subjects.kind === 'sector' && (told.kind === 'rise' || told.kind === 'fall'))
        addChange(folded, statements, wordChange(told.start, told.end, told.kind), subjects, sentence);
    } else if (!isBackground(folded, sentence, event, subjects))
      addChange(folded, statements, changes[change - 1]!, subjects, sentence);
  }
  return { sentences, changes, statements, runs: runsInOrder(folded, runStatements) };
}

/** A list bears as many events as make so many facts of its members. More is no report: members times events is a square. */
const MOST_FACTS = 4000;

/** Tells of a list, event after event, whether it bears one more. */
function bearing(): (list: MentionList | undefined) => boolean {
  // By the list: an enumeration is one object in all that is said of it.
  const facts = new Map<MentionList, number>();
  return (list) => {
    if (list === undefined || list.members.length === 1) return true;
    const told = (facts.get(list) ?? 0) + list.members.length;
    facts.set(list, told);
    return told <= MOST_FACTS || told === list.members.length;
  };
}

/** The changes that share no character with a run; both in order. */
function apartFrom(changes: readonly Change[], runs: readonly Run[]): readonly Change[] {
  if (runs.length === 0) return changes;
  let at = 0;
  return changes.filter((change) => {
    while (at < runs.length && runs[at]!.end <= change.start) at += 1;
    return at >= runs.length || runs[at]!.start >= change.end;
  });
}

const OTHER_SESSION =
  /昨日|昨天|前日|前天|前一(?:个)?(?:交易)?日|上一?(?:个)?交易日|上周|上月|此前|早前|日前|前期|前几日|近期|近日|隔夜|去年/;
/** A（昨日涨停）今日跌停 */
const IN_BRACKETS = new RegExp(`[（(](?:${OTHER_SESSION.source})[^（()）]{0,4}$`);
const ADVICE = /关注|建议|推荐|看好|配置|布局|留意/;

/**
 * 昨日涨停的A今日跌停, A（昨日涨停）今日跌停: what another session did, told only to say which share is meant, is no report of it; nor is
 * 可关注跌幅较大的A.
 */
function isBackground(folded: string, sentence: SentenceLists, event: Span, subjects: MentionList): boolean {
  if (subjects.start < event.end)
    return IN_BRACKETS.test(folded.slice(Math.max(subjects.end, event.start - 12), event.start));
  const clause = folded.slice(clauseStart(folded, event.start, sentence.start), event.start);
  return OTHER_SESSION.test(clause) || ADVICE.test(clause);
}

function addChange(
  folded: string,
  statements: Statement[],
  change: Change,
  subjects: MentionList,
  sentence: SentenceLists,
): void {
  const before = lastListBefore(sentence.lists, change.start);
  const sector = sentence.sectorBefore[before] ?? null;
  statements.push({ change, subjects, sentence, sector });
  // 山西焦化等煤炭、水泥板块大涨 says it of the stocks and of the boards they stand for.
  const examples = examplesOf(folded, subjects, sentence);
  if (examples)
    statements.push({
      change,
      subjects: examples,
      sentence,
      sector: subjects.members[0] as SectorMention,
    });
}

const COUNTS = /^(?:这|那)?[两二三四五六七八九十\d]{1,2}(?:大|只|家|个|支)[^，,。；;：:]{0,6}$/;
/** The shares that stand for a board: 山西焦化等煤炭板块; 贵州茅台、五粮液两大白酒股. */
function examplesOf(folded: string, { kind, start }: MentionList, { lists }: SentenceLists): MentionList | undefined {
  if (kind !== 'sector') return undefined;
  const examples = lists[lastListBefore(lists, start)];
  if (examples?.kind !== 'stock') return undefined;
  if (examples.open && start - examples.end <= 2) return examples;
  return examples.members.length > 1 && start - examples.end <= 10 && COUNTS.test(folded.slice(examples.end, start))
    ? examples
    : undefined;
}
