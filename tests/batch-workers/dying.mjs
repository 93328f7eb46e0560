// A worker whose extractor does what an article says: `exit` kills the thread, `once` does so the first time only.
import { existsSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { createHandler } from '../../dist/worker.js';

export default createHandler(async () => ({
  segmenter: 'none',
  dictionaries: 'none',
  extract(bytes, path) {
    const text = Buffer.from(bytes).toString();
    const marker = `${workerData.marker}.${path.replaceAll('/', '_')}`;
    if (text.includes('exit')) process.exit(3);
    if (text.includes('once') && !existsSync(marker)) {
      writeFileSync(marker, '');
      process.exit(3);
    }
    if (text.includes('throw')) throw new Error('cannot be extracted');
    return { schemaVersion: 1, article: { path }, warnings: [] };
  },
}));
