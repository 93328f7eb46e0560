/** What a change fixed and what it broke: two scores, outcome by outcome. */
import type { AttributeName, Outcome } from './outcomes.js';
import type { Score } from './score.js';

/** One difference; `attribute` where the record was right both times and only that attribute of it changed. */
export interface Change {
  readonly outcome: Outcome;
  readonly attribute: AttributeName | null;
}

export interface Comparison {
  /** Found now and missed before; extra before and gone now; an attribute right now and wrong before. */
  readonly fixed: readonly Change[];
  /** The opposite of each. */
  readonly broken: readonly Change[];
  /** Gold records (and articles) that only one of the two scores knows: gold was edited, nothing can be said of them. */
  readonly incomparable: number;
  readonly microF1: { readonly before: number; readonly after: number };
}

/** Outcomes by their identity; several of one identity (views with one text) are told apart by their order. */
function byIdentity(outcomes: readonly Outcome[]): Map<string, Outcome> {
  const found = new Map<string, Outcome>();
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    const side = outcome.verdict === 'extra' ? 'found' : 'gold';
    const identity = JSON.stringify([side, outcome.article, outcome.kind, outcome.key]);
    const count = counts.get(identity) ?? 0;
    counts.set(identity, count + 1);
    found.set(`${identity}#${count}`, outcome);
  }
  return found;
}

/** The attributes that went from wrong to right (or, the scores swapped, from right to wrong). */
function attributeGains(from: Outcome, to: Outcome): Change[] {
  const wrongBefore = new Set(from.attributes.filter(({ right }) => !right).map(({ name }) => name));
  return to.attributes
    .filter(({ name, right }) => right && wrongBefore.has(name))
    .map(({ name }) => ({ outcome: to, attribute: name }));
}

/** All that is better in `to` than in `from`. */
function gains(
  from: ReadonlyMap<string, Outcome>,
  to: ReadonlyMap<string, Outcome>,
  shared: ReadonlySet<string>,
): Change[] {
  const won = [...to].flatMap(([identity, outcome]) => {
    const other = from.get(identity);
    if (other === undefined || outcome.verdict !== 'right') return [];
    if (other.verdict === 'missed') return [{ outcome, attribute: null }];
    return other.verdict === 'right' ? attributeGains(other, outcome) : [];
  });
  const gone = [...from].flatMap(([identity, outcome]) =>
    outcome.verdict === 'extra' && shared.has(outcome.article) && !to.has(identity)
      ? [{ outcome, attribute: null }]
      : [],
  );
  return [...won, ...gone];
}

/** Compares two scores over the same gold; articles that only one of them holds are left out. */
export function compare(before: Score, after: Score): Comparison {
  const [old, now] = [byIdentity(before.outcomes), byIdentity(after.outcomes)];
  const articlesNow = new Set(after.outcomes.map(({ article }) => article));
  const shared = new Set(before.outcomes.map(({ article }) => article).filter((article) => articlesNow.has(article)));
  const goldOnly = (one: ReadonlyMap<string, Outcome>, other: ReadonlyMap<string, Outcome>) =>
    [...one].filter(([identity, { verdict }]) => verdict !== 'extra' && !other.has(identity)).length;
  return {
    fixed: gains(old, now, shared),
    // Seen backwards: what the old score had better is what the change broke.
    broken: gains(now, old, shared),
    incomparable: goldOnly(old, now) + goldOnly(now, old),
    microF1: { before: before.microF1, after: after.microF1 },
  };
}
