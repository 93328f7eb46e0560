/**
 * Institutions that no dictionary lists, known by how their names end: 深圳跨越基金, 巨丰投顾. Only where they speak.
 */
import { matchAt } from '../../text/characters.js';
import type { FirmKind, Span } from '../../types.js';
import { HAN_PERSON } from './people.js';
import { ALPHABET, CAPITAL, DIGITS, letters } from './letters.js';

/** Name ending → kind; the endings are those that firms of the kind carry by law or custom. */
const KIND_OF_ENDING: readonly (readonly [endings: readonly string[], kind: FirmKind])[] = [
  [['证券', '投顾', '财富', '国际'], 'securities'],
  [['期货'], 'futures'],
  [['银行', '投行'], 'bank'],
  [['基金', '资管', '资本', '投资', '资产', '私募', '管理'], 'fund'],
  [['研究院', '研究所', '研究中心', '宏观', '经济研究', '咨询'], 'research'],
];
const ENDINGS =
  '证券|投顾|期货|基金管理|基金|资产管理|投资管理|资本管理|资管|资本|投资(?!建议|策略|机会|者|评级|价值|组合|逻辑|主线|标的|方向|风险|要点|收益|分析|顾问|银行|公司)|资产(?!配置|价格|负债|管理规模|质量|重组)|研究院|私募|咨询|智库|财富(?!管理|效应|自由|增长|密码|号)|信托(?!计划|产品|资产)|银行(?=[一-龥]{0,8}(?:首席|经济学家|经济师|分析师|策略师|研究员|研究院)|的?[A-Z][a-z]+ [A-Z][a-z])';
const ending = new RegExp(`(?:${ENDINGS})(?=[一-龥A-Z：:（(])`, 'y');
/** The first two letters of the endings. */
const FIRST = letters.beginningOf(ending);
const SECOND = letters.secondOf(ending);
const BOUNDARIES = new Set([...'。！？；，、：: \n\t\u3000】“”（(据述'].map((mark) => mark.charCodeAt(0)));
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5;
const SHORTEST = 2;
const LONGEST = 8;
/** Words that make the ending a common noun: 公募基金, 多家券商, 主力资本, A股投资 … */
const COMMON =
  /^(?:许多|很多|多数|大多|不少|少数|其他|其它|另一|数家|几家|公募|私募|股票|债券|货币|混合|指数|社保|国家|产业|对冲|多家|部分|一些|各家|有的|头部|大型|中小|外资|内资|社会|风险|创业|固定资产|房地产|民间|海外|境外|境内|北向|南向|主力|机构|国际|国内|中国|美国|全球|这些|上述私|该|此|对|在|从|与|和|及|由|被|将|为|是|后市|不|可|也|以|所|其|而|但|如|若|因|当|又|并|或|大|小|新|老|个人|投资|发行|购买|持有|证监会|中证|上证|深证|基金|证券|期货|大基金|养老|保险|量化|科研|工业|金融|央企|国资|长期|价值|消费|科技|医药|黄金|原油|商品|股指|国债|稀土|军工)/;

/** One of them, but which is not said: 上海一家私募. */
const UNNAMED = /某|[一两几多数各]家|一位|多位|[百千]亿/;

export interface UnknownFirm extends Span {
  readonly name: string;
  readonly kind: FirmKind;
}

/** The kind a firm's name tells; `otherwise` where it tells none. */
export function kindByName(name: string, otherwise: FirmKind = 'research'): FirmKind {
  for (const [endings, kind] of KIND_OF_ENDING) for (const ending of endings) if (name.endsWith(ending)) return kind;
  return otherwise;
}

/** Where the Han letters before `at` begin behind a mark; undefined where they are too few or too many. */
function sinceBoundary(folded: string, at: number): number | undefined {
  let begin = at;
  while (begin > 0 && !BOUNDARIES.has(folded.charCodeAt(begin - 1))) {
    if (at - begin >= LONGEST || !isHan(folded.charCodeAt(begin - 1))) return undefined;
    begin -= 1;
  }
  return at - begin < SHORTEST ? undefined : begin;
}

/**
 * Finds firm-like names at the start of a clause. Whether one speaks is for the caller to see.
 *
 * @param isKnown whether a known name already stands at [start, end).
 */
