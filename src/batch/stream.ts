/**
 * Streams: one JSON article a line in, one document a line out, in the same order. The contract by which another program
 * hosts us: nothing but lines on stdout, nothing on stderr, errors in their place, constant memory, no waiting for more
 * input with an answer in hand. docs/streams.md is its text for users.
 */
import { decode } from '../article/index.js';
import type { ExtractionDocument } from '../document/schema.js';
import { escapeJson } from '../reporters/safe-text.js';
import type { Article } from '../types.js';
import { failureOf } from './errors.js';
import { readJsonArticle } from './json-article.js';
import { numberText } from './json-id.js';
import { readLines } from './lines.js';

/** Our names of a JSON article's fields → the caller's. */
export interface FieldNames {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly content: string;
}
export const DEFAULT_FIELDS: FieldNames = { id: 'id', title: 'title', date: 'date', content: 'content' };

export interface StreamOptions {
  readonly fields?: Partial<FieldNames>;
  /** The longest line. */
  readonly maxBytes: number;
  /** Write characters beyond ASCII as `\u` escapes. */
  readonly ascii?: boolean;
  /** Every N-th line only, from the I-th (from 1); the others give no line. */
  readonly shard?: { readonly index: number; readonly count: number };
}

/** Where lines go; `write` gives false where the reader is behind and `drain` will tell when it has caught up. */
export interface StreamOutput {
  write(text: string): boolean;
  once(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  off(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  readonly destroyed?: boolean;
}

type Extract = (article: Article) => ExtractionDocument;

/** Why a line has no document, by a stable code. */
class LineError extends Error {
  readonly code: 'bad-json' | 'bad-article' | 'too-large';

  constructor(code: LineError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** The line's text; one that is no UTF-8 (a pipe of another locale) is read as an article's bytes are. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return decode(bytes).text;
  }
};

const toAscii = (json: string): string =>
  // oxlint-disable-next-line no-control-regex
  json.replace(/[^\u0000-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function stringField(object: Record<string, unknown>, name: string): string | null {
  const value = Object.hasOwn(object, name) ? object[name] : null;
  if (value === null) return null;
  if (typeof value === 'string') return value;
  throw new LineError('bad-article', `the field "${name}" is no text`);
}

/** One line in → one line out, without its end. Never throws. */
export function answerLine(bytes: Uint8Array | null, extract: Extract, fields: FieldNames, maxBytes: number): string {
  let id = 'null';
  try {
    if (bytes === null) throw new LineError('too-large', `the line is longer than ${maxBytes} bytes (--max-bytes)`);
    const text = textOf(bytes);
    const object = parse(text);
    if (Object.hasOwn(object, fields.id)) {
      const value = object[fields.id];
      id = (typeof value === 'number' ? numberText(text, fields.id) : undefined) ?? JSON.stringify(value);
    }
    const content = stringField(object, fields.content);
    if (content === null) throw new LineError('bad-article', `there is no field "${fields.content}"`);
    const article = readJsonArticle({
      title: stringField(object, fields.title) ?? '',
      content,
      path: typeof object[fields.id] === 'string' ? (object[fields.id] as string) : id === 'null' ? '-' : id,
      fields: new Map(
        Object.entries({ ...object, date: object[fields.date] ?? null }).map(([name, value]) => [
          name.toLowerCase(),
          value,
        ]),
      ),
    });
    return `{"id":${id},${JSON.stringify(extract(article)).slice(1)}`;
  } catch (error) {
    const { code, message } = error instanceof LineError ? error : failureOf(error);
    return `{"id":${id},"error":${JSON.stringify({ code, message })}}`;
  }
}

function parse(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    // The parser's own words differ between versions of Node.
    throw new LineError('bad-json', 'the line is not JSON');
  }
  if (!isObject(value)) throw new LineError('bad-json', 'the line is no JSON object');
  return value;
}

/** Lines are gathered up to this length while more input is at hand. */
const GATHER = 64 * 2 ** 10;

/**
 * Answers every line of a stream.
 *
 * @returns true when the input ended, false when the reader went away before.
 */
export async function runStream(
  input: AsyncIterable<Uint8Array>,
  output: StreamOutput,
  extract: Extract,
  options: StreamOptions,
): Promise<boolean> {
  const fields = { ...DEFAULT_FIELDS, ...options.fields };
  let closed = false;
  const onClosed = () => {
    closed = true;
  };
  output.once('close', onClosed);
  output.once('error', onClosed);
  const writable = () =>
    new Promise<void>((resolve) => {
      const go = () => {
        for (const event of ['drain', 'close', 'error'] as const) output.off(event, go);
        resolve();
      };
      for (const event of ['drain', 'close', 'error'] as const) output.once(event, go);
    });
  let gathered = '';
  const flush = async () => {
    const text = gathered;
    gathered = '';
    if (text !== '' && !closed && !output.write(text)) await writable();
  };
  let position = 0;
  for await (const { bytes, last } of readLines(input, options.maxBytes)) {
    const mine = options.shard === undefined || position % options.shard.count === options.shard.index - 1;
    position += 1;
    if (mine) {
      const answer = escapeJson(answerLine(bytes, extract, fields, options.maxBytes));
      gathered += `${options.ascii ? toAscii(answer) : answer}\n`;
    }
    if (last || gathered.length > GATHER) await flush();
    if (closed || output.destroyed) return false;
  }
  await flush();
  output.off('close', onClosed);
  output.off('error', onClosed);
  return true;
}
