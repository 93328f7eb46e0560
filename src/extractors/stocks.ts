/** Every listed company the article names, once, with all its mentions. */
import type { RecordValue } from '../document/schema.js';
import type { Extractor, Found } from '../types.js';
import { sourceSpan } from '../article/offsets.js';
import { security } from './found.js';

export const stocks: Extractor<'stocks'> = {
  kind: 'stocks',
  extract(reading) {
    const bySecurity = new Map<string, { first: Found<'stocks'>; mentions: RecordValue<'stocks'>['mentions'] }>();
    for (const { passage, mentions } of reading.passages)
      for (const mention of mentions) {
        if (mention.kind !== 'stock') continue;
        const span = sourceSpan(passage, mention.start, mention.end);
        const key = mention.entry.code ?? `?${mention.entry.name}`;
        const text = reading.article.input.slice(span.start, span.end);
        const known = bySecurity.get(key);
        if (known) known.mentions.push({ span, text });
        else {
          const list = [{ span, text }];
          const rule = mention.evidence.join(' + ') || 'name';
          bySecurity.set(key, {
            mentions: list,
            first: { kind: 'stocks', rule, span, value: { ...security(mention.entry), mentions: list } },
          });
        }
      }
    return [...bySecurity.values()].map(({ first }) => first);
  },
};
