/**
 * The key of a record: what has to be equal for a found record to be the one that gold asks for. Fields outside the key
 * (qualifier, price, scope …) are either judged on their own as attributes or not at all.
 */
import type { OutputRecord } from './documents.js';
import type { KeyedGold, KeyedKind } from './gold.js';

/** Numbers agree when they agree to four decimals; "-" where none is stated. */
function decimal(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : String(Math.round(Number(value) * 1e4) / 1e4);
}

/** Amounts and counts agree when their first four digits do: 1.2万亿 and 12000亿 are one, 1.2万亿 and 1.21万亿 are not. */
function fourDigits(value: number | null | undefined): string {
  return Number(value).toPrecision(4);
}

/** Words that only say "sector" (板块 board, 概念 concept, 题材 theme, 赛道 track …); a longer one before the ones it ends in. */
const SECTOR_TAILS = [
  '板块',
  '概念股',
  '概念',
  '指数',
  '个股',
  '股',
  '行业',
  '产业链',
  '产业',
  '方向',
  '题材',
  '赛道',
  '板',
  '类',
];

/** A sector's name without quotation marks and without the words at its end that only say "sector". */
export function sectorName(name: string): string {
  let core = name
    .normalize('NFKC')
    .replace(/[\s“”"「」]/g, '')
    .toUpperCase();
  // One tail a turn and not one pattern for all of them: 概念股 also reads as 概念 + 股, which a pattern would try both ways each time.
  for (;;) {
    const tail = SECTOR_TAILS.find((word) => core.endsWith(word));
    if (tail === undefined) return core;
    core = core.slice(0, -tail.length);
  }
}

const FIRM_TAIL = /(?:证券研究所|研究所|研究团队|研报|股份有限公司|有限责任公司|有限公司|证券|研究)$/u;
/** An institution's name without the last word that says what it is (证券 securities, 研究所 research institute …). */
export function firmName(name: string): string {
  return name.replace(FIRM_TAIL, '');
}

/** True where one name is, or holds, the other: 国金 and 国金证券 and 国金证券研究所 are one speaker. */
export function sameFirm(gold: string, found: string | null | undefined): boolean {
  const [expected, actual] = [firmName(gold), firmName(found ?? '')];
  return actual.includes(expected) || (found !== null && found !== undefined && expected.includes(actual));
}

interface Security {
  readonly code?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly stock?: OutputRecord['stock'] | undefined;
}
/** A security is its code; one without a code is its name. */
function security(record: Security): string {
  return record.code ?? record.stock?.code ?? record.name ?? record.stock?.name ?? '?';
}

type Keyed = Security &
  Pick<KeyedGold, 'kind' | 'boards' | 'days' | 'points' | 'changePct' | 'changePoints' | 'direction'> & {
    readonly value?: number | null | undefined;
  };
const keyOf: Readonly<Record<KeyedKind, (record: Keyed, indexCode: string | null | undefined) => string>> = {
  indexQuotes: (record, code) =>
    `${code}|${decimal(record.points)}|${decimal(record.changePct)}|${decimal(record.changePoints)}`,
  stocks: (record) => security(record),
  streaks: (record) => `${security(record)}|${record.kind}|${record.boards}|${record.days}`,
  moves: (record) => `${security(record)}|${record.kind}|${decimal(record.changePct)}`,
  sectors: (record) => `${sectorName(record.name ?? '')}|${record.direction}`,
  marketStats: (record) => `${record.kind}|${fourDigits(record.value)}`,
};

/** The keys that answer a gold record: its own first, then one for each of its `altCodes`. */
export function goldKeys(kind: KeyedKind, record: KeyedGold): string[] {
  const variants = [record, ...(record.altCodes ?? []).map((code) => ({ ...record, code }))];
  return variants.map((variant) => keyOf[kind](variant, variant.code));
}

/** The key of a found record. */
export function outputKey(kind: KeyedKind, record: OutputRecord): string {
  return keyOf[kind](record, record.index?.code);
}
