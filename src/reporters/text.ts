/** For a person at a terminal: the article with its entities marked, then a short table for each record kind. */
import { Chalk, type ChalkInstance } from 'chalk';
import width from 'fast-string-width';
import type { Reading } from '../types.js';
import { piecesOf, type Piece } from './marked.js';
import type { Report } from './reporter.js';
import { neutralise } from './safe-text.js';
import { tablesOf, type Cell, type Table } from './tables.js';

/** A cell on one line with nothing in it that a terminal obeys. */
const plain = (text: string) => neutralise(text.replace(/[\t\n\r ]+/g, ' '));

/** Cuts a text to so many columns, counting a Chinese character as two. */
function cutTo(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let cut = '';
  let used = 0;
  for (const character of text) {
    used += width(character);
    if (used > columns - 1) break;
    cut += character;
  }
  return columns > 0 ? `${cut}…` : '';
}

/** One line of a table: cells are cut where the screen ends, and only then coloured, so that no escape is cut in two. */
function lineOf(
  cells: readonly Cell[],
  { widths, numeric, screen }: { widths: readonly number[]; numeric: readonly boolean[]; screen: number },
  paint: (cell: Cell, text: string) => string,
): string {
  let line = '';
  let used = 0;
  for (const [at, cell] of cells.entries()) {
    const gap = 2;
    if (used + gap >= screen) break;
    const text = cutTo(plain(cell.text), Math.min(widths[at]!, screen - used - gap));
    const pad = ' '.repeat(Math.max(0, Math.min(widths[at]!, screen - used - gap) - width(text)));
    line += ' '.repeat(gap) + (numeric[at] ? pad + paint(cell, text) : paint(cell, text) + pad);
    used += gap + Math.max(widths[at]!, 0);
  }
  return line.trimEnd();
}

function tableText({ kind, headers, numeric, rows }: Table, screen: number, chalk: ChalkInstance): string {
  const widths = headers.map((header, at) =>
    Math.max(width(header), ...rows.map((row) => width(plain(row[at]!.text)))),
  );
  const layout = { widths, numeric, screen };
  const head = lineOf(
    headers.map((text) => ({ text })),
    layout,
    (_, text) => chalk.dim(text),
  );
  const tones = { up: chalk.red, down: chalk.green };
  const body = rows.map((row) => lineOf(row, layout, ({ tone }, text) => (tone ? tones[tone](text) : text)));
  return [`${chalk.bold(kind)} (${rows.length})`, head, ...body].join('\n');
}

function articleText({ passages }: Reading, chalk: ChalkInstance): string {
  const colours: Readonly<Record<NonNullable<Piece['mark']>, ChalkInstance>> = {
    stock: chalk.yellow,
    index: chalk.cyan,
    firm: chalk.magenta,
    sector: chalk.blue,
    number: chalk.bold,
  };
  const lines = passages.map((reading) => {
    const line = piecesOf(reading)
      .map(({ text, mark }) => (mark ? colours[mark](neutralise(text)) : neutralise(text)))
      .join('');
    const { kind } = reading.passage;
    return kind === 'title' || kind === 'heading' ? chalk.bold(line) : line;
  });
  return lines.join('\n');
}

/** The text report. Nothing of the article reaches the terminal but as printable text. */
export const reportText: Report = (documents, options = {}) => {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const reports = documents.map((document, at) => {
    const reading = options.readings?.[at];
    const { path, publishedAt, source } = document.article;
    const parts = [[path, publishedAt, source].flatMap((one) => (one ? [plain(one)] : [])).join(' · ')];
    if (reading) parts.push(articleText(reading, chalk));
    for (const table of tablesOf(document, options.kinds))
      parts.push(tableText(table, options.width ?? Infinity, chalk));
    for (const { message } of document.warnings) parts.push(chalk.red(`warning: ${plain(message)}`));
    return `${parts.join('\n\n')}\n`;
  });
  return `${options.header === false && reports.length > 0 ? '\n' : ''}${reports.join('\n')}`;
};
