/** Where an institution begins to speak in a passage. */
import type { PassageReading, Span } from '../../types.js';
import { candidates, type FirmRef } from './candidates.js';
import { isOwnAffair, isOwnReport } from './own-affairs.js';
import { wording } from './letters.js';
import { HAN_PERSON, LATIN_PERSON, RARE_PERSON } from './people.js';
import { readSpeech } from './speech.js';

export interface Opening extends Span {
  /** "speaks": firm … verb; "rates": firm … 上调 … 评级; "heading": firm：; "source": 据 firm 研报. */
  readonly form: 'speaks' | 'rates' | 'heading' | 'source';
  readonly firm: FirmRef;
  readonly verb: string | null;
  readonly analysts: readonly string[];
  /** True where its sentence says once for several houses what moves: the target price. */
  readonly listed?: true;
  /** True where it is an answer in an interview. */
  readonly answers?: true;
  /** The firms listed before it that say the same: 大摩、花旗维持…. */
  readonly together: readonly Opening[];
}

const SEGMENT_START =
  /(?:^|[【\n]|[●■▲◆★※•▪◦‣▶►➤◇○◎√☆] ?|(?:^|\n)[·\-–—] ?|[丨｜|] ?|(?:获悉|电|讯|消息)，|  |[。！？；”] ?|(?:^|[\s。；])(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[、.．:：]? ?|[①-⑳] ?|[（(][\d一二三四五六七八九十]{1,2}[）)] ?|\*\*|<b>)$/;
/** The letters by which the text before a segment's first name ends. */
const MAY_START = wording.endingOf(SEGMENT_START);
const HEADING_COLON = new RegExp(
  `^(?:(?:证券)?(?:研究所|研究院|研究部|研究|策略|宏观|固收|团队|集团|方面|晨会)?(?:[（(][^（）()]{1,12}[）)])?(?:最新)?(?:研究?报告?|晨报|周报|点评|观点)?|(?:[|｜·])?(?:证券)?(?:研究所?|策略|宏观|固收|金工|地产|电新|电子|医药|非银|有色|[一-龥]{2,4}组)?(?<named>(?:${HAN_PERSON}|${RARE_PERSON})(?:、${HAN_PERSON})?)(?:团队)?|[^，。；：:\\s]{0,16}(?:分析师|策略师|策略官|投资官|经济学家|研究员|首席|经理|总监|合伙人|顾问|主任|董事|分析员|副总裁|主管|负责人|[院所]长|团队)(?<ranked>[^，。；：:\\s]{0,8}))[ ]?[：:](?!\\d(?!\\d{0,3}(?:年|月|日|季|大|条|个|只|H|Q)))|^ ?[|｜丨](?! ?[+-]?\\d) ?`,
);
const PERSON = new RegExp(`^${HAN_PERSON}$`);
/** 某某证券：张三：… */
const SIGNED = new RegExp(`^ ?(?<name>${HAN_PERSON})[：:]`);
/** A colon after a verb brings speech, not a heading's words. */
const VERB_COLON = /(?:认为|表示|指出|称|说|写道|预计|强调|建议|提到|介绍)[ ]?[：:]$/;
const SOURCE_BEFORE = /(?:据|根据|按照|援引|引述|正如|来自)(?:了)?(?:媒体)?(?:报道，)?$/;
const MAY_BE_SOURCE = wording.endingOf(SOURCE_BEFORE);
const SOURCE_AFTER = /^(?:[^，。；]{0,24}?)(?:研报|研究报告|报告|预测|预计|测算|估算|分析|观点|研究|模型|调查)/;
const LIST_MARK = /^(?:[、,]|和|与|及|以及|，)$/;
/** What makes the firm the object or the owner, not the speaker. */
const NOT_SPEAKING_BEFORE =
  /(?:主承销商|保荐机构|保荐人|承销商|财务顾问|托管人|股东|委托|聘请|聘任|任命|指控|起诉|收购|入股|控股|增持|减持|买入|卖出|参股|通过|罚款|处罚|旗下)(?:为|的|了|包括|是)?$/;
const MAY_NOT_SPEAK = wording.endingOf(NOT_SPEAKING_BEFORE);
/** A vendor's figures are no opinion: 灼识咨询数据显示，市场规模由…增至…; its forecast is one. */
const DATA = /(?:数据|统计|调查|监测|资料)(?:显示|表明)?$/;
const FORECAST =
  /^[^。；]{0,80}?(?:预计|预测|预期|预估|有望|认为|判断|将[^，。；]{0,6}?(?:达|增|升|涨|跌|降|维持|继续|回|扩|超))/;
const reportsData = (told: string, said: string): boolean => DATA.test(told) && !FORECAST.test(said);

/** 在国盛证券看来，…: the firm judges though no verb says so. */
const SEEN_BY = /^[^，。；]{0,20}?看来/;
/** 甲获乙评级从…上调至…, 甲获得乙“推荐”评级: the security is the subject, its house the one that rates. */
const RATED_BY_BEFORE = /[^抢夺截缴捕](?:获得?|遭到?)$/;
const RATED_BY =
  /^(?:首次)?(?:评级(?:为|至|从|由|自|上调|下调|调升|调降)|(?:给予|授予|维持|重申|首予)?[“「『"][一-龥]{2,7}[”」』"](?:的)?评级)/;
/** Where the clause goes on to boards and shares that move, 指 is a word of the reporter's own summary. */
const MARKET_TOLD = /^[^。；]{0,60}?(?:股(?:跌势|涨势|普[跌涨]|集体|普遍|继续(?:走|弱|强))|[跌涨]幅居前|连[跌涨])/;
/** 多家机构上调其目标价：甲由175美元升至210美元，乙从…: what moves is said once for the whole list. */
const MOVES_ONLY =
  /^(?:分析师[^，。；]{0,12})?(?:则|也|亦)?(?:由|从)[^，。；\d]{0,3}\d[\d.,]{0,9}[^，。；\d]{1,10}[至到为][^，。；\d]{0,3}\d/;
const TARGET_BEFORE = /目标股?价[^。！？\n]{0,200}$/;
/** 记者从某基金获悉，该公司…表示: what a paper learns from a house, the house says. */
const LEARNT =
  /^(?:获悉|了解到|处获悉)，?[^。；\n]{0,60}?(?:经理|分析师|首席|研究|研报|总监|季报|策略)[^。；\n]{0,20}?(?:表示|认为|指出|称|预计|建议)/;

/** 李四（某某证券首席策略师）认为: the house stands in brackets behind who speaks for it. */
const NAMED_BEFORE = new RegExp(
  `(?<=^|[。！？；，、”\\n\\s：])(?<name>${HAN_PERSON}|${LATIN_PERSON}|[一-龥]{1,6}·[一-龥]{1,8})(?:先生|女士)?[（(]$`,
);
const BRACKETED_ROLE =
  /^(?:[^，。；（）()\n]{0,20}(?:分析师|策略师|策略官|经济学家|投资官|研究员|经理|总监|首席|主管|合伙人|负责人|[所院]长|主任))?[）)]/;

