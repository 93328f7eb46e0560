/** Where the golden articles are: a folder each under fixtures/, with article.* and expected.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders, relative to the repository. */
export const fixtures = (): string[] =>
  readdirSync('fixtures', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join('fixtures', entry.name))
    .sort();

/** A fixture's article with the path that its document names. */
export function readFixture(folder: string): { path: string; bytes: Uint8Array } {
  const name = readdirSync(folder).find((file) => file.startsWith('article.'));
  if (!name) throw new Error(`${folder} has no article`);
  const path = `${folder}/${name}`;
  return { path, bytes: readFileSync(path) };
}
