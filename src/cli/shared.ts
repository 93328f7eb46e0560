/** Options that several commands share. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { recordKinds } from '../document/kinds.js';
import type { RecordKind } from '../document/schema.js';
import type { ExtractorOptions } from '../index.js';
import { complain, type CommandIo } from './io.js';

/** What decides which names are known and how text is cut. */
export interface LexiconOptions {
  readonly segmenter?: 'nodejieba' | '@node-rs/jieba' | 'auto';
  /** The configuration's dictionaries, then those of the command line: see main.ts. */
  readonly dictionary?: readonly string[];
}

export interface SharedOptions extends LexiconOptions {
  readonly kinds?: readonly RecordKind[];
  readonly encoding?: string;
  readonly maxBytes: number;
}

/** How many letters must be put in, left out or exchanged to make one word of another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries())
      next.push(Math.min(next[column]! + 1, row[column + 1]! + 1, row[column]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[to.length]!;
}

/** "moves,streaks" → the kinds; an unknown one is a usage error that lists what there is. */
export function parseKinds(text: string): RecordKind[] {
  return text.split(',').map((part) => {
    const name = part.trim().toLowerCase();
    const kind = recordKinds.find((one) => one.toLowerCase() === name);
    if (kind) return kind;
    const near = name.length > 40 ? [] : recordKinds.filter((one) => distance(name, one.toLowerCase()) <= 2);
    const hint = near.length > 0 ? ` (did you mean ${near.join(' or ')}?)` : '';
    throw new InvalidArgumentError(`"${part.trim()}" is no record kind${hint}; there are ${recordKinds.join(', ')}`);
  });
}

function parseBytes(text: string): number {
  const match = /^(\d{1,12})(?:([KMG])i?B?)?$/i.exec(text);
  const unit = { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[(match?.[2] ?? '').toUpperCase()] ?? 1;
  if (!match || Number(match[1]) === 0)
    throw new InvalidArgumentError('expected a number of bytes such as 500000, 64M or 1G');
  return Number(match[1]) * unit;
}

/** An option's values in the order they were given. */
export const collected = (value: string, all: readonly string[] = []): string[] => [...all, value];

/** Adds the options of the dictionaries and of cutting. */
export const withLexicon = (command: Command): Command =>
  withDictionaries(
    command.addOption(
      new Option('--segmenter <name>', 'the library that cuts words').choices(['auto', 'nodejieba', '@node-rs/jieba']),
    ),
  );

/** Adds the options of the dictionaries alone. */
export const withDictionaries = (command: Command): Command =>
  command
    .option('--dictionary <file.csv>', 'rows of your own: form,code,name,market,kind,action (repeatable)', collected)
    .option('--no-config', 'leave configuration files (.fupanrc.json, fupan.config.json, package.json) unread');

/** Adds the options of reading and extracting. */
export const withExtraction = (command: Command): Command =>
  withLexicon(
    command
      .option('--kinds <a,b>', `only these record kinds (${recordKinds.join(', ')})`, parseKinds)
      .option('--encoding <label>', "the files' encoding, such as gb18030 (default: detected)"),
  ).option('--max-bytes <size>', 'refuse larger inputs', parseBytes, 64 * 2 ** 20);

/** The library's options for a command's. */
export const extractorOptions = (
  options: LexiconOptions & Pick<SharedOptions, 'kinds'>,
  io: CommandIo,
): ExtractorOptions => ({
  onWarning: (message) => complain(io, message),
  ...(options.kinds ? { kinds: options.kinds } : {}),
  ...(options.segmenter ? { segmenter: options.segmenter } : {}),
  ...(options.dictionary ? { dictionaries: options.dictionary } : {}),
});
