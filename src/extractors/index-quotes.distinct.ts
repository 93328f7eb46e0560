/** One record a fact: an index quoted in the title and again, more fully, in the body is quoted once. */
import type { RecordValue } from '../document/schema.js';
import type { Found } from '../types.js';

type Quote = RecordValue<'indexQuotes'>;

/** One record a fact: the body's telling before the title's, the fuller before the one that says a part of it. */
export function distinct(all: readonly Found<'indexQuotes'>[], bodyStart: number): Found<'indexQuotes'>[] {
  const byIndex = new Map<string, Found<'indexQuotes'>[]>();
  for (const ofTitle of [false, true])
    for (const one of all) {
      if (one.span.start < bodyStart !== ofTitle) continue;
      const key = one.value.index.code ?? one.value.index.name;
      const known = byIndex.get(key);
      if (known) known.push(one);
      else byIndex.set(key, [one]);
    }
  const kept: Found<'indexQuotes'>[] = [];
  for (const quotes of byIndex.values())
    if (quotes.length === 1) kept.push(quotes[0]!);
    else addFullest(kept, quotes);
  return kept;
}

/** Adds the quotes of one index that say more than another of them, each once. */
function addFullest(kept: Found<'indexQuotes'>[], quotes: readonly Found<'indexQuotes'>[]): void {
  const seen = new Map<string, Found<'indexQuotes'>>();
  for (const one of quotes) {
    const { points, changePct, changePoints } = one.value;
    const key = `${points}|${changePct}|${changePoints}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  const parts = partsOf(seen.values());
  for (const one of seen.values()) if (!parts.has(keyOf(one.value, null))) kept.push(one);
}

const FIGURES_OF = ['points', 'changePct', 'changePoints'] as const;
type Figure = (typeof FIGURES_OF)[number];

/** The figures of a quote that are stated, without one of them, as a key. */
function keyOf(quote: Quote, without: Figure | null): string {
  let key = '';
  for (const figure of FIGURES_OF)
    if (quote[figure] !== null && figure !== without) key += `${figure}${quote[figure]}|`;
  return key;
}

/** What quotes of one index say in part: 收涨0.59% beside 涨0.59%，报3522点 says no more. */
function partsOf(quotes: Iterable<Found<'indexQuotes'>>): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { value } of quotes) {
    const stated = FIGURES_OF.filter((figure) => value[figure] !== null);
    if (stated.length > 1) for (const figure of stated) parts.add(`${figure}${value[figure]}|`);
    if (stated.length > 2) for (const figure of stated) parts.add(keyOf(value, figure));
  }
  return parts;
}
