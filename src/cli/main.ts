/** The commander program: its frame, its errors and its exit codes. The commands are one file each, in commands/. */
import { Command, CommanderError } from 'commander';
import { neutralise } from '../reporters/safe-text.js';
import { commands } from './commands/index.js';
import { complain, exitCodes, UsageError, type CommandIo } from './io.js';

const HELP = `
Examples:
  fupan extract article.md
  fupan extract article.md | jq '.streaks[]'
  fupan batch news -o facts
  fupan watch incoming | jq '.moves[]'
  fupan explain article.md
  fupan dict lookup 茅台
  fupan eval --gold gold --articles articles

Exit codes: 0 done (also where the reader of the output left early); 1 some input failed; 2 wrong usage.`;

/** Errors whose message says all that the user needs, by name: the stages before this one throw them. */
const EXPECTED = ['DictionaryError', 'SegmenterError'];

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
    .option('-V, --version', 'print the version, the segmenters and the date of the dictionaries')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(`fupan: ${neutralise(text.replace(/^error: /, ''), '\n')}`),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => 100,
    })
    .showHelpAfterError('(fupan --help shows what there is)')
    .hook('preAction', (_, command) => addConfiguredDictionaries(command, io));
  for (const add of commands) add(program, io, exit);
  ignoreLeavingReader(io);
  try {
    if (argv.length <= 2) throw new UsageError('name a command; fupan --help shows what there is');
    if (argv[2] === '--version' || argv[2] === '-V') {
      const { version } = await import('./version.js');
      io.stdout.write(await version());
      return code;
    }
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (!(error instanceof UsageError) && !EXPECTED.includes((error as Error).name)) throw error;
    complain(io, (error as Error).message);
    return error instanceof UsageError ? exitCodes.usage : exitCodes.someFailed;
  }
}

/** The dictionaries that the project's or the user's configuration names come before those of the command line. */
async function addConfiguredDictionaries(command: Command, io: CommandIo): Promise<void> {
  const options = command.opts<{ config?: boolean; dictionary?: readonly string[] }>();
  if (options.config !== true) return;
  const { loadConfig } = await import('../lexicon/config.js');
  const { dictionaries } = loadConfig(process.cwd(), io.env);
  if (dictionaries.length > 0)
    command.setOptionValueWithSource('dictionary', [...dictionaries, ...(options.dictionary ?? [])], 'config');
}

/** A reader that has seen enough (head) ends the run quietly; one that closes stderr alone does not end it. */
function ignoreLeavingReader(io: CommandIo): void {
  (io.stdout as Partial<NodeJS.WriteStream>).on?.('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
    throw error;
  });
  (io.stderr as Partial<NodeJS.WriteStream>).on?.('error', () => undefined);
}
