/** The only importer of nodejieba. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isWord, type LoadedLibrary } from './offsets.js';
import { Pairs } from './pairs.js';

interface Binding {
  readonly DEFAULT_DICT: string;
  /** Read besides every dictionary. */
  readonly DEFAULT_USER_DICT: string;
  load(files: Readonly<Record<string, string | undefined>>): void;
  /** Without a second argument no new words are guessed, and the model of that is not read. */
  cut(text: string): string[];
  insertWord(word: string): boolean;
}

// One dictionary per process is nodejieba's own limit: what it has been loaded with, which words it has been given, and
// which it will be given when a text holds the two characters that they begin with.
let loaded: Binding | undefined;
const given = new Set<string>();
const due = new Map<number, string[]>();

const bigramAt = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/**
 * Loads nodejieba once with the compact dictionary; later calls only add their words. A word is given to the library
 * before the first text that could hold it is cut: the words come out as if all had been given at once, and a start that
 * reads one article gives some hundred of twenty thousand.
 */
export function loadNodejieba(directory: string | undefined, words: Iterable<string>): LoadedLibrary {
  const binding = (loaded ??= load(directory));
  for (const word of words) {
    if (given.has(word)) continue;
    pairs?.add(word);
    const key = bigramAt(word, 0);
    const others = due.get(key);
    if (others) others.push(word);
    else due.set(key, [word]);
  }
  return {
    cut(text) {
      giveWords(binding, text);
      return binding.cut(text);
    },
    joins(before, after) {
      if (pairs) return pairs.has(before, after);
      asked += 1;
      if (asked > ENOUGH_QUESTIONS) pairs = pairsOfWords();
      return true;
    },
  };
}

/** After so many questions it pays to read the dictionary for its pairs: a start that reads few articles need not. */
const ENOUGH_QUESTIONS = 2000;
let asked = 0;
let pairs: Pairs | undefined;
let dictionaries: readonly string[] = [];

function pairsOfWords(): Pairs {
  const all = new Pairs();
  for (const file of dictionaries) all.add(readFileSync(file, 'utf8'));
  for (const word of given) all.add(word);
  for (const words of due.values()) for (const word of words) all.add(word);
  return all;
}

/** After so many characters the words left are given at once: looking for them would cost more in the long run. */
const ENOUGH = 100_000;
let looked = 0;

function giveWords(binding: Binding, text: string): void {
  if (due.size === 0) return;
  looked += text.length;
  if (looked > ENOUGH) {
    for (const words of due.values()) give(binding, words);
    due.clear();
    return;
  }
  for (let at = 0; at < text.length; at++) {
    const key = bigramAt(text, at);
    const words = due.get(key);
    if (words === undefined) continue;
    due.delete(key);
    give(binding, words);
  }
}

function give(binding: Binding, words: readonly string[]): void {
  for (const word of words) {
    if (given.has(word) || !isWord(word)) continue;
    given.add(word);
    binding.insertWord(word);
  }
}

function load(directory: string | undefined): Binding {
  const binding = createRequire(import.meta.url)('nodejieba') as Binding;
  // Tables that only guessing new words and extracting keywords read are loaded whether used or not; ours have one line.
  const own = (name: string) => {
    const file = directory && join(directory, name);
    return file && existsSync(file) ? file : undefined;
  };
  const files = {
    dict: directory ? join(directory, 'jieba.dict.utf8') : binding.DEFAULT_DICT,
    hmmDict: own('hmm_model.utf8'),
    idfDict: own('idf.utf8'),
    stopWordDict: own('stop_words.utf8'),
  };
  dictionaries = [files.dict, binding.DEFAULT_USER_DICT];
  binding.load(Object.fromEntries(Object.entries(files).filter(([, file]) => file !== undefined)));
  return binding;
}
