/**
 * One match of the lexicon → its reading. The rules are asked in order and the first that knows an answer gives it:
 * a mention, `none` (nothing here), `shorter` (ask the next shorter match) or `doubtful` (a word, unless an enumeration of
 * sure stocks vouches for it). The rule's name is the mention's evidence.
 */
import type { FirmMention, Form, FormMatch, IndexMention, SecurityEntry } from '../types.js';
import { WHITE_SPACE } from '../text/alphabets.js';
import { matchAt } from '../text/characters.js';
import { BESIDE, opening } from './characters.js';
import { isCodedAbroad } from './codes.js';
import type { NameMention } from './found.js';
import { type FirmEntry, Match } from './match.js';
import * as words from './rules.js';
import type { Scan } from './scan.js';
import { stockMention } from './stock-mention.js';

export type Reading = NameMention | 'none' | 'shorter' | { readonly doubtful: readonly SecurityEntry[] };

type Rule = (match: Match) => Reading | undefined;

const stopsAtProvince: Rule = (match) =>
  match.begins(words.ENDS_WORD) &&
  (words.endsWordAt(match.folded, match.start) ||
    (words.endsAmongAt(match.folded, match.start) && match.scan.lexicon.at(match.folded, match.start + 1).length > 0))
    ? 'shorter'
    : undefined;

const index: Rule = (match) => {
  const { scan, start, end, forms, secure } = match;
  const form = secure.length === 0 ? forms.find(({ entry }) => entry.kind === 'index') : undefined;
  if (!form) return undefined;
  if (
    match.precedes(words.PRODUCT_AFTER) ||
    match.precedes(words.FUTURES_AFTER) ||
    match.precedes(words.NOT_INDEX_AFTER)
  )
    return 'none';
  const { written, after } = match;
  // 日股日经|225指数: the longer name begins later.
  if (
    isDigitAt(scan.folded, end) &&
    !isDigitAt(scan.folded, end - 1) &&
    !words.WHOLE_INDEX.test(written) &&
    !words.DATE_AFTER.test(after) &&
    !words.LEVEL_AFTER.test(after)
  )
    return 'shorter';
  // 标普科技股指数, 恒生医疗指数: an index of its own that begins with the name of another.
  if (!words.WHOLE_INDEX.test(written) && words.LONGER_INDEX.test(after)) return 'none';
  if (words.LOOSE_INDEX.test(written) && !words.QUOTED_AFTER.test(after)) return 'none';
  if (
    words.HONG_KONG_INDEX.test(written) &&
    (scan.market(start) !== 'HK' || words.NAMED_BEFORE.test(match.before) || !words.QUOTED_AFTER.test(after))
  )
    return 'none';
  const tail = !written.endsWith('指') && !written.endsWith('指数') && after.startsWith('指数') ? 2 : 0;
  return { kind: 'index', start, end: end + tail, entry: form.entry as IndexMention['entry'], evidence: [form.source] };
};

const namesNothing: Rule = ({ forms, secure, firmForm }) =>
  secure.length > 0 || firmForm ? undefined : forms.some(isSectorForm) ? 'shorter' : 'none';

const dataVendor: Rule = (match) =>
  match.isWritten(words.VENDORS) && (words.VENDOR_AFTER.test(match.after) || words.VENDOR_BEFORE.test(match.before))
    ? 'none'
    : undefined;

const mediaSource: Rule = (match) =>
  match.isWritten(words.MEDIA) && (words.MEDIA_AFTER.test(match.after) || words.VENDOR_BEFORE.test(match.before))
    ? 'none'
    : undefined;

const platform: Rule = (match) =>
  match.isWritten(words.PLATFORM) &&
  (words.PLATFORM_BEFORE.test(match.before) || words.PLATFORM_AFTER.test(match.after))
    ? 'none'
    : undefined;

/** 港交所披露易, 赴港交所上市: the venue. */
const exchange: Rule = (match) =>
  '港香'.includes(match.folded[match.start]!) &&
  words.EXCHANGE.test(match.written) &&
  !match.trades() &&
  (words.EXCHANGE_BEFORE.test(match.before) || words.EXCHANGE_AFTER.test(match.after))
    ? 'none'
    : undefined;

const companyInConcept: Rule = (match) =>
  match.secure.length > 0 && match.precedes(words.CONCEPT_AFTER) ? 'none' : undefined;

const productOfName: Rule = (match) => (match.precedes(words.PRODUCT_AFTER) ? 'none' : undefined);

/** 亚马逊雨林, 美国银行业; and 苹果 among the commodity futures of the day. */
const otherThing: Rule = (match) => {
  if (match.isOtherThing()) return 'shorter';
  return match.length === 2 &&
    match.written === '苹果' &&
    (words.COMMODITY_BEFORE.test(match.before) || words.COMMODITY_AFTER.test(match.after))
    ? 'none'
    : undefined;
};

