/** Listed securities: mainland, Hong Kong, New York, delisted, and the names they had. */
import { fold } from '../../src/article/fold.js';
import { MORE_AMERICAN } from './american.js';
import {
  ADDED_AMERICAN,
  AMERICAN_ALIASES,
  AMERICAN_NAMES,
  ENGLISH_NAMES,
  EXTRA_SIBLINGS,
  HONG_KONG_ALIASES,
  ADDED_HONG_KONG,
  MAINLAND_ALIASES,
  NOT_SIBLINGS,
} from './corrections.js';
import { items, joined, read, write, type Folders, type Row } from './files.js';

const COLUMNS = [
  'code',
  'name',
  'market',
  'listed_on',
  'delisted_on',
  'aliases',
  'full_name',
  'siblings',
  'former_codes',
];
const EXCHANGE_SUFFIX = /-(?:UW|WD|BW|SB|SW|U|W|D|B|S|R|P)$/;
const plain = (name: string) => name.replace(EXCHANGE_SUFFIX, '');
/** Registered names are compared without brackets and in simplified characters. */
const sameCompany = (fullName: string) => fold(fullName).replace(/[()（）\s]/g, '');

/** A name in delisting without the mark of it; a stem of two characters (文化退 → 文化) is left out, it is a word. */
const withoutExit = (name: string): string | undefined => {
  const stem = name.replace(/^退市|退市?$|\(退\)$/g, '');
  return stem.length > 2 ? stem : undefined;
};
const isCounter = (row: Row) => /^8\d{4}\.HK$/.test(row.symbol!);

/** News leaves out the mark inside a foreign name: 克利夫兰-克里夫斯 is 克利夫兰克里夫斯 as well. */
const unhyphened = (name: string): string | undefined =>
  /[\u4e00-\u9fff][-·][\u4e00-\u9fff]/.test(name) ? name.replace(/[-·]/g, '') : undefined;

