/** Whether a sentence in which nobody begins to speak belongs to the view before it. */
import { sourceSpan } from '../../article/offsets.js';
import type { Reading } from '../../types.js';
import { startsElsewhere, startsItem } from './boundaries.js';
import { QUESTION } from './interviews.js';
import type { OpenView } from './open-view.js';
import type { Unit } from './units.js';

const GOES_ON =
  /^[“"]?(?:该机构|该行|该券商|该公司认为|该报告|该团队|(?:报告|研报)(?:还|也|又|同时|进一步|最后)?(?:指出|认为|称|显示|预计|预测|提到|强调|表示|建议|写道|补充|提示|判断|分析)|我们(?:认为|预计|建议|看好|维持)|“[^”]{2,120}”，?(?:他|她)(?:说|表示|称)|[他她](?:们)?(?:还|也|又|并|同时|进一步|继续|最后|坦言|特别|随后|认为|，){0,3}(?:说|认为|表示|指出|称|预计|建议|补充|强调|提醒|分析|解释|写道|坦言|看好|判断|提到)|小摩|大摩|(?:此外|同时|另外|对于[^，。]{0,16}|不过|因此|具体来看|展望[^，。]{0,10})，?(?:该行|该机构|他|她|报告|我们)|投资建议|配置上|配置方面|投资策略|具体配置)/;
const LEAD = /^(?:【|[^，。]{0,12}(?:\d{1,2}月\d{1,2}日)?(?:电|讯)，)/;
/** A line of opinion: what may, should or will be. A line of figures reports. */
export const OPINION =
  /认为|可能|或许|或将|建议|预计|预期|有望|仍未|仍将|将会|应当|应该|需要|我们|值得|因此|综合来看|总体/;
const FIGURE = /\d(?:\.\d+)?%|涨停|跌停|\d点/;

/** Whether a sentence without an opening belongs to the view before it; `index` is its passage's. */
export function goesOn(open: OpenView, unit: Unit, reading: Reading, index: number): 'yes' | 'no' | 'perhaps' {
  const { folded } = reading.passages[index]!.passage;
  const text = folded.slice(unit.start, unit.end);
  if (open.opening.answers && unit.fresh && QUESTION.test(text) && !namesSpeaker(open, text)) return 'perhaps';
  if (unit.bracketed || (open.item && startsItem(text)) || startsElsewhere(text, open.sticky)) return 'no';
  if (!open.reported && (namesSpeaker(open, text) || GOES_ON.test(text))) return 'yes';
  if (open.held) return 'perhaps';
  if (!unit.fresh || open.sticky) return 'yes';
  if (open.headline) return LEAD.test(text) ? 'yes' : 'no';
  if (unit.line === null || (unit.line === 'first' && !followsOnNextLine(reading, index))) return 'no';
  const paragraph = folded.slice(unit.start).split('\n', 1)[0]!;
  return OPINION.test(paragraph) && !FIGURE.test(paragraph) ? 'yes' : 'perhaps';
}

const namesSpeaker = ({ opening }: OpenView, text: string): boolean =>
  opening.analysts.some(
    (name) => text.includes(name) || (/[A-Za-z]/.test(name) && text.includes(name.split(/[ .]/).at(-1)!)),
  );

/** True where no blank line parts a passage from the one before it. */
function followsOnNextLine({ passages, article }: Reading, index: number): boolean {
  const [before, here] = [passages[index - 1]?.passage, passages[index]!.passage];
  if (before?.kind !== here.kind) return false;
  const between = article.input.slice(
    sourceSpan(before, 0, before.text.length).end,
    sourceSpan(here, 0, here.text.length).start,
  );
  const end = between.indexOf('\n');
  return end < 0 || between.indexOf('\n', end + 1) < 0;
}
