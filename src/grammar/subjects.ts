/**
 * Whose price it was: the enumeration that an event (涨停, 跌超5%, 6连板) is said of. One reading for all extractors,
 * so that an ellipsis understood for streaks is understood for moves too.
 */
import type { Mention, Span } from '../types.js';
import { afterBrackets, mentionLists, type MentionList } from './coordination.js';
import { clauseStart, endsClause, sentences } from './sentences.js';

/** One sentence with its enumerations. */
export interface SentenceLists extends Span {
  readonly lists: readonly MentionList[];
  /** The last stock list of the sentences before, for 该股 (that share); null where none was named. */
  readonly previous: MentionList | null;
}

/** The sentences of a passage with the enumerations of its stock, index and sector mentions. */
export function sentenceLists(folded: string, mentions: readonly Mention[]): SentenceLists[] {
  const named = mentions.filter((one) => one.kind !== 'firm');
  let at = 0;
  let previous: MentionList | null = null;
  return sentences(folded).map((sentence) => {
    const own: Mention[] = [];
    while (at < named.length && named[at]!.start < sentence.end) own.push(named[at++]!);
    const lists = mentionLists(folded, own);
    const result = { ...sentence, lists, previous };
    previous = lists.findLast((list) => list.kind === 'stock') ?? previous;
    return result;
  });
}

// Words that may stand between a subject, named one or more clauses before, and what is said of it.
const TRANSPARENT = new RegExp(
  '(?:' +
    [
      '今日|昨日|当日|今天|今早|本周|上周|全天|全日|单日|盘中|盘初|早盘|早间|早市|午后|午间|午盘|半日|尾盘|尾市|盘后|盘前|开盘|开市|收盘|收市|休盘|终盘|竞价|夜盘|隔夜|日内|周[一二三四五]|\\d+日|\\d+月',
      '此前|早前|分别|日线|截至|截止|发稿|目前|随后|之后|此后|其后|后来|最终|最后|期间|临近|至今|时|后|前|现|其中|一度|最高|最低|最多|最大|曾|再度|再次|继续|持续|延续|又|也|亦|均|都|则|并|且|但|而|更|已|仍|还|却|再|续|先|遂|就|便',
      '该股|公司股价|股价|其股价|其|个股|股|等|集体|双双|纷纷|齐|全线|悉数|大幅|小幅|微幅|微|强势|快速|迅速|直线|震荡|窄幅|宽幅|板块|指数|概念股|概念|方向|表现|收评|收报|收于|报收|收|报|跟随|逆市|逆势|瞬间|急速|走势|呈|进一步|成功|率先|涨幅|跌幅|累计|合计|上市|首日|复牌|连续|由|从|转|为|以|于|在|至|到|的|和|，|,|、|\\s|[\\d.:：]+|元|点|港元|美元|约|近|超|逾|股价报|\\*|”|“',
    ].join('|') +
    ')',
  'y',
);
/** Nouns that have a rise and fall of their own, so that a number after them is not the share's. */
const OTHER_SUBJECT =
  /营收|收入|净利|盈利|利润|业绩|毛利|销量|销售|产量|产能|出货|订单|价格|单价|均价|报价|现货|期货|合约|油价|金价|铜价|铝价|煤价|运价|房价|售价|批价|币价|同比|环比|估值|市盈率|成交额|成交量|换手率|占比|份额|比例|持股|股份总数|股权|质押|目标价|评级|仓位|持仓|配比|收益率|利率|汇率|通胀|CPI|PPI|GDP|ETF|基金|提价|增速|渗透率|库存|成本|费用|市占率|用户|日活|增幅|补贴|关税|税率|需求|投资|支出|美元指数|人民币|国债|债券|原油|比特币|黄金价|指标|股息|溢价|净值|规模|资产|负债|总额|均线|概率/;

/** Whether a stretch holds nothing but adverbs, pronouns and marks, so that what stands before it is the subject still. */
export function isTransparent(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    TRANSPARENT.lastIndex = at;
    const match = TRANSPARENT.exec(text);
    if (!match || match[0].length === 0) return false;
    at = TRANSPARENT.lastIndex;
  }
  return true;
}

