/** What README.md shows is run as written: every `fupan` line of its shell blocks, in order, in one folder of articles. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bin, temporaryFolder } from './batch-helpers.js';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text!,
}));
const lines = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.replace(/\\\n\s*/g, '').split('\n'))
  .filter((line) => /(?:^|\| |; )(?:fupan|printf) /.test(line));
const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
/** A line that goes on until it is stopped, or needs a program that is not here, is not run. */
const canRun = (line: string) =>
  !/fupan watch/.test(line) && ['jq', 'parallel', 'kcat', 'duckdb'].every((tool) => !line.includes(tool) || has(tool));

const folder = temporaryFolder('readme');
const shell = (line: string) =>
  spawnSync('bash', ['-o', 'pipefail', '-c', line], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}/bin:${process.env.PATH}` },
  });

beforeAll(() => {
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', 'fupan'), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(folder, 'bin', 'fupan'), 0o755);
  const article = join(root, 'fixtures', '2024-11-05-closing-wrap', 'article.md');
  cpSync(join(root, 'fixtures'), join(folder, 'fixtures'), { recursive: true });
  for (const name of ['article.md', 'news/a.md', 'articles/a.md', 'archive/2025-01/a.md'])
    cpSync(article, join(folder, name));
  mkdirSync(join(folder, 'gold'));
  writeFileSync(join(folder, 'gold', 'a.json'), '{"indexQuotes":[],"stocks":[],"moves":[]}');
  writeFileSync(
    join(folder, 'articles.ndjson'),
    '{"id":"1","title":"收评","date":"2025-03-04","content":"沪指涨0.39%，报3316.66点。"}\n',
  );
  writeFileSync(join(folder, 'stock_basic.csv'), 'ts_code,name\n688999.SH,测试芯科\n');
});

/** What a command says on stderr when all went well: what was imported, what a batch did. */
const INFORMATION = /^fupan: (?:.*: \d+ securities|\d+ articles: \d+ extracted, \d+ unchanged; .*)\n/gm;

describe('every command runs', () => {
  test.each(lines.filter(canRun))('%s', (line) => {
    const { status, stderr } = shell(line);
    expect(status, stderr).toBe(0);
    expect(stderr.replace(INFORMATION, '')).not.toMatch(/^fupan: |error/m);
  });
});

test.skipIf(!has('jq'))('the JSON shown is what the command before it prints', () => {
  const command = /`fupan (extract .*? \| jq -c '.*?')`/.exec(readme)![1]!;
  const shown = blocks.find(({ language }) => language === 'json')!.text;
  expect(shell(`fupan ${command}`).stdout).toBe(shown);
});
