/** No rule is fitted to one article's wording: a string that only one development article holds is a general phrase. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loneStrings, readAccepted, stringsOf } from '../scripts/rule-strings.js';

const root = resolve(import.meta.dirname, '..');
const articles = resolve(root, '../shared/eval/dev/articles');
const accepted = readAccepted(resolve(root, 'scripts/rule-strings.accepted.txt'));

test('strings are read from rules, not from comments and examples', () => {
  const source =
    "// 注释里的话\nconst A = /涨幅居前|跌停/;\n    ['不必悲观', '投资者大可放心'],\n    drops: ['作者：陈小明']\n";
  expect(stringsOf(source)).toEqual(['涨幅居前', '不必悲观']);
});

test.skipIf(!existsSync(articles))('every string of one article only has been judged general', () => {
  expect(loneStrings(root, articles, accepted)).toEqual([]);
});
