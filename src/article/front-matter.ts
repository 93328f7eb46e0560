/**
 * The front matter: where it ends, and its data. The only importer of gray-matter. Crawled front matter is hostile or
 * broken often enough that every way of being malformed ends in a warning and the body is read all the same.
 */
import matter from 'gray-matter';
import yaml from 'js-yaml';
import type { Warning } from '../document/schema.js';
import { salvage } from './salvage.js';

export interface FrontMatter {
  /** Top-level keys in lower case with their values: strings, arrays and objects of such, as written (no dates, no numbers). */
  readonly data: ReadonlyMap<string, unknown>;
  /** Where its content stands in the input; both 0 where there is none. */
  readonly start: number;
  readonly end: number;
  /** Where the body begins. */
  readonly bodyStart: number;
  readonly warnings: readonly Warning[];
}

/** A front matter is read up to this length in characters; a page's own description is far shorter. */
const LONGEST = 64 * 1024;
/** More anchors and aliases than this is an attempt to blow up what they stand for. */
const MOST_ALIASES = 20;
const ALIAS = /(?:^|[\s,[{:-])[&*][^\s,\]}]/gm;
/** `---`, `---json`, or the `+++` of TOML. */
const OPENING = /^(---|\+\+\+)[ \t]*([A-Za-z][\w-]{0,19})?[ \t]*\r?\n/;
const SCRIPT = /^(?:js|javascript|coffee|coffeescript|cson)$/i;
const KEY_LINE = /^[ \t{]*["']?[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff .-]{0,60}["']?[ \t]*[:=]/;

const refuse = {
  parse(): never {
    throw new Error('front matter is data, never evaluated');
  },
};

/** Every scalar stays the text it was: no schema means no dates in UTC, no 007 become 7, no 12:30 become 750. */
function parseYaml(text: string): object {
  return yaml.safeLoad(text, { schema: yaml.FAILSAFE_SCHEMA }) as object;
}
function parseYamlLastKeyWins(text: string): object {
  return yaml.safeLoad(text, { schema: yaml.FAILSAFE_SCHEMA, json: true }) as object;
}

/**
 * Reads with gray-matter, always with options: without them it caches by text and hands out shared objects.
 *
 * @throws what the parser throws, and for every language that would be evaluated: the caller refuses those before, this is
 * the second lock.
 */
export function readWithLibrary(parser: (text: string) => object, language: string, content: string): unknown {
  const engines = { yaml: parser, js: refuse, javascript: refuse, coffee: refuse };
  return matter(`---${language}\n${content}\n---\n`, { engines }).data;
}

/** The line ending the front matter: `[start of the line, start of the next]`, or null. */
function findClosing(input: string, from: number, fence: string): [number, number] | null {
  const limit = Math.min(input.length, from + LONGEST);
  for (let at = from; at < limit;) {
    let lineEnd = input.indexOf('\n', at);
    if (lineEnd < 0) lineEnd = input.length;
    if (lineEnd - at < 80) {
      const line = input.slice(at, lineEnd).trimEnd();
      if (line === fence || (fence === '---' && line === '...')) return [at, Math.min(lineEnd + 1, input.length)];
    }
    at = lineEnd + 1;
  }
  return null;
}

/** Where lines stop looking like front matter: the start of the body of one that is never closed. */
function endOfUnclosed(input: string, from: number): number {
  let end = from;
  const limit = Math.min(input.length, from + LONGEST);
  for (let at = from; at < limit;) {
    let lineEnd = input.indexOf('\n', at);
    if (lineEnd < 0) lineEnd = input.length;
    const line = input.slice(at, Math.min(lineEnd, at + 200));
    const belongs = KEY_LINE.test(line) || /^[ \t]*-[ \t]/.test(line) || /^[ \t]+\S/.test(line);
    if (!belongs) return end;
    end = Math.min(lineEnd + 1, input.length);
    at = end === input.length ? limit : end;
  }
  return end;
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n', 1)[0] ?? '').replace(/[\p{Cc}]/gu, ' ').slice(0, 160);
}

const NONE: FrontMatter = { data: new Map(), start: 0, end: 0, bodyStart: 0, warnings: [] };

/** Finds and reads the front matter at the start of `input`. Never throws, never evaluates; linear in its first 64 Ki characters. */
export function readFrontMatter(input: string): FrontMatter {
  const opening = input.startsWith('---') || input.startsWith('+++') ? OPENING.exec(input.slice(0, 200)) : null;
  if (opening === null) return NONE;
  const [{ length: start }, fence = '---', language = ''] = opening;
  const closing = findClosing(input, start, fence);
  const end = closing === null ? endOfUnclosed(input, start) : closing[0];
  const content = input.slice(start, end);
  // A rule at the top of a page and another further down are no front matter.
  if (
    language === '' &&
    !content.split('\n', 200).some((line) => KEY_LINE.test(line.slice(0, 200))) &&
    content.trim() !== ''
  ) {
    return NONE;
  }
  if (closing === null && end === start) return NONE;

  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, span: { start: 0, end } });
  const done = (data: ReadonlyMap<string, unknown>): FrontMatter => {
    return { data, start, end, bodyStart: closing === null ? end : closing[1], warnings };
  };
  if (closing === null)
    warn('front-matter-unterminated', 'front matter is never closed; its lines were read one by one');
  else if (SCRIPT.test(language)) {
    warn('front-matter-script', `front matter in ${language} is not evaluated; it was left out`);
    return done(new Map());
  } else if (fence === '+++' || !/^(?:|yaml|yml|json)$/i.test(language)) {
    warn('front-matter-language', 'front matter is neither YAML nor JSON; its simple lines were read one by one');
  } else if (/[&*]/.test(content) && (content.match(ALIAS)?.length ?? 0) > MOST_ALIASES) {
    warn('front-matter-aliases', 'front matter has too many anchors and aliases; its lines were read one by one');
  } else {
    const data = parse(content, language, warn);
    if (data !== null) return done(data);
  }
  return done(salvage(content));
}

function parse(
  content: string,
  language: string,
  warn: (code: string, message: string) => void,
): Map<string, unknown> | null {
  let value: unknown;
  try {
    value = readWithLibrary(parseYaml, language.toLowerCase(), content);
  } catch (error) {
    if (!firstLine(error).includes('duplicated mapping key')) {
      warn(
        'front-matter-invalid',
        `front matter could not be read (${firstLine(error)}); its lines were read one by one`,
      );
      return null;
    }
    try {
      value = readWithLibrary(parseYamlLastKeyWins, language.toLowerCase(), content);
      warn('front-matter-duplicate-key', 'front matter has a key twice; the last one counts');
    } catch (second) {
      warn(
        'front-matter-invalid',
        `front matter could not be read (${firstLine(second)}); its lines were read one by one`,
      );
      return null;
    }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (content.trim() !== '')
      warn('front-matter-invalid', 'front matter is not a list of keys; its lines were read one by one');
    return null;
  }
  // Own keys into a Map: a key such as __proto__ or constructor is a key like any other and changes nothing.
  const data = new Map<string, unknown>();
  for (const [key, field] of Object.entries(value)) data.set(key.trim().toLowerCase(), field);
  return data;
}
