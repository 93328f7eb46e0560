import { escapeJson } from './safe-text.js';
import { selectKinds } from './select.js';
import type { Report } from './reporter.js';

/** JSON: an object for one document, an array for several. Characters a terminal could obey are written as `\u` escapes. */
export const reportJson: Report = (documents, options = {}) => {
  const chosen = documents.map((document) => selectKinds(document, options.kinds));
  const array = options.array ?? chosen.length !== 1;
  const value = array ? chosen : chosen[0];
  if (options.pretty !== undefined) return `${escapeJson(JSON.stringify(value, null, options.pretty ? 2 : 0))}\n`;
  if (!array) return `${escapeJson(JSON.stringify(value, null, 2))}\n`;
  if (chosen.length === 0) return '[]\n';
  return `[\n${chosen.map((document) => escapeJson(JSON.stringify(document))).join(',\n')}\n]\n`;
};
