/**
 * Matching forms in text. A hash table from the first two characters to a range of the sorted forms, then the range is
 * narrowed character by character: no allocation where nothing stands, and entries are made on first use.
 */
import type { Entry, Form, FormMatch, Lexicon, PlacedMatches, SecurityEntry } from '../types.js';
import { beginsMark, isLatin, prefixLength, spacedName, suffixLength } from './marks.js';
import { PairIndex } from './pair-index.js';
import { AMBIGUOUS, canonical, parseEntry, SILENCED, SOURCES, type LexiconTable } from './table.js';

const NONE: readonly FormMatch[] = Object.freeze([]);
const wordsOf = new WeakMap<Lexicon, { readonly texts: readonly string[]; readonly terms: readonly string[] }>();
const NO_WORDS = { texts: [], terms: [] };

/** Every form's text, sorted (a text with several entries is repeated), and the market's terms. */
export const lexiconWords = (
  lexicon: Lexicon,
): { readonly texts: readonly string[]; readonly terms: readonly string[] } => wordsOf.get(lexicon) ?? NO_WORDS;

const upper = (unit: number) => (unit >= 97 && unit <= 122 ? unit - 32 : unit);
const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const SPACE = 32;
/** What the marks after a name begin with: -U, A. */
const DASH = 45;
const LETTER_A = 65;
const mayBeMark = (unit: number) => unit === DASH || unit === LETTER_A;
function isBeforeMark(text: string, matches: readonly FormMatch[]): boolean {
  for (const { end } of matches) if (mayBeMark(text.charCodeAt(end))) return true;
  return false;
}

