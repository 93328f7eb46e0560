/**
 * Sector mentions: boards, concepts, industries and themes. Three ways in: a name the lexicon knows, an unknown name
 * that a head noun (板块, 概念, 产业链, 股 …) says is one, and the unknown members of an enumeration of sectors.
 */
import type { Form, FormMatch, Mention, SectorMention, Span } from '../types.js';
import { matchAt } from '../text/characters.js';
import { classesAt, JOINS, opening, OPENS } from './characters.js';
import type { Ground } from './ground.js';
import { headedSectors, type Site } from './headed-sectors.js';
import { sectorEnumerations } from './sector-lists.js';
import { countedHeading, countedRuns, spacedLists } from './sector-runs.js';
import {
  ABSTRACT,
  NEEDS_HEAD,
  NOT_SECTOR,
  OTHER_AFTER,
  OTHER_BEFORE,
  SECTOR_BOUNDARY as BOUNDARY,
  SECTOR_SUFFIX,
} from './sector-words.js';

/** Evidence of a sector's name that stands for the thing and not for the board: a view may be about it, no board moved. */
export const THING = 'thing-not-board';

/** Evidence of a name that stands in a run without marks whose members the text counts: 锂电光伏储能三板块. */
export const COUNTED_RUN = 'counted-run';

const KEPT_HEAD = /(?:概念(?!股票)|产业链)/y;
const HEAD = opening(SECTOR_SUFFIX);
const LONGEST_HEAD = 5;
const isHeadAt = (folded: string, at: number, length: number) =>
  (classesAt(folded, at) & HEAD.bit) !== 0 && HEAD.pattern.test(folded.slice(at, at + length));

const ASIDE = /(?<=股|板块|概念|产业链|方向|赛道)[（(][^（()）涨跌%。]{2,40}[）)]/g;

/** 科技指数 and 集运指数 are quotes of their own. */
const isIndex = (name: string, folded: string, end: number) => folded.startsWith('指数', end) && NEEDS_HEAD.test(name);

/** A form may name a sector and something else; the sector reading is taken here. */
const isSector = ({ entry }: Form) => entry.kind === 'sector';

const mention = (text: string, start: number, end: number, evidence: readonly string[]): SectorMention => ({
  kind: 'sector',
  start,
  end,
  entry: { kind: 'sector', name: text.slice(start, end) },
  evidence,
});

interface Known extends Span {
  readonly headed: boolean;
}

/** 航空股及餐饮股: a segmenter may take 股及 for a word. */
const JOINS_BOARDS = /[及和与]/;
const NONE: readonly never[] = [];
const NO_KNOWN: ReadonlyMap<number, Known> = new Map();

/**
 * Finds the sector mentions of a passage.
 *
 * @param ground the passage, its words and the forms in it; a known name must begin and end at word boundaries unless a
 * head noun follows.
 * @param names the stock, index and firm mentions already found, by start; sectors never overlap them.
 * @returns by start; the entry's name is as written, 概念 and 产业链 kept, 板块 and 股 left off.
 */
export function findSectors(ground: Ground, names: readonly Mention[]): readonly SectorMention[] {
  const { folded, classes } = ground;
  const known = withoutAsides(ground, knownSectors(ground, names));
  const byEnd = known.length === 0 ? NO_KNOWN : new Map(known.map((one) => [one.end, one]));
  const site: Site = {
    folded,
    classes,
    words: ground,
    isNamed: (offset) => overlaps(names, offset, offset + 1),
    isKnown: (start, end) => (byEnd.get(end)?.start ?? -1) >= start,
  };
  const headed = withoutAsides(ground, headedSectors(site, byEnd));
  const alone = apartFrom(headed, known, folded.length);
  const counted = countedRuns(folded, byEnd);
  const listed = [
    ...sectorEnumerations(site, [...headed, ...alone]),
    ...spacedLists(site, byEnd),
    ...counted,
    ...countedHeading(site),
  ];
  return headed.length + alone.length + listed.length === 0 ? NONE : settled(ground, headed, alone, listed, counted);
}

