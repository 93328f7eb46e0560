/** The sentence of an article that a quote or a span stands in, so that a miss can be judged without opening the file. */
import { sentences } from '../grammar/sentences.js';
import type { Span } from '../types.js';
import type { OutputRecord } from './documents.js';

/** Gives the sentences that a range touches, trimmed, as one string; '' for no range. */
export type SentenceOf = (at: Span | null) => string;

/** Prepares an article for {@link SentenceOf}; the article is cut once. */
export function sentenceFinder(article: string): SentenceOf {
  const cut = sentences(article);
  return (at) =>
    at === null
      ? ''
      : cut
          .filter(({ start, end }) => start < Math.max(at.end, at.start + 1) && end > at.start)
          .map(({ start, end }) => article.slice(start, end))
          .join('')
          .trim();
}

/** Where a text first stands in the article; null where it does not, or is empty. */
export function locate(article: string, text: string | null | undefined): Span | null {
  const start = text ? article.indexOf(text) : -1;
  return start < 0 ? null : { start, end: start + (text ?? '').length };
}

/** Where a record stands: its own span (or its first mention's) if that gives back its text, else where its text is found. */
export function recordSpan(article: string, record: OutputRecord): Span | null {
  const { span, text } = record.span ? record : (record.mentions?.[0] ?? record);
  return span && article.slice(span.start, span.end) === text ? span : locate(article, text);
}

/** What a record says of where it was read: its own text or its first mention's. */
export function recordText(record: OutputRecord): string {
  return record.text ?? record.mentions?.[0]?.text ?? '';
}
