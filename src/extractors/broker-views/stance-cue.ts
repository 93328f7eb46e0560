/**
 * One cue of stance. Weight: + for holders of what the view speaks of, - against; 2 = says so outright, 1 = clearly leans,
 * 0.5 = a hint. "advice" is what a reader is told to do or feel, "judgement" calls something good or bad, "direction" only
 * says up or down, which of rates, prices and output is neither.
 */
export interface Cue {
  readonly cue: string;
  readonly weight: number;
  readonly kind: 'advice' | 'judgement' | 'direction';
  /** A sentence in which the cue counts. */
  readonly example: string;
}

/** Cues of one weight and kind from rows of word and example. */
export const cue = (weight: number, kind: Cue['kind'], rows: readonly (readonly [string, string])[]): Cue[] =>
  rows.map(([word, example]) => ({ cue: word, weight, kind, example }));
