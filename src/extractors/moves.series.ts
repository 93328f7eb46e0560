/** Whose figures a 分别 series holds: the members' of a list, or one share's sessions. */
import type { Statement } from '../grammar/statements.js';
import type { Mention, Span } from '../types.js';
import { TOLD } from './characters.js';

/** The member that is told of, and which figure of the series is its own. */
export interface Told {
  readonly member: Mention;
  readonly figure: number;
}

/** The members that a statement tells of, in order; each has the change's figure, or its own of a series. */
export function toldBy(folded: string, { change, subjects, sentence }: Statement): readonly Told[] {
  const { members } = subjects;
  const { series } = change;
  if (series.length < 2) return members.map((member) => ({ member, figure: 0 }));
  if (members.length === 1 && tellsOfSessions(folded, sentence, change))
    return series.map((_, figure) => ({ member: members[0]!, figure }));
  // 某公司、A分别涨3%、4%: A is the last of the list, though nobody knows its first member.
  const unknown = followsMember(folded, subjects) ? Math.max(0, series.length - members.length) : 0;
  return members.slice(0, series.length).map((member, index) => ({ member, figure: index + unknown }));
}

/** 两个交易日股价分别跌5%和9%: the figures are of one share's sessions. */
const SESSIONS = /(?<![月\d])[两二三四五2-5]个?(?:交易日|日|天)|(?:昨|今|前|首|次)[日天].{0,6}(?:和|与|及|、)/;
const SESSIONS_REACH = 30;
const tellsOfSessions = (folded: string, sentence: Span, { start }: Span) =>
  SESSIONS.test(folded.slice(Math.max(sentence.start, start - SESSIONS_REACH), start));

/** Whether a list goes on from a name that nobody knows. */
const followsMember = (folded: string, { start }: Span) => TOLD.isAt(folded, start - 1, JOINS);
const JOINS = TOLD.classOf('、和与及');
