import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileLexicon } from '../scripts/compile-lexicon.js';
import { fold } from '../src/article/fold.js';
import { customWords, loadLexicon } from '../src/lexicon/index.js';
import { lookup } from '../src/lexicon/look-up.js';

const lexicon = await loadLexicon({ compiled: 'nowhere' });
const scratch = mkdtempSync(join(tmpdir(), 'fupan-lexicon-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The matches of a text at «, each as the text it covers with the codes or names it stands for. */
function matchesAt(marked: string): [string, string[]][] {
  const offset = marked.indexOf('«');
  const text = fold(marked.replace('«', ''));
  return lexicon
    .at(text, offset)
    .map(({ end, forms }) => [
      text.slice(offset, end),
      forms.map(({ entry }) => ('code' in entry ? entry.code : null) ?? entry.name),
    ]);
}

describe('a name stands where it is written', () => {
  test.each([
    ['午后«贵州茅台涨停', '贵州茅台', '600519.SH'],
    ['«宁王走强', '宁王', '300750.SZ'],
    ['«ＴＣＬ科技涨停', 'TCL科技', '000100.SZ'],
    ['«騰訊控股', '腾讯控股', '00700.HK'],
    ['«*ST国华涨停', '*ST国华', '000004.SZ'],
    ['«ＳＴ国华涨停', 'ST国华', '000004.SZ'],
    ['«XD宁德时代高开', 'XD宁德时代', '300750.SZ'],
    ['«N长鑫科技首日', 'N长鑫科技', '688825.SH'],
    ['«N长鑫-U高开', 'N长鑫-U', '688825.SH'],
    ['«中芯国际-U涨', '中芯国际-U', '688981.SH'],
    ['«小米集团-W', '小米集团-W', '01810.HK'],
    ['«百度集团-SW跌', '百度集团-SW', '09888.HK'],
    ['«万科Ａ、', '万科A', '000002.SZ'],
    ['«万科跌', '万科', '000002.SZ'],
    ['«五 粮 液（', '五 粮 液', '000858.SZ'],
    ['«万　科Ａ', '万 科A', '000002.SZ'],
    ['«万  科Ａ', '万  科A', '000002.SZ'],
    ['«nvidia涨', 'nvidia', 'NVDA.US'],
    ['«巴士在线', '巴士在线', '002188.SZ'],
    [
      '«中国平安保险（集团）股份有限公司',
      '中国平安保险(集团)股份有限公司'.replaceAll('(', '（').replaceAll(')', '）'),
      '601318.SH',
    ],
    ['«沪指涨', '沪指', '000001.SH'],
    ['«中证A500ETF', '中证A500', '000510.CSI'],
    ['«大摩认为', '大摩', 'MS.US'],
  ])('%s', (marked, covered, code) => {
    const [longest] = matchesAt(marked);
    expect(longest?.[0]).toBe(covered);
    expect(longest?.[1]).toContain(code);
  });

  test('longest first, and the lines of one company together', () => {
    expect(matchesAt('«中芯国际涨')).toEqual([
      ['中芯国际', ['688981.SH', '00981.HK']],
      ['中芯', expect.arrayContaining(['688981.SH', '00981.HK'])],
    ]);
  });
});

describe('and nowhere else', () => {
  test.each([
    '«ARMY',
    'AL«ARM',
    '«沪深3000',
    '1«360数科',
    'BE«ST国华',
    'Type-«C宁德时代',
    '«涨停',
    '«平 安 夜',
    '«第 一 医 院',
    '«',
    '«的',
  ])('%s', (marked) => {
    expect(matchesAt(marked).filter(([covered]) => !marked.startsWith('«平') || covered.includes(' '))).toEqual([]);
  });
  test('nothing is one shared constant, so that a text without names costs no memory', () => {
    expect(lexicon.at('今天天气', 0)).toBe(lexicon.at('明天', 1));
  });
  test('a group of stocks is silenced whole', () => {
    expect(lexicon.at('易中天领涨', 0)).toEqual([{ end: 3, forms: [] }]);
  });
});

describe('forms tell how they are meant', () => {
  test.each([
    ['向日葵', true],
    ['王府井', true],
    ['机器人', true],
    ['招商', true],
    ['贵州茅台', false],
    ['五粮液', false],
    ['腾讯', false],
    ['同花顺', false],
    ['高盛', false],
  ])('%s needs context: %s', (form, ambiguous) => {
    expect(lexicon.lookup(form).some((one) => one.ambiguous)).toBe(ambiguous);
  });
  test('a former name has its last day', () => {
    const [former] = lexicon.lookup('巴士在线').filter((form) => form.source === 'former');
    expect(former?.until).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
  test('a new listing has its shortened form for its first days', () => {
    expect(lexicon.lookup('N摩尔')[0]).toMatchObject({
      entry: { code: '688795.SH' },
      from: '2025-12-05',
      until: '2025-12-15',
    });
    expect(lexicon.lookup('N中国')).toEqual([]);
  });
  test('a listed firm knows its name as a firm, a line its siblings', () => {
    expect(lexicon.byCode('600030.SH')).toMatchObject({ firm: '中信证券', siblings: ['06030.HK'] });
    expect(lexicon.byCode('01211.HK')?.siblings).toEqual(['002594.SZ']);
    expect(lexicon.byCode('03808.HK')?.siblings).toEqual([]);
  });
  test('the old codes of Beijing lead to the present one', () => {
    expect(lexicon.byCode('832982.BJ')?.code).toBe('920982.BJ');
    expect(lexicon.byCode('')).toBeUndefined();
  });
});

test('words for the segmenter: names and market terms, each once, no plain Latin', () => {
  const words = customWords(lexicon);
  expect(words).toEqual(expect.arrayContaining(['贵州茅台', '宁王', '涨停', '连板', '北向资金']));
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => /^[A-Z]+$/.test(word))).toEqual([]);
});

test('lookup knows names and codes as people type them', () => {
  for (const text of ['贵州茅台', '茅台', '600519', 'sh600519', '600519.SS', '600519.sh'])
    expect(lookup(lexicon, text)[0]).toMatchObject({ code: '600519.SH', name: '贵州茅台', place: 'CN' });
  for (const text of ['700', '00700', 'hk00700', '0700.HK']) expect(lookup(lexicon, text)[0]?.code).toBe('00700.HK');
  expect(lookup(lexicon, 'nvda')[0]?.code).toBe('NVDA.US');
  expect(
    lookup(lexicon, '中信证券')
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['firm', 'security', 'security']);
  expect(lookup(lexicon, '没有这个名字')).toEqual([]);
});

describe('the compiled table', () => {
  const folder = join(scratch, 'package', 'dictionaries');
  const compiled = join(scratch, 'package', 'dist', 'lexicon.bin');
  const write = (names: string) => writeFileSync(join(folder, 'securities-a.csv'), `code,name,market\n${names}\n`);

  test('gives the same lexicon as the files, and yields to files changed since', async () => {
    mkdirSync(folder, { recursive: true });
    mkdirSync(join(scratch, 'package', 'dist'));
    write('600001.SH,旧名股份,CN');
    await compileLexicon(folder, compiled);
    const first = await loadLexicon({ dictionariesDir: folder });
    expect(first.lookup('旧名股份')[0]?.entry).toMatchObject({ code: '600001.SH' });
    expect(first.digest).toBe((await loadLexicon({ dictionariesDir: folder, compiled: 'nowhere' })).digest);
    write('600001.SH,新名股份,CN');
    utimesSync(join(folder, 'securities-a.csv'), new Date(), new Date(Date.now() + 5000));
    const second = await loadLexicon({ dictionariesDir: folder });
    expect(second.lookup('旧名股份')).toEqual([]);
    expect(second.lookup('新名股份')).toHaveLength(1);
    expect(second.digest).not.toBe(first.digest);
    await compileLexicon(folder, compiled);
    const whole = readFileSync(compiled);
    for (const broken of [
      whole.subarray(0, -1),
      whole.subarray(0, 50),
      whole.subarray(0, 2),
      Buffer.from('{"version":'),
    ]) {
      writeFileSync(compiled, broken);
      expect((await loadLexicon({ dictionariesDir: folder })).lookup('新名股份')).toHaveLength(1);
    }
  });

  test.each([
    ['600001.SH,,CN', /securities-a\.csv:2: the column "name" is empty/],
    ['600001.SH,甲公司,XX', /securities-a\.csv:2: unknown market "XX"/],
    ['600001.SH,甲公司,CN\n600001.SH,乙公司,CN', /securities-a\.csv:3: the code 600001\.SH/],
    ['600001.SH,甲公司', /securities-a\.csv:2/],
  ])('an error names file and line: %s', async (line, message) => {
    write(line);
    await expect(loadLexicon({ dictionariesDir: folder, compiled: 'nowhere' })).rejects.toThrow(message);
  });
});
