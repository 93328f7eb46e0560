// Runs the built command once over an article and writes the code that V8 compiled for it to dist/cli.cache, where bin/fupan.js
// takes it up: a start then compiles nothing of what most starts need. Another Node's V8 rejects it and compiles as ever.
// Usage: node scripts/code-cache.cjs ARTICLE
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const module_ = require('node:module');
const { join } = require('node:path');
const vm = require('node:vm');

const dist = join(__dirname, '..', 'dist');
const file = join(dist, 'cli.cjs');
const script = new vm.Script(module_.wrap(readFileSync(file, 'utf8')), { filename: file });
const made = { exports: {} };
script.runInThisContext()(made.exports, module_.createRequire(file), made, file, dist);
const io = { stdin: process.stdin, stdout: { write: () => true }, stderr: process.stderr, env: {} };
made.exports.run(['node', 'fupan', 'extract', process.argv[2], '--no-config'], io).then((code) => {
  if (code !== 0) throw new Error(`the command ended with ${code}`);
  const aside = join(dist, `.cli.cache-${process.pid}`);
  writeFileSync(aside, script.createCachedData());
  renameSync(aside, join(dist, 'cli.cache'));
});
