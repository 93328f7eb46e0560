/**
 * Coordination: the members of an enumeration share what is said of them. 青云科技、杭钢股份4连板 is said of both.
 * An enumeration is read here once, for every extractor: its connectors, its brackets, its 等 ("and others") and the
 * noun that closes it (等多股, 等板块).
 */
import type { Mention, MentionKind, Span } from '../types.js';
import { CharacterTable, matchAt } from '../text/characters.js';

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

/** The characters of enumerations and of what stands around them, for subjects.ts too. */
export const LISTED = new CharacterTable();
const BRACKETS = /\s*[（(【][^（()）【】]{0,60}[）)】]/y;
const CONNECTORS = new Set(['、', '﹑', ',', '，', '和', '与', '及', '以及', '跟', '暨', '/', '及其', '&']);
const CONNECTOR = new RegExp(`^\\s*(?:${[...CONNECTORS].join('|')})?\\s*(?:以及|及|和)?\\s*$`);
/** 锂电龙头宁德时代、光伏龙头隆基绿能: what a member is, told before its name. */
const APPOSED =
  /^(?:、|和|与|及|以及)[^，,。；;：:、等（）()涨跌升]{0,8}(?:龙头股?|巨头|大王|一哥|新贵|厂商|概念股|股)$/;
/** 油气、煤炭等资源股: what follows 等 sums the list up and is a member of it. */
const SUMMED_UP = /^等(?:相关|多个|高景气|热门)?$/;
const SECTOR_HEAD = /概念股|概念|产业链|板块指数|板块|行业|类个?股|个股|股票|股|指数|方向|题材|赛道|领域|等题材/y;
const SECTOR_TAIL =
  /(?:等)?(?:多个|多只|几大|几个|[一二两三四五六七八九十\d]{1,3}[大个]|[两二三四五])?(?:区域性|蓝筹|龙头|指标|高景气|热门|强势|相关|细分|上游|中游|下游|权重|分支|主流|周期|题材|逆周期){0,6}(?:概念股|概念|产业链|板块指数|板块|行业板块|行业|类股|个股|股票|股|方向|题材股|题材|赛道|领域|品种|指数|标的)?/y;
const STOCK_TAIL =
  /(?:等)?(?:多|数|十余|十多|近?百余?|逾?\d{1,4}|[一二两三四五六七八九十]{1,3})?(?:余|多)?(?:只|家|支)?(?:蓝筹|龙头|指标|权重|热门|强势|高位|低位|人气|白马|周期|题材|大盘|老牌|前期|相关|明星|核心){0,2}(?:个股|股票|概念股|龙头股?|公司|成份股|成分股|股(?!价|份|东|权|本|指|市)|品种|标的)?/y;
const INDEX_TAIL = /(?:等)?(?:指数)?/y;
const OPENS_BRACKET = LISTED.beginningOf(BRACKETS);
/** What the stretch between two members can begin with. */
const BEGINS_JOINING = LISTED.beginningOf(CONNECTOR, APPOSED, SUMMED_UP);
/** What a tail can begin with; most lists have none. */
const OPENS_TAIL = LISTED.beginningOf(SECTOR_HEAD, SECTOR_TAIL, STOCK_TAIL, INDEX_TAIL);

/** The offset after the brackets that stand directly at `at`; `at` itself where there are none. */
export function afterBrackets(folded: string, at: number): number {
  let end = at;
  while (LISTED.isAt(folded, end, OPENS_BRACKET)) {
    const match = matchAt(BRACKETS, folded, end);
    if (!match) return end;
    end += match[0].length;
  }
  return end;
}

const isHeadAt = (folded: string, at: number) =>
  LISTED.isAt(folded, at, OPENS_TAIL) && matchAt(SECTOR_HEAD, folded, at) !== null;

/** The longest stretch, in characters, between two members of an enumeration. */
const LONGEST_BETWEEN = 70;

function joins(folded: string, left: Mention, right: Mention): boolean {
  if (left.kind !== right.kind || right.start - left.end > LONGEST_BETWEEN) return false;
  let at = afterBrackets(folded, left.end);
  if (left.kind === 'sector' && LISTED.isAt(folded, at, OPENS_TAIL)) {
    at += matchAt(SECTOR_HEAD, folded, at)?.[0].length ?? 0;
    at = afterBrackets(folded, at);
  }
  // Two names with nothing between them are no enumeration but one noun before another (电力股华电能源).
  if (at >= right.start)
    return isOtherIndex(left, right) || (right.kind === 'sector' && right.evidence[0] === 'counted-run');
  if (!LISTED.isAt(folded, at, BEGINS_JOINING)) return false;
  const between = folded.slice(at, right.start);
  if (left.kind === 'stock' && between.length > 2 && APPOSED.test(between)) return true;
  return CONNECTORS.has(between) || CONNECTOR.test(between) || (left.kind === 'sector' && SUMMED_UP.test(between));
}

