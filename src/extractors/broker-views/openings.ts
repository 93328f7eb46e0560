/** Where an institution begins to speak in a passage. */
import type { FirmKind, PassageReading, Span, StockMention } from '../../types.js';
import { houses } from './houses.js';
import { readSpeech } from './speech.js';
import { kindByName, latinFirms, unknownFirms } from './unknown-firms.js';

export interface FirmRef {
  readonly name: string;
  readonly code: string | null;
  readonly kind: FirmKind;
}

export interface Opening extends Span {
  /** "speaks": firm … verb; "rates": firm … 上调 … 评级; "heading": firm：; "source": 据 firm 研报. */
  readonly form: 'speaks' | 'rates' | 'heading' | 'source';
  readonly firm: FirmRef;
  readonly verb: string | null;
  readonly analysts: readonly string[];
  /** Set where the next opening shares this one's verb: 大摩、花旗维持…. */
  readonly shared: boolean;
}

interface Candidate extends Span {
  readonly firm: FirmRef;
  /** True where another reading (a stock, a name no dictionary knows) is possible. */
  readonly weak: boolean;
}

/** Firms by dictionary, listed firms that were read as stocks, and firm-like names. */
function candidates({ passage, mentions }: PassageReading): Candidate[] {
  const known: Candidate[] = [];
  for (const { kind, entry, start, end } of mentions) {
    // A house's Latin name is also a person's: Peter Oppenheimer.
    if (
      kind === 'firm' &&
      /[A-Za-z]$/.test(passage.folded[start] ?? '') &&
      /[A-Za-z.] $/.test(passage.folded.slice(Math.max(0, start - 2), start))
    )
      continue;
    if (kind === 'firm')
      known.push({ start, end, weak: false, firm: { name: entry.name, code: entry.code, kind: entry.firmKind } });
    else if (kind === 'stock' && entry.firm !== null)
      known.push({
        start,
        end,
        weak: true,
        firm: { name: entry.firm, code: entry.code, kind: kindByName(entry.firm) },
      });
  }
  known.sort((a, b) => a.start - b.start);
  const strangers = [...unknownFirms(passage.folded), ...latinFirms(passage.folded)]
    .filter(({ start, end }) => !covered(known, start, end))
    .map(({ start, end, name, kind }) => ({ start, end, weak: true, firm: { name, code: null, kind } }));
  const stocks = mentions.filter((one): one is StockMention => one.kind === 'stock');
  const movers = houses(passage.folded, [...known, ...strangers], stocks).map(({ start, end, name, code }) => ({
    start,
    end,
    weak: false,
    firm: { name, code, kind: 'bank' as const },
  }));
  return [...known, ...strangers, ...movers].sort((a, b) => a.start - b.start);
}

/** Whether one of some ordered, disjoint spans touches [start, end). */
function covered(spans: readonly Span[], start: number, end: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < end;
}

