/** Boards, concepts, industries and themes reported as moving, with their own change and the members the text lists. */
import type { RecordValue } from '../document/schema.js';
import type { Change } from '../grammar/changes.js';
import { lastListBefore } from '../grammar/sentence-lists.js';
import { isTransparent } from '../grammar/transparent.js';
import { statementsOf, type Statement } from '../grammar/statements.js';
import type { Extractor, Found, PassageReading, StockMention } from '../types.js';
import { found, isStock } from './found.js';
import { THING } from '../mentions/sectors.js';
import { addDrivers } from './sectors.drivers.js';
import { addLed } from './sectors.led.js';
import { addFlows } from './sectors.flows.js';
import { isVouched } from './sectors.vouched.js';
import { addPredicates } from './sectors.predicates.js';

// A commodity's own price, or a word that is a sector only beside its head noun.
const FUTURES_MARKET = /期市|商品期货|期货市场|主力合约|夜盘收盘/;
const COMMODITY = /期货|现货|主力合约|国际金价|盎司|每桶|美元\/|元\/吨|商品|沪[金银铜铝镍锡锌铅]|收益率|结算价|价格/;
/** 焦炭主力合约涨5%；焦煤涨3.8%: the list of the futures goes on behind a semicolon. */
const FUTURES_LIST = /期市|期货|主力合约/;
const toldBefore = (folded: string, start: number): string =>
  /[；;]$/.test(folded.slice(0, start).trimEnd().slice(-1))
    ? folded
        .slice(Math.max(0, start - TOLD_REACH), start)
        .split('。')
        .at(-1)!
    : '';
/** How far before a change its sentence is asked for these, in characters. */
const TOLD_REACH = 200;
/** What is said of a thing of the sector's, not of the sector: 新能源的动态调整. */
const OF_A_THING =
  /的(?!表现|走势|涨|跌|升|个股|股|龙头|强势|反弹|整体|平均|最大|集体|板块|指数|公司|成[分份])[^的，]{0,10}$/;
const ADVERBS =
  /[双三四五六]?(?:大)?(?:巨头|雄|剑客|小龙|龙头)|高档|高位|低位|明显|普遍|相对|整体|多数|大多|大面积|反复|轮番|显著|突然|齐齐|较为|最为|十分|[”」’]/g;
/** 次新股涨停，高位股分化: shares of another kind, which are no sector. */
const OF_OTHER_SHARES =
  /[，,](?:而|但|不过|其中|同时)?(?:高位|低位|高标|权重|题材|蓝筹|白马|连板|抱团|[中小大微]盘)股?$/;
const PLACE = /^(?:居前|靠前|居首|领先|前列)$/;
const LEADS = /^(?:领衔|领跑|带领)$/;
/** A word of movement that is the first half of a noun: 调整机制, 活跃度. */
const NOUN_AFTER =
  /^(?:机制|方案|优化|政策|结构|空间|周期|阶段|压力|风险|幅度|措施|计划|后的|期间|期内|预期|逻辑|动能|概率|态势下|幅(?:过|之)后|度(?!居|较|最|提))/;

/** A review of the limit-ups, by its title or one of its headings. */
const REVIEW_TITLE = /涨停|连板|封板/;
const REVIEW_HEADING = /^[【\s]{0,2}(?:连板梯队|涨停复盘|涨停板块|涨停题材|涨停原因|最强风口)/;

export const sectors: Extractor<'sectors'> = {
  kind: 'sectors',
  extract(reading) {
    const all: Found<'sectors'>[] = [];
    const ofLimits = reading.passages.some(({ passage: { kind, folded } }) =>
      (kind === 'title' ? REVIEW_TITLE : REVIEW_HEADING).test(folded),
    );
    for (const passage of reading.passages) addPassage(all, passage, ofLimits);
    const seen = new Map<string, Found<'sectors'>>();
    for (const one of all) {
      const key = `${one.value.name}|${one.value.direction}`;
      const known = seen.get(key);
      // A sector told twice is one fact; the telling with a figure or with members is the fuller one.
      if (
        !known ||
        (known.value.changePct === null && one.value.changePct !== null) ||
        (known.value.stocks.length === 0 && one.value.stocks.length > 0 && known.value.changePct === null)
      )
        seen.set(key, one);
    }
    return [...seen.values()];
  },
};

