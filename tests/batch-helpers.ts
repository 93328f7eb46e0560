/** Running the built command for the batch, stream and fault tests. */
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

export const bin = resolve(import.meta.dirname, '../bin/fupan.js');

/** A folder that is gone after the file's tests. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `fupan-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Result {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs to the end. */
export function fupan(
  args: readonly string[],
  options: SpawnOptions & { readonly input?: string | Uint8Array } = {},
): Result {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    input: '',
    ...options,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  } as object) as unknown as { status: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };
  return { code: status, signal, out: stdout, err: stderr };
}

/** Starts a run that the test will disturb. */
export function start(args: readonly string[], options: SpawnOptions = {}) {
  const child: ChildProcess = spawn(process.execPath, [bin, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let err = '';
  let out = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  const ended = new Promise<Result>((done) => child.on('close', (code, signal) => done({ code, signal, out, err })));
  return { child, ended, stdout: () => out, stderr: () => err };
}

/** Every output file's hash by its relative path; our own folder left out. */
export function outputs(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('.fupan') && statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** How much a run has stored so far. */
export function storeSize(folder: string): number {
  try {
    return statSync(join(folder, '.fupan', 'store.ndjson')).size;
  } catch {
    return 0;
  }
}

/** Waits until a condition holds, for a minute at most. */
export async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 5) {
    if (condition()) return;
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error('waited a minute in vain');
}
