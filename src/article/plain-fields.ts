/**
 * The front matter that crawlers write, a key with a string or a list of strings a line, read without the YAML library,
 * which takes ten times as long. Only where the two cannot differ: whatever is not written just so is left to the library.
 */

/** Beyond ASCII: characters that mean nothing to YAML and are printable. */
const LETTERS = '\\u00a1-\\u1fff\\u2010-\\u2027\\u2030-\\ud7ff\\uff01-\\uff5e';
/** In double quotes and without an escape. */
const QUOTED = `"([ !#-[\\]-~${LETTERS}]*)"`;
/** Without quotes: begins like a word, and no colon or blank stands where YAML looks at it. */
const UNQUOTED = `([\\w${LETTERS}](?:[\\w${LETTERS}./+-]|:(?=[\\w/])| (?=[\\w${LETTERS}]))*)`;
const FIELD = new RegExp(`([A-Za-z_]\\w*):(?: (?:${QUOTED}|${UNQUOTED}))?\\n`, 'y');
const ITEM = new RegExp(` {2}- (?:${QUOTED}|${UNQUOTED})\\n`, 'y');

/** Gives the fields by their keys as written; null where the text is not of this sort, holds a key twice or nothing at all. */
export function readPlainFields(content: string): Map<string, string | string[]> | null {
  const fields = new Map<string, string | string[]>();
  for (let at = 0; at < content.length;) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(content);
    if (match === null) return null;
    const key = match[1]!;
    if (key === '__proto__' || fields.has(key)) return null;
    at = FIELD.lastIndex;
    const text = match[2] ?? match[3];
    if (text !== undefined) {
      fields.set(key, text);
      continue;
    }
    const items: string[] = [];
    for (;;) {
      ITEM.lastIndex = at;
      const item = ITEM.exec(content);
      if (item === null) break;
      items.push(item[1] ?? item[2]!);
      at = ITEM.lastIndex;
    }
    // A key without a value is null to YAML.
    if (items.length === 0) return null;
    fields.set(key, items);
  }
  return fields.size === 0 ? null : fields;
}
