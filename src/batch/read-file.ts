/** Reading one article's bytes for a run: never a device, a pipe or a link that came in the meantime, never too much. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { reasonOf, type ArticleFailure } from './errors.js';

const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
const failure = (code: string, message: string): ArticleFailure => ({ code, message });

/**
 * Reads a file whole.
 *
 * @returns its bytes, or why there are none ("unreadable", "too-large", "not-a-file").
 */
export function readWhole(path: string, maxBytes: number): Uint8Array | ArticleFailure {
  let descriptor: number | undefined;
  try {
    // Without O_NONBLOCK a named pipe that took the file's place would hold the run up for ever.
    descriptor = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return failure('not-a-file', 'is no regular file');
    if (status.size > maxBytes)
      return failure('too-large', `${status.size} bytes, larger than ${maxBytes} (--max-bytes)`);
    const bytes = Buffer.allocUnsafe(status.size + 1);
    let size = 0;
    while (size < bytes.length) {
      const read = readSync(descriptor, bytes, size, bytes.length - size, null);
      if (read === 0) break;
      size += read;
    }
    if (size > status.size) return failure('unreadable', 'is being written to; run again when it is whole');
    return bytes.subarray(0, size);
  } catch (error) {
    return failure('unreadable', reasonOf(error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
