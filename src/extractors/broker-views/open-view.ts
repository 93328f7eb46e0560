/** A view whose end is not found yet: how it begins and how it is closed. */
import type { Passage, Reading } from '../../types.js';
import { withoutTail } from './boundaries.js';
import type { Opening } from './openings.js';
import type { Unit } from './units.js';

export interface ViewSpan {
  readonly opening: Opening;
  /** Index of the passage where it begins and the offset there; the same for its end. */
  readonly from: { readonly passage: number; readonly offset: number };
  readonly to: { readonly passage: number; readonly offset: number };
  /** True where only a title, a 【】 or a heading says it. */
  readonly headline: boolean;
  /** Words of its heading, for facts that only the heading states. */
  readonly heading: string;
}

export interface OpenView {
  readonly opening: Opening;
  readonly from: { passage: number; offset: number };
  to: { passage: number; offset: number };
  readonly headline: boolean;
  readonly sticky: boolean;
  /** True where it began in a list item. */
  readonly listed: boolean;
  heading: string;
  /** True while sentences wait that belong to the view only if its speaker is named again after them. */
  held: boolean;
  /** True where what waits holds figures: a report that stands between two statements. */
  reported: boolean;
  /** True where sentences behind its heading give an opinion. */
  argued: boolean;
  /** True where the view stands in an item of a numbered list. */
  readonly item: boolean;
}

const SHORT_HEADING = 70;
const LONGEST_NUMBERING = 120;
/** Whether what a view says so far is short as a heading; of one that has left its passage, null, it is not. */
export const isHeadingText = (text: string | null): text is string =>
  text !== null && text.length <= SHORT_HEADING && !/[。；]./.test(text);

/** Whether the words after `<firm>：` are a heading over what follows, not sentences of their own. */
export function headsLine(folded: string, at: number): boolean {
  const line = (folded.slice(at, at + 200).split(/\n| {2,}/, 1)[0] ?? '').trim();
  return line.length <= SHORT_HEADING && !/[。；]/.test(line);
}

const OPEN_ENDED = /[\s，,；;、•▪◦▶►●■◆★※]/;

/** Where a stretch ends without the marks and white space at its end. */
function trimmed(folded: string, start: number, end: number): number {
  let at = Math.max(start, end);
  while (at > start && OPEN_ENDED.test(folded[at - 1]!)) at -= 1;
  return at;
}

/** Begins a view in a unit of a passage; `until` is where it ends so far. */
export function begin(
  opening: Opening,
  index: number,
  unit: Unit,
  until: number,
  { folded, kind }: Passage,
  place: Pick<OpenView, 'headline' | 'sticky' | 'heading'>,
): OpenView {
  const { headline, sticky, heading } = place;
  return {
    headline,
    sticky,
    heading,
    opening,
    from: { passage: index, offset: opening.start },
    to: { passage: index, offset: until },
    listed: kind === 'list-item',
    item: /(?:^|[\s。；])\d{1,2} ?[、.．]/.test(
      // A number stands at the beginning of its unit: one without an end is not read again for every opening.
      folded.slice(Math.max(0, unit.start - 6), Math.min(opening.start, unit.start + LONGEST_NUMBERING)),
    ),
    held: false,
    argued: false,
    reported: false,
  };
}

const RATED_BY = /[获遭][得到]?$/;
/** Whether the house at a place is the one by which the security named before it is rated: 甲获某行. */
export const isRatedBy = (folded: string, at: number): boolean => RATED_BY.test(folded.slice(Math.max(0, at - 2), at));

/** Where a view ends in a sentence in which another firm begins to speak: before the last mark ahead of its name. */
export function beforeOther(folded: string, floor: number, at: number): number {
  // 甲绩后跌，获某行维持…: the whole clause about the next security stands ahead of its house.
  if (isRatedBy(folded, at))
    for (let end = at; end > floor; end -= 1)
      if (/[。；！？;]/.test(folded[end - 1]!)) return trimmed(folded, floor, end);
  for (let end = at; end > floor; end -= 1)
    if (/[，。；！？,;、 ]/.test(folded[end - 1]!)) return trimmed(folded, floor, end);
  return trimmed(folded, floor, at);
}

/** What a view says so far; null of one that has left its passage. */
export const textOf = ({ from, to }: OpenView, reading: Reading): string | null =>
  from.passage === to.passage ? reading.passages[from.passage]!.passage.folded.slice(from.offset, to.offset) : null;

/** The first line of a view that begins with its heading. */
export function headingOf({ from }: OpenView, reading: Reading): string {
  const { folded } = reading.passages[from.passage]!.passage;
  return folded.slice(from.offset, from.offset + LONGEST_NUMBERING).split(/\n| {2,}/, 1)[0] ?? '';
}

/** The view, and before it the same of each firm that says it too. */
export function finish(open: OpenView, reading: Reading): readonly ViewSpan[] {
  const { opening, from, to, headline, heading } = open;
  const { folded } = reading.passages[to.passage]!.passage;
  const start = to.passage === from.passage ? from.offset : 0;
  const until = folded[to.offset - 1] === '】' && to.offset > start ? to.offset - 1 : to.offset;
  const end = trimmed(folded, start, start + withoutTail(folded.slice(start, until)));
  const view: ViewSpan = {
    opening,
    from,
    to: { passage: to.passage, offset: end },
    headline: headline && to.passage === from.passage,
    heading,
  };
  if (opening.together.length === 0) return [view];
  const others = opening.together.map((one) => ({
    ...view,
    opening: { ...one, form: opening.form, verb: opening.verb },
    from: { passage: from.passage, offset: one.start },
  }));
  return [...others, view];
}
