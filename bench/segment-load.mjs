// Load time and memory of each segmenter with the stock and with the compact dictionary, as ratios of one run.
// Usage: node bench/segment-load.mjs   (after npm run build)
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const compact = new URL('../dist/dict/jieba.dict.utf8', import.meta.url).pathname;
const own = (name) => new URL(`../dist/dict/${name}`, import.meta.url).pathname;
const files = {
  dict: compact,
  hmmDict: own('hmm_model.utf8'),
  idfDict: own('idf.utf8'),
  stopWordDict: own('stop_words.utf8'),
};
if (!existsSync(compact)) throw new Error('dist/dict is missing: npm run build');
const head = 'const {createRequire}=require("module");const t=process.hrtime.bigint();';
const tail =
  'const ms=Number(process.hrtime.bigint()-t)/1e6;console.log(JSON.stringify({ms,mb:process.memoryUsage().rss/2**20}))';
const cases = {
  'nodejieba, stock': `${head}require("nodejieba").cut("沪指涨");${tail}`,
  'nodejieba, compact': `${head}require("nodejieba").load(${JSON.stringify(files)});require("nodejieba").cut("沪指涨");${tail}`,
  '@node-rs/jieba, stock': `${head}const {Jieba}=require("@node-rs/jieba");Jieba.withDict(require("@node-rs/jieba/dict").dict).cut("沪指涨");${tail}`,
  '@node-rs/jieba, compact': `${head}const {Jieba}=require("@node-rs/jieba");Jieba.withDict(require("fs").readFileSync(${JSON.stringify(compact)})).cut("沪指涨");${tail}`,
};
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const results = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round < 5; round += 1)
  for (const [name, code] of Object.entries(cases)) {
    const { stdout, status } = spawnSync(process.execPath, ['-e', code], {
      encoding: 'utf8',
      cwd: new URL('..', import.meta.url),
    });
    if (status === 0) results[name].push(JSON.parse(stdout));
  }
const base = median(results['nodejieba, stock'].map((one) => one.ms));
for (const [name, runs] of Object.entries(results)) {
  if (runs.length === 0) console.log(`${name.padEnd(26)} not installed`);
  else
    console.log(
      `${name.padEnd(26)} ${median(runs.map((one) => one.ms))
        .toFixed(0)
        .padStart(6)} ms  ${median(runs.map((one) => one.mb))
        .toFixed(0)
        .padStart(5)} MB  ratio ${(median(runs.map((one) => one.ms)) / base).toFixed(2)}`,
    );
}
