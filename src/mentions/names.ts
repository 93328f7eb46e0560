/** Lexicon + text + tokens → the names of a passage: each match read as stock, index or firm, or left alone. */
import type {
  Entry,
  FirmMention,
  Form,
  FormMatch,
  IndexMention,
  Lexicon,
  Mention,
  Passage,
  SecurityEntry,
  StockMention,
  Token,
} from '../types.js';
import { codeAfter, normaliseCode, securityOf } from './codes.js';
import { lineFor, marketAt } from './market.js';
import * as rules from './rules.js';
import { unknownStocks } from './unknown.js';

type Cut = { readonly passage: Passage; readonly tokens: readonly Token[] };
interface Scan {
  readonly folded: string;
  readonly text: string;
  readonly context: string;
  readonly cuts: ReadonlySet<number>;
  readonly lexicon: Lexicon;
  readonly publishedOn: string | null;
}
type Found = StockMention | IndexMention | FirmMention;

/**
 * Finds the stock, index and firm mentions of every passage.
 *
 * @param publishedOn the article's day (YYYY-MM-DD), for former names; null where unknown.
 * @returns one list a passage, by start, without overlaps.
 */
export function findNames(passages: readonly Cut[], lexicon: Lexicon, publishedOn: string | null): Mention[][] {
  const context = passages
    .map(({ passage }) => passage.folded)
    .join('\n')
    .slice(0, 4000);
  const found = passages.map(({ passage, tokens }) => {
    const cuts = new Set<number>([0]);
    for (const token of tokens) cuts.add(token.end);
    return ofPassage({ folded: passage.folded, text: passage.text, context, cuts, lexicon, publishedOn });
  });
  return found.map((mentions) => mentions.map(withWrittenCode(found.flat())));
}

/** A code that the article writes behind a name holds for the name wherever the article says it. */
function withWrittenCode(all: readonly Mention[]): (mention: Mention) => Mention {
  const byName = new Map<string, SecurityEntry>();
  for (const one of all)
    if (one.kind === 'stock' && one.evidence[0] === 'code-in-brackets') byName.set(one.entry.name, one.entry);
  return (mention) => {
    const coded = mention.kind === 'stock' ? byName.get(mention.entry.name) : undefined;
    if (mention.kind !== 'stock' || !coded || coded === mention.entry) return mention;
    return { ...mention, entry: coded, evidence: [...mention.evidence, 'code-elsewhere'] };
  };
}

function ofPassage(scan: Scan): Mention[] {
  const { folded, lexicon } = scan;
  const found: Found[] = [];
  // Matches judged common words so far; an enumeration with sure stocks may still save them.
  const doubtful: { match: FormMatch; start: number; entries: SecurityEntry[] }[] = [];
  for (let at = 0; at < folded.length;) {
    let next = at + 1;
    for (const match of lexicon.at(folded, at)) {
      const verdict = read(scan, at, match);
      if (verdict === 'shorter') continue;
      if (verdict === 'none') next = match.end;
      else if ('doubtful' in verdict) doubtful.push({ match, start: at, entries: verdict.doubtful });
      else {
        found.push(verdict);
        next = verdict.end;
      }
      break;
    }
    at = next;
  }
  // Both ways through the doubtful, so that one sure member vouches for a whole enumeration.
  for (const { match, start, entries } of [...doubtful, ...doubtful.reverse()]) {
    const beside = found.some(
      (one) => one.kind === 'stock' && (isJoin(folded, match.end, one.start) || isJoin(folded, one.end, start)),
    );
    if (beside && !overlaps(found, start, match.end))
      found.push(stock(scan, start, match.end, entries, 'listed-with-stocks'));
  }
  found.push(...loneCodes(scan, found));
  const stocks = found.filter((one): one is StockMention => one.kind === 'stock');
  found.push(
    ...unknownStocks(
      folded,
      scan.text,
      stocks,
      (start, end) => overlaps(found, start, end),
      (name) => lexicon.lookup(name).length > 0,
    ),
  );
  return found.sort((a, b) => a.start - b.start);
}

