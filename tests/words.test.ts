/** Words on demand: clause by clause they are the words of the whole text, on both libraries. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, fold } from '../src/article/index.js';
import { customWords, loadLexicon } from '../src/lexicon/index.js';
import { createSegmenter } from '../src/segment/index.js';
import { wordsOf } from '../src/segment/words.js';
import { fixtures, readFixture } from './fixtures.js';

const lexicon = await loadLexicon();

describe.each(['nodejieba', '@node-rs/jieba'] as const)('with %s', async (prefer) => {
  const segmenter = await createSegmenter({ prefer, words: customWords(lexicon) });
  const cutsOf = (text: string) => {
    const cuts = new Set([0, text.length]);
    for (const token of segmenter.cut(text)) cuts.add(token.end);
    return cuts;
  };
  const expectSame = (text: string) => {
    const words = wordsOf(text, segmenter);
    const whole = cutsOf(text);
    const asked = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((at) => words.isCut(at));
    expect(asked).toEqual([...whole].sort((a, b) => a - b));
  };

  test('of market news', () => {
    const texts = fixtures().map((folder) => fold(decode(readFixture(folder).bytes).text));
    for (const line of texts.flatMap((text) => text.split('\n'))) expectSame(line);
  });
  test('of any string', () => {
    const units = fc.string({
      unit: fc.oneof(fc.constantFrom(...'涨停沪指半导体板块，。、 AI0.3%\n'), fc.string({ unit: 'binary' })),
    });
    fc.assert(
      fc.property(units, (text) => expectSame(text)),
      { seed: 20241126, numRuns: 200 },
    );
  });
  test('a clause is cut once and only when asked about', () => {
    const cut: string[] = [];
    const words = wordsOf('半导体板块走强，白酒股回调。煤炭板块涨3%', {
      cut: (text) => {
        cut.push(text);
        return segmenter.cut(text);
      },
    });
    expect([words.isCut(0), words.isCut(7), words.isCut(8)]).toEqual([true, true, true]);
    expect(cut).toEqual([]);
    words.isCut(10);
    words.isCut(11);
    expect(cut).toEqual(['白酒股回调']);
  });
});
