/** `fupan batch`: directories in, one data set out. */
import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { complain, exitCodes, type CommandIo } from '../io.js';
import { withExtraction, type SharedOptions } from '../shared.js';
import { parseShard, settingsOf, type Shard } from './batch-options.js';

interface BatchCommandOptions extends SharedOptions {
  readonly output: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly format: 'ndjson' | 'json' | 'csv' | 'parquet';
  readonly shardSize?: number;
  readonly shard?: Shard;
  readonly jobs: number;
  readonly force?: boolean;
  readonly failFast?: boolean;
  readonly quiet?: boolean;
}

const HELP = `
Examples:
  fupan batch news -o facts                              facts/documents.ndjson
  fupan batch news -o facts --format parquet             one table a record kind, for DuckDB or pandas
  fupan batch 'archive/2025-*' -o facts --shard-size 50000
  fupan batch news -o facts                              again: only new and changed articles are done

The output appears whole or not at all, in the order of the sorted paths, the same bytes whatever --jobs says. What is
finished is kept in OUT_DIR/.fupan: after Ctrl-C, a crash or a full disk the same command goes on from there.
Articles that failed stand in OUT_DIR/errors.ndjson.

Exit codes: 0 done; 1 some articles failed, or the output could not be written; 2 wrong usage; 130 interrupted.`;

const atLeastOne = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('expected a whole number of at least 1');
  return Number(text);
};
const collected = (value: string, all: string[] = []) => [...all, value];

/** Adds `batch` to the program. */
export function addBatch(program: Command, io: CommandIo, exit: (code: number) => void): void {
  withExtraction(program.command('batch').argument('<dirs...>', 'directories, files or globs'))
    .summary('extract whole directories on all cores')
    .description('Extracts every article below directories; run again, it does only what is new or changed.')
    .requiredOption('-o, --output <dir>', 'the folder for the results')
    .option(
      '--include <glob>',
      'which files to read, below each directory (repeatable; default: md, markdown, txt, html, htm)',
      collected,
    )
    .option('--exclude <glob>', 'which files to leave out (repeatable)', collected)
    .addOption(
      new Option('--format <name>', 'what to write').choices(['ndjson', 'json', 'csv', 'parquet']).default('ndjson'),
    )
    .option('--shard-size <n>', 'ndjson: so many documents a file', atLeastOne)
    .option('--shard <i/n>', 'only every N-th article, from the I-th: for array jobs', parseShard)
    .option('--jobs <n>', 'worker threads', atLeastOne, availableParallelism())
    .option('--force', 'do everything again')
    .option('--fail-fast', 'stop at the first article that fails')
    .option('--quiet', 'no progress and no summary')
    .addHelpText('after', HELP)
    .action(async (dirs: string[], options: BatchCommandOptions) => exit(await runBatchCommand(dirs, options, io)));
}

async function runBatchCommand(
  inputs: readonly string[],
  options: BatchCommandOptions,
  io: CommandIo,
): Promise<number> {
  if (options.shardSize && options.format !== 'ndjson') {
    complain(io, '--shard-size is for --format ndjson');
    return exitCodes.usage;
  }
  const [{ runBatch }, { BatchError }, { createProgress }, { onInterrupt }] = await Promise.all([
    import('../../batch/run.js'),
    import('../../batch/errors.js'),
    import('../../batch/progress.js'),
    import('../interrupt.js'),
  ]);
  // A reader of our messages that has gone away (2>&1 | head) is no reason to stop the work.
  (io.stderr as Partial<NodeJS.WriteStream>).on?.('error', () => undefined);
  const progress = createProgress(io.stderr);
  const interrupt = onInterrupt((signal) => {
    progress.end();
    complain(io, `${signal}: finishing what is in hand; once more stops at once`);
  });
  const { shard, shardSize } = options;
  try {
    const summary = await runBatch(
      {
        inputs,
        outDir: options.output,
        format: options.format,
        settings: settingsOf(options),
        jobs: options.jobs,
        maxBytes: options.maxBytes,
        ...(options.include ? { include: options.include } : {}),
        ...(options.exclude ? { exclude: options.exclude } : {}),
        ...(shardSize ? { shardSize } : {}),
        ...(shard ? { shard } : {}),
        force: options.force ?? false,
        failFast: options.failFast ?? false,
      },
      {
        signal: interrupt.signal,
        onWarning: (message) => complain(io, message),
        ...(options.quiet ? {} : { onProgress: (state) => progress.update(state) }),
      },
    );
    progress.end();
    const { articles, extracted, unchanged, failed, stopped } = summary;
    const errors = failed > 0 ? `, ${failed} failed (see ${options.output}/errors.ndjson)` : '';
    if (!options.quiet || failed > 0)
      complain(
        io,
        `${articles} articles: ${extracted} extracted, ${unchanged} unchanged${errors}; ${progress.seconds().toFixed(1)} s`,
      );
    if (stopped === 'interrupted') {
      complain(
        io,
        `interrupted: ${extracted + unchanged} of ${articles} articles are kept; run the same command again to go on`,
      );
      return interrupt.exitCode();
    }
    return failed > 0 ? exitCodes.someFailed : exitCodes.done;
  } catch (error) {
    progress.end();
    if (!(error instanceof BatchError)) throw error;
    complain(io, error.message);
    return error.usage ? exitCodes.usage : exitCodes.someFailed;
  } finally {
    interrupt.release();
  }
}
