import { describe, expect, it } from 'vitest';
import { boilerplateLines, withoutBoilerplate } from '../src/article/boilerplate.js';
import { readArticle } from '../src/article/index.js';

describe.each(boilerplateLines)('$name', ({ line, drops, keeps }) => {
  it.each(drops)('leaves out %s', (text) => {
    expect(line.test(text)).toBe(true);
    expect(withoutBoilerplate(text, 'paragraph')).toBeNull();
  });
  it.each(keeps)('keeps %s', (text) => expect(withoutBoilerplate(text, 'paragraph')).toBe(text.length));
});

const prose = (text: string) => readArticle(text).passages.map((passage) => passage.text);

describe('notes at the end of prose', () => {
  it.each([
    ['沪指收涨0.5%。（来源：第一财经）', '沪指收涨0.5%。'],
    ['沪指收涨0.5%。(责任编辑：DF064)', '沪指收涨0.5%。'],
    ['沪指收涨0.5%。（记者 王五）（完）', '沪指收涨0.5%。'],
    ['公司拟回购（资金来源：自有资金）', '公司拟回购（资金来源：自有资金）'],
    ['看好券商板块。风险提示：成交低迷', '看好券商板块。风险提示：成交低迷'],
    ['财联社5月14日电，沪指涨0.5%。', '财联社5月14日电，沪指涨0.5%。'],
    ['优刻得（688158.SH）', '优刻得（688158.SH）'],
  ])('%s', (text, kept) => expect(prose(text)).toEqual([kept]));
});

it('takes the original title for the title where there is none', () => {
  const article = readArticle('原标题：沪指涨0.5%    来源：某报\n\n沪指今日上涨。\n\n(原标题：沪指涨0.5%)\n');
  expect(article.info.title).toBe('沪指涨0.5%');
  expect(article.passages.map(({ kind, text }) => [kind, text])).toEqual([
    ['title', '沪指涨0.5%'],
    ['paragraph', '沪指今日上涨。'],
  ]);
});
