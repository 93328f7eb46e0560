/** What the commands need of the process; tests give their own. */
import { neutralise } from '../reporters/safe-text.js';

export interface CommandIo {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: { write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The exit codes, as `--help` documents them. */
export const exitCodes = { done: 0, someFailed: 1, usage: 2 } as const;

/** A mistake in the call itself: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One line on stderr; a stranger's file name cannot steer the terminal. */
export const complain = (io: CommandIo, message: string): void => {
  io.stderr.write(`fupan: ${neutralise(message)}\n`);
};

/** Writes to standard output and waits where its reader is behind. */
export async function print(io: CommandIo, text: string): Promise<void> {
  const stdout = io.stdout as Partial<NodeJS.WriteStream>;
  if (io.stdout.write(text) !== false || !stdout.once) return;
  await new Promise<void>((resume) => {
    const done = () => {
      stdout.off!('drain', done).off('close', done);
      resume();
    };
    stdout.once!('drain', done).once('close', done);
  });
}

/**
 * Whether to colour what goes to standard output.
 *
 * @param wanted false after `--no-color`, which wins; then FORCE_COLOR, then NO_COLOR, then whether it is a terminal.
 */
export function usesColor(io: CommandIo, wanted: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = io.env;
  if (!wanted) return false;
  if (force) return force !== '0' && force !== 'false';
  return !none && io.stdout.isTTY === true && terminal !== 'dumb';
}
