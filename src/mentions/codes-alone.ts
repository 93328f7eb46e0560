/** Codes without a known name before them. */
import type { SecurityEntry } from '../types.js';
import { codeAfter, isShortFor, normaliseCode, securityOf, shortCodeAfter } from './codes.js';
import { DIGITS } from '../text/alphabets.js';
import { characterClass, classesAt, JOINS, LETTER, OPENS } from './characters.js';
import type { Found } from './found.js';
import type { Scan } from './scan.js';

const LONE =
  /(?<![\dA-Za-z.])(?:(?:SH|SZ|BJ|sh|sz|bj)\d{6}|\d{6}\.(?:SH|SZ|BJ|SS)|\d{5}\.HK|[A-Z]{1,5}\.US|\$[A-Z]{1,5}|(?:NASDAQ|NYSE)\s*[:：]\s*[A-Z]{1,5}|(?:股票|证券)代码(?:为|是|[:：])?\s*\d{6})(?![\dA-Za-z])/g;
/** What every one of them holds. */
const MARK_OF_LONE = /[.$][A-Z]|(?:SE|DAQ)\s*[:：]|[HZJhzj]\d{6}|代码/;
const FIGURE = characterClass(`${DIGITS}.$:：`);
const CODE = characterClass('码');
const NAME_BEFORE = /[\u4e00-\u9fffA-Za-z]{2,8}$/;
/** Figures in brackets that are an amount and no code: 投资额（600519）万元. */
const AMOUNT_AFTER = /^[）)]?\s*(?:万|亿|元|股|人|吨|辆|份|年|套|台|%)/;
const LONGEST_SHORT_NAME = 6;
const NO_NAME = /(?:^[ABH]股|[额量数价率期]|编号|代码|电话|邮编|热线|传真|合计|单位)$/;

/** Adds the securities whose code stands in the text without a name that the lexicon knows. */
export function loneCodes(scan: Scan, found: Found): void {
  const { folded } = scan;
  if (!scan.holds(FIGURE)) return;
  if (scan.holds(OPENS))
    for (let at = 0; at < folded.length; at += 1)
      if ((classesAt(folded, at) & OPENS) !== 0) namedByCode(scan, found, at);
  if (!scan.holds(LETTER | CODE) || !MARK_OF_LONE.test(folded)) return;
  for (const match of folded.matchAll(LONE)) {
    const written = match[0].replace(/^(?:股票|证券)代码(?:为|是|[:：])?\s*/, '');
    const code = written.startsWith('$') ? `${written.slice(1)}.US` : normaliseCode(written);
    const entry = code && securityOf(scan.lexicon, code);
    const end = match.index + match[0].length;
    const start = end - written.length;
    // In brackets after a name the code belongs to that name's mention.
    if (!entry || /[（(：:]\s*$/.test(folded.slice(Math.max(0, match.index - 2), match.index))) continue;
    found.add({ kind: 'stock', start, end, entry, evidence: ['code'] });
  }
}

/** The name in front of a bracketed code is the security's, whatever it is called. */
function namedByCode(scan: Scan, found: Found, bracket: number): void {
  const { folded, text, lexicon } = scan;
  const code = codeAfter(folded, bracket);
  if (!code) return namedByShortCode(scan, found, bracket);
  const isCode = /\d/.test(code.code) || code.sure;
  if (!isCode || found.endingAt(bracket) || found.isTaken(bracket, bracket + 1)) return;
  if (AMOUNT_AFTER.test(folded.slice(bracket + code.length, bracket + code.length + 3))) return;
  const before = NAME_BEFORE.exec(folded.slice(Math.max(0, bracket - 8), bracket))?.[0] ?? '';
  let start = bracket - before.length;
  while (start < bracket - 2 && !scan.isCut(start)) start += 1;
  // The last words before the bracket, four characters at most as short names are.
  while (bracket - start > (code.code.endsWith('.US') ? 8 : 4)) {
    start += 1;
    while (start < bracket - 2 && !scan.isCut(start)) start += 1;
  }
  // 中金(03908)及华泰(06886): what joins two names is part of neither.
  if (bracket - start > 2 && (classesAt(folded, start) & JOINS) !== 0) start += 1;
  const name = text.slice(start, bracket);
  if (bracket - start < 2 || !before || NO_NAME.test(name)) return;
  const entry = securityOf(lexicon, code.code) ?? unlisted(code.code, name);
  found.add({ kind: 'stock', start, end: bracket, entry, evidence: ['unknown-name-with-code'] });
}

/** 金沙（1928）, 聯通（0762）: the longest run before the bracket that is the company's name shortened. */
function namedByShortCode({ folded, lexicon }: Scan, found: Found, bracket: number): void {
  const entry = shortCodeAfter(folded, bracket, lexicon);
  if (!entry || found.endingAt(bracket)) return;
  for (let start = bracket - LONGEST_SHORT_NAME; start <= bracket - 2; start += 1) {
    if (start < 0 || !isShortFor(folded.slice(start, bracket), entry.name)) continue;
    found.add({ kind: 'stock', start, end: bracket, entry, evidence: ['code-in-brackets'] });
    return;
  }
}

const unlisted = (code: string, name: string): SecurityEntry => ({
  kind: 'security',
  code,
  name,
  market: code.endsWith('.HK') ? 'HK' : code.endsWith('.US') ? 'US' : 'CN',
  listedOn: null,
  delistedOn: null,
  siblings: [],
  firm: null,
});
