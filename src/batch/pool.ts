/** Who does the chunks: worker threads, or the main thread where starting threads costs more than they save. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { workOn, type BatchExtractor, type ChunkResult, type ChunkTask } from './chunk.js';
import type { ExtractionSettings } from './extractor.js';
import type { Description } from './worker.js';

export interface Workforce {
  readonly description: Description;
  /** How many chunks may be under way at once. */
  readonly width: number;
  /** Does a chunk. Rejects where the worker that had it died; another stands in for it at once. */
  run(task: ChunkTask): Promise<ChunkResult>;
  close(): Promise<void>;
}

/** One extractor in this thread. Other work gets a turn after every article. */
export function createInlineWorkforce(extractor: BatchExtractor): Workforce {
  return {
    description: { segmenter: extractor.segmenter, dictionaries: extractor.dictionaries, warnings: [] },
    width: 1,
    async run(task) {
      await nextTurn();
      return workOn({ ...task, items: task.items.slice(0, 1) }, extractor);
    },
    close: async () => undefined,
  };
}

/**
 * How V8 treats the threads that are started from here on. Each has a heap of its own, which by default may fill with some
 * hundred MB of garbage before it is looked through: a long run would take more memory than a short one. And each compiles
 * the hot functions for itself while every core is at work: inlining a quarter as much halves what that costs, and the
 * code is no slower.
 */
const V8_FLAGS = ['--initial-old-space-size=32', '--max-inlined-bytecode-size-cumulative=200'];

/**
 * Worker threads, each with dictionaries and segmenter of its own (0.3 s and 100 MB). They are kept to the end: nodejieba's
 * memory is not given back when a thread ends, so none is ever recycled.
 *
 * @param workerFile a built JavaScript module whose default export handles the tasks.
 */
export async function createPool(workerFile: string, jobs: number, settings: ExtractionSettings): Promise<Workforce> {
  const { Piscina } = await import('piscina');
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
  const pool = new Piscina({
    filename: workerFile,
    workerData: settings,
    minThreads: jobs,
    maxThreads: jobs,
    idleTimeout: Infinity,
    // A waiting thread that spins on atomics would take the core that another needs.
    atomics: 'disabled',
    recordTiming: false,
  });
  // A worker's death rejects the task it had, which is where it is dealt with.
  pool.on('error', () => undefined);
  try {
    const description = (await pool.run({ describe: true })) as Description;
    return {
      description,
      width: jobs * 2,
      run: (task) => pool.run(task) as Promise<ChunkResult>,
      close: () => pool.destroy(),
    };
  } catch (error) {
    await pool.destroy();
    throw error;
  }
}
