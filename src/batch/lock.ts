/**
 * One run at a time on one output. The lock is a file that names its holder; a lock whose holder is gone (killed, power cut)
 * is taken over without anyone's help.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

interface Holder {
  readonly pid: number;
  /** When the process began, as the system counts it, so that a process id that was given out again is no holder; "" where unknown. */
  readonly started: string;
  /** Host, boot and process namespace: process ids mean nothing elsewhere. */
  readonly host: string;
  readonly nonce: string;
}

export class LockedError extends Error {
  override readonly name = 'LockedError';
}

/** A holder on another host renews the lock this often, and is taken for gone after so long without. */
const HEARTBEAT_MS = 2000;
const SILENCE_MS = 15_000;

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
};

/** Field 22 of /proc/PID/stat; the name in brackets before it may hold blanks. */
const startOf = (pid: number): string =>
  readText(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')[19] ?? '';
const namespace = (): string => {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
};
const here = (): string => `${hostname()} ${readText('/proc/sys/kernel/random/boot_id')} ${namespace()}`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isSafeInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** True where the holder is known to be gone. A holder elsewhere is watched for a while: a living one renews its lock. */
async function isGone(path: string, holder: Holder, silence: number): Promise<boolean> {
  if (holder.host === here()) return !isAlive(holder.pid) || startOf(holder.pid) !== holder.started;
  const seen = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  if (seen === undefined) return false;
  for (let waited = 0; waited < silence; waited += 500) {
    await delay(500);
    const now = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (now !== seen) return false;
  }
  return true;
}

/**
 * Takes the lock.
 *
 * @param path the lock file; its folder must exist.
 * @returns a function that gives it back.
 * @throws LockedError where another run holds it.
 */
export async function takeLock(path: string, silence = SILENCE_MS): Promise<() => Promise<void>> {
  const mine: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    host: here(),
    nonce: randomBytes(8).toString('hex'),
  };
  const own = `${path}.${mine.nonce}`;
  const content = JSON.stringify(mine);
  await writeFile(own, content, { flag: 'wx' });
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      try {
        // A link appears with its content or not at all, and never replaces a file.
        await link(own, path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
          await removeIfStale(path, own, silence);
          continue;
        }
        // Some network and memory-card file systems have no links.
        if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
        await writeFile(path, content, { flag: 'wx' }).catch(() => undefined);
      }
      await delay(20);
      if ((await readFile(path, 'utf8').catch(() => '')) === content) return keep(path, content);
    }
    throw new LockedError('another run holds this output folder');
  } finally {
    await rm(own, { force: true });
  }
}

async function removeIfStale(path: string, own: string, silence: number): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const holder = parse(text);
  if (holder && !(await isGone(path, holder, silence))) {
    throw new LockedError(
      `another run (process ${holder.pid}${holder.host === here() ? '' : ` on ${holder.host.split(' ')[0]}`}) is writing to this output folder`,
    );
  }
  const aside = `${own}.stale`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  // Between reading and renaming someone else may have taken over: then it is their lock that was moved, and it goes back.
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function keep(path: string, content: string): () => Promise<void> {
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    if ((await readFile(path, 'utf8').catch(() => '')) === content) await rm(path, { force: true });
  };
}
