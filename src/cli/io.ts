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
