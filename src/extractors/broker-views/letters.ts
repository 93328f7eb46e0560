/** The letters by which the patterns of this folder begin or end: most passages lack them, and then nothing is searched. */
import { CharacterTable } from '../../text/characters.js';

/** Of names in a passage: every passage is looked through with it once. */
export const letters = new CharacterTable();
/** Of what stands around a name and of what a view says. */
export const wording = new CharacterTable();

export const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
export const DIGITS = '0123456789';
export const CAPITAL = letters.classOf(ALPHABET.toUpperCase());
