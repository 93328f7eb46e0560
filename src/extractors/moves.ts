/** What a named stock's price did: 涨停 (closed at the daily limit), 涨超10%, 走强. */
import type { Extractor, Found, PassageReading, Span, StockMention } from '../types.js';
import { statementsOf, type Statement } from '../grammar/statements.js';
import { parseNumber } from '../grammar/numbers.js';
import { periodOfChange } from '../grammar/period.js';
import { TOLD } from './characters.js';
import { found, isStock, security } from './found.js';
import { tableMoves } from './stock-tables.js';

const AMOUNT = '(?:每股)?(\\d+(?:\\.\\d+)?)(?:元|港元|美元|港币)';
const PRICE_AFTER = new RegExp(
  `^[，,、]?(?:现|盘中|收盘|股价|最新)?(?:报收于|报收|收报|收于|收在|报价|报|至)${AMOUNT}`,
);
const PRICE_BEFORE = new RegExp(
  `(?:报收于|报收|收报|收于|收在|报|收盘价为?|股价为?)${AMOUNT}(?:\\/股)?[，,、](?:单日|当日)?$`,
);
/** How far from a change its price is looked for, in characters. */
const PRICE_REACH = 24;

/** What can stand before the verb of a price, or begin it; behind a comma the verb's own beginnings. */
const BEGINS_PRICE = TOLD.classOf('，,、现盘收股最报至');
const COMMA = TOLD.classOf('，,、');
/** What a price that stands before a change ends with: 报25.3元[，当日]. */
const ENDS_PRICE = TOLD.classOf('，,、日');

export const moves: Extractor<'moves'> = {
  kind: 'moves',
  extract({ passages }) {
    const records: Found<'moves'>[] = [];
    for (const passage of passages) addPassage(records, passage);
    for (const record of tableMoves(passages)) records.push(record);
    return records;
  },
};

/** 涨9%后回落: of a rise whose figure the sentence gives a part was lost, the share did not fall. */
const GIVES_BACK = /^(?:小幅|快速|逐步|有所)?(?:回落|回吐|回撤)/;

/** Whether a change is one of a stock's price. */
const isOfStocks = ({ subjects, change }: Statement) =>
  subjects.kind === 'stock' && !change.sectorOnly && change.kind !== 'points' && change.kind !== 'mixed';

function addPassage(records: Found<'moves'>[], reading: PassageReading): void {
  const { statements } = statementsOf(reading);
  const { folded } = reading.passage;
  let strong: ReturnType<typeof strongMoves> | undefined;
  for (const statement of statements) {
    if (!isOfStocks(statement)) continue;
    const { change, subjects, sentence, sector } = statement;
    const { members } = subjects;
    const isBare = change.kind === 'rise' || change.kind === 'fall';
    const isPercent = change.kind === 'pct';
    const stronger = isBare ? (strong ??= strongMoves(statements)).get(sentence) : undefined;
    const gaveBack = change.kind === 'fall' && GIVES_BACK.test(folded.slice(change.start, change.end));
    const period = isBare || isPercent ? periodOfChange(folded, sentence, change) : 'day';
    const price = members.length === 1 ? priceOf(folded, subjects, change) : null;
    const rule = isPercent
      ? '<stocks> … <verb><percent>'
      : isBare
        ? '<stocks> … <word of change>'
        : '<stocks> … <limit>';
    const { series } = change;
    const isSeries = series.length > 1;
    const ofSessions = isSeries && members.length === 1 && tellsOfSessions(folded, sentence, change);
    // 某公司、A分别涨3%、4%: A is the last of the list, though nobody knows its first member.
    const unknown = isSeries && !ofSessions && followsMember(folded, subjects) ? series.length - members.length : 0;
    const told = ofSessions ? series.length : isSeries ? Math.min(members.length, series.length) : members.length;
    for (let index = 0; index < told; index += 1) {
      const member = members[ofSessions ? 0 : index]!;
      const figure = index + Math.max(0, unknown);
      if (!isStock(member) || stronger?.has(`${change.kind} ${keyOf(member)}`)) continue;
      if (gaveBack && stronger?.has(`rise ${keyOf(member)}`)) continue;
      const start = Math.min(member.start, change.start);
      const end = Math.max(member.end, change.end);
      records.push(
        found('moves', rule, reading, start, end, {
          stock: security(member.entry),
          kind: change.kind === 'points' || change.kind === 'mixed' ? 'rise' : change.kind,
          changePct: isSeries ? series[figure]! : change.changePct,
          qualifier: isSeries ? change.seriesQualifiers[figure]! : change.qualifier,
          period,
          price,
          sector: sector?.entry.name ?? null,
          openList: subjects.open,
        }),
      );
    }
  }
}

/** 两个交易日股价分别跌5%和9%: the figures are of one share's sessions. */
const SESSIONS = /(?<![月\d])[两二三四五2-5]个?(?:交易日|日|天)|(?:昨|今|前|首|次)[日天].{0,6}(?:和|与|及|、)/;
const SESSIONS_REACH = 30;
const tellsOfSessions = (folded: string, sentence: Span, { start }: Span) =>
  SESSIONS.test(folded.slice(Math.max(sentence.start, start - SESSIONS_REACH), start));

/** Whether a list goes on from a name that nobody knows. */
const followsMember = (folded: string, { start }: Span) => TOLD.isAt(folded, start - 1, JOINS);
const JOINS = TOLD.classOf('、和与及');

const keyOf = ({ entry }: StockMention) => entry.code ?? entry.name;

/** The price that stands right behind the change (涨2%，报25.3元) or right before it (报25.3元，涨2%). */
function priceOf(folded: string, subjects: Span, change: Span): number | null {
  const { start, end } = change;
  const mayFollow =
    TOLD.isAt(folded, end, BEGINS_PRICE) &&
    (!TOLD.isAt(folded, end, COMMA) || TOLD.isAt(folded, end + 1, BEGINS_PRICE));
  const price =
    (mayFollow ? PRICE_AFTER.exec(folded.slice(end, end + PRICE_REACH)) : null) ??
    (TOLD.isAt(folded, start - 1, ENDS_PRICE)
      ? PRICE_BEFORE.exec(folded.slice(Math.max(subjects.end, start - PRICE_REACH), start))
      : null);
  return price ? (parseNumber(price[1]!) ?? null) : null;
}

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
