/** Levels and changes of market indices: 沪指涨0.39%，报3316.66点. */
import type { Change } from '../grammar/changes.js';
import { afterBrackets, type MentionList } from '../grammar/coordination.js';
import { matchAt } from '../text/characters.js';
import { inOrder } from '../grammar/in-order.js';
import { lastListBefore } from '../grammar/sentence-lists.js';
import { clauseStart } from '../grammar/sentences.js';
import { statementsOf, type Statement } from '../grammar/statements.js';
import type { Extractor, Found, IndexMention, Mention, PassageReading, Span } from '../types.js';
import { found } from './found.js';
import { companionOf, draftsOf, type Draft, type Figure, type Item } from './index-quotes.drafts.js';
import { distinct } from './index-quotes.distinct.js';
import { ellipticSubjects, type Subject } from './index-quotes.elliptic.js';
import { groupQuotes } from './index-quotes.groups.js';
import { isReported, levelsOf, withSeries } from './index-quotes.levels.js';
import { periodOf, phaseOf, sessionOf, SessionWords, type Session } from './index-quotes.session.js';
import { tableQuotes } from './index-quotes.table.js';

export const indexQuotes: Extractor<'indexQuotes'> = {
  kind: 'indexQuotes',
  extract(reading) {
    const { passages } = reading;
    const article: Told = {
      published: reading.article.info.publishedAt ? Number(reading.article.info.publishedAt.slice(0, 4)) : null,
      session: sessionOf(reading),
      isOfHongKong: passages.some(({ passage: { folded } }) => HONG_KONG.some((word) => folded.includes(word))),
    };
    const title = passages.find(({ passage }) => passage.kind === 'title')?.passage.folded ?? '';
    const all: Found<'indexQuotes'>[] = [];
    for (const passage of passages) {
      addPassage(all, passage, article);
      for (const quote of groupQuotes(passage, article.session, title)) all.push(quote);
    }
    for (const quote of tableQuotes(passages, article.session)) all.push(quote);
    return distinct(all, titleEnd(passages));
  },
};
const HONG_KONG = ['恒指', '恒生', '港股'];

/** What an article says of all its quotes. */
interface Told {
  /** The year it was published, or null. */
  readonly published: number | null;
  readonly session: Session;
  /** Whether it speaks of Hong Kong's market. */
  readonly isOfHongKong: boolean;
}

/** Where the title ends in the input; 0 without one. */
function titleEnd(passages: readonly PassageReading[]): number {
  const title = passages.find(({ passage }) => passage.kind === 'title')?.passage.runs.at(-1);
  return title ? title.source + title.sourceLength : 0;
}

/** An enumeration as a whole, and before it each name whose own figures stand in brackets: 恒指（跌1%）、国指（跌2%）. */
function subjectsOf(folded: string, list: MentionList, to: number): Subject[] {
  const members = list.members as readonly IndexMention[];
  const subjects: Subject[] = [];
  if (members.length > 1)
    for (const member of members) {
      const end = afterBrackets(folded, member.end);
      if (end > member.end)
        subjects.push({ named: [member], from: member.end, to: end, needsPoints: false, isNamed: true });
    }
  const from = members.length === 1 ? members[0]!.end : list.end;
  subjects.push({ named: members, from, to: Math.max(to, list.end), needsPoints: false, isNamed: true });
  return subjects;
}

/** Adds the quotes of a passage. */
function addPassage(records: Found<'indexQuotes'>[], reading: PassageReading, article: Told): void {
  const { folded } = reading.passage;
  const read = statementsOf(reading);
  const words = new SessionWords(folded);
  const add = (subject: Subject, said: readonly Change[]) => {
    const { named, from, needsPoints } = subject;
    for (const draft of draftsOf(folded, itemsOf(folded, subject, said, read.changes), from)) {
      if (needsPoints && !draft.level && !draft.points) continue;
      const clause = clauseStart(folded, draft.start, Math.max(0, draft.start - 200));
      if (!isReported(folded, clause, draft.start, article.published)) continue;
      for (let index = 0; index < named.length; index += 1)
        records.push(quote(reading, words, named[index]!, index, named.length, draft, article.session));
    }
  };
  const namesIndices = hasIndex(reading.mentions);
  if (namesIndices) {
    const said = saidOfIndices(read.statements);
    for (const { change, subjects, sentence } of read.statements) {
      const named = namedOneByOne(change, subjects, sentence.lists);
      if (named) add({ named, from: change.start, to: change.start, needsPoints: false, isNamed: true }, [change]);
    }
    for (const { lists, end } of read.sentences)
      for (let position = 0; position < lists.length; position += 1) {
        const list = lists[position]!;
        if (list.kind !== 'index') continue;
        const to = lists[afterOwnCode(folded, lists, position)]?.start ?? end;
        for (const subject of subjectsOf(folded, list, to)) add(subject, saidOf(subject, said));
        const beyond = beyondMovers(list, to, said.get(list.start) ?? NO_STATEMENTS, lists, end);
        if (beyond) add(beyond.subject, beyond.said);
      }
  }
  const elliptic = ellipticSubjects(folded, read.sentences, namesIndices, article.isOfHongKong);
  if (elliptic.length === 0) return;
  const claimed = new Set(read.statements.map(({ change }) => change));
  for (const subject of elliptic) {
    const said = overlapping(read.changes, subject.from, subject.to);
    add(
      subject,
      said.filter((change) => isFigure(change) && (subject.isNamed || !claimed.has(change))),
    );
  }
}

