/** Runs of limit-ups and the like: 6连板 (six sessions in a row at the upper limit), 3天2板, 七连阳 (seven rising days). */
import { statementsOf, type RunStatement } from '../grammar/statements.js';
import type { Extractor, Found, PassageReading } from '../types.js';
import { found, isStock, security } from './found.js';
import { tableStreaks } from './stock-tables.js';

export const streaks: Extractor<'streaks'> = {
  kind: 'streaks',
  extract(reading) {
    const all = [
      ...reading.passages.flatMap((passage) =>
        statementsOf(passage).runs.flatMap((statement) => ofRun(passage, statement)),
      ),
      ...tableStreaks(reading.passages),
    ];
    const seen = new Set<string>();
    // Told in title and body it is one fact; the later, fuller telling of the body would be the same record.
    return all.filter(({ value }) => {
      const key = `${value.stock.code ?? value.stock.name}|${value.kind}|${value.boards}|${value.days}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
  },
};

function ofRun(reading: PassageReading, { run, subjects }: RunStatement): Found<'streaks'>[] {
  if (subjects.kind !== 'stock') return [];
  return subjects.members
    .filter(isStock)
    .map((member) =>
      found(
        'streaks',
        `<stocks> … ${run.rule}`,
        reading,
        Math.min(member.start, run.start),
        Math.max(member.end, run.end),
        { stock: security(member.entry), boards: run.boards, days: run.days, kind: run.kind },
      ),
    );
}
