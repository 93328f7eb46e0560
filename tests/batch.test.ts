/** `fupan batch` as its user meets it: formats, order, second runs, errors, hostile names. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeCorpus } from '../bench/corpus.js';
import { mirrorNames } from '../src/batch/names.js';
import { cutToWidth, createProgress } from '../src/batch/progress.js';
import { walk } from '../src/batch/walk.js';
import { fupan, outputs, temporaryFolder } from './batch-helpers.js';

const folder = temporaryFolder('batch');
const at = (...names: string[]) => join(folder, ...names);
const batch = (...args: string[]) => fupan(['batch', ...args], { cwd: folder });
const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, any>);

beforeAll(() => {
  mkdirSync(at('news', '2025'), { recursive: true });
  writeFileSync(at('news', 'b.md'), '金力永磁涨停。\n');
  writeFileSync(
    at('news', '2025', 'a.md'),
    '---\ntitle: "午评, 沪指涨0.5%"\n---\n\n沪指涨0.5%，报3320.10点。金力永磁3连板。\n',
  );
  writeFileSync(at('news', 'c.html'), '<p>沪指跌0.2%，报3310.00点。</p>');
  writeFileSync(at('news', 'photo.png'), 'not read');
  writeFileSync(at('news', '.hidden.md'), 'not read');
  writeCorpus(at('many'), 1050, { median: 200 });
});

describe('formats', () => {
  test('NDJSON: one document a line, in the order of the sorted paths', () => {
    const { code, out, err } = batch('news', '-o', 'ndjson');
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/^fupan: 3 articles: 3 extracted, 0 unchanged; [\d.]+ s\n$/);
    expect(lines(at('ndjson', 'documents.ndjson')).map(({ article }) => article.path)).toEqual([
      '2025/a.md',
      'b.md',
      'c.html',
    ]);
    expect(readdirSync(at('ndjson')).sort()).toEqual(['.fupan', 'documents.ndjson']);
  });
  test('NDJSON in files of so many documents; a later run without takes the earlier files away', () => {
    batch('news', '-o', 'shards', '--shard-size', '2');
    expect(Object.keys(outputs(at('shards')))).toEqual(['documents-00001.ndjson', 'documents-00002.ndjson']);
    expect(lines(at('shards', 'documents-00001.ndjson'))).toHaveLength(2);
    batch('news', '-o', 'shards');
    expect(Object.keys(outputs(at('shards')))).toEqual(['documents.ndjson']);
  });
  test('JSON: one file an article in the same folders; a vanished article takes its file along', () => {
    cpSync(at('news'), at('news2'), { recursive: true });
    batch('news2', '-o', 'json', '--format', 'json');
    expect(Object.keys(outputs(at('json')))).toEqual(['2025/a.md.json', 'b.md.json', 'c.html.json']);
    expect(JSON.parse(readFileSync(at('json', '2025', 'a.md.json'), 'utf8')).streaks[0]).toMatchObject({ boards: 3 });
    batch('news2', '-o', 'json', '--format', 'json', '--exclude', 'b.md');
    expect(Object.keys(outputs(at('json')))).toEqual(['2025/a.md.json', 'c.html.json']);
  });
  test('CSV: one table a record kind, joined by the article', () => {
    batch('news', '-o', 'csv', '--format', 'csv');
    const table = (name: string) =>
      parse(readFileSync(at('csv', `${name}.csv`)), { columns: true }) as Record<string, string>[];
    expect(table('articles').map(({ article, title }) => [article, title])).toEqual([
      ['2025/a.md', '午评, 沪指涨0.5%'],
      ['b.md', ''],
      ['c.html', ''],
    ]);
    expect(table('streaks')).toMatchObject([{ article: '2025/a.md', 'stock.code': '300748.SZ', boards: '3' }]);
    expect(table('brokerViews')).toEqual([]);
  });
  test('Parquet: typed, nested tables', async () => {
    batch('news', '-o', 'parquet', '--format', 'parquet');
    const { parquetReadObjects } = await import('hyparquet');
    const table = async (name: string) => {
      const bytes = readFileSync(at('parquet', `${name}.parquet`));
      return parquetReadObjects({
        file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
      });
    };
    const [streak] = await table('streaks');
    expect(streak).toMatchObject({ article: '2025/a.md', boards: 3, stock: { code: '300748.SZ', name: '金力永磁' } });
    expect((await table('indexQuotes')).map((row) => (row as any).changePct)).toContain(-0.2);
    expect(await table('brokerViews')).toEqual([]);
    expect(await table('articles')).toHaveLength(3);
  });
});

describe('the same bytes', () => {
  test('whatever the number of workers, the folder it is called from, the locale and the time zone', () => {
    batch('many', '-o', 'jobs1', '--jobs', '1');
    batch('many', '-o', 'jobs3', '--jobs', '3');
    fupan(['batch', at('many'), '-o', at('elsewhere'), '--quiet'], {
      cwd: '/',
      env: { PATH: process.env.PATH, LANG: 'C', LC_ALL: 'tr_TR.UTF-8', TZ: 'America/St_Johns' },
    });
    expect(outputs(at('jobs3'))).toEqual(outputs(at('jobs1')));
    expect(outputs(at('elsewhere'))).toEqual(outputs(at('jobs1')));
  });
  test('and with four array jobs every article is in one of them', () => {
    const parts = [1, 2, 3, 4].map((index) => {
      batch('many', '-o', `part${index}`, '--shard', `${index}/4`, '--jobs', '1');
      return lines(at(`part${index}`, 'documents.ndjson'));
    });
    const whole = lines(at('jobs1', 'documents.ndjson'));
    expect(whole.map((_, index) => parts[index % 4]![Math.floor(index / 4)])).toEqual(whole);
  });
});

describe('a second run', () => {
  test('does what is new or changed, and gives what a first would have given', () => {
    cpSync(at('news'), at('growing'), { recursive: true });
    batch('growing', '-o', 'second');
    writeFileSync(at('growing', 'b.md'), '金力永磁跌停。\n');
    writeFileSync(at('growing', 'd.md'), '优刻得涨停。\n');
    expect(batch('growing', '-o', 'second').err).toContain('4 articles: 2 extracted, 2 unchanged');
    batch('growing', '-o', 'fresh');
    expect(outputs(at('second'))).toEqual(outputs(at('fresh')));
    expect(batch('growing', '-o', 'second', '--force').err).toContain('4 extracted, 0 unchanged');
    expect(batch('growing', '-o', 'second', '--kinds', 'moves').err).toContain('4 extracted, 0 unchanged');
  });
  test('of another format in the same folder leaves the first alone', () => {
    batch('news', '-o', 'both');
    batch('news', '-o', 'both', '--format', 'csv');
    expect(Object.keys(outputs(at('both')))).toEqual(expect.arrayContaining(['documents.ndjson', 'moves.csv']));
  });
  test('cuts off what a torn write or a bad disk left in the store', () => {
    batch('news', '-o', 'torn');
    const store = at('torn', '.fupan', 'store.ndjson');
    const whole = readFileSync(store);
    const before = outputs(at('torn'));
    for (const damaged of [
      whole.subarray(0, -7),
      Buffer.concat([whole, Buffer.from('{"path":"x","sha')]),
      Buffer.from(whole).fill(0, 700, 720),
    ]) {
      writeFileSync(store, damaged);
      expect(batch('news', '-o', 'torn').code).toBe(0);
      expect(outputs(at('torn'))).toEqual(before);
    }
  });
});

describe('articles that fail', () => {
  beforeAll(() => {
    cpSync(at('news'), at('bad'), { recursive: true });
    writeFileSync(at('bad', 'big.md'), 'x'.repeat(5000));
    writeFileSync(at('bad', 'program.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0, 0, 2]));
  });
  test('are one line each in errors.ndjson and exit code 1; the others are done', () => {
    const { code, err } = batch('bad', '-o', 'errors', '--max-bytes', '4000');
    expect(code).toBe(1);
    expect(err).toContain('2 failed (see errors/errors.ndjson)');
    expect(lines(at('errors', 'errors.ndjson'))).toEqual([
      { path: 'big.md', code: 'too-large', message: '5000 bytes, larger than 4000 (--max-bytes)' },
      { path: 'program.txt', code: 'binary', message: 'is no text (binary data)' },
    ]);
    expect(lines(at('errors', 'documents.ndjson'))).toHaveLength(3);
  });
  test('errors.ndjson goes when nothing fails any more', () => {
    batch('bad', '-o', 'mended', '--max-bytes', '4000');
    expect(batch('bad', '-o', 'mended', '--exclude', '{big.md,program.txt}').code).toBe(0);
    expect(existsSync(at('mended', 'errors.ndjson'))).toBe(false);
  });
  test('--fail-fast stops at the first and writes no output', () => {
    expect(batch('bad', '-o', 'fast', '--max-bytes', '4000', '--fail-fast').code).toBe(1);
    expect(Object.keys(outputs(at('fast')))).toEqual(['errors.ndjson']);
  });
});

describe('wrong calls', () => {
  test.each([
    [['nowhere', '-o', 'x1'], 2, 'nowhere: no such directory'],
    [['news', '-o', 'news'], 2, 'the output folder is the input folder'],
    [['news', '-o', 'x2', '--format', 'csv', '--shard-size', '2'], 2, '--shard-size is for --format ndjson'],
    [['news', '-o', 'x3', '--include', '*.pdf'], 1, 'no articles found'],
    [['news', '-o', 'news/b.md'], 2, 'news/b.md: cannot be made'],
    [['news'], 2, "required option '-o, --output <dir>'"],
  ] as const)('%j', (args, code, message) => {
    const result = batch(...args);
    expect(result.code).toBe(code);
    expect(result.err).toContain(message);
    expect(result.err).not.toContain('    at ');
  });
});

describe('the walk', () => {
  test('follows no link: loops end, nothing outside is read, nothing is read twice; the output is no input', async () => {
    const tree = at('tree');
    mkdirSync(join(tree, 'sub', 'out', '.fupan'), { recursive: true });
    mkdirSync(at('outside'));
    writeFileSync(at('outside', 'secret.md'), 'secret');
    writeFileSync(join(tree, 'sub', 'a.md'), 'a');
    writeFileSync(join(tree, 'sub', 'out', 'result.md'), 'an output');
    symlinkSync('..', join(tree, 'sub', 'loop'));
    symlinkSync('self', join(tree, 'self'));
    symlinkSync(at('outside'), join(tree, 'away'));
    symlinkSync(at('outside', 'secret.md'), join(tree, 'secret.md'));
    symlinkSync('sub/a.md', join(tree, 'again.md'));
    const { paths } = await walk([tree], { except: join(tree, 'sub', 'out') });
    expect(paths).toEqual(['sub/a.md']);
  });
  test('takes several directories and globs below their common folder, each file once', async () => {
    const { root, paths } = await walk([at('news', '2025'), at('news', '*.md'), at('news', 'b.md')]);
    expect(paths).toEqual(['2025/a.md', 'b.md']);
    expect(root.endsWith('news')).toBe(true);
  });
  test('a glob may name directories; links among them are left alone', async () => {
    for (const name of ['2024-12', '2025-01', '2025-02']) {
      mkdirSync(at('archive', name, 'deep'), { recursive: true });
      writeFileSync(at('archive', name, 'deep', 'a.md'), 'a');
      writeFileSync(at('archive', name, 'photo.png'), 'b');
    }
    symlinkSync(at('archive', '2024-12'), at('archive', '2025-03'));
    const below = (glob: string) => walk([at('archive', glob)]).then(({ paths }) => paths);
    expect(await below('2025-*')).toEqual(['2025-01/deep/a.md', '2025-02/deep/a.md']);
    expect(await below('*')).toHaveLength(3);
    expect(await below('*/deep')).toHaveLength(3);
    expect(await below('**/*.md')).toHaveLength(3);
    expect(await below('2025-01/**')).toEqual(['deep/a.md', 'photo.png']);
  });
  test('names with line ends and brackets are names', async () => {
    mkdirSync(at('odd'));
    const names = ['[x]{y}(z)!*.md', '"\'.md', '\u001b[2J.md', 'a\nb.md', 'tab\t.md'];
    for (const name of names) writeFileSync(at('odd', name), '金力永磁涨停。');
    expect((await walk([at('odd')])).paths).toEqual([...names].sort());
    const { code, err } = batch('odd', '-o', 'odd-out', '--format', 'json');
    expect([code, err.includes('\u001b')]).toEqual([0, false]);
    const made = Object.keys(outputs(at('odd-out')));
    expect(made).toHaveLength(names.length);
    // oxlint-disable-next-line no-control-regex
    expect(made.join('')).not.toMatch(/[\u0000-\u001f]/);
  });
});

