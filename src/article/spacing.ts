/**
 * Some sites set a blank at every border of Chinese with figures and letters (收报 26560.57 点). It belongs to the layout,
 * not to the text: in an article set so, it is left out of the passages, whose runs lead past it. In any other a blank
 * may separate (三大指数齐涨 3股涨停), and only those within one figure or name are left out (3.13 万亿元, 科创 50).
 */
import type { Passage, Run } from '../types.js';
import { appendRun, sliceRuns } from './offsets.js';
import { createPassage } from './passages.js';

const SPACED = /(?<=[\u3400-\u9fff])[ \u00a0](?=[\d+-])|(?<=\d)[ \u00a0](?=[\u3400-\u9fff])/g;
/** Between a figure and its unit, a word that only a figure follows and the figure, a sign and its percentage, a name and its number. */
const WITHIN = new RegExp(
  '[ \\u00a0](?:' +
    [
      '(?<=\\d.)(?=万亿|亿(?:元|港元|美元|股|手|[，。、；,]|$)|元(?![旦素宵件])|(?:余|多)?(?:家(?![电居纺])|只)|点(?=[，。；、,）)或涨跌升报收]|$)|个百分点|%)',
      '(?<=[超逾近约达为至过足破].)(?=\\d)',
      '(?<=[涨跌升挫报幅于].)(?=\\d[\\d,.]*[ \\u00a0]?(?:%|点(?!评)))',
      '(?<=(?:成交|成交额|放量|缩量|[流买卖][入出]).)(?=\\d[\\d,.]*[ \\u00a0]?(?:万亿|亿))',
      '(?<=[\\u3400-\\u9fff].)(?=[+-][ \\u00a0]?\\d[\\d.]*%)',
      '(?<=[\\u3400-\\u9fff]?[ \\u00a0]?[+-].)(?=\\d[\\d.]*%)',
      '(?<=(?:科创|上证|中证|北证|沪深|标普|富时|日经|罗素|深证|国证|双创|斯托克|纳斯达克).)(?=(?:50|1[08]0|2[05]0|225|300|[568]00|[12]000)(?![\\d点]|[.,]\\d))',
    ].join('|') +
    ')',
  'g',
);
const CLOSE = /[\u3400-\u9fff](?=\d)|\d(?=[\u3400-\u9fff])/g;
/** So many borders with a blank, and so many for each without, make it the article's layout and no separator. */
const LEAST = 6;
const TIMES = 3;

/** The article's passages without such blanks; the same passages where the article is not set so. */
export function withoutTypesetBlanks(passages: readonly Passage[]): readonly Passage[] {
  const spaced = countOf(passages, SPACED);
  if (spaced === 0) return passages;
  const isLayout = spaced >= LEAST && spaced >= TIMES * countOf(passages, CLOSE);
  return passages.map((passage) => closeUp(passage, isLayout ? SPACED : WITHIN));
}

/** Figures of full width count as others do; a blank of full width separates. */
const isBlank = (unit: string | undefined): boolean => unit === ' ' || unit === '\u00a0';

function countOf(passages: readonly Passage[], pattern: RegExp): number {
  let count = 0;
  for (const { text, folded } of passages) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded))
      if (pattern === CLOSE || isBlank(text[match.index])) count += 1;
  }
  return count;
}

function closeUp(passage: Passage, blanks: RegExp): Passage {
  const { kind, text, folded, runs, cell } = passage;
  const runsLeft: Run[] = [];
  let kept = '';
  let from = 0;
  const keep = (to: number) => {
    for (const run of sliceRuns(runs, from, to))
      appendRun(runsLeft, kept.length + run.at, run.length, run.source, run.sourceLength);
    kept += text.slice(from, to);
  };
  for (const match of folded.matchAll(blanks)) {
    if (!isBlank(text[match.index])) continue;
    keep(match.index);
    from = match.index + 1;
  }
  if (from === 0) return passage;
  keep(text.length);
  return createPassage(kind, kept, runsLeft, cell);
}
