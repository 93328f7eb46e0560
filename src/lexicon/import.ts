/** Listings as people have them → rows of a user dictionary. Columns are recognised by their names. */
import { DictionaryError, readTable } from './csv.js';
import { fold } from '../article/fold.js';
import { marketOfCode, userRow, type UserRow } from './user.js';

/**
 * What code and name columns are called: Tushare stock_basic, hk_basic and us_basic (ts_code, name), AkShare code-name
 * tables (代码, 名称; code, name), the spreadsheets of Shanghai (公司代码, 公司简称 / A股代码, 证券简称), Shenzhen (A股代码,
 * A股简称), Beijing and CNINFO (证券代码, 证券简称), Hong Kong (股份代号, 股份名称; Stock Code, Name of Securities).
 * The first pair that a header has is taken.
 */
const PAIRS: readonly (readonly [code: string, name: string])[] = [
  ['ts_code', 'name'],
  ['A股代码', 'A股简称'],
  ['A股代码', '证券简称'],
  ['证券代码', '证券简称'],
  ['证券代码', '证券名称'],
  ['公司代码', '公司简称'],
  ['股票代码', '股票简称'],
  ['股票代码', '股票名称'],
  ['股份代号', '股份名称'],
  ['股份代号', '中文名称'],
  ['代码', '名称'],
  ['代码', '简称'],
  ['代码', '中文名称'],
  ['stock code', 'name of securities'],
  ['symbol', 'name'],
  ['symbol', 'cname'],
  ['code', 'name'],
  ['code', 'code_name'],
];

const EXCHANGES: Readonly<Record<string, string>> = {
  SH: 'SH',
  SS: 'SH',
  SSE: 'SH',
  SZ: 'SZ',
  SZSE: 'SZ',
  BJ: 'BJ',
  BSE: 'BJ',
  HK: 'HK',
  HKEX: 'HK',
  US: 'US',
};

/** Tidies a header's cell: brackets and spaces off, full-width and traditional characters folded, lower case. */
const headerOf = (cell: string) =>
  fold(cell)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"']+|[\s"']+$/g, '')
    .toLowerCase();

/**
 * A full code from the ways listings write it: 600519.SH, 600519.SS, sh600519, SH.600519, 105.NVDA, 600519, 1 (Shenzhen's
 * 000001 after a spreadsheet ate its zeros), 00700. Undefined where no exchange can be told.
 */
export function fullCode(cell: string, isHongKong: boolean): string | undefined {
  const code = fold(cell)
    .trim()
    .toUpperCase()
    .replace(/^'|^="?|"$/g, '');
  const ended = /^(\d{1,6}|[A-Z]{1,5}(?:\.[A-Z])?)\.([A-Z]{2,4})$/.exec(code);
  const exchange = ended && EXCHANGES[ended[2]!];
  if (ended && exchange) return `${exchange === 'HK' ? ended[1]!.padStart(5, '0') : ended[1]}.${exchange}`;
  const led = /^(SH|SZ|BJ|HK|US)[.:]?(\d{5,6}|[A-Z]{1,5})$/.exec(code);
  if (led) return `${led[2]}.${led[1]}`;
  // 东方财富 leads American tickers with the number of the exchange: 105 Nasdaq, 106 NYSE, 107 American.
  const american = /^10[567]\.([A-Z]{1,5}(?:[._][A-Z])?)$/.exec(code);
  if (american) return `${american[1]!.replace('_', '.')}.US`;
  if (!/^\d{1,6}$/.test(code)) return /^[A-Z]{1,5}(?:\.[A-Z])?$/.test(code) && !isHongKong ? `${code}.US` : undefined;
  if (isHongKong || code.length === 5) return `${code.padStart(5, '0')}.HK`;
  const full = code.padStart(6, '0');
  if (/^(?:6|900)/.test(full)) return `${full}.SH`;
  if (/^(?:0|2|30)/.test(full)) return `${full}.SZ`;
  return /^(?:4|8|92)/.test(full) ? `${full}.BJ` : undefined;
}

/** Names as exchanges pad and mark them: 万  科Ａ → 万科A, 小米集团－Ｗ → 小米集团. */
const plainName = (cell: string) => {
  const folded = fold(cell).trim();
  const joined = /[A-Za-z] [A-Za-z]/.test(folded) ? folded.replace(/\s+/g, ' ') : folded.replace(/\s+/g, '');
  return joined
    .replace(/-(?:UW|WD|BW|SB|SWR|WR|SW|U|W|D|B|S|R|P)$/, '')
    .replace(/^(?:XD|XR|DR|[NC](?=[\u4e00-\u9fff]))/, '');
};

/**
 * Reads a listing.
 *
 * @param csvText the decoded text (decode GBK before; comma or tab separated), header line first.
 * @param fileName what errors name.
 * @returns one row a security, ready to be written as a user dictionary; a code seen twice is taken once.
 * @throws DictionaryError naming the columns found where no pair of code and name is among them, or file:line for a
 * row whose code belongs to no exchange.
 */
export function importListing(csvText: string, fileName: string): UserRow[] {
  const firstLine = csvText.slice(0, csvText.search(/\n|$/));
  const text =
    firstLine.includes('\t') && !firstLine.includes(',')
      ? csvText.replaceAll(',', '，').replaceAll('\t', ',')
      : csvText;
  const rows = readTable(fileName, text);
  const [first] = rows;
  if (!first) throw new DictionaryError(`${fileName}:1: no rows under the header`);
  const columns = new Map(Object.keys(first.cells).map((column) => [headerOf(column), column]));
  const pair = PAIRS.find((names) => names.every((name) => columns.has(headerOf(name))));
  if (!pair) {
    const known = PAIRS.slice(0, 4)
      .map((names) => names.join(' and '))
      .join('; ');
    throw new DictionaryError(
      `${fileName}:1: no columns of code and name among ${Object.keys(first.cells)
        .map((column) => `"${column}"`)
        .join(', ')}. Known are ${known} and their like; is the file decoded rightly?`,
    );
  }
  const [codeColumn, nameColumn] = pair.map((name) => columns.get(headerOf(name))!) as [string, string];
  const isHongKong = /股份代号|stock code/i.test(headerOf(codeColumn));
  const found = new Map<string, UserRow>();
  for (const { cells, place } of rows) {
    const name = plainName(cells[nameColumn] ?? '');
    const cell = cells[codeColumn] ?? '';
    // Shanghai's and Shenzhen's spreadsheets leave the A columns empty for companies with B shares only.
    if (cell === '' || cell === '-' || name === '' || name === '-') continue;
    const code = fullCode(cell, isHongKong);
    if (code === undefined) throw new DictionaryError(`${place}: "${cell}" is no code of a known exchange`);
    if (name.length > 1 && !found.has(code))
      found.set(
        code,
        userRow({ form: name, code, name, market: marketOfCode(code), kind: 'security', action: 'rename' }, place),
      );
  }
  return [...found.values()];
}
