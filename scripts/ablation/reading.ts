/** Disambiguation taken out: every match of the lexicon is a mention of what ranks first, whatever stands around it. */
import type { Reading } from '../../src/mentions/reading.js';
import type { Scan } from '../../src/mentions/scan.js';
import { stockMention } from '../../src/mentions/stock-mention.js';
import type { FirmMention, FormMatch, IndexMention, SecurityEntry } from '../../src/types.js';

export * from '../../src/mentions/reading.js';

export function readMatch(scan: Scan, start: number, { end, forms }: FormMatch): Reading {
  const evidence = ['no-disambiguation'];
  const securities = forms.flatMap(({ entry }) => (entry.kind === 'security' ? [entry as SecurityEntry] : []));
  if (securities.length > 0) return stockMention(scan, start, end, securities, evidence[0]!);
  for (const { entry } of forms) {
    if (entry.kind === 'index') return { kind: 'index', start, end, entry: entry as IndexMention['entry'], evidence };
    if (entry.kind === 'firm') return { kind: 'firm', start, end, entry: entry as FirmMention['entry'], evidence };
  }
  return 'shorter';
}
