/**
 * What a page keeps from its reader's eyes must not become a fact: elements that hold no prose, and those that their own
 * tag hides. aria-hidden hides nothing (it speaks to screen readers, and the page shows the text), and what style sheets
 * and scripts hide cannot be known here.
 */
import { BLOCK_ELEMENTS, IMPLIED_ENDS, SKIPPED_ELEMENTS, VOID_ELEMENTS, type ImpliedEnd } from './elements.js';
import { decodeEntity, ENTITY } from './entities.js';

/** A style is looked at up to this length. */
const LONGEST_STYLE = 2000;
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?:\.0*)?(?:px|em|rem|pt|%)?\s*(?:[;!]|$))/i;
const STYLE_COMMENT = /\/\*[^*]{0,200}\*\//g;

function hides(name: string, value: string): boolean {
  if (name === 'hidden') return true;
  if (name !== 'style') return false;
  const style = value.slice(0, LONGEST_STYLE).replace(ENTITY, (reference) => decodeEntity(reference) ?? reference);
  return HIDING_STYLE.test(style.replace(STYLE_COMMENT, ''));
}

/** An attribute of a tag, its value in quotes or without. */
const ATTRIBUTE = /(?<=[\s/"'])([^\s"'<>/=]{1,40})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]{1,2000})))?/g;

/** Whether the tag written so (`<span style="display:none">`) hides its element. */
export function isHidingTag(tag: string): boolean {
  if (!/hidden|style/i.test(tag)) return false;
  for (const [, name = '', ...values] of tag.matchAll(ATTRIBUTE))
    if (hides(name.toLowerCase(), values.find((value) => value !== undefined) ?? '')) return true;
  return false;
}

/** An inline element ends with the block around it, where its own end is missing. */
const INLINE_END: ImpliedEnd = { endedBy: new Set(), containers: BLOCK_ELEMENTS };

/** Follows tags and says what stands in an element that is not read. */
export class Skipper {
  /** The element that is not read with all in it, null outside of any. */
  element: string | null = null;
  #implied: ImpliedEnd | undefined;
  /** How many elements of its name are open, and how many that may hold others of its name. */
  #depth = 0;
  #inner = 0;

  /** Takes an opening tag; true where it is a part of what is not read. */
  open(name: string, hidden: boolean): boolean {
    if (VOID_ELEMENTS.has(name)) return this.element !== null;
    if (this.element !== null && (this.#inner > 0 || !this.#implied?.endedBy.has(name))) {
      if (this.#implied?.containers.has(name)) this.#inner++;
      if (name === this.element && this.#inner === 0) this.#depth++;
      return true;
    }
    this.element = null;
    if (hidden || SKIPPED_ELEMENTS.has(name)) this.#begin(name);
    return this.element !== null;
  }

  /** Takes an end tag; true where it is a part of what is not read. */
  close(name: string): boolean {
    if (this.element === null) return false;
    if (name === this.element && (this.#inner === 0 || this.#implied === INLINE_END)) {
      if (--this.#depth === 0) this.element = null;
      return true;
    }
    if (this.#implied === undefined) return true;
    if (this.#inner > 0) {
      if (this.#implied.containers.has(name)) this.#inner--;
      return true;
    }
    // The end of what it stands in ends it too.
    if (this.#implied.containers.has(name) || this.#implied.endedBy.has(name)) this.element = null;
    return this.element !== null;
  }

  #begin(name: string): void {
    this.element = name;
    this.#depth = 1;
    this.#inner = 0;
    const isProse = !SKIPPED_ELEMENTS.has(name);
    this.#implied = isProse
      ? (IMPLIED_ENDS.get(name) ?? (BLOCK_ELEMENTS.has(name) ? undefined : INLINE_END))
      : undefined;
  }
}
