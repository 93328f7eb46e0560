/** Words that mark a stretch of text with something (收盘: the close), all looked for in one pass. */
import { matchAt } from '../text/characters.js';

/** A marking word that stands in a text. */
export interface Mark<Value> {
  readonly at: number;
  readonly value: Value;
}

interface Marking<Value> {
  readonly sticky: RegExp;
  readonly value: Value;
}

/** The markings that begin with one character, by their second; `others` are those that leave it to their pattern. */
interface Markings<Value> {
  readonly bySecond: Map<number, Marking<Value>[]>;
  readonly others: Marking<Value>[];
}

/** The first two characters of a source, each told by itself, as a set ([高低]见) or as a digit (\d日), behind a lookbehind. */
const HEAD = /^(?:\(\?<!.*?\))?(\\d|\[.*?\]|.)(\\d(?![?{])|\[.*?\](?![?{])|[^\\[({](?![?{]))?/;

/** The units of such a character. */
const unitsOf = (token: string) =>
  Array.from(token === '\\d' ? '0123456789' : token.startsWith('[') ? token.slice(1, -1) : token, (character) =>
    character.charCodeAt(0),
  );

/** Marking words, found by what they begin with, so that a pattern runs only where one can stand. */
export class MarkWords<Value> {
  /** Not 0 where a word may begin with a unit, by the unit's last twelve bits. */
  readonly #mayBegin = new Uint8Array(0x1000);
  readonly #byInitial = new Map<number, Markings<Value>>();

  /**
   * @param words by what they say: the sources of their patterns, parted by spaces. Each begins with a character, a set
   * of them or a digit, behind one negative lookbehind at most; of two that stand at one offset the first is taken.
   */
  constructor(words: readonly (readonly [value: Value, sources: string])[]) {
    for (const [value, sources] of words)
      for (const source of sources.split(' ')) {
        const [, first = '', second] = HEAD.exec(source)!;
        const marking = { sticky: new RegExp(source, 'y'), value };
        for (const unit of unitsOf(first)) this.#add(unit, second === undefined ? null : unitsOf(second), marking);
      }
  }

  #add(first: number, seconds: readonly number[] | null, marking: Marking<Value>): void {
    this.#mayBegin[first & 0xfff] = 1;
    const known: Markings<Value> = this.#byInitial.get(first) ?? { bySecond: new Map(), others: [] };
    this.#byInitial.set(first, known);
    const { bySecond, others } = known;
    for (const second of seconds ?? []) bySecond.set(second, [...(bySecond.get(second) ?? others), marking]);
    if (seconds) return;
    for (const same of bySecond.values()) same.push(marking);
    others.push(marking);
  }

  /** All words of a text, in order and without overlap. */
  scan(text: string): Mark<Value>[] {
    const marks: Mark<Value>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (this.#mayBegin[unit & 0xfff] === 0) continue;
      const markings = this.#byInitial.get(unit);
      if (!markings) continue;
      for (const { sticky, value } of markings.bySecond.get(text.charCodeAt(at + 1)) ?? markings.others) {
        const match = matchAt(sticky, text, at);
        if (!match) continue;
        marks.push({ at, value });
        at += match[0].length - 1;
        break;
      }
    }
    return marks;
  }
}
