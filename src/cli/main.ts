/** The commander program. Commands are one file each and load what they need when they run. */
import { Command, CommanderError } from 'commander';
import { addBatch } from './commands/batch.js';
import { addDict } from './commands/dict.js';
import { addExplain } from './commands/explain.js';
import { addExtract } from './commands/extract.js';
import { addSchema } from './commands/schema.js';
import { addWatch } from './commands/watch.js';
import { complain, exitCodes, UsageError, type CommandIo } from './io.js';

const HELP = `
Examples:
  fupan extract article.md
  fupan extract article.md | jq '.streaks[]'
  fupan batch news -o facts
  fupan explain article.md
  fupan dict lookup 茅台
  fupan eval --gold gold --articles articles

Exit codes: 0 done; 1 some input failed; 2 wrong usage.`;

/**
 * Runs the tool.
 *
 * @param argv as Node gives it: program, script, arguments.
 * @param io the process, or a stand-in.
 * @returns the exit code.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  let code: number = exitCodes.done;
  const exit = (value: number) => {
    code = value;
  };
  const program = new Command('fupan')
    .description('Turns Chinese market-news articles into structured, grounded JSON.')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.stdout.write(text), writeErr: (text) => void io.stderr.write(text) })
    .showHelpAfterError('(fupan --help shows what there is)');
  program
    .option('-V, --version', 'print the version, the segmenter and the date of the dictionaries')
    .action(async () => {
      if (!program.opts<{ version?: boolean }>().version)
        throw new UsageError('name a command; fupan --help shows what there is');
      const { version } = await import('./version.js');
      io.stdout.write(await version());
    });
  addExtract(program, io, exit);
  addBatch(program, io, exit);
  addWatch(program, io, exit);
  addExplain(program, io, exit);
  addSchema(program, io, exit);
  addDict(program, io, exit);
  await addEval(program, argv, io, exit);
  // A reader that has seen enough (head) ends the run quietly.
  (io.stdout as Partial<NodeJS.WriteStream>).on?.('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
    throw error;
  });
  try {
    for (const command of program.commands) command.exitOverride();
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof UsageError) {
      complain(io, error.message);
      return exitCodes.usage;
    }
    if ((error as Error).name === 'DictionaryError' || (error as Error).constructor.name === 'DictionaryError') {
      complain(io, (error as Error).message);
      return exitCodes.someFailed;
    }
    throw error;
  }
}

/** The scorer brings the schema library along, so it is loaded only for its own command and for help. */
async function addEval(
  program: Command,
  argv: readonly string[],
  io: CommandIo,
  exit: (code: number) => void,
): Promise<void> {
  if (!argv.slice(2).some((word) => word === 'eval' || word === 'help' || word === '-h' || word === '--help')) return;
  const { addEvalCommand, runEval } = await import('./commands/eval.js');
  addEvalCommand(program, async (options) => exit(await runEval(options, io)));
}
