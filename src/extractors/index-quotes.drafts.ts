/** Which figures said of one index belong together: 涨0.39%，报3316.66点 is one quote, 一度涨1%，收跌0.2% are two. */
import type { Change } from '../grammar/changes.js';
import { matchAt, WHITE_SPACE } from '../grammar/characters.js';
import { FIGURES, parseNumber, qualifierOf } from '../grammar/numbers.js';
import type { QualifierName } from '../document/schema.js';
import { TOLD } from './characters.js';
import type { Level, Tone } from './index-quotes.levels.js';

/** One figure said of an index. */
export type Item =
  | { readonly kind: 'level'; readonly start: number; readonly end: number; readonly level: Level }
  | { readonly kind: 'pct' | 'points'; readonly start: number; readonly end: number; readonly change: Figure };
export type Figure = Pick<Change, 'changePct' | 'changePoints' | 'series'> & {
  readonly qualifier: QualifierName | null;
};

/** The figures of one quote. */
export interface Draft {
  start: number;
  end: number;
  level: Level | null;
  pct: Figure | null;
  points: Figure | null;
  tone: Tone;
}

const EXTREME = /一度|曾|最多|最高|最低|最大|最深|[高低]见|盘中触及/;
const CLOSE = /收|终场|截至|全[日天](?!最|[高低]见)/;
const OPEN = /[高低平]开|开盘|开市|开报/;
const NOW = /现[报升跌涨]|截至|发稿/;

/** A character of each of these words; most figures are told with none. */
const OF_EXTREME = TOLD.classOf('度曾最见触');
const OF_CLOSE = TOLD.classOf('收终截全');
const OF_OPEN = TOLD.classOf('开');
const OF_NOW = TOLD.classOf('现截发');
const OF_TONE = OF_EXTREME | OF_CLOSE | OF_OPEN | OF_NOW;

/** How a figure is told, by the words from an offset on: between the figure before it and itself, its own verb included. */
function toneOf(folded: string, from: number, item: Item): Tone {
  if (item.kind === 'level' && item.level.tone === 'extreme') return 'extreme';
  const bits = TOLD.within(folded, from, item.end);
  if ((bits & OF_TONE) !== 0) {
    const between = folded.slice(from, item.end);
    if ((bits & OF_EXTREME) !== 0 && EXTREME.test(between)) return 'extreme';
    if ((bits & OF_CLOSE) !== 0 && CLOSE.test(between)) return 'close';
    if ((bits & OF_OPEN) !== 0 && OPEN.test(between)) return 'open';
    if ((bits & OF_NOW) !== 0 && NOW.test(between)) return 'report';
  }
  return item.kind === 'level' ? item.level.tone : null;
}

const sizeOf = (item: Item): number =>
  item.kind === 'level' ? 0 : (item.change.changePct ?? item.change.changePoints ?? 0);

/** Whether a figure told so starts a quote of its own rather than adding to the one that is open. */
function parts(open: Draft, item: Item, tone: Tone, folded: string, from: number): boolean {
  const slot = item.kind === 'level' ? open.level : item.kind === 'pct' ? open.pct : open.points;
  if (slot !== null) return true;
  if (open.tone === 'extreme' && tone !== 'extreme') return tone !== null;
  if (open.tone !== 'extreme' && tone === 'extreme')
    return item.kind !== 'level' || open.level !== null || open.tone !== null;
  if (open.tone === 'extreme' && tone === 'extreme') {
    // 最多升320点，低见20510点: the low belongs to another moment than the rise.
    const change = open.pct?.changePct ?? open.points?.changePoints ?? 0;
    const between = folded.slice(from, item.end);
    if (item.kind === 'level')
      return (/低见|最低/.test(between) && change > 0) || (/高见|最高/.test(between) && change < 0);
    return change * sizeOf(item) < 0;
  }
  return open.tone === 'open' && (tone === 'close' || NOW.test(folded.slice(from, item.end)));
}

/**
 * Groups the figures said of one index into quotes.
 *
 * @param items in order of the text.
 * @param from where the index's name ends.
 */
export function draftsOf(folded: string, items: readonly Item[], from: number): Draft[] {
  const all: Draft[] = [];
  let open: Draft | undefined;
  let at = from;
  for (const item of items) {
    const told = Math.max(at, item.start - 40);
    const tone = toneOf(folded, told, item);
    if (!open || parts(open, item, tone, folded, told)) {
      open = { start: item.start, end: item.end, level: null, pct: null, points: null, tone };
      all.push(open);
    }
    if (item.kind === 'level') open.level = item.level;
    else open[item.kind] = item.change;
    open.tone ??= tone;
    open.start = Math.min(open.start, item.start);
    open.end = Math.max(open.end, item.end);
    at = item.end;
  }
  return all;
}

const COMPANION = new RegExp(
  `\\s*(?:[,，]?\\s*(?:或|即|合|约合|、)|[（(]|[,，](?=(?:[涨升跌降]幅仅?(?:约|为|达)?)?[\\d.]{1,8}%(?:[,，。；;、]|$)))(?:[涨升跌降]幅|幅度)?仅?(?<qualifier>约|近|逾|超过?|超)?(?:为|达)?(?<sign>[+-]?)(?<figure>${FIGURES})(?<unit>%|点(?![位关]))`,
  'y',
);

const BEGINS_COMPANION = TOLD.classOf(`,，或即合约、（(${WHITE_SPACE}`);
const COMMA = TOLD.classOf(',，');
const BEHIND_COMMA = TOLD.classOf(`或即合约、涨升跌降0123456789.${WHITE_SPACE}`);

/** The same change in the other measure, right behind it: 升186点或0.95%, 跌0.31%（57点）. */
export function companionOf(
  folded: string,
  { kind, end, change }: Extract<Item, { change: Figure }>,
): Item | undefined {
  if (!TOLD.isAt(folded, end, BEGINS_COMPANION)) return undefined;
  if (TOLD.isAt(folded, end, COMMA) && !TOLD.isAt(folded, end + 1, BEHIND_COMMA)) return undefined;
  const match = matchAt(COMPANION, folded, end);
  if (!match) return undefined;
  const { sign, figure = '', unit, qualifier = '' } = match.groups!;
  const value = parseNumber(figure);
  const other = unit === '%' ? 'pct' : 'points';
  if (value === undefined || other === kind) return undefined;
  const first = change.changePct ?? change.changePoints ?? 0;
  const size = (sign === '-' || (sign === '' && first < 0) ? -1 : 1) * value;
  return {
    kind: other,
    start: end,
    end: end + match[0].length,
    change: {
      changePct: other === 'pct' ? size : null,
      changePoints: other === 'points' ? size : null,
      qualifier: qualifierOf(qualifier, ''),
      series: [size],
    },
  };
}
