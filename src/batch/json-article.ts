/** A JSON article → Article: one input text of its title and content, in which all spans count. */
import { createHash } from 'node:crypto';
import { readArticle } from '../article/index.js';
import { readFields } from '../article/fields.js';
import { createPassage } from '../article/passages.js';
import type { Warning } from '../document/schema.js';
import type { Article, Passage, Span } from '../types.js';

/** Between title and content in the input that spans count in. */
export const TITLE_END = '\n\n';

/** The other fields of a JSON article (url, source, tags …) are read as a front matter's are. */
export interface JsonArticle {
  readonly title: string;
  readonly content: string;
  /** What `article.path` says. */
  readonly path: string;
  readonly fields: ReadonlyMap<string, unknown>;
}

const shiftPassage = (passage: Passage, by: number): Passage => ({
  ...passage,
  runs: passage.runs.map((run) => ({ ...run, source: run.source + by })),
});
const shiftSpan = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
const shiftWarning = ({ span, relatedSpan, ...warning }: Warning, by: number): Warning => ({
  ...warning,
  ...(span ? { span: shiftSpan(span, by) } : {}),
  ...(relatedSpan ? { relatedSpan: shiftSpan(relatedSpan, by) } : {}),
});

/**
 * Reads a JSON article. Its input is the title, an empty line and the content, or the content alone where there is no title:
 * so an offset in the content is the span's less `title.length + 2`.
 */
export function readJsonArticle({ title, content, path, fields }: JsonArticle): Article {
  const prefix = title === '' ? '' : title + TITLE_END;
  const input = prefix + content;
  const body = readArticle(content);
  const found = readFields(fields);
  const titlePassage =
    title === ''
      ? []
      : [createPassage('title', title, [{ at: 0, length: title.length, source: 0, sourceLength: title.length }], null)];
  const passages = body.passages
    .filter(({ kind }) => title === '' || kind !== 'title')
    .map((passage) => shiftPassage(passage, prefix.length));
  return {
    input,
    info: {
      ...body.info,
      path,
      sha256: createHash('sha256').update(input).digest('hex'),
      title: title === '' ? body.info.title : title,
      publishedAt: found.publishedAt ?? body.info.publishedAt,
      url: found.url ?? body.info.url,
      source: found.source ?? body.info.source,
      language: found.language ?? body.info.language,
      categories: found.categories.length > 0 ? found.categories : body.info.categories,
      tags: found.tags.length > 0 ? found.tags : body.info.tags,
      characters: input.length,
    },
    passages: [...titlePassage, ...passages],
    warnings: body.warnings.map((warning) => shiftWarning(warning, prefix.length)),
  };
}
