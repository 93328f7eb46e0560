/**
 * Folding: one way of writing for what means the same to a reader, unit by unit, so that offsets stay.
 */
import { SIMPLIFIED, TRADITIONAL } from './traditional.generated.js';

/** Full-width signs written half-width. Chinese punctuation (，。；：！？（）【】、“”《》) is left as it is: it bounds clauses. */
const SIGNS: Readonly<Record<string, string>> = {
  '％': '%',
  '﹪': '%',
  '﹑': '、',
  '､': '、',
  '＋': '+',
  '﹢': '+',
  '－': '-',
  '−': '-',
  '﹣': '-',
  '‐': '-',
  '‑': '-',
  '．': '.',
  '＊': '*',
  '／': '/',
  '～': '~',
  '＆': '&',
  '＄': '$',
  '￥': '¥',
  '＠': '@',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '　': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
};

/** Full-width ASCII stands this far above ASCII. */
const FULL_WIDTH_OFFSET = 0xfee0;

function foldRange(table: Uint16Array, first: string, last: string): void {
  const end = last.charCodeAt(0);
  for (let unit = first.charCodeAt(0); unit <= end; unit++) table[unit] = unit - FULL_WIDTH_OFFSET;
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let at = 0; at < TRADITIONAL.length; at++) table[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);
  // Some traditional forms lead to a form that itself has a simplified one: folding twice is folding once.
  for (let at = 0; at < TRADITIONAL.length; at++) {
    const unit = TRADITIONAL.charCodeAt(at);
    table[unit] = table[table[unit] ?? unit] ?? unit;
  }
  foldRange(table, '０', '９');
  foldRange(table, 'Ａ', 'Ｚ');
  foldRange(table, 'ａ', 'ｚ');
  for (const [from, to] of Object.entries(SIGNS)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}

let folding: Uint16Array | undefined;

/**
 * Folds a text for matching. Gives a string of the same length, the same string where nothing changes.
 * Full-width letters, digits and the signs ％＋－．＊／～＆＄￥＠＝＜＞ become half-width, the minus signs − － ﹣ ‐ ‑ become "-",
 * ideographic, no-break and typographic spaces become " ", and traditional characters become simplified one by one
 * (opencc-js TSCharacters without what is also standard in simplified text, such as 乾 and 徵). Upper and lower case,
 * Chinese punctuation and ASCII punctuation stay.
 */
export function fold(text: string): string {
  folding ??= buildTable();
  const table = folding;
  const { length } = text;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (table[unit] !== unit) break;
    at++;
  }
  if (at === length) return text;
  const units = new Uint16Array(length);
  for (let unit = 0; unit < length; unit++) units[unit] = table[text.charCodeAt(unit)] ?? 0;
  return fromUnits(units);
}

/** How many units one String.fromCharCode call may take without filling the stack. */
const CHUNK = 0x2000;

function fromUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]);
  }
  return text;
}
