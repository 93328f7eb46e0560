import { readArticle } from '../src/article/index.js';
import { makeArticles } from './corpus.js';
import { readFileSync, readdirSync } from 'node:fs';
const dev = readdirSync('/work/shared/eval/dev/articles').map((f) =>
  readFileSync('/work/shared/eval/dev/articles/' + f),
);
const gen = [...makeArticles(100, 3)].map((t) => Buffer.from(t));
for (const [name, set] of (process.argv[2] === 'gen'
  ? [['gen', gen]]
  : [
      ['dev', dev],
      ['gen', gen],
    ]) as [string, Buffer[]][]) {
  for (let i = 0; i < 30; i++) for (const a of set) readArticle(a);
  let best = Infinity;
  for (let k = 0; k < 8; k++) {
    const t = process.cpuUsage().user;
    for (let i = 0; i < 10; i++) for (const a of set) readArticle(a);
    best = Math.min(best, (process.cpuUsage().user - t) / 1000 / 10 / set.length);
  }
  console.log(name, (best * 1000).toFixed(0), 'µs/article');
}
