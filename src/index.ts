/**
 * The library's face.
 *
 * @example
 * import { createExtractor } from 'fupan';
 * const extractor = await createExtractor();
 * const document = extractor.extract('沪指涨0.39%，报3316.66点。');
 * document.indexQuotes[0]; // { span: { start: 0, end: 18 }, text: '沪指涨0.39%，报3316.66点', … }
 */
import { readArticle } from './article/index.js';
import type { ExtractionDocument, RecordKind } from './document/schema.js';
import { extractDocument, plainReading, type Extraction, type Parts } from './extract.js';
import { customWords, loadLexicon, type UserRowInput } from './lexicon/index.js';
import { createSegmenter } from './segment/index.js';

export type * from './document/schema.js';
export { recordKinds } from './document/kinds.js';
export type { Article, Entry, Found, Lexicon, Mention, Passage, Reading, Segmenter, Span, Token } from './types.js';
export type { Extraction } from './extract.js';
export { ArticleError } from './article/index.js';
export { DictionaryError, type UserRowInput } from './lexicon/index.js';
export { SegmenterError } from './segment/index.js';

/** How an extractor is made. */
export interface ExtractorOptions {
  /**
   * Rows of your own (form, code, name, market, kind, action), as CSV files or as objects; later ones win. Configuration
   * files are the command line's affair: the library reads only what is named here.
   */
  readonly dictionaries?: readonly (string | { readonly rows: readonly UserRowInput[] })[];
  /** Which library cuts the text; "auto" (default) takes nodejieba and falls back to @node-rs/jieba with one warning. */
  readonly segmenter?: 'nodejieba' | '@node-rs/jieba' | 'auto';
  /** The record kinds to extract; all seven when left out. */
  readonly kinds?: readonly RecordKind[];
  /** Called with one line for anything a user should know, such as the fallback segmenter. */
  readonly onWarning?: (message: string) => void;
}

/** How one article is read. */
export interface ReadOptions {
  /** What `article.path` says; "-" when left out. */
  readonly path?: string;
  /** The bytes' encoding (a WHATWG label such as "gb18030"); detected when left out. */
  readonly encoding?: string;
}

/** Turns articles into documents; made once, used for any number of articles. */
export interface ArticleExtractor {
  /** The segmenter in use. */
  readonly segmenter: 'nodejieba' | '@node-rs/jieba';
  /** The dictionaries' date (ISO) and digest. */
  readonly dictionaries: { readonly asOf: string; readonly digest: string };
  /**
   * Extracts one article.
   *
   * @param input the article's text, or its bytes as read from disk.
   * @throws ArticleError where bytes are no text or the encoding's name is unknown.
   */
  extract(input: string | Uint8Array, options?: ReadOptions): ExtractionDocument;
  /**
   * The same with the rule behind each record and every passage's tokens and mentions.
   *
   * @throws ArticleError as `extract` does.
   */
  explain(input: string | Uint8Array, options?: ReadOptions): Extraction;
}

/**
 * Loads the dictionaries and the segmenter.
 *
 * Nothing is global on our side: two extractors with different dictionaries live side by side. nodejieba itself keeps
 * one dictionary per process, so the words of a second extractor are added to the first's for cutting; which names are
 * found is decided by each extractor's own lexicon. Use segmenter "@node-rs/jieba" where even that must be apart.
 *
 * @throws DictionaryError naming file and line for a dictionary that cannot be read.
 * @throws SegmenterError where the segmenter that was asked for cannot be loaded, or none can.
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<ArticleExtractor> {
  const lexicon = await loadLexicon(options.dictionaries ? { userDictionaries: options.dictionaries } : {});
  const prefer = options.segmenter === 'auto' ? undefined : options.segmenter;
  const segmenter = await createSegmenter({
    words: customWords(lexicon),
    ...(prefer ? { prefer } : {}),
    ...(options.onWarning ? { onWarning: options.onWarning } : {}),
  });
  const parts: Parts = { lexicon, segmenter, ...(options.kinds ? { kinds: options.kinds } : {}) };
  const extraction = (input: string | Uint8Array, read: ReadOptions = {}) =>
    extractDocument(readArticle(input, read), parts);
  return {
    segmenter: segmenter.name,
    dictionaries: { asOf: lexicon.asOf, digest: lexicon.digest },
    extract: (input, read) => extraction(input, read).document,
    explain: (input, read) => {
      const { document, found, reading } = extraction(input, read);
      return { document, found, reading: plainReading(reading) };
    },
  };
}
