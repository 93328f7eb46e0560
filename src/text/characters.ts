/**
 * Which characters a pattern or a word can begin with. Market prose is mostly characters that begin nothing, so that a
 * table look-up a character spares the patterns nearly all of their work.
 */
import {
  charactersBefore,
  firstCharactersOfSome,
  lastCharacters,
  neededCharacters,
  secondCharacters,
  type Characters,
} from './first-characters.js';

/** The class of all characters. */
const EVERY = 1 << 31;
/** A table holds as many classes, each a bit; the readers of one kind of thing share one, since each is large. */
const MOST_CLASSES = 31;

export class CharacterTable {
  readonly #classes = new Uint32Array(0x10000);
  /** The bit of every class by its characters in order: who asks for the same characters shares the class. */
  readonly #bits = new Map<string, number>();
  #holdsEvery = false;

  /** How many further classes the table can hold; tests see to it that there is room for some. */
  get room(): number {
    return MOST_CLASSES - this.#bits.size;
  }

  /** A class of characters, or that of all. @returns the bit by which the table tells it. */
  classOf(characters: Iterable<string> | undefined): number {
    if (characters === undefined) return this.#every();
    const members = [...new Set(characters)].sort().join('');
    const known = this.#bits.get(members);
    if (known !== undefined) return known;
    if (this.room === 0)
      throw new Error('This table of characters is full: give the file a CharacterTable of its own.');
    const bit = 1 << this.#bits.size;
    this.#bits.set(members, bit);
    for (const character of members) this.#classes[character.charCodeAt(0)]! |= bit;
    return bit;
  }

  #every(): number {
    if (!this.#holdsEvery) for (let unit = 0; unit < 0x10000; unit += 1) this.#classes[unit]! |= EVERY;
    this.#holdsEvery = true;
    return EVERY;
  }

  /** The class of what the patterns can begin with, where they match anything. */
  beginningOf(...patterns: readonly RegExp[]): number {
    return this.#all(patterns.map(firstCharactersOfSome));
  }

  /** The class of what can stand second in their matches. */
  secondOf(...patterns: readonly RegExp[]): number {
    return this.#all(patterns.map(secondCharacters));
  }

  /** The class of what the patterns can end with, where they match anything. */
  endingOf(...patterns: readonly RegExp[]): number {
    return this.#all(patterns.map(lastCharacters));
  }

  /** The class of what can stand right before a match, by the look behind that the pattern begins with. */
  beforeOf(pattern: RegExp): number {
    return this.classOf(charactersBefore(pattern));
  }

  /** A class of which every match holds a character: see {@link neededCharacters}. */
  heldBy(pattern: RegExp, rare: string): number {
    return this.classOf(neededCharacters(pattern, rare));
  }

