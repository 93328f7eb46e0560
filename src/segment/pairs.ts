/**
 * Which two characters stand side by side in a word of a dictionary. A library that guesses no words always cuts a text
 * between two others, so that most questions about one border need no cutting.
 */

/** 2^20 bits are 128 KB; one in ten of the pairs in no word passes for one that is. */
const BITS = 20;
/** Knuth's multiplicative hash: 2^32 divided by the golden ratio. */
const GOLDEN = 0x9e3779b1;
const SPACE = 32;
const LINE_END = 10;

const hashOf = (before: number, after: number) => Math.imul((before << 16) | after, GOLDEN) >>> (32 - BITS);

/** A set of pairs; it may hold one more than were added, never one less. */
export class Pairs {
  readonly #bits = new Int32Array(1 << (BITS - 5));

  /** Whether a word, or one character of two units, may hold the two UTF-16 units side by side. */
  has(before: number, after: number): boolean {
    if (before >= 0xd800 && before <= 0xdbff) return true;
    const hash = hashOf(before, after);
    return (this.#bits[hash >>> 5]! & (1 << (hash & 31))) !== 0;
  }

  /** Adds the pairs of a word, or of the words that begin the lines of a dictionary. */
  add(lines: string): void {
    let before = LINE_END;
    for (let at = 0; at < lines.length; at += 1) {
      let unit = lines.charCodeAt(at);
      if (unit === SPACE) {
        // What follows the word on its line: its frequency and its tag.
        const end = lines.indexOf('\n', at);
        if (end < 0) return;
        at = end;
        unit = LINE_END;
      } else if (before !== LINE_END) {
        const hash = hashOf(before, unit);
        this.#bits[hash >>> 5]! |= 1 << (hash & 31);
      }
      before = unit;
    }
  }
}