describe('names of output files', () => {
  test('stay as they are where they can', () => {
    expect(mirrorNames(['2025/午评.md', 'a.txt'], '.json')).toEqual(['2025/午评.md.json', 'a.txt.json']);
  });
  test('fit into 255 bytes, cut between characters and told apart', () => {
    const long = `${'股'.repeat(84)}.md`;
    const [first, second] = mirrorNames([long, `${'股'.repeat(83)}票.md`], '.json');
    expect(Buffer.byteLength(first!)).toBeLessThanOrEqual(255);
    expect(first).toMatch(/^股+~[0-9a-f]{12}\.json$/);
    expect(second).not.toBe(first);
  });
  test("are never equal where case or composition does not count, nor a folder's", () => {
    const names = mirrorNames(
      ['A.md', 'a.md', 'b.md', 'b.md.json/c.md', '\u00e9.md', 'e\u0301.md', 'errors.ndjson/x.md'],
      '.json',
      ['errors.ndjson'],
    );
    const folded = names.map((name) => name.normalize('NFC').toLowerCase());
    expect(new Set(folded).size).toBe(names.length);
    expect(folded).not.toContain('b.md.json');
    expect(names.at(-1)).toMatch(/^errors\.ndjson~/);
  });
  test('hold nothing that Windows or a terminal takes for something else', () => {
    expect(mirrorNames(['con.md', 'x:y?.md', 'end./f.md', '.fupan/lock'], '.json').join(' ')).not.toMatch(
      /[:?]|(^| )con\.|\.\/|(^| )\.fupan/,
    );
  });
});

describe('progress', () => {
  const state = { total: 200, done: 50, bytes: 1_500_000, failed: 1 };
  test('a bar on a terminal, cut to its width, and the line cleared at the end', () => {
    let written = '';
    let now = 0;
    const progress = createProgress({ isTTY: true, columns: 40, write: (text) => void (written += text) }, () => now);
    now = 2000;
    progress.update(state);
    progress.end();
    expect(written).toBe('\r\u001b[K█████░░░░░░░░░░░░░░░ 50/200 articles  …\r\u001b[K');
    expect(cutToWidth('涨停涨停', 5)).toBe('涨停…');
  });
  test('plain lines now and then where there is no terminal', () => {
    let written = '';
    let now = 0;
    const progress = createProgress({ write: (text) => void (written += text) }, () => now);
    now = 9000;
    progress.update(state);
    expect(written).toBe('');
    now = 10_000;
    progress.update(state);
    progress.end();
    expect(written).toBe('fupan: 50/200 articles  1.5 MB  5/s  1 error  0:30 left\n');
  });
});
