/** Target prices of securities with their currency. */
import { FIGURES, parseNumber } from '../../grammar/numbers.js';

/** Currency words, longest first where one holds another; the last column is the market whose shares are so priced. */
const CURRENCIES: readonly (readonly [string, string])[] = [
  ['丹麦克朗', 'DKK'],
  ['瑞典克朗', 'SEK'],
  ['挪威克朗', 'NOK'],
  ['捷克克朗', 'CZK'],
  ['瑞士法郎', 'CHF'],
  ['瑞郎', 'CHF'],
  ['新加坡元', 'SGD'],
  ['新加坡币', 'SGD'],
  ['新元', 'SGD'],
  ['坡元', 'SGD'],
  ['新台币', 'TWD'],
  ['新台幣', 'TWD'],
  ['台币', 'TWD'],
  ['台元', 'TWD'],
  ['澳大利亚元', 'AUD'],
  ['澳元', 'AUD'],
  ['加拿大元', 'CAD'],
  ['加元', 'CAD'],
  ['新西兰元', 'NZD'],
  ['纽元', 'NZD'],
  ['印度卢比', 'INR'],
  ['卢比', 'INR'],
  ['印尼盾', 'IDR'],
  ['泰铢', 'THB'],
  ['林吉特', 'MYR'],
  ['令吉', 'MYR'],
  ['越南盾', 'VND'],
  ['菲律宾比索', 'PHP'],
  ['南非兰特', 'ZAR'],
  ['兰特', 'ZAR'],
  ['巴西雷亚尔', 'BRL'],
  ['雷亚尔', 'BRL'],
  ['墨西哥比索', 'MXN'],
  ['土耳其里拉', 'TRY'],
  ['里拉', 'TRY'],
  ['波兰兹罗提', 'PLN'],
  ['兹罗提', 'PLN'],
  ['沙特里亚尔', 'SAR'],
  ['迪拉姆', 'AED'],
  ['谢克尔', 'ILS'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['港幣', 'HKD'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['欧元', 'EUR'],
  ['日元', 'JPY'],
  ['日圆', 'JPY'],
  ['英镑', 'GBP'],
  ['英便士', 'GBX'],
  ['便士', 'GBX'],
  ['韩元', 'KRW'],
  ['韩圆', 'KRW'],
  ['人民币元', 'CNY'],
  ['元人民币', 'CNY'],
  ['人民币', 'CNY'],
  ['克朗', 'SEK'],
  ['法郎', 'CHF'],
  ['元', '元'],
];
const SIGNS: readonly (readonly [string, string])[] = [
  ['HK$', 'HKD'],
  ['US$', 'USD'],
  ['NT$', 'TWD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'CNY'],
];
const CODE = new Map([...CURRENCIES, ...SIGNS]);
const escape = (text: string) => text.replace(/[$]/g, '\\$');
const unit = CURRENCIES.map(([word]) => word).join('|');
const sign = SIGNS.map(([word]) => escape(word)).join('|');
const amount = (name: string) =>
  `(?<${name}Sign>${sign})?(?<${name}>${FIGURES})(?<${name}Times>万|亿)?(?: ?(?<${name}Unit>${unit}))?(?:/股|每股)?`;
const MOVE =
  '(?:大幅|小幅|轻微|进一步|略微|略|微|再度|再次|一举|大|轻)?(?:上调|下调|微调|调整|微升|微降|微削|调高|调低|调升|调降|上修|下修|提高|提升|抬高|抬升|拉高|推高|上移|降低|下降|升|降|削减|下削|削|砍|加|减|从)?(?:了)?(?:超过|逾|近|约|超)?(?:\\d+(?:\\.\\d+)?%|[一二两三四五六七八九]成半?)?(?:左右)?';
const TARGET =
  '(?:目标股价|目标价格|目标价位|目标价|目标股价位|合理价值|合理股价|(?<=[，；。”] ?)目标(?=(?:[上下微]?[调升降削]|由|从|提高|减)[^，。；\\d]{0,6}\\d[\\d.]*(?:港元|美元|元))|公允价值?(?!变动|计量|模式|损益)(?:估计|估值|估算|预估)?)';
const TAIL = '(?![\\d.]|%|倍|点|个月|年|月)';
const perUnit = '(?!/盎司|/桶|/吨|/磅|每盎司|每桶|每吨)';
const LINK =
  '(?:预测|预期|预估|分别)?(?:[（(][^）)]{0,12}[）)])?(?: ?[:：] ?)?(?:为|在|至|到|达|定为|设为|设在|是|看至|看到|维持在|维持|给予|均为|升为|定在)?(?:每股)?(?:人民币|港币|约|共|仅有?|只有)?';
const fromTo = new RegExp(
  `${TARGET}(?:（[^）]{0,12}）)?(?:也|则|亦|均)?${MOVE}，?(?:从|由|自)(?:此前的|之前的|原来的|先前的|每股)?${amount('old')}(?:的)?${MOVE}(?:至|到|为|，至)(?:每股)?${amount('now')}${TAIL}${perUnit}`,
  'g',
);
const lead = new RegExp(
  `(?:从|由)${amount('old')}${MOVE}(?:至|到|为)(?:每股)?${amount('now')}(?:的)?(?:新)?${TARGET}${perUnit}`,
  'g',
);
const movedTo = new RegExp(`${TARGET}(?:也|则|亦|均)?${MOVE}${LINK}${amount('now')}${TAIL}${perUnit}`, 'g');
const verbFirst = new RegExp(
  `(?:上调|下调|调高|调低|调升|调降|提高|降低)[^，。；！？\\d]{0,30}?${TARGET}[^，。；！？\\d]{0,6}?(?:\\d+(?:\\.\\d+)?%)?(?:至|到)(?:每股)?${amount('now')}${TAIL}${perUnit}`,
  'g',
);
const numberFirst = new RegExp(`${amount('now')}的?(?:[一-龥]{0,6})?${TARGET}(?!${MOVE}${LINK}(?:${sign})?\\d)`, 'g');
/**
 * The ways to state a target in the order in which they are tried: what a text needs for one, and how far before the
 * first 目标价 it can begin; what begins with a figure has no such bound.
 */
const WAYS: readonly { readonly pattern: RegExp; readonly needs: RegExp | null; readonly reach: number }[] = [
  { pattern: fromTo, needs: /[从由自]/, reach: 0 },
  { pattern: lead, needs: /[从由]/, reach: Infinity },
  { pattern: verbFirst, needs: null, reach: 32 },
  { pattern: movedTo, needs: null, reach: 0 },
  { pattern: numberFirst, needs: null, reach: Infinity },
];
const earlier = new RegExp(
  `(?:前值|此前|之前|原为|原来|原值|原本|原(?=\\d|[A-Z$]|为|[:：])|原目标价|原先|先前|早前|前次|旧)(?:的)?(?:目标价)?(?:为|是|:|：)?${amount('old')}`,
);
const range = new RegExp(`^(?: ?(?:-|~|—|–|至|到)) ?(?:${sign})?\\d`);
/** Whose "target price" is no security's: a metal, oil, a rate, an index. */
const NOT_A_SECURITY =
  /兑(?:美元|人民币|日元|欧元|港元|英镑)|(?:美元|欧元|英镑|澳元)[/兑]|黄金|金价|白银|银价|铜价|铝价|原油|油价|布伦特|布油|WTI|天然气|比特币|以太坊|汇率|标普500指数|标普500|沪深300|恒生指数|恒指|国企指数|MSCI|大盘|指数/;

/** A rating's measure is no index with a target of its own: “跑赢大盘”评级和600美元目标价. */
const RATED_AGAINST = /(?:跑赢|跑输|优于|弱于|强于|逊于|领先|落后|与|同步|跟随)(?:大盘|指数)/g;

export interface Target {
  readonly price: number;
  readonly previous: number | null;
  /** ISO 4217 or GBX; "元" where the text says only that. */
  readonly currency: string | null;
  readonly start: number;
  readonly end: number;
  /** 1 where the text raises it, -1 where it lowers it, 0 where it does neither. */
  readonly direction: 1 | 0 | -1;
}

const valueOf = (groups: Record<string, string | undefined>, name: string) =>
  groups[name] === undefined ? null : (parseNumber(groups[name], groups[`${name}Times`]) ?? null);
const currencyOf = (groups: Record<string, string | undefined>, name: string) =>
  CODE.get(groups[`${name}Unit`] ?? groups[`${name}Sign`] ?? '') ?? null;

/** What names a target price. */
export const TARGET_NAMED = /目标(?:股?价|[上下微调升降削由从提减])|合理(?:价值|股价)|公允价/;

/** Reads the first target price of a clause or sentence; null where it gives a range, or one for no security. */
export function readTarget(text: string): Target | null {
  const at = text.search(TARGET_NAMED);
  if (at < 0) return null;
  for (const { pattern, needs, reach } of WAYS) {
    if (needs && !needs.test(text)) continue;
    pattern.lastIndex = Math.max(0, at - reach);
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const end = match.index + match[0].length;
    const before =
      text
        .slice(Math.max(0, match.index - 24), match.index)
        .split(/[，。；]/)
        .at(-1)
        ?.replace(RATED_AGAINST, '') ?? '';
    // 上调比特币目标价至…: what is priced may stand behind the verb.
    const priced = match[0].slice(0, Math.max(0, match[0].search(/目标|合理|公允/))).replace(RATED_AGAINST, '');
    if (range.test(text.slice(end)) || NOT_A_SECURITY.test(before + priced)) return null;
    const price = valueOf(match.groups, 'now');
    if (price === null) continue;
    const later = earlier.exec(text.slice(end, end + 30));
    const previous = valueOf(match.groups, 'old') ?? (later?.groups ? valueOf(later.groups, 'old') : null);
    const currency = currencyOf(match.groups, 'now') ?? currencyOf(match.groups, 'old');
    const said = text.slice(Math.max(0, at - 30), end);
    const direction = previous !== null ? Math.sign(price - previous) : targetDirection(said);
    return { price, previous, currency, start: match.index, end, direction: direction as 1 | 0 | -1 };
  }
  return null;
}

/** 首予甲“跑赢大市”，看12.5港元: beside a rating a price that is looked to is its target. */
const looked = new RegExp(
  `(?:[上目]?看|上望|看[至到高])(?:每股)?(?<nowSign>${sign})?(?<now>${FIGURES}) ?(?<nowUnit>${unit})(?!/|左右)(?=[，。；、）)]|$)`,
);
export function readLookedTo(text: string): Target | null {
  if (!text.includes('看') && !text.includes('上望')) return null;
  const match = looked.exec(text);
  const price = match?.groups ? valueOf(match.groups, 'now') : null;
  if (!match?.groups || price === null) return null;
  const end = match.index + match[0].length;
  return { price, previous: null, currency: currencyOf(match.groups, 'now'), start: match.index, end, direction: 0 };
}

const priceCell = new RegExp(
  `^(?:(?:${sign})?(?<old>${FIGURES}) ?(?:${unit})? ?(?:-+>|→|=>|>|至|升至|降至|上调至|下调至) ?)?(?<nowSign>${sign})?(?<now>${FIGURES}) ?(?<nowUnit>${unit})?$`,
);
const headerUnit = new RegExp(`[（(](?<unit>${unit})[）)]`);

/** The currency that a column's head gives to its prices: 目标价(港元). Null where it gives none. */
export const unitOfHeader = (text: string): string => CODE.get(headerUnit.exec(text)?.groups?.unit ?? '') ?? '元';

/** Reads a cell that holds nothing but a price, or an old and a new one. Bare figures only count under a head that says 目标价. */
export function readPriceCell(text: string, unitHint: string | null): Target | null {
  const groups = text.length > 40 ? undefined : priceCell.exec(text)?.groups;
  const price = groups ? valueOf(groups, 'now') : null;
  if (!groups || price === null) return null;
  const own = currencyOf(groups, 'now');
  if (own === null && unitHint === null) return null;
  const previous = valueOf(groups, 'old');
  const direction = previous === null ? 0 : (Math.sign(price - previous) as 1 | 0 | -1);
  const currency = own === null || own === '元' ? (unitHint ?? own) : own;
  return { price, previous, currency, start: 0, end: text.length, direction };
}

const RAISED =
  /(?:上调|调高|调升|提高|提升|上修|抬高|抬升|拉高)[^，。；]{0,30}目标股?价|目标股?价[^，。；\d]{0,8}(?:上调|调高|调升|提高|提升|上修|抬高|抬升|拉高|[升加]至)/;
const LOWERED =
  /(?:下调|调低|调降|降低|下修|削减)[^，。；]{0,30}目标股?价|目标股?价[^，。；\d]{0,8}(?:下调|调低|调降|降低|下修|[降削砍减]至|削减)|(?:目标股?价|公允价值?(?:估[计值算])?|合理(?:价值|股价))(?:为|在)?(?:仅|只有)/;

/** Which way a text moves a target price without saying from where: 上调目标价, 目标价下调15%至…. */
export function targetDirection(text: string): 1 | 0 | -1 {
  if (!/目标|公允价|合理/.test(text)) return 0;
  const up = RAISED.test(text);
  return up === LOWERED.test(text) ? 0 : up ? 1 : -1;
}
