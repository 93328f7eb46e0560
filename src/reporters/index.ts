/** The reporters. A new one is a file beside this and a line here. */
import type { Reporter } from './reporter.js';

export type { Report, Reporter, ReportOptions } from './reporter.js';

export const reporters = [
  {
    name: 'json',
    summary: 'one document, or an array of them',
    extensions: ['.json'],
    streams: false,
    showsArticle: false,
    load: async () => (await import('./json.js')).reportJson,
  },
  {
    name: 'ndjson',
    summary: 'one document a line',
    extensions: ['.ndjson', '.jsonl'],
    streams: true,
    showsArticle: false,
    load: async () => (await import('./ndjson.js')).reportNdjson,
  },
  {
    name: 'csv',
    summary: 'one record a row',
    extensions: ['.csv'],
    streams: true,
    showsArticle: false,
    load: async () => (await import('./csv.js')).reportCsv,
  },
  {
    name: 'text',
    summary: 'the article with its entities marked, and tables',
    extensions: ['.txt'],
    streams: true,
    showsArticle: true,
    load: async () => (await import('./text.js')).reportText,
  },
  {
    name: 'html',
    summary: 'the same as a page that needs nothing else',
    extensions: ['.html', '.htm'],
    streams: false,
    showsArticle: true,
    load: async () => (await import('./html.js')).reportHtml,
  },
] as const satisfies readonly Reporter[];

/** The name of an output format. */
export type FormatName = (typeof reporters)[number]['name'];

/** The reporter of a format; undefined where none is called so. */
export const reporterOf = (name: string): Reporter | undefined => reporters.find((reporter) => reporter.name === name);

/** The reporter that a file's name asks for by its ending; undefined where it asks for none. */
export const reporterForFile = (path: string): Reporter | undefined =>
  reporters.find((reporter: Reporter) => reporter.extensions.some((ending) => path.toLowerCase().endsWith(ending)));
