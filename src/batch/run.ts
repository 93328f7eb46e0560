/**
 * A batch run: walk, extract what is new into the store, then make the outputs from the store in sorted order. Whatever
 * happens on the way, what is in the store is not done again, and the outputs are those of an undisturbed run.
 */
import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { escapeJson } from '../reporters/safe-text.js';
import { assemble } from './assemble.js';
import { BatchError, reasonOf, type ArticleFailure } from './errors.js';
import { extractAll, type ArticleStates } from './extract-all.js';
import { builtWorker, madeBy, makeExtractor, type ExtractionSettings } from './extractor.js';
import { LockedError, takeLock } from './lock.js';
import { createInlineWorkforce, createPool, type Workforce } from './pool.js';
import { sinks, type BatchFormat } from './sinks/index.js';
import { createStaging } from './staging.js';
import { appendTo, openStore, scanStore } from './store.js';
import { shardOf, walk, type WalkOptions } from './walk.js';

export interface BatchOptions extends Pick<WalkOptions, 'include' | 'exclude'> {
  /** Directories, files and globs. */
  readonly inputs: readonly string[];
  readonly outDir: string;
  readonly format: BatchFormat;
  readonly settings: ExtractionSettings;
  /** Worker threads at most. */
  readonly jobs: number;
  readonly maxBytes: number;
  /** NDJSON: documents a file. */
  readonly shardSize?: number;
  /** Every N-th article only. */
  readonly shard?: { readonly index: number; readonly count: number };
  /** Do everything again. */
  readonly force?: boolean;
  /** Stop at the first article that fails. */
  readonly failFast?: boolean;
}

/** What a run is at; `total` is the number of articles. */
export interface BatchProgress {
  readonly total: number;
  readonly done: number;
  readonly bytes: number;
  readonly failed: number;
}

/** What a run needs of its surroundings. */
export interface BatchContext {
  /** Ends the run early: what is in hand is finished and kept. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BatchProgress) => void;
  readonly onWarning?: (message: string) => void;
  /** The worker module; the built one when left out. */
  readonly workerFile?: string;
  /** From how many articles on threads are started: below it they cost more than they save. */
  readonly poolFrom?: number;
}

export interface BatchSummary {
  readonly articles: number;
  readonly extracted: number;
  /** Taken from the store. */
  readonly unchanged: number;
  readonly failed: number;
  /** Why the outputs were not made, null where they were. */
  readonly stopped: 'interrupted' | 'failed' | null;
}

/** A second thread saves half of a millisecond an article and costs about 0.4 s to start. */
const POOL_FROM = 1000;

async function createWorkforce(options: BatchOptions, context: BatchContext, articles: number): Promise<Workforce> {
  const workerFile = context.workerFile ?? builtWorker();
  if (options.jobs > 1 && workerFile !== undefined && articles >= (context.poolFrom ?? POOL_FROM)) {
    const pool = await createPool(workerFile, Math.min(options.jobs, articles), options.settings);
    for (const warning of pool.description.warnings) context.onWarning?.(warning);
    return pool;
  }
  return createInlineWorkforce(await makeExtractor(options.settings, (message) => context.onWarning?.(message)));
}

/** A failing write names the output and what to do; other errors pass as they are. */
function explained(error: unknown, outDir: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (!['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EFBIG', 'ENAMETOOLONG'].includes(code ?? ''))
    return error;
  const advice = code === 'ENOSPC' || code === 'EDQUOT' ? 'free some space' : 'mend that';
  return new BatchError(
    `${outDir}: ${reasonOf(error)}; the articles finished so far are kept: ${advice} and run the same command again to go on`,
    false,
    error,
  );
}

async function writeErrors(
  outDir: string,
  workDir: string,
  failures: readonly (ArticleFailure & { readonly path: string })[],
): Promise<void> {
  const file = join(outDir, 'errors.ndjson');
  if (failures.length === 0) return rm(file, { force: true });
  const lines = failures.map(({ path, code, message }) => `${escapeJson(JSON.stringify({ path, code, message }))}\n`);
  const aside = join(workDir, 'errors.tmp');
  await writeFile(aside, lines.join(''), { flush: true });
  await rename(aside, file);
}

