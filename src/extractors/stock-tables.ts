/** Tables of shares: one row a share, the header row says what the columns hold (涨跌幅, 连板, 最新价). */
import { findChanges } from '../grammar/changes.js';
import { FIGURES, parseNumber } from '../grammar/numbers.js';
import { findRuns } from '../grammar/runs.js';
import type { Found, PassageReading, StockMention } from '../types.js';
import { found, isStock, security } from './found.js';

/**
 * What a column holds; a change also says for which stretch, under 跌幅 (fall) that its figures are losses, and under 涨跌 or
 * 表现 that they are told in words or with their percent sign (涨跌 may be money).
 */
type Column =
  | { readonly holds: 'share' | 'price' | 'run' }
  | { readonly holds: 'change'; readonly period: string; readonly loss: boolean; readonly words: boolean };

// 领涨股 and the like name a member of the row's subject, not the subject: only these headers say that a row is a share's.
const SHARE = /^(?:股票|证券|个股|公司|标的|上市公司)?(?:名称|简称|代码|名)?$/;
const PRICE = /^(?:最新价|现价|收盘价?|股价|最新|价格)(?:[（(](?:元|港元|美元)[）)])?$/;
const RUN = /^高度$|梯队|连板|板数|几天几板|连续涨停/;
const CHANGE =
  /^(?:(?<week>本?周|一周)|(?<month>本?月|近?一个?月)|(?<year>年内|年度?|今年以来|年初至今)|近?(?<days>\d{1,3})(?:个交易日|日|天)|(?<other>区间|累计|期间)|今日|当日|最新|日|单日|收盘)?累?计?(?:涨跌幅度?|涨幅|(?<loss>跌幅)|(?<words>涨跌(?:情况)?|(?:股价)?(?:表现|走势|变动|变化)))(?:[（(]?%[）)]?)?$/;

function columnOf(header: string): Column | null {
  const text = header.replace(/\s+/g, '');
  if (text === '') return null;
  if (SHARE.test(text)) return { holds: 'share' };
  if (PRICE.test(text)) return { holds: 'price' };
  if (RUN.test(text)) return { holds: 'run' };
  const groups = CHANGE.exec(text)?.groups;
  if (!groups) return null;
  const { week, month, year, days, other, loss, words } = groups;
  const period = week ? 'week' : month ? 'month' : year ? 'year' : days ? `${days}d` : other ? 'other' : 'day';
  return { holds: 'change', period, loss: loss !== undefined, words: words !== undefined };
}

const CELL = new RegExp(`^\\s*(?<sign>[+-]?)(?<figure>${FIGURES})\\s*(?:%|元|港元|美元)?\\s*$`);

function valueOf(text: string): number | null {
  const groups = CELL.exec(text)?.groups;
  const value = groups && parseNumber(groups.figure!);
  return value === undefined ? null : groups!.sign === '-' ? -value : value;
}

interface Cell {
  readonly reading: PassageReading;
  readonly column: Column;
}
interface Row {
  readonly mention: StockMention;
  readonly name: PassageReading;
  readonly cells: readonly Cell[];
}

/** The rows that name shares in a column meant for them; a row of several (5板 | A、B) is one of each. */
function rowsOf(passages: readonly PassageReading[]): readonly Row[] {
  if (!passages.some(({ passage }) => passage.cell !== null)) return NO_ROWS;
  const columns = new Map<string, Column>();
  const names = new Map<string, { mentions: readonly StockMention[]; name: PassageReading }>();
  const cells = new Map<string, Cell[]>();
  for (const reading of passages) {
    const { cell, folded } = reading.passage;
    if (!cell) continue;
    const place = `${cell.table}|${cell.column}`;
    if (cell.row === 0) {
      const column = columnOf(folded);
      if (column) columns.set(place, column);
      continue;
    }
    const column = columns.get(place);
    if (!column) continue;
    const key = `${cell.table}|${cell.row}`;
    if (column.holds === 'share') {
      const mentions = sharesOf(reading);
      if (mentions.length > 0 && !names.has(key)) names.set(key, { mentions, name: reading });
      continue;
    }
    const row = cells.get(key);
    if (row) row.push({ reading, column });
    else cells.set(key, [{ reading, column }]);
  }
  return [...names].flatMap(([key, { mentions, name }]) =>
    mentions.map((mention) => ({ mention, name, cells: cells.get(key) ?? NO_CELLS })),
  );
}

