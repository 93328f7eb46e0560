/** Runs of limit-ups and the like: 6连板 (six sessions in a row at the upper limit), 3天2板, 七连阳 (seven rising days). */
import { statementsOf, type RunStatement } from '../grammar/statements.js';
import type { Extractor, Found, PassageReading } from '../types.js';
import { found, isStock, security } from './found.js';
import { tableStreaks } from './stock-tables.js';

export const streaks: Extractor<'streaks'> = {
  kind: 'streaks',
  extract(reading) {
    const all: Found<'streaks'>[] = [];
    for (const passage of reading.passages)
      for (const statement of statementsOf(passage).runs) addRun(all, passage, statement);
    for (const record of tableStreaks(reading.passages)) all.push(record);
    if (all.length < 2) return all;
    const seen = new Set<string>();
    // Told in title and body it is one fact; the later, fuller telling of the body would be the same record.
    return all.filter(({ value }) => {
      const key = `${value.stock.code ?? value.stock.name}|${value.kind}|${value.boards}|${value.days}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
  },
};

/** Adds the record of each stock that a run is said of. */
function addRun(records: Found<'streaks'>[], reading: PassageReading, { run, subjects }: RunStatement): void {
  if (subjects.kind !== 'stock') return;
  for (const member of subjects.members) {
    if (!isStock(member)) continue;
    const start = Math.min(member.start, run.start);
    const end = Math.max(member.end, run.end);
    const value = { stock: security(member.entry), boards: run.boards, days: run.days, kind: run.kind };
    records.push(found('streaks', `<stocks> … ${run.rule}`, reading, start, end, value));
  }
}
