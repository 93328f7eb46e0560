/** The command line called in this process: a terminal, a pipe and a file system that refuse, as the tests want them. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/cli/main.js';

const bin = resolve(import.meta.dirname, '../bin/fupan.js');
let folder = '';
const at = (name: string) => join(folder, name);

interface Given {
  readonly stdin?: string;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Record<string, string>;
}
async function fupan(args: readonly string[], { stdin = '', terminal = false, columns, env = {} }: Given = {}) {
  const written = { out: '', err: '' };
  const code = await run(['node', 'fupan', ...args], {
    stdin: Object.assign(
      (async function* chunks() {
        await Promise.resolve();
        yield Buffer.from(stdin);
      })(),
      { isTTY: false },
    ),
    stdout: {
      isTTY: terminal,
      ...(columns ? { columns } : {}),
      write: (text: string) => {
        written.out += text;
        return true;
      },
    },
    stderr: { write: (text: string) => (written.err += text) },
    env,
  });
  return { code, ...written };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fupan-run-'));
  writeFileSync(at('a.md'), '金力永磁3连板，优刻得涨停。\n');
  writeFileSync(at('b.md'), '沪指涨0.5%，报3320.10点。\n');
  writeFileSync(at('empty.md'), '');
  mkdirSync(at('sub'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is printed where', () => {
  test('text on a terminal, JSON in a pipe', async () => {
    expect((await fupan(['extract', at('a.md')], { terminal: true })).out).toContain('streaks');
    expect(JSON.parse((await fupan(['extract', at('a.md')])).out).streaks).toHaveLength(1);
  });
  test.each<[string, readonly string[], Given, boolean]>([
    ['a terminal', [], { terminal: true }, true],
    ['a pipe', ['--format', 'text'], {}, false],
    ['--no-color', ['--no-color'], { terminal: true, env: { FORCE_COLOR: '1' } }, false],
    ['NO_COLOR', [], { terminal: true, env: { NO_COLOR: '1' } }, false],
    ['FORCE_COLOR', ['--format', 'text'], { env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', [], { terminal: true, env: { FORCE_COLOR: '0' } }, false],
    ['a dumb terminal', [], { terminal: true, env: { TERM: 'dumb' } }, false],
  ])('colours: %s', async (_, args, given, coloured) => {
    expect((await fupan(['extract', at('a.md'), ...args], given)).out.includes('\u001b[')).toBe(coloured);
  });
  test('several articles of a stream: one CSV header, NDJSON line by line', async () => {
    const csv = await fupan(['extract', at('a.md'), at('a.md'), '--format', 'csv', '--kinds', 'moves']);
    expect(csv.out.split('\r\n').map((line) => line.split(',')[0])).toEqual(['article', at('a.md'), at('a.md'), '']);
    const lines = (await fupan(['extract', at('a.md'), at('missing'), at('b.md'), '--format', 'ndjson'])).out.trim();
    expect(lines.split('\n').map((line) => JSON.parse(line).article.path)).toEqual([at('a.md'), at('b.md')]);
  });
  test('an empty file is said and is no failure', async () => {
    const { code, out, err } = await fupan(['extract', at('empty.md')]);
    expect([code, err]).toEqual([0, `fupan: ${at('empty.md')}: is empty\n`]);
    expect(JSON.parse(out).moves).toEqual([]);
  });
  test('--pretty and --compact', async () => {
    const lines = async (...args: string[]) =>
      (await fupan(['extract', at('a.md'), ...args])).out.trimEnd().split('\n').length;
    expect(await lines('--compact')).toBe(1);
    expect(await lines()).toBe(await lines('--pretty'));
    expect((await fupan(['extract', at('a.md'), '--pretty', '--compact'])).code).toBe(2);
  });
});

describe('-o', () => {
  test('the ending of the name is the format, and --format wins over it', async () => {
    await fupan(['extract', at('a.md'), '-o', at('out.csv')]);
    expect(readFileSync(at('out.csv'), 'utf8')).toMatch(/^article,record,/);
    await fupan(['extract', at('a.md'), '-o', at('out.html')]);
    expect(readFileSync(at('out.html'), 'utf8')).toMatch(/^<!doctype html>/);
    await fupan(['extract', at('a.md'), '-o', at('out.csv'), '--format', 'json']);
    expect(JSON.parse(readFileSync(at('out.csv'), 'utf8'))).toHaveProperty('streaks');
  });
  test('an article is never overwritten, by whatever name', async () => {
    symlinkSync(at('a.md'), at('link.md'));
    const before = readFileSync(at('a.md'), 'utf8');
    for (const output of ['a.md', 'link.md', 'sub/../a.md']) {
      expect(await fupan(['extract', at('a.md'), '-o', at(output)])).toMatchObject({ code: 2, out: '' });
      expect(readFileSync(at('a.md'), 'utf8')).toBe(before);
    }
  });
  test('where nothing could be read the old file stays', async () => {
    writeFileSync(at('old.json'), 'old');
    expect((await fupan(['extract', at('missing'), at('sub'), '-o', at('old.json')])).code).toBe(1);
    expect(readFileSync(at('old.json'), 'utf8')).toBe('old');
  });
  test('a folder that is missing or an output that is a folder is one line, and leaves nothing behind', async () => {
    const before = readdirSync(folder);
    expect(await fupan(['extract', at('a.md'), '-o', at('none/out.json')])).toMatchObject({
      code: 1,
      err: `fupan: ${at('none/out.json')}: cannot be written: no such folder\n`,
    });
    expect((await fupan(['extract', at('a.md'), '-o', at('sub')])).err).toMatch(
      /sub: cannot be written: is a directory\n$/,
    );
    expect(readdirSync(folder)).toEqual(before);
  });
  test('the mode of an old file is kept, and a link stays a link', async () => {
    writeFileSync(at('mode.json'), '');
    chmodSync(at('mode.json'), 0o600);
    symlinkSync(at('mode.json'), at('mode-link.json'));
    await fupan(['extract', at('a.md'), '-o', at('mode-link.json')]);
    expect(statSync(at('mode.json')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(at('mode.json'), 'utf8'))).toHaveProperty('streaks');
  });
  test('- and /dev/null', async () => {
    expect(JSON.parse((await fupan(['extract', at('a.md'), '-o', '-'])).out)).toHaveProperty('streaks');
    expect((await fupan(['extract', at('a.md'), '-o', '/dev/null'])).code).toBe(0);
    expect(statSync('/dev/null').isFile()).toBe(false);
  });
});

describe('wrong usage helps', () => {
  test.each([
    [['extract', '--kinds', 'move', 'x'], 'did you mean moves?'],
    [['extract', '--kinds', 'nonsense', 'x'], 'there are indexQuotes, stocks'],
    [['extrct'], 'Did you mean extract?'],
    [['extract', '--formt', 'csv'], 'Did you mean --format?'],
    [['extract', 'x', '--format', 'xml'], 'Allowed choices are json, ndjson, csv, text, html'],
    [['extract', 'x', '--max-bytes', 'much'], 'expected a number of bytes'],
    [['extract', 'x\u001b[31m', '--\u001b[31m'], '␛[31m'],
  ])('%j', async (args, help) => {
    const { code, out, err } = await fupan(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(help);
    expect(err).toMatch(/^fupan: /);
    expect(err).not.toContain('\u001b');
  });
});

describe('dict', () => {
  test('lookup: names, codes and what is unknown', async () => {
    const { code, out, err } = await fupan(['dict', 'lookup', '宁王', '00700.HK', '查无此名']);
    expect(code).toBe(1);
    expect(out).toMatch(/^300750\.SZ\t宁德时代\tCN\tsecurity\tnickname 宁王/m);
    expect(out).toMatch(/^00700\.HK\t腾讯控股\tHK\tsecurity/m);
    expect(err).toBe('fupan: 查无此名: not in the dictionaries\n');
  });
  test('lookup --json', async () => {
    const [{ results }] = JSON.parse((await fupan(['dict', 'lookup', '茅台', '--json'])).out);
    expect(results[0]).toMatchObject({ code: '600519.SH', name: '贵州茅台' });
  });
  test('the shipped dictionaries have no problems; one of your own may', async () => {
    expect(await fupan(['dict', 'check'])).toMatchObject({ code: 0, out: 'no problems\n' });
    writeFileSync(at('bad.csv'), 'form,code\n某某,60051.SH\n');
    const { code, out } = await fupan(['dict', 'check', at('bad.csv')]);
    expect(code).toBe(1);
    expect(out).toMatch(/bad\.csv:2: /);
  });
  test('import makes a dictionary that extract reads', async () => {
    writeFileSync(at('listing.csv'), 'ts_code,symbol,name\n688999.SH,688999,某某新材\n');
    expect((await fupan(['dict', 'import', at('listing.csv'), '-o', at('mine.csv')])).code).toBe(0);
    const { out } = await fupan(['extract', '-', '--dictionary', at('mine.csv')], { stdin: '某某新材涨停。' });
    expect(JSON.parse(out).moves).toMatchObject([{ stock: { code: '688999.SH' } }]);
  });
  test('import of what is no listing says which columns it found', async () => {
    writeFileSync(at('other.csv'), 'colour,size\nred,1\n');
    const { code, out, err } = await fupan(['dict', 'import', at('other.csv')]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/other\.csv:1: .*"colour"/);
  });
});

test('every command has help with an example', async () => {
  const { out } = await fupan(['--help']);
  const names = [...out.split('Commands:')[1]!.matchAll(/^ {2}(\w+)/gm)].map((match) => match[1]!);
  expect(names).toContain('extract');
  for (const name of names.slice(0, names.indexOf('help')))
    expect((await fupan([name, '--help'])).out, name).toMatch(/Examples?:\n {2}fupan /);
});
test('--version says what segments and what is in reserve', async () => {
  expect((await fupan(['--version'])).out).toMatch(
    /^fupan \d+\.\d+\.\d+\nsegmenter nodejieba \(@node-rs\/jieba in reserve\)\ndictionaries as of \d{4}-\d\d-\d\d \(\d+ forms\)\n$/,
  );
});
test('completion offers commands, options and choices', async () => {
  const { out } = await fupan(['completion', 'bash']);
  const complete = (...words: string[]) =>
    execFileSync(
      'bash',
      [
        '-c',
        `${out}\nCOMP_WORDS=(fupan "$@"); COMP_CWORD=$#; _fupan; printf '%s\\n' "\${COMPREPLY[@]}"`,
        '-',
        ...words,
      ],
      { encoding: 'utf8' },
    )
      .trim()
      .split('\n');
  expect(complete('ext')).toEqual(['extract']);
  expect(complete('dict', 'l')).toEqual(['lookup']);
  expect(complete('extract', '--form')).toEqual(['--format']);
  expect(complete('extract', '--format', 'n')).toEqual(['ndjson']);
  expect(complete('extract', 'article')).toEqual(['']);
  for (const shell of ['zsh', 'fish']) expect((await fupan(['completion', shell])).out).toContain('ndjson');
});

describe('the real process', () => {
  const spawn = (args: readonly string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [bin, ...args], {
      cwd: folder,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, ...env },
    });

  test('a reader that leaves early ends the run quietly', () => {
    const many = Array.from({ length: 200 }, () => 'a.md').join(' ');
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${bin}" extract ${many} --format ndjson | head -c 1; echo " \${PIPESTATUS[0]}"`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([stdout, stderr]).toEqual(['{ 0\n', '']);
  });
  test('a configuration file names dictionaries, and --no-config leaves it unread', () => {
    writeFileSync(at('own.csv'), 'form,code\n某某新材,688999.SH\n');
    writeFileSync(at('c.md'), '某某新材涨停。\n');
    writeFileSync(at('.fupanrc.json'), '{"dictionaries": ["own.csv"]}');
    const codes = (...args: string[]) =>
      JSON.parse(spawn(['extract', 'c.md', ...args]).stdout).stocks.map((stock: { code: string | null }) => stock.code);
    expect(codes()).toEqual(['688999.SH']);
    expect(codes('--no-config')).not.toContain('688999.SH');
    writeFileSync(at('.fupanrc.json'), '{');
    expect(spawn(['extract', 'c.md'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^fupan: .*\n$/),
    });
    rmSync(at('.fupanrc.json'));
  });
  test('the working directory, the language and the time zone change nothing', () => {
    const plain = spawn(['extract', 'a.md']).stdout;
    expect(spawn(['extract', 'a.md'], { LANG: 'zh_CN.GB18030', LC_ALL: 'C', TZ: 'America/New_York' }).stdout).toBe(
      plain,
    );
    expect(existsSync(at('out.json'))).toBe(false);
  });
});
