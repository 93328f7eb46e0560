/** The letters by which the patterns of this folder begin or end: most passages lack them, and then nothing is searched. */
import { CharacterTable } from '../../grammar/characters.js';

export const letters = new CharacterTable();

export const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
export const DIGITS = '0123456789';
export const CAPITAL = letters.add(ALPHABET.toUpperCase());
