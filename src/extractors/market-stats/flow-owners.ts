/** Whose money flows: the channels through Hong Kong, the large orders, the margin loans, a sector's own. */
import type { PassageReading } from '../../types.js';
import { letters } from './letters.js';
import { namesWithin } from './names.js';

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
const BEGINS_WHO = letters.beginningOf(WHO);
/** 创业板主力资金: the large orders of one board. */
const BOARD = /(?:创业板|科创板|北交所|沪深300(?:成份股|成分股|指数)?)(?=(?:的)?(?:主力|$))/y;
const BEGINS_BOARD = letters.beginningOf(BOARD);
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
    const scope = match[0].replace(/(?:成份股|成分股|指数)$/, '');
    if (owner) owner.scope = scope;
    else named.push({ at: floor + match.index, scope });
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
export function whose(reading: PassageReading, from: number, to: number): string | null {
  const named = owners(reading, from, to);
  // 半导体板块主力资金净流出30亿元: the sector's large orders are the sector's flow.
  const last = named.at(-1);
  const owner = last?.scope === 'main' || last?.scope === 'margin' ? named.at(-2) : undefined;
  const isOwned =
    owner &&
    last &&
    !/[，,。；;\s]|两市|沪深/.test(reading.passage.folded.slice(owner.at, last.at)) &&
    !WHO_NAMES.has(owner.scope ?? '');
  // 科大讯飞居首，大单资金净流入3亿元: told on of the share, unless the market is spoken of again.
  if (owner?.scope === null && last?.scope === 'main' && !OF_MARKET.test(reading.passage.folded.slice(owner.at, to)))
    return null;
  return (isOwned ? owner.scope : last?.scope) ?? null;
}
/** What the money is again that of the market behind, or a sentence's end. */
const OF_MARKET = /两市|沪深|A股|市场|行业|板块|概念|合计|[。；;]|北向|南向/;
const WHO_NAMES = new Set(['northbound', 'southbound', 'main', 'margin', '沪股通', '深股通']);

/** A list of boards that a sum each follows: 净流出居前的概念有A、B、C等，净流出资金分别为…. */
const LISTED =
  /(?:概念|行业|板块)(?:主要|依次|分别)?(?:有|为|是|包括|：|:)(?<names>[^，,。；;：:]{2,160}?)(?:等[^，,、]{0,8})?[，,](?:主力|资金|全天|当日|今日|本周|合计|分别){0,3}$/;

/** The boards of such a list, whether a dictionary knows them or not; none where the list has a share in it or another length. */
function listed({ passage, mentions }: PassageReading, from: number, to: number, count: number): string[] {
  const floor = Math.max(from, to - REACH - 60);
  const match = LISTED.exec(passage.folded.slice(floor, to));
  if (!match) return [];
  const names = match.groups!.names!.split(/[、和及]/);
  const isOfShares = namesWithin(mentions, floor + match.index, to).some(({ kind }) => kind === 'stock');
  return names.length === count && !isOfShares ? names.map((name) => name.replace(/(?:行业|板块)$/, '')) : [];
}

/** As many as there are sums, in order: those of the list before, else the last ones named; none where a stock is among them. */
export function several(reading: PassageReading, from: number, to: number, count: number): (string | null)[] {
  const list = listed(reading, from, to, count);
  if (list.length > 0) return list;
  const named = owners(reading, from, to)
    .filter(({ scope }) => scope !== 'main')
    .slice(-count);
  return named.every(({ scope }) => scope !== null) ? named.map(({ scope }) => scope) : [];
}

/** The sector that ends right before an offset: 非银金融以62亿元居首; null where none does. */
export function sectorBefore({ mentions, passage }: PassageReading, to: number): string | null {
  const last = namesWithin(mentions, to - 16, to).at(-1);
  return last?.kind === 'sector' && /^(?:行业|板块|概念|则)*$/.test(passage.folded.slice(last.end, to))
    ? last.entry.name
    : null;
}
