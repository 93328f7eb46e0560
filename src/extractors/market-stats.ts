/** Figures of the whole market: turnover, its change against the day before, breadth, limit counts and money flows. */
import type { Extractor, Found } from '../types.js';
import { breadth } from './market-stats/breadth.js';
import { flows } from './market-stats/flows.js';
import { NamedMarkets, spokenBefore } from './market-stats/scopes.js';
import { turnover } from './market-stats/turnover.js';

export const marketStats: Extractor<'marketStats'> = {
  kind: 'marketStats',
  extract(reading) {
    // Asked for only where a sum stands without a market.
    let spoken: readonly (string | null)[] | undefined;
    const records: Found<'marketStats'>[] = [];
    const seen = new Set<string>();
    const add = (record: Found<'marketStats'>) => {
      const { kind, value, scope } = record.value;
      // The same sum of 沪深两市 in the title and of 沪深京三市 in the body is one fact; a flow's scope says whose it is.
      const key = `${kind}|${value}|${scope === 'SH+SZ' || kind.startsWith('limit') ? 'ALL' : scope}`;
      if (seen.has(key)) return;
      seen.add(key);
      records.push(record);
    };
    const markets = reading.passages.map(({ passage }) => new NamedMarkets(passage));
    for (const [index, passage] of reading.passages.entries()) {
      const named = markets[index]!;
      turnover(passage, named, () => (spoken ??= spokenBefore(markets))[index]!).forEach(add);
      breadth(passage, named).forEach(add);
      flows(passage).forEach(add);
    }
    return records;
  },
};