const companyActs: Rule = (match) =>
  match.firm && match.secure.length > 0 && !match.coded && match.length > 2 && match.precedes(words.COMPANY_ACTS)
    ? stockOf(match, 'company-acts')
    : undefined;

const firmWorks: Rule = (match) =>
  match.firm && words.WORKS.test(match.after) ? firmOf(match, match.firm, 'works') : undefined;

/** 据财通证券统计: the source of figures. */
const firmCited: Rule = (match) =>
  match.firm && match.folded[match.start - 1] === '据' && words.CITED_AFTER.test(match.after)
    ? firmOf(match, match.firm, 'cited')
    : undefined;

const firmSpeaks: Rule = (match) => {
  const { firm } = match;
  if (!firm || !words.SPEAKS.test(match.after) || words.TRADES.pattern.test(match.after.slice(0, 8))) return undefined;
  return match.length <= 2 && !match.isWord() ? 'shorter' : firmOf(match, firm, 'speaks');
};

/** 某某证券首席经济学家, 某某证券张三团队: whoever of its staff is named, the firm is their house. */
const firmStaff: Rule = (match) =>
  match.firm &&
  match.length > 2 &&
  !match.coded &&
  (words.STAFF.test(match.after) || words.HOUSE_AFTER.test(match.after))
    ? firmOf(match, match.firm, 'staff')
    : undefined;

/** A line that is a house's name alone heads what it says; lines as short beside it make a list of shares. */
const firmHeads: Rule = (match) => {
  const { firm, folded, start, end, scan } = match;
  if (firm?.firmKind !== 'securities' || match.length < 4 || !scan.isProse) return undefined;
  const isAlone = (start === 0 || folded[start - 1] === '\n') && (end === folded.length || folded[end] === '\n');
  return isAlone && (end === folded.length || LONG_LINE.test(folded.slice(end + 1, end + 12)))
    ? firmOf(match, firm, 'heading')
    : undefined;
};
const LONG_LINE = /^[^\n]{8}/;

/** A firm that is no share itself, or of which only the short form stands here: named and no more. */
const firmNamed: Rule = (match) => {
  const { firm, firmForm, secure } = match;
  if (!firm) return undefined;
  const isShort = match.length <= 2;
  if (secure.length === 0) {
    if (isShort && (firmForm?.ambiguous || match.precedes(words.LONGER_COMPANY) || !match.isWord())) return 'shorter';
    return firmOf(match, firm, 'named');
  }
  if (isShort && firmForm && !match.trades())
    return !firmForm.ambiguous && !match.precedes(words.LONGER_COMPANY) && match.isWord()
      ? firmOf(match, firm, 'named')
      : 'none';
  if (firm.firmKind === 'securities' && words.COUNTERPARTY_BEFORE.test(match.before) && !match.trades())
    return firmOf(match, firm, 'counterparty');
  return undefined;
};

/** 荷兰国际集团(ING)INGA.AS: a line on an exchange whose codes we do not carry. */
const codeAbroad: Rule = (match) => {
  if (!isCodedAbroad(match.folded, match.end)) return undefined;
  const entry = match.secure.find((form) => form.entry.kind === 'security')?.entry as SecurityEntry | undefined;
  return entry && stockOf(match, 'code-abroad', { ...entry, code: null, market: 'other', siblings: [] });
};

const codeInBrackets: Rule = (match) => (match.coded ? stockOf(match, 'code-in-brackets', match.coded) : undefined);

