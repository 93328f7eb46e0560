/** `fupan dict`: look into the dictionaries. */
import type { Command } from 'commander';
import { neutralise } from '../../reporters/safe-text.js';
import { complain, exitCodes, type CommandIo } from '../io.js';

/** Adds `dict` with its sub-commands to the program. */
export function addDict(program: Command, io: CommandIo, exit: (code: number) => void): void {
  const dict = program
    .command('dict')
    .summary('look names up, check dictionaries')
    .description('Looks into the dictionaries that link names to securities.');
  dict
    .command('lookup')
    .argument('<name>', 'a name, nickname or code')
    .description('Prints what a form stands for.')
    .option('--dictionary <file.csv>', 'rows of your own (repeatable)', (file: string, all: string[] = []) => [
      ...all,
      file,
    ])
    .addHelpText('after', '\nExample:\n  fupan dict lookup 茅台')
    .action(async (name: string, options: { dictionary?: string[] }) => {
      const { loadLexicon } = await import('../../lexicon/index.js');
      const lexicon = await loadLexicon(options.dictionary ? { userDictionaries: options.dictionary } : {});
      const byCode = lexicon.byCode(name.toUpperCase());
      const forms = lexicon.lookup(name);
      if (forms.length === 0 && !byCode) {
        complain(io, `${name}: not in the dictionaries`);
        return exit(exitCodes.someFailed);
      }
      if (byCode) io.stdout.write(`${byCode.code}\t${byCode.name}\t${byCode.market}\tcode\n`);
      for (const { entry, source, ambiguous, until } of forms)
        io.stdout.write(
          neutralise(
            `${('code' in entry && entry.code) || '-'}\t${entry.name}\t${entry.kind === 'security' ? entry.market : entry.kind}\t${source}${ambiguous ? ', needs context' : ''}${until ? `, until ${until}` : ''}`,
            '\t',
          ) + '\n',
        );
      exit(exitCodes.done);
    });
  dict
    .command('check')
    .argument('[file]', 'a dictionary of your own; the shipped ones when left out')
    .description('Proves dictionaries: codes well formed and unique, rows reachable from text.')
    .action(async (file: string | undefined) => {
      const { checkDictionaries, checkUserDictionary } = await import('../../lexicon/check.js');
      const { packageRoot } = await import('../../lexicon/index.js');
      const { join } = await import('node:path');
      const problems = file ? checkUserDictionary(file) : checkDictionaries(join(packageRoot(), 'dictionaries'));
      for (const problem of problems) io.stdout.write(`${neutralise(problem)}\n`);
      io.stdout.write(problems.length === 0 ? 'no problems\n' : `${problems.length} problems\n`);
      exit(problems.length === 0 ? exitCodes.done : exitCodes.someFailed);
    });
}
