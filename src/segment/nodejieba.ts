/** The only importer of nodejieba. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Cut } from './offsets.js';

interface Binding {
  load(files: Readonly<Record<string, string | undefined>>): void;
  /** Without a second argument no new words are guessed, and the model of that is not read. */
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
  // Tables that only guessing new words and extracting keywords read are loaded whether used or not; ours have one line.
  const own = (name: string) => {
    const file = directory && join(directory, name);
    return file && existsSync(file) ? file : undefined;
  };
  const files = {
    dict: directory && join(directory, 'jieba.dict.utf8'),
    hmmDict: own('hmm_model.utf8'),
    idfDict: own('idf.utf8'),
    stopWordDict: own('stop_words.utf8'),
  };
  binding.load(Object.fromEntries(Object.entries(files).filter(([, file]) => file !== undefined)));
  return binding;
}
