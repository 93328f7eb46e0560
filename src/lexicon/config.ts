/**
 * The project's or the user's configuration: which dictionaries of their own to read. JSON only; nothing is evaluated.
 *
 * Searched, in this order: `package.json` (the key "fupan"), `.fupanrc`, `.fupanrc.json`, `fupan.config.json` in the
 * working directory and every folder above it; then `fupan/config.json` in the XDG configuration folder and `.fupanrc`,
 * `.fupanrc.json` in the home folder. The first one found is the whole configuration: files are not merged.
 */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { lilconfigSync } from 'lilconfig';
import { DictionaryError } from './csv.js';

/** What a configuration file may say. */
export interface Config {
  /** The file it was read from; null where there is none. */
  readonly file: string | null;
  /** The user's dictionaries as absolute paths: in the file they are relative to it. */
  readonly dictionaries: readonly string[];
}

const NO_CONFIG: Config = { file: null, dictionaries: [] };
const PLACES = ['package.json', '.fupanrc', '.fupanrc.json', 'fupan.config.json'];
const readJson = (_file: string, content: string): unknown => JSON.parse(content);
/** Every kind of file is read as JSON: the library's own loaders would run a .js file or `require` a .json one. */
const loaders = { '.json': readJson, '.js': readJson, '.cjs': readJson, '.mjs': readJson, noExt: readJson };

function homePlaces(environment: NodeJS.ProcessEnv): string[] {
  const home = environment.HOME || environment.USERPROFILE || homedir();
  const folder = environment.XDG_CONFIG_HOME || join(home, '.config');
  return [join(folder, 'fupan', 'config.json'), join(home, '.fupanrc'), join(home, '.fupanrc.json')];
}

function configOf(file: string, value: unknown): Config {
  const fail = (message: string): never => {
    throw new DictionaryError(`${file}: ${message}`);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('the configuration must be a JSON object');
  for (const key of Object.keys(value))
    if (key !== 'dictionaries' && key !== '$schema') fail(`unknown key "${key}" (dictionaries)`);
  const { dictionaries = [] } = value as { dictionaries?: unknown };
  if (!Array.isArray(dictionaries) || !dictionaries.every((one) => typeof one === 'string'))
    return fail('"dictionaries" must be a list of file names');
  return { file, dictionaries: dictionaries.map((one) => resolve(dirname(file), one)) };
}

/**
 * Reads the configuration for a working directory.
 *
 * @param environment where HOME, USERPROFILE and XDG_CONFIG_HOME are looked up.
 * @throws DictionaryError naming the file that is no JSON or has an unknown key.
 */
export function loadConfig(cwd: string, environment: NodeJS.ProcessEnv = process.env): Config {
  const search = lilconfigSync('fupan', {
    searchPlaces: PLACES,
    stopDir: parse(resolve(cwd)).root,
    loaders,
    cache: false,
  });
  let found: { readonly filepath: string; readonly config: unknown; readonly isEmpty?: boolean } | null;
  try {
    found = search.search(resolve(cwd));
  } catch (error) {
    throw new DictionaryError(`configuration above ${resolve(cwd)}: ${(error as Error).message}`);
  }
  if (found && !found.isEmpty) return configOf(found.filepath, found.config);
  for (const file of homePlaces(environment)) {
    if (!existsSync(file)) continue;
    try {
      return configOf(file, JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      if (error instanceof DictionaryError) throw error;
      throw new DictionaryError(`${file}: ${(error as Error).message}`);
    }
  }
  return NO_CONFIG;
}
