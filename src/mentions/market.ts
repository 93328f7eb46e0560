/** Which market a stretch of text speaks of: it decides between a company's A, H and US lines. */
import type { Lexicon, Market, Passage, SecurityEntry } from '../types.js';
import { matchAt } from '../text/characters.js';
import { WHITE_SPACE } from '../text/alphabets.js';
import { BESIDE, characterClass, classesAt } from './characters.js';

/** A word that says which market is meant, and where it stands. */
export interface MarketSign {
  readonly at: number;
  readonly market: Market;
  /** It stands right behind a security's name and is said of that security: 建设银行H股. */
  readonly isOwn?: true;
}

const SIGNS: Readonly<Record<Market, string>> = {
  HK: '港股|恒指|恒生|恒科指|国企指数|港元|港币|HK$|港交所|联交所|H股|AH股|南向|南下资金|香港股|香港市场|香港主板|香港上市|香港交易|科网股|北水',
  CN: 'A股|沪指|深成指|创业板|科创|涨停|连板|两市|沪深|北交所|上证|深证|北向|龙虎榜',
  US: '美股|纳指|道指|标普|华尔街|纽约|纳斯达克|道琼斯|ADR|费城半导体|中概',
  other: '台股|台湾股市|台北股市|日股|日经|东证|东京股市|韩股|韩国股市|首尔股市|KOSPI|欧股|欧洲股市|亚太股市|日韩股市',
};
/** Each sign with its market, by the character it begins with. */
const BY_FIRST = new Map<number, [string, Market][]>();
for (const [market, signs] of Object.entries(SIGNS) as [Market, string][])
  for (const sign of signs.split('|')) {
    const others = BY_FIRST.get(sign.charCodeAt(0));
    if (others) others.push([sign, market]);
    else BY_FIRST.set(sign.charCodeAt(0), [[sign, market]]);
  }
/** A security's code says it too; it is looked for at its full stop. */
const CODE = /(?<=\d{5})\.HK|(?<=\d{6})\.S[HZ]/y;
const BEGINS_SIGN = BESIDE.classOf(`.${String.fromCharCode(...BY_FIRST.keys())}`);

/** The words of a text that name a market, in order. 中概 (Chinese companies abroad) in a text on Hong Kong is said of their lines there. */
export function marketSigns(folded: string): MarketSign[] {
  const signs: MarketSign[] = [];
  let namesHongKong = false;
  for (let at = 0; at < folded.length; at += 1) {
    if (!BESIDE.isAt(folded, at, BEGINS_SIGN)) continue;
    if (folded[at] === '.') {
      const code = matchAt(CODE, folded, at)?.[0];
      if (code === undefined) continue;
      const isHongKong = code === '.HK';
      signs.push(isHongKong ? { at: at - 5, market: 'HK' } : { at: at - 6, market: 'CN' });
      namesHongKong ||= isHongKong;
      at += code.length - 1;
      continue;
    }
    for (const [sign, market] of BY_FIRST.get(folded.charCodeAt(at))!) {
      if (!folded.startsWith(sign, at)) continue;
      if (sign !== '中概' || !namesHongKong) signs.push({ at, market });
      namesHongKong ||= market === 'HK';
      at += sign.length - 1;
      break;
    }
  }
  return signs;
}

/** 某某A股, 某某（A/H）, 某某港股: the line that a name says it is; of two named at once the mainland's. */
const OWN_LINE =
  /^\s*(?:[（(][\dA-Z.:：]{4,12}[）)])?(?:的?[（(]?(?:(?<both>A股?\s*[/+、和与及&]\s*H股?)|(?<line>[AH])股(?![价指]|类))|的?(?<place>[港美])股(?!通|市场|上市|概念|板块|三大|大盘|投资|科技|IPO))/;
const BEGINS_OWN_LINE = characterClass(`${WHITE_SPACE}的（(AH港美`);
/** 万科A: the letter belongs to the mainland's name. */
const MAINLAND_LETTER = /[\u4e00-\u9fffA-Z]A$/;

/** The market of the line that is named right behind a name, with where it says so; undefined where none is. */
export function ownLine(folded: string, end: number): { readonly market: Market } | undefined {
  if (folded[end - 1] === 'A' && MAINLAND_LETTER.test(folded.slice(Math.max(0, end - 2), end))) return { market: 'CN' };
  if ((classesAt(folded, end) & BEGINS_OWN_LINE) === 0) return undefined;
  const groups = OWN_LINE.exec(folded.slice(end, end + 24))?.groups;
  if (!groups) return undefined;
  const { both, line, place } = groups;
  return { market: both || line === 'A' ? 'CN' : place === '美' ? 'US' : 'HK' };
}

/**
 * The market named last before an offset of a passage, else first after it; null if none is. Behind the offset, what is
 * said of another company's line (中金公司H股) says nothing.
 */
export function marketAt(signs: readonly MarketSign[], start: number): Market | null {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (signs[middle]!.at < start) low = middle + 1;
    else high = middle;
  }
  if (low > 0) return signs[low - 1]!.market;
  for (let next = low; next < signs.length; next += 1) if (!signs[next]!.isOwn) return signs[next]!.market;
  return null;
}

/** A share of New York alone trades before the opening and after the close: 阿里巴巴、京东盘前涨超2%. */
const EXTENDED = /^[^。；，,;]{0,30}?盘[前后](?!公告|披露|发布|公布|消息|宣布|发文)/;

/** Whether the clause of a name tells of New York's sessions before the opening or after the close. */
export const isExtended = (folded: string, end: number): boolean => EXTENDED.test(folded.slice(end, end + 40));

/**
 * What the article says of the market where a passage is silent: its nearest heading that names one (港股：), else the
 * first sign of the whole article, the title being first.
 */
export function marketAround(passages: readonly Passage[], index: number): Market | null {
  for (let at = index - 1; at > 0 && at > index - 12; at -= 1) {
    const { kind, folded } = passages[at]!;
    if (kind !== 'heading' && !(/[：:]/.test(folded.at(-1) ?? '') && /^.{1,12}[：:]$/.test(folded))) continue;
    const [sign] = marketSigns(folded);
    if (sign) return sign.market;
    if (kind === 'heading') break;
  }
  return null;
}

/**
 * The line of a company that a text in this market means. Without a sign: the A share, else Hong Kong, else the US line.
 */
export function lineFor(
  entries: readonly SecurityEntry[],
  lexicon: Lexicon,
  market: Market | null,
): SecurityEntry | undefined {
  const [only] = entries;
  if (entries.length === 1 && only!.siblings.length === 0) return only;
  let line: SecurityEntry | undefined;
  let weight = 0;
  const weigh = (one: SecurityEntry | undefined): void => {
    if (one === undefined) return;
    // Told of the US market, a company with an A share is still read as its A share unless it has a US line.
    const weightOfOne = one.market === market ? 3 : one.market === 'CN' ? 2 : one.market === 'HK' ? 1 : 0;
    if (weightOfOne <= weight) return;
    line = one;
    weight = weightOfOne;
  };
  for (const entry of entries) {
    weigh(entry);
    for (const code of entry.siblings) weigh(lexicon.byCode(code));
  }
  return line ?? only;
}
