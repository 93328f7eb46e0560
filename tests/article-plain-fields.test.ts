import fc from 'fast-check';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { readPlainFields } from '../src/article/plain-fields.js';

/** What the library gives for a text, as `[key, value]`. */
const byLibrary = (content: string): unknown =>
  Object.entries(yaml.safeLoad(content, { schema: yaml.FAILSAFE_SCHEMA }) as object);
const fieldsOf = (content: string): unknown => {
  const fields = readPlainFields(content);
  return fields === null ? null : [...fields];
};

describe('front matter read without the library', () => {
  test.each([
    'title: "复盘：沪指涨1%，*ST中程 & 其他"\ndate: "2025-06-02 15:30:00"\n',
    'title: 沪指涨1\ndate: 2021-03-31\nurl: https://a.cn/b\ncategories:\n  - "格隆汇"\n  - 股市\nlang:\n  - "zh-CN"\n',
    'constructor: null\nno: true\nempty: ""\n',
  ])('%j', (content) => {
    expect(fieldsOf(content)).toEqual(byLibrary(content));
  });

  test.each([
    '',
    '# 注\n',
    'a:\n',
    'a: \n',
    'a: "x"',
    'a: "x" # y\n',
    'a: x # y\n',
    'a: "\\n"\n',
    "a: 'x'\n",
    'a: b: c\n',
    'a: b:\n',
    'a: x\n  y\n',
    'a: x\n  - y\n',
    'a:\n- y\n',
    'a: [x]\n',
    'a: *x\n',
    'a: "x\ny"\n',
    'a: 1\na: 2\n',
    '__proto__: x\n',
    '"a": x\n',
    'a : x\n',
    'a: "\u2028"\n',
    'a: "\ud83d"\n',
    'a: x\r\n',
  ])('%j is left to it', (content) => {
    expect(fieldsOf(content)).toBeNull();
  });

  test('gives what the library gives, whatever stands in it', () => {
    const pieces = [
      'a',
      'b',
      'title',
      ':',
      ': ',
      '\n',
      '\n',
      '  - ',
      '"',
      '"',
      'x',
      '涨',
      '，',
      '：',
      ' ',
      '#',
      ' #',
      '-',
    ];
    const more = [
      '\\',
      "'",
      '*',
      '&',
      '!',
      '|',
      '>',
      '[',
      ']',
      '{',
      '}',
      ',',
      '?',
      '%',
      '@',
      '`',
      '~',
      '.',
      '/',
      '1',
      '\t',
    ];
    const rare = [
      '\u0085',
      '\u00a0',
      '\u00ad',
      '\u2028',
      '\ufeff',
      '\u3000',
      '\ud83d',
      '\u0007',
      '\r',
      'null',
      '<<',
      '…',
    ];
    const line = fc.constantFrom('a: "x"\n', 'b: x\n', 'c:\n  - "x"\n  - y\n', 'title: "涨：1%"\n');
    const texts = fc
      .array(fc.oneof({ weight: 3, arbitrary: line }, fc.constantFrom(...pieces, ...more, ...rare)), { maxLength: 12 })
      .map((parts) => parts.join(''));
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const fields = fieldsOf(text);
        if (fields === null) return;
        read += 1;
        expect(fields).toEqual(byLibrary(text));
      }),
      { numRuns: 20_000, seed: 20241124 },
    );
    expect(read).toBeGreaterThan(500);
  });
});
