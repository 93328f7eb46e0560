/**
 * Text that looks real, and text that looks hostile: our fixtures' sentences taken apart and put together anew, names of
 * the dictionaries in the frames that news puts around them, numbers of every way of writing, and small damage.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fixturePassages } from '../bench/corpus.js';

/** Every n-th name of a dictionary, so that all its sorts of names are met and a list stays short. */
function namesOf(file: string, column: number, most: number): string[] {
  const rows = readFileSync(join('dictionaries', file), 'utf8').trimEnd().split('\n').slice(1);
  const step = Math.max(1, Math.floor(rows.length / most));
  return rows.filter((_, index) => index % step === 0).flatMap((row) => row.split(',')[column]?.trim() || []);
}

/** A list written as one text. */
const words = (text: string, between = '|') => text.split(between);

const passages = fixturePassages();
const SENTENCES = [...new Set(passages.flatMap((passage) => passage.match(/[^。！？\n]+[。！？]?/g) ?? []))].filter(
  (sentence) => sentence.length > 3 && sentence.length < 200,
);
const CLAUSES = [...new Set(SENTENCES.flatMap((sentence) => sentence.split(/[，；、。：]/)))].filter(
  (clause) => clause.length > 1 && clause.length < 40,
);
const STOCKS = [
  ...namesOf('securities-a.csv', 1, 150),
  ...namesOf('securities-hk.csv', 1, 40),
  ...namesOf('securities-us.csv', 1, 20),
  ...namesOf('nicknames.csv', 0, 40),
  ...namesOf('former-names.csv', 0, 30),
  ...words('*ST中程|ST星源|万科Ａ|五 粮 液|中芯国际-U|N金力|太阳能|机器人|中国平安|東方財富'),
  ...words('贵州茅台（600519）|寒武纪(688256.SH)|腾讯控股（00700.HK）|英伟达（NVDA.US）|SZ300750|（300750）'),
];
const INDICES = [...namesOf('indices.csv', 1, 60), ...words('沪指|深成指|创业板指|三大指数|恒指|纳指|A股|两市')];
const FIRMS = [...namesOf('firms.csv', 0, 60), ...words('华泰证券|高盛|中金公司|某券商|首席分析师')];
const SECTORS = [...namesOf('sectors.csv', 0, 80), ...words('算力租赁|白酒|高位股|ST|DeepSeek概念|英伟达概念')];

const from = (words: readonly string[]) => fc.constantFrom(...words);
/** One part after another; a part that is a text is a list to choose from. */
const joined = (...parts: (fc.Arbitrary<string> | string)[]) =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? from(words(part)) : part))).map((all) => all.join(''));
const maybe = (part: fc.Arbitrary<string>) => fc.option(part, { nil: '' });

const number = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 100_000 }).map((hundredths) => String(hundredths / 100)) },
  fc.integer({ min: 0, max: 40 }).map(String),
  joined('3,316.66|１２．５|一|两|十五|百|3—5|5%—8|20|30|9.99|1.52万|007|0|00'),
);
const percent = joined('||超|近|逾|约|不足|超过|-|+', number, '%|%|％|个百分点');
const change = fc.oneof(
  joined('涨|跌|上涨|下跌|大涨|升|收涨|收跌|高开|低开|涨幅', percent),
  joined('涨停|跌停|20cm涨停|触及涨停|一度涨停|封板|炸板|走强|跟涨|领跌|涨幅居前|冲高回落'),
  joined('创历史新高|闪崩|未能涨停|有望涨停|一字板|反包|拉升|跳水|平收|翻红|午后异动'),
  joined(number, '连板|板|天6板|连阳|连跌|日连续涨停'),
);
const list = (name: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(name, { minLength: 1, maxLength: 4 }), joined('、|、|，|和|及|与| '), joined('|等|等多股'))
    .map(([names, comma, end]) => names.join(comma) + end);
const [stocks, indices, sectors, firm] = [list(from(STOCKS)), list(from(INDICES)), list(from(SECTORS)), from(FIRMS)];
const money = joined(number, '亿|万亿元|亿元|亿港元|亿美元|万元|亿股');
const price = joined(number, '元|港元|美元|欧元|便士|日元|');
const speaker = joined(firm, '|首席经济学家张三|分析师|研报', '认为|表示|指出|：|将|维持|称');

