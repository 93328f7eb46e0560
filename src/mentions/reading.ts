/**
 * One match of the lexicon → its reading. The rules are asked in order and the first that knows an answer gives it:
 * a mention, `none` (nothing here), `shorter` (ask the next shorter match) or `doubtful` (a word, unless an enumeration of
 * sure stocks vouches for it). The rule's name is the mention's evidence.
 */
import type { FirmMention, Form, FormMatch, IndexMention, Market, SecurityEntry, StockMention } from '../types.js';
import { codeAfter, codeOfOtherLine, isCodedAbroad, isShortFor, securityOf, shortCodeAfter } from './codes.js';
import type { NameMention } from './found.js';
import { isExtended, lineFor } from './market.js';
import * as words from './rules.js';
import type { Scan } from './scan.js';

export type Reading = NameMention | 'none' | 'shorter' | { readonly doubtful: readonly SecurityEntry[] };
type FirmEntry = FirmMention['entry'];

/** One match of the lexicon with what the rules ask of it. */
interface Match {
  readonly scan: Scan;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly before: string;
  readonly after: string;
  readonly forms: readonly Form[];
  /** Its forms as a security, best first, those of its day only. */
  readonly secure: readonly Form[];
  readonly firm: FirmEntry | null;
  /** It is a firm's own short form (招商), not only the name of a listed firm. */
  readonly firmForm: Form | undefined;
  /** The security of the code in brackets right behind. */
  readonly coded: SecurityEntry | undefined;
  /** Whether a price predicate or a code follows; costs something, and so does the next: asked last. */
  trades(): boolean;
  /** Whether it begins and ends where words do. */
  isWord(): boolean;
}
type Rule = (match: Match) => Reading | undefined;

const stopsAtProvince: Rule = ({ scan: { folded }, start }) =>
  words.WORD_BEFORE.test(folded.slice(Math.max(0, start - 1), start + 1)) ? 'shorter' : undefined;

const index: Rule = ({ scan, start, end, written, before, after, forms, secure }) => {
  const form = secure.length === 0 ? forms.find(({ entry }) => entry.kind === 'index') : undefined;
  if (!form) return undefined;
  if (words.PRODUCT_AFTER.test(after) || words.FUTURES_AFTER.test(after) || words.NOT_INDEX_AFTER.test(after))
    return 'none';
  // 日股日经|225指数: the longer name begins later.
  if (/^\d/.test(after) && !/[\d数]$/.test(written)) return 'shorter';
  if (words.LOOSE_INDEX.test(written) && !words.QUOTED_AFTER.test(after)) return 'none';
  if (
    words.HONG_KONG_INDEX.test(written) &&
    (scan.market(start, end) !== 'HK' || words.NAMED_BEFORE.test(before) || !words.QUOTED_AFTER.test(after))
  )
    return 'none';
  const tail = /指数$|指$/.test(written) ? 0 : (/^指数/.exec(after)?.[0].length ?? 0);
  return { kind: 'index', start, end: end + tail, entry: form.entry as IndexMention['entry'], evidence: [form.source] };
};

const namesNothing: Rule = ({ forms, secure, firmForm }) =>
  secure.length > 0 || firmForm ? undefined : forms.some(({ entry }) => entry.kind === 'sector') ? 'shorter' : 'none';

const dataVendor: Rule = ({ written, before, after }) =>
  words.VENDORS.test(written.toUpperCase()) && (words.VENDOR_AFTER.test(after) || words.VENDOR_BEFORE.test(before))
    ? 'none'
    : undefined;

const mediaSource: Rule = ({ written, before, after }) =>
  words.MEDIA.test(written) && (words.MEDIA_AFTER.test(after) || words.VENDOR_BEFORE.test(before)) ? 'none' : undefined;

const platform: Rule = ({ written, before, after }) =>
  words.PLATFORM.test(written) && (words.PLATFORM_BEFORE.test(before) || words.PLATFORM_AFTER.test(after))
    ? 'none'
    : undefined;

const companyInConcept: Rule = ({ secure, after }) =>
  secure.length > 0 && words.CONCEPT_AFTER.test(after) ? 'none' : undefined;

const productOfName: Rule = ({ after }) => (words.PRODUCT_AFTER.test(after) ? 'none' : undefined);

/** 亚马逊雨林, 美国银行业; and 苹果 among the commodity futures of the day. */
const otherThing: Rule = ({ scan: { folded }, written, before, after, end }) => {
  words.OTHER_THING.lastIndex = end;
  if (words.OTHER_THING.test(folded)) return 'shorter';
  return written === '苹果' && (words.COMMODITY_BEFORE.test(before) || words.COMMODITY_AFTER.test(after))
    ? 'none'
    : undefined;
};

