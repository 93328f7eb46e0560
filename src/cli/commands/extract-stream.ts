/** `fupan extract --input ndjson`: a stream of JSON articles, one a line. */
import { createReadStream } from 'node:fs';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { FieldNames } from '../../batch/stream.js';
import { exitCodes, UsageError, type CommandIo } from '../io.js';
import type { SharedOptions } from '../shared.js';
import { parseShard, settingsOf, type Shard } from './batch-options.js';

export interface StreamCommandOptions {
  readonly input: 'article' | 'ndjson';
  readonly field?: Partial<FieldNames>;
  readonly ascii?: boolean;
  readonly shard?: Shard;
}

const FIELDS = ['id', 'title', 'date', 'content'] as const;

/** "id=doc_id,content=text", several times if need be. */
function parseFields(text: string, before: Partial<FieldNames> = {}): Partial<FieldNames> {
  const fields: Record<string, string> = { ...before };
  for (const pair of text.split(',')) {
    const [ours, theirs] = [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()];
    if (!pair.includes('=') || theirs === '' || !FIELDS.some((name) => name === ours))
      throw new InvalidArgumentError(`expected id=…, title=…, date=… or content=…, found "${pair}"`);
    fields[ours] = theirs;
  }
  return fields;
}

/** Adds the options of streams to `extract`. */
export const withStream = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--input <format>',
        'article: whole files; ndjson: one JSON article a line in, one document a line out',
      )
        .choices(['article', 'ndjson'])
        .default('article'),
    )
    .option('--field <name=theirs,…>', 'ndjson: what id, title, date and content are called', parseFields)
    .option('--ascii', 'ndjson: write characters beyond ASCII as \\u escapes')
    .option('--shard <i/n>', 'ndjson: only every N-th line, from the I-th', parseShard);

/** Runs the stream; the exit code is 0 whatever single lines hold. */
export async function runExtractStream(
  files: readonly string[],
  options: SharedOptions & StreamCommandOptions & { readonly format?: string; readonly output?: string },
  io: CommandIo,
): Promise<number> {
  if (files.length > 1) throw new UsageError('--input ndjson reads one file or standard input');
  if (options.format && options.format !== 'ndjson') throw new UsageError('--input ndjson writes ndjson');
  if (options.output) throw new UsageError('--input ndjson writes to standard output');
  const [{ runStream }, { loadParts }, { extractDocument }] = await Promise.all([
    import('../../batch/stream.js'),
    import('../../batch/parts.js'),
    import('../../extract.js'),
  ]);
  const parts = await loadParts(settingsOf(options));
  const file = files[0] ?? '-';
  const { field, ascii, shard, maxBytes } = options;
  try {
    await runStream(
      file === '-' ? io.stdin : createReadStream(file),
      io.stdout as NodeJS.WriteStream,
      (article) => extractDocument(article, parts).document,
      { maxBytes, ...(field ? { fields: field } : {}), ...(ascii ? { ascii } : {}), ...(shard ? { shard } : {}) },
    );
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path === undefined || code === undefined) throw error;
    const { reasonOf } = await import('../inputs.js');
    const { complain } = await import('../io.js');
    complain(io, `${path}: ${reasonOf(error)}`);
    return exitCodes.someFailed;
  }
  return exitCodes.done;
}
