/**
 * Sectors whose direction the words before them or another sector's tell: 泡泡玛特领涨新消费, and 采掘、有色金属紧随其后, next
 * to what the sentence told first.
 */
import type { RecordValue } from '../document/schema.js';
import { matchAt } from '../text/characters.js';
import type { MentionList } from '../grammar/coordination.js';
import type { PassageStatements } from '../grammar/statements.js';
import type { Found, PassageReading } from '../types.js';
import { found } from './found.js';
import { isVouched } from './sectors.vouched.js';

type Direction = RecordValue<'sectors'>['direction'];

/** The verb right before the sectors, whose object they are where the clause ends behind them. */
const LEADS = /领(?<way>[涨跌升])了?$/;
const ENDS = /^(?:等)?(?:股|板块|概念股?|行业|类股|方向|题材|赛道)?(?:[，。；！？、\s（(]|$)/;

/** 少数逆行者是疫苗和中药, 今日最大赢家当属黄金股: a part in the session, before those that play it. */
const PARTS =
  /(?:(?<up>逆行者|逆势者|(?:最大|唯一|少数|为数不多的|难得的|盘面|今日|全天|市场)(?:亮点|赢家|例外|幸存者)|避风港|(?:今[日天]|全天|盘面|市场|绝对)的?主角|领头羊|领涨者|飘红者|上涨者)|(?<down>重灾区|最大输家|最大拖累|领跌者|下跌者|垫底者))(?:依旧|依然|仍然?|还)?(?:是|为|当属|非|要数|只有|仅有|包括|：)(?:[^，。；：、]{0,12}的)?$/;
const AHEAD = /预计|有望|或|将|后市|明[日天年]|未来|可能|应|公司|业务|业绩|营收|产品|经济|出口/;

/** Next in the order that the sentence began. */
const NEXT =
  /(?:行业|板块|概念)?(?:则|也|亦|均|等|分别|分列|依次|表现|涨幅|升幅|跌幅|板块|行业){0,3}(?:紧随其后|紧跟其后|紧追其后|紧随|跟随其后|位列其后|位居其后|随其后|次之|居次|居后|居其次|(?:位列|位居|分列|排名)(?:第?二、?(?:第?三)?|前三|次席|第[二三四五六\d])位?)(?=[，。；！、（(]|$)/y;
const BEGINS_NEXT = '行板概则也亦均等分依表涨升跌紧跟位随次居排';
/** What the sentence told before: which way a price, or the money, went. */
const WAY = /净?流入|净?流出|吸金|失血|[涨升扬]|[跌挫]|领跑|走[强高弱低]/g;
const DOWN = /流出|失血|[跌挫]|走[弱低]/;
/** How far before the sectors such words are looked for, in characters. */
const REACH = 80;

/** Adds the sectors that a passage reports so. */
export function addLed(records: Found<'sectors'>[], reading: PassageReading, { sentences }: PassageStatements): void {
  const { folded } = reading.passage;
  for (const sentence of sentences)
    for (const list of sentence.lists) {
      if (list.kind !== 'sector') continue;
      const direction =
        ledBefore(folded, list) ?? partOf(folded, sentence.start, list) ?? nextInOrder(folded, sentence.start, list);
      if (direction && isVouched(folded, sentence.start, list)) addList(records, reading, list, direction);
    }
}

function ledBefore(folded: string, { start, end }: MentionList): Direction | undefined {
  const way = LEADS.exec(folded.slice(Math.max(0, start - 3), start))?.groups!.way;
  if (way === undefined || !ENDS.test(folded.slice(end, end + 5))) return undefined;
  return way === '跌' ? 'down' : 'up';
}

function partOf(folded: string, floor: number, { start }: MentionList): Direction | undefined {
  const told = folded.slice(Math.max(floor, start - PART_REACH), start);
  const parts = PARTS.exec(told)?.groups;
  if (!parts || AHEAD.test(told)) return undefined;
  return parts.up === undefined ? 'down' : 'up';
}
const PART_REACH = 32;

function nextInOrder(folded: string, floor: number, { start, end }: MentionList): Direction | undefined {
  if (end === folded.length || !BEGINS_NEXT.includes(folded[end]!)) return undefined;
  const match = matchAt(NEXT, folded, end);
  if (!match) return undefined;
  if (/[涨升]幅/.test(match[0])) return 'up';
  if (match[0].includes('跌幅')) return 'down';
  const told = folded
    .slice(Math.max(floor, start - REACH), start)
    .match(WAY)
    ?.at(-1);
  return told === undefined ? undefined : DOWN.test(told) ? 'down' : 'up';
}

function addList(records: Found<'sectors'>[], reading: PassageReading, list: MentionList, direction: Direction): void {
  for (const member of list.members) {
    records.push(
      found('sectors', '<sectors> led or next in order', reading, member.start, member.end, {
        name: reading.passage.text.slice(member.start, member.end),
        direction,
        changePct: null,
        qualifier: null,
        stocks: [],
      }),
    );
  }
}
