/** The output formats of a run: documents in sorted order → files. A new one is a file beside this and a line here. */
import type { Staging } from '../staging.js';

export interface SinkOptions {
  /** The articles' paths, sorted, for formats that name files by them. */
  readonly paths: readonly string[];
  /** NDJSON: documents a file. */
  readonly shardSize?: number;
}

/** Takes every document once, in order. */
export interface Sink {
  /**
   * @param line the document as a line of NDJSON; valid only until the returned promise settles.
   * @param index the article's place in `SinkOptions.paths`.
   */
  write(line: Buffer, index: number): void | Promise<void>;
  /** Puts the finished files into place. */
  finish(): Promise<void>;
}

export type MakeSink = (staging: Staging, options: SinkOptions) => Sink | Promise<Sink>;

export const sinks = {
  ndjson: async () => (await import('./ndjson.js')).createNdjsonSink,
  json: async () => (await import('./json.js')).createJsonSink,
  csv: async () => (await import('./csv.js')).createCsvSink,
  parquet: async () => (await import('./parquet.js')).createParquetSink,
} as const satisfies Record<string, () => Promise<MakeSink>>;

export type BatchFormat = keyof typeof sinks;
export const batchFormats = Object.keys(sinks) as readonly BatchFormat[];
