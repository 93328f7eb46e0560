/**
 * Markdown to passages. @lezer/markdown gives positions for everything, so that prose keeps its place in the input; this
 * file only says which nodes are prose, which are markup and which end a passage.
 */
import type { Passage, PassageKind } from '../types.js';
import { BlockWriter } from './block-writer.js';
import type { Body } from './body.js';
import { decodeEntity } from './entities.js';
import { webAddress } from './fields.js';
import { BLOCK_ELEMENTS, IMPLIED_ENDS } from './elements.js';
import { isHidingTag, Skipper } from './hidden.js';
import { readHtml, type TableCounter } from './html.js';
import { markdownParser, type SyntaxNodeRef } from './markdown-parser.js';
import { appendPassages } from './passages.js';
import { stretchesOf } from './stretches.js';

const HEADING = /^(?:ATX|Setext)Heading[1-6]$/;
/** Nodes that are no prose, with all that is in them. */
const MARKUP = new Set([
  'Image',
  'InlineCode',
  'Comment',
  'ProcessingInstruction',
  'Autolink',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'EmphasisMark',
  'StrikethroughMark',
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'TaskMarker',
  'CodeMark',
]);
const SKIPPED_BLOCKS = new Set(['LinkReference', 'CommentBlock', 'ProcessingInstructionBlock', 'HorizontalRule']);
/** A tag within a paragraph is looked at up to this length. */
const LONGEST_TAG = 4000;
/** Underlined lines that are longer than a heading, or end like a sentence, are a paragraph above a rule. */
const LONGEST_HEADING = 60;

export interface MarkdownReading {
  readonly passages: readonly Passage[];
  /** The address of a link that stands alone as the last block, null where there is none: where the article came from. */
  readonly sourceLink: string | null;
}

