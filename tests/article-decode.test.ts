import { describe, expect, it } from 'vitest';
import { ArticleError, decode, readArticle } from '../src/article/index.js';

// 三大指数探底回升，沪指涨0.39%，报3316.66点，深成指涨0.11%。⏎美格智能6连板，青云科技、杭钢股份4连板。⏎ as iconv writes it.
const GBK = Buffer.from(
  'yP2089a4yv3MvbXXu9jJ/aOsu6bWuNXHMC4zOSWjrLGoMzMxNi42NrXjo6zJ7rPJ1rjVxzAuMTEloaMKw8C48dbHxNw2wayw5aOsx+DUxr/GvLyhorq8uNa5ybfdNMGssOWhowo=',
  'base64',
);
const GBK_TEXT =
  '三大指数探底回升，沪指涨0.39%，报3316.66点，深成指涨0.11%。\n美格智能6连板，青云科技、杭钢股份4连板。\n';
// 三大指數收漲，恆生指數收漲0.5%，報20000點，科技股領漲，騰訊控股上漲2%。⏎
const BIG5 = Buffer.from(
  'pFSkaqv8vMamrLqmoUGr7aXNq/y8xqasuqYwLjUloUGz+DIwMDAwwkmhQazsp96q0bviuqahQcTLsFSxsarRpFe6pjIloUMK',
  'base64',
);
const BIG5_TEXT = '三大指數收漲，恆生指數收漲0.5%，報20000點，科技股領漲，騰訊控股上漲2%。\n';

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

it('reads every character of UTF-8 but those that say that something is wrong', () => {
  let text = '沪指';
  for (let code = 1; code <= 0x10ffff; code++)
    if (code !== 0xfffd && (code < 0xd800 || code > 0xdfff)) text += String.fromCodePoint(code);
  const decoded = decode(Buffer.from(text));
  expect(decoded.encoding).toBe('utf-8');
  expect(decoded.text === text).toBe(true);
});

describe('decode finds the encoding', () => {
  const cases: [string, Uint8Array, string, string][] = [
    ['UTF-8', Buffer.from(GBK_TEXT), GBK_TEXT, 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.from('\ufeff' + GBK_TEXT), GBK_TEXT, 'utf-8'],
    ['UTF-16LE with a mark', utf16(GBK_TEXT, false, true), GBK_TEXT, 'utf-16le'],
    ['UTF-16BE with a mark', utf16(GBK_TEXT, true, true), GBK_TEXT, 'utf-16be'],
    ['UTF-16LE without a mark', utf16(GBK_TEXT, false, false), GBK_TEXT, 'utf-16le'],
    ['UTF-16BE without a mark', utf16(GBK_TEXT, true, false), GBK_TEXT, 'utf-16be'],
    ['GBK', GBK, GBK_TEXT, 'gb18030'],
    ['Big5', BIG5, BIG5_TEXT, 'big5'],
    ['ASCII', Buffer.from('HSI +0.5%'), 'HSI +0.5%', 'utf-8'],
    ['nothing', new Uint8Array(), '', 'utf-8'],
  ];
  it.each(cases)('%s', (_, bytes, text, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding, warnings: [] });
  });

  it('in a file cut in the middle of a character', () => {
    for (const [bytes, encoding] of [
      [GBK, 'gb18030'],
      [BIG5, 'big5'],
      [Buffer.from(GBK_TEXT), 'utf-8'],
    ] as const) {
      for (let cut = bytes.length - 4; cut < bytes.length; cut++) {
        expect(decode(bytes.subarray(0, cut)).encoding).toBe(encoding);
      }
    }
  });

  it('in UTF-8 with a damaged byte, and says where', () => {
    const bytes = Buffer.from(GBK_TEXT);
    bytes[4] = 0xff;
    const { encoding, text, warnings } = decode(bytes);
    expect(encoding).toBe('utf-8');
    expect(warnings[0]).toMatchObject({ code: 'undecodable', span: { start: text.indexOf('\ufffd') } });
  });
});

describe('decode with a named encoding', () => {
  it.each(['gbk', 'GB2312', 'cp936', ' gb18030 '])('takes %s', (name) => {
    expect(decode(GBK, name).text).toBe(GBK_TEXT);
  });

  it('lets the name win over what the bytes look like', () => {
    expect(decode(GBK, 'utf-8').encoding).toBe('utf-8');
    expect(decode(GBK, 'utf-8').warnings).toHaveLength(1);
  });

  it.each(['klingon', 'constructor', '__proto__', 'a\nb'])('says in one line that it does not know %j', (name) => {
    expect(() => decode(GBK, name)).toThrow(ArticleError);
    expect(() => readArticle(GBK, { encoding: name })).toThrow(/^unknown encoding .+$/);
  });
});

it('reads a GBK article as its UTF-8 twin', () => {
  expect(readArticle(GBK).passages).toEqual(readArticle(GBK_TEXT).passages);
});