/** A registered name is whole as it stands, save before (集团): 中国人寿保险(集团)公司 is the unlisted parent. */
const longerCompany: Rule = (match) =>
  match.precedes(words.LONGER_COMPANY) &&
  (/^[（(]集团/.test(match.after) || match.secure.every(({ source }) => source !== 'full-name'))
    ? 'shorter'
    : undefined;

const countryTrade: Rule = (match) =>
  match.length >= 4 && match.length <= 6 && match.written.startsWith('中国') && words.COUNTRY_TRADE.test(match.after)
    ? 'shorter'
    : undefined;

/** A form that is an everyday word: the stock only with a price, an act of a company or money behind it. */
const commonWord: Rule = (match) => {
  const { secure, forms, folded, start } = match;
  if (!secure.every(isCommonForm)) return undefined;
  const doubtful = { doubtful: secure.map((form) => form.entry as SecurityEntry) };
  if (!match.isWord()) return doubtful;
  // A form that is a theme's name too (机器人) is the theme unless what is said fits a single share only.
  if (forms.some(isSectorForm))
    return words.LIMIT_MOVE.test(match.after) && startsClause(folded, start) ? stockOf(match, 'limit-move') : doubtful;
  if (match.trades()) return stockOf(match, 'trades');
  if (match.precedes(words.COMPANY_ACTS)) return stockOf(match, 'company-acts');
  if (isBought(match)) return stockOf(match, 'bought');
  return match.precedes(words.PRICED_AFTER) ||
    (words.RATED_AFTER.test(match.after) && words.RATED_BEFORE.test(match.before))
    ? stockOf(match, 'rated')
    : doubtful;
};

const isBought = ({ before, after }: Match) => words.BOUGHT_BEFORE.test(before) && words.BOUGHT_AFTER.test(after);

/** The characters are parts of two other words: 核电站在中国|平|安全运行. The words are asked last. */
const crossesWords: Rule = (match) =>
  match.coded ||
  isBounded(match.folded, match.start, match.end) ||
  match.trades() ||
  match.precedes(words.PRICED_AFTER) ||
  isBought(match) ||
  match.isWord() ||
  isLikelyWhole(match.scan, match.start, match.end) ||
  // 微软公司 is one word to a segmenter, and the company.
  (match.folded.startsWith('公司', match.end) && match.scan.isCut(match.start))
    ? undefined
    : 'shorter';

/** ASML控股, KLA公司: the noun behind a Latin name is part of it where the clause goes on. */
const NOUN_OF_LATIN = opening(/^(?:控股|公司|集团)(?=[、和与及涨跌，。])/);
const plainName: Rule = (match) => {
  const { end, folded } = match;
  const hasNoun = match.precedes(NOUN_OF_LATIN) && /[A-Za-z]/.test(folded[end - 1]!);
  return stockOf(match, match.secure[0]!.source, undefined, hasNoun ? end + 2 : end);
};

const RULES: readonly Rule[] = [
  stopsAtProvince,
  index,
  namesNothing,
  dataVendor,
  mediaSource,
  platform,
  exchange,
  companyInConcept,
  productOfName,
  otherThing,
  companyActs,
  firmWorks,
  firmCited,
  firmSpeaks,
  firmStaff,
  firmHeads,
  firmNamed,
  codeAbroad,
  codeInBrackets,
  longerCompany,
  countryTrade,
  commonWord,
  crossesWords,
  plainName,
];

/** Reads one match of the lexicon at `start`. */
export function readMatch(scan: Scan, start: number, { end, forms }: FormMatch): Reading {
  if (forms.length === 0) return 'none';
  // A theme's name and nothing else: no rule takes it for a company or an index.
  if (forms.length === 1 && isSectorForm(forms[0]!)) return 'shorter';
  const match = new Match(scan, start, end, forms);
  for (const rule of RULES) {
    const reading = rule(match);
    if (reading !== undefined) return reading;
  }
  return 'none';
}

const isSectorForm = ({ entry }: Form) => entry.kind === 'sector';
const isCommonForm = (form: Form) => form.ambiguous || isRemnant(form);
const isDigitAt = (folded: string, at: number) => folded.charCodeAt(at) >= 48 && folded.charCodeAt(at) <= 57;
/** Two characters left of a delisted name without its marks (顺利 of 顺利退) are an everyday word first. */
const isRemnant = ({ text, entry }: Form) => text.length <= 2 && entry.kind === 'security' && entry.delistedOn !== null;

const stockOf = (match: Match, rule: string, exact?: SecurityEntry, end = match.end) =>
  stockMention(
    match.scan,
    match.start,
    end,
    match.secure.map(({ entry }) => entry as SecurityEntry),
    rule,
    exact,
  );

const NOUN_OF_FIRM = /(?:证券|集团|银行|国际)(?!化|形势|油价|金价|市场)/y;
/** A firm's mention, with the noun that often follows its short form: 中信建投|证券. */
function firmOf({ scan, start, end }: Match, entry: FirmEntry, rule: string): FirmMention {
  const noun = matchAt(NOUN_OF_FIRM, scan.folded, end);
  return { kind: 'firm', start, end: end + (noun?.[0].length ?? 0), entry, evidence: [rule] };
}

const EDGE = BESIDE.classOf(`${WHITE_SPACE}，。；、：:！？（）()“”"`);
const isEdge = (folded: string, at: number) => at < 0 || at >= folded.length || BESIDE.isAt(folded, at, EDGE);
const isBounded = (folded: string, start: number, end: number) => isEdge(folded, start - 1) && isEdge(folded, end);
const startsClause = (folded: string, start: number) =>
  isEdge(folded, start - 1) || /(?:其中|龙头|个股)$/.test(folded.slice(Math.max(0, start - 2), start));

/**
 * A long name that only one side of the cut disagrees with is whole, unless a two-character word straddles its end:
 * 中国平安|全运行 is 中国|平|安全, while a longer straddling token is a guess of the segmenter's.
 */
function isLikelyWhole(scan: Scan, start: number, end: number): boolean {
  if (end - start < 4 || !(scan.isCut(start) || scan.isCut(end))) return false;
  return scan.isCut(end) || !(scan.isCut(end - 1) && scan.isCut(end + 1));
}
