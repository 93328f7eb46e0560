/** Blanks that a site's layout sets between Chinese and figures are left out of the passages, and only there. */
import { expect, test } from 'vitest';
import { readArticle, sourceSpan } from '../src/article/index.js';

const SPACED =
  '恒指收报 26560.57 点，国企指数收于 9007.78 点，成交 1800 亿港元。\n\n腾讯报 500 元，美团报 130 元，共 12 只成份股上升。\n';

test('in an article set so the blanks are gone and every unit still leads to its place', () => {
  const { passages } = readArticle(SPACED);
  expect(passages.map(({ text }) => text)).toEqual([
    '恒指收报26560.57点，国企指数收于9007.78点，成交1800亿港元。',
    '腾讯报500元，美团报130元，共12只成份股上升。',
  ]);
  const [first] = passages;
  const at = first!.text.indexOf('26560.57点');
  const { start, end } = sourceSpan(first!, at, at + '26560.57点'.length);
  expect(SPACED.slice(start, end)).toBe('26560.57 点');
});

test('a blank within a figure or a name is left out of any article', () => {
  const text = '科创 50 跌2.1%，上证 + 0.16%，成交 3.1 万亿元，下跌超 4500 家，12只个股涨停，3只跌停，1只平盘。\n';
  expect(readArticle(text).passages.map((one) => one.text)).toEqual([
    '科创50 跌2.1%，上证+0.16%，成交3.1万亿元，下跌超4500家，12只个股涨停，3只跌停，1只平盘。',
  ]);
});

test.each([
  '三大指数齐涨 3股涨停\n',
  '沪指收涨 300余股涨停，12只跌停，000002 万科A\n',
  '科创 5000点，12只个股，4 家电龙头，2024 元旦\n',
])('a blank that separates stays: %s', (text) => {
  expect(
    readArticle(text)
      .passages.map((one) => one.text)
      .join(''),
  ).toBe(text.trimEnd());
});
