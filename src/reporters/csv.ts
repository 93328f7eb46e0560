/**
 * CSV (RFC 4180, UTF-8 without a byte-order mark, lines ended by CR LF): one record a row. The first column is the article's path.
 * One kind gives that kind's columns; several give a `record` column and every column of the kinds, empty where a kind has none.
 * Lists are joined by `|`; a `|` or `\` inside an element is written `\|` or `\\`.
 */
import type { CellValue, Column } from '../document/columns.js';
import { cellOf, columnsOf } from '../document/columns.js';
import { recordKinds } from '../document/kinds.js';
import type { RecordKind } from '../document/schema.js';
import { neutralise } from './safe-text.js';
import type { Report } from './reporter.js';

/** A spreadsheet takes a cell that starts so for a formula; the full-width forms count in East Asian locales. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

const textCell = (text: string): string => {
  const shown = neutralise(formulaStart.test(text) ? `'${text}` : text, '\t\r\n');
  return /["\r\n,\t;]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
};

/** One cell as CSV writes it: quoted where it must be, no formula, lists joined by `|`. */
export const csvCell = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textCell(value);
  const numbers = value.every((element) => typeof element === 'number');
  const joined = value.map((element) => String(element ?? '').replace(/[\\|]/g, '\\$&')).join('|');
  return numbers ? joined : textCell(joined);
};

const columnNames = (kinds: readonly RecordKind[]): string[] => [
  ...new Set(kinds.flatMap((kind) => columnsOf(kind).map((column: Column) => column.name))),
];

export const reportCsv: Report = (documents, options = {}) => {
  const kinds = recordKinds.filter((kind) => options.kinds?.includes(kind) ?? true);
  const names = columnNames(kinds);
  const several = kinds.length !== 1;
  const lines = (options.header ?? true) ? [['article', ...(several ? ['record'] : []), ...names].join(',')] : [];
  for (const document of documents) {
    for (const kind of kinds) {
      for (const record of document[kind]) {
        const cells = names.map((name) => csvCell(cellOf(record, name)));
        lines.push([textCell(document.article.path), ...(several ? [kind] : []), ...cells].join(','));
      }
    }
  }
  return lines.map((line) => `${line}\r\n`).join('');
};
