/** What runs in a worker thread: one extractor of its own, chunks of articles in, framed documents out. */
import { workerData } from 'node:worker_threads';
import { workOn, type BatchExtractor, type ChunkResult, type ChunkTask } from './chunk.js';
import { makeExtractor, type ExtractionSettings } from './extractor.js';

/** The first message to a pool: who are you? */
export interface DescribeTask {
  readonly describe: true;
}

export interface Description {
  readonly segmenter: string;
  readonly dictionaries: string;
  /** What the extractor warned of while it was made. */
  readonly warnings: readonly string[];
}

/** The function that a worker runs for each task, for an extractor made once, at the first task. */
export function createHandler(make: (warn: (message: string) => void) => Promise<BatchExtractor>) {
  const warnings: string[] = [];
  let extractor: Promise<BatchExtractor> | undefined;
  return async (task: ChunkTask | DescribeTask): Promise<ChunkResult | Description> => {
    const ready = await (extractor ??= make((message) => warnings.push(message)));
    if ('describe' in task) return { segmenter: ready.segmenter, dictionaries: ready.dictionaries, warnings };
    return workOn(task, ready);
  };
}

export default createHandler((warn) => makeExtractor(workerData as ExtractionSettings, warn));
