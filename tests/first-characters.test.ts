/** What a pattern can begin with is told from its source; a pattern tried only there finds all that it found. */
import { describe, expect, test } from 'vitest';
import { firstCharacters, opening, setsAt, setsIn, type Opening } from '../src/mentions/first-characters.js';
import * as rules from '../src/mentions/rules.js';

const sorted = (characters: string | undefined) => characters && [...new Set(characters)].sort().join('');

describe('the first characters of a pattern', () => {
  test.each([
    [/^(?:涨停|跌)/, '涨跌'],
    [/^(?:指数)?(?:基金|期权)/, '指基期'],
    [/(?:一字)*(?<name>涨)(?=停)/, '一涨'],
    [/(?<=亚马逊)(?:雨林|河)|(?<!x)堆/, '堆河雨'],
    [/[（(]?集团/, '(（集'],
    [/\d{1,2}月|\.HK/, '.0123456789'],
    [/涨{0,2}[跌]+?停/, '涨跌'],
  ])('%s', (pattern, expected) => expect(sorted(firstCharacters(pattern))).toBe(sorted(expected)));
  test.each([[/[^，。]涨/], [/.涨/], [/(?:涨)?/], [/[a-z]/], [/\w涨/], [/^/]])('of %s are all characters', (pattern) =>
    expect(firstCharacters(pattern)).toBeUndefined(),
  );
});

test('an opening is tried where its first characters stand, and nowhere beyond the text', () => {
  const { bit } = opening(/^涨/);
  expect([setsAt('涨跌', 0) & bit, setsAt('涨跌', 1) & bit, setsAt('涨跌', 2), setsAt('涨跌', -1)]).toEqual([
    bit,
    0,
    0,
    0,
  ]);
  expect([setsIn('跌涨') & bit, setsIn('跌') & bit]).toEqual([bit, 0]);
  const any = opening(/^./).bit;
  expect(setsAt('跌', 0) & any).not.toBe(0);
});

/** A text that each pattern of the rules matches at its start. */
const MATCHED: Readonly<Record<string, readonly string[]>> = {
  TRADES: ['（600519）股价涨停', '3连板', '+1%', '两只个股大涨', '九天八板'],
  COMPANY_ACTS: ['(02359.HK)公告', '2024年年报', '4月5日晚间公布2024年业绩'],
  PRICED_AFTER: ['的目标价', '（00700）目标价', '目标价'],
  CONCEPT_AFTER: ['、宁德时代等概念', '等概念', '概念', '系个股', '指数'],
  LONGER_COMPANY: ['保险(集团)', '（集团', '证券', '有限公司党委', '公司党委'],
  PRODUCT_AFTER: ['指数ETF', 'ETF', '可转债'],
  FUTURES_AFTER: ['指数期货', '夜期', 'E-mini'],
  NOT_INDEX_AFTER: ['公司', '股东'],
  VENDORS: ['同花顺', 'WIND'],
  MEDIA: ['人民网'],
  PLATFORM: ['B站'],
};
test.each(Object.entries(MATCHED))('%s may begin as its matches do', (name, texts) => {
  const { pattern, bit } = (rules as unknown as Record<string, Opening>)[name]!;
  for (const text of texts) {
    expect(text).toMatch(pattern);
    expect(setsAt(text, 0) & bit, text).not.toBe(0);
  }
});
