/**
 * The store of a run: every finished document, in the order of finishing, in one file that only grows. It is the journal
 * too: a frame is a header line `{"path","sha256","made","bytes","sum"}` and the document's own line. What a killed run
 * leaves is a valid front part and at most one torn frame, which the next run cuts off.
 */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/** What a stored document was made of and by. */
export interface Origin {
  readonly path: string;
  /** Of the article's bytes. */
  readonly sha256: string;
  /** See `ChunkTask.made`. */
  readonly made: string;
}

export interface StoredDocument extends Origin {
  /** Where the document's line begins in the file. */
  readonly offset: number;
  /** The line's length in bytes, line feed included. */
  readonly length: number;
  /** Header and document together. */
  readonly frameLength: number;
}

const sumOf = ({ path, sha256, made }: Origin, line: Uint8Array): string =>
  createHash('sha256')
    .update(JSON.stringify([path, sha256, made]))
    .update(line)
    .digest('hex')
    .slice(0, 16);

/** The header of a document's frame. */
export const frame = (origin: Origin, line: Uint8Array): Buffer =>
  Buffer.from(`${JSON.stringify({ ...origin, bytes: line.length, sum: sumOf(origin, line) })}\n`);

interface Header extends Origin {
  readonly bytes: number;
  readonly sum: string;
}

const READ_AHEAD = 4 * 2 ** 20;
const LONGEST_HEADER = 64 * 2 ** 10;

function parseHeader(text: string): Header | undefined {
  try {
    const { path, sha256, made, bytes, sum } = JSON.parse(text) as Partial<Header>;
    const whole =
      typeof path === 'string' &&
      typeof sha256 === 'string' &&
      typeof made === 'string' &&
      Number.isSafeInteger(bytes) &&
      bytes! > 0 &&
      typeof sum === 'string';
    return whole ? { path, sha256, made, bytes: bytes!, sum } : undefined;
  } catch {
    return undefined;
  }
}

/** Reads ranges of a file through one window, so that neighbouring documents cost one read. */
export function createWindow(handle: FileHandle, readAhead = READ_AHEAD) {
  let buffer = Buffer.allocUnsafe(0);
  let start = 0;
  let end = 0;
  /** The bytes at `[offset, offset + length)`, fewer at the file's end; valid until the next call. */
  return async (offset: number, length: number): Promise<Buffer> => {
    if (offset < start || offset + length > end) {
      const wanted = Math.max(length, readAhead);
      if (buffer.length < wanted) buffer = Buffer.allocUnsafe(wanted);
      start = end = offset;
      while (end - start < length) {
        const { bytesRead } = await handle.read(buffer, end - start, wanted - (end - start), end);
        if (bytesRead === 0) break;
        end += bytesRead;
      }
    }
    return buffer.subarray(offset - start, Math.min(offset - start + length, end - start));
  };
}

/**
 * Reads the frames of a store from its begin, checking each, up to the first that is not whole.
 *
 * @returns the length of the valid front part.
 */
export async function scanStore(handle: FileHandle, each: (document: StoredDocument) => void): Promise<number> {
  const window = createWindow(handle);
  let at = 0;
  for (;;) {
    let head = await window(at, 1024);
    let lineEnd = head.indexOf(10);
    if (lineEnd < 0) {
      head = await window(at, LONGEST_HEADER);
      lineEnd = head.indexOf(10);
    }
    const header = lineEnd < 0 ? undefined : parseHeader(head.toString('utf8', 0, lineEnd));
    if (!header) return at;
    const offset = at + lineEnd + 1;
    const line = await window(offset, header.bytes);
    if (line.length < header.bytes || sumOf(header, line) !== header.sum) return at;
    const { path, sha256, made, bytes } = header;
    each({ path, sha256, made, offset, length: bytes, frameLength: lineEnd + 1 + bytes });
    at = offset + bytes;
  }
}

/** The end of the store where documents are added. */
export interface StoreWriter {
  /** Appends frames whole or not at all; gives the offset of the first. Calls are carried out one after another. */
  append(frames: Uint8Array): Promise<number>;
  /** Waits until everything appended is on the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a store for appending behind its valid front part; what stands after that is cut off. */
export async function appendTo(handle: FileHandle, validLength: number): Promise<StoreWriter> {
  await handle.truncate(validLength);
  let length = validLength;
  let last: Promise<unknown> = Promise.resolve();
  const writeAt = async (frames: Uint8Array): Promise<number> => {
    const offset = length;
    try {
      let written = 0;
      while (written < frames.length)
        written += (await handle.write(frames, written, frames.length - written, offset + written)).bytesWritten;
    } catch (error) {
      await handle.truncate(offset).catch(() => undefined);
      throw error;
    }
    length += frames.length;
    return offset;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    append: (frames) => inTurn(() => writeAt(frames)),
    sync: () => inTurn(() => handle.sync()),
    close: () => inTurn(() => handle.close()),
  };
}

/** Opens the store's file, making it where it is not there yet. */
export const openStore = async (path: string): Promise<FileHandle> =>
  open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return open(path, 'wx+');
  });
