/** The only importer of nodejieba. */
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Cut } from './index.js';

interface Binding {
  load(files: { dict?: string; userDict?: string; idfDict?: string }): void;
  cut(text: string, strict?: boolean): string[];
  insertWord(word: string): boolean;
}

// One dictionary per process is nodejieba's own limit; what is known here is what it has been given.
const known = new Set<string>();
let binding: Binding | undefined;

/** Loads nodejieba once with the compact dictionary; later calls add their words. */
export function loadNodejieba(directory: string | undefined, words: Iterable<string>): Cut {
  if (!binding) {
    const require = createRequire(import.meta.url);
    const loaded = require('nodejieba') as Binding;
    const list = [...new Set(words)].filter((word) => /^[^\s\u0000-\u001f]+$/.test(word));
    for (const word of list) known.add(word);
    const folder = mkdtempSync(join(tmpdir(), 'fupan-'));
    try {
      const userDict = join(folder, 'user.utf8');
      const idfDict = join(folder, 'idf.utf8');
      writeFileSync(userDict, list.map((word) => `${word}\n`).join(''));
      writeFileSync(idfDict, '一 1\n');
      loaded.load({ userDict, idfDict, ...(directory ? { dict: join(directory, 'jieba.dict.utf8') } : {}) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    binding = loaded;
  } else {
    for (const word of words) if (!known.has(word) && known.add(word)) binding.insertWord(word);
  }
  const loaded = binding;
  return (text) => loaded.cut(text);
}