/** Builds a lexicon from its table. */
export function buildLexicon(table: LexiconTable): Lexicon {
  const all = table.texts;
  const texts = all === '' ? [] : all.split('\n');
  const pairs = new PairIndex(all, texts);
  const { begins } = pairs;
  const lengthOf = (at: number) => begins[at + 1]! - begins[at]! - 1;
  const lines = table.entries === '' ? [] : table.entries.split('\n');
  const made: (Entry | undefined)[] = [];
  const entryOf = (index: number): Entry => (made[index] ??= parseEntry(lines[index] ?? ''));

  let dates: Map<number, readonly [number, string | null, string | null]> | undefined;
  // The forms of each text that was met, and the place there of the text's first form; none is at 0.
  const met: (readonly Form[])[] = [[]];
  const placeInMet = new Int32Array(texts.length);
  /** The forms from number `first` to before `last`, which are written alike; none where one of them is silenced. */
  function formsOf(first: number, last: number): readonly Form[] {
    const place = placeInMet[first]!;
    if (place > 0) return met[place]!;
    dates ??= new Map(table.formDates.map((row) => [row[0], row]));
    const forms: Form[] = [];
    let silenced = false;
    for (let at = first; at < last; at++) {
      const entry = table.formEntries[at] ?? SILENCED;
      if (entry === SILENCED) {
        silenced = true;
        continue;
      }
      const meta = table.formMeta[at] ?? 0;
      const [, from = null, until = null] = dates.get(at) ?? [];
      forms.push({
        text: texts[at]!,
        entry: entryOf(entry),
        source: SOURCES[meta % AMBIGUOUS] ?? 'name',
        ambiguous: meta >= AMBIGUOUS,
        from,
        until,
      });
    }
    const result = silenced ? [] : forms;
    placeInMet[first] = met.push(result) - 1;
    return result;
  }

  /** The first form of [from, to) whose unit at `depth` is at least `unit`. */
  function lowerBound(from: number, to: number, depth: number, unit: number): number {
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (all.charCodeAt(begins[middle]! + depth) < unit) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The forms that start exactly at `offset`, shortest first, without exchange marks. */
  function walk(text: string, offset: number): FormMatch[] | undefined {
    const first = upper(text.charCodeAt(offset));
    const key = (first << 16) | upper(text.charCodeAt(offset + 1));
    if (!pairs.mayStart(key)) return undefined;
    const slot = pairs.slotOf(key);
    let last = pairs.endOf(slot);
    if (last === 0 || !pairs.mayGoOn(slot, upper(text.charCodeAt(offset + 2)))) return undefined;
    if (isLatin(first) && offset > 0 && isLatin(text.charCodeAt(offset - 1))) return undefined;
    let matches: FormMatch[] | undefined;
    let from = pairs.startOf(slot);
    const longest = text.length - offset;
    for (let depth = 2; from < last; depth++) {
      if (lengthOf(from) === depth) {
        let next = from + 1;
        while (next < last && lengthOf(next) === depth) next++;
        const end = offset + depth;
        if (endsWell(text, offset, end)) (matches ??= []).push({ end, forms: formsOf(from, next) });
        from = next;
      }
      if (depth >= longest || from === last) break;
      const unit = upper(text.charCodeAt(offset + depth));
      from = lowerBound(from, last, depth, unit);
      if (from === last || all.charCodeAt(begins[from]! + depth) !== unit) break;
      last = lowerBound(from + 1, last, depth, unit + 1);
    }
    return matches;
  }

  /** Securities only, and the end after a mark such as -U. */
  function marked(text: string, matches: FormMatch[], isMainland: boolean): FormMatch[] {
    if (!isMainland && !isBeforeMark(text, matches)) return matches;
    const result: FormMatch[] = [];
    for (const match of matches) {
      if (!isMainland && !mayBeMark(text.charCodeAt(match.end))) {
        if (result.at(-1)?.end === match.end) result.pop();
        result.push(match);
        continue;
      }
      const securities = match.forms.filter(
        ({ entry }) => entry.kind === 'security' && (!isMainland || entry.market === 'CN'),
      );
      const suffix = securities.length > 0 ? suffixLength(text, match.end) : 0;
      // 万科A as a name of its own comes after 万科 with the letter A and is the better reading.
      if (result.at(-1)?.end === match.end + suffix) result.pop();
      if (suffix > 0) result.push({ end: match.end + suffix, forms: securities });
      else if (!isMainland) result.push(match);
      else if (securities.length > 0) result.push({ end: match.end, forms: securities });
    }
    return result;
  }

  function spaced(text: string, offset: number): FormMatch[] | undefined {
    const name = spacedName(text, offset);
    if (!name) return undefined;
    // The fourth character may be the next word's: 五 粮 液 涨.
    const { text: whole } = name;
    const matches = walk(whole, 0)?.filter(({ end }) => end === whole.length || (whole.length === 4 && end === 3));
    return (
      matches &&
      marked(whole, matches, true).map(({ end, forms }) => ({ end: name.end - (whole.length - end) * 2, forms }))
    );
  }

  function at(folded: string, offset: number): readonly FormMatch[] {
    let matches = walk(folded, offset);
    if (matches) matches = marked(folded, matches, false);
    const prefix = prefixLength(folded, offset);
    if (prefix > 0) {
      const named = walk(folded, offset + prefix);
      if (named) matches = [...(matches ?? []), ...marked(folded, named, true)];
    } else if (!matches && folded.charCodeAt(offset + 1) === SPACE) matches = spaced(folded, offset);
    if (!matches || matches.length === 0) return NONE;
    return matches.length === 1 ? matches : longestFirst(matches);
  }

  let codes: Map<string, number> | undefined;
  const lexicon: Lexicon = {
    asOf: table.asOf,
    digest: table.digest,
    size: texts.length,
    at,
    scan(folded) {
      const found: PlacedMatches[] = [];
      let unit = folded.charCodeAt(0);
      for (let offset = 0; offset < folded.length - 1; offset++) {
        const next = folded.charCodeAt(offset + 1);
        if (pairs.mayStart((upper(unit) << 16) | upper(next)) || beginsMark(unit) || next === SPACE) {
          const matches = at(folded, offset);
          if (matches !== NONE) found.push({ at: offset, matches });
        }
        unit = next;
      }
      return found;
    },
    lookup(text) {
      const form = canonical(text);
      const first = form.length < 2 ? undefined : walk(form, 0)?.find(({ end }) => end === form.length);
      return first?.forms ?? [];
    },
    byCode(code) {
      if (!codes) {
        codes = new Map(table.formerCodes);
        for (let at = 0; at < lines.length; at++) {
          const line = lines[at]!;
          if (line.startsWith('security\t')) codes.set(line.slice(9, line.indexOf('\t', 9)), at);
        }
      }
      const index = code === '' ? undefined : codes.get(code);
      return index === undefined ? undefined : (entryOf(index) as SecurityEntry);
    },
  };
  wordsOf.set(lexicon, { texts, terms: table.terms === '' ? [] : table.terms.split('\n') });
  return lexicon;
}

/** Longest first; of two ways to the same end (a name that starts with a mark, a mark before a name) the first stays. */
function longestFirst(matches: FormMatch[]): FormMatch[] {
  let rises = true;
  for (let at = 1; at < matches.length; at++) rises &&= matches[at - 1]!.end < matches[at]!.end;
  if (rises) return matches.reverse();
  const byEnd = new Map<number, FormMatch>();
  for (const match of matches) if (!byEnd.has(match.end)) byEnd.set(match.end, match);
  return [...byEnd.values()].sort((a, b) => b.end - a.end);
}

/**
 * Whether a form may end here: no Latin word or number is cut. ARM does not end inside ARMY, 沪深300 not inside
 * 沪深3000; an A500 before ETF does, and 京东方A before 2024年 too, and Visa before its ticker.
 */
function endsWell(text: string, start: number, end: number): boolean {
  if (end >= text.length) return true;
  const last = text.charCodeAt(end - 1);
  const after = text.charCodeAt(end);
  if (!isLatin(last) || !isLatin(after)) return true;
  if (isDigit(last)) return !isDigit(after);
  return (isDigit(after) && !isLatin(text.charCodeAt(start))) || TICKER.test(text.slice(end, end + 9));
}
/** Reuters sets a ticker right behind the name: VisaV.N. */
const TICKER = /^[A-Z]{1,5}\.(?:N|O|OQ|K)(?![A-Za-z0-9])/;
