/** A short table for each record kind: enough to read a session by, for text and HTML alike. JSON has the rest. */
import type { ExtractionDocument, RecordKind, RecordOf } from '../document/schema.js';
import { recordKinds } from '../document/kinds.js';

/** Rising or falling, which a Chinese reader expects in red and green. */
export type Tone = 'up' | 'down';

export interface Cell {
  /** As the article or the dictionaries have it: whoever shows it makes it harmless. */
  readonly text: string;
  readonly tone?: Tone;
}

export interface Table {
  readonly kind: RecordKind;
  readonly headers: readonly string[];
  /** The columns that hold numbers, to be set flush right. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Column<K extends RecordKind> {
  readonly header: string;
  readonly numeric?: boolean;
  readonly cell: (record: RecordOf<K>) => string | number | null;
  readonly tone?: (record: RecordOf<K>) => number | null;
}

const signs: Readonly<Record<string, string>> = { over: '>', nearly: '~', about: '≈', under: '<' };
const fallingSigns: Readonly<Record<string, string>> = { ...signs, over: '<', under: '>' };
/** A text's "over" speaks of the size: 跌超2% is less than −2 %. */
const qualified = (qualifier: string | null, value: string | null) =>
  value === null ? null : `${(value.startsWith('-') ? fallingSigns : signs)[qualifier ?? ''] ?? ''}${value}`;
const signed = (value: number | null) => (value === null ? null : `${value > 0 ? '+' : ''}${value}`);
const percent = (value: number | null) => (value === null ? null : `${signed(value)}%`);
const listed = (names: readonly { readonly name: string }[]) => names.map(({ name }) => name).join(' ');
const money = (value: number | null, currency: string | null) => (value === null ? null : `${value} ${currency ?? ''}`);
const directionOf: Readonly<Record<string, number>> = {
  up: 1,
  rise: 1,
  'limit-up': 1,
  'limit-up-touched': 1,
  bullish: 1,
  down: -1,
  fall: -1,
  'limit-down': -1,
  'limit-down-touched': -1,
  bearish: -1,
};
const direction = (word: string) => directionOf[word] ?? null;

const columns: { readonly [K in RecordKind]: readonly Column<K>[] } = {
  indexQuotes: [
    { header: 'code', cell: ({ index }) => index.code },
    { header: 'name', cell: ({ index }) => index.name },
    { header: 'points', numeric: true, cell: ({ points }) => points },
    {
      header: 'change',
      numeric: true,
      cell: ({ changePct, qualifier }) => qualified(qualifier, percent(changePct)),
      tone: ({ changePct }) => changePct,
    },
    {
      header: 'by points',
      numeric: true,
      cell: ({ changePoints }) => signed(changePoints),
      tone: ({ changePoints }) => changePoints,
    },
    { header: 'phase', cell: ({ phase }) => phase },
    { header: 'period', cell: ({ period }) => period },
  ],
  stocks: [
    { header: 'code', cell: ({ code }) => code ?? '?' },
    { header: 'name', cell: ({ name }) => name },
    { header: 'market', cell: ({ market }) => market },
    { header: 'mentions', numeric: true, cell: ({ mentions }) => mentions.length },
  ],
  streaks: [
    { header: 'code', cell: ({ stock }) => stock.code ?? '?' },
    { header: 'name', cell: ({ stock }) => stock.name },
    { header: 'kind', cell: ({ kind }) => kind, tone: ({ kind }) => direction(kind) },
    { header: 'boards', numeric: true, cell: ({ boards }) => boards },
    { header: 'days', numeric: true, cell: ({ days }) => days },
  ],
  moves: [
    { header: 'code', cell: ({ stock }) => stock.code ?? '?' },
    { header: 'name', cell: ({ stock }) => stock.name },
    { header: 'kind', cell: ({ kind }) => kind, tone: ({ kind }) => direction(kind) },
    {
      header: 'change',
      numeric: true,
      cell: ({ changePct, qualifier }) => qualified(qualifier, percent(changePct)),
      tone: ({ changePct }) => changePct,
    },
    { header: 'price', numeric: true, cell: ({ price }) => price },
    { header: 'sector', cell: ({ sector }) => sector },
  ],
  sectors: [
    { header: 'name', cell: ({ name }) => name },
    { header: 'direction', cell: (sector) => sector.direction, tone: (sector) => direction(sector.direction) },
    {
      header: 'change',
      numeric: true,
      cell: ({ changePct, qualifier }) => qualified(qualifier, percent(changePct)),
      tone: ({ changePct }) => changePct,
    },
    { header: 'members', cell: ({ stocks }) => listed(stocks) },
  ],
  brokerViews: [
    { header: 'firm', cell: ({ firm }) => firm.name },
    { header: 'stance', cell: ({ stance }) => stance, tone: ({ stance }) => direction(stance) },
    { header: 'rating', cell: ({ rating }) => rating },
    { header: 'target', numeric: true, cell: ({ targetPrice, targetCurrency }) => money(targetPrice, targetCurrency) },
    { header: 'of', cell: ({ stocks }) => listed(stocks) },
    { header: 'view', cell: ({ text }) => text },
  ],
  marketStats: [
    { header: 'kind', cell: ({ kind }) => kind },
    { header: 'scope', cell: ({ scope }) => scope },
    { header: 'value', numeric: true, cell: ({ qualifier, value }) => qualified(qualifier, String(value)) },
    { header: 'unit', cell: ({ unit }) => unit },
  ],
};

const toneOf = (value: number | null | undefined): { readonly tone?: Tone } =>
  value ? { tone: value > 0 ? 'up' : 'down' } : {};

function tableOf<K extends RecordKind>(kind: K, records: readonly RecordOf<K>[]): Table {
  const all = records.map((record) =>
    columns[kind].map(({ cell, tone }) => ({ text: String(cell(record) ?? ''), ...toneOf(tone?.(record)) })),
  );
  // A column that no record fills says nothing.
  const filled = columns[kind].map((_, at) => all.some((row) => row[at]!.text !== ''));
  const keep = <T>(list: readonly T[]) => list.filter((_, at) => filled[at]);
  return {
    kind,
    headers: keep(columns[kind].map(({ header }) => header)),
    numeric: keep(columns[kind].map(({ numeric }) => numeric ?? false)),
    rows: all.map(keep),
  };
}

/** The tables of a document: one for each kind that was asked for and has records. */
export const tablesOf = (document: ExtractionDocument, kinds: readonly RecordKind[] = recordKinds): Table[] =>
  recordKinds
    .filter((kind) => kinds.includes(kind) && document[kind].length > 0)
    .map((kind) => tableOf(kind, document[kind] as readonly RecordOf<typeof kind>[]));
