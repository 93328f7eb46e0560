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

/**
 * Not part of the prose: `**` left over where Markdown does not take them for bold (**“强调”**后文), invisible
 * characters that crawlers and editors leave between words, and footnote marks.
 */
const NOISE = /\*{2,}|[\u00ad\u200b-\u200f\u2060\ufeff]|\[\^[^\]\s]{1,20}\]:?/g;
const MAY_BE_NOISE = /\*\*|[\u00ad\u200b-\u200f\u2060\ufeff]|\[\^/;
/** A line that begins with this many blanks, or a tab, is a paragraph of its own in crawled text. */
const INDENT = 4;

const NO_BREAKS: readonly number[] = [];
const NO_RANGES: readonly Span[] = [];

/** Writes the blocks of one body, one after another. */
export class BlockWriter {
  /** Whether an indented line begins a passage (it does not in lists and HTML). */
  indents = true;
  readonly #body: Body;
  #text = '';
  #runs: Run[] = [];
  #breaks: number[] | null = null;
  #strong: Span[] | null = null;
  #atLineStart = false;
  #nextNewline = -1;

  constructor(body: Body) {
    this.#body = body;
  }

  /** The offset in the clean text where the next piece will stand. */
  get length(): number {
    return this.#text.length;
  }

  /** Adds the body's text as it is; with `entities` its character references are decoded. */
  write(from: number, to: number, entities = false): void {
    const source = this.#body.text;
    let at = from;
    while (at < to) {
      if (this.#nextNewline < at) {
        const found = source.indexOf('\n', at);
        this.#nextNewline = found < 0 ? source.length : found;
      }
      const lineEnd = Math.min(this.#nextNewline, to);
      let start = at;
      if (this.#atLineStart) {
        while (start < lineEnd && (source[start] === ' ' || source[start] === '\t')) start++;
        const indented = start - at >= INDENT || source[at] === '\t';
        if (indented && this.indents && start < lineEnd) this.separate();
        if (start < lineEnd) this.#atLineStart = false;
      }
      if (entities) this.#appendDecoded(start, lineEnd);
      else this.#appendClean(start, lineEnd);
      if (lineEnd === to) break;
      this.#append(lineEnd, lineEnd + 1);
      this.#atLineStart = true;
      at = lineEnd + 1;
    }
  }

  /** Adds `piece` for a stretch of the body that stands for it as one piece. */
  writePiece(piece: string, from: number, to: number): void {
    this.#atLineStart = false;
    if (MAY_BE_NOISE.test(piece)) return;
    const start = this.#body.toInput(from);
    appendRun(this.#runs, this.length, piece.length, start, this.#body.toInput(to - 1) + 1 - start);
    this.#text += piece;
  }

  /** Ends the passage here. */
  separate(): void {
    this.#breaks ??= [];
    if (this.#breaks[this.#breaks.length - 1] !== this.length) this.#breaks.push(this.length);
  }

  markStrong(start: number, end: number): void {
    if (end > start) (this.#strong ??= []).push({ start, end });
  }

  /** Gives what was collected and begins anew; null where nothing was. */
  take(): Block | null {
    const block =
      this.#text === ''
        ? null
        : {
            text: this.#text,
            runs: this.#runs,
            breaks: this.#breaks ?? NO_BREAKS,
            strong: this.#strong ?? NO_RANGES,
          };
    this.#atLineStart = false;
    this.#text = '';
    if (block !== null) this.#runs = [];
    this.#breaks = null;
    this.#strong = null;
    return block;
  }

  #append(from: number, to: number): void {
    if (to <= from) return;
    appendRun(this.#runs, this.length, to - from, this.#body.toInput(from), to - from);
    this.#text += this.#body.text.slice(from, to);
  }

  #appendClean(from: number, to: number): void {
    const stretch = this.#body.text.slice(from, to);
    if (!MAY_BE_NOISE.test(stretch)) {
      this.#append(from, to);
      return;
    }
    let done = 0;
    for (const { 0: noise, index } of stretch.matchAll(NOISE)) {
      // The third star of ***ST中程 is a part of the name *ST中程.
      const isName = noise.length % 2 === 1 && noise.startsWith('*') && stretch.startsWith('ST', index + noise.length);
      this.#append(from + done, from + index);
      done = index + noise.length - (isName ? 1 : 0);
    }
    this.#append(from + done, to);
  }

  #appendDecoded(from: number, to: number): void {
    const stretch = this.#body.text.slice(from, to);
    let done = 0;
    if (stretch.includes('&')) {
      for (const { 0: reference, index } of stretch.matchAll(ENTITY)) {
        const decoded = decodeEntity(reference);
        if (decoded === null) continue;
        this.#appendClean(from + done, from + index);
        this.writePiece(decoded, from + index, from + index + reference.length);
        done = index + reference.length;
      }
    }
    this.#appendClean(from + done, to);
  }
}
