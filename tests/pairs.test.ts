/** Which characters stand side by side in words: what spares a clause its cutting. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customWords, loadLexicon } from '../src/lexicon/index.js';
import { createSegmenter } from '../src/segment/index.js';
import { Pairs } from '../src/segment/pairs.js';

const unitsOf = (text: string) => [text.charCodeAt(0), text.charCodeAt(1)] as const;

test('the pairs of the words that begin the lines, and not those of their tags or across lines', () => {
  const pairs = new Pairs();
  pairs.add('涨停板 100 n\n沪指 3 ns');
  pairs.add('半导体');
  expect(['涨停', '停板', '沪指', '半导', '导体'].every((pair) => pairs.has(...unitsOf(pair)))).toBe(true);
  expect(['板沪', '指半', 'ns', '10', '体涨'].some((pair) => pairs.has(...unitsOf(pair)))).toBe(false);
  expect(pairs.has(...unitsOf('😀'))).toBe(true);
});

test('nodejieba cuts between all that it does not join, and is not asked before it pays', async () => {
  const segmenter = await createSegmenter({ prefer: 'nodejieba', words: customWords(await loadLexicon()) });
  expect(segmenter.joins!(...unitsOf('，涨'))).toBe(true);
  for (let asked = 0; asked < 3000; asked += 1) segmenter.joins!(...unitsOf('涨，'));
  expect(segmenter.joins!(...unitsOf('，涨'))).toBe(false);
  const text = fc.string({ unit: fc.constantFrom(...'贵州茅台涨停沪指半导体板块银行股今日，。、 ST0.3%') });
  fc.assert(
    fc.property(text, (one) => {
      const ends = new Set(segmenter.cut(one).map(({ end }) => end));
      for (let at = 1; at < one.length; at += 1)
        if (!segmenter.joins!(one.charCodeAt(at - 1), one.charCodeAt(at))) expect(ends).toContain(at);
    }),
    { seed: 20241127, numRuns: 500 },
  );
});

test('a library that guesses words joins what it likes', async () => {
  expect((await createSegmenter({ prefer: '@node-rs/jieba', words: [] })).joins).toBeUndefined();
});
