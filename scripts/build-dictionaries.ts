/**
 * Builds dictionaries/*.csv from a folder of collected facts (dictionaries/README.md says whose and of when).
 * The same facts give the same bytes. Kept by hand and left alone: nicknames.csv, silenced.csv, securities-other.csv
 * and market-terms.csv.
 *
 * Usage: npm run dictionaries -- ../shared/lexicon
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeCommonWords } from './dictionaries/common-words.js';
import { items, read, type Folders } from './dictionaries/files.js';
import { writeFirms } from './dictionaries/firms.js';
import { writeSecurities } from './dictionaries/securities.js';
import { writeIndices, writeSectors } from './dictionaries/themes.js';

/** The day of the newest listing that covers a whole market; a few later listings are known one by one. */
const FACTS_OF = '2026-05-25';

/** Writes every generated table of `folders.dictionaries`; the hand-kept ones must stand there already. */
export function buildDictionaries(folders: Folders): void {
  const names = writeSecurities(folders);
  const byHand = ['securities-other.csv', 'nicknames.csv'].flatMap((name) => read(folders.dictionaries, name));
  for (const row of byHand)
    names.push(...[row.name, row.form, ...items(row.aliases)].filter((name) => name !== undefined));
  const shortFirms = writeFirms(folders);
  writeIndices(folders);
  writeSectors(folders);
  writeCommonWords(folders, names, shortFirms);
  writeFileSync(join(folders.dictionaries, 'AS_OF'), `${FACTS_OF}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  buildDictionaries({ facts: process.argv[2] ?? '../shared/lexicon', dictionaries: process.argv[3] ?? 'dictionaries' });
}
