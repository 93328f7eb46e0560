/**
 * No pattern backtracks and no list is searched anew for every item: four times the text costs about four times the work,
 * whatever it is made of. Measured in the processor's time of this process, which a busy machine does not lengthen much;
 * a square would show as sixteen times, and what looks too much is measured again before it fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { adversaries } from '../bench/adversaries.js';
import { readLines } from '../src/batch/lines.js';
import { createExtractor, type ArticleExtractor } from '../src/index.js';

const TIMES = 4;
const MOST = 9;
/** Below so many milliseconds a figure is noise, and nothing that grows with a square. */
const NOISE = 40;

let extractor: ArticleExtractor;
beforeAll(async () => {
  extractor = await createExtractor();
  const text = '沪指涨0.39%，报3316.66点，贵州茅台涨停。中信证券认为，看好。三大指数均涨超1%。';
  for (let run = 0; run < 50; run++) extractor.extract(text.repeat(10));
});

function milliseconds(text: string): number {
  const before = process.cpuUsage();
  extractor.extract(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times the work `large` makes is what `small` makes; the least of several tries. */
function growth(small: string, large: string): number {
  let [less, more] = [milliseconds(small), milliseconds(large)];
  for (let tries = 0; tries < 4 && more > NOISE && more / less > MOST; tries++) {
    less = Math.max(less, milliseconds(small));
    more = Math.min(more, milliseconds(large));
  }
  return more <= NOISE ? 0 : more / less;
}

describe('megabytes', () => {
  // A quarter of a megabyte each: fifty of them are what a suite can afford, and a square of it takes minutes.
  const [small, large] = [adversaries(2 ** 16), adversaries(2 ** 16 * TIMES)];
  test.each(Object.keys(large))('%s', { timeout: 300_000 }, (name) => {
    expect(growth(small[name]!, large[name]!)).toBeLessThan(MOST);
  });
});

/** The words of the grammars' own sources: each repeated is what a pattern for it has to stand. */
function grammarWords(): string[] {
  const source = resolve(import.meta.dirname, '../src');
  const files = ['text', 'article', 'grammar', 'mentions', 'extractors', '.'].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: folder !== '.', encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/examples|generated/.test(name))
      .map((name) => join(source, folder, name)),
  );
  const words = files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8')
        .replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
        .matchAll(/[\u4e00-\u9fff]{1,8}/g),
    ].map(String),
  );
  return [...new Set(words)].sort();
}

describe('words', () => {
  // Every word takes minutes (GROWTH=all); here every fortieth has its turn, alone and with a figure.
  const every = process.env.GROWTH === 'all' ? 1 : 40;
  const words = grammarWords();
  const chosen = words.filter((_, index) => index % every === 0).flatMap((word) => [word, `${word}1%`]);
  const repeated = (word: string, bytes: number) => word.repeat(Math.ceil(bytes / Buffer.byteLength(word)));

  test(`${chosen.length} of ${words.length * 2}`, { timeout: 1_800_000 }, () => {
    expect(words.length).toBeGreaterThan(1500);
    const bad = chosen.filter((word) => growth(repeated(word, 4000), repeated(word, 4000 * TIMES)) >= MOST);
    expect(bad).toEqual([]);
  });
});

test('a line without an end is searched once, however its bytes come', async () => {
  /** Counts what is looked through for a line's end: work, and no time. */
  let looked = 0;
  class Counted extends Uint8Array {
    override indexOf(byte: number, from = 0): number {
      looked += this.length - from;
      return super.indexOf(byte, from);
    }
  }
  const chunks = Array.from({ length: 2000 }, () => new Counted(1000).fill(120));
  // oxlint-disable-next-line require-await
  const input = (async function* () {
    yield* chunks;
  })();
  let lines = 0;
  for await (const { bytes } of readLines(input, 10_000_000)) lines += bytes ? 1 : 0;
  expect(lines).toBe(1);
  expect(looked).toBeLessThanOrEqual(2_000_000);
});
