/** What went wrong with an input as a whole; everything less is a warning on the article. */
export type ArticleErrorCode = 'unknown-encoding';

/** An input that cannot be read. `message` is one line, fit to stand after the input's name on stderr. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  readonly code: ArticleErrorCode;

  constructor(code: ArticleErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
