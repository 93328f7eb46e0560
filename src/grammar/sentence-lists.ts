/** The sentences of a passage with the enumerations in them, and which of these the text goes on to speak of. */
import type { Mention, SectorMention, Span } from '../types.js';
import { LISTED, mentionLists, type MentionList } from './coordination.js';
import { clauseStart, sentenceEnd } from './sentences.js';

/** One sentence with its enumerations. */
export interface SentenceLists extends Span {
  readonly lists: readonly MentionList[];
  /** For each list, the first sector of the nearest sector list up to it; null where there is none. Empty without sectors. */
  readonly sectorBefore: readonly (SectorMention | null)[];
  /** The last stock list of the sentences before, for 该股 (that share); null where none was named. */
  readonly previous: MentionList | null;
}

/** The sentences of a passage with the enumerations of its stock, index and sector mentions. */
export function sentenceLists(folded: string, mentions: readonly Mention[]): SentenceLists[] {
  const all: SentenceLists[] = [];
  let from = 0;
  let previous: MentionList | null = null;
  for (let start = 0; start < folded.length;) {
    const end = sentenceEnd(folded, start);
    let to = from;
    while (to < mentions.length && mentions[to]!.start < end) to += 1;
    const lists = mentionLists(folded, mentions, from, to);
    from = to;
    const sentence: SentenceLists = { start, end, lists, sectorBefore: sectorsBefore(lists), previous };
    all.push(sentence);
    previous = lastShare(folded, sentence) ?? previous;
    start = end;
  }
  return all;
}

/** The last list of a sentence that 该股 of the next one can mean. */
function lastShare(folded: string, sentence: SentenceLists): MentionList | undefined {
  for (let index = sentence.lists.length - 1; index >= 0; index -= 1)
    if (canBeTheShare(folded, sentence, sentence.lists[index]!)) return sentence.lists[index]!;
  return undefined;
}

const NO_SECTORS: readonly null[] = [];

function sectorsBefore(lists: readonly MentionList[]): readonly (SectorMention | null)[] {
  if (!lists.some(({ kind }) => kind === 'sector')) return NO_SECTORS;
  let sector: SectorMention | null = null;
  return lists.map(({ kind, members }) => (kind === 'sector' ? (sector = members[0] as SectorMention) : sector));
}

const TAKES_OBJECT =
  /(?:超越|反超|赶超|取代|登陆|收购|入股|参股|并购|合并|牵手|携手|联手|对标|供货|替代|击败|增持|减持|起诉|投资|借壳|领涨|领跌|带领|引领|领衔|向|给|对|被)$/;
/** The characters that such a verb can end with. */
const TAKES = LISTED.endingOf(TAKES_OBJECT);

/** Whether a list is the object of a verb, so that it is no subject of the clauses that follow. */
export const isObject = (folded: string, { start }: Span) =>
  LISTED.isAt(folded, start - 1, TAKES) && TAKES_OBJECT.test(folded.slice(Math.max(0, start - 2), start));

/** 公司是A的供应商 names A beside the company that the text is about, which stays the one that 公司股价 means. */
export function isPartner(folded: string, sentence: Span, list: Span): boolean {
  const before = folded.slice(Math.max(sentence.start, list.start - 40), list.start);
  return before.includes('公司') && /公司./.test(before.slice(clauseStart(before, before.length)));
}

/** Whether a list names shares that 该股 and 股价 can mean. */
export const canBeTheShare = (folded: string, sentence: Span, list: MentionList) =>
  list.kind === 'stock' && !isPartner(folded, sentence, list) && !isObject(folded, list);

/** The index of the last list that begins before an offset; -1 where none does. */
export function lastListBefore(lists: readonly MentionList[], offset: number): number {
  let [low, high] = [0, lists.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lists[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
