/**
 * Sector mentions: boards, concepts, industries and themes. A name the lexicon knows, or an unknown one that a head
 * noun (板块, 概念, 产业链 …) says is one.
 */
import type { Form, Lexicon, Mention, Passage, SectorMention, Token } from '../types.js';

const HEAD = /概念股|概念|产业链|板块/g;
const KEPT_HEAD = /^(?:概念(?!股票)|产业链)/;
const SUFFIX = /^(?:概念|产业链|板块|行业|类股|个股|股(?!价|份|东|权|本|指|市|票|民|息|灾)|指数|方向|题材|赛道|领域)/;
const BOUNDARY = /[\s，,。；;：:！!？?、（）()【】《》“”"「」|/]/;
// Words that introduce a sector and are no part of its name.
const LEAD =
  /^(?:其中|此外|另外|同时|盘面上?|板块上|板块方面|今日|昨日|早盘|午后|午间|盘中|尾盘|盘初|开盘|上周|本周|近期|年初|截至收盘|截至发稿|A股|港股|美股|两市|沪深|市场|以及|以|及|和|与|而|且|但|的|是|由|受|在|从|到|对|为|把|将|被|让|使|带动|拖累|推动|提振|刺激|利好|关注|布局|看好|流入|流向|净流入|涌入|包括|包含|如|像|即|等|又以|其他|其它|相关|部分|多个|整个|上述|热门|强势|主流|不少|大部分|多数|所有|全部|这些|那些|各|个股方面|题材方面|行业方面|表现最好的|涨幅居前的|领涨的|活跃的|上涨的|下跌的|只有|仅|还有|也|均|都|主力资金|资金|机构|游资|\d+月\d+日)+/;
const GENERIC =
  /^(?:行业|题材|热点|分支|权重|热门|多数|主要|相关|高景气|概念|板块|个股|该|此|这一|整体|各大|各|强势|人气|龙头|周期|成长|价值|蓝筹|防御|市场|两市|子|细分|上游|下游|中游|新|老|大盘|小盘|题材股|科创|创业|主|中小|北证|上述|多个|全|涨幅|跌幅|领涨|领跌|概念炒作|涨停|主流|一级|二级|申万|中信|新股|次新)$/;

/** Sector entries live in the lexicon; a form may name a sector and something else, the sector reading is taken here. */
const sectorForm = (forms: readonly Form[]) => forms.find((form) => form.entry.kind === 'sector');

function boundaries(tokens: readonly Token[]): Set<number> {
  const offsets = new Set<number>([0]);
  for (const token of tokens) offsets.add(token.end);
  return offsets;
}

const mention = (folded: string, text: string, start: number, end: number, evidence: string): SectorMention => ({
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
export function findSectors(passage: Passage, tokens: readonly Token[], names: readonly Mention[], lexicon: Lexicon): SectorMention[] {
  const { folded, text } = passage;
  const cuts = boundaries(tokens);
  const found: SectorMention[] = [];
  let name = 0;
  let at = 0;
  while (at < folded.length) {
    while (name < names.length && (names[name]?.end ?? 0) <= at) name += 1;
    const taken = names[name];
    if (taken && at >= taken.start) {
      at = taken.end;
      continue;
    }
    const match = lexicon.at(folded, at).find((one) => sectorForm(one.forms) && (!taken || one.end <= taken.start) && bounded(one.end));
    if (!match) {
      at += 1;
      continue;
    }
    const kept = KEPT_HEAD.exec(folded.slice(match.end, match.end + 5))?.[0] ?? '';
    const end = match.end + kept.length;
    const headed = SUFFIX.test(folded.slice(match.end, match.end + 4)) || /(?:概念|产业链)$/.test(folded.slice(at, match.end));
    found.push(mention(folded, text, at, end, headed ? 'known-with-head' : 'known-name'));
    at = end;
  }
  return [...found, ...unknownSectors()].sort((a, b) => a.start - b.start);

  function bounded(end: number): boolean {
    const before = folded[at - 1];
    const startsWord = cuts.has(at) || before === undefined || BOUNDARY.test(before);
    const after = folded.slice(end, end + 4);
    return startsWord && (SUFFIX.test(after) || cuts.has(end));
  }

  /** Names that only their head noun gives away: 中俄贸易概念. */
  function unknownSectors(): SectorMention[] {
    const more: SectorMention[] = [];
    for (const match of folded.matchAll(HEAD)) {
      const head = match[0];
      if (overlaps(match.index - 1, match.index + 1)) continue;
      let start = match.index;
      while (start > 0 && match.index - start < 10 && !BOUNDARY.test(folded[start - 1] ?? '') && !overlaps(start - 1, start)) start -= 1;
      start += LEAD.exec(folded.slice(start, match.index))?.[0].length ?? 0;
      while (start < match.index && !cuts.has(start)) start += 1;
      const stem = folded.slice(start, match.index);
      if (stem.length < 2 || stem.length > 8 || GENERIC.test(stem) || /[的了在是着]|个|只|[涨跌]/.test(stem)) continue;
      const end = head === '板块' ? match.index : head === '概念股' ? match.index + 2 : match.index + head.length;
      more.push(mention(folded, text, start, end, 'unknown-with-head'));
    }
    return more;
  }
  function overlaps(start: number, end: number): boolean {
    return [...names, ...found].some((one) => one.start < end && start < one.end);
  }
}
