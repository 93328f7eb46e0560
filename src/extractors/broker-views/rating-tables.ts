/**
 * Tables of ratings, one a row: of one house on several shares (百济神州 | 增持 | 228元 -> 241元), or of several houses on
 * the share that the title names (花旗 | 买入 | 60港元). In Markdown or as lines whose cells a bar parts.
 */
import { sourceSpan } from '../../article/offsets.js';
import type { Found, PassageReading, Reading, Span, StockMention } from '../../types.js';
import { isStock } from '../found.js';
import { houseOf, type Candidate } from './candidates.js';
import { currencyOf } from './facts.js';
import { readStep, stanceOfRating, type Step } from './ratings.js';
import { readPriceCell, unitOfHeader, type Target } from './targets.js';

interface Cell extends Span {
  readonly reading: PassageReading;
  readonly index: number;
  readonly text: string;
}
type Row = readonly Cell[];

const BAR = /[|│]/;
const HEADER = /评级|目标价|券商|大行|机构|投行|股份|公司|股票/;
const OF_RATINGS = /评级|目标价/;
/** How far above its first row a table's head may name the house. */
const CAPTION_REACH = 3;

function cellsOf(reading: PassageReading, index: number, line: Span): Cell[] {
  const cells: Cell[] = [];
  const { folded } = reading.passage;
  let start = line.start;
  for (let at = line.start; at <= line.end; at += 1) {
    if (at < line.end && !BAR.test(folded[at]!)) continue;
    const raw = folded.slice(start, at);
    const from = start + raw.length - raw.trimStart().length;
    const text = raw.trim();
    if (text !== '') cells.push({ reading, index, start: from, end: from + text.length, text });
    start = at + 1;
  }
  return cells;
}

/** The tables of an article: neighbouring rows. */
function tablesOf({ passages }: Reading): Row[][] {
  const tables: Row[][] = [];
  let key = '';
  let last = -2;
  const add = (row: Row, index: number, table: string): void => {
    if (table !== key || (table === 'lines' && index > last + 1)) tables.push([]);
    tables.at(-1)!.push(row);
    [key, last] = [table, index];
  };
  let open: { readonly place: string; readonly table: string; readonly row: Cell[] } | undefined;
  for (const [index, reading] of passages.entries()) {
    const { cell, folded, kind } = reading.passage;
    if (cell) {
      const place = `${cell.table} ${cell.row}`;
      if (open?.place !== place) {
        open = { place, table: `table ${cell.table}`, row: [] };
        add(open.row, index, open.table);
      }
      const text = folded.trim();
      const start = folded.length - folded.trimStart().length;
      open.row.push({ reading, index, start, end: start + text.length, text });
      last = index;
      continue;
    }
    open = undefined;
    if ((kind !== 'paragraph' && kind !== 'list-item') || !BAR.test(folded)) continue;
    for (let start = 0; start <= folded.length;) {
      const newline = folded.indexOf('\n', start);
      const end = newline < 0 ? folded.length : newline;
      const cells = cellsOf(reading, index, { start, end });
      if (cells.length > 1) add(cells, index, 'lines');
      start = end + 1;
    }
  }
  return tables;
}

/** Those of some spans in order that lie in a stretch. */
function within<T extends Span>(mentions: readonly T[], { start, end }: Span): T[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (; low < mentions.length && mentions[low]!.start < end; low += 1)
    if (mentions[low]!.end <= end) found.push(mentions[low]!);
  return found;
}

const stocksIn = (cell: Cell): StockMention[] =>
  within(cell.reading.mentions, cell)
    .filter(isStock)
    .filter((one) => one.entry.firm === null);

/** The house that begins a cell. */
function houseIn(cell: Cell): Candidate | undefined {
  const one = within(cell.reading.mentions, cell)[0];
  if (!one || one.start > cell.start + 1 || (one.kind !== 'firm' && one.kind !== 'stock')) return undefined;
  return houseOf(one, cell.reading.passage.folded);
}

interface Caption {
  readonly house: { readonly at: Candidate; readonly index: number } | undefined;
  readonly stock: StockMention | undefined;
}

interface Named {
  readonly house: Candidate | undefined;
  readonly stock: StockMention | undefined;
}

/** The one house and the one share that a line above a table names. */
function namedIn({ passage: { folded }, mentions }: PassageReading): Named {
  const houses = mentions
    .filter((one) => one.kind === 'firm' || one.kind === 'stock')
    .flatMap((one) => houseOf(one, folded) ?? []);
  const stocks = mentions.filter(isStock).filter((one) => one.entry.firm === null);
  return {
    house: new Set(houses.map(({ firm }) => firm.name)).size === 1 ? houses[0] : undefined,
    stock: new Set(stocks.map(({ entry }) => entry)).size === 1 ? stocks[0] : undefined,
  };
}

