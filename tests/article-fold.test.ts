import { describe, expect, it } from 'vitest';
import { fold } from '../src/article/index.js';

describe('fold', () => {
  it.each([
    ['沪指涨０．３９％，报３３１６．６６点', '沪指涨0.39%,报3316.66点'.replace(',', '，')],
    ['ＴＣＬ科技＊ＳＴ中程', 'TCL科技*ST中程'],
    ['跌−0.01%、－1.2%、﹣3%', '跌-0.01%、-1.2%、-3%'],
    ['沪指　涨\u00a01％', '沪指 涨 1%'],
    ['創業板指漲1%，個股漲停，騰訊連續3個交易日上漲', '创业板指涨1%，个股涨停，腾讯连续3个交易日上涨'],
    ['成交額1.2萬億元，大盤收於3300點，後市看好老闆電器', '成交额1.2万亿元，大盘收于3300点，后市看好老板电器'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));

  it.each(['，。；：！？（）【】、“”《》', ', ; : ( ) ! ?', '乾照光电', '显著、瞭望、慰藉', 'abc 🚀 三连板'])(
    'leaves %s as it is',
    (text) => expect(fold(text)).toBe(text),
  );

  it('keeps the length of every single unit, and twice is as once', () => {
    const units = String.fromCharCode(...Array.from({ length: 0x8000 }, (_, unit) => unit));
    const rest = String.fromCharCode(...Array.from({ length: 0x8000 }, (_, unit) => unit + 0x8000));
    for (const text of [units, rest]) {
      expect(fold(text).length).toBe(text.length);
      expect(fold(fold(text)) === fold(text)).toBe(true);
    }
  });
});
