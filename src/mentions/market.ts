/** Which market a stretch of text speaks of: it decides between a company's A, H and US lines. */
import type { Lexicon, Market, SecurityEntry } from '../types.js';

const SIGNS =
  /(?<HK>港股(?![\d：:])|恒指|恒生|恒科指|港元|港币|港交所|H股|南向|南下资金|香港|科网股)|(?<CN>A股|沪指|深成指|创业板|科创板?|涨停|连板|两市|沪深|北交所|上证|深证|北向|龙虎榜)|(?<US>美股|纳指|道指|标普|中概|华尔街|纽约|纳斯达克|道琼斯|ADR|费城半导体)/g;

/** The market named last before an offset, else first after it in the same passage, else first in the context (the whole article); null if none speaks. 中信证券A股 and 中金公司H股 say it themselves. */
export function marketAt(folded: string, offset: number, end: number, context: string): Market | null {
  const own = /^\s*(?:的)?(?<line>[AH])股(?!价)/.exec(folded.slice(end, end + 4))?.groups?.line;
  if (own) return own === 'H' ? 'HK' : 'CN';
  let before: Market | null = null;
  let after: Market | null = null;
  for (const match of folded.matchAll(SIGNS)) {
    const market = match.groups!.HK ? 'HK' : match.groups!.CN ? 'CN' : 'US';
    if (match.index < offset) before = market;
    else {
      after = market;
      break;
    }
  }
  if (before ?? after) return before ?? after;
  for (const match of context.matchAll(SIGNS)) return match.groups!.HK ? 'HK' : match.groups!.CN ? 'CN' : 'US';
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
  const lines = entries.flatMap((entry) => [
    entry,
    ...entry.siblings.map((code) => lexicon.byCode(code)).filter((one) => one !== undefined),
  ]);
  const wanted = market === null ? undefined : lines.find((one) => one.market === market);
  // Told of the US market, a company with an A share is still read as its A share unless it has a US line.
  return wanted ?? lines.find((one) => one.market === 'CN') ?? lines.find((one) => one.market === 'HK') ?? lines[0];
}
