/** The lines of one company told apart by what stands around them: the other line of a name, the members of a list. */
import type { SecurityEntry, StockMention } from '../types.js';
import { classesAt, JOINS } from './characters.js';
import type { Found, NameMention } from './found.js';
import { ownLine } from './market.js';
import { STATED_LINE } from './stock-mention.js';
import type { Scan } from './scan.js';

const LEAD = /(?:^|[，；。,;\s])(?:但|而|同时|同日|当日|不过)?(?<owner>其|该公司|公司|该股)?(?:的)?$/;
/** 其H股收低4.6%: what is said of the line is a move of its price. */
const MOVES =
  /^[AH港]股(?:[（(][^（()）]{1,12}[）)])?(?:则|也|亦|均|股价|今日|昨日|早盘|午后|盘中|尾盘|收盘|现|再度?|同样|同步|一度|小幅|大幅|最终|终场|收){0,4}(?:[涨跌升挫扬][停超逾近约幅至]?\d|[涨跌]停|[大微小][涨跌升]|上涨|下跌|上扬|下挫|走[强弱高低]|[收高低][高低开涨跌升挫]\d?|报\d|[高低]开|拉升|跳水|飙升)/;
const FURTHEST = 80;

/** Evidence of a line that is set beside the other one. */
export const OTHER_LINE = 'other-line';

const hasOtherLine = (one: NameMention) => one.kind === 'stock' && one.entry.siblings.length > 0;

/** Adds the other line of a company that the text sets beside the first: 某某A股跌停；其H股收低4%. */
export function otherLines(scan: Scan, found: Found): void {
  const { folded, lexicon } = scan;
  if (!found.all.some(hasOtherLine)) return;
  for (const { at, market } of scan.lineSigns) {
    if (!MOVES.test(folded.slice(at, at + 36))) continue;
    const lead = LEAD.exec(folded.slice(Math.max(0, at - 8), at));
    const last = lead && lastBefore(found, at);
    if (!last || last.kind !== 'stock' || at - last.end > FURTHEST) continue;
    const stated = ownLine(folded, last.end)?.market;
    if (stated === market || (!lead.groups?.owner && stated === undefined)) continue;
    const entry = lineIn(market, last.entry, lexicon);
    if (!entry || entry === last.entry) continue;
    found.add({ kind: 'stock', start: at, end: at + 2, entry, evidence: [OTHER_LINE] });
    // Set beside the other line the first one is stated too.
    if (stated === undefined) found.replace(last, { ...last, evidence: [...last.evidence, STATED_LINE] });
  }
}

function lastBefore(found: Found, at: number): NameMention | undefined {
  let last: NameMention | undefined;
  for (const one of found.all) if (one.end <= at && (!last || one.end > last.end)) last = one;
  return last;
}

const lineIn = (market: string, { siblings }: SecurityEntry, lexicon: Scan['lexicon']): SecurityEntry | undefined =>
  siblings.map((code) => lexicon.byCode(code)).find((one) => one?.market === market);

/**
 * 关注紫金矿业、西部矿业: a member that is listed on the mainland only says that the list is of mainland lines, where the
 * sign of Hong Kong stands in another sentence.
 */
export function listedTogether(scan: Scan, found: Found): void {
  const isDoubtful = (one: NameMention | undefined): one is StockMention =>
    one?.kind === 'stock' && one.entry.market === 'HK' && one.evidence[1] === 'market-HK';
  for (const one of found.all.filter(isDoubtful)) {
    const run = members(scan.folded, found, one);
    if (!run.some(isMainlandOnly) || run.some(({ entry }) => isAbroadOnly(entry, scan.lexicon))) continue;
    const line = lineIn('CN', one.entry, scan.lexicon);
    if (line && !scan.saysInSentence('HK', one.start))
      found.replace(one, { ...one, entry: line, evidence: [one.evidence[0]!, 'listed-with-mainland'] });
  }
}

const isMainlandOnly = ({ entry }: StockMention) => entry.market === 'CN' && entry.siblings.length === 0;
const isAbroadOnly = (entry: SecurityEntry, lexicon: Scan['lexicon']) =>
  entry.market === 'HK' && !lineIn('CN', entry, lexicon);

/** The stocks that an enumeration joins to one, both ways. */
function members(folded: string, found: Found, one: StockMention): StockMention[] {
  const run: StockMention[] = [];
  const take = (next: NameMention | undefined) => next?.kind === 'stock' && run.push(next) > 0;
  const joins = (at: number) => (classesAt(folded, at) & JOINS) !== 0;
  for (let { end } = one; joins(end) && take(found.startingAt(end + 1));) end = run.at(-1)!.end;
  for (let { start } = one; joins(start - 1) && take(found.endingAt(start - 1));) start = run.at(-1)!.start;
  return run;
}
