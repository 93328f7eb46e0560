/**
 * The compiled table as a file: a short JSON head, then numbers and texts as memory holds them, so that a start copies and
 * does not parse.
 */
import type { LexiconTable } from './table.js';

interface Head extends Omit<LexiconTable, 'entries' | 'texts' | 'formEntries' | 'formMeta'> {
  /** How long each part is: units of the two texts, number of forms. */
  readonly lengths: { readonly texts: number; readonly entries: number; readonly forms: number };
}

/** The head's length stands in four bytes; parts begin where numbers of four bytes may. */
const LENGTH_BYTES = 4;
const aligned = (size: number) => Math.ceil(size / 4) * 4;

/** Writes a table. Bytes are in the order of this machine, as a build and its use are on one. */
export function encodeTable({ entries, texts, formEntries, formMeta, ...rest }: LexiconTable): Buffer {
  const lengths = { texts: texts.length, entries: entries.length, forms: formEntries.length };
  const head = Buffer.from(JSON.stringify({ ...rest, lengths } satisfies Head));
  const padding = Buffer.alloc(aligned(LENGTH_BYTES + head.length) - LENGTH_BYTES - head.length, ' ');
  const size = Buffer.alloc(LENGTH_BYTES);
  size.writeUInt32LE(head.length + padding.length);
  return Buffer.concat([
    size,
    head,
    padding,
    Buffer.from(Int32Array.from(formEntries).buffer),
    Buffer.from(texts, 'utf16le'),
    Buffer.from(entries, 'utf16le'),
    Uint8Array.from(formMeta),
  ]);
}

/**
 * Reads what `encodeTable` wrote.
 *
 * @returns undefined for anything else, a file cut short too.
 */
export function decodeTable(file: Buffer): LexiconTable | undefined {
  if (file.length < LENGTH_BYTES) return undefined;
  const headEnd = LENGTH_BYTES + file.readUInt32LE(0);
  let head: Head;
  try {
    head = JSON.parse(file.toString('utf8', LENGTH_BYTES, headEnd)) as Head;
  } catch {
    return undefined;
  }
  const { lengths, ...rest } = head;
  const textsAt = headEnd + lengths.forms * 4;
  const entriesAt = textsAt + lengths.texts * 2;
  const metaAt = entriesAt + lengths.entries * 2;
  if (file.length !== metaAt + lengths.forms) return undefined;
  // A copy of its own: the file's bytes may stand anywhere in memory, numbers of four bytes may not.
  const numbers = Uint8Array.prototype.slice.call(file, headEnd, textsAt);
  return {
    ...rest,
    formEntries: new Int32Array(numbers.buffer, numbers.byteOffset, lengths.forms),
    formMeta: file.subarray(metaAt),
    texts: file.toString('utf16le', textsAt, entriesAt),
    entries: file.toString('utf16le', entriesAt, metaAt),
  };
}
