/**
 * Which strings of our rules does only one article of a set hold? A rule fitted to one article's wording shows itself so.
 *   npm run rule-strings -- ARTICLES
 * prints the strings that are not in rule-strings.accepted.txt, the phrases that a reader met there and knows from
 * elsewhere as general; the exit code is 1 where there are any. Shorter strings are words of the language.
 */
import { globSync } from 'tinyglobby';
import { readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

/** A string of a rule that one article alone holds. */
export interface LoneString {
  readonly text: string;
  readonly article: string;
  /** Relative to the project. */
  readonly files: readonly string[];
}

const read = (file: string) => readFileSync(file, 'utf8');
const texts = (patterns: string[], cwd: string) => globSync(patterns, { cwd, absolute: true }).sort();

/** The shortest string looked at; shorter ones are words of the language. */
const LEAST = 4;
/** What stands in a source beside its rules: comments, and the examples given with a cue or a pattern. */
const BESIDE = [
  /\/\*[\s\S]*?\*\//g,
  /^\s*\/\/.*$|\s\/\/\s.*$/gm,
  /\b(?:drops|keeps|examples|takes|leaves): \[[\s\S]*?\]/g,
  /(?<=^\s*\['[^']*', )'[^']*'(?=\])/gm,
];

/** The runs of Chinese characters in a source file's strings and patterns; comments and examples left out. */
export const stringsOf = (source: string): string[] =>
  BESIDE.reduce((text, pattern) => text.replace(pattern, ''), source).match(
    new RegExp(`[\\u4e00-\\u9fff]{${LEAST},}`, 'g'),
  ) ?? [];

/**
 * @param articles a folder of articles.
 * @param accepted strings known to be general.
 */
export function loneStrings(root: string, articles: string, accepted: ReadonlySet<string>): LoneString[] {
  const corpus = texts(['**/*.md'], articles).map((file) => ({ name: basename(file, '.md'), text: read(file) }));
  const users = new Map<string, Set<string>>();
  for (const file of texts(['src/**/*.ts', '!**/*.examples.ts', '!**/*.generated.ts'], root))
    for (const text of stringsOf(read(file))) users.set(text, (users.get(text) ?? new Set()).add(relative(root, file)));
  return [...users]
    .flatMap(([text, files]) => {
      if (accepted.has(text)) return [];
      const holding = corpus.filter((article) => article.text.includes(text));
      return holding.length === 1 ? [{ text, article: holding[0]!.name, files: [...files] }] : [];
    })
    .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
}

/** The phrases accepted, one a line, `#` for remarks. */
export const readAccepted = (file: string): ReadonlySet<string> =>
  new Set(
    read(file)
      .split('\n')
      .filter((line) => line && !line.startsWith('#')),
  );

if (process.argv[1]?.includes('rule-strings')) {
  const [articles] = process.argv.slice(2);
  if (!articles) throw new Error('usage: npm run rule-strings -- ARTICLES');
  const accepted = readAccepted(join('scripts', 'rule-strings.accepted.txt'));
  const lone = loneStrings(process.cwd(), resolve(articles), accepted);
  for (const { text, article, files } of lone) process.stdout.write(`${text}\t${article}\t${files.join(' ')}\n`);
  process.stdout.write(`${lone.length} strings of one article only that nobody has judged\n`);
  process.exitCode = lone.length > 0 ? 1 : 0;
}