/** Adds the sectors that a passage reports. */
function addPassage(records: Found<'sectors'>[], reading: PassageReading, ofLimits: boolean): void {
  if (!reading.mentions.some(({ kind }) => kind === 'sector')) return;
  const stated = statementsOf(reading);
  const { folded } = reading.passage;
  let subjectStarts: ReadonlySet<number> | undefined;
  let named: Named | undefined;
  for (let position = 0; position < stated.statements.length; position += 1) {
    const statement = stated.statements[position]!;
    const { change, subjects, sentence } = statement;
    if (subjects.kind !== 'sector' || change.kind === 'points') continue;
    const told = folded.slice(
      Math.max(sentence.start, change.start - TOLD_REACH),
      Math.min(sentence.end, change.end + 12),
    );
    if (subjects.headed ? FUTURES_MARKET.test(told) : COMMODITY.test(told)) continue;
    if (!subjects.headed && change.kind === 'pct' && FUTURES_LIST.test(toldBefore(folded, sentence.start))) continue;
    const next = stated.statements[position + 1];
    if (isOpening(folded, statement, next)) continue;
    // 券商高开之后一路走低: what stands before the words said first is between the name and them.
    const last = stated.statements[position - 1];
    const from = last?.subjects === subjects ? Math.max(subjects.end, last.change.end) : subjects.end;
    const said = folded.slice(Math.min(from, change.start), change.start);
    // One name without a head noun or figures: nothing but adverbs may stand between (创新药[出海交易]活跃).
    const isBare =
      change.kind !== 'pct' &&
      subjects.members.every(({ evidence }) => evidence[0] === 'known-name') &&
      !subjects.headed &&
      !subjects.open &&
      subjects.members.length === 1;
    if (isBare && !isTransparent(said.replace(ADVERBS, ''))) continue;
    if (
      OF_OTHER_SHARES.test(said) ||
      leavesBrackets(said) ||
      OF_PEOPLE.test(folded.slice(subjects.end, subjects.end + 6)) ||
      OF_A_MEASURE.test(said)
    )
      continue;
    // 净流出医药、食品居前 is the money's place, which sectors.flows.ts reads.
    if (
      PLACE.test(folded.slice(change.start, change.end)) &&
      /[流买卖][入出]$/.test(folded.slice(subjects.start - 2, subjects.start))
    )
      continue;
    if (
      PLACE.test(folded.slice(change.start, change.end)) &&
      BY_OTHER_MEASURE.test(folded.slice(Math.max(sentence.start, subjects.start - 40), subjects.start))
    )
      continue;
    // 最为抗跌，仅下滑0.5%: the figure says which way.
    if (next?.subjects === subjects && next.change.kind === 'pct' && folded.startsWith('抗跌', change.end - 2))
      continue;
    if (
      OF_A_THING.test(folded.slice(change.start - said.length, change.start + 2)) ||
      NOUN_AFTER.test(folded.slice(change.end, change.end + 4))
    )
      continue;
    // 黄金股领衔有色金属股下跌: the verb of the next one is the verb of both.
    if (
      LEADS.test(folded.slice(change.start, change.end)) &&
      sentence.lists[lastListBefore(sentence.lists, change.end) + 1]?.start === change.end
    )
      continue;
    const direction = directionOf(change);
    subjectStarts ??= new Set(stated.statements.map((one) => one.subjects.start));
    named = membersOf(statement, subjectStarts, named);
    const members = named.stocks;
    subjects.members.forEach((member, index) => {
      if (member.evidence.includes(THING) && !isVouched(folded, sentence.start, subjects)) return;
      const changePct =
        change.kind !== 'pct' ? null : change.series.length > 1 ? (change.series[index] ?? null) : change.changePct;
      records.push(
        found(
          'sectors',
          ruleOf(folded.slice(change.start, change.end)),
          reading,
          Math.min(member.start, change.start),
          Math.max(member.end, change.end),
          {
            name: reading.passage.text.slice(member.start, member.end),
            direction,
            changePct,
            qualifier: changePct === null ? null : change.qualifier,
            stocks: members,
          },
        ),
      );
    });
  }
  addFlows(records, reading, stated);
  addDrivers(records, reading, stated);
  addLed(records, reading, stated);
  addPredicates(records, reading, stated, ofLimits);
}

