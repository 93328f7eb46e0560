#!/usr/bin/env node
import module from 'node:module';

module.enableCompileCache?.();
const require = module.createRequire(import.meta.url);
const load = () => {
  try {
    return require('../dist/cli.cjs');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' || !String(error.message).includes('dist/cli.cjs')) throw error;
    process.stderr.write('fupan: dist/ is missing; run `npm run build` first\n');
    process.exit(2);
  }
};
process.exitCode = await load().run(process.argv, process);
