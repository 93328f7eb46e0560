/** The whole flow: an article becomes tokens, mentions, records and a document. Read this first. */
import { inconsistencies } from './consistency.js';
import type { ExtractionDocument, RecordKind } from './document/schema.js';
import { extractors } from './extractors/index.js';
import { groundOf } from './mentions/ground.js';
import { findNames } from './mentions/names.js';
import { findSectors } from './mentions/sectors.js';
import { refine } from './refine.js';
import { resolve } from './resolve.js';
import type {
  Article,
  Found,
  Lexicon,
  Mention,
  Passage,
  PassageReading,
  Reading,
  Segmenter,
  Token,
  Words,
} from './types.js';

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

/** Its words are cut when they are first asked for. */
class PassageWithMentions implements PassageReading {
  readonly #words: Words;

  constructor(
    readonly passage: Passage,
    readonly mentions: readonly Mention[],
    words: Words,
  ) {
    this.#words = words;
  }

  get tokens(): readonly Token[] {
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
    return new PassageWithMentions(ground.passage, mentions, ground.words);
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
