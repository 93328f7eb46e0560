/** Cutting text into words: every token lies where it says, on both libraries, whatever the text holds. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createSegmenter, SegmenterError } from '../src/segment/index.js';
import { cutWithOffsets } from '../src/segment/offsets.js';
import type { Segmenter, Token } from '../src/types.js';

const texts = (tokens: readonly Token[]) => tokens.map((token) => token.text);
const expectToCover = (segmenter: Segmenter, text: string) => {
  const tokens = segmenter.cut(text);
  expect(texts(tokens).join('')).toBe(text);
  expect(tokens.every((token) => token.end > token.start && text.slice(token.start, token.end) === token.text)).toBe(
    true,
  );
};

describe.each(['nodejieba', '@node-rs/jieba'] as const)('%s', async (prefer) => {
  const segmenter = await createSegmenter({ prefer, words: ['美格智能', '*ST中程', '两市成交额', '有 空格'] });

  test('says its name', () => expect(segmenter.name).toBe(prefer));
  test('keeps custom words whole', () => {
    expect(texts(segmenter.cut('午后美格智能走强'))).toContain('美格智能');
    expect(texts(segmenter.cut('两市成交额放大'))).toContain('两市成交额');
  });
  test('cuts ordinary words by the compact dictionary', () =>
    expect(texts(segmenter.cut('我国经济持续增长'))).toEqual(['我国', '经济', '持续', '增长']));
  test('an empty text has no tokens', () => expect(segmenter.cut('')).toEqual([]));
  test.each(['沪指\u0000涨', '\uD800涨停\uDC00', '😀涨停😀', '涨\r\n\r\n停', '\uFEFF\uFFFE\u200B', '0.39%，3316.66点'])(
    'covers %j',
    (text) => expectToCover(segmenter, text),
  );
  test('covers any string of UTF-16 units', () => {
    const units = fc.string({
      unit: fc.oneof(fc.constantFrom(...'涨停沪指0.3%，。\n\u0000\uD83D\uDE00'), fc.string({ unit: 'binary' })),
    });
    fc.assert(
      fc.property(units, (text) => expectToCover(segmenter, text)),
      { seed: 20241125, numRuns: 300 },
    );
  });
  test.each([
    ['without any punctuation', '涨停板'.repeat(70_000)],
    ['of astral characters', `涨${'😀'.repeat(30_000)}`],
    ['of sentences', '沪指涨0.39%，报3316.66点。'.repeat(2_000)],
  ])('covers a very long text %s', (_, text) => expectToCover(segmenter, text));
  test('a long text is not cut inside a word where a sentence ends nearby', () => {
    const text = '美格智能走出六连板。'.repeat(900);
    expect(texts(segmenter.cut(text)).filter((word) => word === '美格智能')).toHaveLength(900);
  });
  test('a second one may bring more words, and the first goes on', async () => {
    const second = await createSegmenter({ prefer, words: ['青云科技量子板'] });
    expect(texts(second.cut('青云科技量子板走强'))).toContain('青云科技量子板');
    expect(texts(segmenter.cut('午后美格智能走强'))).toContain('美格智能');
  });
  test('a folder without a dictionary is an error that names it', async () => {
    const dictionaryDir = mkdtempSync(join(tmpdir(), 'no-dictionary-'));
    await expect(createSegmenter({ prefer, words: [], dictionaryDir })).rejects.toThrow(SegmenterError);
    await expect(createSegmenter({ prefer, words: [], dictionaryDir })).rejects.toThrow(dictionaryDir);
  });
});

test('of two @node-rs/jieba segmenters each has its own words', async () => {
  await createSegmenter({ prefer: '@node-rs/jieba', words: ['甲乙丙丁戊己'] });
  const second = await createSegmenter({ prefer: '@node-rs/jieba', words: [] });
  expect(texts(second.cut('甲乙丙丁戊己'))).not.toContain('甲乙丙丁戊己');
});

describe('where nodejieba has no binding', () => {
  const broken = () =>
    vi.doMock('../src/segment/nodejieba.js', () => ({
      loadNodejieba: () => {
        throw new Error('native binding was not found\nat length');
      },
    }));
  afterEach(() => vi.doUnmock('../src/segment/nodejieba.js'));

  test('@node-rs/jieba steps in with one warning', async () => {
    broken();
    const warnings: string[] = [];
    const segmenter = await createSegmenter({ words: ['美格智能'], onWarning: (message) => warnings.push(message) });
    expect(segmenter.name).toBe('@node-rs/jieba');
    expect(texts(segmenter.cut('午后美格智能走强'))).toContain('美格智能');
    expect(warnings).toEqual(['nodejieba is not installed or was not built; segmenting with @node-rs/jieba']);
  });
  test('who asked for nodejieba alone is told why not, on one line', async () => {
    broken();
    await expect(createSegmenter({ prefer: 'nodejieba', words: [] })).rejects.toThrow(
      /^nodejieba cannot be loaded: native binding was not found$/,
    );
  });
});

test('words that are not the text again never move an offset', () => {
  expect(texts(cutWithOffsets('涨停 板', () => ['涨停', '板']))).toEqual(['涨', '停', ' ', '板']);
  expect(texts(cutWithOffsets('😀停', () => []))).toEqual(['😀', '停']);
});
