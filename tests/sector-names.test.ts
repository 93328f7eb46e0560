/** Where sectors' names begin and end: one sentence, one test, on both segmenters. */
import { describe, expect, test } from 'vitest';
import { fold } from '../src/article/index.js';
import { customWords, loadLexicon } from '../src/lexicon/index.js';
import { groundOf } from '../src/mentions/ground.js';
import { findNames } from '../src/mentions/names.js';
import { sectorNames } from '../src/mentions/sector-names.examples.js';
import { findSectors } from '../src/mentions/sectors.js';
import { createSegmenter } from '../src/segment/index.js';
import type { Passage } from '../src/types.js';

const lexicon = await loadLexicon();
describe.each(['nodejieba', '@node-rs/jieba'] as const)('with %s', async (name) => {
  const segmenter = await createSegmenter({ prefer: name, words: customWords(lexicon) });
  test.each(sectorNames)('%s', (text, expected) => {
    const passage: Passage = {
      kind: 'paragraph',
      text,
      folded: fold(text),
      runs: [{ at: 0, length: text.length, source: 0, sourceLength: text.length }],
      cell: null,
    };
    const ground = groundOf(passage, segmenter, lexicon);
    const [names = []] = findNames([ground], lexicon, null);
    expect(findSectors(ground, names).map(({ entry }) => entry.name)).toEqual(expected);
  });
});
