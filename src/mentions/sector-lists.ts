/**
 * Enumerations of sectors: 锂矿、钴、电解液等上游板块. Where the list is closed by a head noun, or two of its members are
 * known, its other members are sectors too, whatever the dictionaries hold.
 */
import type { Mention, Span } from '../types.js';
import { GENERIC_SECTOR, NOT_SECTOR, SECTOR_LEAD, SECTOR_SUFFIX } from './sector-words.js';

const CLAUSE = /[^，,。；;：:！!？?\n]+/g;
/** The closing of a list: what follows its last member. */
const CLOSING =
  /^(?:等)?(?:多个|几大|[一二两三四五六七八九十\d]+大)?(?:高景气|热门|强势|相关|细分|上游|中游|下游|权重|分支|主流|周期|科技|资源)*(?:概念股|概念|产业链|板块|行业|类股|股(?!价|份|东|权|本|指|市|票)|方向|题材|赛道|领域)/;
const MEMBER_END =
  /等|概念股|概念|产业链|板块|行业|类股|股|方向|题材|赛道|领域|指数|均|都|集体|全线|悉数|纷纷|普遍|跌|涨|走|领|表现|大面积|陷入|活跃|爆发|低迷|回调|调整|异动|反弹|掀|午后|盘中|早盘|尾盘|震荡|持续|再度|继续|逆|大幅|小幅|净流|居前|靠前|拉升|联袂|盘初|下|上(?!游)|也|却|则|成为|进/;

/**
 * The members of every sector enumeration in a passage.
 *
 * @param known the sector mentions found one by one; a member that holds one is taken whole (通用航空, not 航空).
 * @param names stock, index and firm mentions: an enumeration that holds one is none of sectors.
 * @returns spans of members, by start.
 */
export function sectorEnumerations(folded: string, known: readonly Span[], names: readonly Mention[]): Span[] {
  const found: Span[] = [];
  for (const clause of folded.matchAll(CLAUSE)) {
    if (!clause[0].includes('、')) continue;
    const members = membersOf(clause[0], clause.index);
    const last = members.at(-1);
    if (!last || members.length < 2) continue;
    const from = members[0]!.start;
    if (names.some((one) => one.start < last.end && one.end > from)) continue;
    const closing = folded.slice(last.end, last.end + 16);
    const knownMembers = members.filter((member) =>
      known.some((one) => one.start < member.end && member.start < one.end),
    ).length;
    if (!CLOSING.test(closing) && !(knownMembers >= 2) && !(knownMembers >= 1 && closing.startsWith('等'))) continue;
    if (knownMembers === 0 && !/^(?:等[^，。]{0,6})?(?:概念|板块|产业链|题材)/.test(closing)) continue;
    found.push(
      ...members.filter(({ start, end }) => isName(folded.slice(start, end))).map((member) => withKept(folded, member)),
    );
  }
  return found;
}

/** 概念 and 产业链 belong to the name where they follow it without 等. */
function withKept(folded: string, { start, end }: Span): Span {
  const kept = /^(?:概念|产业链)/.exec(folded.slice(end, end + 3))?.[0].length ?? 0;
  return { start, end: end + kept };
}

const isName = (name: string) =>
  name.length >= 1 &&
  name.length <= 9 &&
  /^[\u4e00-\u9fffA-Za-z0-9+.]+(?:及[\u4e00-\u9fff]+)?$/.test(name) &&
  !GENERIC_SECTOR.test(name) &&
  !NOT_SECTOR.test(name) &&
  !/^\d/.test(name.replace(/^[3-6]D|^[56]G/, ''));

function membersOf(clause: string, offset: number): Span[] {
  const parts = clause.split('、');
  const members: Span[] = [];
  let at = offset;
  parts.forEach((part, index) => {
    let start = at;
    let end = at + part.length;
    if (index === 0) {
      // The list's first member is the last word of what stands before the first 、.
      const cut =
        Math.max(part.lastIndexOf(' '), part.lastIndexOf('“'), part.lastIndexOf('的'), part.lastIndexOf('】')) + 1;
      start += cut;
      let rest = part.slice(cut);
      for (
        let lead = SECTOR_LEAD.exec(rest);
        lead && lead[0].length > 0 && lead[0].length < rest.length;
        lead = SECTOR_LEAD.exec(rest)
      ) {
        start += lead[0].length;
        rest = rest.slice(lead[0].length);
      }
    }
    const body = clause.slice(start - offset, end - offset);
    const stop = index === parts.length - 1 ? body.search(MEMBER_END) : -1;
    if (stop > 0) end = start + stop;
    else {
      const suffix = /(?:概念股|板块|行业|股|方向|题材|赛道|概念|产业链)$/.exec(body);
      if (suffix && SECTOR_SUFFIX.test(suffix[0])) end -= suffix[0].length;
    }
    if (end > start) members.push({ start, end });
    at += part.length + 1;
  });
  return members;
}
