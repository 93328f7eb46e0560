/** Writing a file whole or not at all: a reader sees the old text or the new, never half of either. */
import { randomBytes } from 'node:crypto';
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The file that a path leads to, through symbolic links, and its present mode; the path itself where nothing is there yet. */
const targetOf = async (path: string): Promise<{ path: string; mode: number | null; regular: boolean }> => {
  try {
    const real = await realpath(path);
    const status = await stat(real);
    return { path: real, mode: status.mode & 0o777, regular: status.isFile() };
  } catch (error) {
    if (!missing(error)) throw error;
    return { path, mode: null, regular: true };
  }
};

const writeAndClose = async (
  path: string,
  flags: string,
  content: string | Uint8Array,
  sync: boolean,
): Promise<void> => {
  const handle = await open(path, flags);
  try {
    await handle.writeFile(content);
    if (sync) await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Replaces a file by way of a temporary one beside it (written, synced to the disk, renamed). Follows a symbolic link to
 * its file, keeps the file's mode, and writes straight into what is no regular file (`/dev/null`, a named pipe).
 *
 * @param path where to write; its folder must exist
 * @param content UTF-8 text or bytes
 * @throws the file system's error (ENOENT, EACCES, ENOSPC, EISDIR …); the old file is then untouched and nothing is left behind
 */
export const writeFileAtomic = async (path: string, content: string | Uint8Array): Promise<void> => {
  const target = await targetOf(path);
  if (!target.regular) return writeAndClose(target.path, 'w', content, false);
  // A short name of its own: a long Chinese file name leaves no room for a suffix within 255 bytes.
  const temporary = join(dirname(target.path), `.fupan-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeAndClose(temporary, 'wx', content, true);
    if (target.mode !== null) await chmod(temporary, target.mode);
    await rename(temporary, target.path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};
