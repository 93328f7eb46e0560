/** Words that mark a stretch of text with something (收盘: the close), all looked for in one pass. */
import { matchAt } from './characters.js';

/** A marking word that stands in a text. */
export interface Mark<Value> {
  readonly at: number;
  readonly value: Value;
}

interface Marking<Value> {
  readonly sticky: RegExp;
  /** The characters that can stand behind its first; null where that is left to the pattern. */
  readonly seconds: string | null;
  readonly value: Value;
}

/** The first two characters of a source, each told by itself, as a set ([高低]见) or as a digit (\d日), behind a lookbehind. */
const HEAD = /^(?:\(\?<!.*?\))?(\\d|\[.*?\]|.)(\\d(?!\?)|\[.*?\](?!\?)|[^\\[(](?!\?))?/;

const charactersOf = (token: string) =>
  token === '\\d' ? '0123456789' : token.startsWith('[') ? token.slice(1, -1) : token;

/** Marking words, found by what they begin with, so that a pattern runs only where one can stand. */
export class MarkWords<Value> {
  /** Not 0 where a word may begin with a unit, by the unit's last twelve bits. */
  readonly #mayBegin = new Uint8Array(0x1000);
  readonly #byInitial = new Map<number, Marking<Value>[]>();

  /**
   * @param words by what they say: the sources of their patterns, parted by spaces. Each begins with a character, a set
   * of them or a digit, behind one negative lookbehind at most; of two that stand at one offset the first is taken.
   */
  constructor(words: readonly (readonly [value: Value, sources: string])[]) {
    for (const [value, sources] of words)
      for (const source of sources.split(' ')) {
        const [, first = '', second] = HEAD.exec(source)!;
        const seconds = second === undefined ? null : charactersOf(second);
        const marking = { sticky: new RegExp(source, 'y'), seconds, value };
        for (const initial of charactersOf(first)) {
          const unit = initial.charCodeAt(0);
          this.#mayBegin[unit & 0xfff] = 1;
          const known = this.#byInitial.get(unit);
          if (known) known.push(marking);
          else this.#byInitial.set(unit, [marking]);
        }
      }
  }

  /** All words of a text, in order and without overlap. */
  scan(text: string): Mark<Value>[] {
    const marks: Mark<Value>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (this.#mayBegin[unit & 0xfff] === 0) continue;
      const second = text[at + 1] ?? '';
      for (const { sticky, seconds, value } of this.#byInitial.get(unit) ?? NONE) {
        if (seconds !== null && (second === '' || !seconds.includes(second))) continue;
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
const NONE: readonly never[] = [];
