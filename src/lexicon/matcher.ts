/** Matching forms in text: a two-character index over all forms, entries made on first use. */
import { createHash } from 'node:crypto';
import type { Entry, FirmKind, Form, FormMatch, Lexicon, Market, SecurityEntry } from '../types.js';
import { canonical, type CompiledEntry, type CompiledForm, type CompiledLexicon } from './compile.js';
import type { UserRow } from './user.js';

const NONE: readonly FormMatch[] = Object.freeze([]);
const texts = new WeakMap<Lexicon, () => string[]>();

/** Every form's text; for the segmenter. */
export const formTexts = (lexicon: Lexicon): string[] => texts.get(lexicon)?.() ?? [];

// Marks an exchange puts before a short name: ST (special treatment), XD/XR/DR (ex dividend, ex rights), N/C (first days of listing).
const PREFIX = /^(?:S\*ST|SST|\*ST|ST|XD|XR|DR|N|C)(?=[^\dA-Z\s.])/;
// Marks after it: not yet profitable (U), weighted voting (W), biotech (B), Hong Kong secondary listing (S).
const SUFFIX = /^-(?:UW|WD|BW|SB|SW|U|W|B|S|R|P)(?![A-Z])/;
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isDigit = (code: number) => code >= 48 && code <= 57;
const upper = (code: number) => (code >= 97 && code <= 122 ? code - 32 : code);

/** Builds a lexicon from the compiled table and the user's rows. */
export function buildLexicon(table: CompiledLexicon, userRows: readonly UserRow[] = []): Lexicon {
  const entries: CompiledEntry[] = userRows.length ? [...table.entries] : (table.entries as CompiledEntry[]);
  const made: (Entry | undefined)[] = [];
  const byText = new Map<string, CompiledForm | CompiledForm[]>();
  const lengths = new Map<number, number[]>();
  const silenced = new Set<string>();
  const codes = new Map<string, number>();
  entries.forEach((entry, index) => entry[0] === 'security' && entry[1] && codes.set(entry[1], index));

  const insert = (form: CompiledForm) => {
    const text = form[0];
    const known = byText.get(text);
    if (!known) byText.set(text, form);
    else if (typeof known[0] === 'string') byText.set(text, [known as CompiledForm, form]);
    else (known as CompiledForm[]).push(form);
    const key = (text.charCodeAt(0) << 16) | text.charCodeAt(1);
    const all = lengths.get(key);
    if (!all) lengths.set(key, [text.length]);
    else if (!all.includes(text.length)) {
      all.push(text.length);
      all.sort((a, b) => b - a);
    }
  };
  for (const form of table.forms) {
    if (form[1] < 0) silenced.add(form[0]);
    insert(form);
  }
  for (const row of userRows) {
    const text = canonical(row.form);
    if (text.length < 2) continue;
    byText.delete(text);
    if (row.action === 'silence') {
      silenced.add(text);
      insert([text, -1, 'user', 0, null, null]);
      continue;
    }
    silenced.delete(text);
    let index = row.kind === 'security' && row.code ? codes.get(row.code) : undefined;
    if (index === undefined || row.action === 'rename') {
      const old = index === undefined ? undefined : entries[index];
      const entry: CompiledEntry = row.kind === 'security' ? ['security', row.code, row.name, row.market, old?.[4] ?? null, null, old?.[6] ?? null, old?.[7] ?? null] : row.kind === 'firm' ? ['firm', row.code, row.name, 'securities'] : row.kind === 'index' ? ['index', row.code ?? row.name, row.name, row.market] : ['sector', null, row.name];
      if (index === undefined) index = entries.push(entry) - 1;
      else entries[index] = entry;
      if (row.code && row.kind === 'security') codes.set(row.code, index);
    }
    insert([text, index, 'user', 0, null, null]);
  }

  const entryOf = (index: number): Entry => (made[index] ??= makeEntry(entries[index]!));
  const formCache = new Map<string, readonly Form[]>();
  const formsOf = (text: string): readonly Form[] => {
    const known = formCache.get(text);
    if (known) return known;
    const rows = byText.get(text);
    const list = rows === undefined ? [] : typeof rows[0] === 'string' ? [rows as CompiledForm] : (rows as CompiledForm[]);
    const forms = silenced.has(text) ? [] : list.map(([form, entry, source, ambiguous, from, until]): Form => ({ text: form, entry: entryOf(entry), source, ambiguous: ambiguous === 1, from, until }));
    formCache.set(text, forms);
    return forms;
  };

  /** Forms that start exactly here, without exchange marks. */
  function bare(folded: string, offset: number): FormMatch[] | undefined {
    const first = upper(folded.charCodeAt(offset));
    const found = lengths.get((first << 16) | upper(folded.charCodeAt(offset + 1)));
    if (!found) return undefined;
    const latinStart = isLetter(first) || isDigit(first);
    if (latinStart && offset > 0) {
      const before = folded.charCodeAt(offset - 1);
      if (isLetter(before) || isDigit(before)) return undefined;
    }
    let matches: FormMatch[] | undefined;
    for (const length of found) {
      const end = offset + length;
      if (end > folded.length) continue;
      const last = folded.charCodeAt(end - 1);
      const after = folded.charCodeAt(end);
      if ((isLetter(last) && isLetter(after)) || (isDigit(last) && isDigit(after))) continue;
      const slice = folded.slice(offset, end);
      const text = byText.has(slice) ? slice : slice.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
      if (!byText.has(text)) continue;
      const forms = formsOf(text);
      const suffix = forms.some((form) => form.entry.kind === 'security') ? (SUFFIX.exec(folded.slice(end, end + 4))?.[0].length ?? 0) : 0;
      (matches ??= []).push({ end: end + suffix, forms });
    }
    return matches;
  }

  const lexicon: Lexicon = {
    asOf: table.asOf,
    digest: userRows.length ? createHash('sha256').update(table.digest).update(JSON.stringify(userRows)).digest('hex') : table.digest,
    size: table.forms.length + userRows.length,
    at(folded, offset) {
      const here = bare(folded, offset);
      const code = folded.charCodeAt(offset);
      if (here && !(code < 128)) return here;
      if (code === 42 || code === 83 || code === 88 || code === 68 || code === 78 || code === 67) {
        const prefix = PREFIX.exec(folded.slice(offset, offset + 6))?.[0].length ?? 0;
        const before = folded.charCodeAt(offset - 1);
        if (prefix > 0 && !isLetter(before)) {
          const marked = bare(folded, offset + prefix)?.filter((match) => match.forms.some((form) => form.entry.kind === 'security' && form.entry.market === 'CN'));
          if (marked?.length) return [...marked, ...(here ?? [])].sort((a, b) => b.end - a.end);
        }
      }
      return here ?? NONE;
    },
    lookup: (text) => formsOf(canonical(text)),
    byCode(code) {
      const index = codes.get(code);
      return index === undefined ? undefined : (entryOf(index) as SecurityEntry);
    },
  };
  texts.set(lexicon, () => [...byText.keys()]);
  return lexicon;
}

function makeEntry(row: CompiledEntry): Entry {
  const [kind, code = null, name] = row;
  if (kind === 'security')
    return { kind, code, name: name!, market: row[3] as Market, listedOn: row[4] ?? null, delistedOn: row[5] ?? null, siblings: row[6] ? row[6].split('|') : [], firm: row[7] ?? null };
  if (kind === 'firm') return { kind, name: name!, firmKind: row[3] as FirmKind, code };
  if (kind === 'index') return { kind, code: code!, name: name!, region: row[3]! };
  return { kind: 'sector', name: name! };
}
