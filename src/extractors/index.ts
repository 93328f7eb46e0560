/** Every extractor, in the order of the document. A new record kind is one file and one line here. */
import type { Extractor } from '../types.js';
import { brokerViews } from './broker-views.js';
import { indexQuotes } from './index-quotes.js';
import { marketStats } from './market-stats.js';
import { moves } from './moves.js';
import { sectors } from './sectors.js';
import { stocks } from './stocks.js';
import { streaks } from './streaks.js';

export const extractors: readonly Extractor[] = [
  indexQuotes,
  stocks,
  streaks,
  moves,
  sectors,
  brokerViews,
  marketStats,
] as readonly Extractor[];
