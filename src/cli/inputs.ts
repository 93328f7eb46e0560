/** Files, globs and standard input → bytes, one input at a time. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isBinary } from '../batch/binary.js';
import type { CommandIo } from './io.js';

/** Bytes with the name that errors and `article.path` give them. */
export interface Input {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why an input cannot be read, in words a user can act on. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a directory',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
  ENOTDIR: 'a part of the path is no directory',
};

/** The reason of a file system error; an unknown one keeps its own words. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message.split('\n')[0]!;
};

/** A name without any of these is no glob, and the library need not be loaded to say so. */
const GLOB_SIGNS = /[*?[\]{}()!+@|\\]/;

/** Expands globs that the shell left alone; other names stay as they are, a file whose name looks like a glob wins. */
export async function expand(names: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const name of names) {
    const exists =
      name === '-' ||
      (await stat(name).then(
        () => true,
        () => false,
      ));
    if (exists || !GLOB_SIGNS.test(name)) {
      paths.push(name);
      continue;
    }
    const { glob, isDynamicPattern } = await import('tinyglobby');
    if (!isDynamicPattern(name)) paths.push(name);
    else {
      const matched = (await glob(name, { followSymbolicLinks: false, dot: false })).sort();
      paths.push(...(matched.length > 0 ? matched : [name]));
    }
  }
  return paths;
}

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw new InputError(`larger than ${maxBytes} bytes (--max-bytes)`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads one input whole.
 *
 * @param path a file's, or "-" for standard input.
 * @throws InputError with the reason: missing, a directory, unreadable, too large, not a text.
 */
export async function readInput(path: string, io: CommandIo, maxBytes: number): Promise<Input> {
  try {
    if (path !== '-') {
      const { size } = await stat(path);
      if (size > maxBytes) throw new InputError(`${size} bytes, larger than ${maxBytes} (--max-bytes)`);
    }
    const bytes = await collect(path === '-' ? io.stdin : createReadStream(path), maxBytes);
    if (isBinary(bytes)) throw new InputError('is no text (binary data)');
    return { path, bytes };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(reasonOf(error));
  }
}
