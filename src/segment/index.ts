/**
 * Text → tokens. nodejieba is the segmenter; where its native binding cannot be loaded, @node-rs/jieba steps in behind
 * the same interface with one warning. Both cut with the same compact dictionary and the same custom words.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Segmenter } from '../types.js';
import { cutWithOffsets, type LoadedLibrary } from './offsets.js';

export interface SegmenterOptions {
  /** Which library to use; nodejieba with @node-rs/jieba in reserve when left out. */
  readonly prefer?: Segmenter['name'];
  /** Words to keep whole: the lexicon's names and terms. Words with blanks or control characters are left out. */
  readonly words: Iterable<string>;
  /** The folder of the compact dictionary; dist/dict when left out, the library's own dictionary before a build. */
  readonly dictionaryDir?: string;
  /** Called with one line where @node-rs/jieba steps in. */
  readonly onWarning?: (message: string) => void;
}

/** The file of a dictionary folder that both libraries read: a word, its frequency and its tag on each line. */
export const DICTIONARY = 'jieba.dict.utf8';

/** The segmenter that was asked for cannot be had; the message says why. */
export class SegmenterError extends Error {
  override readonly name = 'SegmenterError';
}

/**
 * Loads a segmenter.
 *
 * nodejieba keeps one dictionary per process (per thread with worker threads): a second call shares it, whatever its
 * `dictionaryDir`, and only adds its words. @node-rs/jieba keeps one dictionary per segmenter.
 *
 * @throws SegmenterError where neither library can be loaded, the preferred one cannot, or `dictionaryDir` holds no
 * dictionary.
 */
export async function createSegmenter(options: SegmenterOptions): Promise<Segmenter> {
  const directory = options.dictionaryDir ?? builtDictionary();
  // nodejieba ends the whole process where a dictionary cannot be opened; nothing could be caught afterwards.
  if (directory !== undefined && !existsSync(join(directory, DICTIONARY)))
    throw new SegmenterError(`${join(directory, DICTIONARY)} is missing`);
  if (options.prefer !== '@node-rs/jieba') {
    try {
      const { loadNodejieba } = await import('./nodejieba.js');
      return segmenter('nodejieba', loadNodejieba(directory, options.words));
    } catch (error) {
      if (options.prefer === 'nodejieba') throw failure('nodejieba', error);
      options.onWarning?.('nodejieba is not installed or was not built; segmenting with @node-rs/jieba');
    }
  }
  try {
    const { loadNodeRs } = await import('./node-rs.js');
    return segmenter('@node-rs/jieba', loadNodeRs(directory, options.words));
  } catch (error) {
    throw failure('@node-rs/jieba', error);
  }
}

const segmenter = (name: Segmenter['name'], { cut, joins }: LoadedLibrary): Segmenter => ({
  name,
  cut: (folded) => cutWithOffsets(folded, cut),
  ...(joins ? { joins } : {}),
});

const failure = (library: string, cause: unknown): SegmenterError =>
  new SegmenterError(`${library} cannot be loaded: ${firstLine(cause)}`, { cause });

const firstLine = (error: unknown): string => (error instanceof Error ? error.message.split('\n')[0]! : String(error));

/** The dictionary folder that the build made, or undefined before a build. */
function builtDictionary(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'dist', 'dict');
    if (existsSync(join(candidate, DICTIONARY))) return candidate;
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
}
