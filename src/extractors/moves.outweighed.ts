/** Moves that another one of their sentence outweighs: 走强 beside 涨5%, 封板 before 炸板, 回落 behind 涨9%. */
import type { Change } from '../grammar/changes.js';
import type { Statement } from '../grammar/statements.js';
import type { Span, StockMention } from '../types.js';
import { isStock } from './found.js';

/** Whether a change is one of a stock's price. */
export const isOfStocks = ({ subjects, change }: Statement) =>
  subjects.kind === 'stock' && !change.sectorOnly && change.kind !== 'points' && change.kind !== 'mixed';

/** 涨9%后回落: of a rise whose figure the sentence gives a part was lost, the share did not fall. */
const GIVES_BACK = /^(?:小幅|快速|逐步|有所)?(?:回落|回吐|回撤)/;

/** Tells, for the statements of one passage, whether a share's move is one that another of its sentence outweighs. */
export class Outweighed {
  readonly #folded: string;
  readonly #statements: readonly Statement[];
  #strong: ReturnType<typeof strongMoves> | undefined;
  #opened: ReadonlySet<string> | undefined;

  constructor(folded: string, statements: readonly Statement[]) {
    this.#folded = folded;
    this.#statements = statements;
  }

  /** Whether a member's part of a statement adds nothing to its sentence. */
  has({ change, sentence }: Statement, member: StockMention): boolean {
    if (change.kind === 'limit-up' || change.kind === 'limit-down')
      return (this.#opened ??= openedLimits(this.#folded, this.#statements)).has(limitKey(change, member));
    if (change.kind !== 'rise' && change.kind !== 'fall') return false;
    const stronger = (this.#strong ??= strongMoves(this.#statements)).get(sentence);
    if (!stronger) return false;
    const key = keyOf(member);
    return stronger.has(`${change.kind} ${key}`) || (this.#givesBack(change) && stronger.has(`rise ${key}`));
  }

  #givesBack = ({ kind, start, end }: Change) => kind === 'fall' && GIVES_BACK.test(this.#folded.slice(start, end));
}

const keyOf = ({ entry }: StockMention) => entry.code ?? entry.name;

const limitKey = ({ start }: Span, member: StockMention) => `${start} ${keyOf(member)}`;
const sideOf = ({ kind }: Change) => (kind.startsWith('limit-down') ? 'down' : 'up');
const OPENED = /炸板|开板|打开|砸开|撬开|撬板|翘板/;
const EARLIER = /此前|之前|先前|曾|一度/;

/** The limits that the same sentence says did not hold: 秒板，随后炸板 was touched; 涨停，此前一度炸板 held. */
function openedLimits(folded: string, statements: readonly Statement[]): ReadonlySet<string> {
  const opened = new Set<string>();
  let sentence: Statement['sentence'] | undefined;
  const last = new Map<string, string>();
  let end = 0;
  for (const statement of statements) {
    const { change, subjects } = statement;
    if (statement.sentence !== sentence) last.clear();
    sentence = statement.sentence;
    const opens =
      change.kind.endsWith('-touched') &&
      OPENED.test(folded.slice(change.start, change.end)) &&
      !EARLIER.test(folded.slice(Math.max(end, change.start - EARLIER_REACH), change.end));
    if (isOfStocks(statement) && (opens || change.kind === 'limit-up' || change.kind === 'limit-down'))
      for (const member of subjects.members) {
        if (!isStock(member)) continue;
        const key = `${sideOf(change)} ${keyOf(member)}`;
        const limit = last.get(key);
        if (opens && limit !== undefined) opened.add(limit);
        else if (!opens) last.set(key, limitKey(change, member));
      }
    end = change.end;
  }
  return opened;
}
/** How far before an opening it is looked for whether it came first, in characters. */
const EARLIER_REACH = 10;

/**
 * Which bare words add nothing, as "rise CODE" or "fall CODE" by sentence: those of a stock whose figure or limit the
 * same sentence gives in the same direction.
 */
function strongMoves(statements: readonly Statement[]): ReadonlyMap<Statement['sentence'], ReadonlySet<string>> {
  const strong = new Map<Statement['sentence'], Set<string>>();
  for (const statement of statements) {
    if (!isOfStocks(statement)) continue;
    const { change, subjects, sentence } = statement;
    const direction =
      change.kind.startsWith('limit-up') || (change.changePct ?? 0) > 0
        ? 'rise'
        : change.kind.startsWith('limit-down') || (change.changePct ?? 0) < 0
          ? 'fall'
          : null;
    if (direction === null) continue;
    const known = strong.get(sentence) ?? new Set<string>();
    strong.set(sentence, known);
    for (const member of subjects.members) if (isStock(member)) known.add(`${direction} ${keyOf(member)}`);
  }
  return strong;
}
