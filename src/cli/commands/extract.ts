/** `fupan extract`: articles in, facts out. */
import { Option, type Command } from 'commander';
import type { ExtractionDocument } from '../../document/schema.js';
import { reporterForFile, reporterOf, reporters } from '../../reporters/index.js';
import type { Reading } from '../../types.js';
import { expand, InputError, readInput } from '../inputs.js';
import { complain, exitCodes, UsageError, type CommandIo } from '../io.js';
import { extractorOptions, withExtraction, type SharedOptions } from '../shared.js';
import { runExtractStream, withStream, type StreamCommandOptions } from './extract-stream.js';

interface ExtractOptions extends SharedOptions, StreamCommandOptions {
  readonly format?: string;
  readonly output?: string;
  readonly pretty?: boolean;
  readonly compact?: boolean;
  readonly color: boolean;
}

const EXAMPLES = `
Examples:
  fupan extract article.md                       the facts: JSON in a pipe, a readable report on a terminal
  fupan extract article.md | jq '.streaks[]'     one record kind with jq
  cat article.md | fupan extract -               standard input
  fupan extract 'news/*.md' --format ndjson      one document a line
  fupan extract *.md --kinds moves --format csv -o moves.csv
  kcat -C -e -t news | fupan extract --input ndjson | kcat -P -t facts

Exit codes: 0 done; 1 some input could not be read (the others were written); 2 wrong usage.`;

/** Adds `extract` to the program. */
export function addExtract(program: Command, io: CommandIo, exit: (code: number) => void): void {
  withStream(withExtraction(program.command('extract').argument('[files...]', 'files, globs, or - for standard input')))
    .summary('print the facts of articles')
    .description('Extracts index quotes, stocks, streaks, moves, sectors, broker views and market statistics.')
    .addOption(new Option('--format <name>', 'text on a terminal, else json').choices(reporters.map((one) => one.name)))
    .option('-o, --output <file>', 'write here (whole or not at all) and not to stdout')
    .option('--pretty', 'indent JSON')
    .addOption(new Option('--compact', 'JSON without white space').conflicts('pretty'))
    .option('--no-color', 'no colours on a terminal (also: NO_COLOR)')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: ExtractOptions) => exit(await runExtract(files, options, io)));
}

async function runExtract(files: readonly string[], options: ExtractOptions, io: CommandIo): Promise<number> {
  if (files.length === 0 && io.stdin.isTTY)
    throw new UsageError('no input: name files, or pipe an article in (see fupan extract --help)');
  if (options.input === 'ndjson') return runExtractStream(files, options, io);
  const paths = await expand(files.length > 0 ? files : ['-']);
  const toTerminal = !options.output && io.stdout.isTTY === true;
  const reporter =
    (options.format ? reporterOf(options.format) : options.output ? reporterForFile(options.output) : undefined) ??
    reporterOf(toTerminal ? 'text' : 'json')!;
  const [{ createExtractor }, report] = await Promise.all([import('../../index.js'), reporter.load()]);
  const extractor = await createExtractor(extractorOptions(options, io));

  const color = toTerminal && options.color && !io.env.NO_COLOR;
  const shared = {
    ...(options.kinds ? { kinds: options.kinds } : {}),
    ...(options.pretty ? { pretty: true } : options.compact ? { pretty: false } : {}),
    color: color || (options.color && Boolean(io.env.FORCE_COLOR) && io.env.FORCE_COLOR !== '0' && !options.output),
    ...(toTerminal && io.stdout.columns ? { width: io.stdout.columns } : {}),
  };
  const streams = reporter.streams && !options.output;
  const documents: ExtractionDocument[] = [];
  const readings: Reading[] = [];
  let failed = false;
  let first = true;
  for (const path of paths) {
    try {
      const { bytes } = await readInput(path, io, options.maxBytes);
      const { document, reading } = extractor.explain(bytes, {
        path,
        ...(options.encoding ? { encoding: options.encoding } : {}),
      });
      if (streams) {
        io.stdout.write(report([document], { ...shared, header: first, readings: [reading] }));
        first = false;
      } else {
        documents.push(document);
        readings.push(reading);
      }
    } catch (error) {
      if (!(error instanceof InputError) && (error as Error).name !== 'ArticleError') throw error;
      failed = true;
      complain(io, `${path}: ${(error as Error).message}`);
    }
  }
  // A list of inputs gives an array even where only one of them could be read.
  if (!streams && !(documents.length === 0 && paths.length === 1)) {
    const text = report(documents, { ...shared, readings, array: paths.length !== 1 });
    if (options.output) {
      const { writeFileAtomic } = await import('../../batch/atomic-write.js');
      try {
        await writeFileAtomic(options.output, text);
      } catch (error) {
        complain(io, `${options.output}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
        return exitCodes.someFailed;
      }
    } else io.stdout.write(text);
  }
  return failed ? exitCodes.someFailed : exitCodes.done;
}
