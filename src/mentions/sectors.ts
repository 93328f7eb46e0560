/**
 * Sector mentions: boards, concepts, industries and themes. Three ways in: a name the lexicon knows, an unknown name
 * that a head noun (板块, 概念, 产业链, 股 …) says is one, and the unknown members of an enumeration of sectors.
 */
import type { Form, Lexicon, Mention, Passage, SectorMention, Token } from '../types.js';
import { sectorEnumerations } from './sector-lists.js';
import {
  GENERIC_SECTOR,
  NOT_SECTOR,
  SECTOR_BOUNDARY as BOUNDARY,
  SECTOR_LEAD as LEAD,
  SECTOR_SUFFIX as SUFFIX,
} from './sector-words.js';

const HEAD =
  /概念股|概念|产业链|板块|(?<=[\u4e00-\u9fffA-Za-z]{2})股(?=(?:集体|全线|多数|普遍|纷纷|继续|持续|再度|再次|大面积|盘初|盘中|早盘|午后|尾盘|盘前|盘后|表现|走势|逆势|逆市|震荡|延续|反复|临近|午间|收盘|开盘|悉数|亦|也|均|则|随之|强势|大幅|小幅|内部|陷入)*(?:走强|走弱|走高|走低|拉升|上涨|下跌|下挫|反弹|回调|调整|活跃|爆发|分化|大涨|大跌|领涨|领跌|涨|跌|高开|低开|异动|冲高|跳水|低迷|掀|上扬|飙升|重挫|卷土重来|承压|回暖|发力|强势|续涨|涨停|回落|走跌|翻红|翻绿|造好|向好|上攻|企稳))/g;
const KEPT_HEAD = /^(?:概念(?!股票)|产业链)/;

/** A form may name a sector and something else; the sector reading is taken here. */
const isSector = (forms: readonly Form[]) => forms.some((form) => form.entry.kind === 'sector');

const mention = (text: string, start: number, end: number, evidence: string): SectorMention => ({
  kind: 'sector',
  start,
  end,
  entry: { kind: 'sector', name: text.slice(start, end) },
  evidence: [evidence],
});

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
  const cuts = new Set<number>([0]);
  for (const token of tokens) cuts.add(token.end);
  const taken = (start: number, end: number, by: readonly Mention[]) =>
    by.some((one) => one.start < end && start < one.end);

  const known: SectorMention[] = [];
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
    const end = match.end + (KEPT_HEAD.exec(folded.slice(match.end, match.end + 5))?.[0].length ?? 0);
    const headed =
      SUFFIX.test(folded.slice(match.end, match.end + 4)) || /(?:概念|产业链)$/.test(folded.slice(at, match.end));
    known.push(mention(text, at, end, headed ? 'known-with-head' : 'known-name'));
    at = end;
  }
  const headed = withHead();
  const single = [...headed, ...known.filter((one) => !taken(one.start, one.end, headed))];
  const listed = sectorEnumerations(folded, single, names).map(({ start, end }) =>
    mention(text, start, end, 'listed-with-sectors'),
  );
  return [...listed, ...single.filter((one) => !taken(one.start, one.end, listed))].sort((a, b) => a.start - b.start);

  function bounded(start: number, end: number): boolean {
    const before = folded[start - 1];
    const startsWord = cuts.has(start) || before === undefined || BOUNDARY.test(before);
    return startsWord && (SUFFIX.test(folded.slice(end, end + 4)) || cuts.has(end));
  }

  /** AI PC概念: a blank between Latin words is part of the name. */
  function isBoundary(offset: number): boolean {
    const latin = /[A-Za-z0-9]/;
    return (
      BOUNDARY.test(folded[offset]!) &&
      !(folded[offset] === ' ' && latin.test(folded[offset - 1] ?? '') && latin.test(folded[offset + 1] ?? ''))
    );
  }

  /** Names that their head noun gives away: 中俄贸易概念, 科网股. A known name inside is widened to the whole: 氢燃料电池概念. */
  function withHead(): SectorMention[] {
    const found: SectorMention[] = [];
    for (const match of folded.matchAll(HEAD)) {
      const head = match[0];
      if (taken(match.index - 1, match.index + 1, names)) continue;
      let start = match.index;
      while (start > 0 && match.index - start < 12 && !isBoundary(start - 1) && !taken(start - 1, start, names))
        start -= 1;
      // 油气、煤炭等资源股: what sums the list up begins after 等.
      start = Math.max(start, folded.lastIndexOf('等', match.index - 1) + 1);
      for (
        let lead = LEAD.exec(folded.slice(start, match.index));
        lead && lead[0].length > 0;
        lead = LEAD.exec(folded.slice(start, match.index))
      )
        start += lead[0].length;
      while (start < match.index && !cuts.has(start) && !BOUNDARY.test(folded[start - 1] ?? '，')) start += 1;
      const stem = folded.slice(start, match.index);
      const inner = known.find((one) => one.start >= start && one.start < match.index);
      // A known name stands as it is unless at most three characters of the same word stand before it.
      if (inner && (inner.start === start || inner.start - start > 3)) continue;
      if (
        stem.length < 2 ||
        stem.length > 8 ||
        GENERIC_SECTOR.test(stem) ||
        NOT_SECTOR.test(stem) ||
        /[的了在是着日]|个|只|[涨跌]|该$|^[\dA-Z]股?$|^[近逾超约]?[一二两三四五六七八九十百千\d]+[多余]?$/.test(stem)
      )
        continue;
      const end = head === '板块' || head === '股' ? match.index : match.index + (head === '概念股' ? 2 : head.length);
      found.push(mention(text, start, end, 'unknown-with-head'));
    }
    return found;
  }
}
