/** The characters with which the words about an index's figures begin or end, so that their patterns run only where one stands. */
import { CharacterTable } from '../grammar/characters.js';

export const QUOTED = new CharacterTable();
