/**
 * The compiled lexicon: one flat table, a file of which is read by copying (table-file.ts). Forms are sorted by text, so that all
 * forms of one text stand together and a matcher can narrow a range character by character; entries are lines that
 * are only split when a form of theirs is first met.
 */
import { createHash } from 'node:crypto';
import { fold } from '../article/fold.js';
import type { Entry, FirmKind, FormSource, Market } from '../types.js';

/** The layout's number; a table written by another version is compiled anew. */
export const TABLE_VERSION = 3;

/** The order is part of the layout: a form's source is stored as its place in this list. */
export const SOURCES = [
  'name',
  'alias',
  'former',
  'full-name',
  'nickname',
  'code',
  'user',
] as const satisfies readonly FormSource[];

/** Bits above the source in a form's `meta`. */
export const AMBIGUOUS = 8;

/** The entry number of a silenced form: it takes its characters and stands for nothing. */
export const SILENCED = -1;

export interface LexiconTable {
  readonly version: number;
  readonly asOf: string;
  readonly digest: string;
  /** Sizes in bytes of the files it was compiled from, to see whether it is current. */
  readonly files: Readonly<Record<string, number>>;
  /** One line an entry: kind, code, name and what the kind needs, separated by tabs. */
  readonly entries: string;
  /** One line a form, sorted by UTF-16 units; a text with several entries is repeated. */
  readonly texts: string;
  /** Of each form: the number of its entry, or -1 for a silenced form. */
  readonly formEntries: ArrayLike<number>;
  /** Of each form: the source's number, plus 8 where the form is ambiguous. */
  readonly formMeta: ArrayLike<number>;
  /** The few forms with a bound in time: number of the form, first day, last day. */
  readonly formDates: readonly (readonly [number, string | null, string | null])[];
  /** Former codes and the entry that carries them on: the 43, 83 and 87 codes of Beijing. */
  readonly formerCodes: readonly (readonly [string, number])[];
  /** Market terms (涨停, 连板 …), one a line: words for the segmenter that stand for no entry. */
  readonly terms: string;
}

/** One form before it is packed. */
export interface FormRow {
  readonly text: string;
  readonly entry: number;
  readonly source: FormSource;
  readonly ambiguous: boolean;
  readonly from: string | null;
  readonly until: string | null;
}

/** A form as it is matched: folded, ASCII letters in upper case. */
export const canonical = (form: string): string => fold(form).replace(/[a-z]+/g, (letters) => letters.toUpperCase());

const cell = (value: string | null) => (value ?? '').replace(/[\t\n\r]/g, ' ');

/** Writes an entry as its line. */
export function entryLine(entry: Entry): string {
  const cells: (string | null)[] =
    entry.kind === 'security'
      ? [
          'security',
          entry.code,
          entry.name,
          entry.market,
          entry.listedOn,
          entry.delistedOn,
          entry.siblings.join('|'),
          entry.firm,
        ]
      : entry.kind === 'firm'
        ? ['firm', entry.code, entry.name, entry.firmKind]
        : entry.kind === 'index'
          ? ['index', entry.code, entry.name, entry.region]
          : ['sector', null, entry.name];
  return cells.map(cell).join('\t');
}

/** Reads an entry's line. */
export function parseEntry(line: string): Entry {
  const [kind, code = '', name = '', third = '', listedOn, delistedOn, siblings, firm] = line.split('\t');
  if (kind === 'firm') return { kind, name, firmKind: third as FirmKind, code: code || null };
  if (kind === 'index') return { kind, code, name, region: third };
  if (kind === 'sector') return { kind, name };
  return {
    kind: 'security',
    code: code || null,
    name,
    market: third as Market,
    listedOn: listedOn || null,
    delistedOn: delistedOn || null,
    siblings: siblings ? siblings.split('|') : [],
    firm: firm || null,
  };
}

const byText = (a: FormRow, b: FormRow) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/** Packs entries and forms; forms of one text keep the order they came in; of several for one entry the first stays. */
export function packTable(
  head: Pick<LexiconTable, 'asOf' | 'digest' | 'files' | 'formerCodes' | 'terms'>,
  entryLines: readonly string[],
  forms: readonly FormRow[],
): LexiconTable {
  const sorted = forms.filter((form) => form.text.length > 1).sort(byText);
  const kept: FormRow[] = [];
  let seen = new Set<number>();
  for (const form of sorted) {
    if (form.text !== kept.at(-1)?.text) seen = new Set();
    if (seen.has(form.entry)) continue;
    seen.add(form.entry);
    kept.push(form);
  }
  return {
    version: TABLE_VERSION,
    ...head,
    entries: entryLines.join('\n'),
    texts: kept.map((form) => form.text).join('\n'),
    formEntries: kept.map((form) => form.entry),
    formMeta: kept.map((form) => SOURCES.indexOf(form.source) + (form.ambiguous ? AMBIGUOUS : 0)),
    formDates: kept.flatMap((form, at) => ((form.from ?? form.until) ? [[at, form.from, form.until] as const] : [])),
  };
}

/** The forms of a table, unpacked again, for adding a user's rows to them. */
export function unpackForms(table: LexiconTable): FormRow[] {
  const dates = new Map(table.formDates.map(([at, from, until]) => [at, { from, until }]));
  return table.texts.split('\n').map((text, at) => {
    const meta = table.formMeta[at] ?? 0;
    return {
      text,
      entry: table.formEntries[at] ?? SILENCED,
      source: SOURCES[meta % AMBIGUOUS] ?? 'name',
      ambiguous: meta >= AMBIGUOUS,
      from: dates.get(at)?.from ?? null,
      until: dates.get(at)?.until ?? null,
    };
  });
}

/** sha256 in hexadecimal over the parts, each ended by a NUL. */
export function digestOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