const SEGMENT_START =
  /(?:^|[【\n●■▲◆★※丨｜|]|获悉，|  |[。！？；”] ?|(?:^|[\s。；])(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[、.．:：]? ?|\*\*|<b>)$/;
const HEADING_COLON =
  /^(?:(?:证券)?(?:研究所|研究院|研究|策略|宏观|团队|集团|方面)?(?:[（(][^（）()]{1,12}[）)])?|[^，。；：:\s]{0,12}(?:分析师|策略师|首席|团队)[^，。；：:\s]{0,8})[ ]?[：:](?!\d)|^ ?[|｜丨] ?/;
const SOURCE_BEFORE = /(?:据|根据|按照|援引|引述|正如|来自)(?:了)?(?:媒体)?(?:报道，)?$/;
const SOURCE_AFTER = /^(?:[^，。；]{0,24}?)(?:研报|研究报告|报告|预测|预计|测算|估算|分析|观点|研究|模型|调查)/;
const LIST_MARK = /^(?:[、,]|和|与|及|以及|，)$/;
/** What makes the firm the object or the owner, not the speaker. */
const NOT_SPEAKING_BEFORE =
  /(?:主承销商|保荐机构|保荐人|承销商|财务顾问|托管人|股东|委托|聘请|聘任|任命|指控|起诉|收购|入股|控股|增持|减持|买入|卖出|参股|通过|罚款|处罚|旗下)(?:为|的|了|包括|是)?$/;
/** The firm's own business: a report about it, not its opinion. */
const OWN_AFFAIRS =
  /^[^。！？；]{0,40}?(?:本公司|本行|公司董事会|公司股票|股东大会|公告|净利润(?:为|约|同比)|裁员|裁减|辞职|离职|出任|任命|罚款|诉讼|开户|营业部|旗下基金净值|质押标的|质押股票|计提|减值准备|本次权益变动)/;
/** A bank that forecasts its own year, or tells of its own pledges. */
const OWN_FIGURES =
  /^(?:公司|集团|其|该行)?(?:今年|全年|本季度?|第[一二三四]季度|\d{4}年|[上下]半年|年度|三季度|四季度)?(?:的)?(?:净利息收入|净利润|营收|营业收入|费用|拨备|支出|业绩|归母净利)|^[^。]{0,90}(?:质押标的|质押股票)/;
const SELF_VERBS = /^(?:预计|预期|表示|称|发现|提示|提醒|公告|显示|介绍)/;

/** Finds the openings of a passage in order. Cost follows the names found. */
export function findOpenings(reading: PassageReading): Opening[] {
  const { folded } = reading.passage;
  const all = candidates(reading);
  const openings: Opening[] = [];
  for (let index = 0; index < all.length; index += 1) {
    const { start, end, firm, weak } = all[index]!;
    const before = folded.slice(Math.max(0, start - 16), start);
    const after = folded.slice(end, end + 160);
    if (NOT_SPEAKING_BEFORE.test(before)) continue;
    const base = { start, end, firm, verb: null, analysts: [] as readonly string[], shared: false };
    if (SEGMENT_START.test(before)) {
      const colon = HEADING_COLON.exec(after);
      if (colon) {
        openings.push({ ...base, form: 'heading', end: end + colon[0].length });
        continue;
      }
    }
    const speech = readSpeech(after);
    const source = SOURCE_BEFORE.exec(before);
    if (speech) {
      const said = after.slice(speech.end).replace(/^[，：:\s]+/, '');
      if (SELF_VERBS.test(speech.verb) && (OWN_FIGURES.test(said) || (weak && OWN_AFFAIRS.test(said)))) continue;
      openings.push({
        ...base,
        start: source ? start - source[0].length : start,
        end: end + speech.end,
        form: speech.rates ? 'rates' : 'speaks',
        verb: speech.verb,
        analysts: speech.analysts,
      });
      continue;
    }
    if (source && SOURCE_AFTER.test(after)) {
      openings.push({ ...base, start: start - source[0].length, form: 'source' });
      continue;
    }
    const next = all[index + 1];
    if (next && LIST_MARK.test(folded.slice(end, next.start).trim()))
      openings.push({ ...base, form: 'speaks', shared: true });
  }
  return withoutIdleLists(openings, folded);
}

/** Drops list members whose list ends in a firm that does not speak, and gives the rest its verb. */
function withoutIdleLists(openings: readonly Opening[], folded: string): Opening[] {
  const kept: Opening[] = [];
  for (let index = openings.length - 1; index >= 0; index -= 1) {
    const opening = openings[index]!;
    if (!opening.shared) {
      kept.push(opening);
      continue;
    }
    const next = kept.at(-1);
    if (
      next &&
      next.form !== 'heading' &&
      next.start - opening.end <= 2 &&
      LIST_MARK.test(folded.slice(opening.end, next.start).trim())
    )
      kept.push({ ...opening, form: next.form, verb: next.verb });
  }
  return kept.reverse();
}