function addUnknownFirms(firms: UnknownFirm[], folded: string, isKnown: (start: number, end: number) => boolean): void {
  let taken = 0;
  let end = 0;
  for (let at = 0; at + 2 < folded.length; at += 1) {
    if (!(letters.at(folded, at) & FIRST) || !(letters.at(folded, at + 1) & SECOND) || at < end) continue;
    const match = matchAt(ending, folded, at);
    if (!match) continue;
    end = at + match[0].length;
    if (isKnown(at, end)) continue;
    const begin = sinceBoundary(folded, at);
    if (begin === undefined || begin < taken) continue;
    taken = end;
    const full = folded.slice(begin, end);
    const name = full.replace(/^(?:上述|来自|根据|据)/, '');
    if (name.length < 4 || COMMON.test(name) || UNNAMED.test(name)) continue;
    firms.push({ start: end - name.length, end, name, kind: kindByName(name) });
  }
}

/** A team's heading: 兴证策略：, 某某宏观张三：. The short name before it is a house's where it is no everyday word. */
const TEAM = new RegExp(
  `(?<=^|[\\n●■▲◆★【。；]|  )(?<name>[一-龥]{2})(?=(?:策略|宏观|固收|金工)(?:(?:[一-龥]{2,3}(?:团队)?)?[：:]|(?:首席)?(?:${HAN_PERSON}(?:团队)?|团队)(?:则|也|还)?(?:认为|表示|指出|提示|强调|建议|称)))`,
  'g',
);
const NO_TEAM =
  /投资|操作|市场|配置|交易|短线|中线|长线|后市|今日|明日|本周|下周|机构|券商|行业|产业|公司|中国|国内|海外|国际|全球|美国|欧洲|应对|仓位|选股|核心|重点|期货|商品|债券|资金|总体|大盘|板块|具体|相关/;

/** A line that holds a house and no more: 招商策略, 星石投资. */
const ALONE = new RegExp(
  `^(?:[【■●▲◆★※•]|(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) ?[、.．]|[①-⑳]|[（(][\\d一二三四五六七八九十]{1,2}[）)])? ?(?<name>(?<team>[一-龥]{2})(?:策略|宏观|固收|金工)|[一-龥]{2,8}(?:证券|投顾|期货|基金|资本|资管|投资|私募|研究院))(?:团队)?】?$`,
);
const LONGEST_LINE = 20;

/** Finds the house that a passage of one line names and nothing more; whether it speaks shows in what follows. */
function addAlone(firms: UnknownFirm[], folded: string, isKnown: (start: number, end: number) => boolean): void {
  const groups = folded.length > LONGEST_LINE ? undefined : ALONE.exec(folded.trimEnd())?.groups;
  if (!groups) return;
  const name = groups.team ?? groups.name!;
  const start = folded.indexOf(groups.name!);
  const end = start + name.length;
  if (NO_TEAM.test(name) || COMMON.test(name) || UNNAMED.test(name) || isKnown(start, end)) return;
  firms.push({ start, end, name, kind: groups.team === undefined ? kindByName(name) : 'securities' });
}

/** Finds houses by the headings of their teams. */
function addTeams(firms: UnknownFirm[], folded: string): void {
  if (!/策略|宏观|固收|金工/.test(folded)) return;
  for (const { index, groups } of folded.matchAll(TEAM)) {
    const name = groups!.name!;
    if (!NO_TEAM.test(name)) firms.push({ start: index, end: index + name.length, name, kind: 'securities' });
  }
}

/** 标普 is the agency where it rates or speaks; the dictionary's reading of the word alone is the index. */
const AGENCY =
  /(?<=^|[。！？；，、：:\s】“”])标普(?=[:：](?!\d)|(?:将|确认|上调|下调|维持|授予)[^，。；]{0,30}(?:评级|展望)|(?:认为|指出|称|表示|预计|预测|警告))/y;

/** Finds 标普 as a rating agency. */
function addRatingAgencies(firms: UnknownFirm[], folded: string): void {
  for (let at = folded.indexOf('标普'); at >= 0; at = folded.indexOf('标普', at + 2))
    if (matchAt(AGENCY, folded, at)) firms.push({ start: at, end: at + 2, name: '标普全球', kind: 'rating' });
}

/** A house written in Latin letters whose market professional speaks: Plumb Equity Fund的经理Tom Plumb表示. */
const ROLE =
  '(?:分析师|策略师|经济学家|基金经理|投资经理|投资组合经理|投资总监|投资官|投资顾问|财富顾问|理财顾问|交易主管|研究主管|副?主管|经理)';
