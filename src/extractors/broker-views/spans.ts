/** From openings to whole views: where each begins and ends, over sentences and paragraphs. */
import { sentences } from '../../grammar/sentences.js';
import type { PassageReading, Reading } from '../../types.js';
import { startsElsewhere, startsItem, withoutTail } from './boundaries.js';
import { findOpenings, type Opening } from './openings.js';

export interface ViewSpan {
  readonly opening: Opening;
  /** Index of the passage where it begins and the offset there; the same for its end. */
  readonly from: { readonly passage: number; readonly offset: number };
  readonly to: { readonly passage: number; readonly offset: number };
  /** True where only a title, a 【】 or a heading says it. */
  readonly headline: boolean;
  /** Words of its heading, for facts that only the heading states. */
  readonly heading: string;
}

interface Unit {
  readonly start: number;
  readonly end: number;
  /** Begins a paragraph, or a stretch that wide space or 【】 sets apart. */
  readonly fresh: boolean;
  readonly bracketed: boolean;
}

const BREAK = / {2,}|(?<=。|！|？|”|）) (?=\S)|(?=【)|(?<=】)|\n/g;

/** A passage cut into sentences that cross no wide space and no 【】 heading. */
function units(folded: string): Unit[] {
  const cut: Unit[] = [];
  let at = 0;
  let bracketed = false;
  const stretches: { start: number; end: number }[] = [];
  for (const match of folded.matchAll(BREAK)) {
    stretches.push({ start: at, end: match.index });
    at = match.index + match[0].length;
  }
  stretches.push({ start: at, end: folded.length });
  for (const { start, end } of stretches) {
    const text = folded.slice(start, end);
    if (text.trim() === '') continue;
    bracketed = text.startsWith('【') && text.endsWith('】');
    if (bracketed) {
      cut.push({ start, end, fresh: true, bracketed });
      continue;
    }
    for (const [index, one] of sentences(text).entries()) cut.push({ start: start + one.start, end: start + one.end, fresh: index === 0, bracketed });
  }
  return cut;
}

