/** `fupan watch` as a crawler and the next program in the pipe meet it. */
import { appendFileSync, existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fupan, outputs, start, temporaryFolder, until } from './batch-helpers.js';

const folder = temporaryFolder('watch');
const at = (...names: string[]) => join(folder, ...names);
const ready = (run: ReturnType<typeof start>) => until(() => run.stderr().includes('Ctrl-C ends it'));
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, any>);

test('one line an article on stdout: files dropped whole, renamed into place, in new folders, changed; each once', async () => {
  mkdirSync(at('in'));
  mkdirSync(at('outside'));
  writeFileSync(at('in', 'early.md'), '金力永磁涨停。');
  const run = start(['watch', at('in')]);
  await ready(run);
  writeFileSync(at('in', 'a.md'), '金力永磁3连板。');
  // A crawler's unfinished file is hidden until it is renamed; one that grows is taken when it has stopped growing.
  writeFileSync(at('in', '.b.md'), '沪指涨0.5%，');
  appendFileSync(at('in', '.b.md'), '报3320.10点。');
  renameSync(at('in', '.b.md'), at('in', 'b.md'));
  mkdirSync(at('in', 'deep', 'er'), { recursive: true });
  writeFileSync(at('in', 'deep', 'er', 'c.html'), '<p>沪指跌0.2%');
  appendFileSync(at('in', 'deep', 'er', 'c.html'), '，报3310.00点。</p>');
  writeFileSync(at('in', 'photo.png'), 'not read');
  writeFileSync(at('outside', 'secret.md'), 'not read');
  symlinkSync(at('outside'), at('in', 'away'));
  await until(() => run.stdout().split('\n').length > 3);
  appendFileSync(at('in', 'a.md'), '优刻得涨停。');
  await until(() => run.stdout().split('\n').length > 4);
  run.child.kill('SIGINT');
  const { code, out } = await run.ended;
  expect(code).toBe(0);
  const documents = linesOf(out);
  expect(documents.map(({ article }) => article.path).sort()).toEqual(['a.md', 'a.md', 'b.md', 'deep/er/c.html']);
  expect(documents.find(({ article }) => article.path === 'b.md')!.indexQuotes).toMatchObject([{ points: 3320.1 }]);
  expect(documents.at(-1)).toMatchObject({ streaks: [{ boards: 3 }], moves: [{ kind: 'limit-up' }] });
});

test('files as a batch names them, those that are there already with --initial, and the output is no input', async () => {
  mkdirSync(at('mirror', '2025'), { recursive: true });
  writeFileSync(at('mirror', '2025', 'a.md'), '金力永磁3连板。');
  const out = at('mirror', 'facts');
  const run = start(['watch', at('mirror'), '-o', out, '--initial', '--quiet']);
  await until(() => existsSync(join(out, '2025', 'a.md.json')));
  writeFileSync(at('mirror', 'b.md'), '金力永磁涨停。');
  await until(() => existsSync(join(out, 'b.md.json')));
  run.child.kill('SIGTERM');
  expect(await run.ended).toMatchObject({ code: 0, err: '' });
  expect(fupan(['batch', at('mirror'), '-o', at('batched'), '--format', 'json', '--exclude', 'facts']).code).toBe(0);
  expect(outputs(out)).toEqual(outputs(at('batched')));
});

test('what cannot be read is one line on stderr and exit code 1 at the end, never a stop', async () => {
  mkdirSync(at('bad'));
  const run = start(['watch', at('bad'), '--max-bytes', '1000']);
  await ready(run);
  writeFileSync(at('bad', 'big.md'), 'x'.repeat(2000));
  writeFileSync(at('bad', 'program.txt'), Buffer.alloc(500));
  await until(() => run.stderr().split('\n').length > 3);
  writeFileSync(at('bad', 'good.md'), '金力永磁涨停。');
  await until(() => run.stdout().includes('\n'));
  run.child.kill('SIGINT');
  const { code, err, out } = await run.ended;
  expect(code).toBe(1);
  expect(err).toContain('big.md: 2000 bytes, larger than 1000 (--max-bytes)');
  expect(err).toContain('program.txt: is no text (binary data)');
  expect(linesOf(out)).toHaveLength(1);
});

test('a folder that is not there is wrong usage', () => {
  const { code, err } = fupan(['watch', at('nowhere')]);
  expect([code, err]).toEqual([2, `fupan: ${at('nowhere')}: no such directory\n`]);
  writeFileSync(at('file.md'), '');
  expect(fupan(['watch', at('file.md')]).err).toContain('is no directory');
});
