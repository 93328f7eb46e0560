/** What holds for every text, and what holds for every real-looking one. A property gives null where it holds, else what is wrong. */
import * as v from 'valibot';
import { fold } from '../src/article/fold.js';
import { recordKinds } from '../src/document/kinds.js';
import { DocumentSchema, type ExtractionDocument } from '../src/document/schema.js';
import { reportNdjson } from '../src/reporters/ndjson.js';
import type { Span } from '../src/types.js';

export type Extract = (input: string) => ExtractionDocument;
export type Property = (text: string, extract: Extract) => string | null;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Every object with a span in a document, records, mentions and warnings alike. */
function* located(value: unknown): Generator<{ readonly span: Span; readonly text?: string }> {
  if (typeof value !== 'object' || value === null) return;
  if ('span' in value) yield value as { span: Span; text?: string };
  for (const child of Object.values(value)) yield* located(child);
}

/** Never throws, valid by the schema as JSON, every span inside the input and giving back its text, records in order. */
const wellFormed: Property = (text, extract) => {
  const document = extract(text);
  const parsed = JSON.parse(reportNdjson([document])) as ExtractionDocument;
  const checked = v.safeParse(DocumentSchema, parsed);
  if (!checked.success) return `not valid: ${JSON.stringify(v.flatten(checked.issues))}`;
  if (JSON.stringify(parsed) !== JSON.stringify(document)) return 'changes when it is written as JSON and read again';
  const input = text.startsWith('\ufeff') ? text.slice(1) : text;
  for (const one of located(document)) {
    const { start, end } = one.span;
    if (start > end || end > input.length) return `span ${start}–${end} is not inside ${input.length}`;
    if (one.text === undefined) continue;
    if (start === end) return `span ${start}–${end} is empty`;
    if (one.text !== input.slice(start, end)) return `${start}–${end} is ${input.slice(start, end)}, not ${one.text}`;
  }
  for (const kind of recordKinds) {
    if (kind === 'stocks') continue;
    const starts = document[kind].map(({ span }) => span.start);
    if (starts.some((start, index) => start < (starts[index - 1] ?? 0))) return `${kind} are not in order`;
  }
  return null;
};

/** A way of writing the same article otherwise: the new text, where an offset of the old one is in it, and what strings compare by. */
interface Variant {
  readonly text: string;
  readonly at: (offset: number) => number;
  readonly string?: (text: string) => string;
}

/** The document's facts, spans moved as the variant moves them, without what names the very bytes. */
function facts(document: ExtractionDocument, at: (offset: number) => number, string: (text: string) => string): Json {
  const convert = (value: unknown, key: string): Json => {
    if (typeof value === 'string') return key === 'text' ? null : string(value);
    if (typeof value !== 'object' || value === null) return value as Json;
    if (Array.isArray(value)) return value.map((item) => convert(item, ''));
    if (key === 'span' || key === 'relatedSpan') {
      const { start, end } = value as Span;
      return { start: at(start), end: at(end) };
    }
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, convert(field, name)]));
  };
  return convert({ ...document, article: { title: document.article.title } }, '');
}

const same = (variant: (text: string) => Variant | null): Property => {
  const itself = (one: number) => one;
  return (text, extract) => {
    const changed = variant(text);
    if (changed === null) return null;
    const string = changed.string ?? ((one) => one);
    const expected = facts(extract(text), changed.at, string) as Record<string, Json>;
    const found = facts(extract(changed.text), itself, string) as Record<string, Json>;
    for (const [name, value] of Object.entries(expected)) {
      const [before, after] = [items(value), items(found[name] ?? null)];
      const [gone, come] = [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))];
      if (before.join() !== after.join())
        return [name, ...gone.map((one) => `- ${one}`), ...come.map((one) => `+ ${one}`)].join('\n  ');
    }
    return null;
  };
};
const items = (value: Json): string[] => (Array.isArray(value) ? value : [value]).map((one) => JSON.stringify(one));

