/** `fupan extract`: articles in, facts out. */
import { realpath } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import type { ExtractionDocument } from '../../document/schema.js';
import { reporterForFile, reporterOf, reporters, type ReportOptions, type Reporter } from '../../reporters/index.js';
import type { Reading } from '../../types.js';
import { expand, InputError, readInput } from '../inputs.js';
import { complain, exitCodes, print, UsageError, usesColor, type CommandIo } from '../io.js';
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
    .addOption(
      new Option('--format <name>', 'default: by the ending of -o; text on a terminal; else json').choices(
        reporters.map((one) => one.name),
      ),
    )
    .option('-o, --output <file>', 'write here (whole or not at all) and not to stdout')
    .option('--pretty', 'indent JSON (default for one article; several stand one a line in an array)')
    .addOption(new Option('--compact', 'JSON without white space').conflicts('pretty'))
    .option('--no-color', 'no colours on a terminal (also: NO_COLOR; FORCE_COLOR forces them)')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: ExtractOptions) => exit(await runExtract(files, options, io)));
}

async function runExtract(files: readonly string[], options: ExtractOptions, io: CommandIo): Promise<number> {
  if (files.length === 0 && io.stdin.isTTY)
    throw new UsageError('no input: name files, or pipe an article in (see fupan extract --help)');
  if (options.input === 'ndjson') return runExtractStream(files, options, io);
  const paths = await expand(files.length > 0 ? files : ['-']);
  const output = options.output === '-' ? undefined : options.output;
  if (output !== undefined && (await isAmong(output, paths)))
    throw new UsageError(`${output} is one of the articles: it would be overwritten`);
  const reporter = reporterFor(options.format, output, io);
  const [{ createExtractor }, report] = await Promise.all([import('../../index.js'), reporter.load()]);
  const extractor = await createExtractor(extractorOptions(options, io));
  const shared: ReportOptions = {
    ...(options.kinds ? { kinds: options.kinds } : {}),
    ...(options.pretty ? { pretty: true } : options.compact ? { pretty: false } : {}),
    color: output === undefined && usesColor(io, options.color),
    ...(output === undefined && io.stdout.isTTY && io.stdout.columns ? { width: io.stdout.columns } : {}),
  };
  const streams = reporter.streams && output === undefined;
  const documents: ExtractionDocument[] = [];
  const readings: Reading[] = [];
  let failed = false;
  let header = true;
  for (const path of paths) {
    try {
      const { bytes } = await readInput(path, io, options.maxBytes);
      if (bytes.length === 0) complain(io, `${path}: is empty`);
      const { document, reading } = extractor.explain(bytes, {
        path,
        ...(options.encoding ? { encoding: options.encoding } : {}),
      });
      if (streams) {
        await print(io, report([document], { ...shared, header, readings: [reading] }));
        header = false;
      } else {
        documents.push(document);
        if (reporter.showsArticle) readings.push(reading);
      }
    } catch (error) {
      if (!(error instanceof InputError) && (error as Error).name !== 'ArticleError') throw error;
      failed = true;
      complain(io, `${path}: ${(error as Error).message}`);
    }
  }
  // A list of inputs gives an array even where few of them could be read; where none could, an old file stays as it is.
  const several = paths.length !== 1;
  if (!streams && (documents.length > 0 || (several && output === undefined))) {
    const text = report(documents, { ...shared, readings, array: several });
    if (output === undefined) await print(io, text);
    else {
      const { writeResult } = await import('../write-result.js');
      failed = !(await writeResult(text, output, io)) || failed;
    }
  }
  return failed ? exitCodes.someFailed : exitCodes.done;
}

/** The format that was asked for, else what the file's name says, else text for a person and JSON for a program. */
const reporterFor = (format: string | undefined, output: string | undefined, io: CommandIo): Reporter =>
  (format ? reporterOf(format) : output ? reporterForFile(output) : undefined) ??
  reporterOf(output === undefined && io.stdout.isTTY === true ? 'text' : 'json')!;

/** Whether a file is one of the inputs, by whatever name. */
async function isAmong(file: string, paths: readonly string[]): Promise<boolean> {
  const real = (path: string) => realpath(path).catch(() => undefined);
  const target = await real(file);
  if (target === undefined) return false;
  for (const path of paths) if (path !== '-' && (await real(path)) === target) return true;
  return false;
}
