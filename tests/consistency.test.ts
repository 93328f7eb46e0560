import { expect, test } from 'vitest';
import { createExtractor } from '../src/index.js';

const extractor = await createExtractor();
const codes = (text: string) => extractor.extract(text).warnings.map((one) => one.code);

/** [sentence, the warnings]; every contradiction has a row without it. */
const table: readonly (readonly [string, readonly string[]])[] = [
  ['收盘沪指报3316.66点。截至收盘，沪指报3320.10点。', ['closes-differ']],
  ['截至午盘沪指报3300.10点。截至收盘，沪指报3320.10点。', []],
  ['沪指涨3%，上涨12.30点，报3290.15点。', ['impossible-previous-close']],
  ['沪指涨0.38%，上涨12.30点，报3290.15点。', []],
  ['贵州茅台涨18%。', ['beyond-the-limit']],
  ['宁德时代涨18%。', []],
  ['贵州茅台10个交易日累计涨38%。', []],
  ['贵州茅台本周累计涨38%，年内涨幅达120%。', []],
  ['本周贵州茅台涨18%，五粮液涨16%。', []],
  ['年内涨幅居前的贵州茅台今日大涨18%。', ['beyond-the-limit']],
  ['N广联航空上市首日涨425%。', []],
  ['贵州茅台上市首日早盘高开，收盘涨44%。', []],
  ['金力永磁3天5板。', ['more-boards-than-days']],
  ['金力永磁5天3板。', []],
  ['沪指、深成指、创业板指分别涨0.5%、0.8%。', ['unequal-series']],
  ['沪指、深成指分别涨0.5%、0.8%。', []],
  ['北向资金净买入79.03亿元，其中沪股通净卖出20.09亿元，深股通净卖出58.94亿元。', ['flow-parts-differ']],
  ['北向资金净卖出79.03亿元，其中沪股通净卖出20.09亿元，深股通净卖出58.94亿元。', []],
];

test.each(table)('%s', (sentence, expected) => {
  expect(codes(sentence).filter((code) => code !== 'title-not-located')).toEqual(expected);
});

test('what contradicts is kept as it was said', () => {
  expect(extractor.extract('金力永磁3天5板。').streaks[0]).toMatchObject({ boards: 5, days: 3 });
});
