/** Where a command's one result goes: a file, whole or not at all, or standard output. */
import { writeFileAtomic } from '../batch/atomic-write.js';
import { reasonOf } from './inputs.js';
import { complain, type CommandIo } from './io.js';

/**
 * Writes the result.
 *
 * @param path the file; standard output when left out or "-".
 * @returns false where the file could not be written; one line on stderr then says why.
 */
export async function writeResult(text: string, path: string | undefined, io: CommandIo): Promise<boolean> {
  if (path === undefined || path === '-') {
    io.stdout.write(text);
    return true;
  }
  try {
    await writeFileAtomic(path, text);
    return true;
  } catch (error) {
    const folderIsMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    complain(io, `${path}: cannot be written: ${folderIsMissing ? 'no such folder' : reasonOf(error)}`);
    return false;
  }
}
