/** Bytes to Article: decoding, front matter, Markdown and HTML, with every character's place in the input. */
import { createHash } from 'node:crypto';
import type { Warning } from '../document/schema.js';
import type { Article, Passage } from '../types.js';
import { createBody } from './body.js';
import { decode } from './decode.js';
import { readFields } from './fields.js';
import { readFrontMatter } from './front-matter.js';
import { isHtml, readHtml } from './html.js';
import { readMarkdown } from './markdown.js';
import { sliceRuns } from './offsets.js';
import { createPassage } from './passages.js';
import { withoutTypesetBlanks } from './spacing.js';
import { locateTitle } from './title.js';

export { decode, type Decoded } from './decode.js';
export { ArticleError, type ArticleErrorCode } from './errors.js';
export { fold } from './fold.js';
export { sourceSpan } from './offsets.js';

export interface ReadOptions {
  /** What the document calls the input; "-" (standard input) where not given. A name in .html is read as HTML. */
  readonly path?: string;
  /** The bytes' encoding (a WHATWG label, gbk, cp936 …), which else is detected. Of no meaning for a string. */
  readonly encoding?: string;
}

/** Longer than a title line of a plain-text article can be. */
const LONGEST_TITLE = 60;
const ENDS_LIKE_PROSE = /[。；;，,：:、]$/;

/**
 * Reads one article. Takes its bytes, or its text; gives the decoded input, what the front matter says and the passages
 * in the order of the text, the title first. Never throws on what an article holds: what could not be read is a warning.
 * Throws ArticleError for an unknown encoding name. Time and memory are linear in the input.
 */
export function readArticle(input: Uint8Array | string, options: ReadOptions = {}): Article {
  const path = options.path ?? '-';
  const decoded =
    typeof input === 'string' ? { text: withoutMark(input), warnings: [] } : decode(input, options.encoding);
  const { text } = decoded;
  const frontMatter = readFrontMatter(text);
  const fields = readFields(frontMatter.data);
  const body = createBody(text, frontMatter.bodyStart);
  const warnings: Warning[] = [...decoded.warnings, ...frontMatter.warnings];

  let found: readonly Passage[];
  let sourceLink: string | null = null;
  if (isHtml(body.text, path)) {
    const passages: Passage[] = [];
    readHtml(body, 0, body.text.length, passages, { count: 0 });
    found = passages;
  } else ({ passages: found, sourceLink } = readMarkdown(body));

  const titlePassage = fields.title === null ? null : frontMatterTitle(text, frontMatter, fields.title);
  if (fields.title !== null && titlePassage === null) {
    const message = 'the title could not be found in the front matter as it is written; it was not read';
    warnings.push({ code: 'title-not-located', message, span: { start: frontMatter.start, end: frontMatter.end } });
  }
  const { title, passages } = withTitle(text, fields.title, titlePassage, found);
  return {
    input: text,
    info: {
      path,
      sha256: createHash('sha256').update(input).digest('hex'),
      title,
      publishedAt: fields.publishedAt,
      url: fields.url ?? sourceLink,
      source: fields.source,
      language: fields.language,
      categories: fields.categories,
      tags: fields.tags,
      characters: text.length,
    },
    passages: withoutTypesetBlanks(passages),
    warnings,
  };
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function frontMatterTitle(
  text: string,
  frontMatter: ReturnType<typeof readFrontMatter>,
  title: string,
): Passage | null {
  const located = locateTitle(text, frontMatter, title);
  if (located === null) return null;
  const start = located.text.indexOf(title);
  return createPassage('title', title, sliceRuns(located.runs, start, start + title.length), null);
}

/** Puts the title first: the front matter's, else the first heading, else a title element or 原标题, else a first short line. */
function withTitle(
  text: string,
  title: string | null,
  titlePassage: Passage | null,
  found: readonly Passage[],
): { title: string | null; passages: readonly Passage[] } {
  // A page's title element repeats the heading with the site's name behind it, 原标题 repeats the title.
  const body = found.filter(({ kind }) => kind !== 'title');
  if (titlePassage !== null) return { title, passages: [titlePassage, ...body] };
  if (title !== null) return { title, passages: body };
  const [first, ...others] = body;
  if (first?.kind === 'heading') return { title: first.text, passages: body };
  const element = found.find(({ kind }) => kind === 'title');
  if (element !== undefined) return { title: element.text, passages: [element, ...body] };
  if (first !== undefined && others.length > 0 && isTitleLine(text, first)) {
    return { title: first.text, passages: [{ ...first, kind: 'title' }, ...others] };
  }
  return { title: null, passages: body };
}

/** A short line at the top, not ended like a sentence, with a blank line behind it. */
function isTitleLine(text: string, { kind, text: line, runs }: Passage): boolean {
  const last = runs[runs.length - 1];
  if (kind !== 'paragraph' || last === undefined || line.length > LONGEST_TITLE || line.includes('\n')) return false;
  const after = text.slice(last.source + last.sourceLength, last.source + last.sourceLength + 100);
  return !ENDS_LIKE_PROSE.test(line) && /^[^\S\r\n]*\r?\n[^\S\r\n]*(?:\r?\n|$)/.test(after);
}
