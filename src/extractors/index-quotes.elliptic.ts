/** Figures of an index that their sentence does not name: 港股高开257点; 恒指…。指数收市报20010点. */
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
  /(?<=^|[，,。；;：:\s】])(?:(?<own>港股)|(?<local>大市)|(?<japan>日股))(?=[^\d，,。；;：:、]{0,8}(?:[高低]开|[高低]收|收|升|跌|涨|挫)[^\d，,。；;：:、%]{0,4}\d)/g;
/** 指数 alone at the head of a clause means the index spoken of before. */
const AGAIN = /(?<=^|[，,。；;\s])(?:该)?指数(?=[^，,。；;、\d]{0,8}(?:收|报|升|跌|涨|现|曾|最|[高低]见))/g;
/** A sentence that opens so goes on with the index of the sentence before. */
const GOES_ON =
  /^\s*(?:其后|随后|此后|午后|下午|尾盘|尾段|中午|半日|全[日天]|最终|终场|收盘|收市|截至收盘|截至发稿|现报|暂)/;

/**
 * The stretches of a passage that speak of an index without its name.
 *
 * @param isOfHongKong whether the article speaks of Hong Kong's market, where 大市 is its leading index.
 */
export function ellipticSubjects(folded: string, { sentences }: PassageStatements, isOfHongKong: boolean): Subject[] {
  const found: Subject[] = [];
  const nextList = (at: number, sentence: (typeof sentences)[number]) =>
    sentence.lists.find((list) => list.start >= at)?.start ?? sentence.end;
  const mention = (entry: IndexEntry, start: number, end: number): IndexMention => ({
    kind: 'index',
    start,
    end,
    entry,
    evidence: ['market'],
  });
  let last: IndexMention | undefined;
  let lastSentence = -1;
  sentences.forEach((sentence, position) => {
    const text = folded.slice(sentence.start, sentence.end);
    for (const match of text.matchAll(MARKET)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const { own, local } = match.groups!;
      if (local && !isOfHongKong) continue;
      const named = [mention(own || local ? HANG_SENG : NIKKEI, start, end)];
      found.push({ named, from: end, to: nextList(end, sentence), needsPoints: true, isNamed: true });
    }
    for (const match of text.matchAll(AGAIN)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const before = sentence.lists.findLast((list) => list.kind === 'index' && list.end <= start)?.members.at(-1);
      const entry = ((before as IndexMention | undefined) ?? last)?.entry;
      if (entry)
        found.push({
          named: [mention(entry, start, end)],
          from: end,
          to: nextList(end, sentence),
          needsPoints: true,
          isNamed: true,
        });
    }
    const [first] = sentence.lists;
    if (last && lastSentence === position - 1 && GOES_ON.test(text)) {
      const named = [mention(last.entry, sentence.start, sentence.start)];
      found.push({ named, from: sentence.start, to: first?.start ?? sentence.end, needsPoints: true, isNamed: false });
      if (!first) lastSentence = position;
    }
    const index = sentence.lists.at(-1);
    if (index?.kind === 'index' && index.members.length === 1) {
      last = index.members[0] as IndexMention;
      lastSentence = position;
    }
  });
  return found;
}
