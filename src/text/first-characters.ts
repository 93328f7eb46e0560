/**
 * What a pattern can begin with, end with, and must hold, read from its source, so that it is tried only where that stands.
 * Understood is what our patterns are written with: literals, classes, groups, alternatives, quantifiers, and what looks
 * around, which takes no characters.
 */
import { DIGITS, WHITE_SPACE } from './alphabets.js';

/** Characters, each once or more; undefined: any character. */
export type Characters = string | undefined;

/** The characters that a match of a pattern can begin with; undefined where they are too many to list, or none is needed. */
export function firstCharacters(pattern: RegExp): Characters {
  const { first, mayBeEmpty } = read(pattern, hasFirst);
  return mayBeEmpty ? undefined : first;
}

/** The same of the matches that are not empty, for a pattern that may match nothing. */
export const firstCharactersOfSome = (pattern: RegExp): Characters => read(pattern, hasFirst).first;

/** The characters that can stand second in a match; undefined also where a match may have one character only. */
export function secondCharacters(pattern: RegExp): Characters {
  const { second, mayBeEmpty, mayBeOne } = read(pattern, hasSecond);
  return mayBeEmpty || mayBeOne ? undefined : second;
}

/** The characters that a match which is not empty can end with. */
export const lastCharacters = (pattern: RegExp): Characters => read(pattern).last;

/** The characters that can stand right before a match, by the look behind that the pattern begins with. */
export const charactersBefore = (pattern: RegExp): Characters =>
  read(pattern, ({ behind }) => behind !== undefined).behind;

/**
 * Characters of which every match holds one, or has one right behind it where the pattern looks ahead.
 *
 * @param rare the characters to choose where a part of the pattern can be told by several; they make no difference to what
 *   is found.
 */
export const neededCharacters = (pattern: RegExp, rare = ''): Characters =>
  read(pattern, isWhole, new Set(rare)).needed;

/** What is known of the matches of a part of a pattern. */
interface Part {
  readonly first: Characters;
  readonly second: Characters;
  readonly last: Characters;
  /** Of these a match holds one; undefined where it need not hold any that can be listed. */
  readonly needed: Characters;
  readonly behind: Characters;
  readonly mayBeEmpty: boolean;
  readonly mayBeOne: boolean;
}

const NOTHING: Part = {
  first: '',
  second: '',
  last: '',
  needed: undefined,
  behind: undefined,
  mayBeEmpty: true,
  mayBeOne: false,
};

const oneOf = (characters: Characters): Part => ({
  first: characters,
  second: '',
  last: characters,
  needed: characters,
  behind: undefined,
  mayBeEmpty: false,
  mayBeOne: true,
});

const joined = (one: Characters, other: Characters): Characters =>
  one === undefined || other === undefined ? undefined : one + other;

const either = (one: Part, other: Part): Part => ({
  first: joined(one.first, other.first),
  second: joined(one.second, other.second),
  last: joined(one.last, other.last),
  needed: joined(one.needed, other.needed),
  behind: joined(one.behind, other.behind),
  mayBeEmpty: one.mayBeEmpty || other.mayBeEmpty,
  mayBeOne: one.mayBeOne || other.mayBeOne,
});

/** @param rare see {@link neededCharacters}; without it what is needed is not asked. */
function then(one: Part, other: Part, rare: ReadonlySet<string> | undefined): Part {
  const second = one.mayBeOne ? joined(one.second, other.first) : one.second;
  return {
    first: one.mayBeEmpty ? joined(one.first, other.first) : one.first,
    second: one.mayBeEmpty ? joined(second, other.second) : second,
    last: other.mayBeEmpty ? joined(other.last, one.last) : other.last,
    needed: rare && rarer(one.needed, other.needed, rare),
    behind: one.behind ?? (one === NOTHING ? other.behind : undefined),
    mayBeEmpty: one.mayBeEmpty && other.mayBeEmpty,
    mayBeOne: (one.mayBeOne && other.mayBeEmpty) || (one.mayBeEmpty && other.mayBeOne),
  };
}

/** Of what two parts of a sequence need, that with the fewest characters that are not rare, else the fewest. */
function rarer(one: Characters, other: Characters, rare: ReadonlySet<string>): Characters {
  if (one === undefined || other === undefined) return one ?? other;
  const cost = (characters: string) =>
    [...new Set(characters)].reduce((sum, character) => sum + (rare.has(character) ? 1 : 1000), 0);
  return cost(other) < cost(one) ? other : one;
}

