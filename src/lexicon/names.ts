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
  const stripped = full.replace(/^(.+?)[(]?(?:集团|集團)[)]?(?=股份有限公司|有限公司|有限责任公司)/, '$1集团').replace(LEGAL_FORM, '');
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
