/** Pieces that the market statistics share: sums of money and the market a sentence speaks of. */
import type { RecordValue } from '../../document/schema.js';
import { FIGURES, MULTIPLIER, parseNumber } from '../../grammar/numbers.js';

export type Stat = RecordValue<'marketStats'>;

/** A sum in a pattern: figures, multiplier, currency; the groups are `figure`, `multiplier` and `currency`. */
export const SUM = `(?<figure>${FIGURES}|\\d*百|\\d*千)?(?<multiplier>${MULTIPLIER})(?<rest>余|多)?(?<currency>元|港元|港币|美元|人民币)?`;

/** The value of a matched {@link SUM}; a bare multiplier (破万亿) stands for one of it. */
export function sumOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  return groups.figure ? parseNumber(groups.figure, groups.multiplier) : parseNumber('1', groups.multiplier);
}

/** ISO currency of a sum: as stated, else of the market the sentence speaks of. */
export function unitOf(currency: string | undefined, scope: string | null): Stat['unit'] {
  if (currency === '港元' || currency === '港币') return 'HKD';
  if (currency === '美元') return 'USD';
  return scope === 'HK' && currency === undefined ? 'HKD' : scope === 'HK' ? 'HKD' : 'CNY';
}

// Longest first where one holds another; the last one named before the figure wins.
const SCOPES: readonly (readonly [RegExp, string])[] = [
  [/沪深京|北交所和?沪深|全市场|三市/, 'ALL'],
  [/沪深两市|沪深|两市|A股/, 'SH+SZ'],
  [/港股|恒指|恒生指数|大市|主板成交|港交所/, 'HK'],
  [/创业板/, 'CHINEXT'],
  [/科创板|科创50/, 'STAR'],
  [/北交所|北证/, 'BJ'],
  [/沪市|沪指|上证|上海/, 'SH'],
  [/深市|深成指|深证|深圳/, 'SZ'],
];

/** The market named last in a stretch of text, as the contract's scope, or null. */
export function scopeOf(text: string): string | null {
  let best: { at: number; scope: string } | null = null;
  for (const [pattern, scope] of SCOPES) {
    const global = new RegExp(pattern.source, 'g');
    for (const match of text.matchAll(global)) {
      const at = match.index + match[0].length;
      if (!best || at > best.at) best = { at, scope };
    }
  }
  return best?.scope ?? null;
}
