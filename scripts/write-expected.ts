/** Rewrites fixtures/<folder>/expected.json from the extraction as it is now; read the diff before it is committed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExtractor } from '../src/index.js';
import { fixtures, readFixture } from '../tests/fixtures.js';

const extractor = await createExtractor({ segmenter: 'nodejieba' });
for (const fixture of fixtures()) {
  const { path, bytes } = readFixture(fixture);
  writeFileSync(join(fixture, 'expected.json'), `${JSON.stringify(extractor.extract(bytes, { path }), null, 2)}\n`);
}