function hasIndex(mentions: readonly Mention[]): boolean {
  for (const { kind } of mentions) if (kind === 'index') return true;
  return false;
}

/** 沪指受宁德时代拖累，收跌0.3%，报3300.5点: what is said of an index behind the shares that moved it. */
function beyondMovers(
  list: MentionList,
  to: number,
  statements: readonly Statement[],
  lists: readonly MentionList[],
  sentenceEnd: number,
): { subject: Subject; said: readonly Change[] } | undefined {
  const first = statements.find(({ change }) => change.start >= to)?.change;
  if (!first) return undefined;
  const position = lastListBefore(lists, first.start);
  const from = lists[position]!.end;
  const until = lists[position + 1]?.start ?? sentenceEnd;
  const said = statements.map(({ change }) => change).filter(({ start }) => start >= from && start < until);
  const named = list.members as readonly IndexMention[];
  return { subject: { named, from, to: until, needsPoints: false, isNamed: true }, said };
}
const NO_STATEMENTS: readonly Statement[] = [];

/** The next list that is not the same index once more in brackets: 首尔综合指数（KOSPI）. */
function afterOwnCode(folded: string, lists: readonly MentionList[], position: number): number {
  const [own] = lists[position]!.members as readonly IndexMention[];
  const next = lists[position + 1];
  const again = next?.members[0] as IndexMention | undefined;
  const isAgain =
    again !== undefined &&
    next!.kind === 'index' &&
    again.entry.code === own!.entry.code &&
    next!.membersEnd <= afterBrackets(folded, own!.end);
  return position + (isAgain ? 2 : 1);
}

/** Indices of volatility stand at a tenth of what share indices do. */
const VOLATILITY = new Set(['VIX.US', 'VHSI.HK']);

const isFigure = ({ kind }: Change): boolean => kind === 'pct' || kind === 'points';

/** Whether a series has more figures than the one name that it seems to be said of. */
const isOfMore = (change: Change, { members }: MentionList): boolean =>
  members.length === 1 && change.series.length > 1;

/** 沪指低开1%，深成指低开2%，收盘分别跌2.1%、2.8%: the indices named one by one before, as many as there are figures. */
function namedOneByOne(
  change: Change,
  subjects: MentionList,
  lists: readonly MentionList[],
): readonly IndexMention[] | undefined {
  if (subjects.kind !== 'index' || !isOfMore(change, subjects)) return undefined;
  const last = lastListBefore(lists, subjects.start + 1);
  const before = lists.slice(Math.max(0, last + 1 - change.series.length), last + 1);
  if (before.length !== change.series.length) return undefined;
  const named = new Map<string, IndexMention>();
  for (const { kind, members } of before)
    if (kind === 'index' && members.length === 1) {
      const [one] = members as readonly IndexMention[];
      named.set(one!.entry.code, one!);
    }
  return named.size === change.series.length ? [...named.values()] : undefined;
}

/** The changes with a figure that are said of indices, by where the indices stand. */
function saidOfIndices(statements: readonly Statement[]): Map<number, Statement[]> {
  const said = new Map<number, Statement[]>();
  for (const statement of statements) {
    const { subjects, change } = statement;
    if (subjects.kind !== 'index' || !isFigure(change) || isOfMore(change, subjects)) continue;
    const known = said.get(subjects.start);
    if (known) known.push(statement);
    else said.set(subjects.start, [statement]);
  }
  return said;
}

