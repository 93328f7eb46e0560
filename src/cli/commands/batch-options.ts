/** Options of the commands that work through many articles. */
import { InvalidArgumentError } from 'commander';
import type { ExtractionSettings } from '../../batch/extractor.js';
import type { SharedOptions } from '../shared.js';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** "2/4": the second of four. */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  if (Number(index) < 1 || Number(count) < 1 || !(Number(index) <= Number(count)))
    throw new InvalidArgumentError('expected I/N such as 1/4, with I from 1 to N');
  return { index: Number(index), count: Number(count) };
}

/** What decides how documents look, for an extractor in this or another thread. */
export const settingsOf = (options: SharedOptions): ExtractionSettings => ({
  ...(options.kinds ? { kinds: options.kinds } : {}),
  ...(options.segmenter ? { segmenter: options.segmenter } : {}),
  ...(options.dictionary ? { dictionaries: options.dictionary } : {}),
  ...(options.encoding ? { encoding: options.encoding } : {}),
});