/** Ranges of more characters are any character. */
const LONGEST_RANGE = 64;

/** Whether a part of a sequence tells what is asked, so that the rest of the sequence need not be read. */
type Tells = (part: Part) => boolean;
const hasFirst: Tells = ({ mayBeEmpty }) => !mayBeEmpty;
const hasSecond: Tells = ({ mayBeEmpty, mayBeOne }) => !mayBeEmpty && !mayBeOne;
const isWhole: Tells = () => false;

function read({ source, ignoreCase }: RegExp, tells = isWhole, rare?: ReadonlySet<string>): Part {
  let at = 0;

  function alternatives(): Part {
    let part = sequence();
    while (source[at] === '|') {
      at += 1;
      part = either(part, sequence());
    }
    return part;
  }

  function sequence(): Part {
    let part = NOTHING;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const next = quantified(atom());
      part = part === NOTHING ? next : then(part, next, rare);
      if (tells(part)) skipSequence();
    }
    return part;
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

  function quantified(part: Part): Part {
    if (!'?*+{'.includes(source[at] ?? '.')) return part;
    const [quantifier, least = '', most = ''] = /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})\??/.exec(
      source.slice(at, at + 12),
    ) ?? [''];
    at += quantifier.length;
    const isOptional = /^(?:[?*]|\{0)/.test(quantifier);
    const mayRepeat = !(quantifier.startsWith('?') || most === '1' || (least === '1' && !quantifier.includes(',')));
    const times = mayRepeat
      ? {
          ...part,
          second: part.mayBeOne ? joined(part.second, part.first) : part.second,
          mayBeOne: part.mayBeOne && (isOptional || part.mayBeEmpty || /^(?:\+|\{1,)/.test(quantifier)),
        }
      : part;
    return isOptional ? { ...times, needed: undefined, behind: undefined, mayBeEmpty: true } : times;
  }

  function atom(): Part {
    const unit = source[at]!;
    at += 1;
    if (unit === '^' || unit === '$') return NOTHING;
    if (unit === '(') return group();
    if (unit === '[') return oneOf(characterClass());
    if (unit === '\\' && /[bB]/.test(source[at]!)) {
      at += 1;
      return NOTHING;
    }
    return oneOf(unit === '.' ? undefined : unit === '\\' ? escaped() : cased(unit));
  }

  function group(): Part {
    const kind = /^\?(?:<?[=!]|:|<\w+>)/.exec(source.slice(at, at + 24))?.[0] ?? '';
    at += kind.length;
    const inner = alternatives();
    at += 1;
    if (kind === '?=') return { ...NOTHING, needed: inner.needed };
    if (kind === '?<=') return { ...NOTHING, behind: inner.last };
    return kind === '?!' || kind === '?<!' ? NOTHING : inner;
  }

  function characterClass(): Characters {
    let characters: Characters = '';
    if (source[at] === '^') {
      characters = undefined;
      at += 1;
    }
    while (source[at] !== ']') {
      const one = member();
      if (source[at] !== '-' || source[at + 1] === ']') {
        characters = joined(characters, one);
        continue;
      }
      at += 1;
      characters = joined(characters, range(one, member()));
    }
    at += 1;
    return characters;
  }

  function member(): Characters {
    const unit = source[at]!;
    at += 1;
    return unit === '\\' ? escaped() : cased(unit);
  }

  function escaped(): Characters {
    const unit = source[at]!;
    at += 1;
    if (unit === 'd') return DIGITS;
    if (unit === 's') return WHITE_SPACE;
    if (unit === 'u' || unit === 'x') {
      const code = source.slice(at, at + (unit === 'u' ? 4 : 2));
      at += code.length;
      return cased(String.fromCharCode(Number.parseInt(code, 16)));
    }
    const control = CONTROLS[unit];
    return control ?? (/[A-Za-z\d]/.test(unit) ? undefined : unit);
  }

  const cased = (unit: string) => (ignoreCase ? unit.toLowerCase() + unit.toUpperCase() : unit);

  return alternatives();
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', v: '\v', f: '\f' };

function range(from: Characters, to: Characters): Characters {
  if (from === undefined || to === undefined) return undefined;
  // Of a letter in both cases the range is taken in both.
  let characters = '';
  for (let index = 0; index < from.length; index += 1) {
    const [first, last] = [from.charCodeAt(index), to.charCodeAt(index)];
    if (last - first >= LONGEST_RANGE) return undefined;
    for (let code = first; code <= last; code += 1) characters += String.fromCharCode(code);
  }
  return characters;
}
