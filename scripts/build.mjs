// Builds dist/: the bundles, the compiled lexicon, the compact jieba dictionary, the JSON Schema and the declarations.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const require = createRequire(import.meta.url);
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/dict', { recursive: true });

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  keepNames: true,
  logLevel: 'error',
  external: ['nodejieba', '@node-rs/jieba', '@node-rs/jieba/dict', 'piscina', 'hyparquet-writer', 'chokidar'],
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
};
const entries = { index: 'src/index.ts', cli: 'src/cli/main.ts', worker: 'src/batch/worker.ts' };
const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
await build({ ...shared, entryPoints, outdir: 'dist', splitting: true, chunkNames: 'chunks/[name]-[hash]' });

const run = async (file) => {
  const outfile = `dist/.${file.replace(/\W/g, '-')}.mjs`;
  await build({ ...shared, entryPoints: [file], outfile, external: [...shared.external, 'typescript'] });
  const module = await import(pathToFileURL(join(root, outfile)).href);
  rmSync(outfile);
  return module;
};
const { compileLexicon } = await run('scripts/compile-lexicon.ts');
await compileLexicon('dictionaries', 'dist/lexicon.json');
if (existsSync('src/document/json-schema.ts')) {
  const { writeSchema } = await run('scripts/write-schema.ts');
  writeSchema('dist/schema.json');
}

// jieba's main dictionary cut to the words of frequency >= 20: a fifth of the load time, see docs/segmenting.md.
const stock = (() => {
  try {
    return readFileSync(
      join(dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict/jieba.dict.utf8'),
      'utf8',
    );
  } catch {
    return Buffer.from(require('@node-rs/jieba/dict').dict).toString('utf8');
  }
})();
const LEAST = 20;
const kept = stock.split('\n').filter((line) => Number(line.split(' ')[1]) >= LEAST);
writeFileSync('dist/dict/jieba.dict.utf8', `${kept.join('\n')}\n`);
writeFileSync(
  'dist/dict/NOTICE',
  'jieba.dict.utf8 is cut down from the dictionary of jieba (MIT, Sun Junyi) as shipped with cppjieba and nodejieba (MIT, Yanyi Wu).\n',
);

const declarations = spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
if (declarations.status !== 0) process.exitCode = 1;
