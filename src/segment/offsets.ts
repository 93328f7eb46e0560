/** What a library's words become: tokens that cover the text, unit for unit, whatever the library did. */
import type { Token } from '../types.js';

/** What one library must do: cut a text that holds no lone surrogate and no NUL. */
export type Cut = (text: string) => string[];

/** One library with its dictionary and words. */
export interface LoadedLibrary {
  readonly cut: Cut;
  /** See `Segmenter.joins`. */
  readonly joins?: (before: number, after: number) => boolean;
}

/** A blank separates the columns of a dictionary's line, and so cannot be part of a word. */
const WORD = /^[^\s\p{Cc}\p{Surrogate}]+$/u;
/** Whether a library can be given the text as a word of its own. */
export const isWord = (text: string): boolean => WORD.test(text);

/** The longest text cut at once, in UTF-16 units: a library's own time and memory for one text then stay bounded. */
const LONGEST_PIECE = 4000;
const ENDS = ['\n', '。', '；', '，', '、'];
/** Both libraries are native and take UTF-8 of C strings: neither of these can be handed to them. */
const UNSAFE = /[\0\p{Surrogate}]/gu;
const MAY_BE_UNSAFE = /[\0\ud800-\udfff]/;

/**
 * Cuts a text into tokens in time linear in its length. Offsets are counted here and texts taken from the input, so
 * `tokens.map((token) => token.text).join('') === text` for every string, lone surrogates and NUL included; a piece that
 * the library does not give back unchanged is taken character by character.
 */
export function cutWithOffsets(text: string, cut: Cut): Token[] {
  const safe = MAY_BE_UNSAFE.test(text) ? text.replace(UNSAFE, ' ') : text;
  const tokens: Token[] = [];
  if (safe.length <= LONGEST_PIECE) addTokens(tokens, text, safe, 0, cut);
  else {
    let start = 0;
    for (const piece of pieces(safe)) {
      addTokens(tokens, text, piece, start, cut);
      start += piece.length;
    }
  }
  return tokens;
}

function addTokens(tokens: Token[], text: string, piece: string, offset: number, cut: Cut): void {
  const count = tokens.length;
  let at = 0;
  for (const word of cut(piece)) {
    if (!piece.startsWith(word, at)) break;
    const start = offset + at;
    at += word.length;
    tokens.push({ text: text.slice(start, offset + at), start, end: offset + at });
  }
  if (at === piece.length) return;
  tokens.length = count;
  let start = offset;
  for (const character of piece) {
    const end = start + character.length;
    tokens.push({ text: text.slice(start, end), start, end });
    start = end;
  }
}

/** The text in pieces, each ending where a sentence, clause or line does, or else anywhere between two characters. */
function* pieces(text: string): Generator<string> {
  let start = 0;
  while (text.length - start > LONGEST_PIECE) {
    const end = start + pieceLength(text.slice(start, start + LONGEST_PIECE));
    yield text.slice(start, end);
    start = end;
  }
  if (start < text.length) yield text.slice(start);
}

/** How much of a window to take. Ends are looked for in its latter half only, so that pieces never become many. */
function pieceLength(window: string): number {
  for (const mark of ENDS) {
    const at = window.lastIndexOf(mark);
    if (at >= window.length / 2) return at + 1;
  }
  const last = window.charCodeAt(window.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? window.length - 1 : window.length;
}