const companyActs: Rule = (match) =>
  match.firm &&
  match.secure.length > 0 &&
  !match.coded &&
  match.written.length > 2 &&
  words.COMPANY_ACTS.test(match.after)
    ? stockOf(match, 'company-acts')
    : undefined;

const firmWorks: Rule = (match) =>
  match.firm && words.WORKS.test(match.after) ? firmOf(match, match.firm, 'works') : undefined;

/** 据财通证券统计: the source of figures. */
const firmCited: Rule = (match) =>
  match.firm && match.before.endsWith('据') && words.CITED_AFTER.test(match.after)
    ? firmOf(match, match.firm, 'cited')
    : undefined;

const firmSpeaks: Rule = (match) => {
  const { firm, after, written } = match;
  if (!firm || !words.SPEAKS.test(after) || words.TRADES.test(after.slice(0, 8))) return undefined;
  return written.length <= 2 && !match.isWord() ? 'shorter' : firmOf(match, firm, 'speaks');
};

/** A firm that is no share itself, or of which only the short form stands here: named and no more. */
const firmNamed: Rule = (match) => {
  const { firm, firmForm, secure, written, after, before } = match;
  if (!firm) return undefined;
  const isShort = written.length <= 2;
  if (secure.length === 0) {
    if (isShort && (firmForm?.ambiguous || !match.isWord() || words.LONGER_COMPANY.test(after))) return 'shorter';
    return firmOf(match, firm, 'named');
  }
  if (isShort && firmForm && !match.coded && !match.trades())
    return !firmForm.ambiguous && match.isWord() && !words.LONGER_COMPANY.test(after)
      ? firmOf(match, firm, 'named')
      : 'none';
  if (firm.firmKind === 'securities' && !match.coded && words.COUNTERPARTY_BEFORE.test(before) && !match.trades())
    return firmOf(match, firm, 'counterparty');
  return undefined;
};

/** 荷兰国际集团(ING)INGA.AS: a line on an exchange whose codes we do not carry. */
const codeAbroad: Rule = (match) => {
  const { scan, secure, end } = match;
  const entry = secure.find((form) => form.entry.kind === 'security')?.entry as SecurityEntry | undefined;
  return entry && isCodedAbroad(scan.folded, end)
    ? stockOf(match, 'code-abroad', { ...entry, code: null, market: 'other', siblings: [] })
    : undefined;
};

const codeInBrackets: Rule = (match) => (match.coded ? stockOf(match, 'code-in-brackets', match.coded) : undefined);

