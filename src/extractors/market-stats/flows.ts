/** Money flows: 北向资金 (mainland purchases through Hong Kong), 南向资金 (the other way), 主力资金 (large orders), 融资 (margin), a sector's own. */
import { FIGURES, MULTIPLIER, parseNumber, qualifierOf } from '../../grammar/numbers.js';
import { statementsOf } from '../../grammar/statements.js';
import type { Found, PassageReading } from '../../types.js';
import { found } from '../found.js';
import { letters } from './letters.js';
import { figureAt, lastClause, SUM, sumOf, type Stat } from './money.js';
import { namesWithin } from './names.js';

const LEAD = '(?:额|金额|合计|规模|资金|总额){0,2}(?:分别|为|达到|达|约|超过|超|逾|近|不足|合计|共|了|高达|仅){0,3}';
const FLOW = new RegExp(
  `(?<verb>净买入|净流入|净卖出|净流出|净买出|净增持|净减持|净申购|净赎回|净偿还|净买|净卖|净增加|净减少)${LEAD}${SUM}`,
  'y',
);
const BEGINS_FLOW = letters.classOf('净');
/** Plain verbs, which speak of a flow only of the two channels through Hong Kong: 北向资金全天加仓35亿元. */
const PLAIN = new RegExp(
  `(?<=(?:北向资金|北上资金|北水|南向资金|南下资金|港股通)[^，,。；;：:]{0,10})(?<verb>加仓|增仓|减仓|流入|流出|抛售|扫货)${LEAD}${SUM}`,
  'y',
);
const BEGINS_PLAIN = letters.classOf('加增减流抛扫');
/** The balance of loans to buy stocks, and by how much it changed. */
const MARGIN = new RegExp(
  `(?<=(?:融资|两融|融资融券)余额[^。；;融]{0,40}?)(?:较|比)?(?<verb>增加|减少|增长|下降|上升|回落|减|增)${LEAD}${SUM}`,
  'y',
);
const BEGINS_MARGIN = letters.classOf('较比增减下上回');
/** The further sums of a 分别 series, and sums before the one that carries the multiplier: 5.09、3.01、2.61亿元. */
const NEXT = new RegExp(`[亿万]?元?(?:、|和|与|及|，|,)(?<figure>${FIGURES})(?<multiplier>${MULTIPLIER})?`, 'y');
const SHARED = new RegExp(
  `(?<verb>净[买卖流][入出]?)${LEAD}(?<figure>${FIGURES})(?=(?:[、和](?:${FIGURES})){1,12}[亿万])`,
  'y',
);

/** Those whose money flows, as news calls them, by the contract's scope; the last one named before the verb is meant. */
const NAMES: readonly (readonly [scope: string, words: string])[] = [
  ['northbound', '北向资金 北上资金 北向 北上 外资 陆股通'],
  ['沪股通', '沪股通'],
  ['深股通', '深股通'],
  ['southbound', '南向资金 南下资金 南向 南下 港股通 北水'],
  ['main', '主力资金 大单 主力'],
  ['margin', '融资余额 融资 两融 杠杆资金'],
];
const SCOPES = new Map(NAMES.flatMap(([scope, words]) => words.split(' ').map((word) => [word, scope] as const)));
const WHO = new RegExp([...SCOPES.keys()].join('|'), 'y');
const BEGINS_WHO = letters.classOf([...SCOPES.keys()].map((word) => word[0]!));
/** 创业板主力资金: the large orders of one board. */
const BOARD = /(?:创业板|科创板|北交所|沪深300(?:成份股|成分股|指数)?)(?=(?:的)?主力)/y;
const BEGINS_BOARD = letters.classOf('创科北沪');
// 净买出 is the writers' slip for net selling; the contract wants the sign the words give.
const OUT = /卖|流出|买出|减|赎回|偿还|抛|下降|回落/;
/** 19股获主力资金净流入超1亿元: a threshold that some stocks passed, no flow of theirs together. */
const SOME_STOCKS = /\d(?:只|股|家|支)(?:个股|股票|公司|股)?[^，,。]{0,12}$/;

/** Without one of these no sentence tells of a flow. */
const SAID = /净|加仓|减仓|增仓|流入|流出|抛售|扫货|余额/;
/** The ways to tell of one, in the order in which they are read. */
const WAYS = [
  [BEGINS_FLOW, FLOW],
  [BEGINS_PLAIN, PLAIN],
  [BEGINS_MARGIN, MARGIN],
  [BEGINS_FLOW, SHARED],
] as const;
const NONE: readonly Found<'marketStats'>[] = [];

/** Finds net flows in a passage. A seat's or an institution's trade in one stock (龙虎榜) is none. */
export function flows(reading: PassageReading): readonly Found<'marketStats'>[] {
  const { folded } = reading.passage;
  if (!SAID.test(folded) || !/[亿万]/.test(folded)) return NONE;
  const records: Found<'marketStats'>[] = [];
  for (const { start, end } of statementsOf(reading).sentences) {
    const text = folded.slice(start, end);
    if (!SAID.test(text) || /龙虎榜|席位|营业部/.test(text)) continue;
    for (const [begins, pattern] of WAYS) {
      if (pattern === MARGIN && !/(?:融资|两融|融券)余额/.test(text)) continue;
      for (const match of letters.matches(text, begins, pattern)) records.push(...ofMatch(reading, start, text, match));
    }
  }
  return records;
}

