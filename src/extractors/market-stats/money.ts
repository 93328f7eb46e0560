/** Pieces that the market statistics share: sums of money, and clauses. */
import type { RecordValue } from '../../document/schema.js';
import { FIGURES, MULTIPLIER, parseNumber } from '../../grammar/numbers.js';

export type Stat = RecordValue<'marketStats'>;

/** A sum in a pattern: figures, multiplier, currency; the groups are `figure`, `few` (300多亿), `multiplier`, `rest` (300亿多) and `currency`. */
export const SUM = `(?<figure>${FIGURES}|\\d*百|\\d*千)?(?<few>余|多|来)?(?<multiplier>${MULTIPLIER})(?<rest>余|多)?(?<currency>元|港元|港币|美元|人民币)?`;

/** The value of a matched {@link SUM}; a bare multiplier (破万亿) stands for one of it. */
export function sumOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  return groups.figure ? parseNumber(groups.figure, groups.multiplier) : parseNumber('1', groups.multiplier);
}

/** What stands within or behind the figures of a matched {@link SUM} and makes it "over". */
export const restOf = ({ few, rest }: Readonly<Record<string, string | undefined>>): string => few ?? rest ?? '';

/** Whether what was counted are shares or lots: 成交量3.2亿股, 减仓15.5万股. */
export const isShares = (folded: string, end: number): boolean => /[股手份]/.test(folded[end] ?? '');

/** ISO currency of a sum: as stated, else of the market the sentence speaks of. */
export function unitOf(currency: string | undefined, scope: string | null): Stat['unit'] {
  if (currency === '港元' || currency === '港币') return 'HKD';
  if (currency === '美元') return 'USD';
  return scope === 'HK' ? 'HKD' : 'CNY';
}

/** The clause that ends at the end of a text: what stands behind its last comma or colon. */
export function lastClause(text: string): string {
  const comma = Math.max(text.lastIndexOf('，'), text.lastIndexOf(','), text.lastIndexOf('：'), text.lastIndexOf(':'));
  return text.slice(comma + 1);
}

/** Where the figures of a matched {@link SUM} stand. */
export function figureAt(match: RegExpMatchArray, start: number): number {
  const { figure, few = '', multiplier, rest = '', currency = '' } = match.groups!;
  const tail = match.groups!.after ?? '';
  const sum = `${figure ?? ''}${few}${multiplier}${rest}${currency}${tail}`;
  return start + match[0].length - sum.length;
}
