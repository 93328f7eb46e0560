/** What a named stock's price did: 涨停 (closed at the daily limit), 涨超10%, 走强. */
import type { Extractor, Found, PassageReading, Span, StockMention } from '../types.js';
import { statementsOf, type Statement } from '../grammar/statements.js';
import { parseNumber } from '../grammar/numbers.js';
import { periodOfChange } from '../grammar/period.js';
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

export const moves: Extractor<'moves'> = {
  kind: 'moves',
  extract: ({ passages }) => [...passages.flatMap((passage) => ofPassage(passage)), ...tableMoves(passages)],
};

function ofPassage(reading: PassageReading): Found<'moves'>[] {
  const stated = statementsOf(reading).statements.filter(
    ({ subjects, change }) =>
      subjects.kind === 'stock' && !change.sectorOnly && change.kind !== 'points' && change.kind !== 'mixed',
  );
  const { folded } = reading.passage;
  const strong = strongMoves(stated);
  const records: Found<'moves'>[] = [];
  for (const { change, subjects, sentence, sector } of stated) {
    const isBare = change.kind === 'rise' || change.kind === 'fall';
    const isPercent = change.kind === 'pct';
    const stronger = isBare ? strong.get(sentence) : undefined;
    const period = isBare || isPercent ? periodOfChange(folded, sentence, change) : 'day';
    const price = subjects.members.length === 1 ? priceOf(folded, subjects, change) : null;
    const rule = isPercent
      ? '<stocks> … <verb><percent>'
      : isBare
        ? '<stocks> … <word of change>'
        : '<stocks> … <limit>';
    const isSeries = change.series.length > 1;
    subjects.members.forEach((member, index) => {
      if (!isStock(member) || stronger?.has(`${change.kind} ${keyOf(member)}`)) return;
      if (isSeries && index >= change.series.length) return;
      const start = Math.min(member.start, change.start);
      const end = Math.max(member.end, change.end);
      records.push(
        found('moves', rule, reading, start, end, {
          stock: security(member.entry),
          kind: change.kind === 'points' || change.kind === 'mixed' ? 'rise' : change.kind,
          changePct: isSeries ? change.series[index]! : change.changePct,
          qualifier: isSeries ? change.seriesQualifiers[index]! : change.qualifier,
          period,
          price,
          sector: sector?.entry.name ?? null,
          openList: subjects.open,
        }),
      );
    });
  }
  return records;
}

const keyOf = ({ entry }: StockMention) => entry.code ?? entry.name;

/** The price that stands right behind the change (涨2%，报25.3元) or right before it (报25.3元，涨2%). */
function priceOf(folded: string, subjects: Span, change: Span): number | null {
  const price =
    PRICE_AFTER.exec(folded.slice(change.end, change.end + PRICE_REACH))?.[1] ??
    PRICE_BEFORE.exec(folded.slice(Math.max(subjects.end, change.start - PRICE_REACH), change.start))?.[1];
  return price === undefined ? null : (parseNumber(price) ?? null);
}

/**
 * Which bare words add nothing, as "rise CODE" or "fall CODE" by sentence: those of a stock whose figure or limit the
 * same sentence gives in the same direction.
 */
function strongMoves(stated: readonly Statement[]): ReadonlyMap<Statement['sentence'], ReadonlySet<string>> {
  const strong = new Map<Statement['sentence'], Set<string>>();
  if (stated.every(({ change }) => change.kind !== 'rise' && change.kind !== 'fall')) return strong;
  for (const { change, subjects, sentence } of stated) {
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
