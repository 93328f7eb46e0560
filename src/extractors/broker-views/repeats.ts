/** The same view told twice (title and body, digest line and section) is one record: the body's, the longer one. */
import { LetterPairs } from './letter-pairs.js';
import type { ViewSpan } from './open-view.js';

const SAME = 0.6;
/** A view repeats one near by; looking no further keeps the cost in step with the article. */
const REACH = 12;

const MOST_SAMPLES = 64;

/** Whether two texts may share enough: some pairs of the shorter one, evenly spread, are looked up in the longer. */
function mayShare(a: string, b: string): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (large.includes(small)) return true;
  const step = Math.max(4, Math.ceil(small.length / MOST_SAMPLES));
  let [common, asked] = [0, 0];
  for (let at = 0; at + 1 < small.length; at += step) {
    asked += 1;
    if (large.includes(small.slice(at, at + 2))) common += 1;
  }
  return asked < 8 || common / asked > SAME / 2;
}

const NONE: readonly ViewSpan[] = [];

export interface Kept {
  readonly view: ViewSpan;
  /** The tellings it stands for. */
  readonly repeats: readonly ViewSpan[];
}

/** What the views of one firm say. */
class Tellings {
  readonly #texts: Map<ViewSpan, string>;
  readonly #own = new Map<ViewSpan, LetterPairs>();
  readonly #all = new Map<ViewSpan, LetterPairs>();

  constructor(views: readonly ViewSpan[], textOf: (view: ViewSpan) => string) {
    this.#texts = new Map(views.map((view) => [view, textOf(view)]));
  }

  lengthOf(view: ViewSpan): number {
    return this.#texts.get(view)!.length;
  }

  /** Whether one may share enough with the other to be worth comparing. */
  maySay(other: ViewSpan, view: ViewSpan): boolean {
    return mayShare(this.#texts.get(view)!, this.#allOf(other));
  }

  /** How much of a view, its firm's name left out, another says, its heading included. */
  share(view: ViewSpan, other: ViewSpan): number {
    const own = this.#ownOf(view);
    // Word for word: nothing need be counted.
    if (this.#texts.get(other)!.includes(own)) return 1;
    return pairsOf(this.#own, view, own).shareWith(pairsOf(this.#all, other, this.#allOf(other)));
  }

  #ownOf = (view: ViewSpan) => this.#texts.get(view)!.slice(view.opening.end - view.opening.start);
  #allOf = (view: ViewSpan) => `${this.#texts.get(view)!}${view.heading}`;
}

/** The pairs of a view's text, cut once. */
function pairsOf(known: Map<ViewSpan, LetterPairs>, view: ViewSpan, text: string): LetterPairs {
  let pairs = known.get(view);
  if (!pairs) known.set(view, (pairs = new LetterPairs(text)));
  return pairs;
}

/** The view of the same firm that one repeats, or undefined. */
function tellingOf(
  view: ViewSpan,
  near: readonly ViewSpan[],
  dropped: ReadonlySet<ViewSpan>,
  told: Tellings,
): ViewSpan | undefined {
  const others = near.filter((other) => other !== view && !dropped.has(other));
  // A heading yields to the best body. Of two bodies the longer one stays, and only if they say the same.
  const yields = (other: ViewSpan) => view.headline && !other.headline;
  const equals = (other: ViewSpan) => view.headline === other.headline && told.lengthOf(other) >= told.lengthOf(view);
  if (!others.some((other) => yields(other) || equals(other))) return undefined;
  const worth = others.filter(
    (other) => yields(other) || (view.headline === other.headline && told.maySay(other, view)),
  );
  if (worth.length === 1 && yields(worth[0]!)) return worth[0];
  let best: ViewSpan | undefined;
  let most = -1;
  for (const other of worth) {
    const share = told.share(view, other);
    if (share > most) [best, most] = [other, share];
  }
  return best && (yields(best) || (most >= SAME && equals(best))) ? best : undefined;
}

/** Folds repeated views of one firm into the one that stays; order is kept. */
export function foldRepeats(views: readonly ViewSpan[], textOf: (view: ViewSpan) => string): Kept[] {
  const repeats = new Map<ViewSpan, ViewSpan[]>();
  const dropped = new Set<ViewSpan>();
  for (const group of byFirm(views)) {
    if (group.length === 1) continue;
    const told = new Tellings(group, textOf);
    const body = group.filter((view) => !view.headline);
    for (const [index, view] of group.entries()) {
      const near =
        view.headline && body.length > 0
          ? body.slice(0, REACH)
          : group.slice(Math.max(0, index - REACH), index + REACH);
      const telling = tellingOf(view, near, dropped, told);
      if (!telling) continue;
      dropped.add(view);
      const known = repeats.get(telling);
      if (known) known.push(view);
      else repeats.set(telling, [view]);
    }
  }
  const kept = dropped.size === 0 ? views : views.filter((view) => !dropped.has(view));
  return kept.map((view) => ({ view, repeats: repeats.get(view) ?? NONE }));
}

function byFirm(views: readonly ViewSpan[]): Iterable<readonly ViewSpan[]> {
  const groups = new Map<string, ViewSpan[]>();
  for (const view of views) {
    const group = groups.get(view.opening.firm.name);
    if (group) group.push(view);
    else groups.set(view.opening.firm.name, [view]);
  }
  // A title shortens the house that the body names in full: 瑞银, 瑞银证券.
  const named = [...groups].filter(([, group]) => group.some((view) => !view.headline)).map(([name]) => name);
  if (named.length === 0 || named.length === groups.size) return groups.values();
  const fullOf = longerOrShorter(named);
  for (const [name, group] of groups) {
    if (!group.every((view) => view.headline)) continue;
    const full = fullOf(name);
    if (full === undefined) continue;
    groups.delete(name);
    groups.set(full, [...group, ...groups.get(full)!]);
  }
  return groups.values();
}

/** Finds the first of some names that begins with a name, or that it begins with. */
function longerOrShorter(names: readonly string[]): (name: string) => string | undefined {
  const orders = new Map(names.map((name, order) => [name, order]));
  const byBeginning = new Map<string, number>();
  for (const [order, name] of names.entries())
    for (const beginning of beginnings(name)) if (!byBeginning.has(beginning)) byBeginning.set(beginning, order);
  return (name) => {
    const shorter = beginnings(name).flatMap((beginning) => orders.get(beginning) ?? []);
    return names[Math.min(byBeginning.get(name) ?? Infinity, ...shorter)];
  };
}

const beginnings = (name: string): string[] =>
  Array.from({ length: name.length }, (_, index) => name.slice(0, index + 1));
