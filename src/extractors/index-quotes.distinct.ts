/** One record a fact: an index quoted in the title and again, more fully, in the body is quoted once. */
import type { RecordValue } from '../document/schema.js';
import type { Found } from '../types.js';

type Quote = RecordValue<'indexQuotes'>;

/** One record a fact: the body's telling before the title's, the fuller before the one that says a part of it. */
export function distinct(all: readonly Found<'indexQuotes'>[], bodyStart: number): Found<'indexQuotes'>[] {
  const byIndex = new Map<string, Found<'indexQuotes'>[]>();
  for (const one of [...all].sort((a, b) => Number(a.span.start < bodyStart) - Number(b.span.start < bodyStart))) {
    const key = one.value.index.code ?? one.value.index.name;
    const known = byIndex.get(key) ?? [];
    byIndex.set(key, known);
    known.push(one);
  }
  return [...byIndex.values()].flatMap((quotes) => {
    const seen = new Map<string, Found<'indexQuotes'>>();
    for (const one of quotes) {
      const { points, changePct, changePoints } = one.value;
      const key = `${points}|${changePct}|${changePoints}`;
      if (!seen.has(key)) seen.set(key, one);
    }
    const rest = [...seen.values()];
    const fuller = fullerThan(rest);
    return rest.filter((one) => !fuller(one.value));
  });
}

const FIGURES_OF = ['points', 'changePct', 'changePoints'] as const;
const stated = (quote: Quote) => FIGURES_OF.filter((figure) => quote[figure] !== null);

/** Whether another quote of the same index says all that this one says, and more: 收涨0.59% beside 涨0.59%，报3522点. */
function fullerThan(quotes: readonly Found<'indexQuotes'>[]): (quote: Quote) => boolean {
  const keyOf = (quote: Quote, figures: readonly (typeof FIGURES_OF)[number][]) =>
    figures.map((figure) => `${figure}${quote[figure]}`).join('|');
  const covered = new Set<string>();
  for (const { value } of quotes) {
    const all = stated(value);
    if (all.length > 1) for (const one of all) covered.add(keyOf(value, [one]));
    if (all.length > 2)
      for (const left of all)
        covered.add(
          keyOf(
            value,
            all.filter((figure) => figure !== left),
          ),
        );
  }
  return (quote) => stated(quote).length < 3 && covered.has(keyOf(quote, stated(quote)));
}
