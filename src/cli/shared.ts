/** Options that several commands share. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { recordKinds } from '../document/kinds.js';
import type { RecordKind } from '../document/schema.js';
import type { ExtractorOptions } from '../index.js';
import { complain, type CommandIo } from './io.js';

export interface SharedOptions {
  readonly kinds?: readonly RecordKind[];
  readonly encoding?: string;
  readonly segmenter?: 'nodejieba' | '@node-rs/jieba' | 'auto';
  readonly dictionary?: readonly string[];
  readonly maxBytes: number;
}

/** "moves,streaks" → the kinds; an unknown one is a usage error that lists what there is. */
export function parseKinds(text: string): RecordKind[] {
  return text.split(',').map((name) => {
    const kind = recordKinds.find((one) => one.toLowerCase() === name.trim().toLowerCase());
    if (!kind)
      throw new InvalidArgumentError(`"${name.trim()}" is no record kind; there are ${recordKinds.join(', ')}`);
    return kind;
  });
}

function parseBytes(text: string): number {
  const match = /^(\d{1,12})(?:([KMG])i?B?)?$/i.exec(text);
  const unit = { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[(match?.[2] ?? '').toUpperCase()] ?? 1;
  if (!match || Number(match[1]) === 0)
    throw new InvalidArgumentError('expected a number of bytes such as 500000, 64M or 1G');
  return Number(match[1]) * unit;
}

/** Adds the options of reading and extracting. */
export const withExtraction = (command: Command): Command =>
  command
    .option('--kinds <a,b>', `only these record kinds (${recordKinds.join(', ')})`, parseKinds)
    .option('--encoding <label>', "the files' encoding, such as gb18030 (default: detected)")
    .addOption(
      new Option('--segmenter <name>', 'the library that cuts words').choices(['auto', 'nodejieba', '@node-rs/jieba']),
    )
    .option(
      '--dictionary <file.csv>',
      'rows of your own: form,code,name,market,kind,action (repeatable)',
      (file: string, all: string[] = []) => [...all, file],
    )
    .option('--max-bytes <size>', 'refuse larger inputs', parseBytes, 64 * 2 ** 20);

/** The library's options for a command's. */
export const extractorOptions = (options: SharedOptions, io: CommandIo): ExtractorOptions => ({
  onWarning: (message) => complain(io, message),
  ...(options.kinds ? { kinds: options.kinds } : {}),
  ...(options.segmenter ? { segmenter: options.segmenter } : {}),
  ...(options.dictionary ? { dictionaries: options.dictionary } : {}),
});