/** 86只股涨停（不含ST股、退市股），…: what brackets hold is no subject of what stands behind them. */
const leavesBrackets = (said: string): boolean => /^[^（(]*[）)]/.test(said);
/** 汽车行业景气度上升: a measure of the trade's. */
const OF_A_MEASURE =
  /(?:景气度?|景气指数|利润率|集中度|开工率|渗透率|利用率|关注度|热度|信心|活跃度|竞争|出海|收入|薪酬|门槛|占比)(?:明显|持续|继续|不断|显著|大幅|小幅|有所|进一步|再度){0,2}$/;
/** 从净利润增速看，电子居前: ahead by another measure than the session's. */
const BY_OTHER_MEASURE =
  /(?:增速|营收|净?利润|盈利|业绩|持仓|估值|股息率|研发|销量|分红)[^涨跌。；]{0,12}(?:看|方面|排名|中|上)[，,]?[^涨跌。；]{0,8}$/;
/** 通信行业研究员: who works on a trade. */
const OF_PEOPLE = /^(?:行业)?(?:的)?(?:研究员|分析师|首席|从业者|人士|协会|专家|老板|玩家|投资者|基金经理)/;
const OPENS = /^(?:大幅|小幅|跳空|双双|集体)?(?:[高低]开|冲高|探底|[高低]开[高低]走)$/;

/** 券商高开后走低: how it opened is no report where the same clause or the next goes on to say the opposite. */
function isOpening(folded: string, { change, subjects, sentence }: Statement, next: Statement | undefined): boolean {
  if (!next || next.subjects !== subjects || next.sentence !== sentence) return false;
  const { start, end, kind } = change;
  if (kind !== 'rise' && kind !== 'fall') return false;
  return directionOf(next.change) !== directionOf(change) && OPENS.test(folded.slice(start, end));
}

/** Words that only a report of a session uses; refine.ts keeps what they tell even inside a broker's view. */
const ruleOf = (words: string) =>
  /涨幅|跌幅|领涨|领跌|涨停|跌停|%/.test(words) ? '<sectors> … change of the session' : '<sectors> … <change>';

type Direction = RecordValue<'sectors'>['direction'];

function directionOf({ kind, changePct }: Change): Direction {
  if (kind === 'mixed') return 'mixed';
  if (kind === 'pct') return (changePct ?? 0) < 0 ? 'down' : 'up';
  return kind === 'fall' || kind.startsWith('limit-down') ? 'down' : 'up';
}

/** The stocks named with a sector, and where the sector begins that ends their list. */
interface Named {
  readonly subjects: Statement['subjects'];
  readonly next: number;
  readonly stocks: RecordValue<'sectors'>['stocks'];
}

/** The stocks that the same sentence lists after the sector and before the next one; `last` has those of the change before. */
function membersOf(
  { subjects, sentence: { lists }, change }: Statement,
  subjectStarts: ReadonlySet<number>,
  last: Named | undefined,
): Named {
  const until = Math.max(subjects.end, change.end);
  if (last?.subjects === subjects && until < last.next) return last;
  let next = Infinity;
  const members: StockMention[] = [];
  for (let index = lastListBefore(lists, subjects.end) + 1; index < lists.length; index += 1) {
    const list = lists[index]!;
    if (list.kind === 'sector' && list.start > until) {
      next = list.start;
      break;
    }
    if (list.kind === 'stock' && subjectStarts.has(list.start))
      for (const member of list.members) if (isStock(member)) members.push(member);
  }
  const stocks = new Map(
    members.map(({ entry }) => [entry.code ?? entry.name, { code: entry.code, name: entry.name }]),
  );
  return { subjects, next, stocks: [...stocks.values()] };
}
