/** The direction of the house: a stage imports only the stages before it and the shared types. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../src');
// Earlier stages first; the single files of src stand with the stage they belong to.
const STAGES: readonly (readonly string[])[] = [
  ['types.ts', 'document', 'text'],
  ['article'],
  ['lexicon', 'segment'],
  ['mentions'],
  ['grammar'],
  ['extractors'],
  ['refine.ts', 'resolve.ts', 'consistency.ts'],
  ['extract.ts'],
  ['index.ts', 'reporters'],
  ['eval', 'batch'],
  ['cli'],
];
const stageOf = (file: string) => STAGES.findIndex((names) => names.includes(relative(root, file).split('/')[0]!));

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join(root, name));

test.each(files.map((file) => relative(root, file)))('%s imports nothing of a later stage', (name) => {
  const file = join(root, name);
  const imports = [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) =>
    resolve(dirname(file), match[1]!.replace(/\.js$/, '.ts')),
  );
  const own = stageOf(file);
  expect(own, 'a stage of its own').toBeGreaterThanOrEqual(0);
  expect(imports.filter((target) => stageOf(target) > own).map((target) => relative(root, target))).toEqual([]);
});

test.each([
  ['gray-matter', 'article'],
  ['nodejieba', 'segment'],
  ['@node-rs/jieba', 'segment'],
])('only one stage imports %s', (library, stage) => {
  const users = files.filter((file) =>
    new RegExp(`(?:from|\\()\\s*'${library}(?:/[^']*)?'`).test(readFileSync(file, 'utf8')),
  );
  expect(new Set(users.map((file) => relative(root, file).split('/')[0]))).toEqual(new Set([stage]));
});
