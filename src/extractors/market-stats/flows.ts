/** Money flows: 北向资金 (mainland purchases through Hong Kong), 南向资金 (the other way), 主力资金 (large orders), 融资 (margin), a sector's own. */
import { qualifierOf } from '../../grammar/numbers.js';
import { sentences } from '../../grammar/sentences.js';
import type { Found, PassageReading } from '../../types.js';
import { found } from '../found.js';
import { SUM, sumOf } from './money.js';

const FLOW = new RegExp(
  `(?<verb>净买入|净流入|净卖出|净流出|净买出|净增持|净减持|净申购|净赎回|净买|净卖|净增加|净减少)(?:额|金额|合计|规模)?(?:为|达到|达|约|超过|超|逾|近|不足|合计|共|了)*${SUM}`,
  'g',
);
const WHO: readonly (readonly [RegExp, string])[] = [
  [/北向资金|北上资金|外资|陆股通/, 'northbound'],
  [/沪股通/, '沪股通'],
  [/深股通/, '深股通'],
  [/南向资金|南下资金|港股通/, 'southbound'],
  [/主力资金|大单|主力/, 'main'],
  [/融资余额|融资|两融|杠杆资金/, 'margin'],
];
// 净买出 is the writers' slip for net selling; the contract wants the sign the words give.
const OUT = /卖|流出|买出|减|赎回/;

/** Finds net flows in a passage. A seat's or an institution's trade in one stock (龙虎榜) is none. */
export function flows(reading: PassageReading): Found<'marketStats'>[] {
  const { folded } = reading.passage;
  return sentences(folded).flatMap((sentence) => {
    const text = folded.slice(sentence.start, sentence.end);
    if (/龙虎榜|席位|营业部/.test(text)) return [];
    return [...text.matchAll(FLOW)].flatMap((match) => {
      const value = sumOf(match.groups!);
      const before = text.slice(0, match.index);
      if (
        /^(?:元)?的/.test(text.slice(match.index + match[0].length)) ||
        /以上/.test(text.slice(match.index + match[0].length).slice(0, 2))
      )
        return [];
      const scope = whose(reading, sentence.start, sentence.start + match.index, before);
      if (value === undefined || scope === null) return [];
      const start = sentence.start + match.index;
      const figureAt = start + match[0].indexOf(match.groups!.figure ?? match.groups!.multiplier!);
      const currency = match.groups!.currency;
      const unit =
        currency === '港元' || currency === '港币'
          ? 'HKD'
          : currency === '美元'
            ? 'USD'
            : scope === 'southbound' && !currency
              ? 'HKD'
              : 'CNY';
      return [
        found('marketStats', '<who> 净流入 <sum>', reading, start, start + match[0].length, {
          kind: 'net-flow',
          value: (OUT.test(match.groups!.verb!) ? -1 : 1) * value,
          unit,
          scope,
          qualifier: qualifierOf(folded.slice(figureAt - 3, figureAt), match.groups!.rest ?? ''),
        }),
      ];
    });
  });
}

/** Who or what the money belongs to: the last investor group or sector named before the verb; null for one stock's flow. */
function whose(reading: PassageReading, from: number, to: number, before: string): string | null {
  let best: { at: number; scope: string } | null = null;
  for (const [pattern, scope] of WHO)
    for (const match of before.matchAll(new RegExp(pattern.source, 'g')))
      if (!best || match.index > best.at) best = { at: match.index, scope };
  const last = reading.mentions.findLast((one) => one.start >= from && one.end <= to && one.kind !== 'firm');
  if (last?.kind === 'stock') return null;
  if (last?.kind === 'sector' && last.start - from > (best?.at ?? -1)) return last.entry.name;
  return best?.scope ?? null;
}
