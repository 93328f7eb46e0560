/**
 * What is said of sectors in words that no price moves with: 成了最靓的仔, 是重灾区, 拖了后腿, 贡献7只涨停股, 接力, 回流. They
 * stand right behind the sectors, so that nothing else can be meant.
 */
import type { RecordValue } from '../document/schema.js';
import { matchAt } from '../text/characters.js';
import type { MentionList } from '../grammar/coordination.js';
import type { PassageStatements } from '../grammar/statements.js';
import type { Found, PassageReading } from '../types.js';
import { TOLD } from './characters.js';
import { found } from './found.js';
import { isVouched } from './sectors.vouched.js';

type Direction = RecordValue<'sectors'>['direction'];

/** When and how, before the words. */
const HOW =
  '(?:则|也|亦|又|却|均|都|更|再|就|还|仍|今日|今天|昨日|当日|本周|全天|早盘|盘中|午后|尾盘|开盘后?|随后|逆势|集体|双双|纷纷|再度|再次|继续|持续|依旧|依然|无疑|明显|一度){0,3}';
const IS = '(?:是|成|成为了?|成了|为|堪称|沦为|变成|当属|算是|仍是)';
const WHERE = '(?:今日|今天|全天|当日|本周|市场|盘面|两市|全场|盘中|上|中|的|最为|名副其实){0,4}';
const COUNT = '(?:近|超|逾)?\\d{1,3}(?:余|多)?(?:只|家|个|支|股)';
const BY = '(?:市场|资金|主力|游资|机构|投资者|大资金|北向){0,2}的?';
const MARKET = '(?:大市|大盘|指数|市场|沪指|恒指|基准)';

/** Of a name with or without a head noun. */
const SAID: readonly (readonly [Direction, string])[] = [
  [
    'up',
    [
      `(?:[：:]?(?:${IS})?${WHERE})(?:最靓的仔|最亮的?(?:星|仔)|最?(?:靓丽|亮丽|耀眼)的?(?:风景线?|一道风景线?)|最强(?:主线|风口|音|板块|方向)|领涨(?:主力|先锋|龙头)|反弹先锋|人气王)`,
      `(?:各|分别|合计|共|一举|独占|均|掀)?(?:贡献|涌现|收获|斩获|诞生|走出|占据|包揽)(?:了|出)?${COUNT}(?:[、和]${COUNT}){0,6}(?:个股)?(?:的)?(?:涨停|20cm|20CM|连板)`,
      `(?:涨幅|升幅)(?:均|都|双双|同时)?(?:进入|跻身|位列|挤进|排进|闯入|杀入|位居)(?:板块|行业|概念|两市|市场|涨幅榜|升幅榜)?(?:的)?前[二三四五六八十\\d]`,
      `(?:受到|获得|得到|备受|深受|颇受|广受|大受|遭到?|获)${BY}(?:追捧|热捧|青睐|爆炒|热炒|抢筹|力捧)`,
      `(?:跑赢|强于)${MARKET}`,
      '(?:接力|接棒)(?:走强|上涨|上攻|爆发|拉升|领涨|发力|大涨)?(?=[，。；、！（(]|$)',
      '炒(?:作)?(?:减息|降息|政策|业绩|消息|概念|预期|落后|复苏|重组|派息|分拆)(?=[，。；、！（(]|$)',
      '(?:资金)?(?:强势)?回流(?=[，。；、！（(]|$)',
      '(?:一枝独秀|一骑绝尘|独领风骚|鹤立鸡群|独占鳌头|傲视群雄|扛起(?:反弹|上涨|护盘)?大旗|冲锋在前)',
    ].join('|'),
  ],
  [
    'down',
    [
      `${IS}${WHERE}(?:杀跌|下跌|领跌|抛售|调整|回调)?(?:的)?(?:重灾区|绊脚石|拖累项|杀跌主力|领跌主力|领跌先锋|主要拖累|最大拖累)`,
      `拖(?:了|累了?|住)?(?:市场|${MARKET}|两市|行情)?的?后腿`,
      '首当其冲',
      `(?:跑输|弱于|逊于)${MARKET}`,
      '(?:同样|同告|齐齐|同步)?受累(?=[，。；、！]|$|于|下跌|走低|下挫)',
      `(?:各|分别|合计|共)?(?:贡献|涌现|出现)(?:了|出)?${COUNT}(?:[、和]${COUNT}){0,6}(?:个股)?(?:的)?跌停`,
      `跌幅(?:均|都|双双|同时)?(?:进入|跻身|位列|位居)(?:板块|行业|概念|两市|市场|跌幅榜)?(?:的)?前[二三四五六八十\\d]`,
      `(?:遭|遭到|遭遇)${BY}(?:重挫|血洗|重创|抛售|砸盘|滑铁卢|出货|出逃|抛弃|减持)`,
      '(?:惨不忍睹|哀鸿遍野|哀鸿一片|全军覆没|溃不成军|一片惨绿|跌声一片|满盘皆绿)',
      '(?:表现)?垫底',
      '[“"「]?(?:利好出尽|利好兑现|见光死)[”"」]?(?=[，。；！（(]|$)',
    ].join('|'),
  ],
  ['mixed', '(?:剧烈|严重|明显|大幅|高位|内部|加剧|加速|走势|表现){1,2}分化'],
];
/** Of shares alone (內房股), which news moves: 獲…消息刺激, 受…打压. */
const STIRRED =
  /(?:則|则|亦|也)?(?:受|获|因|在)[^，。；、]{2,24}?(?:(?<up>刺激|提振|带动|推动|鼓舞)|(?<down>打压|拖累|利空|冲击))(?=[，。；]|而|下|后|造|走|上|急|直|大|普|集|全|飙|拉|弹|升|涨|跌|挫)/y;
