/** A share's mention: of the lines of its company the one that the text means. */
import type { Market, SecurityEntry, StockMention } from '../types.js';
import { isExtended, lineFor, ownLine } from './market.js';
import type { Scan } from './scan.js';

/** Evidence of a name behind which the text says which line is meant: 建设银行H股. */
export const STATED_LINE = 'line-stated';

/** Evidence of a name that one line alone bears: 比亚迪股份. */
const OWN_NAME = 'line-of-its-own-name';

/** A stock mention of the line that the text's market means; of exactly `exact` where that is given. */
export function stockMention(
  scan: Scan,
  start: number,
  end: number,
  entries: readonly SecurityEntry[],
  rule: string,
  exact?: SecurityEntry,
): StockMention {
  if (exact) return { kind: 'stock', start, end, entry: exact, evidence: [rule] };
  const only = entries[0]!;
  if (entries.length === 1 && only.siblings.length === 0)
    return { kind: 'stock', start, end, entry: only, evidence: [rule] };
  const stated = ownLine(scan.folded, end)?.market;
  const market = stated ?? marketOf(scan, start, end, entries);
  const named = lineOfOwnName(scan, start, end, entries, market);
  const why = named ? OWN_NAME : stated ? STATED_LINE : market && `market-${market}`;
  const entry = named ?? lineFor(entries, scan.lexicon, market) ?? only;
  return { kind: 'stock', start, end, entry, evidence: why ? [rule, why] : [rule] };
}

function marketOf(scan: Scan, start: number, end: number, entries: readonly SecurityEntry[]): Market | null {
  const isListedIn = (wanted: Market) =>
    entries.some(
      ({ market, siblings }) =>
        market === wanted || siblings.some((code) => scan.lexicon.byCode(code)?.market === wanted),
    );
  if (isListedIn('US') && !isListedIn('CN') && isExtended(scan.folded, end)) return 'US';
  return scan.market(start, isListedIn('other'));
}

/** 比亚迪股份 and 万科企业 are the names of the Hong Kong lines alone: the mainland ones are not called so by their exchange. */
function lineOfOwnName(
  { folded }: Scan,
  start: number,
  end: number,
  entries: readonly SecurityEntry[],
  market: Market | null,
): SecurityEntry | undefined {
  if (market === 'US' || entries.some(({ market: home }) => home === 'US')) return undefined;
  const named = entries.filter(({ name }) => name.length === end - start && folded.startsWith(name, start));
  return named.length === 1 && named[0]!.market === 'HK' ? named[0] : undefined;
}
