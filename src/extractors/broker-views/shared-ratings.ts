/** 甲由175美元升至210美元，乙由215美元升至230美元，均维持“跑赢大盘”“超配”评级: the last clause rates for all that stand before it. */
import type { Facts } from './facts.js';
import type { ViewSpan } from './open-view.js';
import { findRatings, ratingAction } from './ratings.js';

const SHARED = /(?:均|都|皆|一致|分别|双双)(?:获)?(?:维持|重申|保持|给予|予|首予)[^，。；]*/;
const STEP = /[“「『"](?<step>[一-龥]{2,8}(?:[-—]?[A-C])?)[”」』"]/g;
/** What says that more than the clause before is meant. */
const COUNTED = /(?:[两二三四五]家|两者|上述|各家|几家|三者)/;
const MOST_TOGETHER = 12;

export type SharedRating = Pick<Facts, 'rating' | 'action'>;

/** Whether one view follows another in the same list. */
function follows(before: ViewSpan, view: ViewSpan, text: string, counted: boolean): boolean {
  return (
    before.opening.form === 'rates' &&
    view.opening.form === 'rates' &&
    before.to.passage === view.from.passage &&
    before.from.passage === view.from.passage &&
    view.from.offset - before.to.offset <= (counted ? 3 : 2) &&
    !text.includes('。') &&
    (counted || !text.includes('；'))
  );
}

/** The ratings that a list of views shares, by the view. */
export function sharedRatings(
  views: readonly ViewSpan[],
  textOf: (view: ViewSpan) => string,
): ReadonlyMap<ViewSpan, SharedRating> {
  const shares = new Map<ViewSpan, SharedRating>();
  for (const [index, last] of views.entries()) {
    if (index === 0 || last.opening.form !== 'rates' || views[index - 1]!.opening.form !== 'rates') continue;
    const text = textOf(last);
    const clause = SHARED.exec(text);
    if (!clause) continue;
    const counted = COUNTED.test(text.slice(Math.max(0, clause.index - 4), clause.index));
    const list = [last];
    for (let at = index; at > 0 && list.length < MOST_TOGETHER; at -= 1) {
      if (!follows(views[at - 1]!, views[at]!, textOf(views[at - 1]!), counted)) break;
      list.unshift(views[at - 1]!);
    }
    const steps = [...clause[0].matchAll(STEP)].map((match) => match.groups!.step!);
    const one = findRatings(clause[0])[0]?.rating;
    const action = ratingAction(clause[0], 1);
    for (const [order, view] of list.entries()) {
      const rating = steps.length === list.length ? steps[order]! : steps.length <= 1 ? one : undefined;
      if (rating !== undefined) shares.set(view, { rating, action });
    }
  }
  return shares;
}
