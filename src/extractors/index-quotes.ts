/** Levels and changes of market indices: 沪指涨0.39%，报3316.66点. */
import type { RecordValue } from '../document/schema.js';
import type { Change } from '../grammar/changes.js';
import { FIGURES, parseNumber, qualifierOf } from '../grammar/numbers.js';
import { statementsOf } from '../grammar/statements.js';
import type { Extractor, Found, IndexEntry, IndexMention, PassageReading, Span } from '../types.js';
import { found } from './found.js';
import { groupQuotes } from './index-quotes.groups.js';
import { periodOf, phaseOf } from './index-quotes.session.js';
import { tableQuotes } from './index-quotes.table.js';

const LEVEL = new RegExp(
  `(?<verb>报收于|报收|收报|收盘报|开盘报|收于|收在|收市报|现报|报于|报价|报|高见|低见|最高见|升至|涨至|跌至|下跌至|上涨至|%至|至)?(?:约)?(?<figure>${FIGURES})(?<unit>点)?(?<after>关口|一线|附近|上方|下方|大关|整数|位|支撑|压力|平台|的?高位|左右|上下|之间|[元%亿万家只个股年月日天倍时：:])?`,
  'g',
);

interface Level extends Span {
  readonly points: number;
}
type Item = { readonly level: Level } | { readonly change: Change };

/** The index levels in a stretch of text; level talk (站上3400点关口) is none. */
function levelsOf(folded: string, from: number, to: number): Level[] {
  return [...folded.slice(from, to).matchAll(LEVEL)].flatMap((match) => {
    const { verb, figure = '', unit, after } = match.groups!;
    const points = parseNumber(figure);
    // A text that breaks off after the figure may have broken off within it.
    const cutOff = !unit && from + match.index + match[0].length === folded.length;
    if (points === undefined || after || cutOff || (!unit && (!verb || verb === '至' || points < 100))) return [];
    // A figure with neither verb nor place beside the name is a change or a threshold, not a level.
    if (!verb && match.index > 1) return [];
    return [{ start: from + match.index, end: from + match.index + match[0].length, points }];
  });
}

export const indexQuotes: Extractor<'indexQuotes'> = {
  kind: 'indexQuotes',
  extract(reading) {
    const all = [
      ...reading.passages.flatMap((passage) => [...ofPassage(passage), ...groupQuotes(passage)]),
      ...tableQuotes(reading.passages),
    ];
    const seen = new Set<string>();
    // Body before title: of the same fact told twice the first in the body stays, unless only the title tells it.
    const ranked = [...all].sort((a, b) => Number(a.span.start < titleEnd()) - Number(b.span.start < titleEnd()));
    return ranked
      .filter((one) => !all.some((other) => other !== one && tellsLess(one.value, other.value)))
      .filter(({ value }) => {
        const key = `${value.index.code ?? value.index.name}|${value.points}|${value.changePct}|${value.changePoints}`;
        return !seen.has(key) && Boolean(seen.add(key));
      });
    function titleEnd(): number {
      const title = reading.passages.find(({ passage }) => passage.kind === 'title')?.passage.runs.at(-1);
      return title ? title.source + title.sourceLength : 0;
    }
  },
};

type Quote = RecordValue<'indexQuotes'>;

/** Whether one quote says only a part of what another says of the same index: 收涨0.59% beside 涨0.59%，报3522点. */
function tellsLess(one: Quote, other: Quote): boolean {
  if (one.index.code !== other.index.code || one.index.name !== other.index.name) return false;
  const figures = ['points', 'changePct', 'changePoints'] as const;
  const stated = figures.filter((figure) => one[figure] !== null);
  return (
    stated.every((figure) => one[figure] === other[figure]) &&
    figures.some((figure) => one[figure] === null && other[figure] !== null)
  );
}

interface Draft {
  start: number;
  end: number;
  points: number | null;
  change: Change | null;
  pointChange: Change | null;
}

function ofPassage(reading: PassageReading): Found<'indexQuotes'>[] {
  const { folded } = reading.passage;
  const { sentences, statements } = statementsOf(reading);
  const records: Found<'indexQuotes'>[] = [];
  for (const sentence of sentences)
    sentence.lists.forEach((list, position) => {
      if (list.kind !== 'index') return;
      const to = sentence.lists[position + 1]?.start ?? sentence.end;
      const changes = statements.filter(
        ({ subjects, change }) =>
          subjects.start === list.start &&
          subjects.kind === 'index' &&
          change.start < Math.max(to, list.end) &&
          (change.kind === 'pct' || change.kind === 'points'),
      );
      const claimed = statements.filter((one) => one.subjects.start !== list.start).map((one) => one.change);
      const levels = levelsOf(folded, list.end, to).filter((level) =>
        [...changes.map(({ change }) => change), ...claimed].every(
          (change) => level.end <= change.start || level.start >= change.end,
        ),
      );
      const items: Item[] = [...changes.map(({ change }) => ({ change })), ...levels.map((level) => ({ level }))].sort(
        (a, b) => placeOf(a).start - placeOf(b).start,
      );
      for (const draft of drafts(items)) {
        if (draft.change === null && draft.pointChange === null && draft.points === null) continue;
        list.members.forEach((member, index) =>
          records.push(quote(reading, member as IndexMention, index, list.members.length, draft)),
        );
      }
    });
  return records;
}

const placeOf = (item: Item): Span => ('level' in item ? item.level : item.change);

/** One draft per figure set: a second percent, point change or level begins a new quote. */
function drafts(items: readonly Item[]): Draft[] {
  const all: Draft[] = [];
  let open: Draft | undefined;
  const begin = (): Draft => {
    const draft: Draft = { start: Infinity, end: 0, points: null, change: null, pointChange: null };
    all.push(draft);
    return draft;
  };
  for (const item of items) {
    const taken =
      open &&
      ('level' in item
        ? open.points !== null
        : item.change.kind === 'pct'
          ? open.change !== null
          : open.pointChange !== null);
    if (!open || taken) open = begin();
    if ('level' in item) open.points = item.level.points;
    else if (item.change.kind === 'pct') open.change = item.change;
    else open.pointChange = item.change;
    open.start = Math.min(open.start, placeOf(item).start);
    open.end = Math.max(open.end, placeOf(item).end);
  }
  return all;
}

function quote(
  reading: PassageReading,
  member: IndexMention,
  index: number,
  count: number,
  draft: Draft,
): Found<'indexQuotes'> {
  const { folded } = reading.passage;
  const { change, pointChange, points } = draft;
  const series =
    change && change.series.length > 1 && count > 1 ? (change.series[index] ?? null) : (change?.changePct ?? null);
  const stated = change ?? pointChange;
  const value: RecordValue<'indexQuotes'> = {
    index: { code: entryOf(member).code, name: entryOf(member).name },
    points,
    changePct: series,
    changePoints: pointChange?.changePoints ?? null,
    qualifier: stated?.qualifier ?? (points === null ? null : qualifierOf('', '')),
    ...periodOf(folded, member.start, draft.end),
    ...phaseOf(reading.passage, member.start, draft.start, draft.end),
  };
  return found(
    'indexQuotes',
    '<index> … <change|level>',
    reading,
    Math.min(member.start, draft.start),
    Math.max(member.end, draft.end),
    value,
  );
}

const entryOf = (member: IndexMention): IndexEntry => member.entry;
