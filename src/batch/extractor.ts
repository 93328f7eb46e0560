/** The extractor as a run uses it, and what says by which extractor a document was made. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordKind } from '../document/schema.js';
import { packageRoot } from '../lexicon/index.js';
import type { BatchExtractor } from './chunk.js';

/** Everything that decides what an article's document looks like; plain data, so that it can be sent to a worker. */
export interface ExtractionSettings {
  readonly dictionaries?: readonly string[];
  readonly segmenter?: 'nodejieba' | '@node-rs/jieba' | 'auto';
  readonly kinds?: readonly RecordKind[];
  readonly encoding?: string;
}

/** Loads dictionaries and segmenter. */
export async function makeExtractor(
  settings: ExtractionSettings,
  onWarning: (message: string) => void,
): Promise<BatchExtractor> {
  const { createExtractor } = await import('../index.js');
  const { encoding, ...options } = settings;
  const extractor = await createExtractor({ ...options, onWarning });
  return {
    segmenter: extractor.segmenter,
    dictionaries: extractor.dictionaries.digest,
    extract: (bytes, path) => extractor.extract(bytes, { path, ...(encoding ? { encoding } : {}) }),
  };
}

/** The built worker module, which holds the whole extraction; undefined before a build. */
export function builtWorker(): string | undefined {
  const file = join(packageRoot(), 'dist', 'worker.js');
  return existsSync(file) ? file : undefined;
}

/**
 * A hash of all that a document depends on but its article: the package's version and code, the dictionaries, the segmenter
 * and the settings. Where it differs, a stored document is made again.
 */
export function madeBy(
  extractor: Pick<BatchExtractor, 'segmenter' | 'dictionaries'>,
  { kinds, encoding }: ExtractionSettings,
): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  const build = join(packageRoot(), 'dist', 'build-id');
  const code = existsSync(build) ? readFileSync(build, 'utf8') : 'source';
  const parts = [version, code, extractor.dictionaries, extractor.segmenter, kinds ?? null, encoding ?? null];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
