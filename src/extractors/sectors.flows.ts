/** Money flowing into or out of sectors: 主力资金净流入电子、计算机, 医药生物行业净流出超50亿元. */
import type { MentionList } from '../grammar/coordination.js';
import { lastListBefore } from '../grammar/sentence-lists.js';
import { clauseEnd, clauseStart } from '../grammar/sentences.js';
import type { PassageStatements } from '../grammar/statements.js';
import type { Found, PassageReading } from '../types.js';
import { THING } from '../mentions/sectors.js';
import { found } from './found.js';

const FLOW =
  /(?<into>(?:热点|资金|涨停(?:个股|股)?)[^，。；]{0,6}?集中[在于]|净流入|净买入|流入|流向|涌入|加仓|青睐|抢筹|净申购|抱团|扎堆|围猎)|以[\d,.]{1,9}[万千百]?亿元?的?(?:主力|资金)?(?<placed>净?流[入出])?(?:额|金额|规模)?(?:高居|稳居|位居|居首|居前|遥遥领先|领先|紧随其后|次之)|(?<out>跌停(?:个股|股)?[^，。；]{0,6}集中[在于]|净流出|净卖出|流出|撤离|出逃|减仓|抛售|净赎回)/g;
/** Between a flow and the sectors it is said of, when they follow: 净流入[居前的行业为]电子. */
const BEFORE_LIST =
  /^(?:额|规模|金额|资金|前三|前五|前十|最多|较多|居前|靠前|居首|排名|位居|超\d+(?:\.\d+)?亿元?|了|的|还|行业|板块|概念|个股|方向|主要|依次|分别|集中|在|为|是|有|包括|：|:|到|至|向|于){0,6}$/;
/** Between the sectors and the flow, when they stand first: 电子行业[获主力资金]净流入. */
const AFTER_LIST =
  /^(?:[因由][^，。；]{1,12}?)?(?:均|都|分别|合计|今日|昨日|上周|本周|当日|全天|获得?|遭|被|受|得到|主力|北向|南向|北上|南下|外资|机构|大单|特大单|融资|资金|两融|杠杆|持续|继续|连续|大幅|集中|再度|逆势|净|紧随其后|紧跟其后|次之|居次|，|为|的)*$/;
/** When, between the sectors and the flow. */
const WHEN = /[午早尾][前盘后间]|[上下]午|半日|盘中|截至(?:午间?)?收盘|周[一二三四五]|近?\d{1,2}日|近期|单日|累计/g;
/** 净流入A等行业，净流出B: another name behind the flow, where no sum or place is told. */
const HAS_OBJECT = /^[\u4e00-\u9fff](?<![额规金资居最超逾近达约了合分共前靠较排位为])/;
/** A rule that any sentence on advice breaks: what money may, will or should do is no flow of the session. */
const ADVICE = /建议|关注|可|应|有望|预计|或将|看好|机会|配置价值|若|如果|逢低/;

/** Adds the sectors of each flow that a passage reports. */
export function addFlows(records: Found<'sectors'>[], reading: PassageReading, { sentences }: PassageStatements): void {
  const { folded, text } = reading.passage;
  FLOW.lastIndex = 0;
  let at = 0;
  for (let match = FLOW.exec(folded); match !== null; match = FLOW.exec(folded)) {
    while (at + 1 < sentences.length && sentences[at]!.end <= match.index) at += 1;
    const sentence = sentences[at];
    if (!sentence) break;
    const end = match.index + match[0].length;
    const list = listOf(folded, sentence.lists, match.index, end);
    if (!list || ADVICE.test(folded.slice(clauseStart(folded, match.index, sentence.start), match.index))) continue;
    // Hot spots are named in one clause; what a comma adds to the list is told of something else.
    const isHot = match[0].includes('集中');
    if (isHot && /[，,]/.test(folded.slice(list.start, list.membersEnd))) continue;
    const direction = directionOf(match, folded.slice(Math.max(sentence.start, match.index - FLOW_REACH), match.index));
    if (!direction) continue;
    for (const member of list.members) {
      if (member.evidence.includes(THING)) continue;
      const [from, to] = [Math.min(member.start, match.index), Math.max(member.end, end)];
      const name = text.slice(member.start, member.end);
      records.push(
        found('sectors', '<money flows> <sectors>', reading, from, to, {
          name,
          direction,
          changePct: null,
          qualifier: null,
          stocks: [],
        }),
      );
    }
  }
}

/** How far before a place by its sum the flow is named, in characters. */
const FLOW_REACH = 120;
const SPOKEN_OF = /净?[流买卖][入出]|吸金|青睐|出逃|失血/g;

/** 非银金融以62亿元居首: which way the money went is said with the sum, or before in the sentence; else nothing is known. */
function directionOf({ groups }: RegExpExecArray, before: string): 'up' | 'down' | undefined {
  if (groups!.into) return 'up';
  if (groups!.out) return 'down';
  const flow = groups!.placed ?? before.match(SPOKEN_OF)?.at(-1);
  return flow === undefined ? undefined : /[卖出逃]|失血/.test(flow) ? 'down' : 'up';
}

function listOf(folded: string, lists: readonly MentionList[], start: number, end: number): MentionList | undefined {
  const stop = clauseEnd(folded, end, end + 40);
  // 净流入A、B等行业，净流出C、D: what stands right behind is what the money left, not the list before.
  const next = lists[lastListBefore(lists, end) + 1];
  if (next?.kind === 'sector' && next.start === end) return next;
  for (const list of lists) {
    if (list.kind !== 'sector') continue;
    if (list.start >= end && list.start - end <= 20)
      if (list.start <= stop + 1 && BEFORE_LIST.test(folded.slice(end, list.start))) return list;
    if (list.end > start || start - list.end > 16) continue;
    const link = folded.slice(list.end, start).replace(WHEN, '');
    if (!AFTER_LIST.test(link) || (/[，,]/.test(link) && HAS_OBJECT.test(folded.slice(end, end + 2)))) continue;
    return list;
  }
  return undefined;
}
