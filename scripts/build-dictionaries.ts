/**
 * Builds dictionaries/*.csv from the facts in a lexicon folder (see dictionaries/README.md for its sources).
 * Usage: npm run dictionaries -- ../shared/lexicon
 * The same facts give the same bytes. Files kept by hand (nicknames.csv, ambiguous.csv, securities-other.csv) are left alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';

type Row = Record<string, string>;
const source = process.argv[2] ?? '../shared/lexicon';
const target = process.argv[3] ?? 'dictionaries';
const read = (name: string): Row[] => parse(readFileSync(join(source, name)), { bom: true, columns: true, relax_column_count: true });
const quote = (cell: string) => (/["\r\n,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
function write(name: string, columns: readonly string[], rows: readonly Row[]): void {
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(','));
  writeFileSync(join(target, name), `${columns.join(',')}\n${lines.join('\n')}\n`);
  console.log(`${name}: ${rows.length} rows`);
}
const joined = (names: Iterable<string | undefined>, name = '') => [...new Set([...names].filter((one): one is string => Boolean(one && one !== name && one.length > 1)))].join('|');
const split = (cell: string | undefined) => (cell ?? '').split('|').map((one) => one.trim());

const SECURITY_COLUMNS = ['code', 'name', 'market', 'listed_on', 'delisted_on', 'aliases', 'full_name', 'siblings', 'firm'];
const brokers = read('brokers.csv');
const firmOf = new Map<string, string>();
for (const row of brokers) for (const code of [row.a_code, row.hk_code, row.us_code]) if (code) firmOf.set(code, row.short_name!);

const hongKong = read('stocks_hk.csv');
const mainland = read('stocks_a.csv');
const american = read('stocks_us.csv');
const hongKongOf = new Map<string, string[]>();
const link = (a: string, b: string) => {
  hongKongOf.set(a, [...(hongKongOf.get(a) ?? []), b]);
  hongKongOf.set(b, [...(hongKongOf.get(b) ?? []), a]);
};
// 03808 中国重汽 has the name of 000951 and is another company.
for (const row of hongKong) if (row.same_name_a_symbol && row.symbol !== '03808.HK') link(row.symbol!, row.same_name_a_symbol);
for (const row of brokers) if (row.a_code && row.hk_code && !(hongKongOf.get(row.a_code) ?? []).includes(row.hk_code)) link(row.a_code, row.hk_code);
for (const row of american) if (row.hk_code) link(`${row.ticker}.US`, `${row.hk_code}.HK`);

// A and B lines: news writes 万科 as well as 万科A.
const current = new Set(mainland.map((row) => row.short_name));
const withoutLetter = (name: string) => (/[AB]$/.test(name) && name.length > 2 && !current.has(name.slice(0, -1)) ? name.slice(0, -1) : undefined);
const bjOld = new Map<string, string>(read('bj_code_map.csv').map((row) => [`${row.new_code}.BJ`, `${row.old_code}.BJ`]));
write(
  'securities-a.csv',
  SECURITY_COLUMNS,
  mainland.map((row) => ({
    code: row.symbol!,
    name: row.short_name!,
    market: 'CN',
    listed_on: row.list_date ?? '',
    aliases: joined([...split(row.aliases).filter((one) => !one.startsWith(row.short_name!)), withoutLetter(row.short_name!), row.short_name!.replace(/^(?:\*ST|ST)/, ''), bjOld.get(row.symbol!)], row.short_name),
    full_name: row.full_name ?? '',
    siblings: joined(hongKongOf.get(row.symbol!) ?? []),
    firm: firmOf.get(row.symbol!) ?? '',
  })),
);
write(
  'securities-hk.csv',
  SECURITY_COLUMNS,
  hongKong.filter((row) => row.short_name_clean).map((row) => ({
    code: row.symbol!,
    name: row.short_name_clean!,
    market: 'HK',
    aliases: joined([row.short_name, ...split(row.aliases)].map((one) => one?.replace(/-(?:U|W|UW|WD|B|SW|S|SB|R|P|BW)$/, '')), row.short_name_clean),
    full_name: row.full_name_traditional ?? '',
    siblings: joined(hongKongOf.get(row.symbol!) ?? []),
    firm: firmOf.get(row.symbol!) ?? '',
  })),
);
write(
  'securities-us.csv',
  SECURITY_COLUMNS,
  american.map((row) => ({
    code: `${row.ticker}.US`,
    name: row.chinese_name!,
    market: 'US',
    aliases: joined(split(row.aliases), row.chinese_name),
    siblings: joined(hongKongOf.get(`${row.ticker}.US`) ?? []),
    firm: firmOf.get(`${row.ticker}.US`) ?? '',
  })),
);
write(
  'delisted.csv',
  SECURITY_COLUMNS,
  read('delisted.csv').map((row) => ({ code: `${row.code}.${row.exchange}`, name: row.name!, market: 'CN', listed_on: row.list_date ?? '', delisted_on: row.delist_date ?? '', aliases: joined([row.name!.replace(/^(?:\*ST|ST|PT)|(?:退市?|退)$/g, '')], row.name), full_name: '', siblings: '', firm: '' })),
);
write('former-names.csv', ['code', 'name', 'first_seen', 'last_seen', 'kind'], read('former_names.csv').map((row) => ({ code: `${row.code}.${row.exchange}`, name: row.former_name!, first_seen: row.first_seen ?? '', last_seen: row.changed_on || row.last_seen || '', kind: row.kind ?? '' })));

const KINDS: Row = { 证券公司: 'securities', 券商资管: 'securities', '中资/港资券商(香港)': 'securities', 外资机构: 'bank', 公募基金: 'fund', '私募/基金销售/第三方财富': 'fund', 期货公司: 'futures' };
const RATERS = /评级|评估|资信|国际信用|标普全球|穆迪|惠誉|信用/;
write(
  'firms.csv',
  ['name', 'kind', 'code', 'aliases'],
  brokers
    .filter((row) => !/协会|学会/.test(row.short_name!))
    .map((row) => ({
      name: row.short_name!,
      kind: KINDS[row.type!] ?? (RATERS.test(row.short_name!) ? 'rating' : 'research'),
      code: row.a_code || row.hk_code || (row.us_code ? `${row.us_code.replace(/\.US$/, '')}.US` : ''),
      aliases: joined([...split(row.aliases), row.full_name], row.short_name),
    })),
);
const INDEX_CODES: Row = { '000510.SH': '000510.CSI', '8841431.WI': '868008.WI' };
write(
  'indices.csv',
  ['code', 'name', 'region', 'aliases'],
  read('indices.csv').map((row) => ({ code: INDEX_CODES[row.code!] ?? row.code!.replace(/^\./, ''), name: row.official_name!, region: row.region ?? '', aliases: joined(split(row.aliases), row.official_name) })),
);
const sectors = new Map<string, string>();
for (const row of read('sectors.csv')) if (row.name!.length > 1 && !sectors.has(row.name!)) sectors.set(row.name!, row.provider!);
write('sectors.csv', ['name', 'source'], [...sectors].map(([name, provider]) => ({ name, source: provider })));

// Names that jieba's own dictionary holds as words of the language (not tagged as an organisation's or a person's name).
const jieba = join(dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')), 'submodules/cppjieba/dict/jieba.dict.utf8');
const words = new Map(readFileSync(jieba, 'utf8').split('\n').map((line) => line.split(' ')).filter((cells) => cells.length === 3).map(([word, count, tag]) => [word!, { count: Number(count), tag: tag! }]));
const names = [...mainland.map((row) => row.short_name!), ...hongKong.map((row) => row.short_name_clean!), ...american.flatMap((row) => [row.chinese_name!, ...split(row.aliases)]), ...mainland.flatMap((row) => split(row.loose_aliases))];
const common = [...new Set(names)].filter((name) => words.has(name) && !/^(?:nt|nr|nrt)$/.test(words.get(name)!.tag)).sort();
write('common-words.csv', ['name', 'tag', 'frequency'], common.map((name) => ({ name, tag: words.get(name)!.tag, frequency: String(words.get(name)!.count) })));
