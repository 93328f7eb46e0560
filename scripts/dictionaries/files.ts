/** Reading the facts and writing the dictionaries: the same rows always give the same bytes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Row = Record<string, string>;

/** The folders a build works on. */
export interface Folders {
  readonly facts: string;
  readonly dictionaries: string;
}

/** Reads a CSV file as rows by column name; a missing file has no rows. */
export function read(folder: string, name: string): Row[] {
  const file = join(folder, name);
  if (!existsSync(file)) return [];
  return parse(readFileSync(file), { bom: true, columns: true, relax_column_count: true, trim: true });
}

const quote = (cell: string) => (/["\r\n,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes rows as CSV with \n line ends, columns in the given order. */
export function write(folder: string, name: string, columns: readonly string[], rows: readonly Row[]): void {
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(','));
  writeFileSync(join(folder, name), `${columns.join(',')}\n${lines.map((line) => `${line}\n`).join('')}`);
}

/** The items of a cell separated by "|". */
export const items = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((item) => item.trim())
    .filter(Boolean);

/** Items as one cell, each once, without the row's own name and without single characters. */
export const joined = (names: Iterable<string | undefined>, name = ''): string =>
  [...new Set([...names].filter((one): one is string => one !== undefined && one !== name && one.length > 1))].join(
    '|',
  );

/** Plain order by UTF-16 units, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
