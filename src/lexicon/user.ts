/**
 * The user's own rows: `form,code,name,market,kind,action`. Only `form` must be filled.
 *
 * - add (default): the form stands for the security of `code`, or for a new entry with `name` (the form itself when
 *   left out), `market` (from the code when left out) and `kind` (security when left out). What the shipped
 *   dictionaries say of that very form no longer holds.
 * - rename: the entry of `code` is called `name` (or the form) from now on, or is new; its other forms stay, and so do
 *   other entries of the same form (an H share beside its A share). This is what `fupan dict import` writes.
 * - silence: the form stands for nothing; its characters are passed over whole.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entry, FirmKind, Market } from '../types.js';
import { DictionaryError, readTable } from './csv.js';
import { withPlainMarks } from './names.js';
import {
  canonical,
  digestOf,
  entryLine,
  packTable,
  parseEntry,
  SILENCED,
  unpackForms,
  type FormRow,
  type LexiconTable,
} from './table.js';

export type UserKind = 'security' | 'index' | 'firm' | 'sector';
export type UserAction = 'add' | 'rename' | 'silence';

/** One row of the user's. */
export interface UserRow {
  readonly form: string;
  readonly code: string | null;
  readonly name: string;
  readonly market: Market;
  readonly kind: UserKind;
  readonly action: UserAction;
}

/** The columns of a user dictionary, in the order in which `fupan dict import` writes them. */
export const USER_COLUMNS = ['form', 'code', 'name', 'market', 'kind', 'action'] as const;

/** A row as given: everything but the form may be left out. */
export type UserRowInput = { readonly [Column in (typeof USER_COLUMNS)[number]]?: string | null };

const KINDS = ['security', 'index', 'firm', 'sector'] as const;
const ACTIONS = ['add', 'rename', 'silence'] as const;
const MARKETS = ['CN', 'HK', 'US', 'other'] as const;

/** The market that a code's ending names. */
export const marketOfCode = (code: string | null): Market =>
  code === null
    ? 'other'
    : /\.(?:SH|SZ|BJ)$/.test(code)
      ? 'CN'
      : code.endsWith('.HK')
        ? 'HK'
        : code.endsWith('.US')
          ? 'US'
          : 'other';

function oneOf<Value extends string>(
  value: string | null | undefined,
  values: readonly Value[],
  otherwise: Value,
  column: string,
  place: string,
): Value {
  const given = value?.trim();
  if (!given) return otherwise;
  const found = values.find((one) => one === given);
  if (found === undefined) throw new DictionaryError(`${place}: unknown ${column} "${given}" (${values.join(', ')})`);
  return found;
}

/**
 * Completes a row.
 *
 * @param place what an error names: file:line.
 * @throws DictionaryError for a row without a form, an unknown kind, market or action, or a rename without a code.
 */
export function userRow(cells: UserRowInput, place: string): UserRow {
  const form = cells.form?.trim() || cells.name?.trim() || '';
  if (form === '') throw new DictionaryError(`${place}: a row needs a form`);
  const code = cells.code?.trim() || null;
  const action = oneOf(cells.action, ACTIONS, 'add', 'action', place);
  if (action !== 'silence' && canonical(form).length < 2)
    throw new DictionaryError(`${place}: a form of one character would match everywhere: "${form}"`);
  if (action === 'rename' && code === null)
    throw new DictionaryError(`${place}: rename needs the code of the security`);
  return {
    form,
    code,
    name: cells.name?.trim() || form,
    market: oneOf(cells.market, MARKETS, marketOfCode(code), 'market', place),
    kind: oneOf(cells.kind, KINDS, 'security', 'kind', place),
    action,
  };
}

/**
 * Reads a user dictionary.
 *
 * @throws DictionaryError with file:line for a row that cannot be used, or the file's name where it cannot be read.
 */
export function readUserDictionary(file: string): UserRow[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new DictionaryError(
      `${resolve(file)}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
    );
  }
  const rows = readTable(file, text);
  const [first] = rows;
  if (first && !('form' in first.cells) && !('name' in first.cells))
    throw new DictionaryError(
      `${file}:1: no column "form" among ${Object.keys(first.cells).join(', ')} (a listing as downloaded needs \`fupan dict import\`)`,
    );
  return rows.map(({ cells, place }) => userRow(cells, place));
}

function entryOf(row: UserRow, known: Entry | undefined): Entry {
  if (row.kind === 'firm')
    return {
      kind: 'firm',
      name: row.name,
      firmKind: (known?.kind === 'firm' ? known.firmKind : 'securities') satisfies FirmKind,
      code: row.code,
    };
  if (row.kind === 'index')
    return {
      kind: 'index',
      code: row.code ?? row.name,
      name: row.name,
      region: known?.kind === 'index' ? known.region : row.market,
    };
  if (row.kind === 'sector') return { kind: 'sector', name: row.name };
  const security = known?.kind === 'security' ? known : undefined;
  return {
    kind: 'security',
    code: row.code,
    name: row.name,
    market: row.market,
    listedOn: security?.listedOn ?? null,
    delistedOn: security?.delistedOn ?? null,
    siblings: security?.siblings ?? [],
    firm: security?.firm ?? null,
  };
}

/** The table with the user's rows worked in, in their order: a later row wins over an earlier one. */
export function withUserRows(table: LexiconTable, rows: readonly UserRow[]): LexiconTable {
  const lines = table.entries.split('\n');
  const entryOfKey = new Map<string, number>(table.formerCodes.map(([code, entry]) => [`security\t${code}`, entry]));
  lines.forEach((line, at) => {
    const [kind = '', code = '', name = ''] = line.split('\t', 3);
    const key = `${kind}\t${code === '' || kind === 'firm' ? name : code}`;
    if (!entryOfKey.has(key)) entryOfKey.set(key, at);
  });
  // Forms that an add or silence row took over: what the shipped dictionaries say of them no longer holds.
  const taken = new Map<string, FormRow>();
  const beside = new Map<string, FormRow>();
  const formRow = (text: string, entry: number): FormRow => ({
    text,
    entry,
    source: 'user',
    ambiguous: false,
    from: null,
    until: null,
  });
  for (const row of rows) {
    const text = canonical(row.form);
    if (row.action === 'silence') {
      taken.set(text, formRow(text, SILENCED));
      continue;
    }
    const key = `${row.kind}\t${row.kind === 'firm' || row.kind === 'sector' ? row.name : (row.code ?? row.name)}`;
    const known = entryOfKey.get(key);
    const entry = known ?? lines.push(entryLine(entryOf(row, undefined))) - 1;
    if (known === undefined) entryOfKey.set(key, entry);
    if (row.action === 'add') {
      taken.set(text, formRow(text, entry));
      continue;
    }
    if (known !== undefined) lines[known] = entryLine(entryOf(row, parseEntry(lines[known] ?? '')));
    for (const name of withPlainMarks(row.form).map(canonical)) {
      taken.delete(name);
      beside.set(`${name}\t${entry}`, formRow(name, entry));
    }
  }
  const shipped = unpackForms(table).filter((form) => !taken.has(form.text));
  const added = [...beside.values()].filter((form) => !taken.has(form.text));
  const digest = digestOf([table.digest, JSON.stringify(rows)]);
  return packTable(
    { asOf: table.asOf, digest, files: table.files, formerCodes: table.formerCodes, terms: table.terms },
    lines,
    [...shipped, ...added, ...taken.values()],
  );
}
