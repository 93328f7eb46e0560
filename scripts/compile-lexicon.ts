/** Writes the dictionaries as the one table that `loadLexicon` reads. */
import { writeFileSync } from 'node:fs';
import { compileDictionaries } from '../src/lexicon/compile.js';

/** Compiles a folder of CSV dictionaries into one JSON file. */
export async function compileLexicon(dictionariesDir: string, outFile: string): Promise<void> {
  writeFileSync(outFile, JSON.stringify(compileDictionaries(dictionariesDir)));
}
