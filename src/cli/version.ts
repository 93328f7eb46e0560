/** What `fupan --version` prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon, packageRoot } from '../lexicon/index.js';
import { createSegmenter } from '../segment/index.js';

const segmenters = ['nodejieba', '@node-rs/jieba'] as const;

/** The segmenters that can be loaded here, the one in use first. */
async function available(): Promise<string[]> {
  const loaded = await Promise.allSettled(segmenters.map((prefer) => createSegmenter({ prefer, words: [] })));
  return loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value.name] : []));
}

/** Version, segmenter in use (and the one in reserve) and the dictionaries' date, one a line. */
export async function version(): Promise<string> {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  const [lexicon, [inUse, reserve]] = await Promise.all([loadLexicon(), available()]);
  return [
    `fupan ${manifest.version}`,
    `segmenter ${inUse ?? 'none can be loaded'}${reserve ? ` (${reserve} in reserve)` : ''}`,
    `dictionaries as of ${lexicon.asOf} (${lexicon.size} forms)`,
    '',
  ].join('\n');
}