/** Writes the securities' tables. Gives every name and alias of a security, for the list of common words. */
export function writeSecurities({ facts, dictionaries }: Folders): string[] {
  const mainland = read(facts, 'stocks_a.csv');
  const hongKong = read(facts, 'stocks_hk.csv').filter((row) => row.short_name_clean);
  const collected = read(facts, 'stocks_us.csv');
  const tickers = new Set(collected.map((row) => row.ticker));
  const american: Row[] = [
    ...collected,
    ...[...ADDED_AMERICAN, ...MORE_AMERICAN]
      .filter(([ticker]) => !tickers.has(ticker))
      .map(([ticker, name, aliases = '']) => ({
        ticker,
        chinese_name: name,
        aliases,
      })),
  ];
  const siblings = siblingsOf(mainland, hongKong, american);
  const formerCodes = new Map(
    read(facts, 'bj_code_map.csv').map((row) => [`${row.new_code}.BJ`, `${row.old_code}.BJ`]),
  );
  const taken = new Set(mainland.map((row) => row.short_name));
  // News writes 万科 as well as 万科A where no other security has the shorter name.
  const withoutLetter = (name: string) =>
    /[AB]$/.test(name) && name.length > 2 && !taken.has(name.slice(0, -1))
      ? name.slice(0, -1).replace(/^(?:S\*ST|\*ST|ST)/, '')
      : undefined;

  const tableA = mainland.map((row) => ({
    code: row.symbol!,
    name: plain(row.short_name!),
    market: 'CN',
    listed_on: row.list_date ?? '',
    aliases: joined(
      [...items(row.aliases).map(plain), withoutLetter(row.short_name!), ...(MAINLAND_ALIASES[row.symbol!] ?? [])],
      plain(row.short_name!),
    ),
    full_name: row.full_name ?? '',
    siblings: joined(siblings.get(row.symbol!) ?? []),
    former_codes: formerCodes.get(row.symbol!) ?? '',
  }));
  const tableB = read(facts, 'stocks_b.csv').map((row) => ({
    code: `${row.code}.${row.code!.startsWith('9') ? 'SH' : 'SZ'}`,
    name: row.short_name!,
    market: 'CN',
  }));
  const tableH = hongKong.map((row) => {
    // The renminbi counter of a security is no company of its own: it is found by its code or with its mark only.
    if (isCounter(row)) return { code: row.symbol!, name: row.short_name!, market: 'HK' };
    const name = plain(row.short_name_clean!);
    return {
      code: row.symbol!,
      name,
      market: 'HK',
      aliases: joined(
        [...[row.short_name!, ...items(row.aliases)].map(plain), ...(HONG_KONG_ALIASES[row.symbol!] ?? [])],
        name,
      ),
      full_name: row.full_name_traditional ?? '',
      siblings: joined(siblings.get(row.symbol!) ?? []),
    };
  });
  const listedNow = new Set(tableH.map(({ code }) => code));
  const added: Row[] = ADDED_HONG_KONG.filter(([code]) => !listedNow.has(code)).map(
    ([code, name, lastDay, aliases = '']) => ({ code, name, market: 'HK', delisted_on: lastDay, aliases }),
  );
  const tableU = american.map((row) => {
    const name = AMERICAN_NAMES[row.ticker!] ?? row.chinese_name!;
    return {
      code: `${row.ticker}.US`,
      name,
      market: 'US',
      aliases: joined(
        [
          row.chinese_name,
          ...items(row.aliases).filter((alias) => !/-[A-C]$/.test(alias)),
          ENGLISH_NAMES[row.ticker!],
          ...(AMERICAN_ALIASES[row.ticker!] ?? []),
          unhyphened(name),
        ],
        name,
      ),
      siblings: joined(siblings.get(`${row.ticker}.US`) ?? []),
    };
  });
  const current = new Set([...tableA, ...tableB].map((row) => row.code));
  const delisted = read(facts, 'delisted.csv')
    .filter((row) => /^\d{6}$/.test(row.code!) && !current.has(`${row.code}.${row.exchange}`))
    .map((row) => ({
      code: `${row.code}.${row.exchange}`,
      name: row.name!,
      market: 'CN',
      listed_on: row.list_date ?? '',
      // A code that was changed or never listed has no last day; its note in the facts says which.
      delisted_on: row.delist_date ?? '',
      aliases: joined([withoutExit(row.name!)], row.name),
    }));
  write(dictionaries, 'securities-a.csv', COLUMNS, [...tableA, ...tableB]);
  write(dictionaries, 'securities-hk.csv', COLUMNS, [...tableH, ...added]);
  write(dictionaries, 'securities-us.csv', COLUMNS, tableU);
  write(dictionaries, 'delisted.csv', COLUMNS, delisted);
  for (const row of delisted) current.add(row.code);
  const former = writeFormerNames({ facts, dictionaries }, current);
  return [...tableA, ...tableB, ...tableH, ...added, ...tableU, ...delisted]
    .flatMap((row: Row) => [row.name!, ...items(row.aliases)])
    .concat(former);
}

/** Which codes are lines of one company: the same registered name, else the collector's hint or the US table's column. */
function siblingsOf(
  mainland: readonly Row[],
  hongKong: readonly Row[],
  american: readonly Row[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const link = (a: string, b: string) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = found.get(one) ?? [];
      if (!list.includes(other)) found.set(one, [...list, other]);
    }
  };
  const byFullName = new Map(
    mainland.filter((row) => row.full_name).map((row) => [sameCompany(row.full_name!), row.symbol!]),
  );
  for (const row of hongKong.filter((one) => !isCounter(one))) {
    const same = row.full_name_traditional ? byFullName.get(sameCompany(row.full_name_traditional)) : undefined;
    const hint = NOT_SIBLINGS.has(row.symbol!) ? undefined : row.same_name_a_symbol;
    const line = same ?? hint;
    if (line) link(row.symbol!, line);
  }
  for (const [one, other] of EXTRA_SIBLINGS) link(one, other);
  for (const row of american) if (row.hk_code) link(`${row.ticker}.US`, `${row.hk_code}.HK`);
  return found;
}

const lastDay = (date: string) =>
  date.length === 7
    ? new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).toISOString().slice(0, 10)
    : date;

function writeFormerNames({ facts, dictionaries }: Folders, known: ReadonlySet<string>): string[] {
  const rows = read(facts, 'former_names.csv')
    .map((row) => ({
      form: row.former_name!,
      code: `${row.code}.${row.exchange}`,
      kind: row.kind!.replace('_', '-'),
      first_seen: row.first_seen!,
      last_seen: lastDay(row.changed_on || row.last_seen!),
    }))
    .filter((row) => known.has(row.code));
  write(dictionaries, 'former-names.csv', ['form', 'code', 'kind', 'first_seen', 'last_seen'], rows);
  return rows.map((row) => row.form);
}
