/** The whole flow: an article becomes tokens, mentions, records and a document. Read this first. */
import { inconsistencies } from './consistency.js';
import type { ExtractionDocument, RecordKind } from './document/schema.js';
import { extractors } from './extractors/index.js';
import { findNames } from './mentions/names.js';
import { findSectors } from './mentions/sectors.js';
import { refine } from './refine.js';
import { resolve } from './resolve.js';
import type { Article, Found, Lexicon, Reading, Segmenter } from './types.js';

/** What one article needs from outside; made once, used for every article. */
export interface Parts {
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
  /** The record kinds wanted; all when left out. */
  readonly kinds?: readonly RecordKind[];
}

export interface Extraction {
  readonly document: ExtractionDocument;
  /** Every record with the rule that found it. */
  readonly found: readonly Found[];
  readonly reading: Reading;
}

/** Segments the article and finds its mentions. */
export function readMentions(article: Article, { lexicon, segmenter }: Parts): Reading {
  const cut = article.passages.map((passage) => ({ passage, tokens: segmenter.cut(passage.folded) }));
  const names = findNames(cut, lexicon, article.info.publishedAt?.slice(0, 10) ?? null);
  const passages = cut.map(({ passage, tokens }, index) => {
    const known = names[index] ?? [];
    const mentions = [...known, ...findSectors(passage, tokens, known, lexicon)].sort((a, b) => a.start - b.start);
    return { passage, tokens, mentions };
  });
  return { article, passages };
}

/** Extracts one article. Pure: the same article and parts give the same result. */
export function extractDocument(article: Article, parts: Parts): Extraction {
  const reading = readMentions(article, parts);
  const all = refine(extractors.flatMap((extractor) => extractor.extract(reading)));
  const found = parts.kinds ? all.filter((one) => parts.kinds!.includes(one.kind)) : all;
  const provenance = { segmenter: parts.segmenter.name, dictionariesAsOf: parts.lexicon.asOf };
  return { document: resolve(article, found, provenance, inconsistencies(found, reading)), found, reading };
}
