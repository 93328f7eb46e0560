/**
 * The part of the input after the front matter, as the Markdown parser wants it: lines end in "\n" only and delimiter
 * rows of tables carry no trailing blanks (the parser knows neither), with the way back to the input's offsets.
 */
export interface Body {
  readonly text: string;
  /** Maps an offset of a unit of `text` to the input. */
  toInput(offset: number): number;
}

const [TAB, SPACE, DASH, COLON, PIPE] = [9, 32, 45, 58, 124];

/** The offset where the trailing blanks of a delimiter row begin, or `end` where the line is none or has none. */
function delimiterRowEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && (text.charCodeAt(trimmed - 1) === SPACE || text.charCodeAt(trimmed - 1) === TAB)) trimmed--;
  if (trimmed === end) return end;
  let dashes = 0;
  let pipes = 0;
  for (let at = start; at < trimmed; at++) {
    const unit = text.charCodeAt(at);
    if (unit === DASH) dashes++;
    else if (unit === PIPE) pipes++;
    else if (unit !== COLON && unit !== SPACE && unit !== TAB) return end;
  }
  return dashes > 0 && pipes > 0 ? trimmed : end;
}

/** Prepares `input` from offset `start` on. Linear in its length; nothing is copied where nothing has to be taken out. */
export function createBody(input: string, start: number): Body {
  const raw = start === 0 ? input : input.slice(start);
  const hasReturn = raw.includes('\r');
  if (!hasReturn && !raw.includes('|')) return { text: raw, toInput: (offset) => offset + start };

  const pieces: string[] = [];
  // Offsets in the new text from which on `skipped[i]` units have been left out of the input.
  const positions: number[] = [];
  const skipped: number[] = [];
  let length = 0;
  let left = 0;
  const leaveOut = (count: number) => {
    left += count;
    positions.push(length);
    skipped.push(left);
  };
  for (let at = 0; at < raw.length;) {
    let lineEnd = raw.indexOf('\n', at);
    if (lineEnd < 0) lineEnd = raw.length;
    let contentEnd = lineEnd;
    if (lineEnd < raw.length && raw[lineEnd - 1] === '\r' && lineEnd > at) contentEnd--;
    const end = delimiterRowEnd(raw, at, contentEnd);
    pieces.push(hasReturn ? raw.slice(at, end).replaceAll('\r', '\n') : raw.slice(at, end));
    length += end - at;
    if (end < lineEnd) leaveOut(lineEnd - end);
    if (lineEnd < raw.length) {
      pieces.push('\n');
      length++;
    }
    at = lineEnd + 1;
  }

  // Lookups come nearly in order, so the last place is where the next search begins.
  let hint = -1;
  const toInput = (offset: number): number => {
    if (hint >= 0 && (positions[hint] ?? 0) > offset) hint = lastAtOrBefore(positions, offset);
    while (hint + 1 < positions.length && (positions[hint + 1] ?? 0) <= offset) hint++;
    return start + offset + (hint < 0 ? 0 : (skipped[hint] ?? 0));
  };
  return { text: pieces.join(''), toInput };
}

function lastAtOrBefore(positions: readonly number[], offset: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
