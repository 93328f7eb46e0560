/**
 * Sector mentions: boards, concepts, industries and themes. Three ways in: a name the lexicon knows, an unknown name
 * that a head noun (板块, 概念, 产业链, 股 …) says is one, and the unknown members of an enumeration of sectors.
 */
import type { Form, Lexicon, Mention, Passage, SectorMention, Span, Token } from '../types.js';
import { headedSectors, type Ground } from './headed-sectors.js';
import { sectorEnumerations } from './sector-lists.js';
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
 * @param passage with its folded text.
 * @param tokens the segmenter's words; a known name must begin and end at word boundaries unless a head noun follows.
 * @param names the stock, index and firm mentions already found; sectors never overlap them.
 * @returns by start; the entry's name is as written, 概念 and 产业链 kept, 板块 and 股 left off.
 */
export function findSectors(
  passage: Passage,
  tokens: readonly Token[],
  names: readonly Mention[],
  lexicon: Lexicon,
): SectorMention[] {
  const { folded, text } = passage;
  const cuts = new Uint8Array(folded.length + 1);
  cuts[0] = 1;
  for (const token of tokens) cuts[token.end] = 1;
  const named = new Uint8Array(folded.length + 1);
  for (const one of names) named.fill(1, one.start, one.end);
  const ground: Ground = {
    folded,
    isCut: (offset) => cuts[offset] === 1,
    isNamed: (offset) => named[offset] === 1,
  };

  const isAside = asides(folded);
  const known = knownSectors(ground, names, lexicon).filter((one) => !isAside(one));
  const headed = headedSectors(ground, new Map(known.map((one) => [one.end, one]))).filter((one) => !isAside(one));
  const covered = new Uint8Array(folded.length + 1);
  for (const one of headed) covered.fill(1, one.start, one.end);
  const alone = known.filter((one) => covered[one.start] === 0 && covered[one.end - 1] === 0);
  const listed = sectorEnumerations(ground, [...headed, ...alone]);
  for (const one of listed) covered.fill(2, one.start, one.end);
  const begins = new Set([...headed, ...alone.filter((one) => one.headed)].map(({ start }) => start));
  /** 科技和通信服务类股: the head is said of both. */
  const joined = ({ end }: Span) => begins.has(end + 1) && /[、和与及]/.test(folded[end]!);
  const isSaid = (one: SectorMention) =>
    one.evidence[0] === 'known-with-head' || joined(one) || standsAlone(folded, one);
  const free = ({ start, end }: Span) => covered[start] !== 2 && covered[end - 1] !== 2;
  const all = [
    ...listed.map(({ start, end }) => mention(text, start, end, 'listed-with-sectors')),
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
  const spans = [...folded.matchAll(ASIDE)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  return (one) => spans.some(({ start, end }) => start < one.start && one.end < end);
}

/** The names of the lexicon, the longest at each place, by start. */
function knownSectors({ folded, isCut }: Ground, names: readonly Mention[], lexicon: Lexicon): Known[] {
  const found: Known[] = [];
  let name = 0;
  for (let at = 0; at < folded.length;) {
    while (name < names.length && names[name]!.end <= at) name += 1;
    const next = names[name];
    if (next && at >= next.start) {
      at = next.end;
      continue;
    }
    const from = at;
    const match = lexicon
      .at(folded, at)
      .find(
        (one) =>
          isSector(one.forms) &&
          (!next || one.end <= next.start) &&
          !NOT_SECTOR.test(folded.slice(from, one.end)) &&
          bounded(from, one.end),
      );
    if (!match) {
      at += 1;
      continue;
    }
    const tail = folded.slice(match.end, match.end + 5);
    const end = match.end + (KEPT_HEAD.exec(tail)?.[0].length ?? 0);
    const headed =
      (SUFFIX.test(tail) && !isIndex(folded.slice(from, match.end), tail)) ||
      /(?:概念|产业链)$/.test(folded.slice(from, match.end));
    found.push({ start: from, end, headed });
    at = end;
  }
  return found;

  function bounded(start: number, end: number): boolean {
    const before = folded[start - 1];
    // 其|中医药: the words are 其中 and 医药.
    if (before === '其' && folded[start] === '中') return false;
    const startsWord =
      before === undefined || isCut(start) || BOUNDARY.test(before) || folded.startsWith('其中', start - 2);
    return startsWord && (isCut(end) || SUFFIX.test(folded.slice(end, end + 4)));
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
