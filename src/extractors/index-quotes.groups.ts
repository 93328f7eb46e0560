/** Three indices said in one word: 三大指数均涨超1%, 美股三大指数跌逾2%. Only with a figure, which each of the three shares. */
import { findChanges } from '../grammar/changes.js';
import { clauseEnd } from '../grammar/sentences.js';
import type { Found, IndexMention, Mention, PassageReading } from '../types.js';
import { found } from './found.js';
import { periodOf, phaseOf, SessionWords, type Session } from './index-quotes.session.js';

const GROUP =
  /(?:(?<us>美股|美国股市|纽约股市|华尔街)|(?<hk>港股|香港)|(?<other>欧洲|欧股|亚太|亚洲|日韩)|(?<china>A股|沪深|两市))?(?:的)?三大(?:主要|基准)?(?:股票)?(?:股指|指数)/g;
/** Whose market a passage speaks of, where the group's name does not say it. */
const MARKET =
  /(?<us>美股|美国股市|纽约股市|华尔街|道指|道琼斯|纳斯达克)|(?<hk>港股|香港股市|恒生)|(?<other>欧股|欧洲股市|亚太股市|日股)|(?<china>A股|沪深|两市|沪指|上证)/g;
/** The figure stands within so many characters of the group's name. */
const LONGEST_CLAUSE = 80;
/** How far before the group's name its market is looked for. */
const REACH = 400;
type Three = readonly (readonly [code: string, name: string])[];
const CHINA: Three = [
  ['000001.SH', '上证指数'],
  ['399001.SZ', '深证成指'],
  ['399006.SZ', '创业板指'],
];
const AMERICA: Three = [
  ['DJI.US', '道琼斯指数'],
  ['IXIC.US', '纳斯达克综合指数'],
  ['SPX.US', '标普500指数'],
];
const HONG_KONG: Three = [
  ['HSI.HK', '恒生指数'],
  ['HSCEI.HK', '恒生中国企业指数'],
  ['HSTECH.HK', '恒生科技指数'],
];
const NAMED: readonly (readonly [string, Three])[] = [
  ['us', AMERICA],
  ['hk', HONG_KONG],
  ['china', CHINA],
];

const NO_QUOTES: readonly Found<'indexQuotes'>[] = [];

/**
 * One quote for each of the three, where the same clause gives a percentage right after the group's name.
 *
 * @param title the article's title: what it speaks of where the passage names no market.
 */
export function groupQuotes(reading: PassageReading, session: Session, title: string): readonly Found<'indexQuotes'>[] {
  const { mentions } = reading;
  const { folded } = reading.passage;
  if (!folded.includes('三大')) return NO_QUOTES;
  /** The first mention behind the group's name; both come in order. */
  let next = 0;
  const words = new SessionWords(folded);
  return [...folded.matchAll(GROUP)].flatMap((match) => {
    const start = match.index;
    const nameEnd = start + match[0].length;
    const end = clauseEnd(folded, nameEnd, Math.min(folded.length, nameEnd + LONGEST_CLAUSE));
    const clause = folded.slice(nameEnd, end);
    const change = findChanges(clause).find((one) => one.kind === 'pct');
    if (
      !change ||
      !/^(?:均|都|分别|本周|全周|本月|上周|周线|累计|集体|全线|齐|再度|双双|盘中|一度|收盘|开盘|收|大|早盘|午后|尾盘|悉数|普遍|,|，)*$/.test(
        clause.slice(0, change.start),
      )
    )
      return [];
    while ((mentions[next]?.start ?? nameEnd) < nameEnd) next += 1;
    if ((mentions[next]?.end ?? Infinity) <= nameEnd + change.start) return [];
    const until = nameEnd + change.end;
    const three = threeOf(match, folded, title);
    if (!three) return [];
    // 分别跌1.2%、2.1%、3%: each its own, in the order in which the three were told, else in the usual one.
    if (change.series.length > 0 && change.series.length !== three.length) return [];
    const ordered = change.series.length > 0 ? asTold(three, mentions, next) : three;
    return ordered.map(([code, name], place) =>
      found('indexQuotes', '<three indices> <percent>', reading, start, until, {
        index: { code, name },
        points: null,
        changePct: change.series[place] ?? change.changePct,
        changePoints: null,
        qualifier: change.qualifier,
        period: periodOf(words, start, until),
        ...phaseOf(words, start, nameEnd + change.start, until, session(code)),
      }),
    );
  });
}

/** The three that are meant: of the market said with them, else of the one spoken of last, in the passage or the title. */
function threeOf({ groups, index }: RegExpExecArray, folded: string, title: string): Three | undefined {
  const own = groups!.us ?? groups!.hk ?? groups!.other ?? groups!.china;
  const spoken =
    own === undefined
      ? (lastMarket(folded.slice(Math.max(0, index - REACH), index)) ?? lastMarket(title) ?? { china: 'A股' })
      : groups!;
  return NAMED.find(([market]) => spoken[market] !== undefined)?.[1];
}

const lastMarket = (text: string): Readonly<Record<string, string | undefined>> | undefined =>
  [...text.matchAll(MARKET)].at(-1)?.groups;

/** The three in the order in which the text named them last, before one of its mentions; their own order where it did not. */
function asTold(three: Three, mentions: readonly Mention[], before: number): Three {
  const codes: string[] = [];
  for (let at = before - 1; at >= Math.max(0, before - 24) && codes.length < three.length; at -= 1) {
    const one = mentions[at] as IndexMention;
    if (one.kind !== 'index' || !three.some(([code]) => code === one.entry.code)) continue;
    if (!codes.includes(one.entry.code)) codes.unshift(one.entry.code);
  }
  return codes.length === three.length ? codes.map((code) => three.find((one) => one[0] === code)!) : three;
}
