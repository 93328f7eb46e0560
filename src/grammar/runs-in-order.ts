/** A、B分别录得5连板、3连板: of runs told one after the other each is one member's. */
import { onlyMember } from './former-latter.js';
import type { RunStatement } from './statements.js';

const JOINS = /^(?:、|和|与|及|以及|,|，)$/;
/** How far before the first run 分别 is looked for, in characters. */
const REACH = 8;

/** The statements with such runs given to their members; the same array where there are none. */
export function runsInOrder(folded: string, statements: readonly RunStatement[]): readonly RunStatement[] {
  if (statements.length < 2 || !folded.includes('分别')) return statements;
  const told: RunStatement[] = [];
  for (let at = 0; at < statements.length;) {
    const { subjects, run } = statements[at]!;
    const saysEach = folded.slice(Math.max(subjects.end, run.start - REACH), run.start).includes('分别');
    let end = at + 1;
    if (saysEach) while (end < statements.length && goesOn(folded, statements[end - 1]!, statements[end]!)) end += 1;
    const isSeries = end - at === subjects.members.length && end - at > 1;
    for (let index = at; index < end; index += 1)
      told.push(isSeries ? { ...statements[index]!, subjects: onlyMember(subjects, index - at) } : statements[index]!);
    at = end;
  }
  return told;
}

const goesOn = (folded: string, one: RunStatement, next: RunStatement) =>
  one.subjects.start === next.subjects.start && JOINS.test(folded.slice(one.run.end, next.run.start));
