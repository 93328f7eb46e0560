/** The letters that the figures of the market and the words around them begin with. */
import { CharacterTable } from '../../grammar/characters.js';

export const letters = new CharacterTable();
