/** The whole flow: an article becomes tokens, mentions, records and a document. Read this first. */
import { inconsistencies } from './consistency.js';
import type { ExtractionDocument, RecordKind } from './document/schema.js';
import { extractors } from './extractors/index.js';
import { groundOf } from './mentions/ground.js';
import { findNames } from './mentions/names.js';
import { findSectors } from './mentions/sectors.js';
import { refine } from './refine.js';
import { resolve } from './resolve.js';
import type { Article, Found, Lexicon, Mention, Passage, PassageReading, Reading, Segmenter, Words } from './types.js';

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

/** A class, so that all readings are of one shape and quick to read: an object with a getter of its own is a dictionary. */
class ReadPassage implements PassageReading {
  readonly passage: Passage;
  readonly mentions: readonly Mention[];
  readonly #words: Words;

  constructor(passage: Passage, mentions: readonly Mention[], words: Words) {
    this.passage = passage;
    this.mentions = mentions;
    this.#words = words;
  }

  get tokens() {
    return this.#words.tokens;
  }
}

/** Segments the article and finds its mentions. */
export function readMentions(article: Article, { lexicon, segmenter }: Parts): Reading {
  const grounds = article.passages.map((passage) => groundOf(passage, segmenter, lexicon));
  const names = findNames(grounds, lexicon, article.info.publishedAt?.slice(0, 10) ?? null);
  const passages = grounds.map((ground, index) => {
    const known = names[index] ?? [];
    const sectors = findSectors(ground, known);
    const mentions = sectors.length === 0 ? known : [...known, ...sectors].sort((a, b) => a.start - b.start);
    return new ReadPassage(ground.passage, mentions, ground);
  });
  return { article, passages };
}

/** A reading as plain data, for whoever keeps or sends it: every passage's words cut, and nothing that the stages left there. */
export const plainReading = ({ article, passages }: Reading): Reading => ({
  article,
  passages: passages.map(({ passage, tokens, mentions }) => ({ passage, tokens, mentions })),
});

/** Extracts one article. Pure: the same article and parts give the same result. */
export function extractDocument(article: Article, parts: Parts): Extraction {
  const reading = readMentions(article, parts);
  const all = refine(extractors.flatMap((extractor) => extractor.extract(reading)));
  const found = parts.kinds ? all.filter((one) => parts.kinds!.includes(one.kind)) : all;
  const provenance = { segmenter: parts.segmenter.name, dictionariesAsOf: parts.lexicon.asOf };
  return { document: resolve(article, found, provenance, inconsistencies(found, reading)), found, reading };
}