/** The shares that a cell names, each once (金力永磁(300748) is one); no ladder's rung holds more. */
function sharesOf({ mentions }: PassageReading): readonly StockMention[] {
  const seen = new Set<unknown>();
  return mentions
    .filter(isStock)
    .slice(0, MOST_SHARES)
    .filter(({ entry }) => !seen.has(entry) && Boolean(seen.add(entry)));
}
const MOST_SHARES = 64;

const NO_ROWS: readonly Row[] = [];
const NO_CELLS: readonly Cell[] = [];

/** A record of a row: its span leads from the share's name to the cell, whichever comes first. */
function ofRow<K extends 'moves' | 'streaks'>(
  kind: K,
  row: Row,
  cell: PassageReading,
  value: Found<K>['value'],
): Found<K> {
  const name = found(kind, '<table row>', row.name, row.mention.start, row.mention.end, value);
  const figure = found(kind, '', cell, 0, cell.passage.text.length, value).span;
  return {
    ...name,
    span: { start: Math.min(name.span.start, figure.start), end: Math.max(name.span.end, figure.end) },
  };
}

type Told = Pick<Found<'moves'>['value'], 'kind' | 'changePct' | 'qualifier'>;

/** What a cell of changes tells: a figure, a limit, or words (触及涨停, 涨超5%). */
function changeOf(folded: string, { loss, words }: Column & { holds: 'change' }): Told | null {
  const value = words && !folded.includes('%') ? null : valueOf(folded);
  if (value !== null) return { kind: 'pct', changePct: loss ? -Math.abs(value) : value, qualifier: 'exact' };
  const [change, another] = findChanges(folded);
  if (!change || another || change.kind === 'points' || change.kind === 'mixed' || change.sectorOnly) return null;
  return { kind: change.kind, changePct: change.changePct, qualifier: change.qualifier };
}

/** The price changes of every table of shares; 涨停 in a column of changes is a limit. */
export function tableMoves(passages: readonly PassageReading[]): Found<'moves'>[] {
  return rowsOf(passages).flatMap((row) => {
    const price = row.cells.find(({ column }) => column.holds === 'price');
    return row.cells.flatMap(({ reading, column }) => {
      if (column.holds !== 'change') return [];
      const told = changeOf(reading.passage.folded, column);
      if (!told) return [];
      return [
        ofRow('moves', row, reading, {
          stock: security(row.mention.entry),
          ...told,
          period: column.period,
          price: price ? valueOf(price.reading.passage.folded) : null,
          sector: null,
          openList: false,
        }),
      ];
    });
  });
}

/** The runs of every table of shares: 3连板, 5天3板, 首板, or a bare number under 连板数. */
export function tableStreaks(passages: readonly PassageReading[]): Found<'streaks'>[] {
  return rowsOf(passages).flatMap((row) =>
    row.cells.flatMap(({ reading, column }) => {
      if (column.holds !== 'run') return [];
      const { folded } = reading.passage;
      const [run] = findRuns(folded);
      const boards = run?.boards ?? valueOf(folded);
      if (boards === null || !Number.isInteger(boards) || boards < 1 || boards > 99) return [];
      const stock = security(row.mention.entry);
      return [
        ofRow('streaks', row, reading, { stock, boards, days: run?.days ?? boards, kind: run?.kind ?? 'limit-up' }),
      ];
    }),
  );
}