/** Reads a body as Markdown with HTML in it. Linear in its length. */
export function readMarkdown(body: Body): MarkdownReading {
  const { text } = body;
  const writer = new BlockWriter(body);
  const passages: Passage[] = [];
  const tables: TableCounter = { count: 0 };
  /** Where the stretch begins whose tree is walked: its nodes count from there. */
  let base = 0;
  let lists = 0;
  let quotes = 0;
  // The body is written up to here; between blocks nothing is.
  let position = 0;
  let inBlock = false;
  let cell: Passage['cell'] = null;
  let row = 0;
  let column = 0;
  /** What inline tags of a block leave out, and what tags between blocks do. */
  let inline = new Skipper();
  let skipper = new Skipper();
  const strongStarts: number[] = [];
  let loneLink = null as { readonly url: string; readonly passages: number } | null;

  const skipTo = (to: number) => {
    position = Math.max(position, to);
  };
  const writeTo = (to: number) => {
    if (inBlock && inline.element === null && skipper.element === null) writer.write(position, to);
    skipTo(to);
  };
  const endBlock = (to: number, kind: PassageKind) => {
    writeTo(to);
    if (inline.element !== null) inline = new Skipper();
    inBlock = false;
    const block = writer.take();
    if (block !== null) appendPassages(passages, block, kind, cell);
  };
  const proseKind = (): PassageKind => (lists > 0 ? 'list-item' : quotes > 0 ? 'quote' : 'paragraph');
  const startBlock = (from: number) => {
    position = from;
    inBlock = true;
    writer.indents = lists === 0;
  };

  /** Whether an element that a stretch of HTML leaves open goes on below it: one that never ends does not. */
  const unended = new Set<string>();
  const goesOn = (element: string | null, from: number): boolean => {
    if (element === null || unended.has(element) || !BLOCK_ELEMENTS.has(element) || IMPLIED_ENDS.has(element))
      return false;
    if (text.includes(`</${element}`, from) || text.includes(`</${element.toUpperCase()}`, from)) return true;
    unended.add(element);
    return false;
  };

  const inlineTag = (from: number, to: number) => {
    const source = text.slice(from, Math.min(to, from + LONGEST_TAG));
    const [, slash = '', name = ''] = /^<(\/?)([a-zA-Z][\w-]*)/.exec(source) ?? [];
    const tag = name.toLowerCase();
    const isSkipped = slash === '' ? inline.open(tag, isHidingTag(source)) : inline.close(tag);
    if (!isSkipped && slash === '' && BLOCK_ELEMENTS.has(tag)) writer.separate();
  };

  const enterTable = (name: string) => {
    if (name === 'Table') row = 0;
    else if (name === 'TableHeader' || name === 'TableRow') column = 0;
  };

  const enter = (node: SyntaxNodeRef): boolean | void => {
    const { name } = node.type;
    const from = base + node.from;
    const to = base + node.to;
    switch (name) {
      case 'Document':
      case 'BulletList':
      case 'OrderedList':
        return;
      case 'ListItem':
        lists++;
        return;
      case 'Blockquote':
        quotes++;
        return;
      case 'Paragraph': {
        startBlock(from);
        const url = loneLinkOf(text, base, node);
        if (url !== null) loneLink = { url, passages: passages.length };
        return;
      }
      case 'Task':
        startBlock(from);
        return;
      case 'Table':
      case 'TableHeader':
      case 'TableRow':
        enterTable(name);
        return;
      case 'TableDelimiter':
        // One pipe; the row of dashes is a longer one. A pipe at the start of a row opens its first cell.
        if (to - from === 1 && !isRowStart(text, from)) column++;
        return false;
      case 'TableCell':
        startBlock(from);
        cell = { table: tables.count, row, column };
        return;
      case 'FencedCode':
        if (!isClosed(node)) readUnclosedFence(from, to);
        skipTo(to);
        return false;
      case 'HTMLBlock': {
        const before = skipper.element;
        readHtml(body, from, to, passages, tables, skipper);
        if (before === null && !goesOn(skipper.element, to)) skipper = new Skipper();
        skipTo(to);
        return false;
      }
      case 'HTMLTag':
        writeTo(from);
        inlineTag(from, to);
        skipTo(to);
        return false;
      case 'HardBreak':
        writeTo(from);
        writer.separate();
        skipTo(to);
        return false;
      case 'Escape':
        writeTo(from);
        skipTo(from + 1);
        return false;
      case 'Entity':
        writeTo(from);
        writeEntity(from, to);
        return false;
      case 'StrongEmphasis':
        writeTo(from);
        strongStarts.push(writer.length);
        return;
      case 'LinkMark':
        writeLinkMark(node, from, to);
        return false;
    }
    if (HEADING.test(name)) {
      startBlock(from);
      return;
    }
    if (SKIPPED_BLOCKS.has(name)) {
      skipTo(to);
      return false;
    }
    if (MARKUP.has(name)) {
      writeTo(from);
      skipTo(to);
      return false;
    }
  };

  const writeLinkMark = (node: SyntaxNodeRef, from: number, to: number) => {
    const link = node.node.parent;
    const isLink = link !== null && (link.getChild('URL') !== null || link.getChild('LinkLabel') !== null);
    // [微笑] is plain text in brackets: a link needs an address or a label.
    if (!isLink) return;
    writeTo(from);
    // What follows the name, to the end of the link, is its address.
    skipTo(text[from] === ']' ? base + link.to : to);
  };

  const writeEntity = (from: number, to: number) => {
    const decoded = decodeEntity(text.slice(from, to));
    if (decoded === null) return;
    if (inline.element === null && skipper.element === null) writer.writePiece(decoded, from, to);
    skipTo(to);
  };

  /** A fence that is never closed is a row of signs that a writer put for looks: what follows is prose. */
  const readUnclosedFence = (from: number, to: number) => {
    let at = text.indexOf('\n', from);
    while (at >= 0 && at < to) {
      const next = text.indexOf('\n', at + 1);
      const end = next < 0 || next > to ? to : next;
      startBlock(at + 1);
      endBlock(end, proseKind());
      at = next;
    }
  };

  const leave = (node: SyntaxNodeRef): void => {
    const { name } = node.type;
    const from = base + node.from;
    const to = base + node.to;
    if (name === 'Paragraph' || name === 'Task') endBlock(to, proseKind());
    else if (name === 'StrongEmphasis') writer.markStrong(strongStarts.pop() ?? 0, (writeTo(to), writer.length));
    else if (name === 'ListItem') lists--;
    else if (name === 'Blockquote') quotes--;
    else if (name === 'TableCell') {
      endBlock(to, 'table-cell');
      cell = null;
    } else if (name === 'TableHeader' || name === 'TableRow') row++;
    else if (name === 'Table') tables.count++;
    else if (name.startsWith('Setext')) {
      const isHeading = to - from <= LONGEST_HEADING && !/[。；，]\s*\n?[-=]+\s*$/.test(text.slice(from, to));
      endBlock(to, isHeading ? 'heading' : proseKind());
    } else if (name.startsWith('ATX')) endBlock(to, 'heading');
  };

  for (const stretch of stretchesOf(text)) {
    if (stretch.isPlain) {
      startBlock(stretch.from);
      endBlock(stretch.to, 'paragraph');
    } else {
      base = stretch.from;
      markdownParser.parse(text.slice(stretch.from, stretch.to)).iterate({ enter, leave });
    }
  }
  if (loneLink === null || passages.length > loneLink.passages + 1) return { passages, sourceLink: null };
  return { passages: passages.slice(0, loneLink.passages), sourceLink: loneLink.url };
}

/** Source links are named by their site: [qq](https://…); a longer text is prose that happens to be a link. */
const LONGEST_LINK_NAME = 20;

function loneLinkOf(text: string, base: number, node: SyntaxNodeRef): string | null {
  const from = base + node.from;
  if (text[from] !== '[' || text[base + node.to - 1] !== ')') return null;
  const child = node.node.firstChild;
  if (child === null || child.type.name !== 'Link' || child.from !== node.from || child.to !== node.to) return null;
  const url = child.getChild('URL');
  const nameEnd = text.indexOf('](', from);
  if (url === null || nameEnd - from > LONGEST_LINK_NAME) return null;
  return webAddress(text.slice(base + url.from, base + url.to));
}

function isClosed(node: SyntaxNodeRef): boolean {
  return node.node.getChildren('CodeMark').length > 1;
}

function isRowStart(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t' || text[start - 1] === '>')) start--;
  return start === 0 || text[start - 1] === '\n';
}
