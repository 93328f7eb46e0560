#!/usr/bin/env node
import module from 'node:module';

module.enableCompileCache?.();
const { run } = await import('../dist/cli.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.message).includes('dist/cli.js')) throw error;
  process.stderr.write('fupan: dist/ is missing; run `npm run build` first\n');
  process.exit(2);
});
process.exitCode = await run(process.argv, process);
