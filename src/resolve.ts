/** The one place that orders records and gives them their text. */
import type { ExtractionDocument, RecordKind, Warning } from './document/schema.js';
import { recordKinds } from './document/kinds.js';
import type { Article, Found } from './types.js';

const byPlace = (a: Found, b: Found) =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/**
 * Builds the document from what was found. Within a kind records stand by start, then end, then rule; across kinds
 * overlap is legal. `text` is exactly `input.slice(start, end)`.
 */
export function resolve(
  article: Article,
  found: readonly Found[],
  provenance: { segmenter: string; dictionariesAsOf: string },
  warnings: readonly Warning[],
): ExtractionDocument {
  const byKind = new Map<RecordKind, Found[]>(recordKinds.map((kind) => [kind, []]));
  for (const one of found) byKind.get(one.kind)!.push(one);
  const recordsOf = (kind: RecordKind, ofKind: Found[]) =>
    ofKind
      .sort(byPlace)
      .map(({ span, value }) =>
        kind === 'stocks' ? value : { span, text: article.input.slice(span.start, span.end), ...value },
      );
  const records = Object.fromEntries(Array.from(byKind, ([kind, ofKind]) => [kind, recordsOf(kind, ofKind)]));
  return {
    schemaVersion: 1,
    article: Object.assign({}, article.info, provenance),
    ...records,
    warnings: [...article.warnings, ...warnings],
  } as unknown as ExtractionDocument;
}
