/** Three indices said in one word: 三大指数均涨超1%, 美股三大指数跌逾2%. Only with a figure, which each of the three shares. */
import { findChanges } from '../grammar/changes.js';
import { clauseEnd } from '../grammar/sentences.js';
import type { Found, PassageReading } from '../types.js';
import { found } from './found.js';
import { periodOf, phaseOf, SessionWords, type Session } from './index-quotes.session.js';

const GROUP =
  /(?:(?<us>美股|美国股市|纽约股市|华尔街)|(?<hk>港股|香港)|(?<other>欧洲|欧股|亚太|亚洲|日韩))?三大(?:股票)?(?:股指|指数)/g;
/** The figure stands within so many characters of the group's name. */
const LONGEST_CLAUSE = 80;
const CHINA = [
  ['000001.SH', '上证指数'],
  ['399001.SZ', '深证成指'],
  ['399006.SZ', '创业板指'],
] as const;
const AMERICA = [
  ['DJI.US', '道琼斯指数'],
  ['IXIC.US', '纳斯达克综合指数'],
  ['SPX.US', '标普500指数'],
] as const;
const HONG_KONG = [
  ['HSI.HK', '恒生指数'],
  ['HSCEI.HK', '恒生中国企业指数'],
  ['HSTECH.HK', '恒生科技指数'],
] as const;

const NO_QUOTES: readonly Found<'indexQuotes'>[] = [];

/** One quote for each of the three, where the same clause gives a percentage right after the group's name. */
export function groupQuotes(reading: PassageReading, session: Session): readonly Found<'indexQuotes'>[] {
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
      match.groups?.other ||
      !change ||
      !/^(?:均|都|分别|本周|全周|本月|上周|周线|累计|集体|全线|齐|再度|双双|盘中|一度|收盘|开盘|收|大|早盘|午后|尾盘|悉数|普遍|,|，)*$/.test(
        clause.slice(0, change.start),
      )
    )
      return [];
    while ((mentions[next]?.start ?? nameEnd) < nameEnd) next += 1;
    if ((mentions[next]?.end ?? Infinity) <= nameEnd + change.start) return [];
    const until = nameEnd + change.end;
    const three = match.groups?.us ? AMERICA : match.groups?.hk ? HONG_KONG : CHINA;
    // 分别跌1.2%、2.1%、3%: each its own, in the order in which the three are always told.
    if (change.series.length > 0 && change.series.length !== three.length) return [];
    return three.map(([code, name], place) =>
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
