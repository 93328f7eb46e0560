/** The same view told twice (title and body, digest line and section) is one record: the body's, the longer one. */
import type { ViewSpan } from './spans.js';

const SAME = 0.6;
/** A view repeats one near by; looking no further keeps the cost in step with the article. */
const REACH = 12;

const NO_LETTERS = new Set([...' \n\t\u3000，。、；：:！？“”"（）()【】'].map((mark) => mark.charCodeAt(0)));

/** The pairs of neighbouring letters in a text, as numbers. */
function bigrams(text: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (NO_LETTERS.has(code)) continue;
    if (before > 0) pairs.add(before * 0x10000 + code);
    before = code;
  }
  return pairs;
}

/** The pairs of a view's text, cut once. */
function pairsOf(text: (view: ViewSpan) => string): (view: ViewSpan) => ReadonlySet<number> {
  const known = new Map<ViewSpan, ReadonlySet<number>>();
  return (view) => {
    const pairs = known.get(view) ?? bigrams(text(view));
    known.set(view, pairs);
    return pairs;
  };
}

/** The share of the shorter text's letter pairs that the longer one has too. */
function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 1;
  let common = 0;
  for (const pair of small) if (large.has(pair)) common += 1;
  return common / small.size;
}

const MOST_SAMPLES = 64;

/** Whether two texts may share enough: some pairs of the shorter one, evenly spread, are looked up in the longer. */
function mayShare(a: string, b: string): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  const step = Math.max(4, Math.ceil(small.length / MOST_SAMPLES));
  let [common, asked] = [0, 0];
  for (let at = 0; at + 1 < small.length; at += step) {
    asked += 1;
    if (large.includes(small.slice(at, at + 2))) common += 1;
  }
  return asked < 8 || common / asked > SAME / 2;
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
    if (group.length === 1) continue;
    // What each says without its firm's name, and all of it with its heading: cut into pairs where it is compared.
    const texts = new Map(group.map((view) => [view, textOf(view)]));
    const ownPairs = pairsOf((view) => texts.get(view)!.slice(view.opening.end - view.opening.start));
    const allPairs = pairsOf((view) => `${texts.get(view)!}${view.heading}`);
    const body = group.filter((view) => !view.headline);
    for (const [index, view] of group.entries()) {
      const near =
        view.headline && body.length > 0
          ? body.slice(0, REACH)
          : group.slice(Math.max(0, index - REACH), index + REACH);
      const others = near.filter((other) => other !== view && !dropped.has(other));
      const scored = others
        // Of two bodies the longer one stays, and only if they say the same; a heading yields to the best body.
        .filter(
          (other) =>
            (view.headline && !other.headline) ||
            (view.headline === other.headline && mayShare(texts.get(view)!, `${texts.get(other)!}${other.heading}`)),
        )
        .map((other) => ({ other, share: containment(ownPairs(view), allPairs(other)) }))
        .sort((a, b) => b.share - a.share);
      const best = scored[0];
      if (!best) continue;
      const longer = texts.get(best.other)!.length >= texts.get(view)!.length;
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
