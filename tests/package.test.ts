/** What `npm pack` gives: what users need and no more, and it runs with what it declares and no more. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from './batch-helpers.js';

const root = resolve(import.meta.dirname, '..');
const folder = temporaryFolder('package');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
};
interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}
let packed: Packed;

beforeAll(() => {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  const answer = JSON.parse(stdout || stderr) as Packed[] | Record<string, Packed>;
  [packed] = Object.values(answer) as [Packed];
  spawnSync('tar', ['xzf', packed.filename], { cwd: folder });
});

test('it holds the command, the library, the dictionaries and the papers', () => {
  const outside = packed.files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^(?:bin\/fupan\.js|dictionaries\/[\w-]+(?:\.csv|\.md)?|LICENSE|README\.md|CHANGELOG\.md|package\.json)$/.test(
          path,
        ) &&
        !/^dist\/(?:(?:chunks\/)?[\w-]+\.(?:c?js|bin|cache|json|txt)|build-id|dict\/[\w.]+|types\/[\w./-]+\.d\.ts)$/.test(
          path,
        ),
    );
  expect(outside).toEqual([]);
  expect(packed.files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(8_000_000);
});
test('every licence of what is bundled is in it', () => {
  const licences = readFileSync(join(folder, 'package/dist/THIRD-PARTY-LICENCES.txt'), 'utf8');
  for (const name of ['gray-matter', 'htmlparser2', '@lezer/markdown', 'commander', 'js-yaml'])
    expect(licences).toContain(`\n${name} ${manifest.devDependencies[name]} (`);
});
test('versions are exact, and the lockfile knows them', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Record<string, { readonly version: string; readonly integrity?: string }>;
  };
  const all = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(all)) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]).toMatchObject({
      version,
      integrity: expect.stringMatching(/^sha512-/),
    });
  }
});

/** The package unpacked, with these of its dependencies and theirs beside it. */
function installed(name: string, dependencies: readonly string[]): string {
  const place = join(folder, name);
  const modules = join(place, 'node_modules');
  const link = (dependency: string) => {
    mkdirSync(dirname(join(modules, dependency)), { recursive: true });
    symlinkSync(join(root, 'node_modules', dependency), join(modules, dependency));
  };
  mkdirSync(modules, { recursive: true });
  spawnSync('cp', ['-r', join(folder, 'package'), join(modules, 'fupan')]);
  dependencies.forEach(link);
  writeFileSync(join(place, 'a.md'), '沪指涨0.39%，报3316.66点，金力永磁3连板。\n');
  return place;
}
const run = (place: string, ...args: string[]) =>
  spawnSync(process.execPath, ['node_modules/fupan/bin/fupan.js', ...args], { cwd: place, encoding: 'utf8' });

test('it runs with its dependencies alone, cutting with nodejieba', () => {
  const place = installed('whole', [...Object.keys(manifest.dependencies), 'nodejieba']);
  const { status, stdout, stderr } = run(place, 'extract', 'a.md');
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ article: { segmenter: 'nodejieba' }, streaks: [{ boards: 3 }] });
  for (const [index, format] of ['ndjson', 'csv', 'parquet'].entries())
    expect(run(place, 'batch', 'a.md', '-o', `out${index}`, '--format', format, '--quiet')).toMatchObject({
      status: 0,
      stderr: '',
    });
});
test('and without what is optional, with one warning', () => {
  const place = installed('bare', Object.keys(manifest.dependencies));
  const { status, stdout, stderr } = run(place, 'extract', 'a.md');
  expect([status, stderr]).toEqual([
    0,
    'fupan: nodejieba is not installed or was not built; segmenting with @node-rs/jieba\n',
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ article: { segmenter: '@node-rs/jieba' }, streaks: [{ boards: 3 }] });
});
test('as a library, with its types', () => {
  const place = installed('library', Object.keys(manifest.dependencies));
  const program =
    "import { createExtractor } from 'fupan'; import schema from 'fupan/schema.json' with { type: 'json' };" +
    "const { extract } = await createExtractor(); console.log(extract('金力永磁涨停。').moves.length, schema.$schema);";
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: place,
    encoding: 'utf8',
  });
  expect(stdout).toBe('1 https://json-schema.org/draft/2020-12/schema\n');
  const uses = spawnSync(
    'grep',
    ['-rhoE', "from '[^.n][^']*'", 'dist/types/index.d.ts', 'dist/types/document', 'dist/types/types.d.ts'],
    {
      cwd: join(folder, 'package'),
      encoding: 'utf8',
    },
  ).stdout;
  expect(new Set(uses.trim().split('\n'))).toEqual(new Set(["from 'valibot'"]));
});
