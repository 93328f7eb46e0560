/** Lexicon + text + tokens → the names of an article: each match read as stock, index or firm, or left alone. */
import type { Lexicon, Market, Mention, SecurityEntry, StockMention } from '../types.js';
import { loneCodes } from './codes-alone.js';
import { Found } from './found.js';
import { classesAt, JOINS } from './characters.js';
import type { Ground } from './ground.js';
import { groupsOfCompanies } from './groups.js';
import { listedTogether, OTHER_LINE, otherLines } from './lines.js';
import { marketAround } from './market.js';
import { firmOfSecurity } from './match.js';
import { readMatch } from './reading.js';
import { STATED_LINE, stockMention } from './stock-mention.js';
import { Scan } from './scan.js';
import { unknownStocks } from './unknown.js';

/** How far into the article its market is looked for where a passage does not tell. */
const CONTEXT = 4000;

/**
 * Finds the stock, index and firm mentions of every passage.
 *
 * @param publishedOn the article's day (YYYY-MM-DD), for former names; null where unknown.
 * @returns one list a passage, by start, without overlaps.
 */
export function findNames(grounds: readonly Ground[], lexicon: Lexicon, publishedOn: string | null): Mention[][] {
  const passages = grounds.map(({ passage }) => passage);
  let article: Market | null | undefined;
  // Once only, also where the answer is that no market is named.
  const ofArticle = () => (article === undefined ? (article = marketOfArticle(scans)) : article);
  const scans: readonly Scan[] = grounds.map(
    (ground, index) => new Scan(ground, lexicon, publishedOn, () => marketAround(passages, index) ?? ofArticle()),
  );
  const found = grounds.map((ground, index) => ofPassage(scans[index]!, ground));
  const lines = { written: securitiesBy(found, isWritten), stated: securitiesBy(found, isStated) };
  return lines.written.length + lines.stated.length === 0
    ? found
    : found.map((mentions) => mentions.map((one) => withKnownLine(one, lines)));
}

function marketOfArticle(scans: readonly Scan[]): Market | null {
  let left = CONTEXT;
  for (const { signs, folded } of scans) {
    const sign = signs.find(({ at, isOwn }) => at < left && !isOwn);
    if (sign) return sign.market;
    left -= folded.length + 1;
    if (left <= 0) break;
  }
  return null;
}

interface Lines {
  /** The securities whose code the article writes behind their name. */
  readonly written: readonly SecurityEntry[];
  /** Those whose line it names behind it: 建设银行H股. */
  readonly stated: readonly SecurityEntry[];
}
const isWritten = ({ evidence }: StockMention) => evidence[0] === 'code-in-brackets';
const isStated = ({ evidence }: StockMention) => evidence.includes(STATED_LINE) || evidence[0] === OTHER_LINE;

function securitiesBy(
  found: readonly (readonly Mention[])[],
  holds: (mention: StockMention) => boolean,
): readonly SecurityEntry[] {
  const entries = new Set<SecurityEntry>();
  for (const mentions of found)
    for (const one of mentions) if (one.kind === 'stock' && holds(one)) entries.add(one.entry);
  return [...entries];
}

/**
 * A code that the article writes behind a name says which line of the company is meant wherever it is named; a line that
 * it names does so where no market is spoken of.
 */
function withKnownLine(mention: Mention, { written, stated }: Lines): Mention {
  if (mention.kind !== 'stock' || isWritten(mention) || isStated(mention)) return mention;
  return (
    withLineOf(mention, written, 'code-elsewhere') ??
    (mention.evidence.length === 1 ? withLineOf(mention, stated, 'line-elsewhere') : undefined) ??
    mention
  );
}

function withLineOf(mention: StockMention, known: readonly SecurityEntry[], rule: string): Mention | undefined {
  const { entry } = mention;
  const lines = known.filter(
    (one) => one === entry || one.name === entry.name || (one.code !== null && entry.siblings.includes(one.code)),
  );
  const [line] = lines;
  if (lines.length !== 1 || !line || line === entry) return undefined;
  return { ...mention, entry: line, evidence: [...mention.evidence, rule] };
}

interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly SecurityEntry[];
}

function ofPassage(scan: Scan, { placed, folded }: Ground): Mention[] {
  const found = new Found(folded.length);
  // Matches judged common words so far; an enumeration with sure stocks may still save them.
  const doubts: Doubt[] = [];
  let next = 0;
  for (const { at, matches } of placed) {
    if (at < next) continue;
    for (const match of matches) {
      const reading = readMatch(scan, at, match);
      if (reading === 'shorter') continue;
      if (reading === 'none') next = match.end;
      else if ('doubtful' in reading) doubts.push({ start: at, end: match.end, entries: reading.doubtful });
      else if (found.add(reading)) next = reading.end;
      break;
    }
  }
  if (doubts.length > 0) vouch(scan, found, doubts);
  if (found.all.some(({ kind }) => kind === 'firm')) speakTogether(scan, found);
  loneCodes(scan, found);
  groupsOfCompanies(scan, found);
  listedTogether(scan, found);
  otherLines(scan, found);
  unknownStocks(scan, found);
  return found.sorted();
}

/** The mention that an enumeration joins to the end of a name, and the one joined to its start. */
function joined(folded: string, found: Found, start: number, end: number) {
  const join = (at: number) => (classesAt(folded, at) & JOINS) !== 0;
  return {
    after: join(end) ? found.startingAt(end + 1) : undefined,
    before: join(start - 1) ? found.endingAt(start - 1) : undefined,
  };
}

/** A sure stock beside a doubtful word vouches for it, both ways through the doubtful: one member for a whole list. */
function vouch(scan: Scan, found: Found, doubts: readonly Doubt[]): void {
  const ask = ({ start, end, entries }: Doubt) => {
    const { before, after } = joined(scan.folded, found, start, end);
    if (before?.kind === 'stock' || after?.kind === 'stock')
      found.add(stockMention(scan, start, end, entries, 'listed-with-stocks'));
  };
  for (const doubt of doubts) ask(doubt);
  for (const doubt of doubts.toReversed()) ask(doubt);
}

/** Firms that are listed with a firm that speaks or works do the same: 大摩、花旗维持评级. */
function speakTogether(scan: Scan, found: Found): void {
  for (const one of found.all.toReversed()) {
    if (one.kind !== 'firm') continue;
    for (let next = joined(scan.folded, found, one.start, one.end).before; next?.kind === 'stock';) {
      const named = next as StockMention;
      if (!/^(?:name|alias|nickname|former)$/.test(named.evidence[0] ?? '')) break;
      const firm = firmOfSecurity(scan, scan.lexicon.lookup(scan.folded.slice(named.start, named.end)));
      if (!firm) break;
      found.replace(named, {
        kind: 'firm',
        start: named.start,
        end: named.end,
        entry: firm,
        evidence: ['listed-with-firms'],
      });
      next = joined(scan.folded, found, named.start, named.end).before;
    }
  }
}
