/** The only importer of nodejieba. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Cut } from './offsets.js';

interface Binding {
  load(files: { dict?: string; idfDict?: string }): void;
  cut(text: string): string[];
  insertWord(word: string): boolean;
}

// One dictionary per process is nodejieba's own limit: what it has been loaded with and which words it has been given.
let loaded: Binding | undefined;
const known = new Set<string>();

/**
 * Loads nodejieba once with the compact dictionary and adds the words; later calls only add theirs. Inserting them one
 * by one is faster than a user dictionary file and takes less memory, since a file is read into two tries.
 */
export function loadNodejieba(directory: string | undefined, words: ReadonlySet<string>): Cut {
  const binding = (loaded ??= load(directory));
  for (const word of words) {
    if (known.has(word)) continue;
    known.add(word);
    binding.insertWord(word);
  }
  return (text) => binding.cut(text);
}

function load(directory: string | undefined): Binding {
  const binding = createRequire(import.meta.url)('nodejieba') as Binding;
  // Keyword extraction's table is loaded whether used or not; ours has one line.
  const idf = directory && join(directory, 'idf.utf8');
  binding.load({
    ...(directory ? { dict: join(directory, 'jieba.dict.utf8') } : {}),
    ...(idf && existsSync(idf) ? { idfDict: idf } : {}),
  });
  return binding;
}
