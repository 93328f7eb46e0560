/** What a pattern can begin with is told from its source; a pattern tried only there finds all that it found. */
import { describe, expect, test, vi } from 'vitest';
import { finds, nothing } from '../src/extractors/broker-views.examples.js';
import { examples as indexQuotes } from '../src/extractors/index-quotes.examples.js';
import { examples as marketStats } from '../src/extractors/market-stats.examples.js';
import { examples as moves } from '../src/extractors/moves.examples.js';
import { examples as sectors } from '../src/extractors/sectors.examples.js';
import { examples as streaks } from '../src/extractors/streaks.examples.js';
import { ambiguity } from '../src/mentions/ambiguity.examples.js';
import type { Opening } from '../src/mentions/characters.js';
import { WHITE_SPACE } from '../src/text/alphabets.js';
import { CharacterTable } from '../src/text/characters.js';
import {
  charactersBefore,
  firstCharacters,
  firstCharactersOfSome,
  lastCharacters,
  neededCharacters,
  secondCharacters,
  type Characters,
} from '../src/text/first-characters.js';

const sorted = (characters: Characters) => characters && [...new Set(characters)].sort().join('');

describe('the first characters of a pattern', () => {
  test.each([
    [/^(?:涨停|跌)/, '涨跌'],
    [/^(?:指数)?(?:基金|期权)/, '指基期'],
    [/(?:一字)*(?<name>涨)(?=停)/, '一涨'],
    [/(?<=亚马逊)(?:雨林|河)|(?<!x)堆/, '堆河雨'],
    [/[（(]?集团/, '（(集'],
    [/\d{1,2}月|\.HK/, '.0123456789'],
    [/涨{0,2}[跌]+?停/, '涨跌'],
    [/[a-c]|\u8dcc|x/i, 'ABCabc跌xX'],
  ])('%s', (pattern, expected) => expect(sorted(firstCharacters(pattern))).toBe(sorted(expected)));
  test.each([[/[^，。]涨/], [/.涨/], [/(?:涨)?/], [/[一-龥]涨/], [/\w涨/], [/^/]])(
    'of %s are all characters',
    (pattern) => expect(firstCharacters(pattern)).toBeUndefined(),
  );
  test('those of its matches that are not empty', () => expect(firstCharactersOfSome(/涨?(?:跌)*/)).toBe('涨跌'));
});

test.each([
  [/涨停|(?:大)?跌幅/, '停幅跌'],
  [/(?:大|小){2}/, '大小'],
  [/[（(]\d/, '0123456789'],
  [/涨|跌停/, undefined],
  [/涨./, undefined],
])('the second characters of %s', (pattern, expected) =>
  expect(sorted(secondCharacters(pattern))).toBe(sorted(expected)),
);

test.each([
  [/(?:涨停|跌)(?:的|了)?$/, '停跌的了'],
  [/涨(?=停)/, '涨'],
  [/涨\d*/, '涨0123456789'],
])('the last characters of %s', (pattern, expected) => expect(sorted(lastCharacters(pattern))).toBe(sorted(expected)));

test.each([
  [/一度|最[高低]|[^，]{0,3}见/, '度最见', '度最见'],
  [/涨[^，]{1,2}(?=停)/, '停', '停'],
  [/(?:涨)?停/, '', '停'],
  [/涨|.?/, '', undefined],
])('of the characters that %s needs, the rare ones (%s)', (pattern, rare, expected) =>
  expect(sorted(neededCharacters(pattern, rare))).toBe(sorted(expected)),
);

test('what a pattern looks behind for', () => expect(sorted(charactersBefore(/(?<=^|[。，] ?)涨/))).toBe(' 。，'));

test('white space is what \\s matches', () => {
  const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  expect(sorted(WHITE_SPACE)).toBe(sorted(all.filter((unit) => /\s/.test(unit)).join('')));
});

describe('a table of characters', () => {
  test('tells its classes apart, and shares one between those who ask for the same characters', () => {
    const table = new CharacterTable();
    const [rise, fall, every] = [table.classOf('涨升'), table.classOf('跌'), table.classOf(undefined)];
    expect(table.classOf('升涨升')).toBe(rise);
    expect([table.isAt('涨', 0, rise), table.isAt('涨', 0, fall), table.isAt('好', 0, every)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([table.isAt('涨', 1, every), table.isAt('涨', -1, every)]).toEqual([false, false]);
  });
  test('says so where it is full', () => {
    const table = new CharacterTable();
    for (let unit = 0; unit < 31; unit += 1) table.classOf(String.fromCharCode(0x4e00 + unit));
    expect(table.room).toBe(0);
    expect(() => table.classOf('涨')).toThrow('a CharacterTable of its own');
    expect(table.classOf('\u4e00')).toBe(1);
  });
});

/** The texts of all examples. */
const texts = [
  ...[indexQuotes, marketStats, moves, sectors, streaks].flatMap((table) => table.map(([sentence]) => sentence)),
  ...finds.map(({ text }) => text.replace(/[«»]/g, '')),
  ...nothing,
  ...ambiguity
    .flatMap(({ takes, leaves }) => [...takes, ...leaves])
    .map((text) => text.replace(/«([^=»]*)(?:=[^»]*)?»/g, '$1')),
];

// The classes that the stages ask for while they are loaded.
const asked: { readonly way: string; readonly patterns: readonly RegExp[]; readonly rare: string }[] = [];
const tables = new Map<CharacterTable, string>();
for (const way of ['beginningOf', 'secondOf', 'endingOf', 'beforeOf', 'heldBy'] as const) {
  const original = CharacterTable.prototype[way] as (...given: (RegExp | string)[]) => number;
  vi.spyOn(CharacterTable.prototype, way).mockImplementation(function (this: CharacterTable, ...given: unknown[]) {
    const rare = given.find((one) => typeof one === 'string') ?? '';
    asked.push({ way, patterns: given.filter((one) => one instanceof RegExp), rare });
    return original.apply(this, given as RegExp[]);
  });
}
const classOf = CharacterTable.prototype.classOf;
vi.spyOn(CharacterTable.prototype, 'classOf').mockImplementation(function (this: CharacterTable, characters) {
  tables.set(this, [...(characters ?? '')].slice(0, 6).join(''));
  return classOf.call(this, characters);
});
await import('../src/extract.js');
const loaded = [...tables];
const names = await import('../src/mentions/characters.js');
const rules = await import('../src/mentions/rules.js');

test('every table has room for some further classes', () => {
  expect(loaded.length).toBeGreaterThan(8);
  expect(loaded.filter(([table]) => table.room < 4).map(([, last]) => last)).toEqual([]);
});

/** The matches of a pattern that begin at each offset of a text, as far as an offset tells: [offset, match]. */
function* matchesIn(text: string, { source, flags }: RegExp): Generator<[number, string]> {
  const isAnchored = source.startsWith('^');
  const sticky = new RegExp(source, `${flags.replace(/[gy]/g, '')}y`);
  for (let at = 0; at < text.length; at += 1) {
    sticky.lastIndex = isAnchored ? 0 : at;
    const match = sticky.exec(isAnchored ? text.slice(at, at + 40) : text);
    if (match) yield [at, match[0]];
  }
}

/** The same of a pattern that ends where a stretch does: the match before each offset. */
function* matchesBefore(text: string, { source, flags }: RegExp): Generator<[number, string]> {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
  for (let at = 1; at <= text.length; at += 1) {
    const match = pattern.exec(text.slice(Math.max(0, at - 16), at));
    if (match) yield [at - match[0].length, match[0]];
  }
}

const holds = (characters: Characters, character: string) => characters === undefined || characters.includes(character);

describe('a class told from a pattern holds what the bare pattern finds in the examples', () => {
  const ways: Readonly<Record<string, (text: string, at: number, match: string, told: Characters) => boolean>> = {
    beginningOf: (_, __, match, told) => match === '' || holds(told, match[0]!),
    secondOf: (text, at, _, told) => at + 1 >= text.length || holds(told, text[at + 1]!),
    endingOf: (_, __, match, told) => match === '' || holds(told, match.at(-1)!),
    beforeOf: (text, at, _, told) => at === 0 || holds(told, text[at - 1]!),
    heldBy: (text, at, match, told) =>
      told === undefined || Array.from(text.slice(at, at + match.length + 40)).some((one) => told.includes(one)),
  };
  const told = (way: string, pattern: RegExp, rare: string): Characters =>
    way === 'beginningOf'
      ? firstCharactersOfSome(pattern)
      : way === 'secondOf'
        ? secondCharacters(pattern)
        : way === 'endingOf'
          ? lastCharacters(pattern)
          : way === 'beforeOf'
            ? charactersBefore(pattern)
            : neededCharacters(pattern, rare);
  const rows = asked.flatMap(({ way, patterns, rare }) =>
    patterns.map((pattern) => [way, `${pattern}`.slice(0, 40), pattern, rare] as const),
  );
  test.each(rows)('%s %s', (way, _, pattern, rare) => {
    const characters = told(way, pattern, rare);
    const missed = texts.flatMap((text) =>
      [...(pattern.source.endsWith('$') ? matchesBefore : matchesIn)(text, pattern)]
        .filter(([at, match]) => !ways[way]!(text, at, match, characters))
        .map(([, match]) => match),
    );
    expect(missed).toEqual([]);
  });
});

/** A text that each opening of the rules matches, at its start or at the place given. */
const MATCHED: Readonly<Record<string, readonly (string | readonly [string, number])[]>> = {
  TRADES: ['（600519）股价涨停', '3连板', '+1%', '两只个股大涨', '九天八板'],
  COMPANY_ACTS: ['(02359.HK)公告', '2024年年报', '4月5日晚间公布2024年业绩'],
  PRICED_AFTER: ['的目标价', '（00700）目标价', '目标价'],
  CONCEPT_AFTER: ['、宁德时代等概念', '等概念', '概念', '系个股', '指数'],
  LONGER_COMPANY: ['保险(集团)', '（集团', '证券', '有限公司党委', '公司党委'],
  OTHER_THING: [
    ['亚马逊雨林', 3],
    ['苹果期货', 2],
    ['平安全家', 2],
  ],
  PRODUCT_AFTER: ['指数ETF', 'ETF', '可转债'],
  FUTURES_AFTER: ['指数期货', '夜期', 'E-mini'],
  NOT_INDEX_AFTER: ['公司', '股东'],
  VENDORS: ['同花顺', 'WIND', 'Wind', 'wind'],
  MEDIA: ['人民网'],
  PLATFORM: ['B站'],
};
const openings = Object.entries(rules).filter(
  (one): one is [string, Opening] => typeof one[1] === 'object' && 'bit' in one[1] && 'pattern' in one[1],
);
describe.each(openings)('the opening %s', (name, { pattern, bit }) => {
  test('may begin as its matches do', () => {
    expect(MATCHED[name], 'a row of its own in MATCHED').toBeDefined();
    for (const row of MATCHED[name]!) {
      const [text, at] = typeof row === 'string' ? ([row, 0] as const) : row;
      pattern.lastIndex = at;
      expect(pattern.test(text), text).toBe(true);
      expect(names.classesAt(text, at) & bit, text).not.toBe(0);
    }
  });
  test('finds all that its bare pattern finds in the examples', () => {
    for (const text of texts)
      for (const [at] of matchesIn(text, pattern)) expect(names.classesAt(text, at) & bit, text.slice(at)).not.toBe(0);
  });
});

test('an opening is tried where its first characters stand, and nowhere beyond the text', () => {
  const { bit } = names.opening(/^涨停/);
  expect([-1, 0, 1, 2].map((at) => (names.classesAt('涨跌', at) & bit) !== 0)).toEqual([false, true, false, false]);
  expect([names.classesIn('跌涨') & bit, names.classesIn('跌') & bit]).toEqual([bit, 0]);
  const any = names.opening(/^./).bit;
  expect(names.classesAt('跌', 0) & any).not.toBe(0);
});
