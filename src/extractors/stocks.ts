/** Every listed company the article names, once, with all its mentions. */
import type { RecordValue } from '../document/schema.js';
import type { Extractor, Found } from '../types.js';
import { sourceSpan } from '../article/offsets.js';
import { entriesOf, security } from './found.js';

export const stocks: Extractor<'stocks'> = {
  kind: 'stocks',
  extract(reading) {
    const { input } = reading.article;
    const bySecurity = new Map<string, RecordValue<'stocks'>['mentions']>();
    const records: Found<'stocks'>[] = [];
    for (const { passage, mentions } of reading.passages)
      for (const mention of mentions) {
        if (mention.kind !== 'stock') continue;
        const span = sourceSpan(passage, mention.start, mention.end);
        const told = { span, text: input.slice(span.start, span.end) };
        for (const entry of entriesOf(mention)) {
          const key = entry.code ?? `?${entry.name}`;
          const known = bySecurity.get(key);
          if (known) {
            known.push(told);
            continue;
          }
          const list = [told];
          bySecurity.set(key, list);
          const rule = mention.evidence.join(' + ') || 'name';
          const { code, name, market } = security(entry);
          records.push({ kind: 'stocks', rule, span, value: { code, name, market, mentions: list } });
        }
      }
    return records;
  },
};
