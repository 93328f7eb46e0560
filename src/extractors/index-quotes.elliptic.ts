/** Figures of an index that their sentence does not name: 港股高开257点; 恒指…。指数收市报20010点. */
import type { MentionList } from '../grammar/coordination.js';
import type { PassageStatements } from '../grammar/statements.js';
import type { IndexEntry, IndexMention } from '../types.js';

/** A name, or what stands for one, and the stretch of text that speaks of it. */
export interface Subject {
  readonly named: readonly IndexMention[];
  readonly from: number;
  readonly to: number;
  /** A market (港股) has points only through its index, so that a bare percentage is not the index's. */
  readonly needsPoints: boolean;
  /** A word of its own stands for the index, so that what follows is not said of a name before. */
  readonly isNamed: boolean;
}

const HANG_SENG: IndexEntry = { kind: 'index', code: 'HSI.HK', name: '恒生指数', region: 'HK' };
const NIKKEI: IndexEntry = { kind: 'index', code: 'N225.JP', name: '日经225指数', region: 'JP' };
/** A market at the head of a clause, said of its leading index: 港股, 大市 (the market at large, in Hong Kong's news), 日股. */
const MARKET =
  /(?<=^|[，,。；;：:\s】])(?:(?<own>港股)|(?<local>大市)|(?<japan>日股))(?=[^\d，,。；;：:、]{0,8}(?:[（(]\d{1,2}日[）)]|，(?=[高低]开))?(?:[高低]开|[高低]收|收|升|跌|涨|挫|[倒急狂]?[插泻弹飙扬抽])[^\d，,。；;：:、%]{0,4}\d)/g;
/** 指数 alone at the head of a clause means the index spoken of before. */
const AGAIN = /(?<=^|[，,。；;\s])(?:该)?指数(?=[^，,。；;、\d]{0,8}(?:收|报|升|跌|涨|现|曾|最|[高低]见))/g;
/** A sentence that opens so goes on with the index of the sentence before. */
const GOES_ON =
  /^\s*(?:其后|随后|此后|午后|下午|尾盘|尾段|中午|半日|全[日天]|最终|终场|收盘|收市|截至收盘|截至发稿|现报|暂)/;

/** How far the words for an index reach, in characters. */
const REACH = 160;

/** How many enumerations begin before an offset, found by halving. */
function countUntil(lists: readonly MentionList[], offset: number): number {
  let low = 0;
  let high = lists.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lists[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last enumeration of indices before an offset, a few enumerations back at most. */
const lastIndexBefore = (lists: readonly MentionList[], offset: number): MentionList | undefined => {
  const until = countUntil(lists, offset);
  return lists.slice(Math.max(0, until - 8), until).findLast((list) => list.kind === 'index');
};

/**
 * The stretches of a passage that speak of an index without its name.
 *
 * @param namesIndices whether an index is named in the passage.
 * @param isOfHongKong whether the article speaks of Hong Kong's market, where 大市 is its leading index.
 */
export function ellipticSubjects(
  folded: string,
  sentences: PassageStatements['sentences'],
  namesIndices: boolean,
  isOfHongKong: boolean,
): readonly Subject[] {
  const speaksOfMarket = folded.includes('港股') || folded.includes('大市') || folded.includes('日股');
  const speaksAgain = folded.includes('指数');
  if (!speaksOfMarket && !speaksAgain && !namesIndices) return NO_SUBJECTS;
  const found: Subject[] = [];
  const endOf = (at: number, sentence: (typeof sentences)[number]) => {
    const next = sentence.lists[countUntil(sentence.lists, at)]?.start ?? sentence.end;
    return Math.min(next, at + REACH);
  };
  const mention = (entry: IndexEntry, start: number, end: number): IndexMention => ({
    kind: 'index',
    start,
    end,
    entry,
    evidence: ['market'],
  });
  let last: IndexMention | undefined;
  let lastSentence = -1;
  for (let position = 0; position < sentences.length; position += 1) {
    const sentence = sentences[position]!;
    const text = folded.slice(sentence.start, sentence.end);
    for (const match of speaksOfMarket ? text.matchAll(MARKET) : NO_MATCHES) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const { own, local } = match.groups!;
      if (local && !isOfHongKong) continue;
      const named = [mention(own || local ? HANG_SENG : NIKKEI, start, end)];
      found.push({ named, from: end, to: endOf(end, sentence), needsPoints: true, isNamed: true });
    }
    for (const match of speaksAgain && text.includes('指数') ? text.matchAll(AGAIN) : NO_MATCHES) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const list = lastIndexBefore(sentence.lists, start);
      const before = list?.members.at(-1);
      const entry = ((before as IndexMention | undefined) ?? last)?.entry;
      if (entry)
        found.push({
          named: [mention(entry, start, end)],
          from: end,
          to: endOf(end, sentence),
          needsPoints: true,
          isNamed: true,
        });
    }
    const [first] = sentence.lists;
    if (last && lastSentence === position - 1 && GOES_ON.test(text)) {
      const named = [mention(last.entry, sentence.start, sentence.start)];
      found.push({
        named,
        from: sentence.start,
        to: Math.min(first?.start ?? sentence.end, sentence.start + REACH),
        needsPoints: true,
        isNamed: false,
      });
      if (!first) lastSentence = position;
    }
    const index = sentence.lists.at(-1);
    if (index?.kind === 'index' && index.members.length === 1) {
      last = index.members[0] as IndexMention;
      lastSentence = position;
    }
  }
  return found;
}
const NO_SUBJECTS: readonly Subject[] = [];
const NO_MATCHES: readonly RegExpExecArray[] = [];