function ofMatch(reading: PassageReading, from: number, text: string, match: RegExpExecArray): Found<'marketStats'>[] {
  const { folded } = reading.passage;
  const { verb = '', currency, rest = '', multiplier } = match.groups!;
  const start = from + match.index;
  let end = start + match[0].length;
  const clause = lastClause(text.slice(Math.max(0, match.index - 80), match.index));
  if (/^(?:元)?的|^以上/.test(folded.slice(end, end + 3)) || SOME_STOCKS.test(clause)) return [];
  if (/^(?:超|逾|近)?\d/.test(folded.slice(end, end + 1)) && multiplier) return [];
  const at = multiplier ? figureAt(match, start) : end - match.groups!.figure!.length;
  // 分别净买入20亿元、30亿元 of two, 净流入金额分别为5.09亿元、3.01亿元 of a list.
  const series = /分别/.test(folded.slice(Math.max(from, start - 4), end)) || !multiplier;
  const sums: { figure: string; multiplier: string | undefined }[] = [
    { figure: match.groups!.figure ?? '1', multiplier },
  ];
  if (series)
    for (;;) {
      NEXT.lastIndex = end;
      const next = NEXT.exec(folded);
      if (!next) break;
      sums.push({ figure: next.groups!.figure!, multiplier: next.groups!.multiplier });
      end = NEXT.lastIndex;
    }
  const last = sums.at(-1)!.multiplier;
  const named = sums.length > 1 ? several(reading, from, start, sums.length) : [whose(reading, from, start)];
  if (named.length !== sums.length) return [];
  return sums.flatMap((sum, index) => {
    const value = sums.length === 1 ? sumOf(match.groups!) : parseNumber(sum.figure, sum.multiplier ?? last);
    const scope = named[index] ?? null;
    if (value === undefined || scope === null) return [];
    return [
      found('marketStats', '<who> 净流入 <sum>', reading, start, end, {
        kind: 'net-flow',
        value: (OUT.test(verb) ? -1 : 1) * value,
        unit: unitOfFlow(currency, scope),
        scope,
        qualifier: qualifierOf(folded.slice(Math.max(0, at - 3), at), rest),
      }),
    ];
  });
}

function unitOfFlow(currency: string | undefined, scope: string): Stat['unit'] {
  if (currency === '港元' || currency === '港币') return 'HKD';
  if (currency === '美元') return 'USD';
  return scope === 'southbound' && !currency ? 'HKD' : 'CNY';
}

/** How far before the verb its owner is looked for, in characters. */
const REACH = 120;

/** Those named before the verb that the money can belong to, in order. */
function owners(
  { passage, mentions }: PassageReading,
  from: number,
  to: number,
): { at: number; scope: string | null }[] {
  const floor = Math.max(from, to - REACH);
  const before = passage.folded.slice(floor, to);
  const named: { at: number; scope: string | null }[] = letters
    .matches(before, BEGINS_WHO, WHO)
    .map(({ index, 0: name }) => ({ at: floor + index, scope: SCOPES.get(name)! }));
  for (const match of letters.matches(before, BEGINS_BOARD, BOARD)) {
    const owner = named.find((one) => one.scope === 'main' && one.at >= floor + match.index + match[0].length);
    if (owner) owner.scope = match[0].replace(/(?:成份股|成分股|指数)$/, '');
  }
  for (const one of namesWithin(mentions, floor, to))
    if (one.kind === 'stock' || one.kind === 'sector')
      named.push({ at: one.start, scope: one.kind === 'stock' ? null : one.entry.name });
  // 两市资金净流出320亿元: money of nobody in particular is measured by the large orders.
  const plain = /(?:两市|沪深|A股)(?:整体|合计)?资金(?:今日|全天)?$/.exec(before);
  if (plain) named.push({ at: floor + plain.index, scope: 'main' });
  return named.sort((a, b) => a.at - b.at);
}

/** Who or what the money belongs to: the last one named before the verb; null for one stock's flow. */
function whose(reading: PassageReading, from: number, to: number): string | null {
  const named = owners(reading, from, to);
  // 半导体板块主力资金净流出30亿元: the sector's large orders are the sector's flow.
  const last = named.at(-1);
  const owner = last?.scope === 'main' || last?.scope === 'margin' ? named.at(-2) : undefined;
  const isOwned =
    owner &&
    last &&
    !/[，,。；;]/.test(reading.passage.folded.slice(owner.at, last.at)) &&
    !WHO_NAMES.has(owner.scope ?? '');
  return (isOwned ? owner.scope : last?.scope) ?? null;
}
const WHO_NAMES = new Set(['northbound', 'southbound', 'main', 'margin', '沪股通', '深股通']);

/** As many as there are sums, in order: the last ones named; none where a stock is among them. */
function several(reading: PassageReading, from: number, to: number, count: number): (string | null)[] {
  const named = owners(reading, from, to)
    .filter(({ scope }) => scope !== 'main')
    .slice(-count);
  return named.every(({ scope }) => scope !== null) ? named.map(({ scope }) => scope) : [];
}