/** What the lines above a table, and the title, say that all its rows share: one house, one share. */
function captionOf({ passages }: Reading, first: number, named: (line: PassageReading) => Named): Caption {
  let house: Caption['house'];
  let stock: StockMention | undefined;
  const above = [];
  for (let index = first - 1; index >= Math.max(0, first - CAPTION_REACH); index -= 1) above.push(index);
  if (!above.includes(0)) above.push(0);
  for (const index of above) {
    const reading = passages[index];
    if (!reading || reading.passage.cell) continue;
    if (reading.passage.kind !== 'title' && index < first - CAPTION_REACH) continue;
    const said = named(reading);
    if (!house && said.house) house = { at: said.house, index };
    stock ??= said.stock;
  }
  return { house, stock };
}

interface RowFacts {
  step?: Step;
  rating?: Cell;
  target?: Target;
  last?: Cell;
}

/** The rating and the target of a row, and where the last of them ends. */
function factsOf(row: Row, unit: string | null): RowFacts {
  const facts: RowFacts = {};
  for (const cell of row) {
    const step = facts.step ? undefined : readStep(cell.text);
    const target = facts.target || step ? undefined : (readPriceCell(cell.text, unit) ?? undefined);
    if (step) [facts.step, facts.rating, facts.last] = [step, cell, cell];
    else if (target) [facts.target, facts.last] = [target, cell];
  }
  return facts;
}

/** The ratings that tables hold. */
export function tabledViews(reading: Reading): Found<'brokerViews'>[] {
  const { passages } = reading;
  if (!passages.some(({ passage }) => OF_RATINGS.test(passage.folded))) return [];
  const found: Found<'brokerViews'>[] = [];
  // The title and a line between tables stand above several: each is read once.
  const known = new Map<PassageReading, Named>();
  const named = (line: PassageReading): Named => {
    const before = known.get(line);
    if (before) return before;
    const now = namedIn(line);
    known.set(line, now);
    return now;
  };
  for (const table of tablesOf(reading)) {
    const head = table[0]!.some(({ text }) => HEADER.test(text) && !readStep(text)) ? table[0]! : undefined;
    const prices = head?.find(({ text }) => text.includes('目标价'));
    const unit = prices ? unitOfHeader(prices.text) : null;
    if (!head || !head.some(({ text }) => OF_RATINGS.test(text))) continue;
    const caption = captionOf(reading, table[0]![0]!.index, named);
    let captioned = false;
    for (const row of table.slice(1)) {
      const facts = factsOf(row.slice(1), unit);
      const names = row.slice(0, 2);
      const house = names.map(houseIn).find((one) => one !== undefined);
      const stock = names.flatMap(stocksIn)[0] ?? (house ? caption.stock : undefined);
      const speaker = house ?? caption.house?.at;
      if (!facts.last || !stock || !speaker) continue;
      const { step, rating, target = null } = facts;
      const first = row[0]!;
      const { index, at } = caption.house ?? {};
      const isFirst =
        !house &&
        !captioned &&
        at &&
        first.index - index! <= CAPTION_REACH &&
        passages[index!]!.passage.kind !== 'title';
      captioned ||= !house;
      const start = isFirst
        ? sourceSpan(passages[index!]!.passage, at.start, at.end).start
        : sourceSpan(first.reading.passage, first.start, first.end).start;
      const { reading: lastReading, start: lastStart, end: lastEnd } = facts.last;
      found.push({
        kind: 'brokerViews',
        rule: '<table row of ratings>',
        span: { start, end: sourceSpan(lastReading.passage, lastStart, lastEnd).end },
        value: {
          firm: speaker.firm,
          analysts: [],
          verb: null,
          stance: (step && stanceOfRating(step.rating)) ?? stanceOfMove(target),
          rating: step
            ? rating!.reading.passage.text.slice(rating!.start + step.start, rating!.start + step.end)
            : null,
          ratingAction: step?.action ?? null,
          targetPrice: target?.price ?? null,
          previousTargetPrice: target?.previous ?? null,
          targetCurrency: currencyOf(target, stock.entry, true),
          stocks: [{ code: stock.entry.code, name: stock.entry.name }],
          sectors: [],
        },
      });
    }
  }
  return found;
}

const stanceOfMove = (target: Target | null): 'bullish' | 'bearish' | 'neutral' =>
  !target || target.direction === 0 ? 'neutral' : target.direction > 0 ? 'bullish' : 'bearish';
