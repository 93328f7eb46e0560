/** The only importer of @node-rs/jieba. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Cut } from './index.js';

interface Library {
  Jieba: {
    withDict(dict: Uint8Array): { cut(text: string, hmm?: boolean): string[]; loadDict(dict: Uint8Array): void };
  };
}

/** A segmenter of its own, with the compact dictionary (or the library's own before a build) and the words. */
export function loadNodeRs(directory: string | undefined, words: Iterable<string>): Cut {
  const require = createRequire(import.meta.url);
  const { Jieba } = require('@node-rs/jieba') as Library;
  const dict = directory
    ? readFileSync(join(directory, 'jieba.dict.utf8'))
    : (require('@node-rs/jieba/dict') as { dict: Uint8Array }).dict;
  const jieba = Jieba.withDict(dict);
  const lines = [...new Set(words)]
    .filter((word) => /^[^\s\u0000-\u001f]+$/.test(word))
    .map((word) => `${word} 1000 n\n`);
  if (lines.length > 0) jieba.loadDict(Buffer.from(lines.join('')));
  return (text) => jieba.cut(text, true);
}
