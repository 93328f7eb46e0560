/** The same view told twice (title and body, digest line and section) is one record: the body's, the longer one. */
import type { ViewSpan } from './spans.js';

const SAME = 0.6;
/** A view repeats one near by; looking no further keeps the cost in step with the article. */
const REACH = 12;

function bigrams(text: string): Set<string> {
  const letters = text.replace(/[\s，。、；：:！？“”"（）()【】]/g, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at += 1) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

/** The share of the shorter text's letter pairs that the longer one has too. */
function containment(a: string, b: string): number {
  const [small, large] = [bigrams(a), bigrams(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (small.size === 0) return 1;
  let common = 0;
  for (const pair of small) if (large.has(pair)) common += 1;
  return common / small.size;
}

export interface Kept {
  readonly view: ViewSpan;
  /** The tellings it stands for. */
  readonly repeats: readonly ViewSpan[];
}

/** Folds repeated views of one firm into the one that stays; order is kept. */
export function foldRepeats(views: readonly ViewSpan[], textOf: (view: ViewSpan) => string): Kept[] {
  const repeats = new Map<ViewSpan, ViewSpan[]>();
  const byFirm = new Map<string, ViewSpan[]>();
  for (const view of views) {
    const group = byFirm.get(view.opening.firm.name);
    if (group) group.push(view);
    else byFirm.set(view.opening.firm.name, [view]);
  }
  const dropped = new Set<ViewSpan>();
  for (const group of byFirm.values()) {
    const body = group.filter((view) => !view.headline);
    for (const [index, view] of group.entries()) {
      const near =
        view.headline && body.length > 0
          ? body.slice(0, REACH)
          : group.slice(Math.max(0, index - REACH), index + REACH);
      const others = near.filter((other) => other !== view && !dropped.has(other));
      const text = textOf(view).slice(view.opening.end - view.opening.start);
      const scored = others
        .map((other) => ({ other, share: containment(text, `${textOf(other)}${other.heading}`) }))
        .sort((a, b) => b.share - a.share);
      const best = scored[0];
      if (!best) continue;
      const longer = textOf(best.other).length >= textOf(view).length;
      if (
        view.headline && !best.other.headline
          ? true
          : best.share >= SAME && longer && view.headline === best.other.headline
      ) {
        dropped.add(view);
        repeats.set(best.other, [...(repeats.get(best.other) ?? []), view]);
      }
    }
  }
  return views.filter((view) => !dropped.has(view)).map((view) => ({ view, repeats: repeats.get(view) ?? [] }));
}
