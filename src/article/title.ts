/** The front matter's title, found where it stands. */
import type { FrontMatter } from './front-matter.js';
import { readScalar, type LocatedText } from './scalar.js';

const TITLE_KEY = /^[ \t]*["']?title["']?[ \t]*[:=]|[{,]\s{0,20}["']?title["']?[ \t]*:/gim;

/** Places looked at, so that a front matter full of titles costs no more than one of its length. */
const MOST_CANDIDATES = 20;

/**
 * Looks in the front matter for the scalar that reads `title` (after trimming). Gives null where none does: the title is
 * then written in a way that only the YAML library understands (an alias, a tag).
 */
export function locateTitle(input: string, { start, end }: FrontMatter, title: string): LocatedText | null {
  const content = input.slice(start, end);
  let found: LocatedText | null = null;
  for (const match of [...content.matchAll(TITLE_KEY)].slice(-MOST_CANDIDATES)) {
    const at = start + match.index + match[0].length;
    const newline = input.indexOf('\n', at);
    // Read as YAML reads it, over several lines, and as a line of broken front matter is. The last of equal keys counts.
    for (const limit of [end, newline < 0 ? end : Math.min(newline, end)]) {
      const read = readScalar(input, at, limit);
      if (read.text.trim() === title) {
        found = read;
        break;
      }
    }
  }
  return found;
}
