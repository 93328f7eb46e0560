/** One JSON file an article, one at a time: what `watch` writes. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExtractionDocument } from '../document/schema.js';
import { reportJson } from '../reporters/json.js';
import { writeFileAtomic } from './atomic-write.js';
import { BatchError, reasonOf } from './errors.js';
import { mirrorNames } from './names.js';

/**
 * Prepares a folder for articles' documents.
 *
 * @returns a function that writes an article's document whole or not at all, under the name a batch gives it.
 * @throws BatchError where the folder or a file cannot be written.
 */
export async function createArticleWriter(
  outDir: string,
): Promise<(path: string, document: ExtractionDocument) => Promise<void>> {
  const explain = (error: unknown): never => {
    throw new BatchError(`${outDir}: ${reasonOf(error)}`, false, error);
  };
  await mkdir(outDir, { recursive: true }).catch(explain);
  return async (path, document) => {
    const target = join(outDir, mirrorNames([path], '.json')[0]!);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFileAtomic(target, reportJson([document]));
    } catch (error) {
      explain(error);
    }
  };
}
