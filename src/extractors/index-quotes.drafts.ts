/** Which figures said of one index belong together: 涨0.39%，报3316.66点 is one quote, 一度涨1%，收跌0.2% are two. */
import type { Change } from '../grammar/changes.js';
import { matchAt } from '../text/characters.js';
import { FIGURES, parseNumber, qualifierOf } from '../grammar/numbers.js';
import { clauseStart } from '../grammar/sentences.js';
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
  /** Toward which end of the day it lies: 1 the high (最多升, 高见), -1 the low, 0 where nothing says. */
  side: number;
}

const EXTREME = /一度|曾|最多|最高|最低|最大|最深|[高低]见|盘中触及/;
const CLOSE = /收|终场|截至|全[日天](?!最|[高低]见)/;
const OPEN = /[高低平]开(?![高低平]走)|开盘|开市|开报/;
const NOW = /现[报升跌涨]|截至|发稿/;

/** A character of each of these words; most figures are told with none. */
const OF_EXTREME = TOLD.heldBy(EXTREME, '度曾最见触');
const OF_CLOSE = TOLD.heldBy(CLOSE, '收终截全');
const OF_OPEN = TOLD.heldBy(OPEN, '开');
const OF_NOW = TOLD.heldBy(NOW, '现截发');
const OF_TONE = OF_EXTREME | OF_CLOSE | OF_OPEN | OF_NOW;

const OTHER_STRETCH =
  /[本全当单一]周(?![一二三四五年])|周(?=[累涨跌升])|[本全当单]月|月(?=[累涨跌升])|[全今]年|年(?=[内初累涨跌升])|累计/;
const NARROWED = /窄|缩小|回落至/;
const HIGH = /高见|最高|上探|[升涨扬冲摸]至|[冲摸]到/;
const LOW = /低见|最低|下探|探至|[跌挫滑杀]至|杀到/;

/** How a figure is told, by the words from an offset on: between the figure before it and itself, its own verb included. */
function toneOf(folded: string, from: number, item: Item): Tone {
  if (item.kind === 'level' && item.level.tone === 'extreme') return 'extreme';
  // 一度失守18000点，收跌238点: its own clause says it before those that lead to it.
  const clause = clauseStart(folded, item.start, from);
  const own = toneIn(folded, clause, item.end) ?? (item.kind === 'level' ? item.level.tone : null);
  return own ?? (clause > from ? toneIn(folded, from, clause) : null);
}

function toneIn(folded: string, from: number, to: number): Tone {
  const bits = TOLD.within(folded, from, to);
  if ((bits & OF_TONE) === 0) return null;
  const between = folded.slice(from, to);
  if ((bits & OF_EXTREME) !== 0 && EXTREME.test(between)) return 'extreme';
  if ((bits & OF_CLOSE) !== 0 && CLOSE.test(between)) return 'close';
  if ((bits & OF_OPEN) !== 0 && OPEN.test(between)) return 'open';
  return (bits & OF_NOW) !== 0 && NOW.test(between) ? 'report' : null;
}

/** Toward which end of the day a figure lies. 跌幅曾收窄至29点 is told of the highest point, not of the lowest. */
function sideOf(folded: string, from: number, item: Item): number {
  if (item.kind === 'level') {
    const between = folded.slice(from, item.end);
    return HIGH.test(between) ? 1 : LOW.test(between) ? -1 : 0;
  }
  const sign = Math.sign(item.change.changePct ?? item.change.changePoints ?? 0);
  return NARROWED.test(folded.slice(item.start, item.end)) ? -sign : sign;
}

/** Whether a figure told so starts a quote of its own rather than adding to the one that is open. */
function parts(open: Draft, item: Item, tone: Tone, folded: string, from: number): boolean {
  const slot = item.kind === 'level' ? open.level : item.kind === 'pct' ? open.pct : open.points;
  if (slot !== null) return true;
  // 盘中最低探至5679点，周跌幅达2.4%: the week's change belongs to no moment of a session.
  if (open.tone === 'extreme' && tone !== 'extreme')
    return tone !== null || OTHER_STRETCH.test(folded.slice(from, item.end));
  if (open.tone !== 'extreme' && tone === 'extreme')
    return item.kind !== 'level' || open.level !== null || open.tone !== null;
  // 最多升320点，低见20510点: the low belongs to another moment than the rise.
  if (open.tone === 'extreme' && tone === 'extreme') return open.side * sideOf(folded, from, item) < 0;
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
      open = { start: item.start, end: item.end, level: null, pct: null, points: null, tone, side: 0 };
      all.push(open);
    }
    if (item.kind === 'level') open.level = item.level;
    else open[item.kind] = item.change;
    if (open.tone === 'extreme' || tone === 'extreme') open.side ||= sideOf(folded, told, item);
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

const BEGINS_COMPANION = TOLD.beginningOf(COMPANION);
const COMMA = TOLD.classOf(',，');
const BEHIND_COMMA = TOLD.secondOf(COMPANION);

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
