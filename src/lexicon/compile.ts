/** dictionaries/*.csv → one compact table that loads quickly; done once at build time. Errors name file and line. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fold } from '../article/fold.js';
import type { FormSource } from '../types.js';

/** kind, code, name, then what the kind needs: market listed delisted siblings firm | region | firm kind. */
export type CompiledEntry = readonly (string | null)[];
/** text, entry (-1: silenced), source, ambiguous (0/1), from, until */
export type CompiledForm = readonly [string, number, FormSource, 0 | 1, string | null, string | null];
export interface CompiledLexicon {
  readonly asOf: string;
  readonly digest: string;
  readonly entries: readonly CompiledEntry[];
  readonly forms: readonly CompiledForm[];
}

/** A row of a CSV table with the place it came from. */
export interface PlacedRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly place: string;
}

/** Thrown for a dictionary that cannot be read; the message names file and line. */
export class DictionaryError extends Error {}

/** The facts' date; the newest listing in dictionaries/securities-a.csv was observed then. */
const FACTS_OF = '2026-05-25';

/** Reads one CSV with a header line; `place` is file:line. */
export function readTable(file: string, text: string): PlacedRow[] {
  try {
    const rows = parse(text, { bom: true, columns: true, info: true, skip_empty_lines: true }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ cells: record, place: `${file}:${info.lines}` }));
  } catch (error) {
    throw new DictionaryError(`${file}: ${(error as Error).message}`);
  }
}

/** A form as it is matched: folded, ASCII letters in upper case. */
export const canonical = (form: string): string => fold(form).replace(/[a-z]+/g, (letters) => letters.toUpperCase());

/** Compiles the dictionaries of a folder. */
export function compileDictionaries(directory: string): CompiledLexicon {
  const hash = createHash('sha256');
  const files = readdirSync(directory).filter((name) => name.endsWith('.csv')).sort();
  const tables = new Map(files.map((name) => {
    const text = readFileSync(join(directory, name), 'utf8');
    hash.update(name).update('\0').update(text);
    return [name, readTable(join(directory, name), text)] as const;
  }));
  const rows = (name: string) => (tables.get(name) ?? []).map((row) => row.cells);
  const list = (cell: string | undefined) => (cell ? cell.split('|') : []);
  const ambiguous = new Set(rows('ambiguous.csv').map((row) => canonical(row.form ?? '')));
  const entries: CompiledEntry[] = [];
  const forms: CompiledForm[] = [];
  const byCode = new Map<string, number>();
  const add = (text: string | undefined, entry: number, source: FormSource, unsure = false, from: string | null = null, until: string | null = null) => {
    const form = canonical(text ?? '');
    if (form.length < 2) return;
    const isUnsure = unsure || ambiguous.has(form) || (form.length === 2 && source !== 'nickname' && entries[entry]?.[0] === 'security' && entries[entry]?.[3] !== 'US');
    forms.push([form, entry, source, isUnsure ? 1 : 0, from, until]);
  };

  for (const name of ['securities-a.csv', 'securities-hk.csv', 'securities-us.csv', 'securities-other.csv', 'delisted.csv'])
    for (const row of rows(name)) {
      if (row.code && byCode.has(row.code)) continue;
      const index = entries.push(['security', row.code || null, row.name!, row.market!, row.listed_on || null, row.delisted_on || null, row.siblings || null, row.firm || null]) - 1;
      if (row.code) byCode.set(row.code, index);
      add(row.name, index, 'name');
      for (const alias of list(row.aliases)) add(alias, index, /^\d{6}\.BJ$/.test(alias) ? 'code' : 'alias');
      if (row.full_name && row.full_name.length > 4) add(row.full_name, index, 'full-name');
    }
  for (const row of rows('former-names.csv')) {
    const index = byCode.get(row.code ?? '');
    if (index !== undefined) add(row.name, index, 'former', false, null, row.last_seen || null);
  }
  for (const row of rows('nicknames.csv')) {
    const index = byCode.get(row.code ?? '');
    if (index !== undefined) add(row.form, index, 'nickname');
  }
  for (const row of rows('firms.csv')) {
    const index = entries.push(['firm', row.code || null, row.name!, row.kind!]) - 1;
    add(row.name, index, 'name');
    for (const alias of list(row.aliases)) add(alias, index, 'alias');
  }
  for (const row of rows('indices.csv')) {
    const index = entries.push(['index', row.code!, row.name!, row.region!]) - 1;
    add(row.name, index, 'name');
    for (const alias of list(row.aliases)) add(alias, index, 'alias');
  }
  for (const row of rows('sectors.csv')) add(row.name, entries.push(['sector', null, row.name!]) - 1, 'name');
  for (const row of rows('silenced.csv')) add(row.form, -1, 'name');
  return { asOf: FACTS_OF, digest: hash.digest('hex'), entries, forms };
}
