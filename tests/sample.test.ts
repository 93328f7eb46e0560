/** The user's own article, where it is at hand: the facts the project was started for. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExtractor } from '../src/index.js';

const file = resolve(import.meta.dirname, '../../shared/sample/article.md');

describe.skipIf(!existsSync(file)).each(['nodejieba', '@node-rs/jieba'] as const)(
  'the sample with %s',
  async (segmenter) => {
    const document = existsSync(file)
      ? (await createExtractor({ segmenter })).extract(readFileSync(file), { path: 'article.md' })
      : undefined!;
    test('four index quotes, nothing from the cut-off summary', () => {
      expect(document.indexQuotes.map(({ index, points, changePct }) => [index.code, points, changePct])).toEqual([
        ['000001.SH', 3316.66, 0.39],
        ['399001.SZ', 10588.12, 0.11],
        ['399006.SZ', 2174.1, -0.01],
        ['000688.SH', 1025.94, 0.7],
      ]);
    });
    test('streaks and moves', () => {
      expect(document.streaks.map(({ stock, boards }) => [stock.code, boards])).toEqual([
        ['002881.SZ', 6],
        ['688316.SH', 4],
        ['600126.SH', 4],
      ]);
      expect(document.moves.map(({ stock, kind, changePct }) => [stock.code, kind, changePct])).toEqual([
        ['688158.SH', 'pct', 10],
        ['300057.SZ', 'pct', 10],
        ['002261.SZ', 'limit-up', null],
        ['688369.SH', 'rise', null],
        ['300451.SZ', 'rise', null],
        ['688023.SH', 'rise', null],
        ['688343.SH', 'rise', null],
        ['688228.SH', 'rise', null],
      ]);
    });
    test('sectors and views', () => {
      expect(document.sectors.map((one) => one.name)).toEqual(
        expect.arrayContaining(['算力租赁', 'DeepSeek概念', '信创产业链']),
      );
      expect(document.brokerViews.map(({ firm, stance }) => [firm.name, stance])).toEqual([
        ['中信建投', 'bullish'],
        ['民生证券', 'bullish'],
        ['天风证券', 'bullish'],
      ]);
      expect(document.brokerViews.map(({ text }) => text.slice(-8))).toEqual([
        '布局算力等核心投资机会。'.slice(-8),
        '算力租赁等板块的上涨。'.slice(-8),
        '多个细分领域的发展。'.slice(-8),
      ]);
    });
    test('firms that speak are no stocks', () => {
      const names = document.stocks.map((one) => one.name);
      expect(names).toContain('首都在线');
      for (const firm of ['中信建投', '民生证券', '天风证券']) expect(names).not.toContain(firm);
    });
  },
);
