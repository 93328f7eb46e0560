/** Breadth: how many stocks rose, fell, closed at the limit. */
import { CHINESE_FIGURES, FIGURES, parseNumber, qualifierOf } from '../../grammar/numbers.js';
import { statementsOf } from '../../grammar/statements.js';
import type { Found, PassageReading, Span } from '../../types.js';
import { matchAt } from '../../text/characters.js';
import { found } from '../found.js';
import { letters } from './letters.js';
import { lastClause, type Stat } from './money.js';
import { namesWithin } from './names.js';
import type { NamedMarkets } from './scopes.js';

const COUNT = `(?<figure>${FIGURES}|${CHINESE_FIGURES})(?<multiplier>[百千万])?(?<rest>余|多|几)?`;
/** 家数回升至96家, 由昨日的60家增至96家: how it came to be so many. */
const CAME_TO =
  '(?:[由从][^，,。；;]{0,8}?\\d+[只家])?(?:(?:仍|也|已|则|更|再度?|进一步|大幅|小幅|明显)?(?:回升|上升|攀升|飙升|激增|骤增|增加|扩大|升|增|下降|回落|减少|缩减|锐减|骤降|降|减)[至到])?';
const QUALIFIER =
  CAME_TO +
  '(?:超过|超|逾|近|约|不足|不到|不过|不超过|只有|仅有|仅剩|只剩|才|另有|共有?|共计|合计|总计|达到|达|有|为|多达|仅|接近|突破|高达|则|各|却|也|还|已|仍|更|只|那么|就|：|:){0,4}';
const NOUN = '(?:非ST|非st)?(?:个股|股票|股份(?!公司)|证券|交易品种|上市公司|公司|股(?![价权东份息民指市])|A股)';

/** Words that say what stocks did, the longest first where one begins another. */
const VERBS: readonly (readonly [kind: Stat['kind'], words: string])[] = [
  ['advancers', '上涨 飘红 收红 红盘 收涨 翻红 走高 上扬 收升 上升 报升 录得上涨 录得升幅'],
  ['decliners', '下跌 飘绿 收绿 绿盘 收跌 下挫 走低 翻绿 收低 报跌 录得下跌 录得跌幅'],
  ['limit-ups', '封涨停 涨停 封板 封死涨停 封住涨停'],
  ['limit-downs', '封跌停 跌停'],
];
const KINDS = new Map(VERBS.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)));
const VERB = new RegExp([...KINDS.keys()].join('|'), 'y');
const BEGINS_VERB = letters.beginningOf(VERB);

/** 超4200只个股下跌, 逾70股涨停, 3200家上涨: the count before the verb. */
const BEFORE = new RegExp(
  `${COUNT}(?:[只家支档]${NOUN}?|${NOUN}|[只家支档]非ST)(?:均|都|集体|双双|齐齐|纷纷|实现|出现|收盘时?|最终|股价|录得|处于|呈|以){0,2}$`,
);
const MAY_END_COUNT = letters.endingOf(BEFORE);
/** 上涨个股超2200只, 涨停家数67家, 上涨的有3934只, 跌停39家: the count behind it. */
const AFTER = new RegExp(
  `(?:板)?(?:的|者)?(?:(?<heads>家数|数量|总数)|${NOUN}(?:总?数量|家数|总?数|总数)?)?(?:（[^（）]{1,10}）|\\([^()]{1,10}\\))?${QUALIFIER}${COUNT}(?<measure>只|家|支|档|${NOUN})?`,
  'y',
);
const MAY_FOLLOW = letters.beginningOf(AFTER);
const BEHIND_BARE = /^(?:[，,。；;、！]|$)/;
const NOT_AFTER = /^(?:或|板的|未遂|后|的(?:个股|股票)?(?:主要|有|包括))/;
/** 涨跌比3200：1800, 涨停跌停比为85:4: both sides at once. */
const RATIO =
  /(?<limit>涨停(?:与|和|、|\/)?跌停|涨跌停)?(?<both>上涨(?:与|和|、|\/)?下跌|涨跌)?(?:家数|个股|股票)?(?:数量|家数)?(?:之?比(?:例)?)(?:为|约为|是|：|:)?(?<first>\d{1,4})(?:家|只)?[:：比](?<second>\d{1,4})(?![\d.%])/y;
/** What it begins with, where it says of what it is. */
const BEGINS_RATIO = letters.classOf('涨上');

const NOT_MARKET =
  /概念|板块|产业链|方向|行业|连板股|历史|预计|没有|无$|成份股|成分股|蓝筹|基金|债|ETF|期货|商品|品种|业绩|营收|利润|盈利|分红|价格|城市|国家|龙虎榜|昨日涨停|等$|等多$|连续(?!\d*个?交易日有?$)/;
const SAMPLED_NOT_MARKET = /概念|板块|产业链|方向|行业|ETF|基金|债/;
/** A count of few stocks after a sector's name is the sector's own, unless the clause speaks of the market. */
const FEW = 50;
const OF_MARKET = /两市|全市场|市场|沪深|A股|三市|全[天日]|今日|共/g;

const NO_RATIOS: readonly RegExpExecArray[] = [];
const NONE: readonly Found<'marketStats'>[] = [];