/** Ranks that every company has: they speak of markets only where the name is a house's. */
const CHIEF = '(?:联合)?(?:首席执行官|CEO|高级副总裁|副总裁|总裁|创始人|创办人|主席|合伙人|董事总经理|交易员|负责人)';
const RANKED = /的[A-Z]|师|家|经理|总监|投资官|顾问|主管|CEO|首席|总裁|创始人|创办人|主席|合伙人|交易员|负责人/;
const HOUSE_WORD =
  /(?:Capital|Invest|Asset|Wealth|Advisor|Adviser|Securities|Partners|Fund|Financial|Markets|Bank|Trust|Research|Economics|Strateg|Analytics|Equity|Equities|Associates|Brokers?|Trading|Macro|Management)|(?:资本|投资|资产|基金|证券|财富)$/i;
const latin = new RegExp(
  `(?<![A-Za-z\\d&.'’-] ?)(?<name>(?:\\d{1,2}[A-Za-z]{0,8} )?[A-Z][A-Za-z&.'’-]*(?: (?:of |and |& )?[A-Z][A-Za-z&.'’-]*){0,6} ?(?:(?:(?!的)[一-龥]){1,4}?)??)(?=(?:的|公司的|旗下)[一-龥]{0,14}?${ROLE}|(?:公司|集团)?(?:首席|高级|资深|联席|外汇|股票|宏观|市场|大宗商品|商品|金属|贵金属|能源|利率|信贷|固定收益|债券|研究|投资|策略|交易|全球|美国|亚太|亚洲|中国|量化|科技)[一-龥]{0,10}?${ROLE}|${ROLE}|(?<person>的[A-Z][A-Za-z.’'-]+(?: [A-Z][A-Za-z.’'-]*){1,2}(?:则|也|还)?(?:表示|认为|指出|称|说|写道|预计|补充))|${CHIEF}兼[一-龥]{0,12}?${ROLE}|(?<chief>${CHIEF}))`,
  'y',
);
/** What such a name begins with, and what no name begins behind. */
const BEGINS_LATIN = letters.beginningOf(latin);
const WITHIN_LATIN = letters.classOf(`${ALPHABET.toUpperCase()}${ALPHABET}${DIGITS}&.'’-`);
const NOT_LATIN_FIRM =
  /[的和与对在向]|公司$|^[A-Z]$|^(?:AI|IPO|ETF|CEO|CFO|GDP|CPI|PMI|CPO|PCB|LED|OLED|TMT|IT|A股|H股|B股|A|H|B)(?![A-Za-z.&])/;

/** Finds Latin-lettered houses by the role of who speaks for them. */
function addLatinFirms(firms: UnknownFirm[], folded: string): void {
  if (!RANKED.test(folded)) return;
  let end = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (!(letters.at(folded, at) & BEGINS_LATIN) || at < end) continue;
    if (at > 0 && letters.at(folded, at - 1) & WITHIN_LATIN) continue;
    const match = matchAt(latin, folded, at);
    if (!match) continue;
    end = at + match[0].length;
    const name = match.groups!.name!.trim();
    if (
      name.length < 3 ||
      NOT_LATIN_FIRM.test(name) ||
      ((match.groups!.chief || match.groups!.person) && !HOUSE_WORD.test(name))
    )
      continue;
    firms.push({
      start: at,
      end: at + name.length,
      name,
      kind: /fund|基金|investors|资产|asset|capital/i.test(name) ? 'fund' : 'research',
    });
  }
}

/** A letter of every word without which the finders above find nothing: their own endings, ranks, teams. */
const MAY_RANK = letters.heldBy(RANKED, '师家理监官问管O席裁人员');
const MAY_BE_TEAM = letters.heldBy(TEAM, '略宏固工');
const MAY_BE_AGENCY = letters.classOf('标');
const BEHIND_TEAM = letters.heldBy(TEAM, '：:认表指提强建称');

/**
 * All firm-like names of a passage, those of each kind in order.
 *
 * @param isKnown whether a known name already stands at [start, end).
 * @param held the classes of letters that the passage has.
 */
export function strangers(
  folded: string,
  isKnown: (start: number, end: number) => boolean,
  held: number,
): readonly UnknownFirm[] {
  const firms: UnknownFirm[] = [];
  addAlone(firms, folded, isKnown);
  if (held & FIRST && held & SECOND) addUnknownFirms(firms, folded, isKnown);
  if (held & CAPITAL && held & MAY_RANK) addLatinFirms(firms, folded);
  if (held & MAY_BE_AGENCY) addRatingAgencies(firms, folded);
  if (held & MAY_BE_TEAM && held & BEHIND_TEAM) addTeams(firms, folded);
  return firms;
}
