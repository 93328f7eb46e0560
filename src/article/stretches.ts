/**
 * A body cut into plain paragraphs, which hold no sign of Markdown and need no parser, and stretches of Markdown. Most
 * paragraphs of market news are plain, and one look at every character costs a tenth of what the parser does.
 */

/** A part of a body, `[from, to)`; a plain one is one paragraph as the Markdown parser would give it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isPlain: boolean;
}

const [TAB, LINE_FEED, SPACE, CLOSING, STAR, POINT, ZERO, NINE, CAPITAL_S, CAPITAL_T, TILDE] = [
  9, 10, 32, 41, 42, 46, 48, 57, 83, 84, 126,
];

/** The signs of inline markup and tables, and those that begin a block at the start of a line, by character code. */
const INLINE = 1;
const OPENING = 2;
/** Signs of which it is asked what stands beside them. */
const DOUBTFUL = 4;
const SIGNS = new Uint8Array(0x80);
for (const sign of '\\`_[]<&|') SIGNS[sign.charCodeAt(0)] = INLINE;
for (const sign of '>-+#=') SIGNS[sign.charCodeAt(0)] = OPENING;
for (const sign of '*~\n') SIGNS[sign.charCodeAt(0)] = DOUBTFUL;

/** Blocks that go on below an empty line: fences, comments, scripts. What ends them is the parser's to know. */
const GOES_ON = /(?:```|~~~|<[!?]|<(?:script|pre|style|textarea)\b)/iy;

const isBlank = (unit: number) => unit === SPACE || unit === TAB;

function skipBlanks(text: string, at: number): number {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a line that begins so with figures may be an item of a list (1. or 1) and so on). */
function isNumbered(text: string, at: number): boolean {
  let unit = text.charCodeAt(at);
  while (unit >= ZERO && unit <= NINE) unit = text.charCodeAt(++at);
  return unit === POINT || unit === CLOSING;
}

/** Where a line without a sign of Markdown ends that begins with its first character at `start`; -1 for other lines. */
function plainLineEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first < 0x80 && (SIGNS[first] === OPENING || (first >= ZERO && first <= NINE && isNumbered(text, start))))
    return -1;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) continue;
    const sign = SIGNS[unit];
    if (sign === INLINE) return -1;
    if (sign !== DOUBTFUL) continue;
    // Two blanks at the end of a line are a line break.
    if (unit === LINE_FEED) return text.charCodeAt(at - 1) === SPACE && text.charCodeAt(at - 2) === SPACE ? -1 : at;
    if (unit === TILDE && text.charCodeAt(at + 1) === TILDE) return -1;
    // The star of *ST中程 is a part of the name.
    if (unit === STAR && !(text.charCodeAt(at + 1) === CAPITAL_S && text.charCodeAt(at + 2) === CAPITAL_T)) return -1;
  }
  return text.length;
}

/** Cuts a body where the Markdown parser's reading of one part cannot hang on another. Linear in its length. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  /** Where the stretch of Markdown begins that is not yet at its end. */
  let open = -1;
  let lineStart = 0;
  while (lineStart < text.length) {
    const start = skipBlanks(text, lineStart);
    if (start === text.length) break;
    if (text.charCodeAt(start) === LINE_FEED) {
      lineStart = start + 1;
      continue;
    }
    // A paragraph: lines to the next empty one.
    const paragraphStart = lineStart;
    let isPlain = true;
    let end = start;
    for (let first = start; first < text.length && text.charCodeAt(first) !== LINE_FEED;) {
      end = isPlain ? plainLineEnd(text, first) : -1;
      if (end < 0) {
        isPlain = false;
        GOES_ON.lastIndex = first;
        if (GOES_ON.test(text)) {
          stretches.push({ from: open < 0 ? paragraphStart : open, to: text.length, isPlain: false });
          return stretches;
        }
        end = text.indexOf('\n', first);
        if (end < 0) end = text.length;
      }
      lineStart = end + 1;
      first = skipBlanks(text, lineStart);
    }
    // An indented paragraph may belong to an item of a list above it.
    if (isPlain && (open < 0 || start === paragraphStart)) {
      if (open >= 0) stretches.push({ from: open, to: paragraphStart - 1, isPlain: false });
      open = -1;
      stretches.push({ from: start, to: end, isPlain: true });
    } else if (open < 0) open = paragraphStart;
  }
  if (open >= 0) stretches.push({ from: open, to: text.length, isPlain: false });
  return stretches;
}
