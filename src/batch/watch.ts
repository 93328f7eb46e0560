/** Articles as a crawler drops them into a folder. */
import { realpath, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { isBinary } from './binary.js';
import { BatchError, reasonOf, type ArticleFailure } from './errors.js';
import { readWhole } from './read-file.js';

export interface WatchOptions {
  readonly folder: string;
  readonly maxBytes: number;
  /** Take the files that are there already, too. */
  readonly initial?: boolean;
  /** A folder that is not looked into: the output. */
  readonly except?: string;
  /** A file is whole when its size has not changed for so long. */
  readonly settleMs?: number;
}

/** Called once a whole file; the next waits until it is done. */
export type OnArticle = (path: string, bytes: Uint8Array) => Promise<void>;
export type OnFailure = (path: string, failure: ArticleFailure) => void;

const EXTENSIONS = new Set(['.md', '.markdown', '.txt', '.html', '.htm']);

/** Hidden files are a crawler's unfinished ones as a rule; they are left out as in a batch. */
const isHidden = (path: string) => path.split('/').some((name) => name.startsWith('.') && name !== '.');

/**
 * Watches a folder and those below it until the signal.
 *
 * @param onReady called when watching has begun.
 * @returns when the signal has come and the article in hand is done.
 * @throws BatchError (usage) where the folder is not there.
 */
export async function watch(
  options: WatchOptions,
  handlers: { readonly onArticle: OnArticle; readonly onFailure: OnFailure; readonly onReady?: () => void },
  signal: AbortSignal,
): Promise<void> {
  const root = await realpath(options.folder).catch((error: unknown) => {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new BatchError(`${options.folder}: ${missing ? 'no such directory' : reasonOf(error)}`, true, error);
  });
  if (!(await stat(root)).isDirectory()) throw new BatchError(`${options.folder}: is no directory`, true);
  const except = options.except === undefined ? undefined : await realpath(options.except).catch(() => undefined);
  const below = (path: string) => relative(root, path).split(sep).join('/');

  const watcher = watchFiles(root, {
    ignoreInitial: !options.initial,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: options.settleMs ?? 300, pollInterval: 50 },
    ignored: (path, status) => {
      // Links are passed over as in a batch: they may lead out of the folder.
      if (path === except || isHidden(below(path)) || status?.isSymbolicLink()) return true;
      return status?.isFile() === true && !EXTENSIONS.has(extname(path).toLowerCase());
    },
  });
  let last: Promise<void> = Promise.resolve();
  const take = (file: string) => {
    const path = below(file);
    last = last.then(async () => {
      if (signal.aborted) return;
      const read = readWhole(join(root, path), options.maxBytes);
      if (!(read instanceof Uint8Array)) handlers.onFailure(path, read);
      else if (isBinary(read)) handlers.onFailure(path, { code: 'binary', message: 'is no text (binary data)' });
      else await handlers.onArticle(path, read);
    });
    // The watch ends at what the handler throws (a full disk, say); see the race below.
    last.catch(fail);
  };
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  watcher.on('add', take);
  watcher.on('change', take);
  watcher.on('ready', () => handlers.onReady?.());
  watcher.on('error', (error) => handlers.onFailure('.', { code: 'unreadable-folder', message: reasonOf(error) }));
  try {
    await Promise.race([aborted, failed]);
    await last;
  } finally {
    await watcher.close();
  }
}
