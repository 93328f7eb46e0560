/** What `fupan dict check` proves of dictionaries. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DictionaryError, readTable } from './csv.js';
import { canonical } from './table.js';
import { readUserDictionary } from './user.js';

// Six digits for the mainland exchanges, five for Hong Kong, letters for New York; any ticker for other markets.
const CODES: Readonly<Record<string, RegExp>> = { CN: /^\d{6}\.(?:SH|SZ|BJ)$/, HK: /^\d{5}\.HK$/, US: /^[A-Z.]{1,6}\.US$/, other: /^$|\./ };

/** Problems of the shipped dictionaries, each as "file:line: what is wrong". */
export function checkDictionaries(directory: string): string[] {
  const problems: string[] = [];
  const codes = new Map<string, string>();
  for (const name of readdirSync(directory).filter((file) => file.endsWith('.csv')).sort()) {
    const file = join(directory, name);
    for (const { cells, place } of readTable(file, readFileSync(file, 'utf8'))) {
      if (/^(?:securities-|delisted)/.test(name)) {
        const { code = '', market = '' } = cells;
        if (!(CODES[market]?.test(code) ?? false)) problems.push(`${place}: "${code}" is no code of market "${market}"`);
        const known = code && codes.get(code);
        if (known && name !== 'delisted.csv') problems.push(`${place}: ${code} stands at ${known} already`);
        if (code && !known) codes.set(code, place);
      }
      const form = cells.name ?? cells.form ?? cells.term ?? '';
      if (canonical(form).trim().length < 2) problems.push(`${place}: "${form}" is too short to be found in text`);
    }
  }
  return problems;
}

/** Problems of a user's dictionary; the first unreadable row ends the check. */
export function checkUserDictionary(file: string): string[] {
  try {
    return readUserDictionary(file).flatMap((row) => (row.kind === 'security' && row.action !== 'silence' && row.code && !(CODES[row.market]?.test(row.code) ?? false) ? [`${file}: "${row.code}" is no code of market "${row.market}"`] : []));
  } catch (error) {
    if (error instanceof DictionaryError) return [error.message];
    throw error;
  }
}
