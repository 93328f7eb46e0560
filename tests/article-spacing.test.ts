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

test.each(['三大指数齐涨 3股涨停\n', '沪指涨0.5%，报3300点。成交 9000 亿元，12只个股涨停，3只跌停。\n'])(
  'a blank that separates stays: %s',
  (text) => {
    expect(
      readArticle(text)
        .passages.map((one) => one.text)
        .join(''),
    ).toBe(text.trimEnd());
  },
);
