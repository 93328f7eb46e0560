/** From openings to whole views: where each begins and ends, over sentences and paragraphs. */
import { sentences } from '../../grammar/sentences.js';
import { sourceSpan } from '../../article/offsets.js';
import type { Passage, PassageReading, Reading } from '../../types.js';
import { startsElsewhere, startsItem, withoutTail } from './boundaries.js';
import type { FirmRef } from './candidates.js';
import { findOpenings, type Opening } from './openings.js';
import { readSpeech } from './speech.js';

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
  /** Begins a line of the same block: a weaker break than a paragraph's. */
  readonly line: boolean;
  readonly bracketed: boolean;
}

const BREAK = / {2,}|(?<=。|！|？|”|）) (?=\S)|(?=【)|(?<=】)|\n/g;

/** What every break has. */
const BREAKS = /[ 【】\n]/;

/** A passage cut into sentences that cross no wide space and no 【】 heading. */
function units(folded: string, nextLine: boolean): Unit[] {
  const cut: Unit[] = [];
  let at = 0;
  let bracketed = false;
  const stretches: { start: number; end: number; line: boolean }[] = [];
  let line = nextLine;
  if (BREAKS.test(folded))
    for (const match of folded.matchAll(BREAK)) {
      stretches.push({ start: at, end: match.index, line });
      line = match[0] === '\n';
      at = match.index + match[0].length;
    }
  stretches.push({ start: at, end: folded.length, line });
  for (const { start, end, line: own } of stretches) {
    const text = folded.slice(start, end);
    if (text.trim() === '') continue;
    bracketed = text.startsWith('【') && text.endsWith('】');
    if (bracketed) {
      cut.push({ start, end, fresh: true, line: false, bracketed });
      continue;
    }
    for (const [index, one] of sentences(text).entries())
      cut.push({
        start: start + one.start,
        end: start + one.end,
        fresh: index === 0,
        line: own && index === 0,
        bracketed,
      });
  }
  return cut;
}

