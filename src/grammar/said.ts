/** The characters of what is said: changes, numbers, clauses. Whose it is has a table of its own (coordination.ts). */
import { CharacterTable } from '../text/characters.js';

export const SAID = new CharacterTable();

/** A class of characters: see {@link CharacterTable.classOf}. */
export const characterClass = (characters: Iterable<string>): number => SAID.classOf(characters);

/** See {@link CharacterTable.at}. */
export const classesAt = (text: string, at: number): number => SAID.at(text, at);

/** See {@link CharacterTable.isAt}. */
export const isAt = (text: string, at: number, bit: number): boolean => SAID.isAt(text, at, bit);
