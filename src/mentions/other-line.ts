/** A line of a company that was named: 某某A股收跌5%，H股跌逾7%; 其H股收低4.6%. */
import type { SecurityEntry, StockMention } from '../types.js';
import type { Found } from './found.js';
import type { Scan } from './scan.js';

/** The line where a clause begins with it, and what only a share does behind it. The H股 market as a whole has 估值, 指数. */
const LINE =
  /(?<=^|[，,。；;：:、\s]|[，,。；;：:](?:其|而|但|同时|而其|公司)|公司)(?<line>[AH])股(?=(?:方面|股价|[今昨当][日天早]|早[盘段市间]|午[后间]|尾[盘市段]|盘[中初后]|开[盘市]|收|半日|全[日天]|一度|曾|现|则|亦|也|更|同样|同步|却|反而|仅|均|再度|再|连续|连|逆市|逆势|直线|闪崩|没有|复牌|停牌|[高低平]开|大|急|重|暴|微|小|劲|续|走|涨|跌|升|挫|插|泻|飙|弹|拉|封|触及|报)(?!盘后?公告))/g;
const BOTH = /[AH]股[^。]{0,80}[AH]股|A\s*[+＋/、和及]\s*H/;
/** How far before a line its company is looked for, in characters. */
const REACH = 120;

/** Adds the lines that a passage tells of without the company's name. */
export function otherLines({ folded, lexicon }: Scan, found: Found): void {
  if (!folded.includes('H股') || found.all.length === 0) return;
  const lines = [...folded.matchAll(LINE)];
  if (lines.length === 0) return;
  // A股 alone is the market.
  const namesBoth = BOTH.test(folded);
  const stocks = found.all
    .filter((one): one is StockMention => one.kind === 'stock')
    .toSorted((one, other) => one.end - other.end);
  let next = 0;
  for (const { index, groups } of lines) {
    while (next < stocks.length && stocks[next]!.end <= index) next += 1;
    const owner = stocks[next - 1];
    const isHongKong = groups!.line === 'H';
    if (!owner || index - owner.end > REACH || (!isHongKong && !namesBoth)) continue;
    const entry = lineOf(owner.entry, isHongKong, (code) => lexicon.byCode(code));
    if (entry) found.add({ kind: 'stock', start: index, end: index + 2, entry, evidence: ['other-line'] });
  }
}

/** The line of a company that has one in Hong Kong and one at home. */
function lineOf(
  entry: SecurityEntry,
  isHongKong: boolean,
  byCode: (code: string) => SecurityEntry | undefined,
): SecurityEntry | undefined {
  const lines = [entry.code ?? '', ...entry.siblings];
  const hongKong = lines.find((code) => code.endsWith('.HK'));
  const home = lines.find((code) => /\.(?:SH|SZ|BJ)$/.test(code));
  if (!hongKong || !home) return undefined;
  return byCode(isHongKong ? hongKong : home);
}
