/** Small helpers that every extractor shares: a record's place in the input, a mention as the contract writes it. */
import { sourceSpan } from '../article/offsets.js';
import type { RecordKind, RecordValue, SecurityRef } from '../document/schema.js';
import type { Found, Mention, PassageReading, SecurityEntry, StockMention } from '../types.js';

/** A record of a passage; `start` and `end` count in its text, the result's span in the input. */
export function found<K extends RecordKind>(
  kind: K,
  rule: string,
  reading: PassageReading,
  start: number,
  end: number,
  value: RecordValue<K>,
): Found<K> {
  return { kind, rule, span: sourceSpan(reading.passage, start, end), value };
}

/** A security as every record names it. */
export const security = (entry: SecurityEntry): SecurityRef => ({
  code: entry.code,
  name: entry.name,
  market: entry.market,
});

/** The stock mentions among mentions, typed. */
export const isStock = (mention: Mention): mention is Extract<Mention, { kind: 'stock' }> => mention.kind === 'stock';

/** The securities that a mention names: one, or those of a group (两桶油). */
export const entriesOf = ({ entry, also }: StockMention): readonly SecurityEntry[] =>
  also ? [entry, ...also] : [entry];