const GOES_ON =
  /^[“"]?(?:该机构|该行|该券商|该公司认为|该报告|该团队|报告(?:还|同时|进一步)?(?:指出|认为|称|显示|预计)|研报(?:还|同时)?(?:指出|认为|称|显示)|我们(?:认为|预计|建议|看好|维持)|“[^”]{2,120}”，?(?:他|她)(?:说|表示|称)|[他她](?:们)?(?:还|也|又|并|同时|进一步|继续|最后|坦言|特别|随后|认为|，){0,3}(?:说|认为|表示|指出|称|预计|建议|补充|强调|提醒|分析|解释|写道|坦言|看好|判断|提到)|小摩|大摩|(?:此外|同时|另外|对于[^，。]{0,16}|不过|因此|具体来看|展望[^，。]{0,10})，?(?:该行|该机构|他|她|报告|我们)|投资建议|配置上|配置方面|投资策略|具体配置)/;
const LEAD = /^(?:【|[^，。]{0,12}(?:\d{1,2}月\d{1,2}日)?(?:电|讯)，)/;
const FILLER =
  /^[\s“"（(]*(?:此外|另外|同时|其中|对此|而|不过|但|然而|例如|比如|对于后市|展望后市|后市|具体来看|\d{1,2} ?[、.．]|[①-⑩]|[（(]?\d[)）]|[一-龥]{0,6}(?:银行|机构|券商|投行|大行)|一方面|另一方面|[^，。]{0,14}方面)?[，,：:]?[“"]?$/;
/** A line of opinion: what may, should or will be. A line of figures reports. */
const OPINION = /认为|可能|或许|或将|建议|预计|预期|有望|仍未|仍将|将会|应当|应该|需要|我们|值得|因此|综合来看|总体/;
const FIGURE = /\d(?:\.\d+)?%|涨停|跌停|\d点/;
const MOST_ANALYSTS = 40;
const SHORT_HEADING = 70;
const LONGEST_NUMBERING = 120;
const isHeadingText = (text: string) => text.length <= SHORT_HEADING && !/[。；]./.test(text);

interface Open {
  readonly opening: Opening;
  readonly from: { passage: number; offset: number };
  to: { passage: number; offset: number };
  readonly headline: boolean;
  readonly sticky: boolean;
  /** True where it began in a list item. */
  readonly listed: boolean;
  heading: string;
  /** True while sentences wait that belong to the view only if its speaker is named again after them. */
  held: boolean;
  /** True where what waits holds figures: a report that stands between two statements. */
  reported: boolean;
  /** True where the view stands in an item of a numbered list. */
  readonly item: boolean;
}

/** Whether the words after `<firm>：` are a heading over what follows, not sentences of their own. */
function headsLine(folded: string, at: number): boolean {
  const line = (folded.slice(at, at + 200).split(/\n| {2,}/, 1)[0] ?? '').trim();
  return line.length <= SHORT_HEADING && !/[。；]/.test(line);
}

const trimmed = (folded: string, start: number, end: number) =>
  start + folded.slice(start, end).replace(/[\s，,；;、]+$/, '').length;

/** Finds the views of an article in order. */
export function findViews(reading: Reading): ViewSpan[] {
  const views: ViewSpan[] = [];
  let open: Open | null = null;
  const close = () => {
    if (open) views.push(...finish(open, reading));
    open = null;
  };
  const analysts = new Map<string, FirmRef>();
  for (const [index, passage] of reading.passages.entries()) {
    const { kind, folded } = passage.passage;
    const title = kind === 'title';
    const openings = findOpenings(passage);
    if (
      kind === 'heading' ||
      kind === 'table-cell' ||
      // An item of a list is whole in itself.
      ((open as Open | null)?.listed && kind !== 'paragraph') ||
      ((open as Open | null)?.from.passage === 0 && reading.passages[0]?.passage.kind === 'title')
    )
      close();
    // Where nobody has spoken and nobody begins to, there is nothing to cut.
    if (openings.length === 0 && open === null && !names(folded, analysts)) continue;
    let pending = 0;
    for (const unit of units(folded, index > 0 && followsOnNextLine(reading, index))) {
      const own: Opening[] = [];
      while (pending < openings.length && openings[pending]!.start < unit.end) own.push(openings[pending++]!);
      for (const { analysts: names, firm } of own)
        for (const name of names) if (analysts.size < MOST_ANALYSTS) analysts.set(surname(name), firm);
      const waiting = open as Open | null;
      const again =
        own.length === 0
          ? byAnalyst(analysts, waiting?.reported ? undefined : waiting?.opening.firm, unit, folded)
          : undefined;
      if (again) {
        if (waiting?.reported) close();
        own.push(again);
      }
      if (own.length === 0) {
        const current = open as Open | null;
        if (!current) continue;
        const verdict = goesOn(current, unit, folded);
        if (verdict === 'yes') {
          current.to = { passage: index, offset: unit.end };
          current.held = false;
          current.reported = false;
        } else if (verdict === 'perhaps') {
          current.held = true;
          current.reported ||= /\d/.test(folded.slice(unit.start, unit.end));
        } else close();
        continue;
      }
      for (const [order, opening] of own.entries()) {
        const current = open as Open | null;
        const until = own[order + 1]?.start ?? unit.end;
        const begins = order === 0 && FILLER.test(folded.slice(unit.start, opening.start));
        if (
          current &&
          current.opening.firm.name === opening.firm.name &&
          opening.form !== 'heading' &&
          !(title || unit.bracketed) &&
          !(begins && opening.form === 'rates' && current.opening.form === 'rates')
        ) {
          const short = current.opening.form === 'heading' && isHeadingText(textOf(current, reading));
          if ((short || current.headline) && (begins || opening.form !== 'rates')) {
            const heading = textOf(current, reading);
            open = null;
            if (current.headline) views.push(...finish(current, reading));
            open = begin(opening, index, unit, until, passage.passage, { headline: false, sticky: true, heading });
          } else current.to = { passage: index, offset: until };
          continue;
        }
        if (current) {
          if (order === 0 && !begins && current.to.passage === index && !unit.fresh)
            current.to = { passage: index, offset: beforeOther(folded, unit.start, opening.start) };
          else if (order > 0)
            current.to = {
              passage: index,
              offset: beforeOther(
                folded,
                current.from.passage === index ? current.opening.end : unit.start,
                opening.start,
              ),
            };
          close();
        }
        const sticky = opening.form === 'heading' && !title && headsLine(folded, opening.end);
        open = begin(opening, index, unit, until, passage.passage, {
          headline: title || unit.bracketed,
          sticky,
          heading: '',
        });
      }
    }
  }
  close();
  return ofOneHouse(views, reading);
}

/** An article on one house's report, which it names in title or first line, is one view; a paragraph without it may stand between. */
function ofOneHouse(views: readonly ViewSpan[], reading: Reading): ViewSpan[] {
  const told = views.filter((view) => !view.headline);
  const [first, last] = [told[0], told.at(-1)];
  const name = first?.opening.firm.name;
  const body = reading.passages[0]?.passage.kind === 'title' ? 1 : 0;
  if (!first || !last || first === last || first.from.passage > body) return [...views];
  const whole = told.every(
    ({ opening, from }, index) =>
      opening.firm.name === name &&
      opening.form === 'speaks' &&
      (index === 0 || from.passage - told[index - 1]!.to.passage <= 2),
  );
  const plain = reading.passages
    .slice(first.from.passage, last.to.passage + 1)
    .every(({ passage }) => passage.kind === 'paragraph');
  if (!whole || !plain) return [...views];
  return [...views.filter((view) => view.headline), { ...first, to: last.to }];
}

/** Whether a text names one of those who spoke before. */
function names(folded: string, analysts: ReadonlyMap<string, FirmRef>): boolean {
  for (const name of analysts.keys()) if (folded.includes(name)) return true;
  return false;
}

/** The part of a name by which a text calls someone the second time. */
const surname = (name: string) => (/[A-Za-z]/.test(name) ? name.split(' ').at(-1)! : name);

/** An analyst named before who speaks again after others did: Kirby表示. */
function byAnalyst(
  analysts: ReadonlyMap<string, FirmRef>,
  speaking: FirmRef | undefined,
  unit: Unit,
  folded: string,
): Opening | undefined {
  const text = folded.slice(unit.start, unit.end);
  for (const [name, firm] of analysts) {
    const at = text.indexOf(name);
    if (at < 0 || firm.name === speaking?.name) continue;
    const speech = readSpeech(text.slice(at + name.length));
    if (!speech) continue;
    // A quotation that comes first is the view's beginning.
    const start = unit.start + (text.startsWith('“') ? 0 : at);
    return {
      start,
      end: unit.start + at + name.length + speech.end,
      form: 'speaks',
      firm,
      verb: speech.verb,
      analysts: [name],
      together: [],
    };
  }
  return undefined;
}

/** True where no blank line parts a passage from the one before it. */
function followsOnNextLine(reading: Reading, index: number): boolean {
  const [before, here] = [reading.passages[index - 1]!.passage, reading.passages[index]!.passage];
  const between = reading.article.input.slice(
    sourceSpan(before, 0, before.text.length).end,
    sourceSpan(here, 0, here.text.length).start,
  );
  return before.kind === here.kind && between.split('\n').length <= 2;
}

function begin(
  opening: Opening,
  index: number,
  unit: Unit,
  until: number,
  { folded, kind }: Passage,
  place: Pick<Open, 'headline' | 'sticky' | 'heading'>,
): Open {
  const { headline, sticky, heading } = place;
  return {
    headline,
    sticky,
    heading,
    opening,
    from: { passage: index, offset: opening.start },
    to: { passage: index, offset: until },
    listed: kind === 'list-item',
    item: /(?:^|[\s。；])\d{1,2} ?[、.．]/.test(
      // A number stands at the beginning of its unit: one without an end is not read again for every opening.
      folded.slice(Math.max(0, unit.start - 6), Math.min(opening.start, unit.start + LONGEST_NUMBERING)),
    ),
    held: false,
    reported: false,
  };
}

/** Where a view ends in a sentence in which another firm begins to speak: before the last mark ahead of its name. */
function beforeOther(folded: string, floor: number, at: number): number {
  for (let end = at; end > floor; end -= 1)
    if (/[，。；！？,;、 ]/.test(folded[end - 1]!)) return trimmed(folded, floor, end);
  return trimmed(folded, floor, at);
}

/** Whether a sentence without an opening belongs to the view before it. */
function goesOn(open: Open, unit: Unit, folded: string): 'yes' | 'no' | 'perhaps' {
  const text = folded.slice(unit.start, unit.end);
  if (unit.bracketed || (open.item && startsItem(text)) || startsElsewhere(text, open.sticky)) return 'no';
  const named = open.opening.analysts.some(
    (name) => text.includes(name) || (/[A-Za-z]/.test(name) && text.includes(name.split(/[ .]/).at(-1)!)),
  );
  if (!open.reported && (named || GOES_ON.test(text))) return 'yes';
  if (open.held) return 'perhaps';
  if (!unit.fresh || open.sticky) return 'yes';
  if (open.headline) return LEAD.test(text) ? 'yes' : 'no';
  if (!unit.line) return 'no';
  const paragraph = folded.slice(unit.start).split('\n', 1)[0]!;
  return OPINION.test(paragraph) && !FIGURE.test(paragraph) ? 'yes' : 'perhaps';
}

const textOf = (open: Open, reading: Reading) =>
  open.from.passage === open.to.passage
    ? reading.passages[open.from.passage]!.passage.folded.slice(open.from.offset, open.to.offset)
    : '。。'.repeat(50);

/** The view, and before it the same of each firm that says it too. */
function finish(open: Open, reading: Reading): ViewSpan[] {
  const passage: PassageReading = reading.passages[open.to.passage]!;
  const start = open.to.passage === open.from.passage ? open.from.offset : 0;
  const text = passage.passage.folded.slice(start, open.to.offset).replace(/】$/, '');
  const end = trimmed(passage.passage.folded, start, start + withoutTail(text));
  const { opening, from, headline, heading } = open;
  const view: ViewSpan = {
    opening,
    from,
    to: { passage: open.to.passage, offset: end },
    headline: headline && open.to.passage === open.from.passage,
    heading,
  };
  const others = opening.together.map((one) => ({
    ...view,
    opening: { ...one, form: opening.form, verb: opening.verb },
    from: { passage: from.passage, offset: one.start },
  }));
  return [...others, view];
}
