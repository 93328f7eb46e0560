/** Figures that the members of a list have of their own: A（7.7%）、B（5.2%）等涨幅均在5%以上. */
import { LISTED } from '../grammar/coordination.js';
import { matchAt } from '../text/characters.js';
import { FIGURES, parseNumber } from '../grammar/numbers.js';
import type { Statement } from '../grammar/statements.js';
import type { Told } from './moves.series.js';

const OWN = new RegExp(`[（(](?:\\d{6}(?:\\.[A-Z]{2})?[，,]?)?(?<sign>[+-]?)(?<figure>${FIGURES})%[）)]`, 'y');
const OPENING = LISTED.classOf('（(');

/**
 * The figure of each member, signed as what is said of all of them; null where one of them has none, or where what is
 * said gives no bound for such figures (涨幅均在5%以上).
 */
export function ownFigures(folded: string, { change, subjects }: Statement): readonly number[] | null {
  if (change.kind !== 'pct' || change.qualifier === 'exact' || change.series.length > 1) return null;
  const { members } = subjects;
  if (!LISTED.isAt(folded, members[0]!.end, OPENING)) return null;
  const figures: number[] = [];
  for (const { end } of members) {
    const groups = matchAt(OWN, folded, end)?.groups;
    const value = groups && parseNumber(groups.figure!);
    if (value === undefined) return null;
    figures.push(groups!.sign === '-' || change.changePct! < 0 ? -value : value);
  }
  return figures;
}

/** The members with the index of the figure that each has. */
export const eachOwn = ({ subjects }: Statement): readonly Told[] =>
  subjects.members.map((member, figure) => ({ member, figure }));

/** Whether the statement behind one is a figure in its subjects' brackets, which a ranking gave. */
export const isToldBehind = ({ change, subjects }: Statement, next: Statement | undefined): boolean =>
  next !== undefined &&
  change.start < subjects.start &&
  next.change.kind === 'pct' &&
  next.change.start > subjects.start &&
  next.change.end <= subjects.membersEnd;
