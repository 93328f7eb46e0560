/** One runner for the golden articles: the whole document, on both segmenters, every span grounded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../src/article/index.js';
import { recordKinds } from '../src/document/kinds.js';
import { createExtractor, type ExtractionDocument } from '../src/index.js';
import { fixtures, readFixture } from './fixtures.js';

const grounded = (document: ExtractionDocument) =>
  recordKinds.flatMap((kind) =>
    document[kind].flatMap((record) => ('mentions' in record ? record.mentions : [record])),
  );

describe.each(['nodejieba', '@node-rs/jieba'] as const)('with %s', async (segmenter) => {
  const extractor = await createExtractor({ segmenter });
  test.each(fixtures())('%s', (folder) => {
    const { path, bytes } = readFixture(folder);
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ExtractionDocument;
    const document = extractor.extract(bytes, { path });
    expect(document).toEqual({ ...expected, article: { ...expected.article, segmenter } });
    const input = decode(bytes).text;
    for (const { span, text } of grounded(document)) expect(input.slice(span.start, span.end)).toBe(text);
  });
});
