/** What a batch does when machines fail: killed, disk full, permission lost, workers dying, two at once. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom, writeCorpus } from '../bench/corpus.js';
import { takeLock } from '../src/batch/lock.js';
import { runBatch } from '../src/batch/run.js';
import { bin, fupan, outputs, start, storeSize, temporaryFolder, until } from './batch-helpers.js';

const folder = temporaryFolder('faults');
const at = (...names: string[]) => join(folder, ...names);
const FILES = 2000;
const isRoot = process.getuid?.() === 0;
let undisturbed: Record<string, string>;
let wholeStore = 0;

beforeAll(() => {
  writeCorpus(at('news'), FILES, { median: 150, seed: 6 });
  expect(fupan(['batch', at('news'), '-o', at('whole'), '--quiet']).code).toBe(0);
  undisturbed = outputs(at('whole'));
  wholeStore = storeSize(at('whole'));
});

describe('killed', () => {
  test(
    `ten times at any moment of a batch of ${FILES} files: no finished article is lost, and the next run ends with the same bytes`,
    { timeout: 300_000 },
    async () => {
      const random = createRandom(20261124);
      const out = at('killed');
      let kept = 0;
      for (let kill = 0; kill < 10; kill++) {
        // By what is in the store, not by the clock: so the points are spread over the run on any machine, its begin and end included.
        const goal = kept + (wholeStore - kept) * random() * (kill < 8 ? 0.4 : 1);
        const delay = random() * 30;
        const { child, ended } = start([
          'batch',
          at('news'),
          '-o',
          out,
          '--quiet',
          '--jobs',
          kill % 2 === 0 ? '2' : '1',
        ]);
        let over = false;
        void ended.then(() => (over = true));
        await until(() => over || storeSize(out) >= goal);
        await new Promise((done) => setTimeout(done, delay));
        child.kill('SIGKILL');
        await ended;
        // Finished documents stay, and an output is there whole or not at all.
        expect(storeSize(out)).toBeGreaterThanOrEqual(kept);
        const made = outputs(out);
        if (Object.keys(made).length > 0) expect(made).toEqual(undisturbed);
        kept = storeSize(out);
      }
      const { code, err } = fupan(['batch', at('news'), '-o', out]);
      expect(code).toBe(0);
      expect(Number(/(\d+) unchanged/.exec(err)![1])).toBeGreaterThan(0);
      expect(outputs(out)).toEqual(undisturbed);
    },
  );

  test('by Ctrl-C it finishes what is in hand, says how to go on and exits with 130; SIGTERM with 143', async () => {
    const out = at('interrupted');
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      const before = storeSize(out);
      const run = start(['batch', at('news'), '-o', out, '--jobs', '2']);
      await until(() => storeSize(out) > before + 1000);
      run.child.kill(signal);
      const result = await run.ended;
      expect(result.code).toBe(code);
      expect(result.err).toMatch(/interrupted: \d+ of 2000 articles are kept; run the same command again to go on/);
      expect(outputs(out)).toEqual({});
    }
    expect(fupan(['batch', at('news'), '-o', out, '--quiet']).code).toBe(0);
    expect(outputs(out)).toEqual(undisturbed);
  });

  test('by a second Ctrl-C it ends at once', async () => {
    const out = at('twice');
    const run = start(['batch', at('news'), '-o', out, '--jobs', '2']);
    await until(() => storeSize(out) > 1000);
    run.child.kill('SIGINT');
    await until(() => run.stderr().includes('once more stops at once'));
    run.child.kill('SIGINT');
    expect((await run.ended).code).toBe(130);
  });

  test('a reader of its messages that goes away does not stop it', () => {
    const out = at('unread');
    const command = `"${process.execPath}" "${bin}" batch "${at('news')}" -o "${out}" 2>&1 | head -c 1; exit \${PIPESTATUS[0]}`;
    expect(spawnSync('bash', ['-c', command]).status).toBe(0);
    expect(outputs(out)).toEqual(undisturbed);
  });
});

describe('a full disk', () => {
  const disk = at('disk');
  const canMount = (() => {
    if (!isRoot) return false;
    mkdirSync(disk, { recursive: true });
    return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
  })();
  test.skipIf(!canMount)(
    `says so, keeps what is finished, and goes on when there is space${canMount ? '' : ' (skipped: needs root to mount a small tmpfs)'}`,
    () => {
      try {
        const out = join(disk, 'out');
        const full = fupan(['batch', at('news'), '-o', out, '--quiet']);
        expect(full.code).toBe(1);
        expect(full.err).toBe(
          `fupan: ${out}: the disk is full; the articles finished so far are kept: free some space and run the same command again to go on\n`,
        );
        expect(outputs(out)).toEqual({});
        const kept = storeSize(out);
        expect(kept).toBeGreaterThan(0);

        // Room for the store, not for the output: the store is complete then, the output still not there.
        const remount = (bytes: number) =>
          expect(spawnSync('mount', ['-o', `remount,size=${bytes}`, disk]).status).toBe(0);
        remount(wholeStore + 500_000);
        expect(fupan(['batch', at('news'), '-o', out, '--quiet']).code).toBe(1);
        expect(outputs(out)).toEqual({});
        expect(storeSize(out)).toBeGreaterThan(kept);

        remount(wholeStore * 4);
        const { code, err } = fupan(['batch', at('news'), '-o', out]);
        expect(code).toBe(0);
        expect(Number(/(\d+) unchanged/.exec(err)![1])).toBeGreaterThan(100);
        expect(outputs(out)).toEqual(undisturbed);
      } finally {
        spawnSync('umount', [disk]);
      }
    },
  );
});

describe('read permission taken away in the middle', () => {
  // Permissions do not bind root, so the run is somebody else's where the tests are root's.
  const nobody = { uid: 65534, gid: 65534 };
  const seen =
    !isRoot ||
    spawnSync(process.execPath, ['-e', `require('fs').readFileSync(${JSON.stringify(bin)})`], nobody).status === 0;
  test.skipIf(!seen)(
    `those articles are errors, the others are kept, and a later run mends it${seen ? '' : " (skipped: the project's folder is not readable for others)"}`,
    async () => {
      const [news, out] = [at('locked-news'), at('locked-out')];
      cpSync(at('news'), news, { recursive: true });
      mkdirSync(out);
      if (isRoot) {
        chmodSync(folder, 0o755);
        chownSync(out, nobody.uid, nobody.gid);
        for (const name of readdirSync(news)) chownSync(join(news, name), nobody.uid, nobody.gid);
      }
      const as = { cwd: '/', env: { PATH: process.env.PATH, HOME: '/' }, ...(isRoot ? nobody : {}) };
      const run = start(['batch', news, '-o', out, '--jobs', '2'], as);
      await until(() => storeSize(out) > 1000);
      chmodSync(join(news, '0001'), 0o000);
      const first = await run.ended;
      chmodSync(join(news, '0001'), 0o755);
      expect(first.code).toBe(1);
      expect(first.err).toContain(`failed (see ${out}/errors.ndjson)`);
      const errors = readFileSync(join(out, 'errors.ndjson'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(errors.length).toBeGreaterThan(10);
      for (const error of errors) expect(error).toMatchObject({ code: 'unreadable', message: 'permission denied' });
      const documents = readFileSync(join(out, 'documents.ndjson'), 'utf8').trim().split('\n');
      expect(documents.length + errors.length).toBe(FILES);

      const second = await start(['batch', news, '-o', out], as).ended;
      expect(second.code).toBe(0);
      expect(second.err).toContain(`${errors.length} extracted, ${documents.length} unchanged`);
      expect(outputs(out)).toEqual(undisturbed);

      // A whole folder that cannot be listed is an error too, never silence.
      chmodSync(join(news, '0001'), 0o000);
      const third = await start(['batch', news, '-o', out], as).ended;
      chmodSync(join(news, '0001'), 0o755);
      expect(third.code).toBe(1);
      expect(readFileSync(join(out, 'errors.ndjson'), 'utf8')).toBe(
        '{"path":"0001","code":"unreadable-folder","message":"permission denied"}\n',
      );
    },
  );
});

describe('a dying worker', () => {
  const workerFile = resolve(import.meta.dirname, 'batch-workers/dying.mjs');
  const run = (articles: readonly string[], marker: string) => {
    const news = at(`${marker}-news`);
    mkdirSync(news);
    articles.forEach((text, index) => writeFileSync(join(news, `${String(index).padStart(3, '0')}.md`), text));
    const settings = { marker: at(marker) } as object;
    return runBatch(
      { inputs: [news], outDir: at(`${marker}-out`), format: 'ndjson', settings, jobs: 2, maxBytes: 10_000 },
      { workerFile, poolFrom: 1 },
    );
  };
  const failures = (marker: string) =>
    readFileSync(at(`${marker}-out`, 'errors.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; code: string });

  test('is replaced; its article is tried once more and then reported, the others are done', async () => {
    const articles = Array.from({ length: 100 }, (_, index) =>
      index === 13 || index === 77 ? 'exit' : index === 40 ? 'throw' : 'fine',
    );
    const summary = await run(articles, 'exit');
    expect(summary).toMatchObject({ articles: 100, extracted: 97, failed: 3, stopped: null });
    expect(failures('exit')).toMatchObject([
      { path: '013.md', code: 'worker-died' },
      { path: '040.md', code: 'extraction-failed', message: 'cannot be extracted' },
      { path: '077.md', code: 'worker-died' },
    ]);
  });
  test('that dies once only costs nothing', async () => {
    const articles = Array.from({ length: 40 }, (_, index) => (index % 10 === 3 ? 'once' : 'fine'));
    expect(await run(articles, 'once')).toMatchObject({ extracted: 40, failed: 0 });
  });
});

describe('two at once on one output', () => {
  test('the second says so and stops, and touches nothing', async () => {
    const out = at('contested');
    const first = start(['batch', at('news'), '-o', out, '--jobs', '1', '--quiet']);
    await until(() => storeSize(out) > 1000);
    const second = fupan(['batch', at('news'), '-o', out]);
    expect(second.code).toBe(1);
    expect(second.err).toBe(
      `fupan: ${out}: another run (process ${first.child.pid}) is writing to this output folder\n`,
    );
    expect((await first.ended).code).toBe(0);
    expect(outputs(out)).toEqual(undisturbed);
  });

  const lock = at('lock');
  test('one lock is given to one, however many ask for it at once', async () => {
    const taken = await Promise.allSettled(Array.from({ length: 10 }, () => takeLock(lock)));
    const given = taken.filter((one) => one.status === 'fulfilled');
    expect(given).toHaveLength(1);
    await given[0]!.value();
    await (
      await takeLock(lock)
    )();
  });
  test('a lock whose holder was killed is taken over, also where its process id was given to another, and one that is no lock at all', async () => {
    const gone = spawnSync('true').pid;
    const release = await takeLock(lock);
    const mine = JSON.parse(readFileSync(lock, 'utf8'));
    await release();
    for (const stale of [
      JSON.stringify({ ...mine, pid: gone }),
      JSON.stringify({ ...mine, started: '1' }),
      'half a lo',
      '',
    ]) {
      writeFileSync(lock, stale);
      await (
        await takeLock(lock)
      )();
    }
  });
  test('a holder on another machine is gone when it renews its lock no more', async () => {
    writeFileSync(lock, JSON.stringify({ pid: 1, started: '1', host: 'elsewhere', nonce: 'x' }));
    const renewing = setInterval(() => writeFileSync(lock, readFileSync(lock)), 100);
    await expect(takeLock(lock, 1500)).rejects.toThrow('another run (process 1 on elsewhere)');
    clearInterval(renewing);
    await (
      await takeLock(lock, 1000)
    )();
    expect(hostname()).not.toBe('elsewhere');
  });
});
