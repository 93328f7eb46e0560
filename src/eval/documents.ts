/**
 * Documents as the scorer reads them: fupan's own, or those of any other system that writes the same fields (a language
 * model, an older version), so nothing beyond `article.path` is taken for granted.
 */
import type { Span } from '../types.js';

/** One record of a document, of any kind; a field that its kind lacks is undefined. */
export interface OutputRecord {
  readonly span?: Span | null;
  readonly text?: string | null;
  readonly mentions?: readonly OutputRecord[];
  readonly code?: string | null;
  readonly name?: string | null;
  readonly stock?: { readonly code?: string | null; readonly name?: string | null } | null;
  readonly index?: { readonly code?: string | null } | null;
  readonly firm?: { readonly name?: string | null } | null;
  readonly kind?: string;
  readonly direction?: string;
  readonly points?: number | null;
  readonly changePct?: number | null;
  readonly changePoints?: number | null;
  readonly boards?: number | null;
  readonly days?: number | null;
  readonly value?: number | null;
  readonly qualifier?: string | null;
  readonly stance?: string | null;
  readonly rating?: string | null;
  readonly ratingAction?: string | null;
  readonly targetPrice?: number | null;
  readonly targetCurrency?: string | null;
  readonly previousTargetPrice?: number | null;
}

export interface OutputDocument {
  readonly article: { readonly path: string };
  readonly indexQuotes?: readonly OutputRecord[];
  readonly stocks?: readonly OutputRecord[];
  readonly streaks?: readonly OutputRecord[];
  readonly moves?: readonly OutputRecord[];
  readonly sectors?: readonly OutputRecord[];
  readonly brokerViews?: readonly OutputRecord[];
  readonly marketStats?: readonly OutputRecord[];
}

/** What joins an article, its gold and its document: the file's name without folder and extension. */
export function articleId(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]+$/, '');
}

/** Documents by article; of two for one article the later stands. Documents without a path are left out. */
export function byArticle(documents: Iterable<OutputDocument>): Map<string, OutputDocument> {
  const found = new Map<string, OutputDocument>();
  for (const document of documents) if (document.article?.path) found.set(articleId(document.article.path), document);
  return found;
}
