/** The same article, version and dictionaries give the same bytes, wherever and however often they are read. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeArticles } from '../bench/corpus.js';
import { createExtractor, type ArticleExtractor } from '../src/index.js';
import { reportNdjson } from '../src/reporters/ndjson.js';
import { fupan, outputs, temporaryFolder } from './batch-helpers.js';
import { fixtures, readFixture } from './fixtures.js';

const folder = temporaryFolder('determinism');
const at = (...names: string[]) => join(folder, ...names);
const environments = [
  ['C', 'America/New_York'],
  ['C', 'UTC'],
  ['C.UTF-8', 'Asia/Shanghai'],
  ['zh_CN.UTF-8', 'UTC'],
  ['zh_CN.UTF-8', 'Asia/Shanghai'],
].map(([locale, zone]) => ({ LANG: locale!, LC_ALL: locale!, TZ: zone! }));

describe('one article', () => {
  // A date without a zone, a table, traditional characters, an encoding that is detected: what locale or zone could touch.
  const text =
    '---\ntitle: "午評：滬指漲0.5%"\ndate: 2024-11-05 15:08\n---\n\n滬指漲0.5%，報3320.10點。\n\n| 指数 | 收盘 |\n|---|---|\n| 深成指 | 10588.12 |\n\n贵州茅台（600519）涨超1.5%，Ａ股三大指数分别涨0.1%、0.2%、0.3%。\n';
  beforeAll(() => {
    writeFileSync(at('a.md'), text);
    mkdirSync(at('elsewhere'));
  });
  const run = (format: string, env: Record<string, string>, cwd: string, path: string) =>
    fupan(['extract', path, '--format', format], { cwd, env: { PATH: process.env.PATH!, HOME: folder, ...env } });

  test('in every locale, time zone and from every folder', () => {
    const { out } = run('json', {}, folder, 'a.md');
    expect(JSON.parse(out).article.publishedAt).toBe('2024-11-05T15:08:00+08:00');
    for (const env of environments) expect(run('json', env, folder, 'a.md')).toMatchObject({ code: 0, err: '', out });
    // The path is what the caller called it; all else is the same.
    const elsewhere = run('json', {}, at('elsewhere'), '../a.md').out;
    expect(elsewhere.replace('"../a.md"', '"a.md"')).toBe(out);
  });
  test.each(['csv', 'html'])('as %s', (format) => {
    const [first, last] = [environments[0]!, environments.at(-1)!];
    expect(run(format, last, folder, 'a.md').out).toBe(run(format, first, folder, 'a.md').out);
  });
});

describe('a batch', () => {
  beforeAll(() => {
    // Workers are started from a thousand articles on.
    for (const [index, article] of [...makeArticles(1020, 9, 120)].entries()) {
      const below = at('news', String(index % 7));
      mkdirSync(below, { recursive: true });
      writeFileSync(join(below, `${index}-${'午早收'[index % 3]}评.md`), article);
    }
  });
  test.each([
    ['ndjson', [1, 2, 8]],
    ['parquet', [1, 8]],
  ] as const)('%s: with %j workers', (format, workers) => {
    const made = workers.map((jobs, index) => {
      const out = at(`${format}-${jobs}`);
      const env = { PATH: process.env.PATH, HOME: folder, ...environments[index * 2] };
      const args = ['batch', at('news'), '-o', out, '--format', format, '--jobs', String(jobs), '--quiet'];
      expect(fupan(args, { cwd: index === 0 ? '/' : folder, env })).toMatchObject({ code: 0, err: '' });
      return outputs(out);
    });
    expect(Object.keys(made[0]!).length).toBeGreaterThan(0);
    for (const one of made) expect(one).toEqual(made[0]);
  });
});

describe('in one process', () => {
  let extractor: ArticleExtractor;
  const articles = fixtures().map(readFixture);
  const documents = (order: readonly (typeof articles)[number][]) =>
    new Map(order.map(({ path, bytes }) => [path, reportNdjson([extractor.extract(bytes, { path })])]));
  beforeAll(async () => {
    extractor = await createExtractor();
  });

  test('no article leaves anything behind for the next', () => {
    const forward = documents(articles);
    expect(documents([...articles].reverse())).toEqual(forward);
    expect(documents(articles)).toEqual(forward);
  });
  test('no caller can change what the next one gets', () => {
    const [{ path, bytes }] = articles as [(typeof articles)[number]];
    const before = reportNdjson([extractor.extract(bytes, { path })]);
    const spoil = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      Object.values(value).forEach(spoil);
      if (Array.isArray(value)) value.length = 0;
      else for (const key of Object.keys(value)) delete (value as Record<string, unknown>)[key];
    };
    spoil(extractor.extract(bytes, { path }));
    expect(reportNdjson([extractor.extract(bytes, { path })])).toBe(before);
  });
});

test('no stage asks for the locale, the clock, chance or the environment', () => {
  const source = resolve(import.meta.dirname, '../src');
  const stages = ['article', 'document', 'extractors', 'grammar', 'mentions', 'reporters', 'segment', 'text'];
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && (stages.includes(name.split('/')[0]!) || !name.includes('/')),
  );
  const asking = /localeCompare|toLocale|Intl\.|Math\.random|Date\.now|new Date\(\)|process\.env|performance\./;
  expect(files.length).toBeGreaterThan(60);
  expect(files.filter((name) => asking.test(readFileSync(join(source, name), 'utf8')))).toEqual([]);
});
