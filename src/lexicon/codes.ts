/** The codes of the exchanges. */

/**
 * Codes by exchange: Shanghai 60, 68 and 90 (B shares), Shenzhen 00, 20 (B shares) and 30, Beijing 92 and, until 2025,
 * 43, 83 and 87; Hong Kong five digits; New York one to five letters and perhaps a class.
 */
const CODES: Readonly<Record<string, RegExp>> = {
  SH: /^(?:60\d|68[89]|900)\d{3}$/,
  SZ: /^(?:00[0-4]|20[0-9]|30[0-2])\d{3}$/,
  BJ: /^(?:92|43|83|87)\d{4}$/,
  HK: /^\d{5}$/,
  US: /^[A-Z]{1,5}(?:\.[A-Z])?$/,
};
const MARKET_OF: Readonly<Record<string, string>> = { SH: 'CN', SZ: 'CN', BJ: 'CN', HK: 'HK', US: 'US' };

/** What is wrong with a security's code, or undefined. A market "other" has any code, or none. */
export function codeFault(code: string, market: string): string | undefined {
  if (code === '') return market === 'other' ? undefined : `a security of market ${market} needs a code`;
  const dot = code.lastIndexOf('.');
  const exchange = code.slice(dot + 1);
  const pattern = dot < 0 ? undefined : CODES[exchange];
  if (!pattern)
    return market === 'other' && dot > 0
      ? undefined
      : `"${code}" names no exchange (600519.SH, 300750.SZ, 920982.BJ, 00700.HK, NVDA.US)`;
  if (!pattern.test(code.slice(0, dot))) return `"${code}" is no code of ${exchange}`;
  return MARKET_OF[exchange] === market
    ? undefined
    : `"${code}" is of market ${MARKET_OF[exchange]}, the row says ${market}`;
}
