/** What a named stock's price did: 涨停 (closed at the daily limit), 涨超10%, 走强. */
import { periodOfChange } from '../grammar/period.js';
import { statementsOf } from '../grammar/statements.js';
import type { Extractor, Found, PassageReading } from '../types.js';
import { entriesOf, found, isStock, security } from './found.js';
import { isOfStocks, Outweighed } from './moves.outweighed.js';
import { priceOf } from './moves.price.js';
import { toldBy } from './moves.series.js';
import { tableMoves } from './stock-tables.js';

export const moves: Extractor<'moves'> = {
  kind: 'moves',
  extract({ passages }) {
    const records: Found<'moves'>[] = [];
    for (const passage of passages) addPassage(records, passage);
    for (const record of tableMoves(passages)) records.push(record);
    return records;
  },
};

function addPassage(records: Found<'moves'>[], reading: PassageReading): void {
  const { statements } = statementsOf(reading);
  const { folded } = reading.passage;
  const outweighed = new Outweighed(folded, statements);
  for (const statement of statements) {
    if (!isOfStocks(statement)) continue;
    const { change, subjects, sentence, sector } = statement;
    const isBare = change.kind === 'rise' || change.kind === 'fall';
    const isPercent = change.kind === 'pct';
    const isSeries = change.series.length > 1;
    const period = isBare || isPercent ? periodOfChange(folded, sentence, change) : 'day';
    const price = subjects.members.length === 1 ? priceOf(folded, subjects, change) : null;
    const rule = isPercent
      ? '<stocks> … <verb><percent>'
      : isBare
        ? '<stocks> … <word of change>'
        : '<stocks> … <limit>';
    for (const { member, figure } of toldBy(folded, statement)) {
      if (!isStock(member) || outweighed.has(statement, member)) continue;
      const start = Math.min(member.start, change.start);
      const end = Math.max(member.end, change.end);
      for (const entry of entriesOf(member))
        records.push(
          found('moves', rule, reading, start, end, {
            stock: security(entry),
            kind: change.kind === 'points' || change.kind === 'mixed' ? 'rise' : change.kind,
            changePct: isSeries ? change.series[figure]! : change.changePct,
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
