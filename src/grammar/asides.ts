/**
 * Asides: what a desk puts between a name and its move to say why or upon what it moved (公布业绩后, 受惠油价造好，, 因业绩不及预期).
 * What an aside speaks of (业绩, 油价, a board) has no part in the move that follows.
 */
import type { Span } from '../types.js';
import type { MentionList } from './coordination.js';
import { matchAt } from '../text/characters.js';
import { lastListBefore } from './sentence-lists.js';
import { clauseEnd } from './sentences.js';

const LEAD =
  '[：:]?(?:今日|昨日|今早|昨晚|盘前|盘后|盘中|早盘|午后|日前|早前|此前|周[一二三四五]|首日|当日|也|亦|则|更|同样|均|都|双双|主要|或|刚|最新|意外|正式){0,3}';
/** What tells the news that a company gave or was given. */
const NEWS =
  '公布|发布|披露|公告|宣布|宣派|发表|发盈喜|发盈警|交出|预告|推出|签订|签署|中标|完成|撤回|上修|下修|发出|给出|上调|下调|调高|调低|提高|获准|收到|拟|传出?|午间公布';
const CAUSE =
  '受益于?|受惠于?|受累于?|受制于?|受困于?|得益于|受到?|因为?|由于|凭借?|靠着?|借助?|随着?|跟随|尾随|追随|在|遭|获|叠加|伴随|乘着?|搭上';
/** How a cause told in the move's own clause ends. */
const CAUSE_END =
  '影响|提振|推动|带动|拉动|拖累|支撑|支持|刺激|打击|打压|冲击|利好|利空|消息|催化|加持|助力|压力|下|后|不及预期|低于预期|[逊超胜](?:于|出|市场)?预期|好于预期|好过预期|高于预期|亏损|转亏|亮眼|靓丽|理想|预[增喜亏]|大增|大减|倍增|暴增|翻倍|增长|下滑|下降|锐减|扭亏|走[强高弱低]|上涨|下跌|[大飙]涨|涨价|提价|降价|造好|向好|回落|回升|反弹|新高';
/** 季绩胜预期, 业绩不及预期: results held against what was expected. */
const RESULTS =
  '[^，,。；;：:]{0,6}(?:业绩|季绩|中绩|绩|财报|[季中年]报|指引)(?:[逊胜超]|不及|低于|高于|好于|好过|差于|差过|符合|合乎)(?:于|出|过)?(?:市场)?预期';
const REASON = new RegExp(
  `^${LEAD}(?:(?:${NEWS})[^，,。；;：:]{0,28}后|(?:${CAUSE})[^，,。；;：:]{1,28}(?:${CAUSE_END})|${RESULTS})`,
);
const OWN_CLAUSE = new RegExp(`^${LEAD}(?:${NEWS}|${CAUSE}|${RESULTS}$)`);
/** 宁德时代，这家最大的电池企业，跌3%; 宁德时代——电池龙头——跌3%. */
const APPOSITION =
  /，(?:这家|这只|这个|一家|作为|素有|有着|被称为|号称|堪称|曾经的|昔日的?)[^，,。；;：:]{1,24}(?=，)|——[^，,。；;：:—]{1,24}——/y;
const ENDS_QUANTITY = /(?:[量率费税]|收入|营收|(?<!目标|股)价|价格|成本|利润|净利|盈利)$/;
const GIVES_NEWS = new RegExp(`^${LEAD}(?:${NEWS})`);
/** 茅台宣布提价，涨幅20%: the price that was told rose, unless the move is told as the session's (高开3%). */
const tellsQuantity = (clause: string) => ENDS_QUANTITY.test(clause) && GIVES_NEWS.test(clause);
const OF_SESSION = /[收开盘午停封今早尾现复板]|股价|一度|逆[市势]/;

/** The longest aside in the move's own clause, in characters. */
const LONGEST = 48;

/**
 * Where the aside ends that stands directly behind a name: behind its last word in the clause of the move (A受油价上涨影响|走强),
 * behind its whole clause where the move is told in a later one (A受惠油价造好|，升2.6%).
 *
 * @param from where the name, or the list of names, ends.
 * @param to where the move begins.
 * @returns `from` where no aside stands there.
 */
export function afterAside(folded: string, from: number, to: number): number {
  if (folded[from] === '，' || folded[from] === '—') {
    const apposed = matchAt(APPOSITION, folded, from);
    return apposed ? from + apposed[0].length : from;
  }
  // A heading's colon (金力永磁：因…，今日涨停) opens the clause of the aside.
  const colon = folded[from] === '：' || folded[from] === ':' ? 1 : 0;
  const end = clauseEnd(folded, from + colon, to);
  if (end < to) {
    const clause = folded.slice(from, Math.min(end, from + LONGEST));
    return OWN_CLAUSE.test(clause) && !(tellsQuantity(clause) && !OF_SESSION.test(folded.slice(end, to + 2)))
      ? end
      : from;
  }
  const match = REASON.exec(folded.slice(from, Math.min(to, from + LONGEST)));
  return match ? from + match[0].length : from;
}

/** The shares in whose aside a list stands (金力永磁受[稀土板块]走强带动涨停, A获[B]入股刺激，大涨), or undefined. */
export function ownerOfAside(
  folded: string,
  lists: readonly MentionList[],
  named: MentionList,
  event: Span,
): MentionList | undefined {
  const owner = lists[lastListBefore(lists, named.start)];
  if ((owner?.kind !== 'stock' && owner?.kind !== 'index') || named.end - owner.end > LONGEST) return undefined;
  // 恐慌指数（VIX）: one name in the other's brackets.
  if (owner.end > named.start) return undefined;
  return afterAside(folded, owner.end, event.start) >= named.end ? owner : undefined;
}
