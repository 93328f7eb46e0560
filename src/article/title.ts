/** The front matter's title, found where it stands. */
import type { FrontMatter } from './front-matter.js';
import { readScalar, type LocatedText } from './scalar.js';

const TITLE_KEY = /^[ \t]*["']?title["']?[ \t]*[:=]|[{,]\s{0,20}["']?title["']?[ \t]*:/gim;

/**
 * Looks in the front matter for the scalar that reads `title` (after trimming). Gives null where none does: the title is
 * then written in a way that only the YAML library understands (an alias, a tag).
 */
export function locateTitle(input: string, { start, end }: FrontMatter, title: string): LocatedText | null {
  const content = input.slice(start, end);
  let found: LocatedText | null = null;
  for (const match of content.matchAll(TITLE_KEY)) {
    const read = readScalar(input, start + match.index + match[0].length, end);
    // The last of two equal keys is the one that counts.
    if (read !== null && read.text.trim() === title) found = read;
  }
  return found;
}