/**
 * Runs a batch.
 *
 * @returns what was done; a failing article does not make it throw.
 * @throws BatchError for a wrong call, an output that another run is writing to or that cannot be written;
 *   whatever the extractor cannot be made for (DictionaryError …).
 */
export async function runBatch(options: BatchOptions, context: BatchContext = {}): Promise<BatchSummary> {
  const outDir = await mkdir(options.outDir, { recursive: true })
    .then(() => realpath(options.outDir))
    .catch((error: unknown) => {
      throw new BatchError(`${options.outDir}: cannot be made (${reasonOf(error)})`, true, error);
    });
  const walked = await walk(options.inputs, { ...options, except: outDir });
  const paths = shardOf(walked.paths, options.shard);
  if (paths.length === 0 && walked.unreadable.length === 0)
    throw new BatchError('no articles found; the output is left as it is (--include says which names are read)');
  const workDir = join(outDir, '.fupan');
  let unlock: (() => Promise<void>) | undefined;
  try {
    await mkdir(workDir, { recursive: true });
    unlock = await takeLock(join(workDir, 'lock'));
    return await runLocked(options, context, {
      outDir,
      workDir,
      root: walked.root,
      paths,
      unreadable: walked.unreadable,
    });
  } catch (error) {
    if (error instanceof LockedError) throw new BatchError(`${options.outDir}: ${error.message}`, false, error);
    throw explained(error, options.outDir);
  } finally {
    await unlock?.().catch(() => undefined);
  }
}

interface Plan {
  readonly outDir: string;
  readonly workDir: string;
  readonly root: string;
  readonly paths: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
}

async function runLocked(
  options: BatchOptions,
  context: BatchContext,
  { outDir, workDir, root, paths, unreadable }: Plan,
): Promise<BatchSummary> {
  const workforce = await createWorkforce(options, context, paths.length);
  const handle = await openStore(join(workDir, 'store.ndjson'));
  try {
    const made = madeBy(workforce.description, options.settings);
    const states: ArticleStates = {
      offsets: new Float64Array(paths.length).fill(-1),
      lengths: new Float64Array(paths.length),
      failures: new Map(),
    };
    const known = options.force ? { length: 0, documents: undefined } : await readKnown(handle, paths, made);
    const store = await appendTo(handle, known.length);
    const counts = await extractAll(
      {
        root,
        paths,
        made,
        known: known.documents,
        states,
        store,
        workforce,
        maxBytes: options.maxBytes,
        failFast: options.failFast ?? false,
      },
      context,
    );
    await store.sync();

    const failures = [
      ...unreadable.map(({ path, message }) => ({ path, code: 'unreadable-folder', message })),
      ...[...states.failures].map(([index, failure]) => ({ path: paths[index]!, ...failure })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
    const stopped = context.signal?.aborted ? 'interrupted' : options.failFast && failures.length > 0 ? 'failed' : null;
    await writeErrors(outDir, workDir, failures);
    if (stopped === null) {
      // The memory of the threads is not needed for what follows.
      await workforce.close();
      await nextTurn();
      const staging = await createStaging(outDir, workDir, options.format);
      const makeSink = await sinks[options.format]();
      const finished = paths.filter((_, index) => states.offsets[index]! >= 0);
      const sink = await makeSink(staging, {
        paths: finished,
        ...(options.shardSize ? { shardSize: options.shardSize } : {}),
      });
      await assemble(handle, states, sink, join(workDir, 'store.ndjson'));
    }
    return { articles: paths.length, ...counts, failed: failures.length, stopped };
  } finally {
    await workforce.close();
    await handle.close().catch(() => undefined);
  }
}

/** What of the store is still good: made by the same, one document a path, the last one. */
async function readKnown(handle: Awaited<ReturnType<typeof openStore>>, paths: readonly string[], made: string) {
  if ((await handle.stat()).size === 0) return { length: 0, documents: undefined };
  const indexOf = new Map(paths.map((path, index) => [path, index]));
  const sha256 = paths.map(() => '');
  const offsets = new Float64Array(paths.length);
  const lengths = new Float64Array(paths.length);
  const length = await scanStore(handle, (document) => {
    const index = indexOf.get(document.path);
    if (index === undefined || document.made !== made) return;
    sha256[index] = document.sha256;
    offsets[index] = document.offset;
    lengths[index] = document.length;
  });
  return { length, documents: { sha256, offsets, lengths } };
}
