/** What `fupan dict check` proves of dictionaries. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeFault } from './codes.js';
import { SECURITY_FILES } from './compile.js';
import { DictionaryError, listOf, readTable, type PlacedRow } from './csv.js';
import { canonical } from './table.js';
import { readUserDictionary, USER_COLUMNS, userRow, type UserRow } from './user.js';

/** One fault of a dictionary. Lines count from 1, the header line being 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** "file:line: message". */
export const printProblem = ({ file, line, message }: Problem): string => `${file}:${line}: ${message}`;

interface Claim {
  readonly owner: string;
  readonly place: string;
}

const add = (problems: Problem[], file: string, row: PlacedRow, message: string): void => {
  problems.push({ file, line: row.line, message });
};

/** A row is reachable where one of its forms has two characters or more: one character is never looked for. */
const isReachable = (forms: readonly string[]) => forms.some((form) => canonical(form).trim().length > 1);

/**
 * Finds the faults of dictionaries: the folder of the shipped ones, or files of the user's own.
 *
 * Proved are: every code is well formed for its exchange and stands in one row; a sibling, nickname or former name
 * points to a security there is; a name or alias stands for one entry of its kind, unless the entries are lines of one
 * company, belong to different markets, or one of them is delisted (these three are settled by the text's market and
 * date; see dictionaries/README.md); every row can be found in text.
 *
 * @returns one item a fault, in the order of the files; a file that cannot be read is one fault.
 */
export function findProblems(folderOrFiles: string | readonly string[]): Problem[] {
  if (typeof folderOrFiles === 'string' && statSync(folderOrFiles, { throwIfNoEntry: false })?.isDirectory())
    return checkFolder(folderOrFiles);
  return [folderOrFiles].flat().flatMap((file) => checkUserFile(file));
}

function checkFolder(folder: string): Problem[] {
  const findings: Problem[] = [];
  const tables = new Map<string, PlacedRow[]>();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()) {
    const file = join(folder, name);
    try {
      tables.set(name, readTable(file, readFileSync(file, 'utf8')));
    } catch (error) {
      if (!(error instanceof DictionaryError)) throw error;
      findings.push(problemOf(file, error));
    }
  }
  const securities = checkSecurities(folder, tables, findings);
  for (const name of ['former-names.csv', 'nicknames.csv']) {
    const claims = new Map<string, Claim>();
    for (const row of tables.get(name) ?? []) {
      const { form = '', code = '' } = row.cells;
      if (!securities.has(code)) add(findings, join(folder, name), row, `no security has the code "${code}"`);
      if (!isReachable([form])) add(findings, join(folder, name), row, `"${form}" is too short to be found in text`);
      if (name === 'nicknames.csv') claim(claims, form, code, row, join(folder, name), findings);
    }
  }
  for (const [name, column] of [
    ['firms.csv', 'codes'],
    ['indices.csv', 'code'],
    ['sectors.csv', ''],
  ] as const) {
    const claims = new Map<string, Claim>();
    const codes = new Map<string, string>();
    for (const row of tables.get(name) ?? []) {
      const own = row.cells.name ?? '';
      const forms = [own, ...listOf(row.cells.aliases)];
      const file = join(folder, name);
      if (!isReachable(forms)) add(findings, file, row, `"${own}" is too short to be found in text`);
      for (const form of new Set(forms)) claim(claims, form, own, row, file, findings);
      const code = column === 'code' ? (row.cells.code ?? '') : '';
      const earlier = codes.get(code);
      if (code !== '' && earlier) add(findings, file, row, `${code} stands at ${earlier} already`);
      if (column === 'code' && !/^[A-Z0-9]+\.[A-Z]+$|^MAG7\.US$/.test(code))
        add(findings, file, row, `"${code}" is no code of an index (000001.SH, HSI.HK)`);
      codes.set(code, row.place);
    }
  }
  for (const [name, column] of [
    ['silenced.csv', 'form'],
    ['market-terms.csv', 'term'],
    ['common-words.csv', 'form'],
  ] as const) {
    for (const row of tables.get(name) ?? []) {
      const form = row.cells[column] ?? '';
      if (!isReachable([form])) add(findings, join(folder, name), row, `"${form}" is too short to be found in text`);
    }
  }
  return findings;
}

interface Listed extends Claim {
  readonly market: string;
  readonly siblings: readonly string[];
  readonly isDelisted: boolean;
}

