#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const file = join(dist, 'cli.cjs');
const require = module.createRequire(file);

/** Node 20 keeps no compiled code: the build did, for the Node that it ran on (scripts/code-cache.cjs). Undefined elsewhere. */
function loadCompiled() {
  let cachedData;
  try {
    cachedData = readFileSync(join(dist, 'cli.cache'));
  } catch {
    return undefined;
  }
  const source = module.wrap(readFileSync(file, 'utf8'));
  const script = new vm.Script(source, { filename: file, cachedData });
  const made = { exports: {} };
  script.runInThisContext()(made.exports, require, made, file, dist);
  return made.exports;
}

function load() {
  try {
    if (!module.enableCompileCache) return loadCompiled() ?? require(file);
    module.enableCompileCache();
    return require(file);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' || !String(error.message).includes(file)) throw error;
    process.stderr.write('fupan: dist/ is missing; run `npm run build` first\n');
    process.exit(2);
  }
}

process.exitCode = await load().run(process.argv, process);
