/** The characters of names and of what stands around them, so that a pattern is tried only where it can begin. */
import { CAPITALS } from '../text/alphabets.js';
import { CharacterTable } from '../text/characters.js';
import { firstCharacters } from '../text/first-characters.js';

/** Of names and what says how one is read: every passage is looked through with it once. */
export const NAMES = new CharacterTable();
/** Of what stands beside a name and is asked for there alone: codes, signs of a market, marks. */
export const BESIDE = new CharacterTable();

/** A class of characters, or that of all: see {@link CharacterTable.classOf}. */
export const characterClass = (characters: Iterable<string> | undefined): number => NAMES.classOf(characters);

/** The bits of the classes that hold the character at an offset; none beyond the text. */
export const classesAt = (text: string, at: number): number => (at >= 0 && at < text.length ? NAMES.at(text, at) : 0);

/** The bits of the classes that some character of a text is of. */
export const classesIn = (text: string): number => NAMES.within(text);

/** A pattern of what begins at an offset, and the class of the characters that it can begin with. */
export interface Opening {
  readonly pattern: RegExp;
  readonly bit: number;
}
export const opening = (pattern: RegExp): Opening => ({ pattern, bit: characterClass(firstCharacters(pattern)) });

/** Latin letters. */
export const LETTER = characterClass(CAPITALS + CAPITALS.toLowerCase());
/** What opens round brackets. */
export const OPENS = characterClass('（(');
/** What joins one name to the next. */
export const JOINS = characterClass('、和与及');
