/** One statement of a price change, before it is known whose price it was. */
import type { QualifierName } from '../document/schema.js';
import type { Span } from '../types.js';

export type ChangeKind =
  | 'limit-up'
  | 'limit-up-touched'
  | 'limit-down'
  | 'limit-down-touched'
  | 'pct'
  | 'points'
  | 'rise'
  | 'fall'
  | 'mixed';

/** A figure of a 分别 series (respectively), signed, with what the words around it make of it. */
export interface Figure {
  readonly value: number;
  readonly qualifier: QualifierName;
}

export interface Change extends Span {
  readonly kind: ChangeKind;
  /** Signed percent, null where none is stated. */
  readonly changePct: number | null;
  /** Signed index points, null where none are stated. */
  readonly changePoints: number | null;
  readonly qualifier: QualifierName | null;
  /** True where only a sector or theme can be meant (活跃, 低迷). */
  readonly sectorOnly: boolean;
  /** The figures of a 分别 series (分别涨0.5%、1.2%), the first being `changePct`; empty where one figure is for all. */
  readonly series: readonly number[];
  /** The qualifier of each figure of the series. */
  readonly seriesQualifiers: readonly QualifierName[];
}

const NO_FIGURES: readonly number[] = [];
const NO_QUALIFIERS: readonly QualifierName[] = [];

/** A change that states no figure. */
export const wordChange = (start: number, end: number, kind: ChangeKind, sectorOnly = false): Change => ({
  start,
  end,
  kind,
  changePct: null,
  changePoints: null,
  qualifier: null,
  sectorOnly,
  series: NO_FIGURES,
  seriesQualifiers: NO_QUALIFIERS,
});

/** A change by percent. */
export const percentChange = (start: number, end: number, value: number, qualifier: QualifierName): Change => ({
  start,
  end,
  kind: 'pct',
  changePct: value,
  changePoints: null,
  qualifier,
  sectorOnly: false,
  series: NO_FIGURES,
  seriesQualifiers: NO_QUALIFIERS,
});

/** A change by percent, of one subject after the other. */
export const seriesChange = (start: number, end: number, series: readonly [Figure, Figure, ...Figure[]]): Change => ({
  start,
  end,
  kind: 'pct',
  changePct: series[0].value,
  changePoints: null,
  qualifier: series[0].qualifier,
  sectorOnly: false,
  series: series.map((one) => one.value),
  seriesQualifiers: series.map((one) => one.qualifier),
});

/** A change by index points. */
export const pointChange = (start: number, end: number, value: number, qualifier: QualifierName): Change => ({
  start,
  end,
  kind: 'points',
  changePct: null,
  changePoints: value,
  qualifier,
  sectorOnly: false,
  series: NO_FIGURES,
  seriesQualifiers: NO_QUALIFIERS,
});

/** Takes the changes that a reader finds, each with the rank of its source: where two overlap the lower rank stays. */
export type Sink = (change: Change, rank: number) => void;

/** Reads the changes of one source as its anchors are met in a text, from the first to the last. */
export interface ChangeReader {
  /** Reads what stands at an anchor; `bits` are the classes of its character. */
  at(at: number, bits: number): void;
}
