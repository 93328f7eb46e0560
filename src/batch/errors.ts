/** What can go wrong with one article of a run or a stream, by stable codes, and what stops a run. */
import type { ArticleError } from '../article/errors.js';

/** Why one article has no document. */
export interface ArticleFailure {
  /** Stable: "unreadable", "too-large", "binary", "unknown-encoding", "extraction-failed", "worker-died" … */
  readonly code: string;
  /** One line for a person. */
  readonly message: string;
}

/** A run that cannot begin or go on; the message says what to do. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
  /** True for a mistake in the call itself. */
  readonly usage: boolean;

  constructor(message: string, usage = false, cause?: unknown) {
    super(message, { cause });
    this.usage = usage;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'the file is gone',
  ELOOP: 'is a symbolic link',
  EIO: 'the device reports a read error',
  EISDIR: 'is a directory',
  ENOTDIR: 'a part of the path is no directory',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
};

/** A file system error in words; an unknown one keeps its own first line. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? String(message).split('\n')[0]!;
};

/** What a thrown value says about one article. */
export const failureOf = (error: unknown): ArticleFailure => {
  if ((error as ArticleError).name === 'ArticleError')
    return { code: (error as ArticleError).code, message: (error as ArticleError).message };
  return {
    code: 'extraction-failed',
    message: String((error as Error)?.message ?? error)
      .split('\n')[0]!
      .slice(0, 500),
  };
};
