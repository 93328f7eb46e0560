/**
 * Text → tokens. nodejieba is the segmenter; where its native binding cannot be loaded, @node-rs/jieba steps in behind
 * the same interface with one warning. Both cut with the same compact dictionary and the same custom words.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Segmenter, Token } from '../types.js';

export interface SegmenterOptions {
  /** Which library to use; nodejieba with @node-rs/jieba in reserve when left out. */
  readonly prefer?: 'nodejieba' | '@node-rs/jieba';
  /** Words to keep whole: the lexicon's names and terms. */
  readonly words: Iterable<string>;
  /** The folder of the compact dictionary; dist/dict when left out. */
  readonly dictionaryDir?: string;
  readonly onWarning?: (message: string) => void;
}

/** What one library must do: cut a text that holds no lone surrogate and no NUL. */
export type Cut = (text: string) => string[];

/** The longest text cut at once; longer ones are cut in pieces so that time stays linear in their length. */
const PIECE = 4000;

/** The folder with jieba.dict.utf8 and its companions that the build made, or undefined before a build. */
export function builtDictionary(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'dist', 'dict');
    if (existsSync(join(candidate, 'jieba.dict.utf8'))) return candidate;
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
}

/** The segmenter that was asked for cannot be had; the message says why. */
export class SegmenterError extends Error {
  override readonly name = 'SegmenterError';
}

/**
 * Loads a segmenter.
 *
 * nodejieba keeps one dictionary per process: a second call shares it and only adds words. @node-rs/jieba keeps one
 * per segmenter.
 *
 * @throws SegmenterError where neither library can be loaded, or the preferred one cannot.
 */
export async function createSegmenter(options: SegmenterOptions): Promise<Segmenter> {
  const directory = options.dictionaryDir ?? builtDictionary();
  if (options.prefer !== '@node-rs/jieba') {
    try {
      const { loadNodejieba } = await import('./nodejieba.js');
      return segmenter('nodejieba', loadNodejieba(directory, options.words));
    } catch (error) {
      if (options.prefer === 'nodejieba')
        throw new SegmenterError(`nodejieba cannot be loaded: ${(error as Error).message.split('\n')[0]}`, {
          cause: error,
        });
      options.onWarning?.('nodejieba is not installed or was not built; segmenting with @node-rs/jieba');
    }
  }
  try {
    const { loadNodeRs } = await import('./node-rs.js');
    return segmenter('@node-rs/jieba', loadNodeRs(directory, options.words));
  } catch (error) {
    throw new SegmenterError(`@node-rs/jieba cannot be loaded: ${(error as Error).message.split('\n')[0]}`, {
      cause: error,
    });
  }
}

const UNSAFE = /[\u0000]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function segmenter(name: Segmenter['name'], cut: Cut): Segmenter {
  return {
    name,
    cut(folded) {
      const safe = folded.replace(UNSAFE, ' ');
      const tokens: Token[] = [];
      let at = 0;
      for (const piece of pieces(safe))
        for (const word of cut(piece)) {
          const end = at + word.length;
          tokens.push({ text: folded.slice(at, end), start: at, end });
          at = end;
        }
      if (at !== folded.length) throw new Error(`${name} lost text: ${at} of ${folded.length} characters came back`);
      return tokens;
    },
  };
}

function* pieces(text: string): Generator<string> {
  let start = 0;
  while (text.length - start > PIECE) {
    const stop =
      Math.max(
        text.lastIndexOf('。', start + PIECE),
        text.lastIndexOf('\n', start + PIECE),
        text.lastIndexOf('，', start + PIECE),
      ) + 1;
    let end = stop > start + 1 ? stop : start + PIECE;
    const code = text.charCodeAt(end - 1);
    if (code >= 0xd800 && code <= 0xdbff) end += 1;
    yield text.slice(start, end);
    start = end;
  }
  if (start < text.length) yield text.slice(start);
}
