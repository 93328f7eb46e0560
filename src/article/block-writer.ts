/**
 * Collects the clean text of one block (a paragraph, a cell …) piece by piece, with its runs, and hands it over whole.
 */
import type { Run, Span } from '../types.js';
import type { Body } from './body.js';
import { decodeEntity, ENTITY } from './entities.js';
import { appendRun } from './offsets.js';

/** The prose of one block before it is cut into passages. */
export interface Block {
  readonly text: string;
  readonly runs: Run[];
  /** Offsets in `text` where one passage ends and another begins (`<br>`, an indented line). */
  readonly breaks: readonly number[];
  /** Ranges of `text` that are bold. */
  readonly strong: readonly Span[];
}

export interface BlockWriter {
  /** Adds the body's text as it is; with `entities` its character references are decoded. */
  write(from: number, to: number, entities?: boolean): void;
  /** Adds `text` for a stretch of the body that stands for it as one piece. */
  writePiece(text: string, from: number, to: number): void;
  /** Ends the passage here. */
  separate(): void;
  /** The offset in the clean text where the next piece will stand. */
  readonly length: number;
  markStrong(start: number, end: number): void;
  /** Gives what was collected and begins anew; null where nothing was. */
  take(): Block | null;
}

/**
 * Not part of the prose: `**` left over where Markdown does not take them for bold (**“强调”**后文), invisible
 * characters that crawlers and editors leave between words, and footnote marks.
 */
const NOISE = /\*{2,}|[\u00ad\u200b-\u200f\u2060\ufeff]|\[\^[^\]\s]{1,20}\]:?/g;
const MAY_BE_NOISE = /\*\*|[\u00ad\u200b-\u200f\u2060\ufeff]|\[\^/;
/** A line that begins with this many blanks, or a tab, is a paragraph of its own in crawled text. */
const INDENT = 4;

/** Makes a writer over `body`. `indents` says whether an indented line begins a passage (it does not in lists and HTML). */
export function createBlockWriter(body: Body): BlockWriter & { indents: boolean } {
  const source = body.text;
  let text = '';
  let runs: Run[] = [];
  let breaks: number[] = [];
  let strong: Span[] = [];
  let atLineStart = false;
  let nextNewline = -1;

  const append = (from: number, to: number) => {
    if (to <= from) return;
    appendRun(runs, text.length, to - from, body.toInput(from), to - from);
    text += source.slice(from, to);
  };

  const appendClean = (from: number, to: number) => {
    const stretch = source.slice(from, to);
    if (!MAY_BE_NOISE.test(stretch)) {
      append(from, to);
      return;
    }
    let done = 0;
    for (const { 0: noise, index } of stretch.matchAll(NOISE)) {
      // The third star of ***ST中程 is a part of the name *ST中程.
      const isName = noise.length % 2 === 1 && noise.startsWith('*') && stretch.startsWith('ST', index + noise.length);
      append(from + done, from + index);
      done = index + noise.length - (isName ? 1 : 0);
    }
    append(from + done, to);
  };

  const appendDecoded = (from: number, to: number) => {
    const stretch = source.slice(from, to);
    let done = 0;
    if (stretch.includes('&')) {
      for (const { 0: reference, index } of stretch.matchAll(ENTITY)) {
        const decoded = decodeEntity(reference);
        if (decoded === null) continue;
        appendClean(from + done, from + index);
        writer.writePiece(decoded, from + index, from + index + reference.length);
        done = index + reference.length;
      }
    }
    appendClean(from + done, to);
  };

  const writer = {
    indents: true,
    write(from: number, to: number, entities = false) {
      let at = from;
      while (at < to) {
        if (nextNewline < at) {
          const found = source.indexOf('\n', at);
          nextNewline = found < 0 ? source.length : found;
        }
        const lineEnd = Math.min(nextNewline, to);
        let start = at;
        if (atLineStart) {
          while (start < lineEnd && (source[start] === ' ' || source[start] === '\t')) start++;
          const indented = start - at >= INDENT || source[at] === '\t';
          if (indented && writer.indents && start < lineEnd) writer.separate();
          if (start < lineEnd) atLineStart = false;
        }
        if (entities) appendDecoded(start, lineEnd);
        else appendClean(start, lineEnd);
        if (lineEnd === to) break;
        append(lineEnd, lineEnd + 1);
        atLineStart = true;
        at = lineEnd + 1;
      }
    },
    writePiece(piece: string, from: number, to: number) {
      atLineStart = false;
      if (MAY_BE_NOISE.test(piece)) return;
      const start = body.toInput(from);
      appendRun(runs, text.length, piece.length, start, body.toInput(to - 1) + 1 - start);
      text += piece;
    },
    separate() {
      if (breaks[breaks.length - 1] !== text.length) breaks.push(text.length);
    },
    get length() {
      return text.length;
    },
    markStrong(start: number, end: number) {
      if (end > start) strong.push({ start, end });
    },
    take(): Block | null {
      atLineStart = false;
      if (text === '') {
        breaks = [];
        strong = [];
        return null;
      }
      const block = { text, runs, breaks, strong };
      text = '';
      runs = [];
      breaks = [];
      strong = [];
      return block;
    },
  };
  return writer;
}
