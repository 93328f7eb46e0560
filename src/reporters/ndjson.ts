import { escapeJson } from './safe-text.js';
import { selectKinds } from './select.js';
import type { Report } from './reporter.js';

/** Newline-delimited JSON: one document a line, each line ended. */
export const reportNdjson: Report = (documents, options = {}) =>
  documents.map((document) => `${escapeJson(JSON.stringify(selectKinds(document, options.kinds)))}\n`).join('');
