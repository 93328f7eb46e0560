/** A page that needs nothing else: the article with its entities marked. Everything from the article is escaped. */
import type { Report } from './reporter.js';
import { reportText } from './text.js';
import { escapeHtml } from './safe-text.js';

const STYLE =
  'body{font:16px/1.7 system-ui,sans-serif;max-width:50em;margin:2em auto;padding:0 1em}mark{padding:0 .15em;border-radius:.2em}.stock{background:#fde68a}.index{background:#a5f3fc}.firm{background:#f5d0fe}.sector{background:#bbf7d0}pre{white-space:pre-wrap}';

/** The HTML report: one section a document, its passages with marked mentions, then its tables. */
export const reportHtml: Report = (documents, options = {}) => {
  const sections = documents.map((document, index) => {
    const passages = (options.readings?.[index]?.passages ?? []).map(({ passage, mentions }) => {
      let at = 0;
      let html = '';
      for (const mention of mentions) {
        html += `${escapeHtml(passage.text.slice(at, mention.start))}<mark class="${mention.kind}">${escapeHtml(passage.text.slice(mention.start, mention.end))}</mark>`;
        at = mention.end;
      }
      return `<p>${html}${escapeHtml(passage.text.slice(at))}</p>`;
    });
    const tables = reportText([document], options.kinds ? { kinds: options.kinds } : {});
    return `<section><h1>${escapeHtml(document.article.title ?? document.article.path)}</h1>${passages.join('\n')}<pre>${escapeHtml(tables)}</pre></section>`;
  });
  return `<!doctype html>\n<html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>fupan</title><style>${STYLE}</style>\n${sections.join('\n')}\n</html>\n`;
};
