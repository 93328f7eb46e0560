/** Whether an event is told as real. What is wished, supposed, forecast, denied or asked (有望涨停, 若跌破, 未能涨停) is no report. */
import { CharacterClasses } from './characters.js';

// A forecast speaks for the whole clause: 预计指数12个月上涨15%.
const FORECAST = '预计|预测|有望|料将|或将|可能|潜在|(?<![般宛恍仿自兰])若|如果|假如|一旦|倘若|目标(?:价|涨幅)';
// What makes an event unreal where it stands in the few characters before it.
const NEAR =
  '或|未(?!来)能?|没能?|没有|并非|不是|不会|会不会|难以|难言|恐将|恐(?!慌)|能否|是否|预料|预期|即将|想要|等待|期待|避免|防止|担心|警惕|不排除|将|(?<![大机社协峰不])会(?![议计])|(?<![供效反适响感对])应(?![用声链])|(?<![内军刚外])需(?!求)|欲|(?<![虚模])拟|可以|可望|如若|尚未|无法|才能|为了';
const CUE = new RegExp(`(?<forecast>${FORECAST})|${NEAR}`, 'g');
/** How far before an event a forecast's word, and any other, is looked for, in characters. */
const FORECAST_REACH = 40;
const NEAR_REACH = 3;

const classes = new CharacterClasses();
const ENDS_CLAUSE = classes.add('，,。；;！？!?：:\n');
const ENDS_MEMBER = classes.add('，,。、；;0123456789');

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
        ? !crosses(folded, cue.end, start, ENDS_CLAUSE)
        : start - cue.end <= NEAR_REACH && !crosses(folded, cue.end, start, ENDS_MEMBER);
      if (reaches) return true;
    }
    return false;
  };
}

const cuesOf = (folded: string): Cue[] =>
  Array.from(folded.matchAll(CUE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    forecast: match.groups!.forecast !== undefined,
  }));

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

function crosses(folded: string, from: number, to: number, marks: number): boolean {
  for (let at = from; at < to; at += 1) if ((classes.of(folded.charCodeAt(at)) & marks) !== 0) return true;
  return false;
}