/** Inserts at places of a text; an offset at a place stays before what is inserted there. */
const inserting = (text: string, places: readonly number[], piece: string): Variant => {
  let written = '';
  let last = 0;
  for (const place of places) {
    written += text.slice(last, place) + piece;
    last = place;
  }
  return {
    text: written + text.slice(last),
    at: (offset) => offset + piece.length * places.filter((place) => place < offset).length,
  };
};
const placesOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(({ index }) => index);

/** A paragraph that says nothing of any market. */
export const UNRELATED = '会议强调，要坚持稳中求进的工作总基调，持续改善民生。';

/**
 * Inserts it at a place between paragraphs, -1 for none. Not where what follows is spoken of: a line that ends in a colon
 * announces it, and a firm's view goes on below its heading (【高盛】, 高盛：) and into the next paragraph where it speaks again.
 */
const withUnrelated =
  (placeIn: (text: string) => number): Property =>
  (text, extract) => {
    const place = placeIn(text);
    // The first paragraph is the lead, which says of what session all is; items and markup before it are none.
    if (place < 0 || /^\s*(?:[-*+>#<|]|\d+[.)])/.test(text)) return null;
    const views = extract(text).brokerViews.filter(({ span }) => span.start < place);
    const goesOn = views.length > 0 && /[：:】]/.test(text.slice(0, place));
    if (goesOn || views.some(({ span }) => span.end > place)) return null;
    return same(() => inserting(text, [place], `\n\n${UNRELATED}`))(text, extract);
  };

/** What the text's own lines allow: a text is only changed where the change means nothing to a reader. */
export const properties = {
  'well formed': wellFormed,
  'the same again': same((text) => ({ text, at: (offset) => offset })),
  'CR LF': same((text) => ({
    ...inserting(text, placesOf(text, /\n/g), '\r'),
    string: (one) => one.replaceAll('\r\n', '\n'),
  })),
  'byte-order mark': same((text) => ({ text: `\ufeff${text}`, at: (offset) => offset })),
  'trailing spaces': same((text) => inserting(text, placesOf(text, /(?<=\S)(?=\n|$)/g), ' ')),
  // The digits of Markdown's own numbering are markup.
  'full-width digits': same((text) =>
    /^\s*\d+[.)]/m.test(text)
      ? null
      : {
          text: text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
          at: (offset) => offset,
          string: fold,
        },
  ),
  'an unrelated paragraph at the end': withUnrelated((text) => (/[^：，]。$/.test(text) ? text.length : -1)),
  'an unrelated paragraph between others': withUnrelated((text) => text.search(/(?<=[^：，]。)\n\n(?=\S)/)),
} satisfies Record<string, Property>;

export type PropertyName = keyof typeof properties;
const names = Object.keys(properties) as PropertyName[];

/** Checks a text by one property. A throw is a failing. */
export function failing(name: PropertyName, text: string, extract: Extract): string | null {
  try {
    return properties[name](text, extract);
  } catch (error) {
    return `throws ${(error as Error).stack ?? String(error)}`;
  }
}

/** How many of the other properties one text is checked by: each has its turn, and a run has more texts for its time. */
const TURNS = 1;

/**
 * The first property that a text breaks, or null. All texts must be well formed; every one gives the same twice,
 * real-looking ones hold the others too. `index` says whose turn it is; without it all have theirs.
 */
export function firstFailing(
  text: string,
  sort: 'real-looking' | 'hostile',
  extract: Extract,
  index?: number,
): { readonly property: PropertyName; readonly detail: string } | null {
  const [first, again, ...others] = names as [PropertyName, PropertyName, ...PropertyName[]];
  const turns = index === undefined ? others : others.filter((_, at) => (at + index * TURNS) % others.length < TURNS);
  let base: ExtractionDocument | undefined;
  // The text itself is extracted once, but where it is asked whether it gives the same again.
  const remembering: Extract = (one) => (one === text ? (base ??= extract(one)) : extract(one));
  if (index === undefined || index % 4 === 0) {
    const detail = failing(again, text, extract);
    if (detail !== null) return { property: again, detail };
  }
  for (const property of sort === 'hostile' ? [first] : [first, ...turns]) {
    const detail = failing(property, text, remembering);
    if (detail !== null) return { property, detail };
  }
  return null;
}
