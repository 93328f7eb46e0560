/**
 * Coordination: the members of an enumeration share what is said of them. 青云科技、杭钢股份4连板 is said of both.
 * An enumeration is read here once, for every extractor: its connectors, its brackets, its 等 ("and others") and the
 * noun that closes it (等多股, 等板块).
 */
import type { Mention, MentionKind, Span } from '../types.js';

export interface MentionList<M extends Mention = Mention> extends Span {
  readonly kind: MentionKind;
  readonly members: readonly M[];
  /** Where the members end; `end` also covers 等…, brackets and the closing noun. */
  readonly membersEnd: number;
  /** True where 等 says that there are more members than named. */
  readonly open: boolean;
  /** True where a noun such as 板块 or 概念股 closes the list and so says what its members are. */
  readonly headed: boolean;
}

const BRACKETS = /^\s*[（(【][^（()）【】]{0,60}[）)】]/;
const CONNECTOR = /^\s*(?:、|,|，|和|与|及|以及|跟|暨|\/|及其|&)?\s*(?:以及|及|和)?\s*$/;
/** 油气、煤炭等资源股: what follows 等 sums the list up and is a member of it. */
const SUMMED_UP = /^等(?:相关|多个|高景气|热门)?$/;
const SECTOR_HEAD = /^(?:概念股|概念|产业链|板块指数|板块|行业|类股|个股|股票|股|指数|方向|题材|赛道|领域|等题材)/;
const SECTOR_TAIL =
  /^(?:等)?(?:多个|多只|几大|几个|[一二两三四五六七八九十\d]+大)?(?:高景气|热门|强势|相关|细分|上游|中游|下游|权重|分支|主流|周期|题材|逆周期)*(?:概念股|概念|产业链|板块指数|板块|行业板块|行业|类股|个股|股票|股|方向|题材股|题材|赛道|领域|品种|指数|标的)?/;
const STOCK_TAIL =
  /^(?:等)?(?:多|数|十余|十多|近?百余?|逾?\d+|[一二两三四五六七八九十]+)?(?:余|多)?(?:只|家|支)?(?:个股|股票|概念股|龙头股?|公司|成份股|成分股|股(?!价|份|东|权|本|指|市)|品种|标的)?/;

/** The offset after the brackets that stand directly at `at`; `at` itself where there are none. */
export function afterBrackets(folded: string, at: number): number {
  let end = at;
  for (;;) {
    const match = BRACKETS.exec(folded.slice(end, end + 64));
    if (!match) return end;
    end += match[0].length;
  }
}

function joins(folded: string, left: Mention, right: Mention): boolean {
  if (left.kind !== right.kind || right.start - left.end > 70) return false;
  let at = afterBrackets(folded, left.end);
  if (left.kind === 'sector') {
    at += SECTOR_HEAD.exec(folded.slice(at, at + 6))?.[0].length ?? 0;
    at = afterBrackets(folded, at);
  }
  const between = folded.slice(at, right.start);
  // Two names with nothing between them are no enumeration but one noun before another (电力股华电能源).
  return between.length > 0 && (CONNECTOR.test(between) || (left.kind === 'sector' && SUMMED_UP.test(between)));
}

function isOwnCode(folded: string, name: Mention, code: Mention): boolean {
  return (
    code.kind === 'stock' &&
    name.kind === 'stock' &&
    code.entry.code === name.entry.code &&
    code.start - name.end <= 2 &&
    code.end < afterBrackets(folded, name.end)
  );
}

/**
 * Groups the mentions of one sentence into enumerations, in order. A mention that stands alone is a list of one.
 *
 * @param folded the passage's folded text.
 * @param mentions of one sentence, by start.
 */
export function mentionLists(folded: string, mentions: readonly Mention[]): MentionList[] {
  const lists: MentionList[] = [];
  let members: Mention[] = [];
  const close = () => {
    const first = members[0];
    const last = members.at(-1);
    if (!first || !last) return;
    const membersEnd = afterBrackets(folded, last.end);
    const rest = folded.slice(membersEnd, membersEnd + 24);
    const tail =
      first.kind === 'sector'
        ? (SECTOR_TAIL.exec(rest)?.[0] ?? '')
        : first.kind === 'stock'
          ? (STOCK_TAIL.exec(rest)?.[0] ?? '')
          : (/^(?:等)?(?:指数)?/.exec(rest)?.[0] ?? '');
    const used = first.kind === 'stock' && !/^等|(?:股|股票|公司|个股|标的|品种)$/.test(tail) ? '' : tail;
    const headed =
      members.some(
        (member) =>
          SECTOR_HEAD.test(folded.slice(member.end, member.end + 6)) ||
          /(?:概念|产业链)$/.test(folded.slice(member.start, member.end)),
      ) ||
      SECTOR_HEAD.test(used.replace(/^等/, '')) ||
      /^等.*[块念股业向材道域数]$/.test(used);
    lists.push({
      kind: first.kind,
      members,
      start: first.start,
      membersEnd,
      end: membersEnd + used.length,
      open: used.startsWith('等'),
      headed,
    });
    members = [];
  };
  for (const mention of mentions) {
    const last = members.at(-1);
    // AMD(AMD.US): the code in the brackets is the name's own.
    if (last && isOwnCode(folded, last, mention)) continue;
    if (last && !joins(folded, last, mention)) close();
    members.push(mention);
  }
  close();
  return lists;
}
