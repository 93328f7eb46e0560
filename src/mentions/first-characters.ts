/** What a pattern can begin with, so that it is tried only there. */

/** Of each character the sets that hold it, a bit a set. */
const SETS = new Uint32Array(0x10000);
const EVERY = 0x80000000;
let sets = 0;

/** What \s matches. */
export const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const DIGITS = '0123456789';

/** A new set of characters, or the set of all. @returns the bit by which {@link setsAt} tells it. */
export function characterSet(characters: Iterable<string> | undefined): number {
  if (characters === undefined) return EVERY;
  if (sets === 31) throw new Error('The table of first characters holds 31 sets.');
  const bit = 1 << sets;
  sets += 1;
  for (const character of characters) SETS[character.charCodeAt(0)]! |= bit;
  return bit;
}

/** Latin letters. */
export const LETTER = characterSet(CAPITALS + CAPITALS.toLowerCase());

/** What opens round brackets. */
export const OPENS = characterSet('（(');
/** What joins one name to the next. */
export const JOINS = characterSet('、和与及');

/** The bits of the sets that hold the character at an offset; none beyond the text. */
export function setsAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? SETS[text.charCodeAt(at)]! | EVERY : 0;
}

/** The bits of the sets that some character of a text is in. */
export function setsIn(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= SETS[text.charCodeAt(at)]!;
  return bits | EVERY;
}

/** Runs a sticky pattern at one offset. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** A pattern of what begins at an offset, and the set of the characters that it can begin with. */
export interface Opening {
  readonly pattern: RegExp;
  readonly bit: number;
}
export const opening = (pattern: RegExp): Opening => ({ pattern, bit: characterSet(firstCharacters(pattern)) });

interface First {
  /** Undefined: any character. */
  readonly characters: string | undefined;
  readonly mayBeEmpty: boolean;
}

/**
 * The characters that a match of a pattern can begin with; undefined where they are too many to list. Understood is what
 * our patterns are written with: literals, classes, groups, alternatives, quantifiers; what looks around adds nothing.
 */
export function firstCharacters({ source }: RegExp): string | undefined {
  let at = 0;

  function alternatives(): First {
    let first = sequence();
    while (source[at] === '|') {
      at += 1;
      const next = sequence();
      first = {
        characters: joined(first.characters, next.characters),
        mayBeEmpty: first.mayBeEmpty || next.mayBeEmpty,
      };
    }
    return first;
  }

  function sequence(): First {
    let characters: string | undefined = '';
    let mayBeEmpty = true;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const item = quantified(atom());
      characters = joined(characters, item.characters);
      mayBeEmpty = item.mayBeEmpty;
      if (!mayBeEmpty) skipSequence();
    }
    return { characters, mayBeEmpty };
  }

  /** To the end of the alternative. */
  function skipSequence(): void {
    let depth = 0;
    let isInClass = false;
    for (; at < source.length; at += 1) {
      const unit = source[at];
      if (unit === '\\') at += 1;
      else if (isInClass) isInClass = unit !== ']';
      else if (unit === '[') isInClass = true;
      else if (unit === '(') depth += 1;
      else if (depth === 0 && (unit === '|' || unit === ')')) return;
      else if (unit === ')') depth -= 1;
    }
  }

  function quantified(item: First): First {
    if (!'?*+{'.includes(source[at] ?? '.')) return item;
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12))?.[0] ?? '';
    at += quantifier.length;
    return /^(?:[?*]|\{0)/.test(quantifier) ? { ...item, mayBeEmpty: true } : item;
  }

  function atom(): First {
    const unit = source[at]!;
    at += 1;
    if (unit === '^' || unit === '$') return { characters: '', mayBeEmpty: true };
    if (unit === '(') return group();
    if (unit === '[') return { characters: classOf(), mayBeEmpty: false };
    return { characters: unit === '.' ? undefined : unit === '\\' ? escaped() : unit, mayBeEmpty: false };
  }

  function group(): First {
    const kind = /^\?(?:<?[=!]|:|<\w+>)/.exec(source.slice(at, at + 24))?.[0] ?? '';
    at += kind.length;
    const inner = alternatives();
    at += 1;
    return /[=!]$/.test(kind) ? { characters: '', mayBeEmpty: true } : inner;
  }

  function classOf(): string | undefined {
    let characters: string | undefined = '';
    if (source[at] === '^') characters = undefined;
    while (source[at] !== ']') {
      const unit = source[at]!;
      at += 1;
      // A range of letters or characters is too many.
      if (source[at] === '-' && source[at + 1] !== ']') characters = undefined;
      characters = joined(characters, unit === '\\' ? escaped() : unit);
    }
    at += 1;
    return characters;
  }

  function escaped(): string | undefined {
    const unit = source[at]!;
    at += 1;
    if (unit === 'd') return DIGITS;
    if (unit === 's') return BLANKS;
    return /[A-Za-z]/.test(unit) ? undefined : unit;
  }

  const first = alternatives();
  return first.mayBeEmpty ? undefined : first.characters;
}

const joined = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined ? undefined : one + other;
