/** Index quotes in a table: one row an index, the header row says what the columns hold. */
import { FIGURES, parseNumber } from '../grammar/numbers.js';
import type { Found, IndexMention, PassageReading } from '../types.js';
import { found } from './found.js';

type Field = 'points' | 'changePct' | 'changePoints';
// The first that fits; 涨跌幅 (percent) before 涨跌 (points).
const COLUMNS: readonly (readonly [RegExp, Field])[] = [
  [/涨跌幅|涨幅|跌幅|%/, 'changePct'],
  [/涨跌点|涨跌额|涨跌|升跌/, 'changePoints'],
  [/点位|收盘|最新|收报|现价|指数点|点数/, 'points'],
];
const CELL = new RegExp(`^\\s*(?<sign>[+-]?)(?<figure>${FIGURES})\\s*(?:%|点)?\\s*$`);

const valueOf = (text: string): number | null => {
  const match = CELL.exec(text);
  const value = match && parseNumber(match.groups!.figure!);
  if (value === undefined || value === null) return null;
  return match!.groups!.sign === '-' ? -value : value;
};

/** The quotes of every table of an article. */
export function tableQuotes(passages: readonly PassageReading[]): Found<'indexQuotes'>[] {
  const fields = new Map<string, Field>();
  const rows = new Map<string, { mention: IndexMention; reading: PassageReading; cells: PassageReading[] }>();
  for (const reading of passages) {
    const { cell, folded } = reading.passage;
    if (!cell) continue;
    if (cell.row === 0) {
      const field = COLUMNS.find(([pattern]) => pattern.test(folded))?.[1];
      if (field) fields.set(`${cell.table}|${cell.column}`, field);
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
    for (const one of cells) {
      const { table, column } = one.passage.cell!;
      const field = fields.get(`${table}|${column}`);
      const value = field === undefined ? null : valueOf(one.passage.folded);
      if (field === undefined || value === null || values[field] !== null) continue;
      values[field] = value;
      last = one;
    }
    if (last === reading) return [];
    const name = found('indexQuotes', '<table row>', reading, mention.start, mention.end, {
      index: { code: mention.entry.code, name: mention.entry.name },
      ...values,
      qualifier: 'exact',
      phase: null,
      period: 'day',
      asOf: null,
    });
    const end = found('indexQuotes', '', last, 0, last.passage.text.length, name.value).span.end;
    return [{ ...name, span: { start: name.span.start, end } }];
  });
}