/** Finds breadth figures in a passage. A count of one sector's or one list's stocks is no breadth. */
export function breadth(reading: PassageReading, markets: NamedMarkets): readonly Found<'marketStats'>[] {
  const { folded } = reading.passage;
  if (!/[只家支档股比]/.test(folded)) return NONE;
  const verbs = letters.matches(folded, BEGINS_VERB, VERB);
  const ratios = folded.includes('比') ? letters.matches(folded, BEGINS_RATIO, RATIO) : NO_RATIOS;
  if (verbs.length === 0 && ratios.length === 0) return NONE;
  const records: Found<'marketStats'>[] = [];
  const seen = new Set<string>();
  let sentences: readonly Span[] | undefined;
  let position = 0;
  const add = (kind: Stat['kind'], value: number | undefined, start: number, end: number, sides: [string, string]) => {
    sentences ??= statementsOf(reading).sentences;
    while (sentences[position + 1] && sentences[position]!.end <= start) position += 1;
    const from = Math.max(sentences[position]?.start ?? 0, start - 120);
    const clause = lastClause(folded.slice(from, start));
    if (value === undefined || value < 1 || seen.has(`${kind}|${value}`)) return;
    const names = namesWithin(reading.mentions, start - clause.length, start).filter(({ kind }) => kind !== 'index');
    const scope = markets.within(from, start);
    // 北交所全线上涨，A、B、C等22股涨停: a market's count with a few of them named.
    const isSampled =
      value >= 4 * names.length &&
      scope !== null &&
      clause.endsWith('等') &&
      names.every((one) => one.kind === 'stock') &&
      !isOfSector(reading, from, start - clause.length);
    const named = names.length > 0 && !isSampled;
    if (
      isSampled
        ? SAMPLED_NOT_MARKET.test(clause)
        : NOT_MARKET.test(clause) || (named && markets.within(start - clause.length, start) === null)
    )
      return;
    // 恒指成份股上涨60只，下跌20只: the second count is of the same shares.
    const isOfIndex = /成[份分]股/.test(folded.slice(from, start));
    // Of thousands of shares, a few dozen that rose or fell are some list's.
    if (value < FEW && scope === null && (kind === 'advancers' || kind === 'decliners')) return;
    if (scope === 'OTHER' || (value < FEW && (isOfIndex || isOfSector(reading, from, start)))) return;
    seen.add(`${kind}|${value}`);
    records.push(
      found('marketStats', '<count> 只个股 <verb>', reading, start, end, {
        kind,
        value,
        unit: 'stocks',
        scope: scope ?? 'ALL',
        qualifier: qualifierOf(...sides),
      }),
    );
  };
  for (const { index, 0: verb } of verbs) {
    const kind = KINDS.get(verb)!;
    const verbEnd = index + verb.length;
    const before =
      index > 0 && letters.at(folded, index - 1) & MAY_END_COUNT
        ? BEFORE.exec(folded.slice(Math.max(0, index - 18), index))
        : null;
    if (before && !NOT_AFTER.test(folded.slice(verbEnd, verbEnd + 6))) {
      const at = index - before[0].length;
      // 逾70股涨停: the words before the count belong to the figure.
      const lead = /(?:超过|超|逾|近|约|不足|不到|共有?|共计|达到|达|接近){1,2}$/.exec(
        folded.slice(Math.max(0, at - 6), at),
      );
      const start = at - (lead?.[0].length ?? 0);
      // 千股跌停再现: a saying, no count.
      if (!lead && /^[百千万](?=股)/.test(before[0])) continue;
      add(kind, valueOf(before.groups!), start, verbEnd, [folded.slice(start, at), before.groups!.rest ?? '']);
      continue;
    }
    if (verbEnd === folded.length || !(letters.at(folded, verbEnd) & MAY_FOLLOW)) continue;
    const after = matchAt(AFTER, folded, verbEnd);
    if (!after) continue;
    const { figure = '', multiplier = '', rest = '', measure, heads } = after.groups!;
    const end = verbEnd + after[0].length;
    // 下跌的2500多: without a measure a count of the market is told with 的.
    const isBare = after[0].startsWith('的') && figure.length > 2 && BEHIND_BARE.test(folded.slice(end, end + 1));
    if (!measure && !heads && !isBare && !/家数|数量|总数/.test(after[0])) continue;
    if (/^[%.\d点元个天日]/.test(folded.slice(end, end + 1)) || /^(?:或|以上|连)/.test(folded.slice(end, end + 2)))
      continue;
    const figureAt = end - (measure ?? '').length - rest.length - multiplier.length - figure.length;
    add(kind, valueOf(after.groups!), index, end, [folded.slice(figureAt - 3, figureAt), rest]);
  }
  position = 0;
  for (const match of ratios) {
    const { limit, both, first, second } = match.groups!;
    if (!limit && !both) continue;
    const end = match.index + match[0].length;
    const kinds = limit ? (['limit-ups', 'limit-downs'] as const) : (['advancers', 'decliners'] as const);
    add(kinds[0], Number(first), match.index, end, ['', '']);
    add(kinds[1], Number(second), match.index, end, ['', '']);
  }
  return records;
}

function valueOf({ figure = '', multiplier }: Readonly<Record<string, string | undefined>>): number | undefined {
  const value = parseNumber(figure, multiplier);
  // 十余股 and 数只 of a list are words, not counts; a market's count is whole.
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

/** Whether a sector was named before a count, since the sentence last spoke of the market. */
function isOfSector({ passage, mentions }: PassageReading, from: number, to: number): boolean {
  let market = from;
  for (const match of passage.folded.slice(from, to).matchAll(OF_MARKET)) market = from + match.index;
  return namesWithin(mentions, market, to).some(
    // 共88只个股涨停（不含ST股）: an aside does not change the subject.
    (one) => one.kind === 'sector' && !/[（(]/.test(passage.folded[one.start - 1] ?? ''),
  );
}