/** 涨停的有A、B，C跌3%: behind a listing verb whose members 、 parts, a comma before a name with words of its own ends the list. */
function opensClause(folded: string, members: readonly Mention[], last: Mention, next: Mention): boolean {
  if (next.kind !== 'stock' || members.length < 2 || !LISTED.isAt(folded, afterBrackets(folded, last.end), COMMA))
    return false;
  const [first, second] = members;
  return (
    !LISTED.isAt(folded, afterBrackets(folded, first!.end), COMMA) &&
    second!.start > first!.end &&
    LISTED.isAt(folded, first!.start - 1, LISTS) &&
    !LISTED.isAt(folded, afterBrackets(folded, next.end), GOES_ON)
  );
}
const COMMA = LISTED.classOf('，,');
/** What a verb of listing ends with: 有, 为, 是, 包括, 如. */
const LISTS = LISTED.classOf('有为是括如');
/** What follows a member of a list that goes on or ends. */
const GOES_ON = LISTED.classOf('、﹑，,和与及等。；;');

/** 恒生指数国企指数分别下跌: two indices with nothing between them, not one named twice (法兰克福股市DAX指数). */
const isOtherIndex = (left: Mention, right: Mention): boolean =>
  left.kind === 'index' && right.kind === 'index' && left.entry.code !== right.entry.code;

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
 * @param mentions by start; those of `[from, to)` are the sentence's. Firms are in no list.
 */
export function mentionLists(
  folded: string,
  mentions: readonly Mention[],
  from = 0,
  to = mentions.length,
): readonly MentionList[] {
  let lists: MentionList[] | undefined;
  let members: [Mention, ...Mention[]] | undefined;
  let last: Mention | undefined;
  for (let index = from; index < to; index += 1) {
    const mention = mentions[index]!;
    if (mention.kind === 'firm') continue;
    if (mention.kind === 'sector' && last?.kind === 'stock' && isOfMember(folded, last, mention, mentions[index + 1]))
      continue;
    if (members === undefined || last === undefined) members = [mention];
    else if (isOwnCode(folded, last, mention)) {
      // AMD(AMD.US): the code in the brackets is the name's own.
      continue;
    } else if (joins(folded, last, mention) && !opensClause(folded, members, last, mention)) members.push(mention);
    else {
      (lists ??= []).push(listOf(folded, members, last));
      members = [mention];
    }
    last = mention;
  }
  if (members === undefined || last === undefined) return NO_LISTS;
  const closing = listOf(folded, members, last);
  if (lists === undefined) return [closing];
  lists.push(closing);
  return lists;
}
/**
 * Whether a sector says only what a share is: in the share's brackets (金力永磁（稀土，4天3板）), or before the next name of
 * the list (、光伏龙头隆基绿能).
 */
const isOfMember = (folded: string, last: Mention, { start, end }: Mention, next: Mention | undefined): boolean =>
  end < afterBrackets(folded, last.end) ||
  (next?.kind === 'stock' &&
    next.start - end <= 4 &&
    start - last.end <= LONGEST_BETWEEN &&
    APPOSED.test(folded.slice(afterBrackets(folded, last.end), next.start)));
const NO_LISTS: readonly MentionList[] = [];

function listOf(folded: string, members: readonly [Mention, ...Mention[]], last: Mention): MentionList {
  const { kind, start } = members[0];
  const membersEnd = afterBrackets(folded, last.end);
  const tail = LISTED.isAt(folded, membersEnd, OPENS_TAIL) ? tailAt(folded, kind, membersEnd) : '';
  return {
    kind,
    members,
    start,
    membersEnd,
    end: membersEnd + tail.length,
    open: tail.startsWith('等'),
    headed: kind === 'sector' && isHeaded(folded, members, tail),
  };
}

function tailAt(folded: string, kind: MentionKind, at: number): string {
  const tail = matchAt(kind === 'sector' ? SECTOR_TAIL : kind === 'stock' ? STOCK_TAIL : INDEX_TAIL, folded, at)![0];
  return kind === 'stock' && !/^等|(?:股|股票|公司|个股|标的|品种)$/.test(tail) ? '' : tail;
}

function isHeaded(folded: string, members: readonly Mention[], tail: string): boolean {
  return (
    members.some(
      ({ start, end }) =>
        isHeadAt(folded, end) ||
        folded.startsWith('概念', Math.max(start, end - 2)) ||
        folded.startsWith('产业链', Math.max(start, end - 3)),
    ) ||
    isHeadAt(tail, tail.startsWith('等') ? 1 : 0) ||
    /^等.*[块念股业向材道域数]$/.test(tail)
  );
}
