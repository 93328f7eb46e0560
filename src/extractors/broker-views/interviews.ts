/**
 * Interviews: 某某基金研究总监李四 is introduced once, and each answer begins with the name alone, 李四：. The answers are the
 * house's view; the questions between them are nobody's.
 */
import type { Reading } from '../../types.js';
import { candidates, type FirmRef } from './candidates.js';
import { HAN_PERSON } from './people.js';

const ANSWER = new RegExp(`^(?<name>${HAN_PERSON}|[一-龥]{1,6}·[一-龥]{1,8})[：:](?!\\d)`);
/** What a question begins with: the paper's name, 问, Q. */
export const QUESTION = /^(?:[^，。：:]{2,14}|问|Q ?\d{0,2})[：:]/;
/** What stands between a house and the name of one who speaks of markets for it. */
const RANK =
  /^(?:[^，。；：:\n]{0,14}(?:经理|总监|分析师|首席|经济学家|策略师|策略官|研究员|投资官|合伙人|创始人|所长|院长))?(?:、[^，。；：:\n]{0,12}(?:经理|总监))?$/;
const LONGEST_RANK = 30;
/** A single line with a name and a colon is a signature as well. */
const FEWEST_ANSWERS = 2;

const NOBODY: ReadonlyMap<string, FirmRef> = new Map();

/** Who answers in an interview, with the house that each is introduced with. */
export function interviewed({ passages }: Reading): ReadonlyMap<string, FirmRef> {
  const answers = new Map<string, number>();
  for (const { passage } of passages) {
    if (passage.kind === 'title' || !/^.{2,15}[：:]/.test(passage.folded)) continue;
    const name = ANSWER.exec(passage.folded)?.groups?.name;
    if (name) answers.set(name, (answers.get(name) ?? 0) + 1);
  }
  let found: Map<string, FirmRef> | undefined;
  for (const [name, count] of answers) {
    if (count < FEWEST_ANSWERS) continue;
    const firm = introducedWith(name, passages);
    if (firm) (found ??= new Map()).set(name, firm);
  }
  return found ?? NOBODY;
}

function introducedWith(name: string, passages: Reading['passages']): FirmRef | undefined {
  for (const piece of passages) {
    const { folded } = piece.passage;
    const at = folded.indexOf(name);
    if (at <= 0) continue;
    for (const { end, firm } of candidates(piece))
      if (end <= at && at - end <= LONGEST_RANK && RANK.test(folded.slice(end, at))) return firm;
  }
  return undefined;
}