function checkSecurities(
  folder: string,
  tables: ReadonlyMap<string, PlacedRow[]>,
  findings: Problem[],
): ReadonlySet<string> {
  const codes = new Map<string, string>();
  const byForm = new Map<string, Listed[]>();
  const pending: [string, PlacedRow, string[]][] = [];
  for (const name of SECURITY_FILES) {
    for (const row of tables.get(name) ?? []) {
      const file = join(folder, name);
      const { code = '', name: own = '', market = '' } = row.cells;
      const fault = codeFault(code, market);
      if (fault) add(findings, file, row, fault);
      for (const one of [code, ...listOf(row.cells.former_codes)]) {
        const earlier = one === '' ? undefined : codes.get(one);
        if (earlier) add(findings, file, row, `${one} stands at ${earlier} already`);
        else codes.set(one, row.place);
      }
      const siblings = listOf(row.cells.siblings);
      pending.push([file, row, siblings]);
      const forms = [own, ...listOf(row.cells.aliases)];
      if (!isReachable(forms)) add(findings, file, row, `"${own}" is too short to be found in text`);
      const listed: Listed = {
        owner: code || own,
        place: row.place,
        market,
        siblings,
        isDelisted: name === 'delisted.csv',
      };
      for (const form of new Set(forms.map(canonical))) {
        const others = byForm.get(form) ?? [];
        const rival = others.find((other) => !isSettled(listed, other));
        if (rival) add(findings, file, row, `"${form}" stands for ${rival.owner} too (${rival.place})`);
        byForm.set(form, [...others, listed]);
      }
    }
  }
  for (const [file, row, siblings] of pending)
    for (const code of siblings)
      if (!codes.has(code)) add(findings, file, row, `no security has the sibling's code "${code}"`);
  return new Set(codes.keys());
}

/** Whether text and date decide between two securities of one name. */
const isSettled = (one: Listed, other: Listed) =>
  one.owner === other.owner ||
  one.market !== other.market ||
  one.siblings.includes(other.owner) ||
  one.isDelisted ||
  other.isDelisted;

function claim(
  claims: Map<string, Claim>,
  form: string,
  owner: string,
  row: PlacedRow,
  file: string,
  findings: Problem[],
): void {
  const text = canonical(form);
  const earlier = claims.get(text);
  if (earlier && earlier.owner !== owner)
    add(findings, file, row, `"${form}" stands for ${earlier.owner} too (${earlier.place})`);
  else if (earlier) add(findings, file, row, `"${form}" stands at ${earlier.place} already`);
  else claims.set(text, { owner, place: row.place });
}

function problemOf(file: string, error: DictionaryError): Problem {
  const [, line = '1', message = error.message] = /:(\d+): (.*)$/s.exec(error.message) ?? [];
  return { file, line: Number(line), message };
}

function checkUserFile(file: string): Problem[] {
  let rows: PlacedRow[];
  try {
    rows = readTable(file, readFileSync(file, 'utf8'));
    if (rows.length === 0 || !('form' in rows[0]!.cells || 'name' in rows[0]!.cells)) readUserDictionary(file);
  } catch (error) {
    if (error instanceof DictionaryError) return [problemOf(file, error)];
    return [{ file, line: 1, message: `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})` }];
  }
  const findings: Problem[] = [];
  const written = new Map<string, { readonly code: string; readonly place: string }>();
  for (const row of rows) {
    let read: UserRow;
    try {
      read = userRow(row.cells, row.place);
    } catch (error) {
      if (!(error instanceof DictionaryError)) throw error;
      findings.push(problemOf(file, error));
      continue;
    }
    for (const column of Object.keys(row.cells)) {
      if (row === rows[0] && !USER_COLUMNS.some((known) => known === column))
        findings.push({ file, line: 1, message: `unknown column "${column}" (${USER_COLUMNS.join(', ')})` });
    }
    const fault =
      read.kind === 'security' && read.action !== 'silence' && read.code !== null
        ? codeFault(read.code, read.market)
        : undefined;
    if (fault) add(findings, file, row, fault);
    const owner = read.action === 'silence' ? 'silence' : (read.code ?? read.name);
    const earlier = written.get(canonical(read.form));
    if (earlier && earlier.code !== owner)
      add(findings, file, row, `"${read.form}" is set otherwise at ${earlier.place}; this later row wins`);
    written.set(canonical(read.form), { code: owner, place: row.place });
  }
  return findings;
}

const printed = (problems: readonly Problem[]) => problems.map(printProblem);

/** The faults of a folder of dictionaries, each as "file:line: what is wrong". */
export const checkDictionaries = (folder: string): string[] => printed(findProblems(folder));

/** The faults of a user's dictionary, each as "file:line: what is wrong". */
export const checkUserDictionary = (file: string): string[] => printed(findProblems([file]));
