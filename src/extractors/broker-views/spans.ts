/** From openings to whole views: where each begins and ends, over sentences and paragraphs. */
import type { Reading } from '../../types.js';
import { goesOn, OPINION } from './goes-on.js';
import { interviewed } from './interviews.js';
import { houseLines, type HouseLines } from './house-lines.js';
import {
  begin,
  beforeOther,
  finish,
  headingOf,
  headsLine,
  isHeadingText,
  isRatedBy,
  textOf,
  type OpenView,
  type ViewSpan,
} from './open-view.js';
import { findOpenings, type Opening } from './openings.js';
import { Speakers } from './speakers.js';
import { units, type Unit } from './units.js';

const FILLER =
  /^[\s“"（(]*(?:此外|另外|同时|其中|对此|而|不过|但|然而|例如|比如|对于后市|展望后市|后市|具体来看|\d{1,2} ?[、.．]|[①-⑩]|[（(]?\d[)）]|[一-龥]{0,6}(?:银行|机构|券商|投行|大行)|一方面|另一方面|[^，。]{0,14}方面)?[，,：:]?[“"]?$/;

/** Finds the views of an article in order. */
export function findViews(reading: Reading): readonly ViewSpan[] {
  const cutter = new Cutter(reading);
  for (let index = 0; index < reading.passages.length; index += 1) cutter.passage(index);
  return ofOneHouse(cutter.end(), reading);
}

/** Reads an article passage by passage; one view is open at a time. */
class Cutter {
  readonly #reading: Reading;
  readonly #views: ViewSpan[] = [];
  readonly #speakers = new Speakers();
  readonly #lines: HouseLines;
  #open: OpenView | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#lines = houseLines(reading);
    this.#speakers.answer(interviewed(reading));
  }

  /** The views, when all passages are read. */
  end(): readonly ViewSpan[] {
    this.#close();
    return this.#views;
  }

  passage(index: number): void {
    const reading = this.#reading.passages[index]!;
    const { kind, folded } = reading.passage;
    const openings = findOpenings(reading, this.#lines.get(index));
    if (
      kind === 'heading' ||
      kind === 'table-cell' ||
      // An item of a list is whole in itself.
      (this.#open?.listed && kind !== 'paragraph') ||
      (this.#open?.from.passage === 0 && this.#reading.passages[0]?.passage.kind === 'title')
    )
      this.#close();
    // Where nobody has spoken and nobody begins to, there is nothing to cut.
    if (openings.length === 0 && this.#open === null && !this.#speakers.areNamed(folded)) return;
    let pending = 0;
    for (const unit of units(folded)) {
      const first = pending;
      while (pending < openings.length && openings[pending]!.start < unit.end) pending += 1;
      if (pending > first) this.#begins(openings.slice(first, pending), unit, index);
      else this.#goesOn(unit, index);
    }
  }

  #close(): void {
    if (this.#open) this.#views.push(...finish(this.#open, this.#reading));
    this.#open = null;
  }

  /** A unit in which somebody begins to speak. */
  #begins(openings: readonly Opening[], unit: Unit, index: number): void {
    for (const opening of openings) this.#speakers.add(opening);
    for (const [order, opening] of openings.entries())
      this.#speaks(opening, order, openings[order + 1]?.start ?? unit.end, unit, index);
  }

  /** A unit in which nobody is introduced: of someone who spoke before, of the open view, or of none. */
  #goesOn(unit: Unit, index: number): void {
    const open = this.#open;
    const { folded } = this.#reading.passages[index]!.passage;
    const again = this.#speakers.again(open?.reported ? undefined : open?.opening.firm, unit, folded);
    if (again) {
      if (open?.reported) this.#close();
      this.#speaks(again, 0, unit.end, unit, index);
      return;
    }
    if (!open) return;
    const verdict = goesOn(open, unit, this.#reading, index);
    if (verdict === 'yes') {
      open.to = { passage: index, offset: unit.end };
      open.argued ||= OPINION.test(folded.slice(unit.start, unit.end));
      open.held = false;
      open.reported = false;
    } else if (verdict === 'perhaps') {
      open.held = true;
      open.reported ||= !open.opening.answers && /\d/.test(folded.slice(unit.start, unit.end));
    } else this.#close();
  }

  /** One of the openings of a unit, the `order`-th; the next one begins at `until`. */
  #speaks(opening: Opening, order: number, until: number, unit: Unit, index: number): void {
    const { passage } = this.#reading.passages[index]!;
    const { folded } = passage;
    const hasLine = this.#lines.get(index)?.has(opening.start) === true;
    const headline = passage.kind === 'title' || (unit.bracketed && !hasLine);
    const begins = order === 0 && FILLER.test(folded.slice(unit.start, opening.start));
    const open = this.#open;
    if (
      open &&
      open.opening.firm.name === opening.firm.name &&
      opening.form !== 'heading' &&
      !headline &&
      !(begins && opening.form === 'rates' && open.opening.form === 'rates')
    ) {
      const heads = open.opening.form === 'heading';
      const told = heads || open.headline ? textOf(open, this.#reading) : '';
      // A heading is no sentence: 某行：维持“买入”。 is the view's first.
      const short = heads && isHeadingText(told) && !told.endsWith('。');
      // Under its heading a review of the session came first: the house's own words begin where it is named again.
      const reviewed = open.sticky && heads && !open.argued && begins;
      if ((short || reviewed || open.headline) && (begins || opening.form !== 'rates')) {
        const heading = short || open.headline ? (told ?? '') : headingOf(open, this.#reading);
        if (open.headline) this.#close();
        this.#open = begin(opening, index, unit, until, passage, { headline: false, sticky: true, heading });
      } else {
        open.to = { passage: index, offset: until };
        open.argued = true;
      }
      return;
    }
    if (open) {
      const mayShare = !begins && open.to.passage === index && !unit.fresh && !isRatedBy(folded, opening.start);
      if (order === 0 && mayShare) open.to = { passage: index, offset: beforeOther(folded, unit.start, opening.start) };
      else if (order > 0)
        open.to = {
          passage: index,
          offset: beforeOther(folded, open.from.passage === index ? open.opening.end : unit.start, opening.start),
        };
      this.#close();
    }
    const sticky =
      opening.form === 'heading' && passage.kind !== 'title' && (hasLine || headsLine(folded, opening.end));
    this.#open = begin(opening, index, unit, until, passage, { headline, sticky, heading: '' });
  }
}

/** An article on one house's report, which it names in title or first line, is one view; a paragraph without it may stand between. */
function ofOneHouse(views: readonly ViewSpan[], reading: Reading): readonly ViewSpan[] {
  if (views.length < 2) return views;
  const told = views.filter((view) => !view.headline);
  const [first, last] = [told[0], told.at(-1)];
  const name = first?.opening.firm.name;
  const body = reading.passages[0]?.passage.kind === 'title' ? 1 : 0;
  if (!first || !last || first === last || first.from.passage > body) return views;
  const whole = told.every(
    ({ opening, from }, index) =>
      opening.firm.name === name &&
      opening.form === 'speaks' &&
      (index === 0 || from.passage - told[index - 1]!.to.passage <= 2),
  );
  const plain = reading.passages
    .slice(first.from.passage, last.to.passage + 1)
    .every(({ passage }) => passage.kind === 'paragraph');
  if (!whole || !plain) return views;
  return [...views.filter((view) => view.headline), { ...first, to: last.to }];
}
