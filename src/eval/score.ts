/** The figures: precision, recall and F1 per record kind and in all, attribute accuracy, grounding. */
import type { OutputDocument } from './documents.js';
import { type Gold, type ScoredKind, scoredKinds } from './gold.js';
import { matchArticle } from './match.js';
import type { AttributeName, Outcome } from './outcomes.js';
import { grounding } from './spans.js';

/** The figures of one record kind; a ratio is null where it has no ground (0 of 0). */
export interface Row {
  readonly kind: ScoredKind;
  /** Gold records that count: optional ones do not. */
  readonly gold: number;
  readonly right: number;
  readonly missed: number;
  readonly extra: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface Accuracy {
  readonly right: number;
  readonly seen: number;
  readonly accuracy: number | null;
}

/** All that one run says; plain JSON, and what `--against` reads back. */
export interface Score {
  /** Articles with gold. */
  readonly articles: number;
  /** Of those, the ones without a document. */
  readonly absent: number;
  readonly rows: readonly Row[];
  readonly microF1: number;
  /** Accuracy of the stance of the views found; null where none was. */
  readonly stance: number | null;
  readonly attributes: Readonly<Partial<Record<AttributeName, Accuracy>>>;
  /** Spans checked in the articles with gold, and those whose text the article does not give back. */
  readonly spans: number;
  readonly spansBroken: number;
  readonly outcomes: readonly Outcome[];
}

/** One article to be scored. */
export interface ScoredArticle {
  /** See `articleId`. */
  readonly id: string;
  readonly gold: Gold;
  /** The decoded input after its byte-order mark, which spans count in; null where only `gold.text` has the article. */
  readonly input: string | null;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Harmonic mean; 0 where there was something to find or found, and nothing right. */
function f1Of(precision: number | null, recall: number | null, any: boolean): number | null {
  if (precision && recall) return (2 * precision * recall) / (precision + recall);
  return any ? 0 : null;
}

function rowOf(kind: ScoredKind, outcomes: readonly Outcome[]): Row {
  const count = (verdict: Outcome['verdict']) =>
    outcomes.filter((outcome) => outcome.kind === kind && outcome.verdict === verdict).length;
  const [right, missed, extra] = [count('right'), count('missed'), count('extra')];
  const precision = ratio(right, right + extra);
  const recall = ratio(right, right + missed);
  const f1 = f1Of(precision, recall, right + missed + extra > 0);
  return { kind, gold: right + missed, right, missed, extra, precision, recall, f1 };
}

function accuracies(outcomes: readonly Outcome[]): Partial<Record<AttributeName, Accuracy>> {
  const found: Partial<Record<AttributeName, Accuracy>> = {};
  for (const { name, right } of outcomes.flatMap(({ attributes }) => attributes)) {
    const before = found[name] ?? { right: 0, seen: 0 };
    const next = { right: before.right + (right ? 1 : 0), seen: before.seen + 1 };
    found[name] = { ...next, accuracy: ratio(next.right, next.seen) };
  }
  return found;
}

/**
 * Scores documents against gold. Pure; the same arguments give the same figures.
 *
 * @param articles every article with gold, in the order in which they are to be listed.
 * @param documents by article, see `byArticle`; documents of articles without gold are not looked at.
 */
export function score(articles: readonly ScoredArticle[], documents: ReadonlyMap<string, OutputDocument>): Score {
  const outcomes: Outcome[] = [];
  let [absent, spans, spansBroken] = [0, 0, 0];
  for (const { id, gold, input } of articles) {
    const document = documents.get(id);
    outcomes.push(...matchArticle(id, gold, gold.text ?? input ?? '', document));
    if (document === undefined) absent += 1;
    else if (input !== null) {
      const checked = grounding(
        input,
        scoredKinds.flatMap((kind) => document[kind] ?? []),
      );
      spans += checked.spans;
      spansBroken += checked.broken;
    }
  }
  const rows = scoredKinds.map((kind) => rowOf(kind, outcomes));
  const sum = (field: 'right' | 'missed' | 'extra') => rows.reduce((total, row) => total + row[field], 0);
  const [right, missed, extra] = [sum('right'), sum('missed'), sum('extra')];
  const attributes = accuracies(outcomes);
  return {
    articles: articles.length,
    absent,
    rows,
    microF1: ratio(2 * right, 2 * right + missed + extra) ?? 0,
    stance: attributes.stance?.accuracy ?? null,
    attributes,
    spans,
    spansBroken,
    outcomes,
  };
}
