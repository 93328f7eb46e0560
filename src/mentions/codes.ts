/** Security codes written in the text: 600519, SH600519, 300750.SZ, 00700.HK, NASDAQ：NVDA, HPQ.N. */
import type { Lexicon, SecurityEntry } from '../types.js';
import { BESIDE } from './characters.js';

const BRACKETED =
  /^\s*[（(【［[]\s*(?:行情|股票代码|证券代码|代码|股票|港股|A股|[沪深港]市?)?\s*[:：]?\s*(?<code>(?:SH|SZ|BJ|HK|sh|sz|bj|hk)?[.:]?\d{4,6}(?:\.(?:SH|SZ|BJ|HK|SS|sh|sz|bj|hk))?|(?:NASDAQ|NYSE|纳斯达克|纽交所|AMEX|US)\s*[:：]\s*[A-Z]{1,5}|[A-Z]{1,5}(?:\.(?:US|N|O|OQ|K|NYSE))?)(?![A-Za-z0-9])/;

/** Reuters writes the ticker with its exchange right behind the name: 摩根大通JPM.N. */
const RIC = /^\s?(?<code>[A-Z]{1,5}\.(?:N|O|OQ|K))(?![A-Za-z0-9])/;

/** Reuters's exchange marks outside China, Hong Kong and New York: INGA.AS is the line in Amsterdam. */
const RIC_ABROAD =
  /^\s?(?:[（(][A-Z]{1,5}[）)])?\s?(?:[A-Z]{1,5}\d?|\d{4,6})\.(?:AS|BR|PA|LS|DE|F|L|MI|MC|SW|S|VI|ST|CO|HE|OL|T|KS|KQ|TW|TWO|SI|AX|NZ|TO|V|NS|BO|JK|KL|BK)(?![A-Za-z0-9])/;

const HONG_KONG_SHORT = /^\s?[（(]\s?(?<code>0?\d{4})(?:\.HK)?\s?[）)]/i;

const BEGINS = BESIDE.beginningOf(BRACKETED, RIC, HONG_KONG_SHORT);
const BEGINS_ABROAD = BESIDE.beginningOf(RIC_ABROAD);

/** Whether the text gives, right behind a name, the code of a line that no exchange of China, Hong Kong or New York has. */
export const isCodedAbroad = (folded: string, offset: number): boolean =>
  BESIDE.isAt(folded, offset, BEGINS_ABROAD) && RIC_ABROAD.test(folded.slice(offset, offset + 20));

/** The full code for figures as the text writes them, or undefined where they are none: exchange prefix and suffix win, else the number tells. */
export function normaliseCode(written: string): string | undefined {
  const text = written.toUpperCase().replace(/\s/g, '');
  const ticker =
    /^(?:NASDAQ|NYSE|纳斯达克|纽交所|AMEX|US)[:：]([A-Z]{1,5})$/.exec(text) ??
    /^([A-Z]{1,5})\.(?:US|N|O|OQ|K|NYSE)$/.exec(text) ??
    /^([A-Z]{2,5})$/.exec(text);
  if (ticker) return `${ticker[1]}.US`;
  const match = /^(SH|SZ|BJ|HK)?[.:]?(\d{4,6})(?:\.(SH|SZ|BJ|HK|SS))?$/.exec(text);
  if (!match) return undefined;
  const digits = match[2]!;
  const exchange = (match[1] ?? match[3])?.replace('SS', 'SH');
  if (exchange === 'HK' || (!exchange && digits.length === 5)) return `${digits.padStart(5, '0').slice(-5)}.HK`;
  if (digits.length !== 6) return undefined;
  return `${digits}.${exchange ?? exchangeOf(digits)}`;
}

/** The exchange of a mainland code, by the exchanges' own numbering: 6 and 9 Shanghai, 0, 2 and 3 Shenzhen, 4, 8 and 920 Beijing. */
function exchangeOf(digits: string): string {
  if (/^(?:920|[48])/.test(digits)) return 'BJ';
  return /^[69]/.test(digits) ? 'SH' : 'SZ';
}

/** The code in the brackets right after a name, or undefined. `end` is the offset after the code. */
export function codeAfter(folded: string, offset: number): { code: string; length: number; sure: boolean } | undefined {
  if (!BESIDE.isAt(folded, offset, BEGINS)) return undefined;
  const window = folded.slice(offset, offset + 32);
  const match = BRACKETED.exec(window) ?? RIC.exec(window);
  const code = match && normaliseCode(match.groups!.code!);
  return code ? { code, length: match[0].length, sure: /[\d.:：]/.test(match.groups!.code!) } : undefined;
}

/** The Hong Kong line whose number Hong Kong's papers put behind a name without its first nought: 比亞迪（1211）. */
export function shortCodeAfter(folded: string, offset: number, lexicon: Lexicon): SecurityEntry | undefined {
  if (!BESIDE.isAt(folded, offset, BEGINS)) return undefined;
  const code = HONG_KONG_SHORT.exec(folded.slice(offset, offset + 12))?.groups?.code;
  return code === undefined ? undefined : lexicon.byCode(`${code.padStart(5, '0')}.HK`);
}

/** Whether a name is another one shortened, its characters in the same order: 聯通 of 中国联通, 新地 of 新鸿基地产. */
export function isShortFor(short: string, name: string): boolean {
  let at = -1;
  for (const character of short) {
    at = name.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return short.length >= 2;
}

const OTHER_LINE = /^\s?[）)]\s?(?<line>[AH])股/;

/** 药明康德(02359)A股(603259.SH): the code behind the line that the text names after a first one. */
export function codeOfOtherLine(folded: string, offset: number, first: number): ReturnType<typeof codeAfter> {
  const line = OTHER_LINE.exec(folded.slice(offset + first, offset + first + 8));
  const code = line && codeAfter(folded, offset + first + line[0].length);
  return code && code.code.endsWith('.HK') === (line.groups!.line === 'H') ? code : undefined;
}

/** The security of a code as written; Beijing's former codes lead to the present one. */
export function securityOf(lexicon: Lexicon, code: string): SecurityEntry | undefined {
  const known = lexicon.byCode(code);
  if (known) return known;
  const old = lexicon.lookup(code).find((form) => form.entry.kind === 'security');
  return old?.entry.kind === 'security' ? old.entry : undefined;
}