/** 涨停板块：光纤光缆（7家）、锂矿（5家）: how many of the limit-ups are of a board. */
const COUNTED = /[（(](?:涨停)?(?:\d{1,3}|[一二三四五六七八九十]{1,2})[家只股](?:涨停)?[）)]/y;
const PREDICATE = new RegExp(
  `${HOW}(?:${SAID.map(([direction, words]) => `(?<${direction}>${words})`).join('|')})`,
  'y',
);
/** What the words, or the adverbs before them, can begin with. */
const BEGINS = TOLD.beginningOf(PREDICATE, STIRRED);
const OF_SHARES = /(?:股|板块|概念|题材|方向)$/;
/** What may be, and what is asked of investors. */
const NOT_YET = /有望|预计|或将|可望|(?<![一-龥])若|如果|一旦|建议|将(?:会)?$|可能|能否/;
/** How far before the sectors such words are looked for, in characters. */
const REACH = 24;

/**
 * Adds the sectors that a passage says so of.
 *
 * @param ofLimits whether the article is a review of the limit-ups (涨停复盘).
 */
export function addPredicates(
  records: Found<'sectors'>[],
  reading: PassageReading,
  { sentences }: PassageStatements,
  ofLimits: boolean,
): void {
  const { folded } = reading.passage;
  for (const sentence of sentences)
    for (const list of sentence.lists) {
      if (list.kind !== 'sector') continue;
      if (folded[list.end - 1] === '）' || folded[list.end - 1] === ')') addCounted(records, reading, list, ofLimits);
      if (!TOLD.isAt(folded, list.end, BEGINS)) continue;
      const match =
        matchAt(PREDICATE, folded, list.end) ??
        (folded[list.end - 1] === '股' ? matchAt(STIRRED, folded, list.end) : null);
      if (!match || NOT_YET.test(folded.slice(Math.max(sentence.start, list.start - REACH), list.start))) continue;
      // 监管收紧，游戏行业首当其冲 is of the trade; of its shares it is said with 股 or 板块.
      if (match[0].endsWith('首当其冲') && !OF_SHARES.test(folded.slice(list.start, list.end))) continue;
      const { up, down } = match.groups!;
      const direction = up !== undefined ? 'up' : down !== undefined ? 'down' : 'mixed';
      if (isVouched(folded, sentence.start, list))
        addList(records, reading, list, direction, match.index + match[0].length);
    }
}

/** Adds the boards of a list that have a count of limit-ups in brackets. */
function addCounted(records: Found<'sectors'>[], reading: PassageReading, list: MentionList, ofLimits: boolean): void {
  const { folded } = reading.passage;
  if (!ofLimits && !folded.slice(Math.max(0, list.start - REACH), list.start).includes('涨停')) return;
  for (const member of list.members) {
    const count = matchAt(COUNTED, folded, member.end);
    if (count) addList(records, reading, { ...list, members: [member] }, 'up', member.end + count[0].length);
  }
}

function addList(
  records: Found<'sectors'>[],
  reading: PassageReading,
  { members }: MentionList,
  direction: Direction,
  end: number,
): void {
  for (const member of members) {
    records.push(
      found('sectors', '<sectors> <predicate>', reading, member.start, Math.max(member.end, end), {
        name: reading.passage.text.slice(member.start, member.end),
        direction,
        changePct: null,
        qualifier: null,
        stocks: [],
      }),
    );
  }
}