/** A registered name is whole as it stands, save before (集团): 中国人寿保险(集团)公司 is the unlisted parent. */
const longerCompany: Rule = ({ secure, after }) =>
  /^[（(]集团/.test(after) || (words.LONGER_COMPANY.test(after) && secure.every(({ source }) => source !== 'full-name'))
    ? 'shorter'
    : undefined;

const countryTrade: Rule = ({ written, after }) =>
  written.length >= 4 && written.length <= 6 && written.startsWith('中国') && words.COUNTRY_TRADE.test(after)
    ? 'shorter'
    : undefined;

/** A form that is an everyday word: the stock only with a price, an act of a company or money behind it. */
const commonWord: Rule = (match) => {
  const { secure, forms, after, before, scan, start } = match;
  if (!secure.every((form) => form.ambiguous || isRemnant(form))) return undefined;
  const doubtful = { doubtful: secure.map((form) => form.entry as SecurityEntry) };
  if (!match.isWord()) return doubtful;
  // A form that is a theme's name too (机器人) is the theme unless what is said fits a single share only.
  if (forms.some(({ entry }) => entry.kind === 'sector'))
    return words.LIMIT_MOVE.test(after) && startsClause(scan.folded, start) ? stockOf(match, 'limit-move') : doubtful;
  if (match.trades()) return stockOf(match, 'trades');
  if (words.COMPANY_ACTS.test(after)) return stockOf(match, 'company-acts');
  if (words.BOUGHT_BEFORE.test(before) && words.BOUGHT_AFTER.test(after)) return stockOf(match, 'bought');
  return words.PRICED_AFTER.test(after) || (words.RATED_BEFORE.test(before) && words.RATED_AFTER.test(after))
    ? stockOf(match, 'rated')
    : doubtful;
};

/** The characters are parts of two other words: 核电站在中国|平|安全运行. */
const crossesWords: Rule = ({ isWord, trades, coded, scan, start, end, before, after }) =>
  coded ||
  isBounded(scan.folded, start, end) ||
  trades() ||
  isWord() ||
  isLikelyWhole(scan, start, end) ||
  words.PRICED_AFTER.test(after) ||
  (words.BOUGHT_BEFORE.test(before) && words.BOUGHT_AFTER.test(after))
    ? undefined
    : 'shorter';

/** ASML控股, KLA公司: the noun behind a Latin name is part of it where the clause goes on. */
const NOUN_OF_LATIN = /^(?:控股|公司|集团)(?=[、和与及涨跌，。])/;
const plainName: Rule = (match) => {
  const noun = /[A-Za-z]$/.test(match.written) ? (NOUN_OF_LATIN.exec(match.after)?.[0].length ?? 0) : 0;
  return stockOf(noun > 0 ? { ...match, end: match.end + noun } : match, match.secure[0]!.source);
};

const RULES: readonly Rule[] = [
  stopsAtProvince,
  index,
  namesNothing,
  dataVendor,
  mediaSource,
  platform,
  companyInConcept,
  productOfName,
  otherThing,
  companyActs,
  firmWorks,
  firmCited,
  firmSpeaks,
  firmNamed,
  codeAbroad,
  codeInBrackets,
  longerCompany,
  countryTrade,
  commonWord,
  crossesWords,
  plainName,
];

function matchOf(scan: Scan, start: number, end: number, forms: readonly Form[]): Match {
  const { folded } = scan;
  const after = folded.slice(end, end + 40);
  const secure = usable(forms, scan.publishedOn);
  const firmForm = forms.find(({ entry }) => entry.kind === 'firm');
  const coded = secure.length > 0 || firmForm ? codedSecurity(scan, start, end, secure) : undefined;
  let trades: boolean | undefined;
  return {
    scan,
    start,
    end,
    written: folded.slice(start, end),
    before: folded.slice(Math.max(0, start - 6), start),
    after,
    forms,
    secure,
    firmForm,
    firm: firmForm ? (firmForm.entry as FirmEntry) : firmOfSecurity(scan, secure),
    coded,
    trades: () => (trades ??= coded !== undefined || words.TRADES.test(after)),
    isWord: () => scan.isCut(start) && scan.isCut(end),
  };
}

/** Reads one match of the lexicon at `start`. */
export function readMatch(scan: Scan, start: number, { end, forms }: FormMatch): Reading {
  if (forms.length === 0) return 'none';
  const match = matchOf(scan, start, end, forms);
  for (const rule of RULES) {
    const reading = rule(match);
    if (reading !== undefined) return reading;
  }
  return 'none';
}

/** A stock mention of the line that the text's market means; of exactly `exact` where that is given. */
export function stockMention(
  scan: Scan,
  start: number,
  end: number,
  entries: readonly SecurityEntry[],
  rule: string,
  exact?: SecurityEntry,
): StockMention {
  if (exact) return { kind: 'stock', start, end, entry: exact, evidence: [rule] };
  const hasLines = entries.length > 1 || entries[0]!.siblings.length > 0;
  const market = hasLines ? marketOf(scan, start, end, entries) : null;
  const [only] = entries;
  const entry =
    entries.length === 1 && isOwnLine(scan, start, end, only!, market)
      ? only!
      : (lineFor(entries, scan.lexicon, market) ?? only!);
  return { kind: 'stock', start, end, entry, evidence: market ? [rule, `market-${market}`] : [rule] };
}

function marketOf(scan: Scan, start: number, end: number, entries: readonly SecurityEntry[]): Market | null {
  const markets = new Set(
    entries.flatMap(({ market, siblings }) => [market, ...siblings.map((code) => scan.lexicon.byCode(code)?.market)]),
  );
  if (markets.has('US') && !markets.has('CN') && isExtended(scan.folded, end)) return 'US';
  return scan.market(start, end, markets.has('other'));
}

/** 比亚迪股份 is the name of the Hong Kong line alone: the mainland one is not called so. */
const isOwnLine = (scan: Scan, start: number, end: number, entry: SecurityEntry, market: Market | null): boolean =>
  entry.market === 'HK' && market !== 'US' && scan.folded.slice(start, end) === entry.name;

/** The firm that a listed security is, or null. */
export function firmOfSecurity({ lexicon }: Scan, forms: readonly Form[]): FirmEntry | null {
  for (const { entry } of forms) {
    if (entry.kind !== 'security' || entry.firm === null) continue;
    const form = lexicon.lookup(entry.firm).find((one) => one.entry.kind === 'firm');
    if (form) return form.entry as FirmEntry;
  }
  return null;
}

const stockOf = ({ scan, start, end, secure }: Match, rule: string, exact?: SecurityEntry) =>
  stockMention(
    scan,
    start,
    end,
    secure.map(({ entry }) => entry as SecurityEntry),
    rule,
    exact,
  );

/** A firm's mention, with the noun that often follows its short form: 中信建投|证券. */
function firmOf({ scan, start, end }: Match, entry: FirmEntry, rule: string): FirmMention {
  const noun = /^(?:证券|集团|银行|国际)(?!化|形势|油价|金价|市场)/.exec(scan.folded.slice(end, end + 6));
  return { kind: 'firm', start, end: end + (noun?.[0].length ?? 0), entry, evidence: [rule] };
}

/** Bare capitals in brackets (ING, CEO) are a ticker only where the name is that ticker's. */
function codedSecurity(scan: Scan, start: number, end: number, secure: readonly Form[]): SecurityEntry | undefined {
  const { lexicon, folded } = scan;
  const first = codeAfter(folded, end);
  if (!first) return shortCoded(scan, start, end, secure);
  const code = codeOfOtherLine(folded, end, first.length) ?? first;
  const entry = securityOf(lexicon, code.code);
  if (!entry) return undefined;
  const isSure = /\d/.test(code.code) || code.sure;
  return isSure || secure.some((form) => (form.entry as SecurityEntry).code === entry.code) ? entry : undefined;
}

/** 比亞迪（1211）: four figures are Hong Kong's number where they are the company's own, and may be a year elsewhere. */
function shortCoded({ lexicon, folded }: Scan, start: number, end: number, secure: readonly Form[]) {
  const entry = shortCodeAfter(folded, end, lexicon);
  if (!entry) return undefined;
  const isOwn = secure.some((form) => {
    const { code, siblings } = form.entry as SecurityEntry;
    return code === entry.code || siblings.includes(entry.code!);
  });
  return isOwn || isShortFor(folded.slice(start, end), entry.name) ? entry : undefined;
}

/** Two characters left of a delisted name without its marks (顺利 of 顺利退) are an everyday word first. */
const isRemnant = ({ text, entry }: Form) => text.length <= 2 && entry.kind === 'security' && entry.delistedOn !== null;

const EDGE = /[\s，。；、：:！？（）()“”"]|^$/;
const isBounded = (folded: string, start: number, end: number) =>
  EDGE.test(folded[start - 1] ?? '') && EDGE.test(folded[end] ?? '');
const startsClause = (folded: string, start: number) =>
  EDGE.test(folded[start - 1] ?? '') || /(?:其中|龙头|个股)$/.test(folded.slice(Math.max(0, start - 2), start));

/**
 * A long name that only one side of the cut disagrees with is whole, unless a two-character word straddles its end:
 * 中国平安|全运行 is 中国|平|安全, while a longer straddling token is a guess of the segmenter's.
 */
function isLikelyWhole({ isCut }: Scan, start: number, end: number): boolean {
  if (end - start < 4 || !(isCut(start) || isCut(end))) return false;
  return isCut(end) || !(isCut(end - 1) && isCut(end + 1));
}

const RANK: Readonly<Record<string, number>> = {
  user: 0,
  name: 1,
  alias: 2,
  nickname: 2,
  code: 3,
  'full-name': 3,
  former: 4,
};

/** N摩尔 and C摩尔 are printed in the first days of a listing only. */
const stands = ({ source, from, until }: Form, day: string): boolean =>
  source !== 'alias' || from === null || (from <= day && (until === null || day <= until));

/** The security forms by weight; a former name only while it stood, or where nobody else bears it. */
function usable(all: readonly Form[], publishedOn: string | null): readonly Form[] {
  const forms = publishedOn === null ? all : all.filter((form) => stands(form, publishedOn));
  if (forms.length === 1) return forms[0]!.entry.kind === 'security' ? forms : [];
  const list = forms
    .filter(({ entry }) => entry.kind === 'security')
    .sort((a, b) => (RANK[a.source] ?? 5) - (RANK[b.source] ?? 5));
  const present = list.filter(({ source }) => source !== 'former');
  const former = list.filter(({ source }) => source === 'former');
  if (former.length === 0 && present.length <= 1) return present;
  if (publishedOn !== null) {
    const then = former.filter(({ until }) => until !== null && publishedOn <= until);
    if (then.length > 0) return then;
  }
  const alive = present.filter(({ entry }) => entry.kind === 'security' && entry.delistedOn === null);
  return alive.length > 0 ? alive : present.length > 0 ? present : former;
}
