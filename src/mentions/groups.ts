/** Groups of two or three companies that news calls by one name: 两桶油 are PetroChina and Sinopec. */
import type { SecurityEntry } from '../types.js';
import type { Found } from './found.js';
import { stockMention } from './stock-mention.js';
import type { Scan } from './scan.js';

const BARRELS = '桶油';
const OIL_COMPANIES = ['601857.SH', '600028.SH', '600938.SH'];
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3 };

/** Barrels of oil and no companies: 两桶油漆, 三桶油价. */
const IS_OIL = /[漆价脂料品菜]/;

/** Adds the groups of a passage, each as one mention of all its companies. */
export function groupsOfCompanies(scan: Scan, found: Found): void {
  const { folded, lexicon } = scan;
  for (let at = folded.indexOf(BARRELS); at > 0; at = folded.indexOf(BARRELS, at + 1)) {
    const count = COUNTS[folded[at - 1]!];
    if (count === undefined || IS_OIL.test(folded[at + BARRELS.length] ?? '')) continue;
    const [start, end] = [at - 1, at + BARRELS.length];
    const entries = OIL_COMPANIES.slice(0, count)
      .map((code) => lexicon.byCode(code))
      .filter((entry): entry is SecurityEntry => entry !== undefined)
      .map((entry) => stockMention(scan, start, end, [entry], 'group'));
    const [first, ...others] = entries;
    if (first) found.add({ ...first, also: others.map(({ entry }) => entry) });
  }
}
