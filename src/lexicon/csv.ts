/** Reading dictionary files: CSV with a header line, every row with the place it came from. */
import { parse } from 'csv-parse/sync';
import { DictionaryError } from './error.js';

export { DictionaryError };

/** A row of a CSV table; `place` is file:line. */
export interface PlacedRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
  readonly place: string;
}

interface ParsedRow {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/**
 * Reads one CSV text with a header line. Cells are trimmed.
 *
 * @throws DictionaryError naming file and line where the CSV itself is broken or a row has more or fewer cells than the header.
 */
export function readTable(file: string, text: string): PlacedRow[] {
  let rows: ParsedRow[];
  try {
    rows = parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as ParsedRow[];
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw new DictionaryError(`${file}:${line ?? 1}: ${(error as Error).message}`);
  }
  return rows.map(({ record, info }) => ({ cells: record, line: info.lines, place: `${file}:${info.lines}` }));
}

/** The items of a cell that holds several, separated by "|". */
export const listOf = (cell: string | undefined): string[] =>
  cell
    ? cell
        .split('|')
        .map((item) => item.trim())
        .filter(Boolean)
    : [];
