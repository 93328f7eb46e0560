/**
 * One measurement in a process of its own, called by run.ts: nodejieba keeps one dictionary a process, and a cold start
 * can only be had once. Prints one JSON object.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { createExtractor } from '../src/index.js';
import { customWords, loadLexicon } from '../src/lexicon/index.js';
import { createSegmenter } from '../src/segment/index.js';
import { reportNdjson } from '../src/reporters/ndjson.js';
import { adversaries } from './adversaries.js';
import { makeArticle, makeArticles, createRandom, fixturePassages } from './corpus.js';

const require = createRequire(import.meta.url);
const [mode = '', ...rest] = process.argv.slice(2);
const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
const milliseconds = (work: () => unknown): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Median milliseconds a pass over all articles, divided by their number. */
async function perArticle(articles: number, pass: () => void): Promise<number> {
  const bench = new Bench({ time: 1500, iterations: 5, warmupTime: 500, warmupIterations: 2 });
  bench.add('pass', pass);
  const [task] = await bench.run();
  const result = task!.result as { readonly latency?: { readonly p50: number }; readonly error?: Error };
  if (!result.latency) throw result.error ?? new Error('not measured');
  return result.latency.p50 / articles;
}

/** One article of about so many bytes. */
const articleOf = (bytes: number) => makeArticle(createRandom(11), fixturePassages(), bytes);

const modes: Record<string, () => Promise<unknown>> = {
  /** Bytes to JSON. */
  async pipeline() {
    const articles = [...makeArticles(Number(rest[0]), 3)].map((text) => Buffer.from(text));
    const extractor = await createExtractor();
    return perArticle(articles.length, () => {
      for (const article of articles) reportNdjson([extractor.extract(article, { path: 'a.md' })]);
    });
  },
  /** nodejieba as it comes, over the same texts. */
  async tag() {
    const texts = [...makeArticles(Number(rest[0]), 3)];
    const nodejieba = require('nodejieba') as { tag(text: string): unknown };
    return perArticle(texts.length, () => {
      for (const text of texts) nodejieba.tag(text);
    });
  },
  async cut() {
    const texts = [...makeArticles(Number(rest[0]), 3)];
    const nodejieba = require('nodejieba') as { cut(text: string): unknown };
    return perArticle(texts.length, () => {
      for (const text of texts) nodejieba.cut(text);
    });
  },
  async 'cut-node-rs'() {
    const texts = [...makeArticles(Number(rest[0]), 3)];
    const { Jieba } = require('@node-rs/jieba') as {
      Jieba: { withDict(dict: Uint8Array): { cut(text: string): unknown } };
    };
    const jieba = Jieba.withDict((require('@node-rs/jieba/dict') as { dict: Uint8Array }).dict);
    return perArticle(texts.length, () => {
      for (const text of texts) jieba.cut(text);
    });
  },
  /** A start that cuts one file, with or without the dictionaries; the caller times the whole process. */
  async start() {
    const words = rest[1] === 'dictionaries' ? customWords(await loadLexicon()) : [];
    const segmenter = await createSegmenter({ words });
    return segmenter.cut(readFileSync(rest[0]!, 'utf8')).length;
  },
  /** Milliseconds for one article of so many bytes. */
  async length() {
    const extractor = await createExtractor();
    for (const article of makeArticles(200, 5)) extractor.extract(article);
    return rest.map((bytes) => {
      const article = Buffer.from(articleOf(Number(bytes)));
      return median(
        [1, 2, 3].map(() => milliseconds(() => reportNdjson([extractor.extract(article, { path: 'a.md' })]))),
      );
    });
  },
  /** Loading so many dictionary rows of one's own, and an article's time with them. */
  async rows() {
    const random = createRandom(13);
    const characters = '东方天海华金银山河春江明光科技信达新元宏伟盛泰和平安远大中国联合力量星辰宇航';
    const count = Number(rest[0]);
    const forms = new Set<string>();
    while (forms.size < count)
      forms.add(Array.from({ length: 5 }, () => characters[Math.floor(random() * characters.length)]).join(''));
    const file = join(tmpdir(), `fupan-bench-${process.pid}.csv`);
    writeFileSync(
      file,
      `form,code,name,market,kind,action\n${[...forms].map((form) => `${form},,${form},other,security,add\n`).join('')}`,
    );
    const begun = performance.now();
    const lexicon = await loadLexicon({ userDictionaries: [file] });
    const load = performance.now() - begun;
    const extractor = await createExtractor({ dictionaries: [file], segmenter: '@node-rs/jieba' });
    const articles = [...makeArticles(100, 3)].map((text) => Buffer.from(text));
    const article = await perArticle(articles.length, () => {
      for (const one of articles) extractor.extract(one);
    });
    return { load, article, size: lexicon.size };
  },
  /** Milliseconds for each hostile input of a size, and for ordinary ones. */
  async adversaries() {
    const bytes = Number(rest[0]);
    const extractor = await createExtractor();
    for (const article of makeArticles(200, 5)) extractor.extract(article);
    const time = (text: string) => {
      const input = Buffer.from(text);
      return Math.min(
        ...[1, 2].map(() => milliseconds(() => reportNdjson([extractor.extract(input, { path: 'a.md' })]))),
      );
    };
    const hostile = Object.fromEntries(Object.entries(adversaries(bytes)).map(([name, text]) => [name, time(text)]));
    return { ordinary: time(articleOf(bytes)), hostile };
  },
};

const chosen = modes[mode];
if (!chosen) throw new Error(`measure what? ${Object.keys(modes).join(', ')}`);
print(await chosen());
