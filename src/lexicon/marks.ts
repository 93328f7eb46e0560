/**
 * What exchanges write around a short name: the marks before it (ST …), the marks after it (-U …), and the spaces
 * they pad it with.
 */

/** ASCII letters and digits. */
export const isLatin = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/**
 * ST: losses two years running; *ST: delisting warned of; SST, S*ST: the same before the share reform; XD, XR, DR: the
 * day without dividend, rights, both; N: first day of listing; C: the four days after it; 退市: in delisting.
 */
const PREFIXES = ['S*ST', 'SST', '*ST', 'ST', 'XD', 'XR', 'DR', 'N', 'C', '退市'] as const;
/** The first characters of the Latin marks, by their code; 退 begins the other one. Asked at every offset of every text. */
const BEGINS = new Uint8Array(128);
for (const prefix of PREFIXES) if (prefix.charCodeAt(0) < 128) BEGINS[prefix.charCodeAt(0)] = 1;
const LEAVING = '退'.charCodeAt(0);

/** Whether a mark can begin with the unit. */
export const beginsMark = (unit: number): boolean => (unit < 128 ? BEGINS[unit] === 1 : unit === LEAVING);

/**
 * The length of a mark at `offset` with a name's first character after it, else 0. Marks are upper case, as exchanges
 * write them; one inside a Latin word is none (the ST of BEST, the C of Type-C).
 */
export function prefixLength(folded: string, offset: number): number {
  const unit = folded.charCodeAt(offset);
  if (!beginsMark(unit)) return 0;
  const before = offset === 0 ? 0 : folded.charCodeAt(offset - 1);
  if (isLatin(before) || before === 45 || before === 42) return 0;
  for (const prefix of PREFIXES) {
    if (!folded.startsWith(prefix, offset)) continue;
    const next = folded.charCodeAt(offset + prefix.length);
    // TCL and other names in Latin letters come after ST only: an N or C before them would be part of the word.
    return isLatin(next) && !prefix.includes('ST') ? 0 : prefix.length;
  }
  return 0;
}

/**
 * -U: not yet in profit, -W: weighted votes, -D: depositary receipts (and both: -UW, -WD), -B: biotech without income,
 * -S: secondary listing, -SW: with weighted votes, -R: the renminbi counter, -P: special-technology company.
 */
const SUFFIX = /-(?:UW|WD|BW|SB|SW|U|W|D|B|S|R|P)(?![A-Za-z0-9])/y;
const DASH = 45;

/** The length of a mark that ends a name at `end`, else 0: -U, -W …, and a bare A or B that is not the first letter of A股, A轮 or a word. */
export function suffixLength(folded: string, end: number): number {
  const unit = folded.charCodeAt(end);
  if (unit === DASH) {
    SUFFIX.lastIndex = end;
    return SUFFIX.exec(folded)?.[0].length ?? 0;
  }
  if (unit !== 65 || isLatin(folded.charCodeAt(end - 1))) return 0;
  const next = folded.charCodeAt(end + 1);
  return Number.isNaN(next) || /[，。；、：！？（）()\s,;:]/.test(String.fromCharCode(next)) ? 1 : 0;
}

/**
 * A name padded with spaces as exchanges print short ones: 五 粮 液, 新 希 望, 万  科A. Every character is on its own;
 * two characters only before the letter of a line, since two words of one character each are common in tables.
 */
const SPACED = /[\u4e00-\u9fff](?: [\u4e00-\u9fff]){2,3}|[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff] ?[AB](?![A-Za-z0-9])/y;

/** The name without its spaces and where it ends, or undefined. */
export function spacedName(
  folded: string,
  offset: number,
): { readonly text: string; readonly end: number } | undefined {
  SPACED.lastIndex = offset;
  const found = SPACED.exec(folded)?.[0];
  return found === undefined ? undefined : { text: found.replaceAll(' ', ''), end: offset + found.length };
}
