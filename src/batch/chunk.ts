/** The work on a few articles at once: read, hash, extract, and frame the documents for the store. Runs in a worker or in the main thread. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ExtractionDocument } from '../document/schema.js';
import { reportNdjson } from '../reporters/ndjson.js';
import { isBinary } from './binary.js';
import { failureOf, type ArticleFailure } from './errors.js';
import { readWhole } from './read-file.js';
import { frame } from './store.js';

/** What a run needs of an extractor. */
export interface BatchExtractor {
  readonly segmenter: string;
  /** A hash of the dictionaries. */
  readonly dictionaries: string;
  extract(bytes: Uint8Array, path: string): ExtractionDocument;
}

export interface ChunkItem {
  /** The article's place in the sorted input. */
  readonly index: number;
  readonly path: string;
  /** The SHA-256 of what the store's document was made from, "" where it has none. */
  readonly known: string;
}

export interface ChunkTask {
  readonly root: string;
  readonly items: readonly ChunkItem[];
  /** What documents are made by: a hash of version, dictionaries and options. */
  readonly made: string;
  readonly maxBytes: number;
}

export interface ChunkResult {
  /** How many items were dealt with, from the first; the caller hands the others out again. */
  readonly done: number;
  /** Store frames of the new documents, one after another. */
  readonly frames: Uint8Array;
  /** For each frame the article's index, where its document line begins in `frames`, and that line's length. */
  readonly entries: readonly (readonly [index: number, offset: number, length: number])[];
  readonly unchanged: readonly number[];
  readonly failed: readonly (readonly [index: number, failure: ArticleFailure])[];
  /** Input bytes read. */
  readonly bytes: number;
}

/** A chunk ends early beyond this much output, so that memory stays bounded by the largest article. */
const ENOUGH_OUTPUT = 4 * 2 ** 20;

/** Deals with a chunk's articles; a failing one is reported in the result, never thrown. */
export function workOn(task: ChunkTask, extractor: BatchExtractor): ChunkResult {
  const pieces: Uint8Array[] = [];
  const entries: [number, number, number][] = [];
  const unchanged: number[] = [];
  const failed: [number, ArticleFailure][] = [];
  let size = 0;
  let bytes = 0;
  let done = 0;
  for (const { index, path, known } of task.items) {
    if (size > ENOUGH_OUTPUT) break;
    done += 1;
    const read = readWhole(join(task.root, path), task.maxBytes);
    if (!(read instanceof Uint8Array)) {
      failed.push([index, read]);
      continue;
    }
    bytes += read.length;
    if (isBinary(read)) {
      failed.push([index, { code: 'binary', message: 'is no text (binary data)' }]);
      continue;
    }
    const sha256 = createHash('sha256').update(read).digest('hex');
    if (sha256 === known) {
      unchanged.push(index);
      continue;
    }
    try {
      const line = Buffer.from(reportNdjson([extractor.extract(read, path)]));
      const header = frame({ path, sha256, made: task.made }, line);
      pieces.push(header, line);
      entries.push([index, size + header.length, line.length]);
      size += header.length + line.length;
    } catch (error) {
      failed.push([index, failureOf(error)]);
    }
  }
  // Buffer.concat may share a pool, which must not be transferred to another thread.
  const frames = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    frames.set(piece, at);
    at += piece.length;
  }
  return { done, frames, entries, unchanged, failed, bytes };
}
