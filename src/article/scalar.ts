/**
 * One YAML or JSON scalar read where it stands, so that a title's characters keep their places in the input.
 */
import type { Run } from '../types.js';
import { appendRun } from './offsets.js';

/** A scalar's value and the input it came from. */
export interface LocatedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function createLocatedText(input: string) {
  let text = '';
  const runs: Run[] = [];
  return {
    copy(from: number, to: number) {
      if (to <= from) return;
      appendRun(runs, text.length, to - from, from, to - from);
      text += input.slice(from, to);
    },
    piece(piece: string, from: number, to: number) {
      if (piece === '') return;
      appendRun(runs, text.length, piece.length, from, to - from);
      text += piece;
    },
    done: (): LocatedText => ({ text, runs }),
  };
}
type Writer = ReturnType<typeof createLocatedText>;

const isBlank = (unit: string | undefined) => unit === ' ' || unit === '\t';
const isLineEnd = (unit: string | undefined) => unit === '\n' || unit === '\r';

/** Skips a folded line end from `at` (its first line-end unit): gives where the text goes on, writes what it stands for. */
function foldLineEnd(input: string, at: number, end: number, writer: Writer): number {
  let lines = 0;
  let next = at;
  while (next < end && (isBlank(input[next]) || isLineEnd(input[next]))) {
    if (input[next] === '\n' || (input[next] === '\r' && input[next + 1] !== '\n')) lines++;
    next++;
  }
  writer.piece(lines === 1 ? ' ' : '\n'.repeat(lines - 1), at, next);
  return next;
}

function quoted(input: string, start: number, end: number): LocatedText | null {
  const quote = input[start];
  const writer = createLocatedText(input);
  let at = start + 1;
  let from = at;
  while (at < end) {
    const unit = input[at];
    if (unit === quote) {
      if (quote === '"' || input[at + 1] !== quote) {
        writer.copy(from, at);
        return writer.done();
      }
      writer.copy(from, at);
      writer.piece("'", at, at + 2);
      at += 2;
      from = at;
    } else if (unit === '\\' && quote === '"') {
      writer.copy(from, at);
      at = escape(input, at, end, writer);
      from = at;
    } else if (isLineEnd(unit)) {
      let trimmed = at;
      while (trimmed > from && isBlank(input[trimmed - 1])) trimmed--;
      writer.copy(from, trimmed);
      at = foldLineEnd(input, at, end, writer);
      from = at;
    } else at++;
  }
  return null;
}

function escape(input: string, at: number, end: number, writer: Writer): number {
  const name = input[at + 1] ?? '';
  const digits = HEX_LENGTH[name];
  if (digits !== undefined) {
    const next = at + 2 + digits;
    const code = Number.parseInt(input.slice(at + 2, next), 16);
    if (code <= 0x10ffff) writer.piece(String.fromCodePoint(code), at, next);
    return Math.min(next, end);
  }
  if (isLineEnd(name)) {
    let next = at + 1;
    while (next < end && (isBlank(input[next]) || isLineEnd(input[next]))) next++;
    return next;
  }
  writer.piece(ESCAPES[name] ?? '', at, at + 2);
  return at + 2;
}

/** Offsets `[start, end)` of the line at `at`, without its line end, and of the next line. */
function lineAt(input: string, at: number, limit: number): { end: number; next: number } {
  let end = input.indexOf('\n', at);
  if (end < 0 || end > limit) end = limit;
  return { end: end > at && input[end - 1] === '\r' ? end - 1 : end, next: Math.min(end + 1, limit) };
}

function plain(input: string, start: number, end: number): LocatedText {
  const writer = createLocatedText(input);
  let { end: lineEnd, next } = lineAt(input, start, end);
  let from = start;
  for (;;) {
    const comment = input.slice(from, lineEnd).search(/[ \t]#/);
    let trimmed = comment < 0 ? lineEnd : from + comment;
    while (trimmed > from && isBlank(input[trimmed - 1])) trimmed--;
    writer.copy(from, trimmed);
    // A plain scalar goes on over lines that are indented.
    if (comment >= 0 || next >= end || !isBlank(input[next])) return writer.done();
    let content = next;
    while (content < end && isBlank(input[content])) content++;
    if (content >= end || isLineEnd(input[content])) return writer.done();
    writer.piece(' ', trimmed, content);
    from = content;
    ({ end: lineEnd, next } = lineAt(input, content, end));
  }
}

/** A block scalar: `|` keeps its line ends, `>` folds them; the value's last line end is left out (titles are trimmed). */
function blockScalar(input: string, start: number, end: number): LocatedText {
  const folded = input[start] === '>';
  const writer = createLocatedText(input);
  let { next } = lineAt(input, start, end);
  let previousEnd = -1;
  while (next < end && (isBlank(input[next]) || isLineEnd(input[next]))) {
    const line = lineAt(input, next, end);
    let from = next;
    while (from < line.end && isBlank(input[from])) from++;
    if (from < line.end) {
      if (previousEnd >= 0) writer.piece(folded ? ' ' : '\n', previousEnd, from);
      writer.copy(from, line.end);
      previousEnd = line.end;
    }
    next = line.next;
  }
  return writer.done();
}

/**
 * Reads the scalar whose value begins at `start` (blanks before it skipped) and ends before `end`. Knows double- and
 * single-quoted, plain and block scalars; a quote that is never closed is left out and its line read as it is. Callers
 * compare with what the YAML library gave: this reader only says where the characters stand.
 */
export function readScalar(input: string, start: number, end: number): LocatedText {
  let at = start;
  while (at < end && isBlank(input[at])) at++;
  const first = input[at];
  if (first === '"' || first === "'") return quoted(input, at, end) ?? plain(input, at + 1, lineAt(input, at, end).end);
  if (first === '|' || first === '>') return blockScalar(input, at, end);
  return plain(input, at, end);
}
