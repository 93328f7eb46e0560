/** `fupan dict`: look into the dictionaries, prove them, and make one from a listing. */
import type { Command } from 'commander';
import { escapeJson, neutralise } from '../../reporters/safe-text.js';
import { InputError, readInput } from '../inputs.js';
import { complain, exitCodes, type CommandIo } from '../io.js';
import { withDictionaries, type LexiconOptions } from '../shared.js';

type Exit = (code: number) => void;

/** Adds `dict` with its sub-commands to the program. */
export function addDict(program: Command, io: CommandIo, exit: Exit): void {
  const dict = program
    .command('dict')
    .summary('look names up, check dictionaries, import listings')
    .description('Looks into the dictionaries that link names to securities.')
    .addHelpText(
      'after',
      '\nExamples:\n  fupan dict lookup 茅台\n  fupan dict check mine.csv\n  fupan dict import stock_basic.csv -o listing.csv',
    );
  addLookup(dict, io, exit);
  addCheck(dict, io, exit);
  addImport(dict, io, exit);
}

function addLookup(dict: Command, io: CommandIo, exit: Exit): void {
  withDictionaries(dict.command('lookup').argument('<names...>', 'names, nicknames or codes'))
    .description('Prints what names stand for: code, name, place, kind, and what is known of the form.')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  fupan dict lookup 茅台\n  fupan dict lookup 600519 00700.HK NVDA\n  fupan dict lookup 宁王 --json\n\nExit codes: 0 all known; 1 some name is in no dictionary; 2 wrong usage.',
    )
    .action(async (names: string[], options: LexiconOptions & { readonly json?: boolean }) => {
      const [{ loadLexicon }, { lookup }] = await Promise.all([
        import('../../lexicon/index.js'),
        import('../../lexicon/look-up.js'),
      ]);
      const lexicon = await loadLexicon(options.dictionary ? { userDictionaries: options.dictionary } : {});
      const found = names.map((name) => ({ name, results: lookup(lexicon, name) }));
      if (options.json) io.stdout.write(`${escapeJson(JSON.stringify(found, null, 2))}\n`);
      for (const { name, results } of found) {
        if (results.length === 0) complain(io, `${name}: not in the dictionaries`);
        if (options.json) continue;
        for (const { form, kind, code, name: entry, place, source, ambiguous, from, until, siblings } of results) {
          const notes = [
            source === 'name' ? '' : `${source} ${form}`,
            ambiguous ? 'needs context' : '',
            from ? `from ${from}` : '',
            until ? `until ${until}` : '',
            ...siblings.map((other) => `also ${other.code} ${other.name}`),
          ].filter(Boolean);
          io.stdout.write(
            `${neutralise([code ?? '-', entry, place ?? '-', kind, notes.join(', ')].join('\t').trimEnd(), '\t')}\n`,
          );
        }
      }
      exit(found.every(({ results }) => results.length > 0) ? exitCodes.done : exitCodes.someFailed);
    });
}

function addCheck(dict: Command, io: CommandIo, exit: Exit): void {
  dict
    .command('check')
    .argument('[files...]', 'dictionaries of your own; the shipped ones when left out')
    .description('Proves dictionaries: codes well formed and unique, rows reachable from text.')
    .addHelpText(
      'after',
      '\nExample:\n  fupan dict check mine.csv\n\nExit codes: 0 no problems; 1 problems, one a line.',
    )
    .action(async (files: string[]) => {
      const [{ checkDictionaries, checkUserDictionary }, { packageRoot }, { join }] = await Promise.all([
        import('../../lexicon/check.js'),
        import('../../lexicon/index.js'),
        import('node:path'),
      ]);
      const problems =
        files.length > 0 ? files.flatMap(checkUserDictionary) : checkDictionaries(join(packageRoot(), 'dictionaries'));
      for (const problem of problems) io.stdout.write(`${neutralise(problem)}\n`);
      io.stdout.write(
        problems.length === 0 ? 'no problems\n' : `${problems.length} problem${problems.length === 1 ? '' : 's'}\n`,
      );
      exit(problems.length === 0 ? exitCodes.done : exitCodes.someFailed);
    });
}

const IMPORT_HELP = `
Reads Tushare's stock_basic, AkShare's code-name tables and the exchanges' spreadsheets saved as CSV (UTF-8 or GBK); the
columns are recognised by their names.

Examples:
  fupan dict import stock_basic.csv -o listing.csv
  fupan extract article.md --dictionary listing.csv`;

function addImport(dict: Command, io: CommandIo, exit: Exit): void {
  dict
    .command('import')
    .argument('<file>', 'a listing as CSV, or - for standard input')
    .description('Turns a listing of securities into a dictionary for --dictionary.')
    .option('-o, --output <file>', 'write here and not to stdout')
    .addHelpText('after', IMPORT_HELP)
    .action(async (file: string, options: { readonly output?: string }) => {
      const [{ decode }, { importListing }, { USER_COLUMNS }] = await Promise.all([
        import('../../article/index.js'),
        import('../../lexicon/import.js'),
        import('../../lexicon/user.js'),
      ]);
      let bytes: Uint8Array;
      try {
        ({ bytes } = await readInput(file, io, 2 ** 28));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        complain(io, `${file}: ${error.message}`);
        return exit(exitCodes.someFailed);
      }
      const rows = importListing(decode(bytes).text, file);
      // Not the CSV reporter's cells: this file is read by us again, where a guarded name would be another name.
      const cell = (value: string | null) => {
        const text = neutralise(value ?? '');
        return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      };
      const lines = [
        USER_COLUMNS.join(','),
        ...rows.map((row) => USER_COLUMNS.map((name) => cell(row[name])).join(',')),
      ];
      const { writeResult } = await import('../write-result.js');
      const written = await writeResult(`${lines.join('\n')}\n`, options.output, io);
      if (written) complain(io, `${file}: ${rows.length} securities`);
      exit(written ? exitCodes.done : exitCodes.someFailed);
    });
}