const SENTENCE_HEAD = /(?:^|[。！？；\n】”] ?|  )$/;

/** 前高盛策略师, 高盛前首席策略师: who has left speaks for himself. */
const FORMERLY = /(?:^|[，。；、“\s])(?:前|原)$|曾(?:任职于|就职于|供职于|任|是|在)$/;
const FORMER_RANK =
  /^的?前任?(?:首席|高级|资深|联席|[一-龥]{0,6}(?:分析师|策略师|经济学家|经理|总监|高管|合伙人|银行家|交易员))/;
const MEASURE = /目标股?价$/;
const MEASURED = /[于较过到及破达近离距比]$/;
/** A quotation that ends right before the firm which said it. */
const QUOTE_BEFORE = /[”」][，,]? ?$/;
const LONGEST_QUOTE = 400;
/** More houses than this share no opinion. */
const MOST_TOGETHER = 12;

/** Where the quotation before a speaker begins, if it opens its sentence; else the speaker's own place. */
function quoteStart(folded: string, at: number): number {
  const tail = folded.slice(Math.max(0, at - 3), at);
  if (!QUOTE_BEFORE.test(tail)) return at;
  const from = Math.max(0, at - LONGEST_QUOTE);
  const near = folded.slice(from, at);
  const opens = from + Math.max(near.lastIndexOf('“'), near.lastIndexOf('「'));
  if (opens < from) return at;
  return opens === 0 || /[。！？\n\s”】]/.test(folded[opens - 1]!) ? opens : at;
}

const NONE: readonly Opening[] = [];
const NOBODY: readonly string[] = [];

/**
 * Finds the openings of a passage in order. Cost follows the names found.
 *
 * @param lines the houses that have a line alone in the passage: start of the name → end of the line.
 */
