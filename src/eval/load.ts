/** Reads gold, articles and documents from disk. Every problem is one line that names the file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decode } from '../article/decode.js';
import { articleId, type OutputDocument } from './documents.js';
import { type Gold, parseGold } from './gold.js';
import type { Score } from './score.js';

/** A fault in what the user gave; its message is one line that names the file. */
export class EvalInputError extends Error {
  override readonly name = 'EvalInputError';
}

export interface GoldFile {
  readonly id: string;
  readonly gold: Gold;
  /** The article's file; null where the gold file itself holds the text. */
  readonly articlePath: string | null;
}

function filesOf(folder: string, what: string): string[] {
  if (!existsSync(folder)) throw new EvalInputError(`${folder}: no such ${what} folder`);
  if (!statSync(folder).isDirectory()) throw new EvalInputError(`${folder}: not a folder (${what})`);
  return readdirSync(folder).sort();
}

/** A text file in whatever encoding an article may have, without its byte-order mark. */
function textOf(path: string): string {
  try {
    return decode(readFileSync(path)).text;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new EvalInputError(`${path}: ${code === 'ENOENT' ? 'no such file' : message}`);
  }
}

function jsonOf(path: string, text: string, line?: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = line === undefined ? path : `${path}:${line}`;
    throw new EvalInputError(`${where}: not valid JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`);
  }
}

/**
 * Reads every `*.json` of the gold folder and finds the article of each: the file of the same name, whatever its extension.
 *
 * @throws EvalInputError for a folder that is missing or holds no gold, gold that is not as docs/gold.md says, gold
 *   without an article.
 */
export function loadGold(goldFolder: string, articleFolder: string): GoldFile[] {
  const names = filesOf(goldFolder, 'gold').filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new EvalInputError(`${goldFolder}: no gold in it (expected <article>.json files)`);
  const articles = new Map(
    filesOf(articleFolder, 'article')
      .filter((name) => !name.endsWith('.json'))
      .map((name) => [articleId(name), name]),
  );
  return names.map((name) => {
    const path = join(goldFolder, name);
    const parsed = parseGold(textOf(path));
    if ('reason' in parsed) throw new EvalInputError(`${path}: ${parsed.reason}`);
    const id = basename(name, '.json');
    const article = articles.get(id);
    if (article === undefined && parsed.gold.text === undefined) {
      throw new EvalInputError(`${path}: no article of that name in ${articleFolder}`);
    }
    return { id, gold: parsed.gold, articlePath: article === undefined ? null : join(articleFolder, article) };
  });
}

/** The article's input, decoded as extraction decodes it: what spans count in; @throws EvalInputError. */
export function loadArticle(path: string): string {
  return textOf(path);
}

/** Reads documents that were written before: one JSON document a line, one JSON document, or an array of them; @throws EvalInputError. */
export function loadDocuments(path: string): OutputDocument[] {
  const text = textOf(path);
  const values = /^\s*\[/.test(text) ? (jsonOf(path, text) as unknown[]) : documentLines(path, text);
  return values.map((value, at) => {
    const document = value as Partial<OutputDocument> | null;
    if (typeof document?.article?.path !== 'string') {
      throw new EvalInputError(`${path}: document ${at + 1} has no article.path`);
    }
    return document as OutputDocument;
  });
}

function documentLines(path: string, text: string): unknown[] {
  const lines = text
    .split('\n')
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== '');
  try {
    return lines.map(({ line, number }) => jsonOf(path, line, number));
  } catch (error) {
    // A single document, printed over several lines; if it is not that either, the first error says more.
    if (!/^\s*\{\s*$/.test(lines[0]?.line ?? '')) throw error;
    return [jsonOf(path, text)];
  }
}

/** Reads what `fupan eval --json` wrote; @throws EvalInputError. */
export function loadScore(path: string): Score {
  const value = jsonOf(path, textOf(path)) as Partial<Score> | null;
  if (!Array.isArray(value?.outcomes)) throw new EvalInputError(`${path}: not the output of fupan eval --json`);
  return value as Score;
}
