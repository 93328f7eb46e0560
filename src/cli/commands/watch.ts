/** `fupan watch`: extracts new files as a crawler drops them. */
import type { Command } from 'commander';
import { complain, exitCodes, print, type CommandIo } from '../io.js';
import { withExtraction, type SharedOptions } from '../shared.js';
import { settingsOf } from './batch-options.js';

interface WatchCommandOptions extends SharedOptions {
  readonly output?: string;
  readonly initial?: boolean;
  readonly quiet?: boolean;
}

const HELP = `
Examples:
  fupan watch incoming                   one document a line, for the next program
  fupan watch incoming -o facts          one JSON file an article, in folders like the input's

Runs until Ctrl-C. A file is taken when it has stopped growing; a changed one is taken again.`;

/** Adds `watch` to the program. */
export function addWatch(program: Command, io: CommandIo, exit: (code: number) => void): void {
  withExtraction(program.command('watch').argument('<dir>', 'the folder that articles are dropped into'))
    .summary('extract new files as they come')
    .description('Watches a folder and extracts every new or changed article in it.')
    .option('-o, --output <dir>', 'write JSON files here and not NDJSON to stdout')
    .option('--initial', 'begin with the files that are there already')
    .option('--quiet', 'do not say that watching has begun')
    .addHelpText('after', HELP)
    .action(async (folder: string, options: WatchCommandOptions) => exit(await runWatch(folder, options, io)));
}

async function runWatch(folder: string, options: WatchCommandOptions, io: CommandIo): Promise<number> {
  const [
    { watch },
    { BatchError, failureOf },
    { makeExtractor },
    { createArticleWriter },
    { onInterrupt },
    { reportNdjson },
  ] = await Promise.all([
    import('../../batch/watch.js'),
    import('../../batch/errors.js'),
    import('../../batch/extractor.js'),
    import('../../batch/article-writer.js'),
    import('../interrupt.js'),
    import('../../reporters/ndjson.js'),
  ]);
  const interrupt = onInterrupt(() => undefined);
  let failed = false;
  const fail = (path: string, message: string) => {
    failed = true;
    complain(io, `${path}: ${message}`);
  };
  try {
    const extractor = await makeExtractor(settingsOf(options), (message) => complain(io, message));
    const write = options.output === undefined ? undefined : await createArticleWriter(options.output);
    await watch(
      {
        folder,
        maxBytes: options.maxBytes,
        initial: options.initial ?? false,
        ...(options.output === undefined ? {} : { except: options.output }),
      },
      {
        async onArticle(path, bytes) {
          let document;
          try {
            document = extractor.extract(bytes, path);
          } catch (error) {
            return fail(path, failureOf(error).message);
          }
          if (write) await write(path, document);
          else await print(io, reportNdjson([document]));
        },
        onFailure: (path, { message }) => fail(path, message),
        onReady: () => {
          if (!options.quiet) complain(io, `watching ${folder}; Ctrl-C ends it`);
        },
      },
      interrupt.signal,
    );
    return failed ? exitCodes.someFailed : exitCodes.done;
  } catch (error) {
    if (!(error instanceof BatchError)) throw error;
    complain(io, error.message);
    return error.usage ? exitCodes.usage : exitCodes.someFailed;
  } finally {
    interrupt.release();
  }
}
