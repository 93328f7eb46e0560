/** What a named stock's price did: 涨停 (closed at the daily limit), 涨超10%, 走强. */
import type { Extractor, Found, PassageReading } from '../types.js';
import type { Change } from '../grammar/changes.js';
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
  return stated.flatMap((statement) =>
    statement.subjects.members.filter(isStock).flatMap((member, index) => {
      if (isWeaker(statement, stated, member.entry.code ?? member.entry.name)) return [];
      const { change } = statement;
      const series = change.series.length > 1 ? change.series[index] : change.changePct;
      if (series === undefined) return [];
      const { folded } = reading.passage;
      const price =
        PRICE_AFTER.exec(folded.slice(change.end, change.end + PRICE_REACH))?.[1] ??
        PRICE_BEFORE.exec(
          folded.slice(Math.max(statement.subjects.end, change.start - PRICE_REACH), change.start),
        )?.[1];
      const start = Math.min(member.start, change.start);
      const end = Math.max(member.end, change.end);
      return [
        found('moves', ruleOf(change), reading, start, end, {
          stock: security(member.entry),
          kind: kindOf(change),
          changePct: change.kind === 'pct' ? series : null,
          qualifier:
            change.kind !== 'pct'
              ? null
              : change.series.length > 1
                ? change.seriesQualifiers[index]!
                : change.qualifier,
          period: LIMIT.test(change.kind) ? 'day' : periodOfChange(folded, statement.sentence, change),
          price: price === undefined ? null : (parseNumber(price) ?? null),
          sector: statement.sector?.entry.name ?? null,
          openList: statement.subjects.open,
        }),
      ];
    }),
  );
}

const LIMIT = /^limit/;
const kindOf = ({ kind }: Change) => (kind === 'points' || kind === 'mixed' ? 'rise' : kind);
const ruleOf = ({ kind }: Change) =>
  kind === 'pct'
    ? '<stocks> … <verb><percent>'
    : kind === 'rise' || kind === 'fall'
      ? '<stocks> … <word of change>'
      : '<stocks> … <limit>';

/** A bare word adds nothing where the same sentence gives the stock's figure or limit in the same direction. */
function isWeaker({ change, sentence }: Statement, all: readonly Statement[], key: string): boolean {
  if (change.kind !== 'rise' && change.kind !== 'fall') return false;
  const up = change.kind === 'rise';
  return all.some(
    (other) =>
      other.sentence === sentence &&
      other.change !== change &&
      (up
        ? other.change.kind.startsWith('limit-up') || (other.change.changePct ?? 0) > 0
        : other.change.kind.startsWith('limit-down') || (other.change.changePct ?? 0) < 0) &&
      other.subjects.members.some((member) => isStock(member) && (member.entry.code ?? member.entry.name) === key),
  );
}
