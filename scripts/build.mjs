// Builds dist/: the bundles, the compiled lexicon, the compact jieba dictionary, the JSON Schema and the declarations.
// Everything is made in a folder beside it and put in place at the end: a build that fails, or one that runs while a
// command does, leaves the last good one standing.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const require = createRequire(import.meta.url);
const out = mkdtempSync(join(root, '.tmp-dist-'));
chmodSync(out, 0o755);
process.on('exit', () => rmSync(out, { recursive: true, force: true }));

// Native modules, and modules that load files of their own, stay outside the bundle.
const external = ['nodejieba', '@node-rs/jieba', '@node-rs/jieba/dict', 'piscina', 'hyparquet-writer', 'chokidar'];
const bundle = (options) =>
  build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    keepNames: true,
    logLevel: 'error',
    external,
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    ...options,
  });

/** Runs a TypeScript module of the build: Node 20 strips no types. */
const run = async (file) => {
  const outfile = join(out, 'step.mjs');
  await bundle({ entryPoints: [file], outfile });
  const module = await import(`${pathToFileURL(outfile).href}?${file}`);
  rmSync(outfile);
  return module;
};

await bundle({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts', worker: 'src/batch/worker.ts' },
  outdir: out,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
});
const { compileLexicon } = await run('scripts/compile-lexicon.ts');
await compileLexicon('dictionaries', join(out, 'lexicon.json'));
const { writeSchema } = await run('scripts/write-schema.ts');
writeSchema(join(out, 'schema.json'));

const stock = () => {
  try {
    const folder = dirname(require.resolve('nodejieba/package.json'));
    return readFileSync(join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8');
  } catch {
    return Buffer.from(require('@node-rs/jieba/dict').dict).toString('utf8');
  }
};
const { writeCompactDictionary } = await run('scripts/compact-dictionary.ts');
writeCompactDictionary(stock(), join(out, 'lexicon.json'), join(out, 'dict'));

const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
const types = ['-p', 'tsconfig.build.json', '--outDir', join(out, 'types')];
const declarations = spawnSync(process.execPath, [tsc, ...types], { stdio: 'inherit' });
if (declarations.status !== 0) process.exitCode = 1;

const last = `${out}-last`;
if (existsSync('dist')) renameSync('dist', last);
renameSync(out, 'dist');
rmSync(last, { recursive: true, force: true });
