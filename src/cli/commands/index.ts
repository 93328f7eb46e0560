/** The commands, in the order of `--help`. A new one is a file beside this and a line here. */
import type { Command } from 'commander';
import type { CommandIo } from '../io.js';
import { addBatch } from './batch.js';
import { addCompletion } from './completion.js';
import { addDict } from './dict.js';
import { addEval } from './eval.js';
import { addExplain } from './explain.js';
import { addExtract } from './extract.js';
import { addSchema } from './schema.js';
import { addWatch } from './watch.js';

/** Defines a command; what it needs to run is imported when it runs, so that no command pays for another. */
type AddCommand = (program: Command, io: CommandIo, exit: (code: number) => void) => void;

export const commands: readonly AddCommand[] = [
  addExtract,
  addBatch,
  addWatch,
  addExplain,
  addDict,
  addEval,
  addSchema,
  addCompletion,
];
