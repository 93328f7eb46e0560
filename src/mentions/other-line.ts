/** 其H股, 公司A股: a company's other line, named by its market alone once the company has been named. */
import type { Market, SecurityEntry, StockMention } from '../types.js';
import type { Found } from './found.js';
import { matchAt } from './first-characters.js';
import { stockMention } from './reading.js';
import type { Scan } from './scan.js';

/** The line must be told to trade: H股募资 and AH股溢价 name none. */
const LINE =
  /(?<=^|[其，,。；;：:（(、而但])(?:其|公司)?[AH]股(?=(?:股价|今日|昨日|当日|早盘|午后|盘中|尾盘|盘初|开盘|收盘|则|也|亦|却|更|同步|双双|一度|最多|现|继续|再度|分别|大幅|小幅)*(?:[涨跌升挫插]|收[涨跌高低报升挫]|[大暴急]?[涨跌升挫]|[高低]开|走[强弱高低]|下[挫跌滑]|上[扬涨升]|飙|拉升|跳水|报\d))/y;

/** Adds the lines that are so named behind a company of two. */
export function otherLines(scan: Scan, found: Found): void {
  if (found.all.length === 0) return;
  const { folded, lexicon } = scan;
  for (let at = folded.indexOf('股'); at > 0; at = folded.indexOf('股', at + 1)) {
    const side = folded[at - 1];
    if (side !== 'A' && side !== 'H') continue;
    const isOwn = folded[at - 2] === '其' || folded.startsWith('公司', at - 3);
    const start = isOwn ? at - (folded[at - 2] === '其' ? 2 : 3) : at - 1;
    if (!matchAt(LINE, folded, start)) continue;
    const company = namedBefore(found, start);
    // H股 alone is a market, unless the company's A股 was told just before.
    if (!company || (!isOwn && !folded.startsWith(side === 'A' ? 'H股' : 'A股', company.end))) continue;
    const line = lineOf(company.entry, side === 'H' ? 'HK' : 'CN', (code) => lexicon.byCode(code));
    if (line) found.add(stockMention(scan, at - 1, at + 1, [line], 'other-line', line));
  }
}

/** How far back the company is looked for, in characters. */
const REACH = 60;

/** The company that was named last before an offset. */
function namedBefore(found: Found, offset: number): StockMention | undefined {
  let last: StockMention | undefined;
  for (const one of found.all) if (one.kind === 'stock' && one.end <= offset && one.end > (last?.end ?? 0)) last = one;
  return last && offset - last.end <= REACH ? last : undefined;
}

/** A company's line in a market, if it has one. */
const lineOf = (entry: SecurityEntry, market: Market, byCode: (code: string) => SecurityEntry | undefined) =>
  entry.market === market ? entry : entry.siblings.map(byCode).find((line) => line?.market === market);
