/** What a named stock's price did: 涨停 (closed at the daily limit), 涨超10%, 走强. */
import type { Change } from '../grammar/changes.js';
import { periodOfChange } from '../grammar/period.js';
import { statementsOf } from '../grammar/statements.js';
import type { Extractor, Found, PassageReading } from '../types.js';
import { entriesOf, found, isStock, security } from './found.js';
import { eachOwn, isToldBehind, ownFigures } from './moves.brackets.js';
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
  for (const [index, statement] of statements.entries()) {
    if (!isOfStocks(statement)) continue;
    const { change, subjects, sentence, sector } = statement;
    const isBare = change.kind === 'rise' || change.kind === 'fall';
    const isPercent = change.kind === 'pct';
    const own = ownFigures(folded, statement);
    // 跌幅超过5%的有A（7.2%）: the ranking's figures are read as changes of their own (change-rankings.ts).
    if (own && isToldBehind(statement, statements[index + 1])) continue;
    const isSeries = change.series.length > 1;
    const period = isBare || isPercent ? periodOfChange(folded, sentence, change) : 'day';
    const price = subjects.members.length === 1 ? priceOf(folded, subjects, change) : null;
    const rule = isPercent
      ? '<stocks> … <verb><percent>'
      : isBare
        ? '<stocks> … <word of change>'
        : '<stocks> … <limit>';
    for (const kind of kindsOf(folded, change))
      for (const { member, figure } of own ? eachOwn(statement) : toldBy(folded, statement)) {
        if (!isStock(member) || outweighed.has(statement, member)) continue;
        const start = Math.min(member.start, change.start);
        const end = Math.max(member.end, change.end);
        for (const entry of entriesOf(member))
          records.push(
            found('moves', rule, reading, start, end, {
              stock: security(entry),
              kind,
              changePct: own ? own[figure]! : isSeries ? change.series[figure]! : change.changePct,
              qualifier: own ? 'exact' : isSeries ? change.seriesQualifiers[figure]! : change.qualifier,
              period,
              price,
              sector: sector?.entry.name ?? null,
              openList: subjects.open,
            }),
          );
      }
  }
}

type Kind = Found<'moves'>['value']['kind'];

/** What a change says of a share; of 天地板 (from the upper limit to the lower one) and 地天板 that it touched the first. */
function kindsOf(folded: string, { kind, start, end }: Change): readonly Kind[] {
  if (kind === 'points' || kind === 'mixed') return ['rise'];
  if (kind === 'limit-down' && folded.slice(start, end).endsWith('天地板')) return [kind, 'limit-up-touched'];
  if (kind === 'limit-up' && folded.slice(start, end).endsWith('地天板')) return [kind, 'limit-down-touched'];
  return [kind];
}
