/** What holds for every text and every real-looking one: a short run of what `npm run fuzz` does a million times. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstFailing, properties, UNRELATED, type Extract, type PropertyName } from '../fuzz/properties.js';
import { shrinkText } from '../fuzz/shrink.js';
import { hostile, realLooking } from '../fuzz/texts.js';
import { createExtractor } from '../src/index.js';

let extract: Extract;
beforeAll(async () => {
  const extractor = await createExtractor();
  extract = (text) => extractor.extract(text);
});

describe('generated texts', () => {
  test.each([
    ['real-looking', realLooking, 250],
    ['hostile', hostile, 500],
  ] as const)('%s: every property holds', (sort, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = firstFailing(text, sort, extract);
        if (found) throw new Error(`${found.property}: ${JSON.stringify(text)}\n${found.detail}`);
      }),
      { numRuns, seed: 20241124 },
    );
  });
  test('say something: most real-looking ones give records', () => {
    const texts = fc.sample(realLooking, { numRuns: 100, seed: 7 });
    const telling = texts.filter((text) => {
      const { stocks, moves, sectors, indexQuotes, marketStats, streaks } = extract(text);
      return [stocks, moves, sectors, indexQuotes, marketStats, streaks].some((records) => records.length > 0);
    });
    expect(telling.length).toBeGreaterThan(60);
    expect(Object.values(extract(UNRELATED)).filter((value) => Array.isArray(value) && value.length > 0)).toEqual([]);
  });
});

/** What runs of `npm run fuzz` found, each mended since. */
const FOUND: readonly (readonly [PropertyName, string])[] = [
  // A firm's one line took the whole of the next paragraph for its own.
  ['an unrelated paragraph at the end', '瑞银：四。'],
  ['an unrelated paragraph between others', '华福证券：买入。\n\n花旗将目标价上调。'],
  // A blank before a figure was left out where the figure was of half width only.
  ['full-width digits', '盛和资源涨 2%'],
];
test.each(FOUND)('found once: %s, %j', (property, text) => {
  expect(properties[property](text, extract)).toBeNull();
});

describe('the properties see', () => {
  const broken: readonly (readonly [PropertyName, (text: string) => ReturnType<Extract>])[] = [
    [
      'well formed',
      (text) => ({ ...extract(text), warnings: [{ code: 'x', message: 'x', span: { start: 0, end: 99 } }] }),
    ],
    ['CR LF', (text) => (text.includes('\r') ? extract('') : extract(text))],
    ['byte-order mark', (text) => (text.startsWith('\ufeff') ? extract('') : extract(text))],
    ['trailing spaces', (text) => (text.includes(' ') ? extract('') : extract(text))],
    ['full-width digits', (text) => (text.includes('１') ? extract('') : extract(text))],
    ['an unrelated paragraph at the end', (text) => (text.endsWith(UNRELATED) ? extract('') : extract(text))],
    ['an unrelated paragraph between others', (text) => (text.includes(UNRELATED) ? extract('') : extract(text))],
  ];
  test.each(broken)('%s: an extractor that breaks it', (property, bad) => {
    expect(properties[property]('贵州茅台涨1.5%。\n\n五粮液涨停。', bad)).not.toBeNull();
  });
  test('one that remembers', () => {
    let calls = 0;
    expect(
      properties['the same again']('贵州茅台涨1.5%。', (text) => extract(calls++ === 0 ? text : '')),
    ).not.toBeNull();
  });
  test('a failing text is made small', () => {
    expect(shrinkText('沪指涨1%，贵州茅台涨停。'.repeat(20), (text) => /茅.*茅/s.test(text))).toBe('茅茅');
  });
});
