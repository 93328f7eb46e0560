/**
 * Digests that head each view with a line of the house alone: 广发证券, and its view in the lines below; or 【广发证券】. A name alone on
 * a line is also a participant, a row of a table, the head of a company's news: it speaks only where several do so in one
 * article and opinions follow.
 */
import { matchAt } from '../../text/characters.js';
import type { Mention, Reading } from '../../types.js';
import { candidates } from './candidates.js';
import { wording } from './letters.js';

/** What may stand before the name on its line: a mark or a number. */
const BEFORE =
  /^(?:[【■●▲◆★※•▪◦‣▶►➤◇○◎√☆]|(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[、.．]|[①-⑳]|[（(][\d一二三四五六七八九十]{1,2}[）)])? ?$/;
/** What may stand behind it: the team, who signs, the mark's end. */
const AFTER =
  /(?:投资策略|策略|研究所?|宏观|固收|首席|团队|观点){0,3}】? ?(?:[（(][^（）()\n]{1,20}[）)])? ?(?=\n|$)|】 ?/y;
const BEGINS_AFTER = wording.beginningOf(AFTER, /\n/);
const LONGEST_BEFORE = 6;
/** How much of what follows is read. */
const FOLLOWING = 240;
const OPINION =
  /认为|建议|预计|预期|有望|看[好多空淡]|配置|布局|[首主]推|机会|主线|行情|警惕|谨慎|乐观|仓位|关注|震荡|趋势|不必|[或仍]将|有利于|推荐|回避|评级|目标价|首予|维持[“「]/;
/** Beginnings of a company's news or of a table's row. */
const NO_OPINION =
  /^[^。\n]{0,40}(?:[涨跌]停|龙虎榜|成交额|收盘价|收报|净利|营业?收入?|公告|中标|回购|质押|主力|换手率|净流[入出]|席位|股东|拟(?!合))|^[+-]?\d+(?:\.\d+)?(?:%|元|亿|万|\n|$)|^[涨跌]/;

const isHouse = (one: Mention): boolean => one.kind === 'firm' || (one.kind === 'stock' && one.entry.firm !== null);

/** Where the line ends that a name has alone, or undefined. */
function endOfLine(folded: string, start: number, end: number): number | undefined {
  if (end < folded.length && !(wording.at(folded, end) & BEGINS_AFTER)) return undefined;
  const near = folded.slice(Math.max(0, start - LONGEST_BEFORE - 1), start);
  const line = near.lastIndexOf('\n') + 1;
  if ((line === 0 && near.length > LONGEST_BEFORE) || !BEFORE.test(near.slice(line))) return undefined;
  const after = matchAt(AFTER, folded, end);
  return after ? end + after[0].length : undefined;
}

/** A heading of a house with its colon, which makes a digest of the article as well: 某某证券李四：情绪已见底. */
const HEADS = /^[^，。；：:\n]{0,8}[：:][^。；\n]{0,30}$/;
const LONGEST_HEADING = 44;
const LONGEST_LINE = 20;

/** The text below a line: the rest of its passage, else the passages that follow. */
function below(reading: Reading, index: number, at: number): string {
  let text = reading.passages[index]!.passage.folded.slice(at, at + FOLLOWING).trimStart();
  for (let next = index + 1; next <= index + 2 && text.length < FOLLOWING; next += 1) {
    const passage = reading.passages[next]?.passage;
    if (!passage || (passage.kind !== 'paragraph' && passage.kind !== 'list-item')) break;
    text += `${text === '' ? '' : '\n'}${passage.folded.slice(0, FOLLOWING)}`;
  }
  return text.slice(0, FOLLOWING);
}

/** Lines of houses by passage: start of the name → end of its line. */
export type HouseLines = ReadonlyMap<number, ReadonlyMap<number, number>>;

const NONE: HouseLines = new Map();

/** Finds the lines that head the views of a digest. */
export function houseLines(reading: Reading): HouseLines {
  const found = new Map<number, Map<number, number>>();
  const names = new Set<string>();
  const alone: { readonly index: number; readonly start: number; readonly end: number; readonly name: string }[] = [];
  for (const [index, piece] of reading.passages.entries()) {
    const { passage, mentions } = piece;
    if (passage.kind === 'title' || passage.kind === 'table-cell') continue;
    const known = alone.length;
    for (const one of mentions) {
      if (!isHouse(one)) continue;
      const end = endOfLine(passage.folded, one.start, one.end);
      if (end !== undefined) alone.push({ index, start: one.start, end, name: one.entry.name });
      else if (one.start === 0 && HEADS.test(passage.folded.slice(one.end, one.end + LONGEST_HEADING)))
        names.add(one.entry.name);
    }
    // A house that no dictionary lists, alone on its line.
    if (passage.folded.length > LONGEST_LINE || alone.length > known) continue;
    for (const { start, end: stop, firm } of candidates(piece)) {
      const end = endOfLine(passage.folded, start, stop);
      if (end !== undefined) alone.push({ index, start, end, name: firm.name });
    }
  }
  if (alone.length === 0 || alone.length + names.size < 2) return NONE;
  const isAlone = new Set(alone.map(({ index, start }) => `${index} ${start}`));
  for (const { index, start, end, name } of alone) {
    const text = below(reading, index, end);
    const isLast = reading.passages[index]!.passage.folded.slice(end, end + FOLLOWING).trim() === '';
    if (!OPINION.test(text) || NO_OPINION.test(text) || (isLast && isAlone.has(`${index + 1} 0`))) continue;
    names.add(name);
    const lines = found.get(index);
    if (lines) lines.set(start, end);
    else found.set(index, new Map([[start, end]]));
  }
  return names.size < 2 ? NONE : found;
}
