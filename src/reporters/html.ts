/** A page that needs nothing else: the articles with their entities marked, and their tables. Everything from them is escaped. */
import type { ExtractionDocument } from '../document/schema.js';
import type { PassageReading, Reading } from '../types.js';
import { piecesOf } from './marked.js';
import type { Report, ReportOptions } from './reporter.js';
import { escapeHtml } from './safe-text.js';
import { tablesOf, type Table } from './tables.js';

const STYLE = `
body { font: 16px/1.7 system-ui, sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }
mark { padding: 0 .15em; border-radius: .2em; color: inherit }
.stock { background: #fde68a } .index { background: #a5f3fc } .firm { background: #f5d0fe } .sector { background: #bfdbfe }
table { border-collapse: collapse; margin: .5em 0 1.5em; font-size: .9em } caption { text-align: left; font-weight: bold }
th, td { padding: .1em .6em; text-align: left; vertical-align: top; border-bottom: 1px solid #ddd } .numeric { text-align: right }
.up { color: #b91c1c } .down { color: #15803d } .meta, .warning { color: #555; font-size: .9em }
@media (prefers-color-scheme: dark) {
  body { color: #ddd; background: #1c1c1c } mark { color: #111 } th, td { border-color: #444 }
  .up { color: #f87171 } .down { color: #4ade80 } .meta, .warning { color: #aaa }
}`;

/** The elements that passages become; whatever is not named here is a paragraph. */
const elements: Readonly<Record<string, string>> = { title: 'h1', heading: 'h2', quote: 'blockquote' };

function passageHtml(reading: PassageReading): string {
  const inner = piecesOf(reading)
    .map(({ text, mark, title }) => {
      if (mark === null) return escapeHtml(text);
      if (mark === 'number') return `<b>${escapeHtml(text)}</b>`;
      return `<mark class="${mark}" title="${escapeHtml(title ?? '')}">${escapeHtml(text)}</mark>`;
    })
    .join('');
  const element = elements[reading.passage.kind] ?? 'p';
  return `<${element}>${inner}</${element}>`;
}

function tableHtml({ kind, headers, numeric, rows }: Table): string {
  const side = (at: number) => (numeric[at] ? ' class="numeric"' : '');
  const head = headers.map((header, at) => `<th scope="col"${side(at)}>${escapeHtml(header)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map(({ text, tone }, at) => {
      const inner = tone ? `<span class="${tone}">${escapeHtml(text)}</span>` : escapeHtml(text);
      return `<td${side(at)}>${inner}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><caption>${kind} (${rows.length})</caption><thead><tr>${head}</tr></thead>\n<tbody>${body.join('\n')}</tbody></table>`;
}

function sectionHtml(document: ExtractionDocument, reading: Reading | undefined, { kinds }: ReportOptions): string {
  const { path, title, publishedAt, source, url } = document.article;
  const passages = (reading?.passages ?? []).map(passageHtml);
  const isTitled = reading?.passages.some(({ passage }) => passage.kind === 'title') ?? false;
  // The address is shown and not linked: it is the article's word.
  const meta = [path, publishedAt, source, url].flatMap((one) => (one ? [escapeHtml(one)] : [])).join(' · ');
  return [
    '<article>',
    ...(isTitled ? [] : [`<h1>${escapeHtml(title ?? path)}</h1>`]),
    `<p class="meta">${meta}</p>`,
    ...passages,
    ...tablesOf(document, kinds).map(tableHtml),
    ...document.warnings.map(({ message }) => `<p class="warning">${escapeHtml(message)}</p>`),
    '</article>',
  ].join('\n');
}

/** The HTML report: one page with an `<article>` a document. It runs no script and loads nothing. */
export const reportHtml: Report = (documents, options = {}) => {
  const [only, ...others] = documents;
  const name = only && others.length === 0 ? (only.article.title ?? only.article.path) : `${documents.length} articles`;
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(name)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...documents.map((document, at) => sectionHtml(document, options.readings?.[at], options)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
