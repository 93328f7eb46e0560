/** One runner for the tables of examples that stand beside the extractors: one row, one test, on both segmenters. */
import { describe, expect, test } from 'vitest';
import { examples as indexQuotes } from '../src/extractors/index-quotes.examples.js';
import { examples as marketStats } from '../src/extractors/market-stats.examples.js';
import { examples as moves } from '../src/extractors/moves.examples.js';
import { examples as sectors } from '../src/extractors/sectors.examples.js';
import { examples as streaks } from '../src/extractors/streaks.examples.js';
import { createExtractor, type ExtractionDocument } from '../src/index.js';

type Table = readonly (readonly [string, readonly string[]])[];
const show = (value: unknown) => (value === null ? '-' : String(value));
const tables: readonly (readonly [string, Table, (document: ExtractionDocument) => string[]])[] = [
  [
    'indexQuotes',
    indexQuotes,
    (d) =>
      d.indexQuotes.map((one) => [one.index.code, one.points, one.changePct, one.changePoints].map(show).join(' ')),
  ],
  ['moves', moves, (d) => d.moves.map((one) => [one.stock.code, one.kind, one.changePct].map(show).join(' '))],
  ['streaks', streaks, (d) => d.streaks.map((one) => `${one.stock.code} ${one.kind} ${one.boards}/${one.days}`)],
  ['sectors', sectors, (d) => d.sectors.map((one) => [one.name, one.direction, one.changePct].map(show).join(' '))],
  [
    'marketStats',
    marketStats,
    (d) => d.marketStats.map((one) => [one.kind, one.value, one.unit, one.scope].map(show).join(' ')),
  ],
];

describe.each(['nodejieba', '@node-rs/jieba'] as const)('with %s', async (segmenter) => {
  const extractor = await createExtractor({ segmenter });
  describe.each(tables)('%s', (_kind, table, read) => {
    test.each(table)('%s', (sentence, expected) => {
      expect(read(extractor.extract(sentence)).sort()).toEqual([...expected].sort());
    });
  });
});
