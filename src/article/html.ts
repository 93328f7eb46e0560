/** HTML to passages, from the tokens of htmlparser2: positions stay exact because nothing is decoded or moved. */
import { Tokenizer } from 'htmlparser2';
import type { Passage, PassageKind } from '../types.js';
import { BlockWriter } from './block-writer.js';
import type { Body } from './body.js';
import { BLOCK_ELEMENTS } from './elements.js';
import { isHidingTag, Skipper } from './hidden.js';
import { appendPassages } from './passages.js';

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

/** The kinds of element that an opening one of the same set ends where its own end is left out. */
const ENDED_BY: readonly ReadonlySet<string>[] = [
  new Set(['td', 'th']),
  new Set(['li']),
  new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
];
const CELLS_END_WITH: ReadonlySet<string> = new Set(['tr', 'tbody', 'thead', 'tfoot', 'table']);
/** Lists and tables open at one time are followed to this depth; deeper ones are read as prose of the outer. */
const DEEPEST = 100;

interface Place {
  readonly table: number;
  row: number;
  column: number;
}

/** What elements are open, as far as it says what a passage is: the innermost kind and the cell it stands in. */
function createOutline(tables: TableCounter) {
  const open: string[] = [];
  const places: Place[] = [];
  const top = () => open[open.length - 1] ?? '';
  return {
    open(name: string) {
      if (ENDED_BY.some((names) => names.has(name) && names.has(top()))) open.pop();
      if (CELLS_END_WITH.has(name) && name !== 'table' && ENDED_BY[0]?.has(top())) open.pop();
      const place = places[places.length - 1];
      if (name === 'table' && places.length < DEEPEST) places.push({ table: tables.count++, row: -1, column: -1 });
      else if (place !== undefined && name === 'tr') {
        place.row++;
        place.column = -1;
      } else if (place !== undefined && (name === 'td' || name === 'th')) place.column++;
      if (KINDS[name] !== undefined && open.length < DEEPEST) open.push(name);
    },
    close(name: string) {
      if (CELLS_END_WITH.has(name) && ENDED_BY[0]?.has(top())) open.pop();
      if (name === 'table') places.pop();
      const at = KINDS[name] === undefined ? -1 : open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    },
    kind: (): PassageKind => KINDS[top()] ?? 'paragraph',
    cell(): Passage['cell'] {
      const place = places[places.length - 1];
      return place === undefined || KINDS[top()] !== 'table-cell' ? null : { ...place, row: Math.max(0, place.row) };
    },
  };
}

/**
 * Reads `[from, to)` of the body as HTML and appends its passages; `skipper` knows what an earlier stretch left open. Linear; nothing in it is run or loaded. It listens to
 * the tokenizer, not to the parser of the same library, whose stack of open elements costs their square where none is closed.
 */
export function readHtml(
  body: Body,
  from: number,
  to: number,
  passages: Passage[],
  tables: TableCounter,
  skipper: Skipper = new Skipper(),
): void {
  const html = body.text.slice(from, to);
  const writer = new BlockWriter(body);
  writer.indents = false;
  const outline = createOutline(tables);
  let strongStart = -1;

  const end = () => {
    if (strongStart >= 0) {
      writer.markStrong(strongStart, writer.length);
      strongStart = 0;
    }
    const block = writer.take();
    if (block !== null) appendPassages(passages, block, outline.kind(), outline.cell());
  };
  const open = (name: string, tagEnd: number) => {
    const tag = tagEnd > tagStart + name.length + 2 ? html.slice(tagStart, tagEnd) : '';
    const before = skipper.element;
    if (skipper.open(name, tag !== '' && isHidingTag(tag))) {
      if (before === null && BLOCK_ELEMENTS.has(name)) {
        end();
        outline.open(name);
      }
    } else if (name === 'br') writer.separate();
    else if (name === 'b' || name === 'strong') strongStart = writer.length;
    else if (BLOCK_ELEMENTS.has(name)) {
      end();
      outline.open(name);
    }
  };
  const close = (name: string) => {
    const isSkipped = skipper.close(name);
    if (name === 'b' || name === 'strong') {
      if (isSkipped) return;
      if (strongStart >= 0) writer.markStrong(strongStart, writer.length);
      strongStart = -1;
    } else if (skipper.element === null && BLOCK_ELEMENTS.has(name) && name !== 'br') {
      end();
      outline.close(name);
    }
  };

  /** Where the tag that is being read begins, and its element. */
  let tagStart = 0;
  let tagName = '';
  const ignore = () => {};
  const nameAt = (start: number, nameEnd: number) => html.slice(start, nameEnd).toLowerCase();
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      ontext: (start, textEnd) => {
        if (skipper.element === null) writer.write(from + start, from + textEnd, true);
      },
      onopentagname: (start, nameEnd) => {
        tagStart = start - 1;
        tagName = nameAt(start, nameEnd);
      },
      onopentagend: (tagEnd) => open(tagName, tagEnd),
      onselfclosingtag: (tagEnd) => open(tagName, tagEnd),
      onclosetag: (start, nameEnd) => close(nameAt(start, nameEnd)),
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  end();
}

const DOCUMENT_START = /^\s{0,200}<(?:!doctype\b|html\b|head\b|body\b|\?xml\b)/i;
const ELEMENT_START =
  /^\s{0,200}<(?:!--|div|p|article|section|main|table|h[1-6]|ul|ol|span|meta|script|style|header|center|font|a|img|strong|b)\b/i;
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
