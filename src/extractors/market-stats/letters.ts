/** The letters that the figures of the market and the words around them begin with. */
import { CharacterTable } from '../../text/characters.js';

export const letters = new CharacterTable();
