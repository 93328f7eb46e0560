// What each part is worth: scores the extraction on a gold set once whole and once with each part taken out, and prints a
// Markdown table for docs/accuracy.md. A part is taken out by building the program with one module in the place of
// another (scripts/ablation/), so that the product itself holds no switch for it.
//   npm run ablation -- --gold DIR --articles DIR
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const variants = [
  ['whole', null, 'auto'],
  ['without the custom dictionary of the segmenter', 'lexicon/words', 'auto'],
  ['without disambiguation of names', 'mentions/reading', 'auto'],
  ['without the shared coordination grammar', 'grammar/coordination', 'auto'],
  ['segmented by `@node-rs/jieba`', null, '@node-rs/jieba'],
];
const kinds = ['indexQuotes', 'stocks', 'streaks', 'moves', 'sectors', 'marketStats', 'brokerViews'];

const { values } = parseArgs({ options: { gold: { type: 'string' }, articles: { type: 'string' } } });
if (!values.gold || !values.articles) {
  process.stderr.write('usage: npm run ablation -- --gold DIR --articles DIR\n');
  process.exit(2);
}

/** Puts scripts/ablation/<name> in the place of src/<module>; the stand-in itself still reaches the original. */
const replacing = (module) => ({
  name: 'ablation',
  setup({ onResolve }) {
    const original = join(root, 'src', `${module}.ts`);
    const stand = join(root, 'scripts', 'ablation', `${module.split('/').at(-1)}.ts`);
    onResolve({ filter: /^\./ }, ({ path, importer, resolveDir }) =>
      importer !== stand && resolve(resolveDir, path.replace(/\.js$/, '.ts')) === original
        ? { path: stand }
        : undefined,
    );
  },
});

/** @returns the score that `fupan eval --json` prints for this variant. */
async function scoreOf([, module, segmenter], folder) {
  const outfile = join(folder, 'main.mjs');
  await build({
    stdin: {
      contents: `import { createExtractor } from './src/index.js';
        import { evaluate } from './src/eval/run.js';
        const [gold, articles] = process.argv.slice(2);
        const request = { gold, articles, limit: 1, json: true };
        const extractor = await createExtractor({ segmenter: ${JSON.stringify(segmenter)} });
        process.stdout.write(await evaluate(request, async () => ({ path, text }) => extractor.extract(text, { path })));`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    plugins: module ? [replacing(module)] : [],
    logLevel: 'error',
  });
  const { stdout, stderr, status } = spawnSync(process.execPath, [outfile, values.gold, values.articles], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr.trim());
  return JSON.parse(stdout);
}

// Inside the project, where the libraries and the dictionaries are found.
const folder = mkdtempSync(join(root, '.tmp-ablation-'));
try {
  process.stdout.write(`| F1 | ${kinds.join(' | ')} | micro |\n| --- |${' ---: |'.repeat(kinds.length + 1)}\n`);
  for (const variant of variants) {
    const score = await scoreOf(variant, folder);
    const f1 = [...kinds.map((kind) => score.rows.find((row) => row.kind === kind).f1), score.microF1];
    const cells = f1.map((value) => (100 * value).toFixed(1));
    process.stdout.write(`| ${variant[0]} | ${cells.join(' | ')} |\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
