/** `fupan schema`: the JSON Schema of the document. */
import type { Command } from 'commander';
import type { CommandIo } from '../io.js';

/** Adds `schema` to the program. */
export function addSchema(program: Command, io: CommandIo, exit: (code: number) => void): void {
  program
    .command('schema')
    .summary('print the JSON Schema of the document')
    .description('Prints the JSON Schema (draft 2020-12) of one extraction document.')
    .addHelpText('after', '\nExample:\n  fupan schema > fupan.schema.json')
    .action(async () => {
      const { readFileSync } = await import('node:fs');
      const { join } = await import('node:path');
      const { packageRoot } = await import('../../lexicon/index.js');
      io.stdout.write(readFileSync(join(packageRoot(), 'dist', 'schema.json'), 'utf8'));
      exit(0);
    });
}
