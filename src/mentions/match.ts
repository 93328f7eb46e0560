/** One match of the lexicon in a text, with what the rules of its reading (reading.ts) ask of it. */
import type { FirmMention, Form, SecurityEntry } from '../types.js';
import { matchAt } from '../text/characters.js';
import { classesAt, type Opening } from './characters.js';
import { codeAfter, codeOfOtherLine, isShortFor, securityOf, shortCodeAfter } from './codes.js';
import * as words from './rules.js';
import type { Scan } from './scan.js';

export type FirmEntry = FirmMention['entry'];

/** One match of the lexicon with what the rules ask of it. Most is asked of few matches, and made when it is. */
export class Match {
  readonly folded: string;
  /** The classes of the characters at both ends: the first of its own, the one behind it. */
  readonly #first: number;
  readonly #next: number;
  /** Its forms as a security, best first, those of its day only. */
  readonly secure: readonly Form[];
  /** It is a firm's own short form (招商), not only the name of a listed firm. */
  readonly firmForm: Form | undefined;
  readonly firm: FirmEntry | null;
  /** The security of the code in brackets right behind. */
  readonly coded: SecurityEntry | undefined;
  #written: string | undefined;
  #after: string | undefined;
  #trades: boolean | undefined;

  constructor(
    readonly scan: Scan,
    readonly start: number,
    readonly end: number,
    readonly forms: readonly Form[],
  ) {
    this.folded = scan.folded;
    this.#first = classesAt(scan.folded, start);
    this.#next = classesAt(scan.folded, end);
    this.secure = usable(forms, scan.publishedOn);
    this.firmForm = forms.find(isFirmForm);
    this.firm = this.firmForm ? (this.firmForm.entry as FirmEntry) : firmOfSecurity(scan, this.secure);
    this.coded = this.secure.length > 0 || this.firmForm ? codedSecurity(scan, start, end, this.secure) : undefined;
  }

  get length(): number {
    return this.end - this.start;
  }
  get written(): string {
    return (this.#written ??= this.folded.slice(this.start, this.end));
  }
  get before(): string {
    return this.folded.slice(Math.max(0, this.start - 6), this.start);
  }
  get after(): string {
    return (this.#after ??= this.folded.slice(this.end, this.end + 40));
  }
  /** Whether its first character is of a class. */
  begins(bit: number): boolean {
    return (this.#first & bit) !== 0;
  }
  /** Whether a pattern stands right behind it. */
  precedes({ pattern, bit }: Opening): boolean {
    return (this.#next & bit) !== 0 && pattern.test(this.after);
  }
  /** Whether it is written as a pattern says. */
  isWritten({ pattern, bit }: Opening): boolean {
    return (this.#first & bit) !== 0 && pattern.test(this.written);
  }
  /** Whether another thing of its name stands here: 亚马逊雨林. */
  isOtherThing(): boolean {
    return (
      (this.#next & words.OTHER_THING.bit) !== 0 && matchAt(words.OTHER_THING.pattern, this.folded, this.end) !== null
    );
  }
  /** Whether a price predicate or a code follows. */
  trades(): boolean {
    return (this.#trades ??= this.coded !== undefined || this.precedes(words.TRADES));
  }
  /** Whether it begins and ends where words do; may cut the clause. */
  isWord(): boolean {
    return this.scan.isCut(this.start) && this.scan.isCut(this.end);
  }
}

const isFirmForm = ({ entry }: Form) => entry.kind === 'firm';

/** The firm that a listed security is, or null. */
export function firmOfSecurity({ lexicon }: Scan, forms: readonly Form[]): FirmEntry | null {
  for (const { entry } of forms) {
    if (entry.kind !== 'security' || entry.firm === null) continue;
    const form = lexicon.lookup(entry.firm).find((one) => one.entry.kind === 'firm');
    if (form) return form.entry as FirmEntry;
  }
  return null;
}

/** Bare capitals in brackets (ING, CEO) are a ticker only where the name is that ticker's. */
function codedSecurity(scan: Scan, start: number, end: number, secure: readonly Form[]): SecurityEntry | undefined {
  const { lexicon, folded } = scan;
  const first = codeAfter(folded, end);
  if (!first) return shortCoded(scan, start, end, secure);
  const code = codeOfOtherLine(folded, end, first.length) ?? first;
  const entry = securityOf(lexicon, code.code);
  if (!entry) return undefined;
  const isSure = /\d/.test(code.code) || code.sure;
  return isSure || secure.some((form) => (form.entry as SecurityEntry).code === entry.code) ? entry : undefined;
}

/** 比亞迪（1211）: four figures are Hong Kong's number where they are the company's own, and may be a year elsewhere. */
function shortCoded({ lexicon, folded }: Scan, start: number, end: number, secure: readonly Form[]) {
  const entry = shortCodeAfter(folded, end, lexicon);
  if (!entry) return undefined;
  const isOwn = secure.some((form) => {
    const { code, siblings } = form.entry as SecurityEntry;
    return code === entry.code || siblings.includes(entry.code!);
  });
  return isOwn || isShortFor(folded.slice(start, end), entry.name) ? entry : undefined;
}

const RANK: Readonly<Record<string, number>> = {
  user: 0,
  name: 1,
  alias: 2,
  nickname: 2,
  code: 3,
  'full-name': 3,
  former: 4,
};

/** N摩尔 and C摩尔 are printed in the first days of a listing only. */
const stands = (form: Form, day: string): boolean => {
  const { source, from, until } = form;
  return (
    isListed(form, day) && (source !== 'alias' || from === null || (from <= day && (until === null || day <= until)))
  );
};

/** A share of the mainland is none before its listing (of lines abroad the day is not known), and no share is one after its last day. */
const isListed = ({ entry }: Form, day: string): boolean =>
  entry.kind !== 'security' ||
  ((entry.listedOn === null || entry.siblings.length > 0 || entry.listedOn <= day) &&
    (entry.delistedOn === null || entry.delistedOn >= day));

/** The security forms by weight; a former name only while it stood, or where nobody else bears it. */
function usable(all: readonly Form[], publishedOn: string | null): readonly Form[] {
  const only = all[0]!;
  if (all.length === 1)
    return only.entry.kind === 'security' && (publishedOn === null || stands(only, publishedOn)) ? all : [];
  const forms =
    publishedOn === null || all.every((form) => stands(form, publishedOn))
      ? all
      : all.filter((form) => stands(form, publishedOn));
  if (forms.length === 1) return forms[0]!.entry.kind === 'security' ? forms : [];
  const list = forms
    .filter(({ entry }) => entry.kind === 'security')
    .sort((a, b) => (RANK[a.source] ?? 5) - (RANK[b.source] ?? 5));
  const present = list.filter(({ source }) => source !== 'former');
  const former = list.filter(({ source }) => source === 'former');
  if (former.length === 0 && present.length <= 1) return present;
  if (publishedOn !== null) {
    const then = former.filter(({ until }) => until !== null && publishedOn <= until);
    if (then.length > 0) return then;
  }
  const alive = present.filter(({ entry }) => entry.kind === 'security' && entry.delistedOn === null);
  return alive.length > 0 ? alive : present.length > 0 ? present : former;
}
