/** Which names are also words of the language: jieba's own dictionary, read with one rule, and what it lacks by hand. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canonical } from '../../src/lexicon/table.js';
import { compare, write, type Folders } from './files.js';
import { CLEAR_SHORT_FIRMS, COMPANIES, WORDS } from './word-lists.js';

/** Tags of words that may be anything; nt and nz are organisations and brands, nr and nrt people and transcribed names. */
const WORD_TAG = /^(?:n|v|vn|a|an|i|l|m|t|ns|o|j|s|b|d|r)$/;
/** A name that ends so says that it is a company, whatever its tag. */
const COMPANY_ENDING =
  /(?:股份|科技|电子|集团|电气|高新|传媒|卫视|汽车|铁路|石化|重科|药业|医药|投资|控股|机床|铜业|银行|证券|高速|电力|保险|公司|设计|数据|数码|双马|网$)$/;

interface Judged {
  readonly form: string;
  readonly ambiguous: string;
  readonly tag: string;
  readonly frequency: string;
  readonly reason: string;
}

function judge(form: string, tag: string, frequency: number): Judged {
  const row = { form, tag, frequency: String(frequency) };
  if (WORDS.has(form)) return { ...row, ambiguous: 'true', reason: 'word' };
  if (COMPANIES.has(form)) return { ...row, ambiguous: 'false', reason: 'company' };
  if (!WORD_TAG.test(tag)) return { ...row, ambiguous: 'false', reason: 'tag' };
  if (COMPANY_ENDING.test(form)) return { ...row, ambiguous: 'false', reason: 'ending' };
  return { ...row, ambiguous: 'true', reason: 'tag' };
}

/** Writes common-words.csv from the securities' names and the firms' names of two characters. */
export function writeCommonWords(
  { dictionaries }: Folders,
  names: readonly string[],
  shortFirms: readonly string[],
): void {
  const file = join(
    dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')),
    'submodules/cppjieba/dict/jieba.dict.utf8',
  );
  const words = new Map<string, { frequency: number; tag: string }>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', frequency = '', tag = ''] = line.split(' ');
    if (tag) words.set(word, { frequency: Number(frequency), tag });
  }
  const rows = new Map<string, Judged>();
  for (const name of names) {
    const form = canonical(name);
    const word = words.get(name) ?? words.get(form);
    if (form.length > 1 && word) rows.set(form, judge(form, word.tag, word.frequency));
  }
  for (const form of [...WORDS].map(canonical))
    if (!rows.has(form)) rows.set(form, { form, ambiguous: 'true', tag: '', frequency: '', reason: 'word' });
  for (const form of shortFirms.map(canonical)) {
    if (!CLEAR_SHORT_FIRMS.has(form) && rows.get(form)?.reason !== 'word')
      rows.set(form, {
        ...(rows.get(form) ?? { form, tag: '', frequency: '' }),
        ambiguous: 'true',
        reason: 'short-firm',
      });
  }
  write(
    dictionaries,
    'common-words.csv',
    ['form', 'ambiguous', 'tag', 'frequency', 'reason'],
    [...rows.values()].sort((a, b) => compare(a.form, b.form)).map((row) => ({ ...row })),
  );
}