/** Those of the sectors found in one way or another that stand, with their evidence. */
function settled(
  { folded, passage: { text } }: Ground,
  headed: readonly Span[],
  alone: readonly Known[],
  listed: readonly Span[],
  counted: readonly Span[],
): SectorMention[] {
  const begins = new Set(headed.map(({ start }) => start));
  for (const one of alone) if (one.headed) begins.add(one.start);
  /** 科技和通信服务类股: the head is said of both. */
  const joined = ({ end }: Span) => begins.has(end + 1) && (classesAt(folded, end) & JOINS) !== 0;
  const ends = new Set(alone.map(({ end }) => end));
  const all: SectorMention[] = [];
  for (const one of listed)
    all.push(mention(text, one.start, one.end, [counted.includes(one) ? COUNTED_RUN : 'listed-with-sectors']));
  for (const { start, end } of apartFrom(listed, headed, folded.length))
    all.push(mention(text, start, end, ['unknown-with-head']));
  for (const one of apartFrom(listed, alone, folded.length)) {
    const isBoard = one.headed || joined(one);
    if (!isBoard && ABSTRACT.test(folded.slice(one.start, one.end))) continue;
    const evidence = one.headed ? 'known-with-head' : 'known-name';
    const isWhole = isBoard || standsAlone(folded, one, ends.has(one.start - 1));
    all.push(mention(text, one.start, one.end, isWhole ? [evidence] : [evidence, THING]));
  }
  if (all.length === 1) return all;
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  // 汽车产业链股 has two heads and is one board.
  let end = 0;
  return all.filter((one) => one.start >= end && ((end = one.end), true));
}

/** Those that neither begin nor end in one of the others. */
function apartFrom<One extends Span>(others: readonly Span[], spans: readonly One[], length: number): readonly One[] {
  if (others.length === 0 || spans.length === 0) return spans;
  const covered = new Uint8Array(length + 1);
  for (const one of others) covered.fill(1, one.start, one.end);
  return spans.filter(({ start, end }) => covered[start] === 0 && covered[end - 1] === 0);
}

/** Whether one of the spans, which are in order and apart, holds an offset of a stretch. */
function overlaps(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < end;
}

/** 大金融股(银行、保险、券商)领跌: brackets behind a head noun say what the board holds, and are no enumeration of their own. */
function withoutAsides<One extends Span>({ folded, classes }: Ground, found: readonly One[]): readonly One[] {
  if (found.length === 0 || (classes & OPENS) === 0) return found;
  const asides = [...folded.matchAll(ASIDE)].map(({ index, 0: aside }) => ({
    start: index,
    end: index + aside.length,
  }));
  return found.filter((one) => !asides.some(({ start, end }) => start < one.start && one.end < end));
}

/** The names of the lexicon, the longest at each place, by start. */
function knownSectors(ground: Ground, names: readonly Span[]): readonly Known[] {
  const { folded, placed } = ground;
  let found: Known[] | undefined;
  let next = 0;
  for (const { at, matches } of placed) {
    if (at < next) continue;
    const end = sectorAt(at, matches);
    if (end === undefined) continue;
    const name = folded.slice(at, end);
    const hasHead = isHeadAt(folded, end, LONGEST_HEAD);
    const kept = hasHead ? (matchAt(KEPT_HEAD, folded, end)?.[0].length ?? 0) : 0;
    const headed = (hasHead && !isIndex(name, folded, end)) || name.endsWith('概念') || name.endsWith('产业链');
    next = end + kept;
    (found ??= []).push({ start: at, end: next, headed });
  }
  return found ?? NONE;

  /** Where the longest form at an offset that is a sector's name ends. */
  function sectorAt(at: number, matches: readonly FormMatch[]): number | undefined {
    for (const { end, forms } of matches)
      if (
        forms.some(isSector) &&
        !overlaps(names, at, end) &&
        !NOT_SECTOR.test(folded.slice(at, end)) &&
        bounded(at, end)
      )
        return end;
    return undefined;
  }

  function bounded(start: number, end: number): boolean {
    const before = folded[start - 1];
    // 其|中医药: the words are 其中 and 医药.
    if (before === '其' && folded[start] === '中') return false;
    // The words are asked last: most names are settled without them.
    const hasHead = isHeadAt(folded, end, LONGEST_HEAD - 1);
    const startsWord =
      before === undefined ||
      BOUNDARY.test(before) ||
      folded.startsWith('其中', start - 2) ||
      (hasHead && JOINS_BOARDS.test(before)) ||
      ground.isCut(start);
    return startsWord && (hasHead || ground.isCut(end));
  }
}

/**
 * Whether a known name without a head noun is the board: 银行走强, and not the bank (某银行), its business (游戏收入,
 * 光伏业务) or a word that only a head makes a sector (科技).
 */
function standsAlone(folded: string, { start, end }: Span, isJoined: boolean): boolean {
  return (
    !NEEDS_HEAD.test(folded.slice(start, end)) &&
    !OTHER_AFTER.test(folded.slice(end, end + 6)) &&
    // 零售与光通信: 与 joins two boards.
    (isJoined || !OTHER_BEFORE.test(folded.slice(Math.max(0, start - 8), start)))
  );
}
