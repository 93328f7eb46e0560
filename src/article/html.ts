/** HTML to passages, from the events of htmlparser2: positions stay exact because nothing is decoded or moved. */
import { Parser } from 'htmlparser2';
import type { Passage, PassageKind } from '../types.js';
import { createBlockWriter } from './block-writer.js';
import type { Body } from './body.js';
import { appendPassages } from './passages.js';

/** Elements that hold no prose of the article. */
export const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set(
  'script style template noscript svg math iframe object nav footer button select textarea figcaption'.split(' '),
);
/** Elements that begin and end a passage. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  ('html head body title p div section article main header aside address blockquote center ul ol li dl dt dd table thead tbody ' +
    'tfoot tr td th caption h1 h2 h3 h4 h5 h6 pre hr br form fieldset figure details summary').split(' '),
);
const KINDS: Readonly<Record<string, PassageKind>> = {
  title: 'title',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  blockquote: 'quote',
  td: 'table-cell',
  th: 'table-cell',
};

/** How many tables came before, shared by all readers of one article. */
export interface TableCounter {
  count: number;
}

interface Place {
  readonly table: number;
  row: number;
  column: number;
}

/** Reads `[from, to)` of the body as HTML and appends its passages. Linear; nothing in it is run, loaded or decoded. */
export function readHtml(body: Body, from: number, to: number, passages: Passage[], tables: TableCounter): void {
  const writer = createBlockWriter(body);
  writer.indents = false;
  const kinds: PassageKind[] = [];
  const places: Place[] = [];
  let skipped = 0;
  let strongStart = -1;

  const end = () => {
    if (strongStart >= 0) {
      writer.markStrong(strongStart, writer.length);
      strongStart = 0;
    }
    const block = writer.take();
    if (block === null) return;
    const kind = kinds[kinds.length - 1] ?? 'paragraph';
    const place = places[places.length - 1];
    const cell = place !== undefined && kind === 'table-cell' ? { ...place } : null;
    appendPassages(passages, block, kind, cell);
  };

  const parser = new Parser(
    {
      onopentagname(name) {
        if (SKIPPED_ELEMENTS.has(name)) skipped++;
        if (BLOCK_ELEMENTS.has(name)) {
          if (name === 'br') writer.separate();
          else end();
        }
        const place = places[places.length - 1];
        if (name === 'table') places.push({ table: tables.count++, row: -1, column: -1 });
        else if (place !== undefined && name === 'tr') {
          place.row++;
          place.column = -1;
        } else if (place !== undefined && (name === 'td' || name === 'th')) place.column++;
        else if (name === 'b' || name === 'strong') strongStart = writer.length;
        const kind = KINDS[name];
        if (kind !== undefined) kinds.push(kind);
      },
      onclosetag(name) {
        if (SKIPPED_ELEMENTS.has(name) && skipped > 0) skipped--;
        if (BLOCK_ELEMENTS.has(name) && name !== 'br') end();
        if (KINDS[name] !== undefined) kinds.pop();
        if (name === 'table') places.pop();
        if ((name === 'b' || name === 'strong') && strongStart >= 0) {
          writer.markStrong(strongStart, writer.length);
          strongStart = -1;
        }
      },
      ontext() {
        if (skipped === 0) writer.write(from + parser.startIndex, from + parser.endIndex + 1, true);
      },
    },
    { decodeEntities: false },
  );
  parser.end(body.text.slice(from, to));
  end();
}

const DOCUMENT_START = /^\s{0,200}<(?:!doctype\b|html\b|head\b|body\b|\?xml\b)/i;
const ELEMENT_START = /^\s{0,200}<(?:!--|div|p|article|section|main|table|h[1-6]|ul|ol|span|meta|script|style|header|center|font|a|img|strong|b)\b/i;
const BLOCK_END = /<\/(?:p|div|h[1-6]|li|td|tr|table|section|article)>|<br\s{0,3}\/?>/gi;

/** Whether a body is HTML as a whole rather than Markdown with some tags in it. */
export function isHtml(text: string, path: string): boolean {
  if (/\.x?html?$/i.test(path) || DOCUMENT_START.test(text.slice(0, 400))) return true;
  if (!ELEMENT_START.test(text.slice(0, 400))) return false;
  const sample = text.slice(0, 20_000);
  const ends = sample.match(BLOCK_END)?.length ?? 0;
  const lines = sample.match(/\S[^\n]*/g)?.length ?? 0;
  return ends > 0 && ends * 2 >= lines;
}