/** The frames of market news. */
const frame = fc.oneof(
  joined(stocks, change),
  joined(indices, '|收盘|早盘|盘中一度', change, '，报|，收报|至', number, '点|點|'),
  joined(indices, '分别|各', list(percent)),
  joined(sectors, '板块|概念股|等板块|方向|', change, '，|：|，其中', stocks, change),
  joined(speaker, maybe(from(STOCKS)), '买入|“增持”|中性|看好|警惕|有望|', '评级||，', maybe(sectors)),
  joined(speaker, maybe(from(STOCKS)), '目标价|目标价从|，目标价由|', price, '上调至|下调到|至|，', price),
  joined('沪深两市|两市|沪市|港股|全市场|', '成交额|合计成交|半日成交额', money, '，较昨日放量|，缩量|', money),
  joined('北向资金|南向资金|主力资金|融资余额', '净买入|净流出|净卖出|净买出', money),
  joined('全市场|两市|', '超|近|逾|', number, '只个股上涨|股涨停|只个股下跌|家跌停'),
);
const recombined = fc
  .array(joined(from(CLAUSES), '，|，|；|、|：|。| |（|）|“|”|，而'), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));
const sentence = fc
  .oneof(
    { weight: 3, arbitrary: from(SENTENCES) },
    { weight: 5, arbitrary: frame },
    { weight: 2, arbitrary: recombined },
  )
  .map((text) => (/[。！？；]$/.test(text) ? text : `${text.replace(/[，：、]+$/, '')}。`));

type Damage = readonly [kind: number, at: number, length: number, text: string];
const DAMAGES: readonly ((text: string, at: number, length: number, piece: string) => string)[] = [
  (text, at, length) => text.slice(0, at) + text.slice(at + length),
  (text, at, length) => text.slice(0, at + length) + text.slice(at),
  (text, at, _, piece) => text.slice(0, at) + piece + text.slice(at),
  (text, at, length, piece) => text.slice(0, at) + piece + text.slice(at + length),
  (text, at) => text.slice(0, at),
];
const damagedBy = (pieces: fc.Arbitrary<string>): fc.Arbitrary<Damage> =>
  fc.tuple(fc.nat(DAMAGES.length - 1), fc.nat(400), fc.integer({ min: 1, max: 8 }), pieces);
const applyDamage = (text: string, damages: readonly Damage[]) =>
  damages.reduce((now, [kind, at, length, piece]) => DAMAGES[kind]!(now, at % (now.length + 1), length, piece), text);

const article = (sentences: fc.Arbitrary<string>) =>
  fc.array(joined(sentences, '||\n|\n\n'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('').trim());

const fragment = joined('、|，|。|；|（|）|%|涨停|板|分别|等|亿|该股|其中|“|5|.|-|～');
/** Articles as news has them: prose only, a sentence or a few, some of them damaged as bad copies are. */
export const realLooking: fc.Arbitrary<string> = fc
  .tuple(article(sentence), fc.array(damagedBy(fc.oneof(fragment, from(STOCKS), number)), { maxLength: 2 }))
  .map(([text, damages]) => applyDamage(text, damages));

const odd = from([
  ...words(
    '---\n¦---js\n¦title: "¦+++\n¦\n¦\r\n¦\r¦\n\n¦> ¦- ¦1. ¦# ¦**¦*¦[¦](https://a.cn)¦![¦|¦|-|-|\n¦`¦```\n¦\\',
    '¦',
  ),
  ...words('<p>|</p>|<br>|<table><tr><td>|<script>|<!--|<div hidden>|&amp;|&#37;|　|    |\t|\0|\ud800|\udc00|🚀'),
  ...words(
    '\u200b|\u202e|\u001b[31m|\ufeff|e\u0301|\u2028|﹪|①|㈱|٣|零|〇|亿亿亿|%%|..|9999999999999999999|1e999|0x10',
  ),
  '（'.repeat(30),
  '、'.repeat(30),
  '9'.repeat(400),
]);
/** Real-looking text with markup, controls and nonsense in it. */
export const hostile: fc.Arbitrary<string> = fc
  .tuple(
    article(fc.oneof({ weight: 4, arbitrary: sentence }, odd)),
    fc.array(damagedBy(fc.oneof({ weight: 3, arbitrary: odd }, fragment)), { minLength: 1, maxLength: 6 }),
  )
  .map(([text, damages]) => applyDamage(text, damages));
