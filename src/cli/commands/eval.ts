/** `fupan eval`: scores the extraction against annotated articles. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ErrorSubject } from '../../eval/report.js';
import type { ExtractArticle } from '../../eval/run.js';
import type { ExtractorOptions } from '../../index.js';
import { neutralise } from '../../reporters/safe-text.js';
import type { CommandIo } from '../io.js';
import { extractorOptions, withLexicon, type LexiconOptions } from '../shared.js';

/** What `--errors` takes, said here so that help need not load the scorer; the compiler holds it to the scorer's own list. */
const SUBJECTS = {
  indexQuotes: true,
  stocks: true,
  streaks: true,
  moves: true,
  sectors: true,
  marketStats: true,
  brokerViews: true,
  qualifier: true,
  stance: true,
  rating: true,
  ratingAction: true,
  targetPrice: true,
  targetCurrency: true,
  previousTargetPrice: true,
  gold: true,
} as const satisfies Record<ErrorSubject, true>;

/** Where the command writes; `process` is one. */
export interface EvalOutput {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

export interface EvalOptions extends LexiconOptions {
  readonly gold: string;
  readonly articles: string;
  readonly documents?: string;
  readonly errors?: ErrorSubject;
  readonly limit: number;
  readonly json?: boolean;
  readonly against?: string;
}

const EXAMPLES = `
Examples:
  fupan eval --gold gold --articles articles
  fupan eval --gold gold --articles articles --errors moves --limit 20
  fupan eval --gold gold --articles articles --json > before.json
  fupan eval --gold gold --articles articles --against before.json

docs/gold.md says how to annotate articles of your own.`;

/**
 * Runs the command.
 *
 * @param extraction how the extractor is made where articles are extracted and not read with `--documents`.
 * @returns the exit code: 0 scored, 1 something given could not be read (one line on stderr says what).
 */
export async function runEval(
  options: EvalOptions,
  output: EvalOutput,
  extraction: ExtractorOptions = {},
): Promise<0 | 1> {
  const warn = (message: string) => output.stderr.write(`fupan: ${neutralise(message)}\n`);
  const [{ EvalInputError }, { evaluate }, { createExtractor }] = await Promise.all([
    import('../../eval/load.js'),
    import('../../eval/run.js'),
    import('../../index.js'),
  ]);
  const prepare = async (): Promise<ExtractArticle> => {
    const extractor = await createExtractor({ onWarning: warn, ...extraction });
    return ({ path, text }) => extractor.extract(text, { path });
  };
  try {
    output.stdout.write(await evaluate({ ...options, json: options.json ?? false }, prepare));
    return 0;
  } catch (error) {
    if (!(error instanceof EvalInputError)) throw error;
    warn(error.message);
    return 1;
  }
}

function atLeastOne(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('expected a whole number of at least 1');
  return Number(text);
}

/**
 * Adds `eval` to the program.
 *
 * @param run what the command does with its options; the program passes {@link runEval} with its streams and its own options.
 */
export function addEvalCommand(program: Command, run: (options: EvalOptions) => Promise<void>): Command {
  return withLexicon(program.command('eval'))
    .summary('score the extraction against annotated articles')
    .description(
      'Extracts every article that has gold and prints precision, recall and F1 per record kind, attribute accuracy and grounding.',
    )
    .requiredOption('--gold <dir>', 'folder of <article>.json annotations')
    .requiredOption('--articles <dir>', 'folder of the articles, named like their annotations')
    .option('--documents <file>', 'score these documents (NDJSON or JSON) and extract nothing')
    .addOption(
      new Option('--errors <subject>', 'list the errors of a kind or attribute beside their sentences').choices(
        Object.keys(SUBJECTS),
      ),
    )
    .option('--limit <n>', 'at most so many lines in each list', atLeastOne, 40)
    .option('--json', 'print all figures and what became of each record')
    .option('--against <file>', 'show what changed since an earlier --json output')
    .addHelpText('after', EXAMPLES)
    .action((options: EvalOptions) => run(options));
}

/** Adds `eval` to the program with the streams and the extractor of the command line. */
export function addEval(program: Command, io: CommandIo, exit: (code: number) => void): void {
  addEvalCommand(program, async (options) => exit(await runEval(options, io, extractorOptions(options, io))));
}
