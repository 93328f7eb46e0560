import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  cpSync,
  rmSync,
  writeFileSync,
  appendFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildDictionaries } from '../scripts/build-dictionaries.js';
import { findProblems } from '../src/lexicon/check.js';
import { readTable } from '../src/lexicon/csv.js';

const FACTS = '../shared/lexicon';
const scratch = mkdtempSync(join(tmpdir(), 'fupan-dictionaries-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const rows = (name: string) =>
  readTable(name, readFileSync(join('dictionaries', name), 'utf8')).map(({ cells }) => cells);

describe('the shipped dictionaries hold', () => {
  test.each([
    ['current A shares', rows('securities-a.csv').filter((row) => /^(?:6|0|3|9[^0])/.test(row.code!)).length, 5300],
    ['Hong Kong', rows('securities-hk.csv').length, 2300],
    ['the US', rows('securities-us.csv').length, 150],
    ['other markets', rows('securities-other.csv').length, 80],
    ['securities firms', rows('firms.csv').filter((row) => row.kind === 'securities').length, 140],
    ['other firms', rows('firms.csv').filter((row) => row.kind !== 'securities').length, 60],
    ['indices', rows('indices.csv').length, 80],
    ['sectors', new Set(rows('sectors.csv').map((row) => row.name)).size, 600],
  ])('enough rows of %s', (_subject, count, least) => expect(count).toBeGreaterThanOrEqual(least));

  test('no fault', () => expect(findProblems('dictionaries')).toEqual([]));

  test('the codes of indices that everybody uses', () => {
    const codes = new Set(rows('indices.csv').map((row) => row.code));
    const used =
      '000001.SH 399001.SZ 399006.SZ 000688.SH 899050.BJ 000300.SH 000510.CSI 868008.WI HSI.HK HSTECH.HK DJI.US IXIC.US SPX.US HXC.US N225.JP KS11.KR XIN9.CN SXXP.EU AS51.AU';
    expect(used.split(' ').filter((code) => !codes.has(code))).toEqual([]);
  });
});

test.skipIf(!existsSync(FACTS) || !existsSync('node_modules/nodejieba'))('a rebuild gives the same bytes', () => {
  const target = join(scratch, 'rebuilt');
  cpSync('dictionaries', target, { recursive: true });
  buildDictionaries({ facts: FACTS, dictionaries: target });
  for (const name of readdirSync('dictionaries'))
    expect(readFileSync(join(target, name), 'utf8'), name).toBe(readFileSync(join('dictionaries', name), 'utf8'));
});

describe('the check finds', () => {
  const faults: [string, string, string, RegExp][] = [
    ['a code that stands twice', 'securities-a.csv', '600519.SH,重复股份,CN,,,,,,', /600519\.SH stands at .* already/],
    ['a code that no exchange has', 'securities-a.csv', '999999.SZ,错码股份,CN,,,,,,', /"999999\.SZ" is no code of SZ/],
    ['a code of another market', 'securities-hk.csv', '600998.SH,错市股份,HK,,,,,,', /of market CN/],
    [
      'an alias that points two ways',
      'securities-a.csv',
      '605999.SH,新的股份,CN,,,宁德时代,,,',
      /"宁德时代" stands for 300750\.SZ too/,
    ],
    ['a row that no text reaches', 'sectors.csv', '油,theme,hand', /too short/],
    ['a nickname of nobody', 'nicknames.csv', '某王,600998.SZ,', /no security has the code/],
    ['a sibling that is not there', 'securities-hk.csv', '09997.HK,无兄弟,HK,,,,,600997.SZ,', /sibling/],
    ['a broken row', 'indices.csv', 'A.US,B,US,x,too,many', /./],
  ];
  test.each(faults)('%s', (_name, file, line, message) => {
    const folder = mkdtempSync(join(scratch, 'planted-'));
    cpSync('dictionaries', folder, { recursive: true });
    appendFileSync(join(folder, file), `${line}\n`);
    const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').length;
    expect(findProblems(folder).filter((problem) => problem.file === join(folder, file))).toContainEqual({
      file: join(folder, file),
      line: lines,
      message: expect.stringMatching(message) as string,
    });
  });

  test('faults of a user dictionary, every one', () => {
    const file = join(scratch, 'mine.csv');
    writeFileSync(
      file,
      'form,code,name,market,kind,action\n甲公司,60051.SH,,,,\n乙公司,600519.SH,,,thing,\n丙,,,,,\n丁公司,600519.SH,,,,rename\n丁公司,,,,,silence\n',
    );
    expect(findProblems([file]).map(({ line }) => line)).toEqual([2, 3, 4, 6]);
  });
});
