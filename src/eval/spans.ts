/** Where a view stands in its article, and whether spans give back their text. */
import type { Span } from '../types.js';
import type { OutputRecord } from './documents.js';
import type { GoldView } from './gold.js';

/**
 * Text as views are compared: without white space and without the Markdown marks that stand inside prose, so that a
 * view over two paragraphs or with a bold firm is compared by its words.
 */
export function squeeze(text: string): string {
  return text.replace(/[\s*#>`]/g, '');
}

/** The range from a gold view's `start` to the end of its `end` in the squeezed article; null where either is not found. */
export function goldViewSpan(squeezedArticle: string, view: Pick<GoldView, 'start' | 'end'>): Span | null {
  const start = squeezedArticle.indexOf(squeeze(view.start));
  if (start < 0) return null;
  const tail = squeeze(view.end);
  const end = squeezedArticle.indexOf(tail, start);
  return end < 0 ? null : { start, end: end + tail.length };
}

/** The range of a found view's text in the squeezed article; null where the text is not of the article. */
export function outputViewSpan(squeezedArticle: string, record: OutputRecord): Span | null {
  const text = squeeze(record.text ?? '');
  const start = text === '' ? -1 : squeezedArticle.indexOf(text);
  return start < 0 ? null : { start, end: start + text.length };
}

/** The share that two ranges have in common of the range from the first's or second's start to the last end; 0 where either is unknown. */
export function overlap(a: Span | null, b: Span | null): number {
  if (a === null || b === null) return 0;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Counts the spans of records and of their mentions, and those whose text the input does not give back at their offsets. */
export function grounding(input: string, records: readonly OutputRecord[]): { spans: number; broken: number } {
  const located = records.flatMap((record) => [record, ...(record.mentions ?? [])]);
  let spans = 0;
  let broken = 0;
  for (const { span, text } of located) {
    if (!span) continue;
    spans += 1;
    if (input.slice(span.start, span.end) !== text) broken += 1;
  }
  return { spans, broken };
}
