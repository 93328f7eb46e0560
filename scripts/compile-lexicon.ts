/** Writes the dictionaries as the one table that `loadLexicon` reads. */
import { writeFileSync } from 'node:fs';
import { compileDictionaries } from '../src/lexicon/compile.js';
import { encodeTable } from '../src/lexicon/table-file.js';

/** Compiles a folder of CSV dictionaries into one file. */
export async function compileLexicon(dictionariesDir: string, outFile: string): Promise<void> {
  writeFileSync(outFile, encodeTable(compileDictionaries(dictionariesDir)));
}
