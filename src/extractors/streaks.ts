/** Runs of limit-ups and the like: 6连板 (six sessions in a row at the upper limit), 3天2板, 七连阳 (seven rising days). */
import type { RecordValue } from '../document/schema.js';
import { CHINESE_FIGURES, parseNumber } from '../grammar/numbers.js';
import { statementsOf } from '../grammar/statements.js';
import { subjectOf } from '../grammar/subjects.js';
import type { Extractor, Found, PassageReading, Span } from '../types.js';
import { found, isStock, security } from './found.js';

const COUNT = `\\d{1,3}|${CHINESE_FIGURES}`;
const PATTERNS: readonly {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly kind: RecordValue<'streaks'>['kind'];
}[] = [
  {
    rule: '<n>天<m>板',
    kind: 'limit-up',
    pattern: new RegExp(
      `(?<days>${COUNT})(?:天|日)(?:内)?(?:收获|录得|走出|斩获)?(?<boards>${COUNT})(?:连)?(?:个)?(?:板|涨停板?)`,
      'g',
    ),
  },
  {
    rule: '<n>连板',
    kind: 'limit-up',
    pattern: new RegExp(
      `(?<boards>${COUNT})(?:个)?(?:连续)?(?:连板|连涨停|连封)(?!股|个股|高度|数|家|及以上|以上|晋级)`,
      'g',
    ),
  },
  {
    rule: '<n>连跌停',
    kind: 'limit-down',
    pattern: new RegExp(`(?<boards>${COUNT})(?:连跌停|个?连续跌停|连续?跌停板?)`, 'g'),
  },
  {
    rule: '连续<n>日涨停',
    kind: 'limit-up',
    pattern: new RegExp(
      `(?:连续|连拉|连收|连获|斩获|收获|迎来|录得|收出|拿下|走出)(?:了)?(?<boards>${COUNT})(?:个?交易日|天|日|个)?(?:一字|收获|收出|20%|20cm|20CM)?(?<side>涨|跌)停(?:板)?`,
      'g',
    ),
  },
  { rule: '<n>连阳', kind: 'rise', pattern: new RegExp(`(?<boards>${COUNT})(?:连阳|连涨)(?!停)`, 'g') },
  {
    rule: '连涨<n>日',
    kind: 'rise',
    pattern: new RegExp(`(?:连涨|连续上涨|连升)(?<boards>${COUNT})(?:个交易日|天|日)`, 'g'),
  },
  { rule: '<n>连阴', kind: 'fall', pattern: new RegExp(`(?<boards>${COUNT})(?:连阴|连跌)(?!停)`, 'g') },
  { rule: '首板', kind: 'limit-up', pattern: /首板(?!股|个股|数|家)/g },
  {
    rule: '<n>板',
    kind: 'limit-up',
    pattern: new RegExp(`(?<![天日\\d])(?<boards>${COUNT})(?:进\\d)?板(?!块|以上|及|股|个股|材|卡|高度|晋级|率)`, 'g'),
  },
];
const UNREAL = /(?:未能?|若|如果|有望|能否|冲击|止步|无缘|挑战|是否|或)[^，,。]{0,4}$/;

export const streaks: Extractor<'streaks'> = {
  kind: 'streaks',
  extract(reading) {
    const all = reading.passages.flatMap((passage) => ofPassage(passage));
    const seen = new Set<string>();
    // Told in title and body it is one fact; the later, fuller telling of the body would be the same record.
    return all.filter(({ value }) => {
      const key = `${value.stock.code ?? value.stock.name}|${value.kind}|${value.boards}|${value.days}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
  },
};

interface Event extends Span {
  readonly rule: string;
  readonly kind: RecordValue<'streaks'>['kind'];
  readonly boards: number;
  readonly days: number;
}

function eventsOf(folded: string): Event[] {
  const events: Event[] = [];
  for (const { rule, kind, pattern } of PATTERNS)
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const boards = match.groups?.boards ? parseNumber(match.groups.boards) : 1;
      const days = match.groups?.days ? parseNumber(match.groups.days) : boards;
      if (!boards || !days || boards > 99 || days > 365) continue;
      if (
        events.some((other) => other.start < end && start < other.end) ||
        UNREAL.test(folded.slice(Math.max(0, start - 8), start))
      )
        continue;
      events.push({ start, end, rule, kind: match.groups?.side === '跌' ? 'limit-down' : kind, boards, days });
    }
  return events.sort((a, b) => a.start - b.start);
}

function ofPassage(reading: PassageReading): Found<'streaks'>[] {
  const { folded } = reading.passage;
  const { sentences } = statementsOf(reading);
  return eventsOf(folded).flatMap((event) => {
    const sentence = sentences.find((one) => event.start >= one.start && event.start < one.end);
    const subjects = sentence && subjectOf(folded, sentence, event);
    if (subjects?.kind !== 'stock') return [];
    return subjects.members.filter(isStock).map((member) =>
      found(
        'streaks',
        `<stocks> … ${event.rule}`,
        reading,
        Math.min(member.start, event.start),
        Math.max(member.end, event.end),
        {
          stock: security(member.entry),
          boards: event.boards,
          days: event.days,
          kind: event.kind,
        },
      ),
    );
  });
}
