import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../src/lexicon/config.js';
import { importListing } from '../src/lexicon/import.js';
import { loadLexicon, type UserRowInput } from '../src/lexicon/index.js';

const scratch = mkdtempSync(join(tmpdir(), 'fupan-user-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const withRows = (...rows: UserRowInput[]) => loadLexicon({ compiled: 'nowhere', userDictionaries: [{ rows }] });
const codes = (lexicon: Awaited<ReturnType<typeof loadLexicon>>, text: string) =>
  lexicon.lookup(text).map(({ entry }) => ('code' in entry ? entry.code : null));

describe("the user's own rows", () => {
  test('add a nickname of a known security', async () => {
    const lexicon = await withRows({ form: '锂王', code: '002460.SZ' });
    expect(lexicon.lookup('锂王')[0]).toMatchObject({ source: 'user', entry: { code: '002460.SZ', name: '赣锋锂业' } });
    expect(lexicon.at('锂王涨停', 0)[0]).toMatchObject({ end: 2 });
  });
  test('add a security, a firm, an index and a sector that nobody knew', async () => {
    const lexicon = await withRows(
      { form: '新上股份', code: '609999.SH' },
      { form: '某某资本', kind: 'firm' },
      { form: '某某指数', kind: 'index', code: 'MM.CN' },
      { form: '某某经济', kind: 'sector' },
    );
    expect(lexicon.byCode('609999.SH')).toMatchObject({ name: '新上股份', market: 'CN' });
    expect(['新上股份', '某某资本', '某某指数', '某某经济'].map((form) => lexicon.lookup(form)[0]?.entry.kind)).toEqual(
      ['security', 'firm', 'index', 'sector'],
    );
  });
  test('add takes a form over from what is shipped', async () => {
    expect(codes(await withRows({ form: '平安', code: '000001.SZ' }), '平安')).toEqual(['000001.SZ']);
  });
  test('rename keeps the other names and the other lines', async () => {
    const lexicon = await withRows(
      { form: '茅台酒业', code: '600519.SH', action: 'rename' },
      { form: '中芯国际', code: '688981.SH', action: 'rename' },
    );
    expect(lexicon.byCode('600519.SH')).toMatchObject({ name: '茅台酒业', listedOn: '2001-08-27' });
    expect(codes(lexicon, '贵州茅台')).toEqual(['600519.SH']);
    expect(codes(lexicon, '中芯国际')).toEqual(['688981.SH', '00981.HK']);
  });
  test('silence', async () => {
    expect((await withRows({ form: '向日葵', action: 'silence' })).at('向日葵涨停', 0)).toEqual([
      { end: 3, forms: [] },
    ]);
  });
  test('a later row wins, and the digest tells the lexicons apart', async () => {
    const first = await withRows({ form: '某王', code: '600519.SH' });
    const second = await withRows({ form: '某王', code: '600519.SH' }, { form: '某王', code: '300750.SZ' });
    expect(codes(second, '某王')).toEqual(['300750.SZ']);
    expect(second.digest).not.toBe(first.digest);
    expect(codes(await loadLexicon({ compiled: 'nowhere' }), '某王')).toEqual([]);
  });
  test('100,000 rows', async () => {
    const lexicon = await withRows(
      ...Array.from({ length: 100_000 }, (_, at) => ({ form: `试验公司${at}`, code: `${at}.XX`, market: 'other' })),
    );
    expect(codes(lexicon, '试验公司99999')).toEqual(['99999.XX']);
    expect(lexicon.at('试验公司12345涨停', 0)[0]?.end).toBe(9);
  });
  test.each([
    ['form,code,kind\n甲公司,600519.SH,thing\n', /mine\.csv:2: unknown kind "thing"/],
    ['form,code,action\n甲公司,600519.SH,add\n乙公司,,rename\n', /mine\.csv:3: rename needs the code/],
    ['form,code\n"甲公司,600519.SH\n', /mine\.csv:/],
    ['ts_code,symbol\n600519.SH,600519\n', /mine\.csv:1: no column "form" among ts_code, symbol/],
    ['form\n茅\n', /mine\.csv:2: .*one character/],
  ])('an error names file and line: %j', async (text, message) => {
    const file = join(scratch, 'mine.csv');
    writeFileSync(file, text);
    await expect(loadLexicon({ compiled: 'nowhere', userDictionaries: [file] })).rejects.toThrow(message);
  });
});

describe('a listing is read', () => {
  const read = (text: string) =>
    importListing(text, 'list.csv').map(({ code, name, market }) => `${code} ${name} ${market}`);
  test.each([
    [
      'Tushare stock_basic',
      'ts_code,symbol,name,area,list_date\n000001.SZ,000001,平安银行,深圳,19910403\n920982.BJ,920982,锦波生物,,\n',
      ['000001.SZ 平安银行 CN', '920982.BJ 锦波生物 CN'],
    ],
    [
      'Tushare hk_basic',
      'ts_code,name\n00700.HK,腾讯控股\n01810.HK,小米集团-W\n',
      ['00700.HK 腾讯控股 HK', '01810.HK 小米集团 HK'],
    ],
    ['AkShare', 'code,name\n600519,贵州茅台\n300750,宁德时代\n', ['600519.SH 贵州茅台 CN', '300750.SZ 宁德时代 CN']],
    [
      'AkShare in Chinese, with its index column',
      ',代码,名称,最新价\n0,sh600519,贵州茅台,1500\n',
      ['600519.SH 贵州茅台 CN'],
    ],
    [
      'American tickers of 东方财富',
      '代码,名称\n105.NVDA,英伟达\n106.BRK_B,伯克希尔-B\n',
      ['NVDA.US 英伟达 US', 'BRK.B.US 伯克希尔 US'],
    ],
    [
      'Shanghai',
      '公司代码,公司简称,A股代码,证券简称\n600000,浦发银行,600000,浦发银行\n900901,云赛Ｂ股,-,-\n',
      ['600000.SH 浦发银行 CN'],
    ],
    [
      'Shenzhen after a spreadsheet ate the zeros',
      '板块,A股代码,A股简称\n主板,2,万  科Ａ\n主板,858,五 粮 液\n',
      ['000002.SZ 万科A CN', '000858.SZ 五粮液 CN'],
    ],
    ['Hong Kong', '股份代號,股份名稱\n5,匯豐控股\n', ['00005.HK 汇丰控股 HK']],
    ['tabs', '证券代码\t证券简称\n688825\t长鑫科技\n688825\t长鑫科技\n', ['688825.SH 长鑫科技 CN']],
  ])('%s', (_kind, text, expected) => expect(read(text)).toEqual(expected));

  test('GBK, decoded before', () => {
    const bytes = Uint8Array.from([
      0xd6,
      0xa4,
      0xc8,
      0xaf,
      0xb4,
      0xfa,
      0xc2,
      0xeb,
      0x2c,
      0xd6,
      0xa4,
      0xc8,
      0xaf,
      0xbc,
      0xf2,
      0xb3,
      0xc6,
      0x0a,
      ...Buffer.from('600519,'),
      0xc3,
      0xa9,
      0xcc,
      0xa8,
      0x0a,
    ]);
    expect(read(new TextDecoder('gb18030').decode(bytes))).toEqual(['600519.SH 茅台 CN']);
  });
  test('errors name the columns found, or the line', () => {
    expect(() => read('id,标题\n1,x\n')).toThrow(/list\.csv:1: no columns of code and name among "id", "标题"/);
    expect(() => read('code,name\n600519,贵州茅台\n7777777,什么\n')).toThrow(/list\.csv:3: "7777777" is no code/);
    expect(() => read('code,name\n')).toThrow(/no rows/);
  });
  test('its rows refresh the lexicon and leave the other lines alone', async () => {
    const rows = importListing('ts_code,name\n688981.SH,中芯国际\n609999.SH,今日上市\n', 'list.csv');
    const lexicon = await withRows(...rows);
    expect(codes(lexicon, '今日上市')).toEqual(['609999.SH']);
    expect(codes(lexicon, '中芯国际')).toEqual(['688981.SH', '00981.HK']);
  });
});

describe('the configuration', () => {
  const home = join(scratch, 'home');
  const project = join(scratch, 'project');
  const nested = join(project, 'articles', 'today');
  mkdirSync(join(home, '.config', 'fupan'), { recursive: true });
  mkdirSync(nested, { recursive: true });
  const environment = { HOME: home };

  test('is looked for at home, then above the working directory, which wins', () => {
    expect(loadConfig(nested, environment)).toEqual({ file: null, dictionaries: [] });
    const atHome = join(home, '.config', 'fupan', 'config.json');
    writeFileSync(atHome, '{"dictionaries": ["mine.csv"]}');
    expect(loadConfig(nested, environment)).toEqual({
      file: atHome,
      dictionaries: [join(home, '.config', 'fupan', 'mine.csv')],
    });
    writeFileSync(join(project, 'package.json'), '{"name": "x"}');
    expect(loadConfig(nested, environment).file).toBe(atHome);
    writeFileSync(join(project, 'package.json'), '{"name": "x", "fupan": {"dictionaries": ["d/own.csv"]}}');
    expect(loadConfig(nested, environment)).toEqual({
      file: join(project, 'package.json'),
      dictionaries: [join(project, 'd', 'own.csv')],
    });
    writeFileSync(join(nested, '.fupanrc'), '{"dictionaries": []}');
    expect(loadConfig(nested, environment).file).toBe(join(nested, '.fupanrc'));
  });
  test.each([
    ['module.exports = {}', /\.fupanrc|JSON/],
    ['{"dictionary": []}', /unknown key "dictionary"/],
    ['{"dictionaries": "a.csv"}', /must be a list/],
    ['[]', /must be a JSON object/],
  ])('what is no configuration is an error, and nothing is run: %s', (text, message) => {
    writeFileSync(join(nested, '.fupanrc'), text);
    expect(() => loadConfig(nested, environment)).toThrow(message);
  });
});
