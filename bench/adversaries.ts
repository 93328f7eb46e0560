/** Inputs made to be slow: what backtracks, nests or repeats. Shared by the bench and the growth tests. */

const repeat = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));

const UNITS: Readonly<Record<string, string>> = {
  'one character': '涨',
  digits: '1',
  'digits and points': '1.',
  'percent signs': '1%',
  'Chinese digits': '一百',
  enumeration: '金力永磁、',
  'enumeration without end': '沪指、',
  'names joined': '中国平安银行',
  'open brackets': '（',
  'nested brackets': '（(【[',
  'square brackets': '[',
  links: '[a](',
  images: '![',
  stars: '*',
  'stars and text': '**a*',
  underscores: '_a_',
  backticks: '`',
  'backticks of rising length': '` `` ``` ',
  quotes: '> ',
  'nested list': '- ',
  'tabs and dashes': '\t-\n',
  'HTML tags': '<b>',
  'HTML comments': '<!-- ',
  'HTML entities': '&amp',
  ampersands: '&',
  'table cells': '|',
  'table rows': '|a|b|\n|-|-|\n',
  'line ends': '\n',
  'CR LF': '\r\n',
  spaces: ' ',
  'full-width spaces': '\u3000',
  'quotation marks': '“',
  'speakers without a view': '中信证券认为',
  'quotes of an index': '沪指涨0.39%，报3316.66点，',
  streaks: '3连板',
  ratings: '维持“买入”评级，目标价',
  'three indices': '三大指数',
  'three indices between names': '三大指数均涨超1%，金力永磁，',
  'names that are words': '网易',
  'flows without an end': '北向资金净买入1亿，',
  'views without an end': '中信证券认为，高盛表示，',
  'stock and code': '金力永磁（300748）',
  'unknown houses': '，丙丁将五粮液评级',
  'unknown firms': '某某证券指出，',
  respectively: '沪指、深成指分别涨1%、2%、',
  'hidden elements': '<div hidden>',
  'hidden and closed': '<p style="display:none">a</p>\n\n',
  'a tag without end': '<b a="',
  attributes: '<i style="a" hidden=\'x\'>',
  commas: '，',
  colons: '：',
  'front matter': '---\n',
  NUL: '\u0000',
  'lone surrogate halves': '\ud800',
  emoji: '🚀',
  'combining marks': 'e\u0301',
};

/** Two parts that multiply where each of the one is held against each of the other: half of the bytes each. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  'ratings in one sentence': ['中信证券认为，', '维持贵州茅台“买入”评级，目标价1500元，'],
};

/** Inputs of about so many bytes each, by name. */
export const adversaries = (bytes: number): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(UNITS).map(([name, unit]) => [name, repeat(unit, bytes)])),
  ...Object.fromEntries(
    Object.entries(PARTS).map(([name, [first, second]]) => [
      name,
      repeat(first, bytes / 2) + repeat(second, bytes / 2),
    ]),
  ),
  'a YAML front matter without end': `---\n${repeat('a: [', bytes)}`,
  'one long title': `---\ntitle: "${repeat('沪指涨', bytes)}"\n---\n\n文`,
  'a name cut off in the end': `${repeat('金力永', bytes)}磁`,
});
