/** Institutions whose views news reports. */
import {
  ADDED_FIRMS,
  BANKS,
  DROPPED_ALIASES,
  FUND_HOUSES,
  RATING_AGENCIES,
  RESEARCH_HOUSES,
  SPLIT_FIRMS,
} from './firm-corrections.js';
import { items, joined, read, write, type Folders, type Row } from './files.js';

const COLUMNS = ['name', 'kind', 'codes', 'aliases', 'full_name'];
const GROUPS: Readonly<Record<string, string>> = {
  证券公司: 'securities',
  券商资管: 'fund',
  '中资/港资券商(香港)': 'securities',
  公募基金: 'fund',
  '私募/基金销售/第三方财富': 'fund',
  期货公司: 'futures',
};

function kindOf(name: string, group: string): string {
  if (RATING_AGENCIES.test(name)) return 'rating';
  if (group === '外资机构')
    return RESEARCH_HOUSES.has(name)
      ? 'research'
      : FUND_HOUSES.has(name)
        ? 'fund'
        : BANKS.test(name)
          ? 'bank'
          : 'securities';
  return GROUPS[group] ?? 'research';
}

/** Writes firms.csv. Gives every name and alias of two characters, which need context. */
export function writeFirms({ facts, dictionaries }: Folders): string[] {
  const collected = read(facts, 'brokers.csv');
  const names = new Set([
    ...collected.map((row) => row.short_name!),
    ...SPLIT_FIRMS.keys(),
    ...ADDED_FIRMS.map((row) => row.name!),
  ]);
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const row of collected) {
    const name = row.short_name!;
    if (seen.has(name)) continue;
    seen.add(name);
    // An alias that is another firm's own name stays with that firm: 中信建投 is the securities firm, not its fund.
    const aliases = items(row.aliases).filter(
      (alias) =>
        !names.has(alias) &&
        !DROPPED_ALIASES.has(alias) &&
        !SPLIT_FIRMS.get(alias.replace(/(?:证券)?(?:股份有限公司)?$/, '')),
    );
    rows.push({
      name,
      kind: kindOf(name, row.type!),
      codes: joined([row.a_code, row.hk_code, row.us_code && `${row.us_code}.US`]),
      aliases: joined(aliases, name),
      full_name: row.full_name === name ? '' : (row.full_name ?? ''),
    });
  }
  for (const row of [...SPLIT_FIRMS.values(), ...ADDED_FIRMS]) if (!seen.has(row.name!)) rows.push({ ...row });
  const claimed = new Set(names);
  for (const row of rows) {
    const own = items(row.aliases).filter((alias) => !claimed.has(alias));
    for (const alias of own) claimed.add(alias);
    row.aliases = own.join('|');
  }
  write(dictionaries, 'firms.csv', COLUMNS, rows);
  return rows.flatMap((row) => [row.name!, ...items(row.aliases)]).filter((form) => form.length === 2);
}
