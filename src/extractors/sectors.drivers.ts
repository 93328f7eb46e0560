/** Sectors that carry the market or weigh on it: 金融股支撑大市, 在科技股带动下, 受地产股拖累. */
import type { MentionList } from '../grammar/coordination.js';
import type { PassageStatements } from '../grammar/statements.js';
import { THING } from '../mentions/sectors.js';
import type { Found, PassageReading } from '../types.js';
import { TOLD } from './characters.js';
import { found } from './found.js';

/** What a sector does to the market: the verb right behind it, and the market right behind the verb. */
const ON_MARKET =
  /^(?:则|也|亦|却|均|都|齐|继续|持续|成功|合力|联手|联袂|共同|强势|领涨|走强|发力|走弱|，){0,3}(?:(?<up>支撑|撑起|力撑|力挺|托起|托住|推升|推高|带动|带领|拉动|拉升|提振)|(?<down>拖累|拖低|拖曳|拖垮|打压|压制))(?:着|了)?(?:大市|大盘|股指|指数|市场|恒指|沪指|两市|美股|港股|A股|道指|纳指|标普)/;
/** In what the market follows it, in a phrase that 在, 受, 由 opens before the name and one of these words closes. */
const OPENS =
  /(?:^|[，。；：,\s]|[一-龥]{0,4})(?:在|受|由|被|随着?|得益于|受益于|受惠于|受累于)(?<before>[^，。；：]{0,16}?[和与及、])?$/;
const CLOSES =
  /^(?:的|等|权重股?|蓝筹股?|资源股?|金融股?|集体|全线|大幅|普遍|强势|上涨|大涨|走强|反弹|走高|下跌|大跌|走弱|回调|下挫|重挫|走低|弱势){0,3}(?:的)?(?:(?<up>带动|推动|拉动|带领|领涨|引领|支撑|提振|支持|护盘|发力|助攻|助推)|(?<down>拖累|打压|压制))(?![力度])/;
const WEIGHED_DOWN = /受累(?:于)?$/;
/** How far before and behind a sector such words are looked for, in characters. */
const REACH = 24;
/** What the verb, or the words between the sector and its verb, can begin with. */
const BEGINS_DRIVING = TOLD.beginningOf(ON_MARKET, CLOSES);
/** 受地产行业拖累，公司利润下滑: the trade weighs on a company. */
const OF_A_COMPANY = /^(?:之?下)?[，,]?(?:公司|集团|营收|收入|利润|业绩|净利|毛利|销量|需求|出口|订单|行业)/;
const COMPANY_BEFORE = /公司|集团|企业|业务|产品|营收|业绩|净利|经济|出口|需求/;
/** What may or should be. */
const NOT_YET = /有望|预计|料|或将|可望|若|如果|一旦|应|建议/;

/** Adds the sectors of each driver that a passage reports. */
export function addDrivers(
  records: Found<'sectors'>[],
  reading: PassageReading,
  { sentences }: PassageStatements,
): void {
  const { folded, text } = reading.passage;
  for (const sentence of sentences)
    for (const list of sentence.lists) {
      if (list.kind !== 'sector') continue;
      const driven = directionOf(folded, sentence.start, list);
      if (!driven) continue;
      for (const member of list.members) {
        if (member.evidence.includes(THING) && !isList(list.members)) continue;
        records.push(
          found('sectors', '<sectors> drive the market', reading, member.start, Math.max(member.end, driven.end), {
            name: text.slice(member.start, member.end),
            direction: driven.direction,
            changePct: null,
            qualifier: null,
            stocks: [],
          }),
        );
      }
    }
}

/** 在券商、半导体带动下: two names beside each other are boards, with a head noun or without. */
const isList = (members: MentionList['members']) =>
  members.length > 1 && members.some(({ evidence }) => !evidence.includes(THING));

function directionOf(folded: string, floor: number, { start, end, headed, members }: MentionList) {
  const from = Math.max(floor, start - REACH);
  const weighs = headed && (folded[start - 1] === '累' || folded[start - 1] === '于');
  if (!weighs && !TOLD.isAt(folded, end, BEGINS_DRIVING)) return undefined;
  const before = folded.slice(from, start);
  if (NOT_YET.test(before)) return undefined;
  if (weighs && WEIGHED_DOWN.test(before)) return { direction: 'down' as const, end };
  const after = folded.slice(end, end + REACH);
  // A name without 股 or 板块 may be the thing: 受银行拖累 is of the bank.
  const match =
    ON_MARKET.exec(after) ?? ((headed || isList(members)) && OPENS.test(before) ? CLOSES.exec(after) : null);
  if (!match || OF_A_COMPANY.test(after.slice(match[0].length))) return undefined;
  if (COMPANY_BEFORE.test(before)) return undefined;
  return { direction: match.groups!.up ? ('up' as const) : ('down' as const), end: end + match[0].length };
}
