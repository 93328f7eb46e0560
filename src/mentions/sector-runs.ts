/**
 * Lists of sectors without enumeration commas: names parted by blanks before 等板块 (游戏 文化传媒 珠宝首饰等板块), and
 * names run together whose number the text gives (锂电光伏储能三板块).
 */
import type { Span } from '../types.js';
import type { Site } from './headed-sectors.js';
import { GENERIC_SECTOR, NOT_SECTOR } from './sector-words.js';

const CLOSED = /(?<=[\u4e00-\u9fffA-Za-z\d] ?)等(?:多个|相关|热门|细分)?(?:概念股|概念|板块|行业|题材)/g;
const MEMBER = /(?<=^|[ \n，。；：])[\u4e00-\u9fffA-Za-z\d]{2,8}$/;
const NO_MEMBER =
  /[涨跌升个股]|走[强弱高低]|活跃|低迷|板块|表现|指数|市场|资金|盘[面中]|[早午尾开收]盘|[今昨]日|方面|其中|领先/;
const COUNTED = /([两二三四五])大?(?:板块|赛道|概念)/g;
const BEFORE_COUNT = /[\u4e00-\u9fffA-Za-z]/;
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
const MOST_MEMBERS = 12;
const LONGEST_MEMBER = 9;

const NONE: readonly never[] = [];

/** The members of lists parted by blanks; two at least must be names of the lexicon. */
export function spacedLists({ folded, isNamed }: Site, known: ReadonlyMap<number, Span>): readonly Span[] {
  if (known.size < 2 || !folded.includes(' ') || !folded.includes('等')) return NONE;
  const found: Span[] = [];
  for (const { index } of folded.matchAll(CLOSED)) {
    const members: Span[] = [];
    let end = folded[index - 1] === ' ' ? index - 1 : index;
    while (members.length < MOST_MEMBERS) {
      const name = MEMBER.exec(folded.slice(Math.max(0, end - LONGEST_MEMBER), end))?.[0];
      const start = end - (name?.length ?? 0);
      if (!name || NO_MEMBER.test(name) || isNamed(start) || isNamed(end - 1)) break;
      if (!GENERIC_SECTOR.test(name) && !NOT_SECTOR.test(name)) members.unshift({ start, end });
      if (folded[start - 1] !== ' ') break;
      end = start - 1;
    }
    const sure = members.filter((one) => known.get(one.end)?.start === one.start);
    if (members.length >= 2 && sure.length >= 2) found.push(...members);
  }
  return found;
}

/** The members of runs without marks: as many names of the lexicon as the text says, and nothing else before them. */
export function countedRuns(folded: string, known: ReadonlyMap<number, Span>): readonly Span[] {
  if (known.size < 2) return NONE;
  const found: Span[] = [];
  for (const { index, 1: figure } of folded.matchAll(COUNTED)) {
    if (!BEFORE_COUNT.test(folded[index - 1] ?? '')) continue;
    const count = COUNTS[figure!]!;
    const run: Span[] = [];
    for (let end = index, one = known.get(end); one && run.length < count; end = one.start, one = known.get(end))
      run.unshift(one);
    if (run.length === count) found.push(...run);
  }
  return found;
}

/** 一、算电协同（18家）：A涨停…: the heading of a paragraph that counts the shares of a board. */
const HEADING =
  /^\s*(?:[一二三四五六七八九十]{1,2}[、.]|\d{1,2}[、.]|[①-⑳])?\s*(?<name>[\u4e00-\u9fffA-Za-z\d+/]{2,9})[（(]\d{1,3}[家只][)）][：:]/;

/** The board that heads a passage with a count of its shares behind it, known or not. */
export function countedHeading({ folded, isNamed }: Site): readonly Span[] {
  const match = folded.length > 6 ? HEADING.exec(folded.slice(0, 28)) : null;
  if (!match) return NONE;
  const { name = '' } = match.groups!;
  const start = match[0].indexOf(name);
  if (isNamed(start) || GENERIC_SECTOR.test(name) || NOT_SECTOR.test(name) || NO_MEMBER.test(name)) return NONE;
  return [{ start, end: start + name.length }];
}
