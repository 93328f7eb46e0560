/** Who could be speaking in a passage: firms by dictionary, listed firms read as stocks, and firm-like names. */
import type { FirmKind, FirmMention, PassageReading, Span, StockMention } from '../../types.js';
import { isStock } from '../found.js';
import { houses, STATED } from './houses.js';
import { touching } from './in-order.js';
import { letters } from './letters.js';
import { kindByName, strangers } from './unknown-firms.js';

export interface FirmRef {
  readonly name: string;
  readonly code: string | null;
  readonly kind: FirmKind;
}

export interface Candidate extends Span {
  readonly firm: FirmRef;
  /** True where another reading (a stock, a name no dictionary knows) is possible. */
  readonly weak: boolean;
}

/** Public bodies, associations, media and vendors that the dictionary lists beside the houses: their word is no view. */
const NO_HOUSES = new Set(
  '国际能源署|欧佩克|美国能源信息署|彭博社|路透社|富时罗素|明晟公司|乘联会|国家信息中心|国务院发展研究中心|中国信通院|巨潮资讯|天眼查|企查查|万得|同花顺|同花顺iFinD|东方财富|东方财富Choice|大智慧|IT桔子|猫眼专业版|灯塔专业版|七麦数据|蝉妈妈'.split(
    '|',
  ),
);
const isNoHouse = (name: string): boolean =>
  NO_HOUSES.has(name) || name.endsWith('协会') || name.endsWith('联合会') || name.endsWith('指数公司');
/** Who of a bank or an insurer speaks for its research and not for its business. */
const RESEARCHER =
  /^(?:[（(][^（）()]{1,16}[）)])?(?:[一-龥]{0,6}?首席(?:宏观|策略|经济|市场|外汇|投资策略)|首席(?:分析师|经济学家|经济师)|(?:金融市场部|私人银行|财富管理部|金融研究院|研究院|研究部|战略发展部|宏观)[一-龥]{0,8}(?:认为|指出|表示|预计|称|研究员|分析师|宏观)|[一-龥]{0,8}(?:分析师|经济学家|经济师|策略师))/;
/** Endings that only houses have. */
const OF_HOUSES = /(?:投顾|证券|期货|基金|资管|私募|投资)$/;
const LENDERS = new Set(['银行', '人寿', '保险', '太保', '平安', '信托']);
const LAST_OF_LENDER = letters.classOf(Array.from(LENDERS, (name) => name.at(-1)!));
const isLender = (name: string): boolean => letters.ends(name, LAST_OF_LENDER) && LENDERS.has(name.slice(-2));
/** The rest of a Latin name of which the dictionary knows the beginning: Truist| Securities, Evercore| ISI. */
const LATIN_REST =
  /^(?: (?:Securities|Capital|Markets|Partners|Research|Asset|Wealth|Management|Group|Bank|Financial|Global|Investments?|Investors?|Advisors?|Advisers?|Associates|Economics|International|Holdings?|ISI|Funds?|Americas?|Trust|Co\.?|& Co\.?|Inc\.?|Corp\.?|LLC|Ltd\.?|plc)(?![a-z]))+/;

const covered = (spans: readonly Span[], start: number, end: number): boolean =>
  touching(spans, start, end) !== undefined;

/** The end of a Latin name with the words that complete it. */
const latinEnd = (folded: string, end: number): number =>
  /[A-Za-z.]/.test(folded[end - 1] ?? '') && folded[end] === ' '
    ? end + (LATIN_REST.exec(folded.slice(end, end + 60))?.[0].length ?? 0)
    : end;

/** The house that a mention is, or undefined. */
export function houseOf(mention: FirmMention | StockMention, folded: string): Candidate | undefined {
  const { kind, entry, start } = mention;
  if (kind === 'stock') {
    if (entry.firm === null)
      return isLender(entry.name) && RESEARCHER.test(folded.slice(mention.end, mention.end + 40))
        ? { start, end: mention.end, weak: true, firm: { name: entry.name, code: entry.code, kind: 'bank' } }
        : undefined;
    if (isNoHouse(entry.firm)) return undefined;
  } else if (isNoHouse(entry.name)) return undefined;
  const latin = /[A-Za-z]/.test(folded[start] ?? '');
  // A house's Latin name is also a person's: Peter Oppenheimer.
  if (latin && /[A-Za-z.] $/.test(folded.slice(Math.max(0, start - 2), start))) return undefined;
  const end = latinEnd(folded, mention.end);
  if (kind === 'stock') {
    // Of a house that merged, under either name, the text has the name under which it speaks.
    const written = folded.slice(start, mention.end);
    const former =
      (entry.market === 'CN' || entry.market === 'HK') &&
      written.length >= 4 &&
      !entry.name.includes(written) &&
      !written.includes(entry.name);
    const name = former
      ? written
      : folded.startsWith(entry.name, start) && !entry.name.includes(entry.firm!)
        ? entry.name
        : entry.firm!;
    return { start, end, weak: true, firm: { name, code: entry.code, kind: kindByName(name, 'bank') } };
  }
  // An unlisted foreign house has one name, the Latin one; how it is rendered in characters varies (派杰, 派珀桑德勒).
  const own = latin && entry.code === null && !/[A-Za-z]/.test(entry.name);
  const name = own ? folded.slice(start, end) : entry.name;
  return { start, end, weak: false, firm: { name, code: entry.code, kind: entry.firmKind } };
}

/** The candidates of a passage in order. */
export function candidates({ passage, mentions }: PassageReading): readonly Candidate[] {
  const { folded } = passage;
  const listed: Candidate[] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'firm' && mention.kind !== 'stock') continue;
    const one = houseOf(mention, folded);
    if (one) listed.push(one);
  }
  const held = letters.within(folded);
  const unlisted = strangers(folded, (start, end) => covered(listed, start, end), held);
  if (unlisted.length === 0 && !(held & STATED)) return listed;
  const stocks = mentions.filter(isStock);
  const speaking = unlisted
    .filter(
      ({ start, end }) =>
        !covered(listed, start, end) &&
        // A listed company speaks of itself, unless those speak who speak of others.
        (!covered(stocks, start, end) ||
          RESEARCHER.test(folded.slice(end, end + 40)) ||
          // A listed company's name may begin a house's: 华讯投资 is not 华讯.
          (OF_HOUSES.test(folded.slice(start, end)) && !covered(stocks, end - 1, end))),
    )
    .map(({ start, end, name, kind }) => ({ start, end, weak: true, firm: { name, code: null, kind } }));
  const movers =
    held & STATED
      ? houses(folded, (start, end) => covered(listed, start, end) || covered(speaking, start, end), stocks).map(
          ({ start, end, name, code }) => ({
            start,
            end,
            weak: false,
            firm: { name, code, kind: 'bank' as const },
          }),
        )
      : [];
  return speaking.length + movers.length === 0
    ? listed
    : [...listed, ...speaking, ...movers].sort((a, b) => a.start - b.start);
}
