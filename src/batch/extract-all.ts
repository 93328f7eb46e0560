/** Hands the articles out in chunks, takes documents into the store, and sees to it that a dying worker costs at most one article. */
import type { ArticleFailure } from './errors.js';
import type { ChunkItem, ChunkResult } from './chunk.js';
import type { Workforce } from './pool.js';
import type { BatchContext } from './run.js';
import type { StoreWriter } from './store.js';

/** Where each article's document stands in the store (-1: nowhere), and what went wrong. Indexed like the sorted paths. */
export interface ArticleStates {
  readonly offsets: Float64Array;
  readonly lengths: Float64Array;
  readonly failures: Map<number, ArticleFailure>;
}

export interface Work {
  readonly root: string;
  readonly paths: readonly string[];
  readonly made: string;
  /** What the store has from earlier runs. */
  readonly known:
    | { readonly sha256: readonly string[]; readonly offsets: Float64Array; readonly lengths: Float64Array }
    | undefined;
  readonly states: ArticleStates;
  readonly store: StoreWriter;
  readonly workforce: Workforce;
  readonly maxBytes: number;
  readonly failFast: boolean;
}

/** Large enough that messages cost nothing, small enough that a pause or a death costs little. */
const CHUNK = 32;
/** What a power cut may cost at most. A killed process loses nothing: what it wrote is the system's already. */
const SYNC_EVERY_MS = 2000;

/**
 * Extracts every article that the store does not hold already. States are filled in place.
 *
 * @returns how many were extracted and how many taken from the store.
 * @throws the file system's error where the store cannot be written; what is in it is whole.
 */
export async function extractAll(
  work: Work,
  context: Pick<BatchContext, 'signal' | 'onProgress'>,
): Promise<{ extracted: number; unchanged: number }> {
  const { paths, known, states, store, workforce } = work;
  const task = { root: work.root, made: work.made, maxBytes: work.maxBytes };
  const total = paths.length;
  const size = Math.max(1, Math.min(CHUNK, Math.ceil(total / (workforce.width * 4))));
  let next = 0;
  let done = 0;
  let bytes = 0;
  let extracted = 0;
  let unchanged = 0;
  let broken: { readonly error: unknown } | undefined;
  const stopping = () =>
    broken !== undefined || context.signal?.aborted === true || (work.failFast && states.failures.size > 0);
  const report = () => context.onProgress?.({ total, done, bytes, failed: states.failures.size });

  async function take(result: ChunkResult): Promise<void> {
    if (result.frames.length > 0) {
      const start = await store.append(result.frames);
      for (const [index, offset, length] of result.entries) {
        states.offsets[index] = start + offset;
        states.lengths[index] = length;
      }
    }
    for (const index of result.unchanged) {
      states.offsets[index] = known!.offsets[index]!;
      states.lengths[index] = known!.lengths[index]!;
    }
    for (const [index, failure] of result.failed) states.failures.set(index, failure);
    extracted += result.entries.length;
    unchanged += result.unchanged.length;
    done += result.done;
    bytes += result.bytes;
    report();
  }

  /** An article whose worker died is tried once more, alone; what kills its worker again is reported. */
  async function retryAlone(item: ChunkItem): Promise<void> {
    let result: ChunkResult;
    try {
      result = await workforce.run({ ...task, items: [item] });
    } catch (error) {
      const message = `its worker died twice: ${String((error as Error).message).split('\n')[0]}`;
      result = {
        done: 1,
        frames: new Uint8Array(0),
        entries: [],
        unchanged: [],
        failed: [[item.index, { code: 'worker-died', message }]],
        bytes: 0,
      };
    }
    await take(result);
  }

  async function workOff(items: readonly ChunkItem[]): Promise<void> {
    for (let rest = items; rest.length > 0;) {
      if (stopping()) return;
      let result: ChunkResult;
      try {
        result = await workforce.run({ ...task, items: rest });
      } catch {
        for (const item of rest) {
          if (stopping()) return;
          await retryAlone(item);
        }
        return;
      }
      await take(result);
      rest = rest.slice(result.done);
    }
  }

  async function feed(): Promise<void> {
    while (next < total && !stopping()) {
      const items: ChunkItem[] = [];
      for (const end = Math.min(total, next + size); next < end; next++)
        items.push({ index: next, path: paths[next]!, known: known?.sha256[next] ?? '' });
      await workOff(items);
    }
  }

  const timer = setInterval(() => {
    store.sync().catch((error: unknown) => {
      broken ??= { error };
    });
  }, SYNC_EVERY_MS);
  try {
    const feeders = Array.from({ length: workforce.width }, () =>
      feed().catch((error: unknown) => {
        broken ??= { error };
      }),
    );
    await Promise.all(feeders);
  } finally {
    clearInterval(timer);
  }
  if (broken) throw broken.error;
  return { extracted, unchanged };
}
