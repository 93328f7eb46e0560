// Bundles the bench (its TypeScript and the sources it measures) and runs it. Needs a build for the command itself.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const made = ['run', 'measure'].map((name) => join(here, `.${name}.mjs`));
const banner = { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" };
const external = ['nodejieba', '@node-rs/jieba', '@node-rs/jieba/dict'];
for (const [index, name] of ['run', 'measure'].entries())
  await build({
    entryPoints: [join(here, `${name}.ts`)],
    outfile: made[index],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    external,
    banner,
    logLevel: 'error',
  });
const { status } = spawnSync(process.execPath, [made[0], ...process.argv.slice(2)], { stdio: 'inherit' });
for (const file of made) rmSync(file, { force: true });
process.exitCode = status ?? 1;