  #all(characters: readonly Characters[]): number {
    return this.classOf(characters.includes(undefined) ? undefined : characters.join(''));
  }

  /** The bits of the classes that hold the unit at an offset of a text; 0 for most. The offset must lie in the text. */
  at(text: string, at: number): number {
    return this.#classes[text.charCodeAt(at)]!;
  }

  /** Whether the unit at an offset is of a class; false beyond the text. */
  isAt(text: string, at: number, bit: number): boolean {
    return at >= 0 && at < text.length && (this.#classes[text.charCodeAt(at)]! & bit) !== 0;
  }

  /** The bits of all classes that a unit of `[from, to)` is of; the range must lie in the text. */
  within(text: string, from = 0, to = text.length): number {
    let bits = 0;
    for (let at = from; at < to; at += 1) bits |= this.#classes[text.charCodeAt(at)]!;
    return bits;
  }

  /** Whether the last unit of a text is of a class; false for an empty text. */
  ends(text: string, bit: number): boolean {
    return text.length > 0 && (this.#classes[text.charCodeAt(text.length - 1)]! & bit) !== 0;
  }

  /** The matches of a sticky pattern that begin with a character of a class, in order; none overlaps the one before it. */
  matches(text: string, bit: number, sticky: RegExp): readonly RegExpExecArray[] {
    let found: RegExpExecArray[] | undefined;
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      if ((this.#classes[text.charCodeAt(at)]! & bit) === 0 || at < from) continue;
      const match = matchAt(sticky, text, at);
      if (!match) continue;
      (found ??= []).push(match);
      from = at + match[0].length;
    }
    return found ?? NO_MATCHES;
  }
}
const NO_MATCHES: readonly RegExpExecArray[] = [];

/** Runs a sticky pattern at one offset. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** Words to look for at an offset, the longest first, found by their first two characters. */
export class Words {
  /** Not 0 where a word may begin with a unit, by the unit's last twelve bits: spares most look-ups. */
  readonly #mayBegin = new Uint8Array(0x1000);
  readonly #byStart = new Map<number, Map<number, string[]>>();

  constructor(words: Iterable<string>) {
    for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
      this.#mayBegin[word.charCodeAt(0) & 0xfff] = 1;
      const seconds = this.#byStart.get(word.charCodeAt(0)) ?? new Map<number, string[]>();
      this.#byStart.set(word.charCodeAt(0), seconds);
      const second = word.length > 1 ? word.charCodeAt(1) : ALONE;
      const known = seconds.get(second);
      if (known) known.push(word);
      else seconds.set(second, [word]);
    }
  }

  /** The characters that a word can begin with. */
  initials(): string[] {
    return Array.from(this.#byStart.keys(), (unit) => String.fromCharCode(unit));
  }

  /** The words that begin with a unit, by their second; a unit beyond the text (NaN) begins none. */
  #secondsOf(unit: number): Map<number, string[]> | undefined {
    return this.#mayBegin[unit & 0xfff] === 0 ? undefined : this.#byStart.get(unit);
  }

  /** The longest word that stands at an offset, or undefined. */
  at(text: string, offset: number): string | undefined {
    const seconds = this.#secondsOf(text.charCodeAt(offset));
    if (!seconds) return undefined;
    const words = seconds.get(text.charCodeAt(offset + 1));
    if (words) for (const word of words) if (text.startsWith(word, offset)) return word;
    return seconds.get(ALONE)?.[0];
  }

  /** Whether a word stands in `[from, to)`. */
  within(text: string, from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const seconds = this.#secondsOf(text.charCodeAt(at));
      if (!seconds) continue;
      if (seconds.has(ALONE)) return true;
      const words = seconds.get(text.charCodeAt(at + 1));
      if (words) for (const word of words) if (at + word.length <= to && text.startsWith(word, at)) return true;
    }
    return false;
  }
}
/** Stands for the second character of a word of one. */
const ALONE = -1;

/**
 * Alternatives that each begin with a character of their own, so that one offset tries only those that can stand there.
 */
export class Alternatives {
  readonly #byInitial = new Map<number, RegExp>();

  /**
   * @param alternatives by the character each begins with: its sources in the order in which they are tried.
   * @param whole makes the pattern of the alternatives of one character.
   */
  constructor(alternatives: Readonly<Record<string, readonly string[]>>, whole = (source: string) => source) {
    for (const [initial, sources] of Object.entries(alternatives))
      this.#byInitial.set(initial.charCodeAt(0), new RegExp(whole(`(?:${sources.join('|')})`), 'y'));
  }

  /** The match at an offset, or null. */
  at(text: string, offset: number): RegExpExecArray | null {
    const sticky = this.#byInitial.get(text.charCodeAt(offset));
    return sticky ? matchAt(sticky, text, offset) : null;
  }
}

/** Sources that begin with a literal character, grouped by it; the order within a group stays. */
export function byInitial(sources: Iterable<string>): Record<string, string[]> {
  const grouped: Record<string, string[]> = {};
  for (const source of sources) (grouped[source[0]!] ??= []).push(source);
  return grouped;
}
