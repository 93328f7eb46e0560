// Builds dist/: the bundles, the compiled lexicon, the compact jieba dictionary, the JSON Schema and the declarations.
// Everything is made in a folder beside it and put in place at the end: a build that fails, or one that runs while a
// command does, leaves the last good one standing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const require = createRequire(import.meta.url);
const out = mkdtempSync(join(root, '.tmp-dist-'));
chmodSync(out, 0o755);
process.on('exit', () => rmSync(out, { recursive: true, force: true }));

// Native modules, and piscina, which starts threads from a file of its own, stay outside the bundles.
const external = ['nodejieba', '@node-rs/jieba', '@node-rs/jieba/dict', 'piscina'];
// js-yaml brings a type that turns text into a JavaScript function, and loads a parser of JavaScript for it at every start.
// Front matter is read without that type (src/article/front-matter.ts); the bundles do not even hold it.
const noFunctionsFromYaml = {
  name: 'no-functions-from-yaml',
  setup: (builder) =>
    builder.onLoad({ filter: /js-yaml[\\/]lib[\\/]js-yaml[\\/]type[\\/]js[\\/]function\.js$/ }, () => ({
      contents:
        "module.exports = new (require('../../type'))('tag:yaml.org,2002:js/function', { kind: 'scalar', resolve: () => false });",
    })),
};
const bundle = (options) =>
  build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    logLevel: 'error',
    external,
    plugins: [noFunctionsFromYaml],
    ...(options.format === 'cjs'
      ? {
          define: { 'import.meta.url': '__url' },
          // Code that is taken from a cache cannot import; what it requires is all CommonJS.
          supported: { 'dynamic-import': false },
          banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
        }
      : { banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" } }),
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

const library = await bundle({
  metafile: true,
  entryPoints: { index: 'src/index.ts', worker: 'src/batch/worker.ts' },
  outdir: out,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
});
// The command is one file of CommonJS: Node finds, reads and compiles it in a third of the time that modules take.
const command = await bundle({
  metafile: true,
  entryPoints: ['src/cli/main.ts'],
  outfile: join(out, 'cli.cjs'),
  format: 'cjs',
});
writeFileSync(join(out, 'THIRD-PARTY-LICENCES.txt'), licencesOf([library.metafile, command.metafile]));
const { compileLexicon } = await run('scripts/compile-lexicon.ts');
await compileLexicon('dictionaries', join(out, 'lexicon.bin'));
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
writeCompactDictionary(stock(), join(out, 'lexicon.bin'), join(out, 'dict'));

// What a batch takes for "made by the same": the code and the words of this build.
const hash = createHash('sha256');
for (const name of ['index.js', 'worker.js', 'dict/jieba.dict.utf8']) hash.update(readFileSync(join(out, name)));
writeFileSync(join(out, 'build-id'), hash.digest('hex'));

const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
const types = ['-p', 'tsconfig.build.json', '--outDir', join(out, 'types')];
const declarations = spawnSync(process.execPath, [tsc, ...types], { stdio: 'inherit' });
if (declarations.status !== 0) process.exitCode = 1;

const last = `${out}-last`;
if (existsSync('dist')) renameSync('dist', last);
renameSync(out, 'dist');
rmSync(last, { recursive: true, force: true });

// Worth a tenth of a start, and no more: without it the command works as well.
const warm = ['scripts/code-cache.cjs', 'fixtures/2024-11-05-closing-wrap/article.md'];
if (spawnSync(process.execPath, warm, { stdio: 'inherit' }).status !== 0) rmSync('dist/cli.cache', { force: true });
