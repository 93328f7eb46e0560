/**
 * Bytes to text. The encoding is what the caller names, what the byte-order mark says, or what reads best.
 */
import { isUtf8, transcode } from 'node:buffer';
import type { Warning } from '../document/schema.js';
import { detectEncoding } from './detect-encoding.js';
import { ArticleError } from './errors.js';

export interface Decoded {
  /** The text without its byte-order mark. */
  readonly text: string;
  /** The WHATWG name: "utf-8", "utf-16le", "utf-16be", "gb18030", "big5" … */
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

/** Names people give that TextDecoder knows otherwise; GBK and GB2312 are read as their superset (Node's gbk loses codes). */
const SYNONYMS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  cp936: 'gb18030',
  cp950: 'big5',
  'big5-hkscs': 'big5',
};

function namedDecoder(name: string): InstanceType<typeof TextDecoder> {
  const label = name.trim().toLowerCase();
  try {
    return new TextDecoder(Object.hasOwn(SYNONYMS, label) ? SYNONYMS[label] : label);
  } catch {
    const shown = JSON.stringify(name.slice(0, 40));
    throw new ArticleError(
      'unknown-encoding',
      `unknown encoding ${shown}: try utf-8, gb18030, big5, utf-16le or utf-16be`,
    );
  }
}

/** The encoding that a byte-order mark states, or null. */
function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Decodes an article's bytes; never fails on what they hold, a byte that means nothing becomes U+FFFD and a warning.
 * `encoding` (any WHATWG label, gbk, cp936 …) wins over the byte-order mark and over detection; "utf-16" with a
 * byte-order mark follows the mark. Throws ArticleError "unknown-encoding" for a name nobody knows.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const marked = markedEncoding(bytes);
  if (encoding === undefined && marked === null) {
    const text = decodeUtf8(bytes);
    if (!text.includes('\ufffd') && !text.includes('\0')) return { text, encoding: 'utf-8', warnings: [] };
  }
  const label = encoding?.trim().toLowerCase();
  const bySize = (label === 'utf-16' || label === 'utf16') && marked?.startsWith('utf-16') ? marked : encoding;
  const decoder = namedDecoder(bySize ?? marked ?? detectEncoding(bytes));
  // The decoder takes away the mark of its own encoding; a mark of another one is text it could not read.
  const text = decoder.decode(bytes);
  return { text, encoding: decoder.encoding, warnings: replacementWarnings(text, decoder.encoding) };
}

/** As a TextDecoder does for bytes without a mark; by way of UTF-16, which Node makes ten times faster than text from UTF-8. */
function decodeUtf8(bytes: Uint8Array): string {
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : new TextDecoder().decode(bytes);
}

function replacementWarnings(text: string, encoding: string): Warning[] {
  let count = 0;
  let first = -1;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    if (first < 0) first = at;
    count++;
  }
  if (count === 0) return [];
  const message = `${count} ${count === 1 ? 'character' : 'characters'} could not be read as ${encoding}`;
  return [{ code: 'undecodable', message, span: { start: first, end: first + 1 } }];
}
