/** The characters of the words that extractors look for, so that a pattern runs only where one of its own stands. */
import { CharacterTable } from '../text/characters.js';

export const TOLD = new CharacterTable();
