/**
 * A corpus for measuring and for tests: articles recombined from the passages of our own fixtures, the same for the same
 * seed. Lengths are those of market news (a 3.8 KB article is the median), so that figures per article mean something.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Numbers in [0, 1) from a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Used where no fixtures are at hand. */
const SPARE = [
  '三大指数早盘震荡，截至午间收盘，沪指涨0.42%，报3321.50点，深成指跌0.18%，报10562.33点，创业板指跌0.63%，报2160.4点。两市半日成交额9836亿元，较上一交易日放量612亿元。',
  '板块方面，人形机器人、算力租赁、贵金属板块涨幅居前，煤炭、房地产板块跌幅居前。机器人概念股走强，五洲新春3连板，绿的谐波、中大力德涨超10%，拓普集团、三花智控跟涨。',
  '中信证券认为，政策预期升温叠加流动性宽松，春季行情有望延续，建议关注高股息与科技成长两条主线。',
  '华泰证券研报指出，维持贵州茅台“买入”评级，目标价2086.00元。',
  '北向资金全天净买入58.36亿元，其中沪股通净买入31.2亿元。两市上涨个股3217只，下跌个股1862只，涨停86只。',
  '消息面上，有关部门表示将继续推动产业升级，支持企业加大研发投入，优化营商环境。业内人士认为，随着订单逐步落地，相关公司的收入有望稳步增长。',
];

/** The prose blocks of every fixture, front matter left out. */
export function fixturePassages(folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures')): string[] {
  const articles = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name, 'article.md'))
        .filter((file) => existsSync(file))
    : [];
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const blocks = articles.flatMap((file) => {
    try {
      return utf8
        .decode(readFileSync(file))
        .replaceAll('\r\n', '\n')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .split(/\n{2,}/);
    } catch {
      return [];
    }
  });
  const prose = blocks
    .map((block) => block.trim())
    .filter((block) => block.length > 15 && !/^[#|<![{]|```/.test(block));
  return prose.length > 20 ? prose : SPARE;
}

/** One article of about `bytes` bytes of UTF-8, front matter included. */
export function makeArticle(random: () => number, passages: readonly string[], bytes = 3800): string {
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const pick = () => passages[Math.floor(random() * passages.length)]!;
  const blocks = [
    `---\ntitle: "复盘：${pick()
      .replace(/["\\\n]/g, '')
      .slice(0, 24)}"\ndate: "2025-${month}-${day} 15:30:00"\n---`,
  ];
  for (let size = Buffer.byteLength(blocks[0]!); size < bytes;) {
    const block = pick();
    blocks.push(block);
    size += Buffer.byteLength(block) + 2;
  }
  return `${blocks.join('\n\n')}\n`;
}

/** `count` articles of varied length (half to double the median). */
export function* makeArticles(count: number, seed = 1, median = 3800): Generator<string> {
  const random = createRandom(seed);
  const passages = fixturePassages();
  for (let index = 0; index < count; index++) yield makeArticle(random, passages, median * 2 ** (random() * 2 - 1));
}

/** Writes a corpus to a folder, a thousand files a folder; gives the bytes written. */
export function writeCorpus(
  folder: string,
  count: number,
  options: { readonly seed?: number; readonly median?: number } = {},
): number {
  let bytes = 0;
  let index = 0;
  for (const article of makeArticles(count, options.seed, options.median)) {
    const below = join(folder, String(Math.floor(index / 1000)).padStart(4, '0'));
    if (index % 1000 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${String(index).padStart(7, '0')}.md`), article);
    bytes += Buffer.byteLength(article);
    index += 1;
  }
  return bytes;
}
