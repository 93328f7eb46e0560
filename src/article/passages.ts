/**
 * A block's clean text cut into passages as a reader of the page saw them: crawlers join and wrap paragraphs.
 */
import type { Passage, PassageKind, Run } from '../types.js';
import type { Block } from './block-writer.js';
import { withoutBoilerplate } from './boilerplate.js';
import { fold } from './fold.js';
import { sliceRuns } from './offsets.js';

/** Ends a sentence, or announces what follows on the next line; a closing quote or bracket may stand behind. */
const LINE_END = /[。！？!?…：:】；;][”’」』）)]?$/;
/** Begins an item: 1、 1. （一） 一、 ①, a bullet sign, a 【heading】. */
const ITEM_START =
  /^(?:[•·●○◆◇■□▶►★☆※▲△【]|[①-⑳]|\d{1,2}(?:[、．]|\.(?!\d))|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/;
/** Wrapped files have lines of at most so many characters; a longer line is a whole paragraph. */
const LONGEST_WRAPPED_LINE = 120;
/** Lines shorter than this are menus, captions and headings, never wrapped prose. */
const SHORTEST_WRAPPED_LINE = 15;
/** A line shorter than this part of the longest was ended by its writer, not by the wrapping. */
const FULL_LINE = 0.6;
/** Longer than a heading can be. */
const LONGEST_HEADING = 60;
const SENTENCE_END = /[。！？!?；;，,]$/;
/** Line ends, with the single ideographic space of an indent, and the two or more that stand for a lost paragraph end. */
const SEPARATOR = /\n\u3000?|\u3000{2,}/g;

/** Whether the line break between `[start, at)` and what follows at `next` ends a paragraph. */
function endsParagraph(text: string, start: number, at: number, next: number, longest: number): boolean {
  const isWrapped = longest >= SHORTEST_WRAPPED_LINE && longest <= LONGEST_WRAPPED_LINE;
  if (!isWrapped || next > at + 1 || at - start < FULL_LINE * longest) return true;
  // The ends are all that is looked at, so that the cost does not follow the line's length.
  return (
    LINE_END.test(text.slice(Math.max(start, at - 4), at).trimEnd()) || ITEM_START.test(text.slice(next, next + 8))
  );
}

function longestLine(text: string): number {
  let longest = 0;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    longest = Math.max(longest, at - start);
    start = at + 1;
  }
  return Math.max(longest, text.length - start);
}

type Cut = readonly [end: number, next: number];
const NO_CUTS: readonly Cut[] = [];

/** The offsets where a block's text is cut: `[end of one, start of the next]`. */
function cuts(block: Block, kind: PassageKind): readonly Cut[] {
  const { text } = block;
  if (block.breaks.length === 0 && !text.includes('\n') && !text.includes('\u3000\u3000')) return NO_CUTS;
  const found: Cut[] = block.breaks.map((at) => [at, at]);
  if (kind !== 'heading' && kind !== 'title' && kind !== 'table-cell') {
    const longest = text.includes('\n') ? longestLine(text) : 0;
    let lineStart = 0;
    for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
      const next = index + separator.length;
      const isLineEnd = separator.startsWith('\n');
      if (!isLineEnd || endsParagraph(text, lineStart, index, next, longest)) found.push([index, next]);
      if (isLineEnd) lineStart = index + 1;
    }
    if (block.breaks.length > 0) found.sort((a, b) => a[0] - b[0]);
  }
  return found;
}

const BLANK = /[\s\u200b]/;

/** Whether a blank stands there. Chinese characters and ASCII, which nearly all of them are, need no pattern. */
function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit > 0x3000 && unit < 0xfe00) || (unit > 0x20 && unit < 0x7f)) return false;
  return BLANK.test(text.charAt(at));
}

/** Cuts a block into passages, leaving out blank ends and boilerplate, and appends them to `passages`. */
export function appendPassages(passages: Passage[], block: Block, kind: PassageKind, cell: Passage['cell']): void {
  let start = 0;
  for (const [end, next] of cuts(block, kind)) {
    if (end >= start) appendPassage(passages, block, kind, cell, start, end);
    start = Math.max(start, next);
  }
  appendPassage(passages, block, kind, cell, start, block.text.length);
}

function appendPassage(
  passages: Passage[],
  { text, runs, strong }: Block,
  kind: PassageKind,
  cell: Passage['cell'],
  from: number,
  to: number,
): void {
  let [left, right] = [from, to];
  while (left < right && isBlankAt(text, left)) left++;
  while (right > left && isBlankAt(text, right - 1)) right--;
  if (left === right) return;
  const line = text.slice(left, right);
  const original = kind === 'title' ? null : originalTitle(line);
  if (original !== null) {
    const [start, end] = original;
    passages.push(createPassage('title', line.slice(start, end), sliceRuns(runs, left + start, left + end), null));
    return;
  }
  const kept = withoutBoilerplate(line, kind);
  if (kept === null) return;
  right = left + kept;
  const isHeading =
    kind === 'paragraph' &&
    strong.some((range) => range.start <= left && range.end >= right) &&
    looksLikeHeading(text, left, right);
  const prose = line.slice(0, kept);
  passages.push(createPassage(isHeading ? 'heading' : kind, prose, sliceRuns(runs, left, right), cell));
}

const ORIGINAL_TITLE = /^([（(【]?)(?:原标题|原標題|原题)[：:]\s{0,20}/;
const LONGEST_ORIGINAL_TITLE = 150;

/** 原标题：… is the title that the article bore where it was taken from: `[start, end)` of it, null in other lines. */
function originalTitle(line: string): [number, number] | null {
  if (line.length > LONGEST_ORIGINAL_TITLE || (line.charAt(0) !== '原' && line.charAt(1) !== '原')) return null;
  const match = ORIGINAL_TITLE.exec(line);
  if (match === null) return null;
  const start = match[0].length;
  const source = line.slice(start).search(/\s(?:文章)?来源[：:]/);
  let end = source < 0 ? line.length : start + source;
  if (match[1] !== '' && /[）)】]/.test(line[end - 1] ?? '')) end--;
  while (end > start && isBlankAt(line, end - 1)) end--;
  return end > start ? [start, end] : null;
}

function looksLikeHeading(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_HEADING && !SENTENCE_END.test(text.slice(end - 1, end));
}

export function createPassage(kind: PassageKind, text: string, runs: readonly Run[], cell: Passage['cell']): Passage {
  return { kind, text, folded: fold(text), runs, cell };
}