const overlaps = (found: readonly Found[], start: number, end: number) =>
  found.some((one) => one.start < end && start < one.end);
const isJoin = (folded: string, end: number, start: number) =>
  end < start && start - end <= 2 && /^[、和与及]$/.test(folded.slice(end, start));

const entriesOf = <E extends Entry>(forms: readonly Form[], kind: E['kind']) =>
  forms.filter((form) => form.entry.kind === kind).map((form) => form.entry as E);

function read(scan: Scan, start: number, match: FormMatch): Found | 'none' | 'shorter' | { doubtful: SecurityEntry[] } {
  const { folded, cuts } = scan;
  const { end, forms } = match;
  if (forms.length === 0) return 'none';
  if (rules.PROVINCE.test(folded.slice(Math.max(0, start - 1), start + 1))) return 'shorter';
  const after = folded.slice(end, end + 40);
  const written = folded.slice(start, end);

  const index = forms.find((form) => form.entry.kind === 'index');
  const secure = usable(forms, scan.publishedOn);
  if (index && secure.length === 0) return readIndex(start, end, written, after, index);

  const firms = forms.filter((form) => form.entry.kind === 'firm');
  if (secure.length === 0 && firms.length === 0)
    return forms.some((form) => form.entry.kind === 'sector') ? 'shorter' : 'none';

  const code = codeAfter(folded, end);
  const byCode = code && securityOf(scan.lexicon, code.code);
  // Bare capitals in brackets (ING, CEO) are a ticker only where the name is that ticker's.
  const coded =
    byCode &&
    (/\d/.test(code.code) || code.sure || secure.some((form) => (form.entry as SecurityEntry).code === byCode.code))
      ? byCode
      : undefined;
  if (
    rules.VENDORS.test(written.toUpperCase()) &&
    (rules.VENDOR_AFTER.test(after) || rules.VENDOR_BEFORE.test(folded.slice(Math.max(0, start - 5), start)))
  )
    return 'none';
  if (secure.length > 0 && rules.CONCEPT_AFTER.test(after)) return 'none';
  if (rules.PRODUCT_AFTER.test(after)) return 'none';

  const firmForm = firms[0] ?? null;
  const speaker = firmForm ? (firmForm.entry as FirmMention['entry']) : firmOfSecurity(scan, secure);
  const speaks = rules.SPEAKS.test(after);
  const trades = rules.TRADES.test(after) || coded !== undefined;
  const wordlike = cuts.has(start) && cuts.has(end);
  if (speaker) {
    const short = written.length <= 2;
    if (rules.WORKS.test(after)) return firm(start, extended(folded, end), speaker, 'works');
    if (speaks && !rules.TRADES.test(after.slice(0, 8)))
      return short && !wordlike ? 'shorter' : firm(start, extended(folded, end), speaker, 'speaks');
    if (secure.length === 0)
      return short && !wordlike
        ? 'shorter'
        : rules.LONGER_COMPANY.test(after) && short
          ? 'shorter'
          : firm(start, extended(folded, end), speaker, 'named');
    if (short && firmForm && !trades) return 'none';
  }
  if (coded) return stock(scan, start, end, [coded], 'code-in-brackets', true);
  if (rules.LONGER_COMPANY.test(after) && secure.every((form) => form.source !== 'full-name')) return 'shorter';

  const entries = secure.map((form) => form.entry as SecurityEntry);
  const ambiguous = secure.every((form) => form.ambiguous || isRemnant(form));
  // A form that is a theme's name too (机器人) is the theme unless an enumeration of stocks says otherwise.
  const isTheme = ambiguous && forms.some((form) => form.entry.kind === 'sector');
  if (
    PLATFORM.test(written) &&
    (PLATFORM_BEFORE.test(folded.slice(Math.max(0, start - 4), start)) || /^(?:账号|发文|热搜|平台|上)/.test(after))
  )
    return 'none';
  if (ambiguous || onlyMinorHongKong(secure, written))
    return !isTheme && trades && wordlike ? stock(scan, start, end, entries, 'trades') : { doubtful: entries };
  if (!wordlike && !trades && !isBounded(folded, start, end) && !isLikelyWhole(cuts, start, end)) return 'shorter';
  return stock(scan, start, end, entries, secure[0]!.source);
}