/** The changes said of the subject's names, all of them and no more, that stand in its stretch of text. */
function saidOf({ named, to }: Subject, said: ReadonlyMap<number, readonly Statement[]>): readonly Change[] {
  const statements = said.get(named[0]!.start);
  if (!statements) return NO_CHANGES;
  const changes: Change[] = [];
  for (const { subjects, change } of statements)
    if (subjects.members.length === named.length && change.start < to) changes.push(change);
  return changes;
}
const NO_CHANGES: readonly Change[] = [];

/** The figures said of a subject, in order: its changes, the same changes in the other measure, its levels. */
function itemsOf(
  folded: string,
  { named, from, to }: Subject,
  said: readonly Change[],
  changes: readonly Change[],
): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < said.length; index += 1) {
    const change = said[index]!;
    const item = itemOf(folded, change);
    const companion = companionOf(folded, item);
    items.push(item);
    // 跌251.44点，跌幅为0.53%，报…: what is told with a verb of its own is among the changes already.
    if (companion && !(companion.end > (said[index + 1]?.start ?? Infinity))) items.push(companion);
  }
  const figures = items.length;
  // 下探至3243点: the word of change is the level's verb.
  const others = overlapping(changes, from, to).filter(
    (one) => isFigure(one) || !TO_LEVEL.test(folded.slice(one.start, one.end + 1)),
  );
  for (const one of levelsOf(folded, from, to, VOLATILITY.has(named[0]!.entry.code) ? 5 : 100)) {
    const level = named.length > 1 ? withSeries(folded, one) : one;
    if (level.series.length !== named.length) continue;
    if (touchesAny(level, items, figures) || touchesAny(level, others, others.length)) continue;
    items.push({ kind: 'level', start: level.start, end: level.end, level });
    const signed = named.length === 1 ? signedBehind(folded, level.end) : undefined;
    if (signed && !touchesAny(signed, items, items.length)) items.push(signed);
  }
  return inOrder(items);
}

const TO_LEVEL = /(?:[下上]探|冲高|走高|拉升|攀升|下挫|跳水|走低|跳升|回落|回升|反弹)[至到]$/;
/** 上证指数：3210.33（-0.45%）: the change in brackets behind its level. */
const SIGNED_BEHIND = /\s?[（(](?<sign>[+-])(?<figure>\d{1,2}(?:\.\d{1,3})?)%[）)]/y;

/** The change as a figure. 高开20个点, 微涨3个点: of an index, more than a session can move is told in points. */
function itemOf(folded: string, change: Change): Extract<Item, { change: Figure }> {
  const { start, end, changePct } = change;
  const isLarge = Math.abs(changePct ?? 0) >= (folded[start] === '微' ? 2 : 11);
  if (!isLarge || !folded.endsWith('个点', end) || change.series.length > 0)
    return { kind: change.kind as 'pct' | 'points', start, end, change };
  return { kind: 'points', start, end, change: { ...change, changePct: null, changePoints: changePct } };
}

function signedBehind(folded: string, at: number): Item | undefined {
  const match = matchAt(SIGNED_BEHIND, folded, at);
  if (!match) return undefined;
  const changePct = Number(`${match.groups!.sign}${match.groups!.figure}`);
  return {
    kind: 'pct',
    start: at,
    end: at + match[0].length,
    change: { changePct, changePoints: null, qualifier: 'exact', series: [] },
  };
}

/** Whether a stretch shares a character with one of the first `count` of others. */
function touchesAny({ start, end }: Span, others: readonly Span[], count: number): boolean {
  for (let index = 0; index < count; index += 1)
    if (end > others[index]!.start && start < others[index]!.end) return true;
  return false;
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
  words: SessionWords,
  member: IndexMention,
  index: number,
  count: number,
  draft: Draft,
  session: Session,
): Found<'indexQuotes'> {
  const { pct, points, level } = draft;
  const { code, name } = member.entry;
  const start = Math.min(member.start, draft.start);
  const end = Math.max(member.end, draft.end);
  const period = periodOf(words, member.start, draft.end);
  return found('indexQuotes', '<index> … <change|level>', reading, start, end, {
    index: { code, name },
    points: level ? ofSeries(level.series, level.points, index, count) : null,
    changePct: pct ? ofSeries(pct.series, pct.changePct, index, count) : null,
    changePoints: points ? ofSeries(points.series, points.changePoints, index, count) : null,
    qualifier: (pct ?? points)?.qualifier ?? 'exact',
    period,
    ...phaseOf(words, member.start, draft.start, draft.end, period === 'day' ? session(code) : null),
  });
}

/** 分别: each of the enumeration has the figure of its place. */
const ofSeries = (series: readonly number[], single: number | null, index: number, count: number): number | null =>
  series.length > 1 && count > 1 ? (series[index] ?? null) : single;
