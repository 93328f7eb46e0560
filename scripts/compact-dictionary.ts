/**
 * jieba's main dictionary cut down to what the extraction can see. Words are asked for one thing only: whether a word ends
 * where a name begins or ends. So every common word stays, and of the rare ones those that could hide such an end: a word
 * that holds a name (太阳能 in 太阳能电池板) or that shares two characters or more with the begin or the end of one.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTable } from '../src/lexicon/table-file.js';
import type { LexiconTable } from '../src/lexicon/table.js';

/** How often a word has to stand in jieba's corpus: any word, one that meets a name's edge, one that holds a name. */
const COMMON = 100;
const MEETS_A_NAME = 20;
const HOLDS_A_NAME = 3;
/** Longer names are registered ones, which news does not write. */
const LONGEST_NAME = 8;

interface Names {
  readonly whole: ReadonlySet<string>;
  /** Proper begins and ends of two characters and more. */
  readonly begins: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
}

function namesOf(table: LexiconTable): Names {
  const names: { readonly [K in keyof Names]: Set<string> } = { whole: new Set(), begins: new Set(), ends: new Set() };
  for (const text of table.texts.split('\n')) {
    if (text.length > LONGEST_NAME || /^[\dA-Z.& -]+$/.test(text)) continue;
    names.whole.add(text);
    for (let length = 2; length < text.length; length++) {
      names.begins.add(text.slice(0, length));
      names.ends.add(text.slice(-length));
    }
  }
  return names;
}

function holdsName(word: string, { whole }: Names): boolean {
  for (let start = 0; start < word.length - 1; start++)
    for (let end = start + 2; end <= word.length; end++)
      if (end - start < word.length && whole.has(word.slice(start, end))) return true;
  return false;
}

function meetsName(word: string, { begins, ends }: Names): boolean {
  for (let length = 2; length < word.length; length++)
    if (begins.has(word.slice(-length)) || ends.has(word.slice(0, length))) return true;
  return false;
}

/** The lines of jieba's dictionary (word, frequency, tag) that are worth loading, in their order. */
export function compactDictionary(stock: string, table: LexiconTable): string {
  const names = namesOf(table);
  const kept = stock.split('\n').filter((line) => {
    const [word = '', count] = line.split(' ');
    const frequency = Number(count);
    if (!(frequency >= HOLDS_A_NAME)) return false;
    return frequency >= COMMON || holdsName(word, names) || (frequency >= MEETS_A_NAME && meetsName(word, names));
  });
  return `${kept.join('\n')}\n`;
}

/** A model that knows nothing: the library loads one at every start, and reads it only when asked to guess new words. */
const NO_MODEL = `0 0 0 0\n${'0 0 0 0\n'.repeat(4)}${'一:0\n'.repeat(4)}`;

/** Writes the dictionary folder of a build. */
export function writeCompactDictionary(stock: string, lexiconFile: string, folder: string): void {
  const table = decodeTable(readFileSync(lexiconFile));
  if (!table) throw new Error(`${lexiconFile} is no compiled lexicon`);
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  mkdirSync(folder);
  write('jieba.dict.utf8', compactDictionary(stock, table));
  write('hmm_model.utf8', NO_MODEL);
  // Keyword extraction's tables are loaded at every start too, and not used; one line is the least that the library takes.
  write('idf.utf8', '一 1\n');
  write('stop_words.utf8', '一\n');
  write(
    'NOTICE',
    'jieba.dict.utf8 is cut down from the dictionary of jieba (MIT, Sun Junyi) as shipped with cppjieba and nodejieba (MIT, Yanyi Wu).\n',
  );
}