/** Two characters left of a delisted name without its marks (顺利 of 顺利退) are an everyday word first. */
const isRemnant = ({ text, entry }: Form) => text.length <= 2 && entry.kind === 'security' && entry.delistedOn !== null;

/** A Hong Kong short name of two or three everyday characters is a name only in a text about Hong Kong. */
function onlyMinorHongKong(forms: readonly Form[], written: string): boolean {
  return (
    written.length <= 3 &&
    !/[A-Z]/.test(written) &&
    forms.every(
      (form) =>
        form.source === 'name' &&
        form.entry.kind === 'security' &&
        form.entry.market === 'HK' &&
        form.entry.siblings.length === 0,
    )
  );
}

const isBounded = (folded: string, start: number, end: number) =>
  /[\s，。；、：:！？（）()“”"]|^$/.test(folded[start - 1] ?? '') &&
  /[\s，。；、：:！？（）()“”"]|^$/.test(folded[end] ?? '');

const PLATFORM = /^(?:微博|微信|抖音|B站|知乎|推特|脸书|小红书)$/;
const PLATFORM_BEFORE = /(?:官方|通过|在|个人|其|的)$/;

/**
 * A long name that only one side of the cut disagrees with is whole, unless a two-character word straddles its end:
 * 中国平安|全运行 is 中国|平|安全, while a longer straddling token is a guess of the segmenter's.
 */
function isLikelyWhole(cuts: ReadonlySet<number>, start: number, end: number): boolean {
  if (end - start < 4 || !(cuts.has(start) || cuts.has(end))) return false;
  return cuts.has(end) || !(cuts.has(end - 1) && cuts.has(end + 1));
}

/** Security forms by weight, a former name only while it stood. */
function usable(forms: readonly Form[], publishedOn: string | null): Form[] {
  const rank: Readonly<Record<string, number>> = {
    user: 0,
    name: 1,
    alias: 2,
    nickname: 2,
    code: 3,
    'full-name': 3,
    former: 4,
  };
  const list = forms
    .filter((form) => form.entry.kind === 'security')
    .sort((a, b) => (rank[a.source] ?? 5) - (rank[b.source] ?? 5));
  const present = list.filter((form) => form.source !== 'former');
  const former = list.filter((form) => form.source === 'former');
  const alive = present.filter(
    (form) => form.entry.kind === 'security' && !(form.entry.delistedOn !== null && present.length > 1),
  );
  if (former.length > 0 && publishedOn !== null) {
    const then = former.filter((form) => form.until !== null && publishedOn <= form.until);
    const listedLater = alive.every(
      (form) => form.entry.kind === 'security' && form.entry.listedOn !== null && form.entry.listedOn > publishedOn,
    );
    if (then.length > 0 && listedLater) return then;
  }
  return alive.length > 0 ? alive : present.length > 0 ? present : former;
}

function firmOfSecurity({ lexicon }: Scan, forms: readonly Form[]): FirmMention['entry'] | null {
  for (const form of forms) {
    if (form.entry.kind !== 'security' || form.entry.firm === null) continue;
    const [entry] = entriesOf<FirmMention['entry']>(lexicon.lookup(form.entry.firm), 'firm');
    if (entry) return entry;
  }
  return null;
}

function readIndex(start: number, end: number, written: string, after: string, form: Form): Found | 'none' | 'shorter' {
  if (rules.PRODUCT_AFTER.test(after) || rules.FUTURES_AFTER.test(after) || rules.NOT_INDEX_AFTER.test(after))
    return 'none';
  if (rules.LOOSE_INDEX.test(written) && !rules.QUOTED_AFTER.test(after)) return 'none';
  const entry = form.entry as IndexMention['entry'];
  const tail = /指数$|指$/.test(written) ? 0 : (/^指数/.exec(after)?.[0].length ?? 0);
  return { kind: 'index', start, end: end + tail, entry, evidence: [form.source] };
}

/** A firm's name with the noun that often follows its short form. */
const extended = (folded: string, end: number) =>
  end + (/^(?:证券|集团|银行|国际)(?!化|形势|油价|金价|市场)/.exec(folded.slice(end, end + 6))?.[0].length ?? 0);
const firm = (start: number, end: number, entry: FirmMention['entry'], rule: string): FirmMention => ({
  kind: 'firm',
  start,
  end,
  entry,
  evidence: [rule],
});

function stock(
  { folded, context, lexicon }: Scan,
  start: number,
  end: number,
  entries: readonly SecurityEntry[],
  rule: string,
  exact = false,
): StockMention {
  const market = exact ? null : marketAt(folded, start, end, context);
  const entry = exact ? entries[0]! : (lineFor(entries, lexicon, market) ?? entries[0]!);
  return { kind: 'stock', start, end, entry, evidence: market ? [rule, `market-${market}`] : [rule] };
}

const LONE =
  /(?<![\dA-Za-z.])(?:(?:SH|SZ|BJ|sh|sz|bj)\d{6}|\d{6}\.(?:SH|SZ|BJ|SS)|\d{5}\.HK|[A-Z]{1,5}\.US|(?:NASDAQ|NYSE)\s*[:：]\s*[A-Z]{1,5})(?![\dA-Za-z])/g;
const NAME_BEFORE = /[\u4e00-\u9fffA-Za-z]{2,8}$/;

/** Codes without a known name before them: the name in front of the brackets is the security's, whatever it is called. */
function loneCodes(scan: Scan, found: readonly Found[]): StockMention[] {
  const { folded, lexicon, cuts, text } = scan;
  const mentions: StockMention[] = [];
  for (const match of folded.matchAll(/[（(]/g)) {
    const code = codeAfter(folded, match.index);
    if (
      !code ||
      !/\d/.test(code.code) ||
      found.some((one) => one.end === match.index || (one.start <= match.index && match.index < one.end))
    )
      continue;
    const entry = securityOf(lexicon, code.code);
    const before = NAME_BEFORE.exec(folded.slice(Math.max(0, match.index - 8), match.index))?.[0] ?? '';
    let start = match.index - before.length;
    while (start < match.index - 2 && !cuts.has(start)) start += 1;
    // The last words before the bracket, four characters at most as short names are.
    while (match.index - start > 4) {
      start += 1;
      while (start < match.index - 2 && !cuts.has(start)) start += 1;
    }
    if (match.index - start < 2 || !before || overlaps(found, start, match.index)) continue;
    const security = entry ?? {
      kind: 'security' as const,
      code: code.code,
      name: text.slice(start, match.index),
      market: code.code.endsWith('.HK') ? ('HK' as const) : ('CN' as const),
      listedOn: null,
      delistedOn: null,
      siblings: [],
      firm: null,
    };
    mentions.push({ kind: 'stock', start, end: match.index, entry: security, evidence: ['unknown-name-with-code'] });
  }
  for (const match of folded.matchAll(LONE)) {
    const code = normaliseCode(match[0]);
    const entry = code && securityOf(lexicon, code);
    const end = match.index + match[0].length;
    // In brackets after a name the code belongs to that name's mention.
    if (
      !entry ||
      /[（(：:]\s*$/.test(folded.slice(Math.max(0, match.index - 2), match.index)) ||
      overlaps([...found, ...mentions], match.index, end)
    )
      continue;
    mentions.push({ kind: 'stock', start: match.index, end, entry, evidence: ['code'] });
  }
  return mentions;
}
