/** Index quotes in a table: one row an index, the header row says what the columns hold. */
import type { RecordValue } from '../document/schema.js';
import { FIGURES, parseNumber } from '../grammar/numbers.js';
import type { Found, IndexMention, PassageReading } from '../types.js';
import { found } from './found.js';
import type { Session } from './index-quotes.session.js';

type Phase = RecordValue<'indexQuotes'>['phase'];
type Field = 'points' | 'changePct' | 'changePoints';
// The first that fits; 涨跌幅 (percent) before 涨跌 (points).
const COLUMNS: readonly (readonly [RegExp, Field])[] = [
  [/涨跌幅|涨幅|跌幅|%/, 'changePct'],
  [/涨跌点|涨跌额|涨跌|升跌/, 'changePoints'],
  [/点位|收盘|最新|收报|现价|指数点|点数/, 'points'],
];
// What a header says of the session and the stretch of time its figures are of.
const PHASES: readonly (readonly [RegExp, Phase])[] = [
  [/午盘|午间|半日|午收/, 'midday'],
  [/收盘|收报|收市/, 'close'],
  [/开盘|开市/, 'open'],
  [/最新|现价|现报/, 'intraday'],
];
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/周/, 'week'],
  [/月/, 'month'],
  [/年/, 'year'],
];
const CELL = new RegExp(`^\\s*(?<sign>[+-]?)(?<figure>${FIGURES})\\s*(?:%|点)?\\s*$`);

const valueOf = (text: string): number | null => {
  const match = CELL.exec(text);
  const value = match && parseNumber(match.groups!.figure!);
  if (value === undefined || value === null) return null;
  return match!.groups!.sign === '-' ? -value : value;
};

interface Column {
  readonly field: Field;
  readonly phase: Phase;
  readonly period: string | null;
}
const lookUp = <Value>(rows: readonly (readonly [RegExp, Value])[], text: string): Value | undefined =>
  rows.find(([pattern]) => pattern.test(text))?.[1];

/** The quotes of every table of an article. */
export function tableQuotes(passages: readonly PassageReading[], session: Session): Found<'indexQuotes'>[] {
  if (!passages.some(({ passage }) => passage.cell !== null)) return [];
  const columns = new Map<string, Column>();
  const rows = new Map<string, { mention: IndexMention; reading: PassageReading; cells: PassageReading[] }>();
  for (const reading of passages) {
    const { cell, folded } = reading.passage;
    if (!cell) continue;
    if (cell.row === 0) {
      const field = lookUp(COLUMNS, folded);
      const column = { phase: lookUp(PHASES, folded) ?? null, period: lookUp(PERIODS, folded) ?? null };
      if (field) columns.set(`${cell.table}|${cell.column}`, { field, ...column });
      continue;
    }
    const key = `${cell.table}|${cell.row}`;
    const mention = reading.mentions.find((one): one is IndexMention => one.kind === 'index');
    if (mention && !rows.has(key)) rows.set(key, { mention, reading, cells: [] });
    else rows.get(key)?.cells.push(reading);
  }
  return [...rows.values()].flatMap(({ mention, reading, cells }) => {
    const values: Record<Field, number | null> = { points: null, changePct: null, changePoints: null };
    let last = reading;
    const read: Column[] = [];
    for (const one of cells) {
      const { table, column: number } = one.passage.cell!;
      const column = columns.get(`${table}|${number}`);
      const value = column === undefined ? null : valueOf(one.passage.folded);
      if (column === undefined || value === null || values[column.field] !== null) continue;
      values[column.field] = value;
      read.push(column);
      last = one;
    }
    if (last === reading) return [];
    const { code, name: indexName } = mention.entry;
    const period = read.find((one) => one.field !== 'points' && one.period !== null)?.period ?? 'day';
    const name = found('indexQuotes', '<table row>', reading, mention.start, mention.end, {
      index: { code, name: indexName },
      ...values,
      qualifier: 'exact',
      phase: read.find((one) => one.phase !== null)?.phase ?? (period === 'day' ? session(code) : null),
      period,
      asOf: null,
    });
    const end = found('indexQuotes', '', last, 0, last.passage.text.length, name.value).span.end;
    return [{ ...name, span: { start: name.span.start, end } }];
  });
}
