/** What became of each record: the ground that every figure, list and comparison stands on. */
import type { ScoredKind } from './gold.js';

export const attributeNames = [
  'qualifier',
  'stance',
  'rating',
  'ratingAction',
  'targetPrice',
  'targetCurrency',
  'previousTargetPrice',
] as const;
export type AttributeName = (typeof attributeNames)[number];

/** One attribute of a record that was found, as judged; null where a side states none. */
export interface Judgement {
  readonly name: AttributeName;
  readonly expected: string | null;
  readonly found: string | null;
  readonly right: boolean;
}

/**
 * "right": gold has it and the document too. "missed": only gold. "extra": only the document. "optional": gold marks it
 * as debatable, so it counts neither way, found or not.
 */
export type Verdict = 'right' | 'missed' | 'extra' | 'optional';

export interface Outcome {
  readonly article: string;
  readonly kind: ScoredKind;
  /** Gold's first key (for an extra: the record's own); with article and kind it names the record across runs. */
  readonly key: string;
  readonly verdict: Verdict;
  /** Gold's quote or, for an extra, the record's text. */
  readonly quote: string;
  /** The sentence of the article that holds the quote; empty where the article does not hold it. */
  readonly sentence: string;
  /** Judged only where the record was right; those that neither side states are left out. */
  readonly attributes: readonly Judgement[];
  /** True where gold itself is in doubt: its quote or a view's anchors are not in the article. */
  readonly unanchored: boolean;
}

/** The same value written two ways: quotation marks, white space, full width and the word 评级 (rating) do not count. */
function plain(value: string | number | null | undefined): string | null {
  if (value === undefined || value === null) return null;
  return String(value)
    .normalize('NFKC')
    .replace(/[“”"'‘’「」\s]|评级$/gu, '');
}

/** Judges one attribute; undefined where neither side states it. */
export function judge(
  name: AttributeName,
  expected: string | number | null | undefined,
  found: string | number | null | undefined,
): Judgement | undefined {
  const [want, got] = [plain(expected), plain(found)];
  return want === null && got === null ? undefined : { name, expected: want, found: got, right: want === got };
}
