/** For a person at a terminal: the article with its entities marked, then a short table for each record kind. */
import { Chalk, type ChalkInstance } from 'chalk';
import width from 'fast-string-width';
import type { ExtractionDocument, RecordKind } from '../document/schema.js';
import { recordKinds } from '../document/kinds.js';
import type { MentionKind, Reading } from '../types.js';
import { neutralise } from './safe-text.js';
import type { Report, ReportOptions } from './reporter.js';

const pct = (value: number | null) => (value === null ? '' : `${value > 0 ? '+' : ''}${value}%`);
const signs: Readonly<Record<string, string>> = { over: '>', nearly: '~', about: '≈', under: '<' };
const qualified = (qualifier: string | null) => signs[qualifier ?? ''] ?? '';

/** The columns of each kind's table: enough to read a session by; JSON has the rest. */
const rows: { readonly [K in RecordKind]: (document: ExtractionDocument) => readonly (readonly string[])[] } = {
  indexQuotes: ({ indexQuotes }) =>
    indexQuotes.map((one) => [
      one.index.code ?? '',
      one.index.name,
      String(one.points ?? ''),
      `${qualified(one.qualifier)}${pct(one.changePct)}`,
      String(one.changePoints ?? ''),
      one.phase ?? '',
      one.period,
    ]),
  stocks: ({ stocks }) => stocks.map((one) => [one.code ?? '?', one.name, one.market, `×${one.mentions.length}`]),
  streaks: ({ streaks }) =>
    streaks.map((one) => [
      one.stock.code ?? '?',
      one.stock.name,
      one.kind,
      one.days === one.boards ? `${one.boards} in a row` : `${one.boards} in ${one.days} days`,
    ]),
  moves: ({ moves }) =>
    moves.map((one) => [
      one.stock.code ?? '?',
      one.stock.name,
      one.kind,
      `${qualified(one.qualifier)}${pct(one.changePct)}`,
      one.price === null ? '' : String(one.price),
      one.sector ?? '',
    ]),
  sectors: ({ sectors }) =>
    sectors.map((one) => [
      one.name,
      one.direction,
      pct(one.changePct),
      one.stocks.map((stock) => stock.name).join(' '),
    ]),
  brokerViews: ({ brokerViews }) =>
    brokerViews.map((one) => [
      one.firm.name,
      one.stance,
      one.rating ?? '',
      one.targetPrice === null ? '' : `${one.targetPrice} ${one.targetCurrency ?? ''}`,
      one.text.replace(/\s+/g, ' '),
    ]),
  marketStats: ({ marketStats }) =>
    marketStats.map((one) => [one.kind, one.scope ?? '', `${qualified(one.qualifier)}${one.value}`, one.unit]),
};

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
  return `${cut}…`;
}

function table(lines: readonly (readonly string[])[], screen: number | undefined): string {
  const safe = lines.map((line) => line.map((cell) => neutralise(cell)));
  const columns = Math.max(...safe.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...safe.map((line) => width(line[column] ?? ''))),
  );
  return safe
    .map((line) => {
      const cells = line.map((cell, column) =>
        column === line.length - 1 ? cell : cell + ' '.repeat(Math.max(0, widths[column]! - width(cell))),
      );
      const text = `  ${cells.join('  ')}`.trimEnd();
      return screen === undefined ? text : cutTo(text, screen);
    })
    .join('\n');
}

function marked({ passages }: Reading, chalk: ChalkInstance): string {
  const colours: Readonly<Record<MentionKind, ChalkInstance>> = {
    stock: chalk.yellow,
    index: chalk.cyan,
    firm: chalk.magenta,
    sector: chalk.green,
  };
  return passages
    .map(({ passage, mentions }) => {
      let at = 0;
      let line = '';
      for (const mention of mentions) {
        line +=
          neutralise(passage.text.slice(at, mention.start)) +
          colours[mention.kind](neutralise(passage.text.slice(mention.start, mention.end)));
        at = mention.end;
      }
      line += neutralise(passage.text.slice(at));
      return passage.kind === 'title' || passage.kind === 'heading' ? chalk.bold(line) : line;
    })
    .join('\n');
}

/** The text report. Nothing of the article reaches the terminal but as printable text. */
export const reportText: Report = (documents, options: ReportOptions = {}) => {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const kinds = recordKinds.filter((kind) => options.kinds?.includes(kind) ?? true);
  return documents
    .map((document, index) => {
      const reading = options.readings?.[index];
      const parts = [chalk.bold(neutralise(document.article.path)), ...(reading ? [marked(reading, chalk)] : [])];
      for (const kind of kinds) {
        const lines = rows[kind](document);
        if (lines.length > 0) parts.push(`${chalk.bold(kind)} (${lines.length})\n${table(lines, options.width)}`);
      }
      for (const warning of document.warnings) parts.push(chalk.red(`warning: ${neutralise(warning.message)}`));
      return `${parts.join('\n\n')}\n`;
    })
    .join('\n');
};
