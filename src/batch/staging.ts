/** Output files: written aside in full, synced, then renamed into place; and the list of what a format's run has made. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const BUFFER = 2 ** 20;

/** A file being written aside. */
export interface StagedFile {
  readonly path: string;
  write(bytes: Uint8Array | string): void;
  /** Writes what is left and waits until it is on the disk. */
  close(): void;
}

export function openStaged(path: string): StagedFile {
  const descriptor = openSync(path, 'w');
  const buffer = Buffer.allocUnsafe(BUFFER);
  let filled = 0;
  const put = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at, bytes.length - at);
  };
  const flush = () => {
    put(buffer.subarray(0, filled));
    filled = 0;
  };
  return {
    path,
    write(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      if (filled + bytes.length > BUFFER) flush();
      if (bytes.length > BUFFER) return put(bytes);
      buffer.set(bytes, filled);
      filled += bytes.length;
    },
    close() {
      flush();
      fsyncSync(descriptor);
      closeSync(descriptor);
    },
  };
}

/** Makes a folder's entries durable; a system that cannot is left alone. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Where a run's outputs go. */
export interface Staging {
  readonly outDir: string;
  /** The path of a file to write aside. */
  temporary(name: string): string;
  /** Notes the names that are about to appear, so that a later run can take away those it does not make. */
  announce(names: readonly string[]): Promise<void>;
  /** Renames files into place, `[written aside, relative name]`, and takes away what an earlier run made and this one did not. */
  commit(files: readonly (readonly [string, string])[], names?: readonly string[]): Promise<void>;
}

/**
 * Prepares the staging folder of an output.
 *
 * @param workDir our own folder in the output.
 * @param format outputs of other formats are left alone.
 */
export async function createStaging(outDir: string, workDir: string, format: string): Promise<Staging> {
  const folder = join(workDir, 'tmp');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const listFile = join(workDir, `outputs-${format}.json`);
  const earlier = await readFile(listFile, 'utf8').then(
    (text) => JSON.parse(text) as string[],
    () => [],
  );
  const writeList = async (names: Iterable<string>) => {
    const aside = join(folder, 'outputs.json');
    await writeFile(aside, JSON.stringify([...names]), { flush: true });
    await rename(aside, listFile);
  };
  const announce = (names: readonly string[]) => writeList(new Set([...earlier, ...names]));
  return {
    outDir,
    temporary: (name) => join(folder, name),
    announce,
    async commit(files, names = files.map(([, name]) => name)) {
      if (files.length > 0) await announce(names);
      for (const [aside, name] of files) {
        const target = join(outDir, name);
        await mkdir(dirname(target), { recursive: true });
        await rename(aside, target);
      }
      const kept = new Set(names);
      for (const name of earlier) if (!kept.has(name)) await rm(join(outDir, name), { force: true });
      await syncFolder(outDir);
      await writeList(names);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