/** The longest stretch, in characters, that may stand between a subject and its verb in one clause. */
const LONGEST_GAP = 36;

const LIST_AFTER =
  /^(?:(?:的)?(?:个股|股票|股|概念股|公司|板块|行业|概念|方向|品种|龙头)?(?:主要|依次|分别)?(?:有|包括|包含|为|是|：|:|如|的))?\s*$/;
const MODIFIES = /^的(?!是|有|为|个股|股|板块|还)/;

/**
 * The enumeration that an event is said of, or undefined where the sentence does not name it.
 *
 * In order: the name whose brackets hold the event (大唐发电（6板）); the list that directly follows (两连板神思电子,
 * 涨幅居前的有A、B); the nearest list before it in its clause; the nearest list of an earlier clause, where nothing but
 * adverbs and pronouns stands at the beginning of the event's own clause (该股随后涨停).
 *
 * @param folded the passage's folded text.
 * @param sentence the sentence of the event.
 * @param event the offsets of the event's words.
 */
export function subjectOf(folded: string, sentence: SentenceLists, event: Span): MentionList | undefined {
  const { lists } = sentence;
  for (const list of lists)
    for (const member of list.members)
      if (event.start > member.end && event.end < afterBrackets(folded, member.end))
        return {
          ...list,
          members: [member],
          start: member.start,
          membersEnd: member.end,
          end: member.end,
          open: false,
        };

  const next = lists.find((list) => list.start >= event.end);
  if (
    next &&
    next.start - event.end <= 12 &&
    LIST_AFTER.test(folded.slice(event.end, next.start)) &&
    prefixes(folded, sentence, event, next)
  )
    return next;
  if (MODIFIES.test(folded.slice(event.end, event.end + 4))) return undefined;

  let before: MentionList | undefined;
  for (const list of lists) if (list.membersEnd <= event.start) before = list;
  if (!before) return anaphor(folded, sentence, event);
  const gap = folded.slice(before.end, event.start);
  if (OTHER_SUBJECT.test(gap)) return undefined;
  const ownClause = clauseStart(folded, event.start, sentence.start);
  if (ownClause <= before.end) return gap.length <= LONGEST_GAP ? before : undefined;
  const clause = folded.slice(ownClause, event.start);
  // Only a share can close at its limit, so a limit needs less: a short clause with no subject of its own.
  return isTransparent(clause) ||
    (before.kind === 'stock' &&
      clause.length <= 14 &&
      /^(?:仅|开盘|不到|随后|午后|盘中|尾盘|最终|快速|一|并)/.test(clause) &&
      /[涨跌]停|板/.test(folded.slice(event.start, event.end)))
    ? before
    : undefined;
}

const ANAPHOR = /(?:该股|公司(?:今日|昨日|当日)?股价|其股价|该公司股价|股价)[^，,]{0,12}$/;

/** 该股, 公司股价: the stock that the passage named last before this sentence. */
function anaphor(folded: string, sentence: SentenceLists, event: Span): MentionList | undefined {
  const { previous } = sentence;
  if (!previous || previous.members.length !== 1) return undefined;
  const upTo = folded.slice(sentence.start, event.start);
  const clause = folded.slice(clauseStart(folded, event.start, sentence.start), event.start);
  if (OTHER_SUBJECT.test(clause)) return undefined;
  return ANAPHOR.test(clause) || (isTransparent(clause) && /该股|公司股价|其股价/.test(upTo)) ? previous : undefined;
}

/** Whether the event's words stand before the list they are said of, with no subject of their own to the left. */
function prefixes(folded: string, sentence: SentenceLists, event: Span, next: MentionList): boolean {
  const between = folded.slice(event.end, next.start);
  const start = clauseStart(folded, event.start, sentence.start);
  const subjectBefore = sentence.lists.some((list) => list.membersEnd <= event.start && list.end > start);
  // White space in a title separates statements (三大指数齐涨 汽车股走强).
  if (between !== '' && between.trim() === '') return false;
  if (between === '' || between === '的') return next.kind === 'stock' && !subjectBefore;
  return !subjectBefore && !endsClause(between.replace(/[：:]$/, ''));
}
