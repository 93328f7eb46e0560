/** What `fupan dict lookup` prints: all a lexicon knows of a text, a name or a code. */
import type { Entry, FormSource, Lexicon, SecurityEntry } from '../types.js';

/** One reading of the text. */
export interface LookupResult {
  /** The form that matched: folded, Latin letters in upper case. */
  readonly form: string;
  readonly kind: Entry['kind'];
  readonly code: string | null;
  readonly name: string;
  /** CN, HK, US or other of a security, the region of an index, the kind of a firm; null of a sector. */
  readonly place: string | null;
  readonly source: FormSource;
  /** True where the form is also a common word, place or short firm name. */
  readonly ambiguous: boolean;
  readonly from: string | null;
  readonly until: string | null;
  /** The names and codes of the company's other lines. */
  readonly siblings: readonly { readonly code: string; readonly name: string }[];
}

const placeOf = (entry: Entry): string | null =>
  entry.kind === 'security'
    ? entry.market
    : entry.kind === 'index'
      ? entry.region
      : entry.kind === 'firm'
        ? entry.firmKind
        : null;

const siblingsOf = (lexicon: Lexicon, entry: Entry) =>
  entry.kind !== 'security'
    ? []
    : entry.siblings
        .map((code) => ({ code, name: lexicon.byCode(code)?.name ?? '' }))
        .filter(({ name }) => name !== '');

/** The full codes that a code as people type it may mean: 600519, sh600519, 600519.SS, 700, 00700, hk00700, nvda. */
export function codesOf(text: string): string[] {
  const code = text.trim().toUpperCase();
  const prefixed = /^(SH|SZ|BJ|HK)[.:]?(\d{1,6})$/.exec(code);
  if (prefixed) return [`${prefixed[1] === 'HK' ? prefixed[2]!.padStart(5, '0') : prefixed[2]}.${prefixed[1]}`];
  if (/^\d{6}$/.test(code)) return ['SH', 'SZ', 'BJ'].map((exchange) => `${code}.${exchange}`);
  if (/^\d{1,5}$/.test(code)) return [`${code.padStart(5, '0')}.HK`];
  if (/^\d{1,4}\.HK$/.test(code)) return [`${code.slice(0, -3).padStart(5, '0')}.HK`];
  if (/^\d{6}\.SS$/.test(code)) return [code.replace('.SS', '.SH')];
  return /^[A-Z]{1,5}(?:\.[A-Z])?$/.test(code) ? [`${code}.US`] : [code];
}

/**
 * Looks a name or code up. Codes first, then every entry that the name stands for; nothing where it is unknown.
 */
export function lookup(lexicon: Lexicon, text: string): LookupResult[] {
  const results: LookupResult[] = [];
  const seen = new Set<Entry>();
  const add = (entry: Entry, rest: Pick<LookupResult, 'form' | 'source' | 'ambiguous' | 'from' | 'until'>) => {
    if (seen.has(entry)) return;
    seen.add(entry);
    const code = entry.kind === 'sector' ? null : entry.code;
    results.push({
      ...rest,
      kind: entry.kind,
      code,
      name: entry.name,
      place: placeOf(entry),
      siblings: siblingsOf(lexicon, entry),
    });
  };
  for (const code of codesOf(text)) {
    const entry: SecurityEntry | undefined = lexicon.byCode(code);
    if (entry) add(entry, { form: code, source: 'code', ambiguous: false, from: null, until: null });
  }
  for (const { text: form, entry, source, ambiguous, from, until } of lexicon.lookup(text.trim()))
    add(entry, { form, source, ambiguous, from, until });
  return results;
}
