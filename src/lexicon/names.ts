/** Ways of writing one name that follow from rules and need no row of their own. */

const STATUS = /^(?:S\*ST|SST|\*ST|ST|PT)/;

/**
 * A name and, where it carries a mark of special treatment, the same name with the marks that news writes for it:
 * *ST国华 is also written ST国华 (the stars are often dropped).
 */
export function withPlainMarks(name: string): string[] {
  if (!STATUS.test(name) || name.startsWith('PT')) return [name];
  const stem = name.replace(STATUS, '');
  return [...new Set([name, `ST${stem}`, `*ST${stem}`])];
}

const LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|股份公司)$/;
/** A stripped full name shorter than this is too near to a common word or another company. */
const LEAST_STRIPPED = 5;

/**
 * A registered name as news writes it: with and without 股份有限公司, and 集团 with and without brackets
 * (中国平安保险（集团）股份有限公司, 中国平安保险集团). Brackets of places (（中国）) are written both ways too.
 */
export function withoutLegalForm(fullName: string): string[] {
  const full = fullName.replace(/\s*[(（]\s*/g, '(').replace(/\s*[)）]\s*/g, ')');
  if (full.length < LEAST_STRIPPED) return [];
  const stripped = full
    .replace(/^(.+?)[(]?(?:集团|集團)[)]?(?=股份有限公司|有限公司|有限责任公司)/, '$1集团')
    .replace(LEGAL_FORM, '');
  const forms = new Set<string>();
  for (const name of [full, full.replace(LEGAL_FORM, ''), stripped]) {
    if (name.length < LEAST_STRIPPED) continue;
    forms.add(name);
    if (name.includes('(')) {
      forms.add(name.replaceAll('(', '（').replaceAll(')', '）'));
      forms.add(name.replace(/[()]/g, ''));
    }
  }
  return [...forms];
}

/** Days after the listing on which the exchange still prints the mark: N on the first, C on the next four sessions. */
const MARKED_DAYS = 10;
/** Listings before this are told of without their marks, and the shortened forms would only be in the way. */
const NEW_SINCE = '2024-01-01';

/** A new listing as quote screens print it: N or C and the name's first two characters, and the days on which they do. */
export interface NewListing {
  readonly forms: readonly string[];
  readonly from: string;
  readonly until: string;
}

/**
 * The shortened forms of a mainland listing's first days (N摩尔 for 摩尔线程), or undefined for an older one.
 *
 * @param isOwn whether the first two characters begin no other security's name: N中国 would be anybody.
 */
export function newListing(name: string, listedOn: string, isOwn: (stem: string) => boolean): NewListing | undefined {
  const stem = name.slice(0, 2);
  if (listedOn < NEW_SINCE || name.length < 3 || !/^[\u4e00-\u9fff]{2}$/.test(stem) || !isOwn(stem)) return undefined;
  const until = new Date(Date.parse(listedOn) + MARKED_DAYS * 86_400_000).toISOString().slice(0, 10);
  return { forms: [`N${stem}`, `C${stem}`], from: listedOn, until };
}
