/** Whether an event is told as real. What is wished, supposed, forecast, denied or asked (有望涨停, 若跌破, 未能涨停) is no report. */
import { Alternatives } from '../text/characters.js';
import type { Span } from '../types.js';
import { CLAUSE_END, CLAUSES, clauseStart } from './sentences.js';

// What makes an event unreal where it stands in the few characters before it; by first character, with what it is no part of.
const NEAR: Readonly<Record<string, readonly string[]>> = {
  未: ['未(?!来)能?'],
  没: ['没能', '没有', '没'],
  并: ['并非'],
  不: ['不是', '不会', '不排除'],
  会: ['会不会', '(?<![大机社协峰不])会(?![议计])'],
  难: ['难以', '难言'],
  恐: ['恐将', '恐(?!慌)'],
  能: ['能否', '能不能'],
  是: ['是否'],
  预: ['预料', '(?<![及于超过逊胜合出])预期'],
  即: ['即将'],
  想: ['想要'],
  等: ['等待'],
  期: ['期待'],
  避: ['避免'],
  防: ['防止'],
  担: ['担心'],
  警: ['警惕'],
  将: ['将(?![涨跌升]幅)'],
  应: ['(?<![供效反适响感对])应(?![用声链])'],
  需: ['(?<![内军刚外])需(?!求)'],
  欲: ['欲'],
  拟: ['(?<![虚模])拟'],
  可: ['可以', '可望', '可否'],
  如: ['如若'],
  尚: ['尚未'],
  无: ['无法'],
  才: ['才能'],
  为: ['为了'],
  或: ['或'],
};
// A forecast speaks for the whole clause: 预计指数12个月上涨15%.
const FORECAST: Readonly<Record<string, readonly string[]>> = {
  预: ['预计', '预测'],
  有: ['有望'],
  料: ['料将'],
  或: ['或将'],
  可: ['可能'],
  潜: ['潜在'],
  若: ['(?<![般宛恍仿自兰])若'],
  如: ['如果'],
  假: ['假如'],
  一: ['一旦'],
  倘: ['倘若'],
  未: ['未来(?:\\d{1,3}|[一两三四五六七八九十几数]{1,3})个?(?:交易日|日|天|周|月|季|年)'],
  目: ['目标价', '目标涨幅'],
  明: ['明日', '明天'],
};
const FORECASTS = new Alternatives(FORECAST);
const NEARS = new Alternatives(NEAR);
/** How far before an event a forecast's word, and any other, is looked for, in characters. */
const FORECAST_REACH = 40;
const NEAR_REACH = 3;

const BEGINS_CUE = CLAUSES.classOf([...Object.keys(FORECAST), ...Object.keys(NEAR)]);
/** In a title white space ends a statement: 遭削目标价 A跌5%. A target is a noun, so it does not speak past it. */
const SPACE = CLAUSES.classOf(' \u3000');
const OPENING = CLAUSES.classOf('（(');
const CLOSING = CLAUSES.classOf('）)');
const ENDS_MEMBER = CLAUSES.classOf('，,。、；;0123456789');

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly forecast: boolean;
}

/**
 * A test of the events of one text.
 *
 * @param folded the text; the names in it should be masked, since a name may hold a cue's character (若羽臣).
 * @returns whether the event whose words begin at an offset is told as unreal. Ask in the order of the text or not.
 */
export function realityOf(folded: string): (start: number) => boolean {
  let cues: readonly Cue[] | undefined;
  return (start) => {
    if (folded[start - 1] === '如') return true;
    cues ??= cuesOf(folded);
    for (let index = lastBefore(cues, start); index >= 0; index -= 1) {
      const cue = cues[index]!;
      if (start - cue.start > FORECAST_REACH) return false;
      const reaches = cue.forecast
        ? !crosses(folded, cue.end, start, folded[cue.start] === '目' ? CLAUSE_END | SPACE : CLAUSE_END)
        : start - cue.end <= NEAR_REACH && !crosses(folded, cue.end, start, ENDS_MEMBER);
      if (reaches) return true;
    }
    return false;
  };
}

function cuesOf(folded: string): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if ((CLAUSES.at(folded, at) & BEGINS_CUE) === 0) continue;
    const forecast = FORECASTS.at(folded, at);
    const match = forecast ?? NEARS.at(folded, at);
    if (!match) continue;
    const end = at + match[0].length;
    cues.push({ start: at, end, forecast: forecast !== null });
    at = end - 1;
  }
  return cues;
}

/** The index of the last cue that ends at or before an offset, -1 where there is none. */
function lastBefore(cues: readonly Cue[], offset: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether one of the marks stands between, or the bracket closes there in which the cue stands (A（上调预期）涨停). */
function crosses(folded: string, from: number, to: number, marks: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const bits = CLAUSES.at(folded, at);
    if ((bits & marks) !== 0) return true;
    if ((bits & OPENING) !== 0) depth += 1;
    else if ((bits & CLOSING) !== 0 && (depth -= 1) < 0) return true;
  }
  return false;
}

/** 中国平安涨停？: whether an event is asked about, and not its reason (为何涨停？). */
export function isAsked(folded: string, { start, end }: Span): boolean {
  if (folded[end] !== '？' && folded[end] !== '?') return false;
  return !/[为何怎缘]/.test(folded.slice(clauseStart(folded, start), start));
}
