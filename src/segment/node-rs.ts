/** The only importer of @node-rs/jieba. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isWord, type LoadedLibrary } from './offsets.js';

interface Jieba {
  cut(text: string, newWords?: boolean): string[];
  loadDict(dictionary: Uint8Array): void;
}
interface Library {
  Jieba: { withDict(dictionary: Uint8Array): Jieba };
}

/** Above most names' parts and below the commonest words, so that a name is kept whole and a common word is not broken. */
const FREQUENCY = 1000;

/** A segmenter of its own, with the compact dictionary (or the library's own before a build) and the words. */
export function loadNodeRs(directory: string | undefined, words: Iterable<string>): LoadedLibrary {
  const require = createRequire(import.meta.url);
  const { Jieba } = require('@node-rs/jieba') as Library;
  const dictionary = directory
    ? readFileSync(join(directory, 'jieba.dict.utf8'))
    : (require('@node-rs/jieba/dict') as { dict: Uint8Array }).dict;
  const jieba = Jieba.withDict(dictionary);
  const lines = [...new Set(words)].filter(isWord).map((word) => `${word} ${FREQUENCY} n\n`);
  if (lines.length > 0) jieba.loadDict(Buffer.from(lines.join('')));
  return { cut: (text) => jieba.cut(text, true) };
}
