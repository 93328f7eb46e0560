/**
 * Sector mentions: boards, concepts, industries and themes. Three ways in: a name the lexicon knows, an unknown name
 * that a head noun (板块, 概念, 产业链, 股 …) says is one, and the unknown members of an enumeration of sectors.
 */
import type { Form, Mention, SectorMention, Span } from '../types.js';
import type { Ground } from './ground.js';
import { headedSectors, type Site } from './headed-sectors.js';
import { sectorEnumerations } from './sector-lists.js';
import { countedRuns, spacedLists } from './sector-runs.js';
import {
  ABSTRACT,
  NEEDS_HEAD,
  NOT_SECTOR,
  OTHER_AFTER,
  OTHER_BEFORE,
  SECTOR_BOUNDARY as BOUNDARY,
  SECTOR_SUFFIX as SUFFIX,
} from './sector-words.js';

/** Evidence of a sector's name that stands for the thing and not for the board: a view may be about it, no board moved. */
export const THING = 'thing-not-board';

/** Evidence of a name that stands in a run without marks whose members the text counts: 锂电光伏储能三板块. */
export const COUNTED_RUN = 'counted-run';

const KEPT_HEAD = /^(?:概念(?!股票)|产业链)/;

const ASIDE = /(?<=股|板块|概念|产业链|方向|赛道)[（(][^（()）涨跌%。]{2,40}[）)]/g;

/** 科技指数 and 集运指数 are quotes of their own. */
const isIndex = (name: string, tail: string) => tail.startsWith('指数') && NEEDS_HEAD.test(name);

/** A form may name a sector and something else; the sector reading is taken here. */
const isSector = (forms: readonly Form[]) => forms.some((form) => form.entry.kind === 'sector');

const mention = (text: string, start: number, end: number, evidence: string): SectorMention => ({
  kind: 'sector',
  start,
  end,
  entry: { kind: 'sector', name: text.slice(start, end) },
  evidence: [evidence],
});

interface Known extends Span {
  readonly headed: boolean;
}

/**
 * Finds the sector mentions of a passage.
 *
 * @param ground the passage, its words and the forms in it; a known name must begin and end at word boundaries unless a
 * head noun follows.
 * @param names the stock, index and firm mentions already found; sectors never overlap them.
 * @returns by start; the entry's name is as written, 概念 and 产业链 kept, 板块 and 股 left off.
 */
export function findSectors(ground: Ground, names: readonly Mention[]): SectorMention[] {
  const { folded, isCut, passage } = ground;
  const { text } = passage;
  const named = new Uint8Array(folded.length + 1);
  for (const one of names) named.fill(1, one.start, one.end);
  const isAside = asides(folded);
  const known = knownSectors(ground, named).filter((one) => !isAside(one));
  const byEnd = new Map(known.map((one) => [one.end, one]));
  const site: Site = {
    folded,
    isCut,
    isNamed: (offset) => named[offset] === 1,
    isKnown: (start, end) => (byEnd.get(end)?.start ?? -1) >= start,
  };
  const headed = headedSectors(site, byEnd).filter((one) => !isAside(one));
  if (known.length === 0 && headed.length === 0 && !folded.includes('、')) return [];
  const covered = new Uint8Array(folded.length + 1);
  for (const one of headed) covered.fill(1, one.start, one.end);
  const alone = known.filter((one) => covered[one.start] === 0 && covered[one.end - 1] === 0);
  const counted = countedRuns(folded, byEnd);
  const listed = [...sectorEnumerations(site, [...headed, ...alone]), ...spacedLists(site, byEnd), ...counted];
  for (const one of listed) covered.fill(2, one.start, one.end);
  const begins = new Set([...headed, ...alone.filter((one) => one.headed)].map(({ start }) => start));
  /** 科技和通信服务类股: the head is said of both. */
  const joined = ({ end }: Span) => begins.has(end + 1) && /[、和与及]/.test(folded[end]!);
  const isSaid = (one: SectorMention) =>
    one.evidence[0] === 'known-with-head' || joined(one) || standsAlone(folded, one);
  const free = ({ start, end }: Span) => covered[start] !== 2 && covered[end - 1] !== 2;
  const all = [
    ...listed.map((one) =>
      mention(text, one.start, one.end, counted.includes(one) ? COUNTED_RUN : 'listed-with-sectors'),
    ),
    ...headed.filter(free).map(({ start, end }) => mention(text, start, end, 'unknown-with-head')),
    ...alone
      .filter((one) => free(one) && (one.headed || joined(one) || !ABSTRACT.test(folded.slice(one.start, one.end))))
      .map((one) => mention(text, one.start, one.end, one.headed ? 'known-with-head' : 'known-name'))
      .map((one) => (isSaid(one) ? one : { ...one, evidence: [...one.evidence, THING] })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  // 汽车产业链股 has two heads and is one board.
  let end = 0;
  return all.filter((one) => one.start >= end && ((end = one.end), true));
}

/** 大金融股(银行、保险、券商)领跌: brackets behind a head noun say what the board holds, and are no enumeration of their own. */
function asides(folded: string): (one: Span) => boolean {
  if (!folded.includes('(') && !folded.includes('（')) return () => false;
  const spans = [...folded.matchAll(ASIDE)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  return (one) => spans.some(({ start, end }) => start < one.start && one.end < end);
}

/** The names of the lexicon, the longest at each place, by start. */
function knownSectors({ folded, isCut, placed }: Ground, named: Uint8Array): Known[] {
  const found: Known[] = [];
  let next = 0;
  for (const { at, matches } of placed) {
    if (at < next || named[at] === 1) continue;
    const match = matches.find(
      (one) =>
        isSector(one.forms) &&
        !named.subarray(at, one.end).includes(1) &&
        !NOT_SECTOR.test(folded.slice(at, one.end)) &&
        bounded(at, one.end),
    );
    if (!match) continue;
    const tail = folded.slice(match.end, match.end + 5);
    const end = match.end + (KEPT_HEAD.exec(tail)?.[0].length ?? 0);
    const headed =
      (SUFFIX.test(tail) && !isIndex(folded.slice(at, match.end), tail)) ||
      /(?:概念|产业链)$/.test(folded.slice(at, match.end));
    found.push({ start: at, end, headed });
    next = end;
  }
  return found;

  function bounded(start: number, end: number): boolean {
    const before = folded[start - 1];
    // 其|中医药: the words are 其中 and 医药.
    if (before === '其' && folded[start] === '中') return false;
    // The words are asked last: most names are settled without them.
    const startsWord =
      before === undefined || BOUNDARY.test(before) || folded.startsWith('其中', start - 2) || isCut(start);
    return startsWord && (SUFFIX.test(folded.slice(end, end + 4)) || isCut(end));
  }
}

/**
 * Whether a known name without a head noun is the board: 银行走强, and not the bank (某银行), its business (游戏收入,
 * 光伏业务) or a word that only a head makes a sector (科技).
 */
function standsAlone(folded: string, { start, end }: Span): boolean {
  return (
    !NEEDS_HEAD.test(folded.slice(start, end)) &&
    !OTHER_AFTER.test(folded.slice(end, end + 6)) &&
    !OTHER_BEFORE.test(folded.slice(Math.max(0, start - 8), start))
  );
}
