/** The lexicon: every name the dictionaries know, ready to match. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from '../types.js';
import type { CompiledLexicon } from './compile.js';
import { buildLexicon } from './matcher.js';
import type { UserRow } from './user.js';

export { customWords } from './words.js';

export interface LexiconOptions {
  /** The folder of the shipped CSV files; found from this module when left out. */
  readonly dictionariesDir?: string;
  /** The compiled table; dist/lexicon.json when left out. */
  readonly compiled?: string;
  /** CSV files of the user's own rows (form,code,name,market,kind,action), later ones win. */
  readonly userDictionaries?: readonly string[];
}

/** The nearest folder above this module that holds the package's dictionaries. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'dictionaries')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * Loads the dictionaries: the compiled table where there is one, else the CSV files themselves, then the user's rows.
 *
 * @throws DictionaryError naming file and line for a row that cannot be read.
 */
export async function loadLexicon(options: LexiconOptions = {}): Promise<Lexicon> {
  const root = options.dictionariesDir ? dirname(options.dictionariesDir) : packageRoot();
  const compiled = options.compiled ?? join(root, 'dist', 'lexicon.json');
  const table = !options.dictionariesDir && existsSync(compiled) && statSync(compiled).size > 0 ? (JSON.parse(readFileSync(compiled, 'utf8')) as CompiledLexicon) : (await import('./compile.js')).compileDictionaries(options.dictionariesDir ?? join(root, 'dictionaries'));
  const rows: UserRow[] = [];
  if (options.userDictionaries?.length) {
    const { readUserDictionary } = await import('./user.js');
    for (const file of options.userDictionaries) rows.push(...readUserDictionary(file));
  }
  return buildLexicon(table, rows);
}
