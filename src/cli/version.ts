/** What `fupan --version` prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon, packageRoot } from '../lexicon/index.js';
import { createSegmenter } from '../segment/index.js';

/** Version, segmenter in use and the dictionaries' date, one a line. */
export async function version(): Promise<string> {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  const lexicon = await loadLexicon();
  const segmenter = await createSegmenter({ words: [] });
  return `fupan ${manifest.version}\nsegmenter ${segmenter.name}\ndictionaries as of ${lexicon.asOf} (${lexicon.size} forms)\n`;
}
