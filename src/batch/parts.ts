/** Dictionaries and segmenter for articles that are made here and not read from bytes. */
import type { Parts } from '../extract.js';
import { customWords, loadLexicon } from '../lexicon/index.js';
import { createSegmenter } from '../segment/index.js';
import type { ExtractionSettings } from './extractor.js';

/** @throws DictionaryError naming file and line; Error where no segmenter can be loaded. */
export async function loadParts({ dictionaries, segmenter: prefer, kinds }: ExtractionSettings): Promise<Parts> {
  const lexicon = await loadLexicon(dictionaries ? { userDictionaries: dictionaries } : {});
  const segmenter = await createSegmenter({
    words: customWords(lexicon),
    ...(prefer && prefer !== 'auto' ? { prefer } : {}),
  });
  return { lexicon, segmenter, ...(kinds ? { kinds } : {}) };
}
