/** The command line as its user meets it: streams, exit codes, one-line errors. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const bin = resolve(import.meta.dirname, '../bin/fupan.js');
let folder = '';
const fupan = (args: readonly string[], input?: string | Uint8Array, env: Record<string, string> = {}) => {
  const result = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    input: input ?? '',
    env: { ...process.env, NO_COLOR: '1', ...env },
    encoding: 'utf8',
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
};
const ARTICLE =
  '---\ntitle: "午评：沪指涨0.5%"\ndate: "2025-02-10 11:30:00"\n---\n\n沪指涨0.5%，报3320.10点。金力永磁3连板，优刻得、万顺新材涨超10%。\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fupan-cli-'));
  writeFileSync(join(folder, 'a.md'), ARTICLE);
  writeFileSync(join(folder, 'b.md'), '金力永磁涨停。\n');
  writeFileSync(join(folder, 'empty.md'), '');
  writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 0, 0, 0]));
  mkdirSync(join(folder, 'sub'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('fupan extract', () => {
  test('one article gives one JSON document and nothing else', () => {
    const { code, out, err } = fupan(['extract', 'a.md']);
    expect(err).toBe('');
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document.streaks).toMatchObject([{ stock: { code: '300748.SZ' }, boards: 3, days: 3 }]);
    expect(document.article).toMatchObject({
      path: 'a.md',
      title: '午评：沪指涨0.5%',
      publishedAt: '2025-02-10T11:30:00+08:00',
    });
  });
  test('several articles give an array, NDJSON a line each', () => {
    expect(JSON.parse(fupan(['extract', 'a.md', 'b.md']).out)).toHaveLength(2);
    expect(
      fupan(['extract', '*.md', '--format', 'ndjson'])
        .out.trim()
        .split('\n')
        .map((line) => JSON.parse(line).article.path),
    ).toEqual(['a.md', 'b.md', 'empty.md']);
  });
  test('standard input, named or not', () => {
    expect(JSON.parse(fupan(['extract', '-'], ARTICLE).out).streaks).toHaveLength(1);
    expect(JSON.parse(fupan(['extract'], ARTICLE).out).article.path).toBe('-');
  });
  test('--kinds keeps the others empty, CSV has a line a record', () => {
    const { moves, streaks } = JSON.parse(fupan(['extract', 'a.md', '--kinds', 'moves']).out);
    expect([moves.length, streaks.length]).toEqual([2, 0]);
    expect(fupan(['extract', 'a.md', '--kinds', 'moves', '--format', 'csv']).out.trim().split('\r\n')).toHaveLength(3);
  });
  test('-o writes the file and leaves stdout alone', () => {
    expect(fupan(['extract', 'a.md', '-o', 'out.json']).out).toBe('');
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).moves).toHaveLength(2);
  });
  test('the same input gives the same bytes, and either segmenter is named', () => {
    for (const segmenter of ['nodejieba', '@node-rs/jieba']) {
      const run = () => fupan(['extract', 'a.md', '--segmenter', segmenter]).out;
      const first = run();
      expect(run()).toBe(first);
      expect(JSON.parse(first).article.segmenter).toBe(segmenter);
    }
  });
  test.each([
    [['extract', 'missing.md'], 1, 'fupan: missing.md: no such file\n'],
    [['extract', 'sub'], 1, 'fupan: sub: is a directory\n'],
    [['extract', 'picture.png'], 1, 'fupan: picture.png: is no text (binary data)\n'],
    [['extract', 'a.md', '--max-bytes', '10'], 1, /^fupan: a\.md: \d+ bytes, larger than 10 \(--max-bytes\)\n$/],
    [['extract', 'a.md', '--encoding', 'klingon'], 1, /^fupan: a\.md: .*klingon.*\n$/],
    [['extract', 'a.md', '--dictionary', 'none.csv'], 1, /^fupan: \S*none\.csv.*\n$/],
  ])('%j → %i', (args, code, err) => {
    const result = fupan(args);
    expect(result.code).toBe(code);
    if (typeof err === 'string') expect(result.err).toBe(err);
    else expect(result.err).toMatch(err);
  });
  test('one bad input loses nothing of the others', () => {
    const { code, out, err } = fupan(['extract', 'a.md', 'missing.md', 'b.md']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toHaveLength(2);
    expect(err).toBe('fupan: missing.md: no such file\n');
  });
  test.each([
    [['extract', 'a.md', '--format', 'xml']],
    [['extract', 'a.md', '--kinds', 'movez']],
    [['extrakt', 'a.md']],
    [['extract', '--frobnicate']],
    [[]],
  ])('%j is wrong usage', (args) => {
    const { code, out, err } = fupan(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });
  test('a file name cannot steer the terminal', () => {
    expect(fupan(['extract', 'x\u001b[31m.md']).err).not.toContain('\u001b');
  });
  test('an article cannot steer the terminal', () => {
    expect(fupan(['extract', '-', '--format', 'text'], '金力永磁涨停\u001b]0;owned\u0007。').out).not.toMatch(
      /[\u001b\u0007]/,
    );
  });
  test('an empty file is a document without records', () => {
    expect(JSON.parse(fupan(['extract', 'empty.md']).out).moves).toEqual([]);
  });
});

test('schema prints JSON Schema 2020-12', () => {
  expect(JSON.parse(fupan(['schema']).out)).toMatchObject({
    type: 'object',
    required: expect.arrayContaining(['indexQuotes', 'brokerViews']),
  });
});
test('explain names the rule behind a record', () => {
  const { out, code } = fupan(['explain', 'b.md']);
  expect(code).toBe(0);
  expect(out).toContain('moves');
  expect(out).toContain('300748.SZ');
});
test('--version says segmenter and dictionaries', () => {
  expect(fupan(['--version']).out).toMatch(/^fupan \d+\.\d+\.\d+\nsegmenter \S+.*\ndictionaries as of \d{4}-\d\d-\d\d/);
});
test.each([['--help'], ['extract'], ['explain'], ['dict'], ['eval'], ['schema']])('%s has help', (command) => {
  const { out, code } = fupan(command === '--help' ? [command] : [command, '--help']);
  expect(code).toBe(0);
  expect(out).toContain('Usage: fupan');
});
test('dict lookup finds a nickname, and says so where there is none', () => {
  expect(fupan(['dict', 'lookup', '宁王']).out).toContain('300750.SZ');
  expect(fupan(['dict', 'lookup', '查无此名']).code).toBe(1);
});
test('names of your own', () => {
  writeFileSync(
    join(folder, 'mine.csv'),
    'form,code,name,market,kind,action\n某某新材,688999.SH,某某新材,CN,security,add\n',
  );
  expect(JSON.parse(fupan(['extract', '-', '--dictionary', 'mine.csv'], '某某新材涨停。').out).moves).toMatchObject([
    { stock: { code: '688999.SH' } },
  ]);
});
