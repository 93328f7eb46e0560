// Bundles the fuzz run (its TypeScript and the sources it checks) and runs it: `npm run fuzz -- --inputs N --seed S`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
// A run keeps its own copy of the code, so that the sources may change meanwhile.
const made = join(here, `../scripts/.build-fuzz-${process.pid}.mjs`);
process.chdir(join(here, '..'));
await build({
  entryPoints: [join(here, 'run.ts')],
  outfile: made,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  keepNames: true,
  external: ['nodejieba', '@node-rs/jieba', '@node-rs/jieba/dict', 'fast-check'],
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  logLevel: 'error',
});
const { status } = spawnSync(process.execPath, [made, ...process.argv.slice(2)], { stdio: 'inherit' });
rmSync(made, { force: true });
process.exitCode = status ?? 1;