const GOES_ON =
  /^[“"]?(?:该机构|该行|该券商|该公司认为|该报告|该团队|报告(?:还|同时|进一步)?(?:指出|认为|称|显示|预计)|研报(?:还|同时)?(?:指出|认为|称|显示)|我们(?:认为|预计|建议|看好|维持)|他(?:们)?(?:还)?(?:认为|表示|指出|称|预计|建议|补充|强调)|她(?:还)?(?:认为|表示|指出|称|预计|补充)|小摩|大摩|(?:此外|同时|另外|对于[^，。]{0,16}|不过|因此|具体来看|展望[^，。]{0,10})，?(?:该行|该机构|他|她|报告|我们)|投资建议|配置上|配置方面|投资策略|具体配置)/;
const LEAD = /^(?:【|[^，。]{0,12}(?:\d{1,2}月\d{1,2}日)?(?:电|讯)，)/;
const FILLER = /^[\s“"（(]*(?:此外|另外|同时|其中|对此|而|不过|但|然而|例如|比如|对于后市|展望后市|后市|具体来看|\d{1,2} ?[、.．]|[①-⑩]|[（(]?\d[)）]|[一-龥]{0,6}(?:银行|机构|券商|投行|大行)|一方面|另一方面|[^，。]{0,14}方面)?[，,：:]?[“"]?$/;
const SHORT_HEADING = 70;
const isHeadingText = (text: string) => text.length <= SHORT_HEADING && !/[。；]./.test(text);

interface Open {
  readonly opening: Opening;
  readonly from: { passage: number; offset: number };
  to: { passage: number; offset: number };
  readonly headline: boolean;
  readonly sticky: boolean;
  heading: string;
  /** True where the view stands in an item of a numbered list. */
  readonly item: boolean;
}

const trimmed = (folded: string, start: number, end: number) => start + folded.slice(start, end).replace(/[\s，,；;、]+$/, '').length;

/** Finds the views of an article in order. */
export function findViews(reading: Reading): ViewSpan[] {
  const views: ViewSpan[] = [];
  let open: Open | null = null;
  const close = () => {
    if (open) views.push(finish(open, reading));
    open = null;
  };
  for (const [index, passage] of reading.passages.entries()) {
    const { kind, folded } = passage.passage;
    const title = kind === 'title';
    const openings = findOpenings(passage);
    if (kind === 'heading' || kind === 'table-cell' || (open as Open | null)?.from.passage === 0 && reading.passages[0]?.passage.kind === 'title') close();
    let pending = 0;
    for (const unit of units(folded)) {
      const own: Opening[] = [];
      while (pending < openings.length && openings[pending]!.start < unit.end) own.push(openings[pending++]!);
      if (own.length === 0) {
        const current = open as Open | null;
        if (!current) continue;
        if (goesOn(current, unit, folded)) current.to = { passage: index, offset: unit.end };
        else close();
        continue;
      }
      for (const [order, opening] of own.entries()) {
        const current = open as Open | null;
        const until = own[order + 1]?.start ?? unit.end;
        const begins = order === 0 && FILLER.test(folded.slice(unit.start, opening.start));
        if (current && current.opening.firm.name === opening.firm.name && opening.form !== 'heading' && !(title || unit.bracketed)) {
          const short = current.opening.form === 'heading' && isHeadingText(textOf(current, reading));
          if ((short || current.headline) && (begins || opening.form !== 'rates')) {
            const heading = textOf(current, reading);
            open = null;
            if (current.headline) views.push(finish(current, reading));
            open = begin(opening, index, unit, until, folded, false, true, heading);
          } else current.to = { passage: index, offset: until };
          continue;
        }
        if (current) {
          if (order === 0 && !begins && current.to.passage === index && !unit.fresh) current.to = { passage: index, offset: beforeOther(folded, unit.start, opening.start) };
          else if (order > 0) current.to = { passage: index, offset: beforeOther(folded, current.from.passage === index ? current.opening.end : unit.start, opening.start) };
          if (current.opening.shared && current.from.passage === index) current.to = { passage: index, offset: unit.end };
          close();
        }
        const sticky = opening.form === 'heading' && (!title);
        open = begin(opening, index, unit, until, folded, title || unit.bracketed, sticky, '');
      }
    }
  }
  close();
  return views;
}

function begin(opening: Opening, passage: number, unit: Unit, until: number, folded: string, headline: boolean, sticky: boolean, heading: string): Open {
  const item = /(?:^|[\s。；])\d{1,2} ?[、.．]/.test(folded.slice(Math.max(0, unit.start - 6), opening.start));
  return { opening, from: { passage, offset: opening.start }, to: { passage, offset: until }, headline, sticky, heading, item };
}

/** Where a view ends in a sentence in which another firm begins to speak: before the last mark ahead of its name. */
function beforeOther(folded: string, floor: number, at: number): number {
  for (let end = at; end > floor; end -= 1) if (/[，。；！？,;、 ]/.test(folded[end - 1]!)) return trimmed(folded, floor, end);
  return trimmed(folded, floor, at);
}

function goesOn(open: Open, unit: Unit, folded: string): boolean {
  const text = folded.slice(unit.start, unit.end);
  if (unit.bracketed) return false;
  if (open.item && startsItem(text)) return false;
  if (startsElsewhere(text)) return false;
  if (!unit.fresh) return true;
  if (open.headline) return LEAD.test(text) ? true : open.sticky;
  return open.sticky || GOES_ON.test(text);
}

const textOf = (open: Open, reading: Reading) =>
  open.from.passage === open.to.passage ? reading.passages[open.from.passage]!.passage.folded.slice(open.from.offset, open.to.offset) : '。。'.repeat(50);

function finish(open: Open, reading: Reading): ViewSpan {
  const passage: PassageReading = reading.passages[open.to.passage]!;
  const start = open.to.passage === open.from.passage ? open.from.offset : 0;
  const text = passage.passage.folded.slice(start, open.to.offset).replace(/】$/, '');
  const end = trimmed(passage.passage.folded, start, start + withoutTail(text));
  const { opening, from, headline, heading } = open;
  return { opening, from, to: { passage: open.to.passage, offset: end }, headline: headline && open.to.passage === open.from.passage, heading };
}
