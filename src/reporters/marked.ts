/** The article's passages cut into pieces that name something, state a number, or neither: for text and HTML alike. */
import type { MentionKind, PassageReading } from '../types.js';

export interface Piece {
  readonly text: string;
  readonly mark: MentionKind | 'number' | null;
  /** What a mention was linked to, such as `600519.SH 贵州茅台`. */
  readonly title?: string;
}

/** Figures as news writes them, with their sign and percent or their unit of ten thousands. */
const figure = /[+-]?\d+(?:[.,:]\d+)*(?:%|万亿|[万亿])?/g;

const withNumbers = (text: string, folded: string): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of folded.matchAll(figure)) {
    if (index > at) pieces.push({ text: text.slice(at, index), mark: null });
    at = index + found.length;
    pieces.push({ text: text.slice(index, at), mark: 'number' });
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
};

/** The pieces of a passage; joined they are its text. */
export function piecesOf({ passage: { text, folded }, mentions }: PassageReading): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { kind, start, end, entry } of mentions) {
    if (start < at) continue;
    pieces.push(...withNumbers(text.slice(at, start), folded.slice(at, start)));
    const code = 'code' in entry ? entry.code : null;
    pieces.push({ text: text.slice(start, end), mark: kind, title: code ? `${code} ${entry.name}` : entry.name });
    at = end;
  }
  return [...pieces, ...withNumbers(text.slice(at), folded.slice(at))];
}
