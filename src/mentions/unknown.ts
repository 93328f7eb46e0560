/**
 * Names that no dictionary has, found by what stands around them. Precision first: a name is taken only where the
 * sentence treats it exactly as it treats a known stock.
 */
import type { Market, SecurityEntry, StockMention } from '../types.js';
import { matchAt } from '../text/characters.js';
import { characterClass, classesAt, JOINS, LETTER, NAMES } from './characters.js';
import type { Found } from './found.js';
import type { Scan } from './scan.js';

const NEW_LISTING =
  /(?<![A-Za-z])[NC][\u4e00-\u9fff]{2,4}?(?=[（(，,、]|涨|跌|高开|低开|上市|首日|开盘|收|盘中|破发|大涨|一度)/g;
const MEMBER =
  /^(?:、|和|与|及)\s*(?<name>[\u4e00-\u9fffA-Za-z*]{2,8}?)(?=、|等|和|与|及|涨|跌|跟涨|跟跌|封板|走强|走高|拉升|纷纷|双双|集体|均|盘中|高开|低开|大涨|一度|触及|领涨|秒板|[一二两三四五六七八九十\d]+(?:连板|天\d))/;
const COMPANY =
  /(?:^|[，,。；、：:\s]|概念股|板块|龙头)(?<name>[\u4e00-\u9fff]{2,3}(?:股份|科技|集团|电子|医药|生物|控股|材料|智能|能源|环保|新材))(?=涨停|跌停|\d+连板|\d+天\d+板|封板|一字)/g;
/** The end of every subject that COMPANY finds, and what follows it. */
const ENDS_COMPANY = NAMES.endingOf(COMPANY);
const LIMIT = /(?:[涨跌]停|\d+(?:连板|天\d)|封板|一字)/y;
const mayHoldCompany = (folded: string): boolean => {
  for (let at = 1; at < folded.length; at += 1)
    if (NAMES.isAt(folded, at - 1, ENDS_COMPANY) && matchAt(LIMIT, folded, at)) return true;
  return false;
};
const BEGINS_NEW_LISTING = characterClass('NC');
/** A Latin name with a change right behind it, beside American stocks: Zorvexa涨超1%. */
const LATIN_MOVER =
  /(?<![A-Za-z.&-]|[A-Za-z&] )(?:[A-Z][A-Za-z]*[a-z][A-Za-z]*|[A-Z]{2,5}(?= [A-Z][a-z]))(?: [A-Z][A-Za-z]+){0,3}(?=(?:美股)?(?:股价)?(?:盘前|盘后|收盘|一度|大)?(?:涨|跌)(?:超|逾|近|约|幅|\d))/g;
const LATIN_BEFORE = /(?:^|[^A-Za-z.&\- ])(?<name>[A-Z][A-Za-z]*[a-z][A-Za-z]*(?: [A-Z][A-Za-z]+){0,3})[、和与及]$/;
/** What follows a member of a list whose members moved: 、C和D均跌超14%. */
const MOVES_TOGETHER =
  /^(?:[、和与及][^，。；、和与及]{1,16}){0,3}(?:美股)?(?:股价|盘前|盘后|均|都|集体|双双|分别|大){0,2}[涨跌](?:超|逾|近|约)?\d/;
const AMERICAN = /美股|道指|纳指|标普500|华尔街/;
/** 标准钢铁涨3%: a short subject right before its verb, in a run of clauses on American stocks. */
const MOVER =
  /(?<name>[\u4e00-\u9fff]{3,6}(?:[-·][\u4e00-\u9fff]{1,6})?[\u4e00-\u9fff]{0,4})(?<move>(?:盘前|盘后)?大?[涨跌](?:超|逾|近|约)?\d{1,3}(?:\.\d{1,2})?%)(?=[，。；]|$)/y;
const BEFORE_MOVER = /[，；：。\s]/;
const MOVED = /^(?:盘前|盘后)?大?[涨跌](?:超|逾|近|约)?\d{1,3}(?:\.\d{1,2})?%[，；]$/;
const LONGEST_MOVE = 16;
/** What moves and is no company, and the beginnings of a clause. */
const NO_MOVER =
  /[股价额率量指板币债汇油金银铜铝锌镍锂气煤糖棉豆米铀钯铂糖涨跌升]|[日周月季年天时]|营收|收入|净利|销售|利润|业绩|同比|环比|每|订单|用户|需求|盈利|以太坊|费城|纳斯达克|道琼斯|标普|罗素|恒生|富时|斯托克|期货|现货|概念|行业|产业|合约|市场|成交|美元|日元|欧元|英镑|人民|其中|今日|盘|累计|本周|年内|公司|此前|随后|一度|均|分别|^(?:也|都|再|又|曾|并|则|而|该|其|早|午|尾|大型|美国|欧洲|区域|地区|小型|加密|人工智能|热门|中概|全球|整体|平均|最高|最低|最大|科技|半导体|芯片|存储|医疗|消费|能源|航空|邮轮|网络|软件|生物)|(?:现|收|累|或|仍)$/;

const NO_COMPANY =
  /^(?:OpenAI|Anthropic|SpaceX|ByteDance|DeepSeek|Brent|Bitcoin|Ethereum|Solana|Nymex|Comex|Nasdaq|Dow|Russell|Nikkei|Kospi|Kosdaq|Nifty|Sensex)/i;
/** The list must be one of movers for its unknown members to be taken for stocks. */
const PREDICATE = /涨|跌|连板|封板|走强|走弱|走高|走低|拉升|下挫|跳水|上扬|飘红|领衔/;
const GENERIC =
  /^[ABH]股|板块|概念|个股|龙头|市场|指数|公司|行业|产业|题材|多只|多股|等|方向|领域|资金|消息|其他|部分|相关|证券|股指|两市|品种|赛道|大盘|股票|上述|午后|早盘|盘中|今日|昨日|尾盘|随后|ST股|涨|跌|板|[一二三四五六七八九十\d]只|其中|此外|以及|年报|业绩/;

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

const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;
const isAmerican = ({ entry }: StockMention) => entry.market === 'US';

/** Adds the unknown stocks of a passage beside those found; never overlapping them. */
export function unknownStocks(scan: Scan, found: Found): void {
  const { folded } = scan;
  if (scan.holds(BEGINS_NEW_LISTING))
    for (const match of folded.matchAll(NEW_LISTING))
      add(scan, found, match.index, match.index + match[0].length, 'CN', 'unknown-new-listing');
  const stocks = listMembers(scan, found);
  if (scan.holds(ENDS_COMPANY) && mayHoldCompany(folded))
    for (const match of folded.matchAll(COMPANY)) {
      const end = match.index + match[0].length;
      add(scan, found, end - match.groups!.name!.length, end, 'CN', 'unknown-limit-subject');
    }
  if (scan.holds(LETTER) && (stocks.some(isAmerican) || AMERICAN.test(folded)))
    for (const match of folded.matchAll(LATIN_MOVER))
      if (!NO_COMPANY.test(match[0])) {
        const added = add(scan, found, match.index, match.index + match[0].length, 'US', 'unknown-latin-mover');
        if (added) stocks.push(added);
      }
  if (stocks.some(isAmerican)) americanMovers(scan, found, stocks.filter(isAmerican));
}

function add(
  { text, lexicon }: Scan,
  found: Found,
  start: number,
  end: number,
  market: Market,
  rule: string,
): StockMention | undefined {
  const name = text.slice(start, end);
  if (GENERIC.test(name) || lexicon.lookup(name).length > 0) return undefined;
  const mention: StockMention = { kind: 'stock', start, end, entry: entry(name, market), evidence: [rule] };
  return found.add(mention) ? mention : undefined;
}

/** Adds what follows a stock in an enumeration of movers, one after the other. @returns the stocks of the passage. */
function listMembers(scan: Scan, found: Found): StockMention[] {
  const { folded } = scan;
  const stocks: StockMention[] = [];
  for (const one of found.all) if (one.kind === 'stock') stocks.push(one);
  for (let index = 0; index < stocks.length && index < 5000; index += 1) {
    const { end, entry: neighbour } = stocks[index]!;
    if ((classesAt(folded, end) & JOINS) === 0 || found.startingAt(end + 1)) continue;
    const match = MEMBER.exec(folded.slice(end, end + 14));
    if (!match || !PREDICATE.test(folded.slice(end, end + 60).split(/[。；]/, 1)[0]!)) continue;
    const memberEnd = end + match[0].length;
    const start = memberEnd - match.groups!.name!.length;
    const added = add(scan, found, start, memberEnd, neighbour.market, 'unknown-list-member');
    if (added) stocks.push(added);
  }
  return stocks;
}

/** Adds what moved beside American stocks, with them or in a clause next to theirs. */
function americanMovers(scan: Scan, found: Found, american: readonly StockMention[]): void {
  const { folded } = scan;
  for (const { start, end } of american) {
    if (!MOVES_TOGETHER.test(folded.slice(end, end + 60))) continue;
    const before = LATIN_BEFORE.exec(folded.slice(Math.max(0, start - 48), start))?.groups!.name;
    if (before && !NO_COMPANY.test(before))
      add(scan, found, start - 1 - before.length, start - 1, 'US', 'unknown-list-member');
  }
  // Each clause vouches for the next one, and for the one before it.
  const starts = new Set(american.map(({ start }) => start));
  const ends = new Set(american.map(({ end }) => end));
  const movedBefore = (at: number) => {
    for (let end = at - LONGEST_MOVE; end < at; end += 1)
      if (ends.has(end) && MOVED.test(folded.slice(end, at))) return true;
    return false;
  };
  const ask = ({ index, 0: whole, groups }: RegExpExecArray): void => {
    if (!starts.has(index + whole.length + 1) && !movedBefore(index)) return;
    const added = add(scan, found, index, index + groups!.name!.length, 'US', 'unknown-mover-in-run');
    if (!added) return;
    starts.add(added.start);
    ends.add(added.end);
  };
  const movers = moversOf(folded);
  for (const one of movers) ask(one);
  for (const one of movers.toReversed()) ask(one);
}

function moversOf(folded: string): RegExpExecArray[] {
  const movers: RegExpExecArray[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if (!isHan(folded.charCodeAt(at)) || (at > 0 && !BEFORE_MOVER.test(folded[at - 1]!))) continue;
    const mover = matchAt(MOVER, folded, at);
    if (mover && !NO_MOVER.test(mover.groups!.name!)) movers.push(mover);
  }
  return movers;
}
