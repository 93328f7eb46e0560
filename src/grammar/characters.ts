/**
 * Which characters a pattern can begin with. Market prose is mostly characters that begin nothing, so that a table look-up
 * a character spares the patterns nearly all of their work.
 */
export class CharacterClasses {
  readonly #bits = new Uint16Array(0x10000);
  #next = 1;

  /** A new class of the given characters. @returns the bit that tells it. */
  add(characters: Iterable<string>): number {
    const bit = this.#next;
    this.#next <<= 1;
    for (const character of characters) this.#bits[character.charCodeAt(0)]! |= bit;
    return bit;
  }

  /** The bits of the classes that hold a UTF-16 unit; 0 for most. */
  of(unit: number): number {
    return this.#bits[unit]!;
  }
}

/** Runs a sticky pattern at one offset. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** The first characters of words. */
export const initials = (words: Iterable<string>): Set<string> => new Set([...words].map((word) => word[0]!));
