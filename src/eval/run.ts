/** One evaluation from folders to text: what `fupan eval` does, without a command line around it. */
import { escapeJson } from '../reporters/safe-text.js';
import { compare } from './compare.js';
import { byArticle, type OutputDocument } from './documents.js';
import { loadArticle, loadDocuments, loadGold, loadScore } from './load.js';
import { changes, errors, type ErrorSubject, figures } from './report.js';
import { score } from './score.js';

export interface EvalRequest {
  /** Folder of `<article>.json` gold files. */
  readonly gold: string;
  /** Folder of the articles, whatever their extension. */
  readonly articles: string;
  /** Documents to read instead of extracting: NDJSON, or one JSON document or array. */
  readonly documents?: string | undefined;
  /** What to list beside its sentence. */
  readonly errors?: ErrorSubject | undefined;
  /** At most so many lines a list. */
  readonly limit: number;
  readonly json: boolean;
  /** The `--json` output of an earlier run. */
  readonly against?: string | undefined;
}

/** Extracts articles; `path` is the article's file, or the name to give one whose `text` stands in its gold file. */
export type ExtractArticle = (article: {
  readonly path: string;
  readonly text: string;
}) => OutputDocument | Promise<OutputDocument>;

/**
 * Loads gold and articles, extracts (or reads the documents), scores, and writes the report.
 *
 * @param prepare called once, and only where something has to be extracted: loading dictionaries costs time.
 * @returns the report, ending in a newline: text for a terminal with everything from articles escaped, or JSON.
 * @throws EvalInputError with one line naming the file at fault.
 */
export async function evaluate(request: EvalRequest, prepare: () => Promise<ExtractArticle>): Promise<string> {
  const files = loadGold(request.gold, request.articles);
  const articles = files.map(({ id, gold, articlePath }) => ({
    id,
    gold,
    path: articlePath ?? `${id}.md`,
    input: articlePath === null ? null : loadArticle(articlePath),
  }));
  const before = request.against === undefined ? undefined : loadScore(request.against);
  const documents: OutputDocument[] = [];
  if (request.documents !== undefined) documents.push(...loadDocuments(request.documents));
  else {
    const extract = await prepare();
    for (const { path, input, gold } of articles)
      documents.push(await extract({ path, text: input ?? gold.text ?? '' }));
  }
  const result = score(articles, byArticle(documents));
  const comparison = before && compare(before, result);
  if (request.json) return `${escapeJson(JSON.stringify(comparison ? { ...result, comparison } : result))}\n`;
  const parts = [
    figures(result),
    ...(request.errors === undefined ? [] : [errors(result, request.errors, request.limit)]),
    ...(comparison === undefined ? [] : [changes(comparison, request.limit)]),
  ];
  return `${parts.join('\n\n')}\n`;
}
