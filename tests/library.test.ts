/** fupan as another program uses it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ArticleError, createExtractor, DictionaryError, recordKinds } from '../src/index.js';

const row = (code: string) => ({ rows: [{ form: '某某新材', code, name: '某某新材', market: 'CN' }] });

test('the example of the docstring', async () => {
  const extractor = await createExtractor();
  const [quote] = extractor.extract('沪指涨0.39%，报3316.66点。').indexQuotes;
  expect(quote).toMatchObject({ text: '沪指涨0.39%，报3316.66点', points: 3316.66, changePct: 0.39 });
  const { start, end } = quote!.span;
  const source = readFileSync(resolve(import.meta.dirname, '../src/index.ts'), 'utf8');
  expect(source).toContain(`{ span: { start: ${start}, end: ${end} }, text: '${quote!.text}', … }`);
});
test('bytes and text of one article give the same records', async () => {
  const extractor = await createExtractor();
  const text = '\ufeff金力永磁涨停。\r\n';
  const fromText = extractor.extract(text.slice(1), { path: 'a.md' });
  expect(extractor.extract(Buffer.from(text), { path: 'a.md' }).moves).toEqual(fromText.moves);
  expect(fromText.moves).toHaveLength(1);
});
test.each(['nodejieba', '@node-rs/jieba'] as const)(
  'two extractors with different dictionaries side by side: %s',
  async (segmenter) => {
    const [first, second, plain] = await Promise.all([
      createExtractor({ segmenter, dictionaries: [row('688999.SH')] }),
      createExtractor({ segmenter, dictionaries: [row('301999.SZ')] }),
      createExtractor({ segmenter }),
    ]);
    const codes = [first, second, first].map((one) =>
      one.extract('某某新材涨停。').moves.map(({ stock }) => stock.code),
    );
    expect(codes).toEqual([['688999.SH'], ['301999.SZ'], ['688999.SH']]);
    expect(plain.extract('某某新材涨停。').stocks.filter(({ code }) => code !== null)).toEqual([]);
    expect(first.dictionaries.digest).not.toBe(second.dictionaries.digest);
    expect(first.segmenter).toBe(segmenter);
  },
);
test('only the kinds that are wanted', async () => {
  const extractor = await createExtractor({ kinds: ['streaks'] });
  const document = extractor.extract('金力永磁3连板，优刻得涨停。');
  expect(recordKinds.filter((kind) => document[kind].length > 0)).toEqual(['streaks']);
});
test('explain names the rule of every record and rebuilds every passage from its tokens', async () => {
  const extractor = await createExtractor();
  const { document, found, reading } = extractor.explain('# 午评\n\n金力永磁3连板，优刻得涨停。');
  expect(found.every(({ rule }) => rule.length > 0)).toBe(true);
  expect(found.filter(({ kind }) => kind === 'streaks')).toHaveLength(document.streaks.length);
  for (const { passage, tokens } of reading.passages)
    expect(tokens.map((token) => token.text).join('')).toBe(passage.folded);
  // It is plain data: what is kept or sent has the words too.
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  expect(structuredClone(reading)).toEqual(reading);
});
test('errors say what is wrong', async () => {
  await expect(createExtractor({ dictionaries: ['none.csv'] })).rejects.toThrow(DictionaryError);
  const extractor = await createExtractor();
  expect(() => extractor.extract(Buffer.from('涨停'), { encoding: 'klingon' })).toThrow(ArticleError);
});
