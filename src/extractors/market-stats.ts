/** Figures of the whole market: turnover, its change against the day before, breadth, limit counts and money flows. */
import type { Extractor } from '../types.js';
import { breadth } from './market-stats/breadth.js';
import { flows } from './market-stats/flows.js';
import { turnover } from './market-stats/turnover.js';

export const marketStats: Extractor<'marketStats'> = {
  kind: 'marketStats',
  extract(reading) {
    const all = reading.passages.flatMap((passage) => [...turnover(passage), ...breadth(passage), ...flows(passage)]);
    const seen = new Set<string>();
    return all.filter(({ value }) => {
      const key = `${value.kind}|${value.value}|${value.scope}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
  },
};
