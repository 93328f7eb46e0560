/** Boards, concepts, industries and themes reported as moving, with their own change and the members the text lists. */
import type { RecordValue } from '../document/schema.js';
import type { Change } from '../grammar/changes.js';
import type { MentionList } from '../grammar/coordination.js';
import { statementsOf, type PassageStatements, type Statement } from '../grammar/statements.js';
import type { Extractor, Found, PassageReading } from '../types.js';
import { found, isStock } from './found.js';

// A commodity's own price, or a word that is a sector only beside its head noun.
const COMMODITY = /期货|现货|主力合约|国际金价|盎司|每桶|美元\/|元\/吨|商品|沪[金银铜铝镍锡锌铅]|收益率|结算价|价格/;
const FLOW = /(?<into>净流入|流入|流向|涌入|加仓|青睐)|(?<out>净流出|流出|撤离)/g;

export const sectors: Extractor<'sectors'> = {
  kind: 'sectors',
  extract(reading) {
    const all = reading.passages.flatMap((passage) => ofPassage(passage));
    const seen = new Map<string, Found<'sectors'>>();
    for (const one of all) {
      const key = `${one.value.name}|${one.value.direction}`;
      const known = seen.get(key);
      // A sector told twice is one fact; the telling with a figure or with members is the fuller one.
      if (
        !known ||
        (known.value.changePct === null && one.value.changePct !== null) ||
        (known.value.stocks.length === 0 && one.value.stocks.length > 0 && known.value.changePct === null)
      )
        seen.set(key, one);
    }
    return [...seen.values()];
  },
};

function ofPassage(reading: PassageReading): Found<'sectors'>[] {
  const stated = statementsOf(reading);
  const { folded } = reading.passage;
  const records: Found<'sectors'>[] = [];
  for (const statement of stated.statements) {
    const { change, subjects, sentence } = statement;
    if (subjects.kind !== 'sector' || change.kind === 'points') continue;
    if (COMMODITY.test(folded.slice(sentence.start, Math.min(sentence.end, change.end + 12))) && !subjects.headed)
      continue;
    const direction = directionOf(change);
    subjects.members.forEach((member, index) => {
      const changePct =
        change.kind !== 'pct' ? null : change.series.length > 1 ? (change.series[index] ?? null) : change.changePct;
      records.push(
        found(
          'sectors',
          ruleOf(folded.slice(change.start, change.end)),
          reading,
          Math.min(member.start, change.start),
          Math.max(member.end, change.end),
          {
            name: reading.passage.text.slice(member.start, member.end),
            direction,
            changePct,
            qualifier: changePct === null ? null : change.qualifier,
            stocks: membersOf(statement, stated),
          },
        ),
      );
    });
  }
  return [...records, ...flows(reading, stated)];
}

/** Words that only a report of a session uses; refine.ts keeps what they tell even inside a broker's view. */
const ruleOf = (words: string) =>
  /涨幅|跌幅|领涨|领跌|涨停|跌停|%/.test(words) ? '<sectors> … change of the session' : '<sectors> … <change>';

function directionOf({ kind, changePct }: Change): RecordValue<'sectors'>['direction'] {
  if (kind === 'mixed') return 'mixed';
  if (kind === 'pct') return (changePct ?? 0) < 0 ? 'down' : 'up';
  return kind === 'fall' || kind.startsWith('limit-down') ? 'down' : 'up';
}

/** The stocks that the same sentence lists after the sector and before the next one. */
function membersOf(
  { subjects, sentence, change }: Statement,
  { statements }: PassageStatements,
): RecordValue<'sectors'>['stocks'] {
  const next = sentence.lists.find((list) => list.kind === 'sector' && list.start > Math.max(subjects.end, change.end));
  const inside = (list: MentionList) =>
    list.kind === 'stock' &&
    list.start >= subjects.end &&
    (!next || list.end <= next.start) &&
    statements.some((one) => one.subjects.start === list.start);
  return sentence.lists
    .filter(inside)
    .flatMap((list) => list.members.filter(isStock).map(({ entry }) => ({ code: entry.code, name: entry.name })));
}

/** Money flowing into or out of sectors: 主力资金主要流向锂电池概念, 半导体等净流出居前. */
function flows(reading: PassageReading, { sentences }: PassageStatements): Found<'sectors'>[] {
  const { folded, text } = reading.passage;
  return [...folded.matchAll(FLOW)].flatMap((match) => {
    const sentence = sentences.find((one) => match.index >= one.start && match.index < one.end);
    const end = match.index + match[0].length;
    const list =
      sentence?.lists.find((one) => one.kind === 'sector' && one.start >= end && one.start - end <= 4) ??
      sentence?.lists.findLast((one) => one.kind === 'sector' && one.end <= match.index && match.index - one.end <= 4);
    if (!list) return [];
    return list.members.map((member) =>
      found(
        'sectors',
        '<money flows> <sectors>',
        reading,
        Math.min(member.start, match.index),
        Math.max(member.end, end),
        {
          name: text.slice(member.start, member.end),
          direction: match.groups?.into ? 'up' : 'down',
          changePct: null,
          qualifier: null,
          stocks: [],
        },
      ),
    );
  });
}
