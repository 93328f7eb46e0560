/** The lexicon: every name the dictionaries know, ready to match. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from '../types.js';
import { buildLexicon } from './matcher.js';
import { decodeTable } from './table-file.js';
import { TABLE_VERSION, type LexiconTable } from './table.js';
import type { UserRow, UserRowInput } from './user.js';

export { DictionaryError } from './error.js';
export { customWords } from './words.js';
export type { UserRow, UserRowInput } from './user.js';

/** Where the lexicon comes from. */
export interface LexiconOptions {
  /** The folder of the shipped CSV files; found from this module when left out. */
  readonly dictionariesDir?: string;
  /** The compiled table; dist/lexicon.bin beside the dictionaries' folder when left out. */
  readonly compiled?: string;
  /** The user's own rows, as files or as rows (form,code,name,market,kind,action); later ones win. */
  readonly userDictionaries?: readonly (string | { readonly rows: readonly UserRowInput[] })[];
}

/** The nearest folder above this module that holds the package's dictionaries. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'dictionaries', 'AS_OF')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * Loads the dictionaries: the compiled table where there is a current one, else the CSV files themselves, then the
 * user's rows.
 *
 * @throws DictionaryError naming file and line for a row that cannot be read.
 */
export async function loadLexicon(options: LexiconOptions = {}): Promise<Lexicon> {
  const directory = options.dictionariesDir ?? join(packageRoot(), 'dictionaries');
  const compiled = options.compiled ?? join(dirname(directory), 'dist', 'lexicon.bin');
  const table = currentTable(directory, compiled) ?? (await import('./compile.js')).compileDictionaries(directory);
  const given = options.userDictionaries ?? [];
  if (given.length === 0) return buildLexicon(table);
  const { readUserDictionary, userRow, withUserRows } = await import('./user.js');
  const rows: UserRow[] = [];
  for (const [at, one] of given.entries()) {
    const more =
      typeof one === 'string'
        ? readUserDictionary(one)
        : one.rows.map((row, line) => userRow(row, `userDictionaries[${at}].rows[${line}]`));
    for (const row of more) rows.push(row);
  }
  return buildLexicon(withUserRows(table, rows));
}

/**
 * The compiled table, unless it is missing, of another version, or older than the CSV files beside it. A compiled table
 * without CSV files (they were deleted) is taken as it is.
 */
function currentTable(directory: string, compiled: string): LexiconTable | undefined {
  let file: Buffer;
  try {
    file = readFileSync(compiled);
  } catch {
    return undefined;
  }
  const table = decodeTable(file);
  if (table?.version !== TABLE_VERSION) return undefined;
  if (!existsSync(directory)) return table;
  const compiledAt = statSync(compiled).mtimeMs;
  for (const [name, size] of Object.entries(table.files)) {
    const file = statSync(join(directory, name), { throwIfNoEntry: false });
    if (!file || file.size !== size || file.mtimeMs > compiledAt) return undefined;
  }
  return table;
}