export function findOpenings(reading: PassageReading, lines?: ReadonlyMap<number, number>): readonly Opening[] {
  const { folded } = reading.passage;
  const all = candidates(reading);
  if (all.length === 0) return NONE;
  const openings: Opening[] = [];
  /** Firms of a list that has not reached its verb yet. */
  let listed: readonly Opening[] = NONE;
  for (const [index, { start, end, firm, weak }] of all.entries()) {
    const before = folded.slice(Math.max(0, start - 16), start);
    const after = folded.slice(end, end + 160);
    const together = listed;
    listed = NONE;
    if (FORMERLY.test(before) || FORMER_RANK.test(after)) continue;
    const line = lines?.get(start);
    if (line !== undefined) {
      openings.push({ start, end: line, form: 'heading', firm, verb: null, analysts: NOBODY, together });
      continue;
    }
    if (wording.ends(before, MAY_NOT_SPEAK) && NOT_SPEAKING_BEFORE.test(before)) continue;
    const begins = start === 0 || (wording.ends(before, MAY_START) && SEGMENT_START.test(before));
    const heading = begins ? HEADING_COLON.exec(after) : null;
    if (heading && !VERB_COLON.test(heading[0])) {
      if (isOwnReport(after.slice(heading[0].length))) continue;
      const names =
        heading.groups?.named ??
        PERSON.exec(heading.groups?.ranked ?? '')?.[0] ??
        SIGNED.exec(after.slice(heading[0].length))?.groups?.name;
      openings.push({
        start,
        end: end + heading[0].length,
        form: 'heading',
        firm,
        verb: null,
        analysts: names?.split('、') ?? NOBODY,
        together,
      });
      continue;
    }
    const person = /[（(]$/.test(before) ? NAMED_BEFORE.exec(before) : null;
    const role = person ? BRACKETED_ROLE.exec(after) : null;
    const told = role ? readSpeech(after.slice(role[0].length)) : undefined;
    if (person && role && told) {
      openings.push({
        start: quoteStart(folded, start - person[0].length),
        end: end + role[0].length + told.end,
        form: told.rates ? 'rates' : 'speaks',
        firm,
        verb: told.verb,
        analysts: [person.groups!.name!],
        together,
      });
      continue;
    }
    const speech = readSpeech(after);
    // 高于高盛目标价: measured by it.
    if (speech && MEASURE.test(speech.verb) && MEASURED.test(before)) continue;
    const source = wording.ends(before, MAY_BE_SOURCE) ? SOURCE_BEFORE.exec(before) : null;
    if (speech) {
      const said = after.slice(speech.end).replace(/^[，：:\s“]+/, '');
      if (speech.verb === '指' && !SENTENCE_HEAD.test(before) && MARKET_TOLD.test(said)) continue;
      if (isOwnAffair(after.slice(0, speech.start), speech.verb, said, weak)) continue;
      if (firm.kind === 'research' && reportsData(after.slice(0, speech.end), said)) continue;
      openings.push({
        start: source ? start - source[0].length : quoteStart(folded, start),
        end: end + speech.end,
        form: speech.rates ? 'rates' : 'speaks',
        firm,
        verb: speech.verb,
        analysts: speech.analysts,
        together,
      });
      continue;
    }
    const silent = (at: number, form: Opening['form'], others = together): Opening => ({
      start: at,
      end,
      form,
      firm,
      verb: null,
      analysts: NOBODY,
      together: others,
    });
    if (source && SOURCE_AFTER.test(after) && !(firm.kind === 'research' && reportsData('数据显示', after))) {
      openings.push(silent(start - source[0].length, 'source'));
      continue;
    }
    if (MOVES_ONLY.test(after) && TARGET_BEFORE.test(folded.slice(Math.max(0, start - 220), start))) {
      openings.push({ ...silent(start, 'rates'), listed: true });
      continue;
    }
    if (before.endsWith('从') && LEARNT.test(after)) {
      openings.push(silent(start, 'source'));
      continue;
    }
    if (RATED_BY_BEFORE.test(before) && RATED_BY.test(after)) {
      openings.push(silent(start, 'rates'));
      continue;
    }
    if (before.endsWith('在') && SEEN_BY.test(after)) {
      openings.push(silent(start - 1, 'source'));
      continue;
    }
    const next = all[index + 1];
    if (
      next &&
      next.start - end <= 3 &&
      together.length < MOST_TOGETHER &&
      LIST_MARK.test(folded.slice(end, next.start).trim())
    )
      listed = [...together, silent(start, 'speaks', NONE)];
  }
  return openings;
}
