/**
 * The user's own rows: `form,code,name,market,kind,action`. action "add" (default) makes a form stand for an entry,
 * "rename" gives the security of `code` a new name (and form), "silence" takes a form out of matching.
 */
import { readFileSync } from 'node:fs';
import { DictionaryError, readTable } from './compile.js';

export interface UserRow {
  readonly form: string;
  readonly code: string | null;
  readonly name: string;
  readonly market: string;
  readonly kind: 'security' | 'index' | 'firm' | 'sector';
  readonly action: 'add' | 'rename' | 'silence';
}

/**
 * Reads a user dictionary.
 *
 * @throws DictionaryError with file:line for an unknown kind or action, or a row without a form.
 */
export function readUserDictionary(file: string): UserRow[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new DictionaryError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return readTable(file, text).map(({ cells, place }) => {
    const form = cells.form?.trim() || cells.name?.trim() || '';
    const action = cells.action?.trim() || 'add';
    const kind = cells.kind?.trim() || 'security';
    if (!form) throw new DictionaryError(`${place}: a row needs a form`);
    if (action !== 'add' && action !== 'rename' && action !== 'silence') throw new DictionaryError(`${place}: unknown action "${action}" (add, rename or silence)`);
    if (kind !== 'security' && kind !== 'index' && kind !== 'firm' && kind !== 'sector') throw new DictionaryError(`${place}: unknown kind "${kind}" (security, index, firm or sector)`);
    return { form, code: cells.code?.trim() || null, name: cells.name?.trim() || form, market: cells.market?.trim() || marketOf(cells.code ?? ''), kind, action };
  });
}

const marketOf = (code: string) => (/\.(?:SH|SZ|BJ)$/.test(code) ? 'CN' : code.endsWith('.HK') ? 'HK' : code.endsWith('.US') ? 'US' : 'other');
