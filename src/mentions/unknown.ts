/**
 * Names that no dictionary has, found by what stands around them. Precision first: a name is taken only where the
 * sentence treats it exactly as it treats a known stock.
 */
import type { Market, SecurityEntry, StockMention } from '../types.js';
import type { Found } from './found.js';
import type { Scan } from './scan.js';

const NEW_LISTING =
  /(?<![A-Za-z])[NC][\u4e00-\u9fff]{2,4}?(?=[（(，,、]|涨|跌|高开|低开|上市|首日|开盘|收|盘中|破发|大涨|一度)/g;
const MEMBER =
  /^(?:、|和|与|及)\s*(?<name>[\u4e00-\u9fffA-Za-z*]{2,8}?)(?=、|等|和|与|及|涨|跌|跟涨|跟跌|封板|走强|走高|拉升|纷纷|双双|集体|均|盘中|高开|低开|大涨|一度|触及|领涨|秒板|[一二两三四五六七八九十\d]+(?:连板|天\d))/;
const COMPANY =
  /(?:^|[，,。；、：:\s]|概念股|板块|龙头)(?<name>[\u4e00-\u9fff]{2,3}(?:股份|科技|集团|电子|医药|生物|控股|材料|智能|能源|环保|新材))(?=涨停|跌停|\d+连板|\d+天\d+板|封板|一字)/g;
/** What every subject that COMPANY finds is followed by. */
const LIMIT = /[涨跌]停|[板一]/;
/** A Latin name with a change right behind it, beside American stocks: Infleqtion涨超1%. */
const LATIN_MOVER =
  /(?<![A-Za-z.&-])[A-Z][A-Za-z]*[a-z][A-Za-z]*(?: [A-Z][A-Za-z]+){0,2}(?=(?:美股)?(?:盘前|盘后|收盘|一度|大)?(?:涨|跌)(?:超|逾|近|约|幅|\d))/g;
const NO_COMPANY =
  /^(?:Brent|Bitcoin|Ethereum|Solana|Nymex|Comex|Nasdaq|Dow|Russell|Nikkei|Kospi|Kosdaq|Nifty|Sensex)/i;
/** The list must be one of movers for its unknown members to be taken for stocks. */
const PREDICATE = /涨|跌|连板|封板|走强|走弱|走高|走低|拉升|下挫|跳水|上扬|飘红|领衔/;
const GENERIC =
  /板块|概念|个股|龙头|市场|指数|公司|行业|产业|题材|多只|多股|等|方向|领域|资金|消息|其他|部分|相关|证券|股指|两市|品种|赛道|大盘|股票|上述|午后|早盘|盘中|今日|昨日|尾盘|随后|ST股|涨|跌|板|[一二三四五六七八九十\d]只|其中|此外|以及|年报|业绩/;

const entry = (name: string, market: Market): SecurityEntry => ({
  kind: 'security',
  code: null,
  name,
  market,
  listedOn: null,
  delistedOn: null,
  siblings: [],
  firm: null,
});

/** Adds the unknown stocks of a passage beside those found; never overlapping them. */
export function unknownStocks({ folded, text, lexicon }: Scan, found: Found): void {
  const add = (start: number, end: number, market: Market, rule: string): StockMention | undefined => {
    const name = text.slice(start, end);
    if (GENERIC.test(name) || lexicon.lookup(name).length > 0) return undefined;
    const mention: StockMention = { kind: 'stock', start, end, entry: entry(name, market), evidence: [rule] };
    return found.add(mention) ? mention : undefined;
  };
  if (/[NC]/.test(folded))
    for (const match of folded.matchAll(NEW_LISTING))
      add(match.index, match.index + match[0].length, 'CN', 'unknown-new-listing');
  const queue = found.all.filter((one): one is StockMention => one.kind === 'stock');
  for (let index = 0; index < queue.length && index < 5000; index += 1) {
    const neighbour = queue[index]!;
    const join = folded[neighbour.end];
    if (join !== '、' && join !== '和' && join !== '与' && join !== '及') continue;
    if (found.startingAt(neighbour.end + 1)) continue;
    const match = MEMBER.exec(folded.slice(neighbour.end, neighbour.end + 14));
    if (!match || !PREDICATE.test(folded.slice(neighbour.end, neighbour.end + 60).split(/[。；]/, 1)[0]!)) continue;
    const start = neighbour.end + match[0].length - match.groups!.name!.length;
    const added = add(start, start + match.groups!.name!.length, neighbour.entry.market, 'unknown-list-member');
    if (added) queue.push(added);
  }
  if (LIMIT.test(folded))
    for (const match of folded.matchAll(COMPANY)) {
      const start = match.index + match[0].length - match.groups!.name!.length;
      add(start, start + match.groups!.name!.length, 'CN', 'unknown-limit-subject');
    }
  if (queue.some(({ entry: { market } }) => market === 'US'))
    for (const match of folded.matchAll(LATIN_MOVER))
      if (!NO_COMPANY.test(match[0])) add(match.index, match.index + match[0].length, 'US', 'unknown-latin-mover');
}
