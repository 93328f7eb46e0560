/** The words that the segmenter should keep whole. */
import type { Lexicon } from '../types.js';
import { formTexts } from './matcher.js';

/** Every form of the lexicon short enough to be a word; the segmenter's custom dictionary. */
export const customWords = (lexicon: Lexicon): string[] => formTexts(lexicon).filter((form) => form.length <= 8 && !/^[\dA-Z.]+$/.test(form));
