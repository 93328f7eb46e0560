/** Article text and file names are a stranger's: what they hold must not steer a terminal or a page. */

/**
 * What a terminal may obey or what may reorder a line: C0 (but for the characters a caller keeps), DEL, C1 (where U+009B alone
 * starts an escape sequence), the bidirectional controls, and the line and paragraph separators.
 */
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const pictureOf = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
};

/**
 * Makes a stranger's text harmless to print: each control character becomes its picture (ESC → ␛) or U+FFFD, so that it is
 * seen and not obeyed.
 *
 * @param text any text
 * @param keep control characters to let through, such as `'\n'` where several lines are wanted
 */
export const neutralise = (text: string, keep = ''): string =>
  text.replace(unsafe, (character) => (keep.includes(character) ? character : pictureOf(character)));

/**
 * Writes the same characters as JSON escapes. JSON.stringify escapes C0 alone; the escaped text stays the same JSON value.
 *
 * @param json JSON as JSON.stringify gives it
 */
export const escapeJson = (json: string): string =>
  json.replace(unsafe, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an HTML text node or a quoted attribute value. */
export const escapeHtml = (text: string): string =>
  neutralise(text, '\n').replace(/[&<>"']/g, (character) => entities[character]!);
