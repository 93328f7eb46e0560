/** dictionaries/*.csv → the compiled table. Done once at build time; errors name file and line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, FirmKind, FormSource, Market } from '../types.js';
import { DictionaryError, listOf, readTable, type PlacedRow } from './csv.js';
import { newListing, withoutLegalForm, withPlainMarks } from './names.js';
import {
  canonical,
  digestOf,
  entryLine,
  packTable,
  SILENCED,
  TABLE_VERSION,
  type FormRow,
  type LexiconTable,
} from './table.js';

/** The tables of securities, in the order in which they claim a code. */
export const SECURITY_FILES = [
  'securities-a.csv',
  'securities-hk.csv',
  'securities-us.csv',
  'securities-other.csv',
  'delisted.csv',
] as const;
const MARKETS: readonly string[] = ['CN', 'HK', 'US', 'other'];
const FIRM_KINDS: readonly string[] = ['securities', 'bank', 'fund', 'futures', 'rating', 'research'];

/** The file that holds the date of the facts. */
export const AS_OF_FILE = 'AS_OF';

/** The files a table is made from. */
export const dictionaryFiles = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.csv') || name === AS_OF_FILE)
    .sort();

/**
 * Compiles the dictionaries of a folder.
 *
 * @throws DictionaryError naming file and line of a row that is no entry: no name, an unknown market, kind or code.
 */
export function compileDictionaries(directory: string): LexiconTable {
  const texts = new Map(dictionaryFiles(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
  const rows = (name: string): PlacedRow[] => readTable(join(directory, name), texts.get(name) ?? 'name\n');
  const builder = createBuilder(rows('common-words.csv'));
  const firms = rows('firms.csv');
  const firmOfCode = new Map(
    firms.flatMap(({ cells }) => listOf(cells.codes).map((code) => [code, cells.name ?? ''] as const)),
  );
  for (const name of SECURITY_FILES) for (const row of rows(name)) addSecurity(builder, row, firmOfCode);
  addNewListings(builder, rows('securities-a.csv'));
  for (const row of rows('former-names.csv')) addForms(builder, row, 'former', row.cells.last_seen || null);
  for (const row of rows('nicknames.csv')) addForms(builder, row, 'nickname', null);
  for (const row of firms) addFirm(builder, row);
  for (const { cells, place } of rows('indices.csv')) {
    const entry = builder.entry({
      kind: 'index',
      code: required(cells.code, 'code', place),
      name: required(cells.name, 'name', place),
      region: cells.region ?? '',
    });
    for (const [at, text] of [cells.name ?? '', ...listOf(cells.aliases)].entries())
      builder.form(text, entry, at === 0 ? 'name' : 'alias');
  }
  for (const { cells, place } of rows('sectors.csv'))
    builder.form(
      cells.name ?? '',
      builder.entry({ kind: 'sector', name: required(cells.name, 'name', place) }),
      'name',
    );
  for (const { cells } of rows('silenced.csv')) builder.form(cells.form ?? '', SILENCED, 'name');
  return packTable(
    {
      asOf: (texts.get(AS_OF_FILE) ?? '').trim(),
      digest: digestOf([String(TABLE_VERSION), ...[...texts].flat()]),
      files: Object.fromEntries([...texts].map(([name, text]) => [name, Buffer.byteLength(text)])),
      formerCodes: builder.formerCodes,
      terms: rows('market-terms.csv')
        .map(({ cells, place }) => canonical(required(cells.term, 'term', place)))
        .join('\n'),
    },
    builder.lines,
    builder.forms,
  );
}

function required(cell: string | undefined, column: string, place: string): string {
  if (!cell) throw new DictionaryError(`${place}: the column "${column}" is empty`);
  return cell;
}

type Builder = ReturnType<typeof createBuilder>;

function createBuilder(commonWords: readonly PlacedRow[]) {
  const common = new Set(
    commonWords.filter(({ cells }) => cells.ambiguous === 'true').map(({ cells }) => canonical(cells.form ?? '')),
  );
  const lines: string[] = [];
  const forms: FormRow[] = [];
  const byCode = new Map<string, number>();
  const formerCodes: [string, number][] = [];
  return {
    lines,
    forms,
    byCode,
    formerCodes,
    entry: (entry: Entry): number => lines.push(entryLine(entry)) - 1,
    form(
      name: string,
      entry: number,
      source: FormSource,
      until: string | null = null,
      from: string | null = null,
    ): void {
      const text = canonical(name);
      if (text.length > 1) forms.push({ text, entry, source, ambiguous: common.has(text), from, until });
    },
  };
}

function addSecurity(builder: Builder, { cells, place }: PlacedRow, firmOfCode: ReadonlyMap<string, string>): void {
  const { code = '' } = cells;
  const name = required(cells.name, 'name', place);
  const market = required(cells.market, 'market', place);
  if (!MARKETS.includes(market))
    throw new DictionaryError(`${place}: unknown market "${market}" (${MARKETS.join(', ')})`);
  if (builder.byCode.has(code)) throw new DictionaryError(`${place}: the code ${code} stands in an earlier row too`);
  const entry = builder.entry({
    kind: 'security',
    code: code || null,
    name,
    market: market as Market,
    listedOn: cells.listed_on || null,
    delistedOn: cells.delisted_on || null,
    siblings: listOf(cells.siblings),
    firm: firmOfCode.get(code) ?? null,
  });
  if (code) builder.byCode.set(code, entry);
  for (const former of listOf(cells.former_codes)) builder.formerCodes.push([former, entry]);
  for (const form of withPlainMarks(name)) builder.form(form, entry, 'name');
  for (const alias of listOf(cells.aliases)) builder.form(alias, entry, 'alias');
  for (const form of withoutLegalForm(cells.full_name ?? '')) builder.form(form, entry, 'full-name');
}

function addNewListings(builder: Builder, rows: readonly PlacedRow[]): void {
  const begun = new Map<string, number>();
  for (const { cells } of rows) {
    const stem = (cells.name ?? '').slice(0, 2);
    begun.set(stem, (begun.get(stem) ?? 0) + 1);
  }
  for (const { cells } of rows) {
    const { name = '', code = '', listed_on: listedOn = '' } = cells;
    const entry = builder.byCode.get(code);
    const listing = newListing(name, listedOn, (stem) => begun.get(stem) === 1);
    if (entry !== undefined && listing)
      for (const form of listing.forms) builder.form(form, entry, 'alias', listing.until, listing.from);
  }
}

/** A form of a security that an earlier table has: `code` is that security's. */
function addForms(builder: Builder, { cells, place }: PlacedRow, source: FormSource, until: string | null): void {
  const entry = builder.byCode.get(required(cells.code, 'code', place));
  if (entry === undefined) throw new DictionaryError(`${place}: no security has the code ${cells.code}`);
  for (const form of withPlainMarks(required(cells.form, 'form', place))) builder.form(form, entry, source, until);
}

function addFirm(builder: Builder, { cells, place }: PlacedRow): void {
  const kind = required(cells.kind, 'kind', place);
  if (!FIRM_KINDS.includes(kind))
    throw new DictionaryError(`${place}: unknown kind "${kind}" (${FIRM_KINDS.join(', ')})`);
  const name = required(cells.name, 'name', place);
  const entry = builder.entry({ kind: 'firm', name, firmKind: kind as FirmKind, code: listOf(cells.codes)[0] ?? null });
  builder.form(name, entry, 'name');
  for (const alias of listOf(cells.aliases)) builder.form(alias, entry, 'alias');
  for (const form of withoutLegalForm(cells.full_name ?? '')) builder.form(form, entry, 'full-name');
}
