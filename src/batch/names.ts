/** Names of output files that follow the input's names: every one safe to make, on any file system, and none twice. */
import { createHash } from 'node:crypto';

/** What a file system takes as one name. */
const LONGEST_NAME_BYTES = 255;
/** Control characters, what Windows forbids, and what could reorder a listing. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069<>:"\\|?*\ufffd]/g;
/** Ends that Windows drops, names that it gives to devices, and names that begin like our own. */
const UNSAFE_NAME = /[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^\.fupan/i;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    cut += character;
  }
  return cut;
}

/** One name made safe: as it is where it can be, else cleaned, shortened and told apart by a hash of what it was. */
function safeName(name: string, suffix: string): string {
  const clean = name.replace(UNSAFE, '_');
  if (clean === name && !UNSAFE_NAME.test(name) && Buffer.byteLength(name + suffix) <= LONGEST_NAME_BYTES)
    return name + suffix;
  const start = cutToBytes(clean, LONGEST_NAME_BYTES - 14 - Buffer.byteLength(suffix)).replace(/[. ]+$/, '');
  return `${UNSAFE_NAME.test(start) ? '_' : ''}${start}~${hashOf(name)}${suffix}`;
}

/** As a case-insensitive, normalising file system (macOS, Windows) compares names. */
const foldCase = (path: string) => path.normalize('NFC').toLowerCase();

/**
 * Names one output file an article, in folders like the input's.
 *
 * @param paths relative input paths with "/", sorted; the same list gives the same names.
 * @param suffix added to every file name, such as ".json".
 * @param reserved names at the top that are taken.
 * @returns relative paths in the order of `paths`, no two equal even where case does not count.
 */
export function mirrorNames(paths: readonly string[], suffix: string, reserved: readonly string[] = []): string[] {
  const folders = new Set<string>();
  const plain = paths.map((path) => {
    const parts = path.split('/');
    const names = parts.map((name, at) => safeName(name, at === parts.length - 1 ? suffix : ''));
    if (reserved.some((name) => foldCase(name) === foldCase(names[0]!))) names[0] = `${names[0]}~${hashOf(names[0]!)}`;
    for (let depth = 1; depth < names.length; depth++) folders.add(foldCase(names.slice(0, depth).join('/')));
    return names.join('/');
  });
  const taken = new Set<string>();
  return plain.map((name, index) => {
    const free = (candidate: string) => !taken.has(foldCase(candidate)) && !folders.has(foldCase(candidate));
    let chosen = name;
    if (!free(chosen)) {
      const slash = name.lastIndexOf('/') + 1;
      const base = name.slice(slash, name.length - suffix.length);
      chosen = `${name.slice(0, slash)}${cutToBytes(base, LONGEST_NAME_BYTES - 13 - suffix.length)}~${hashOf(paths[index]!)}${suffix}`;
    }
    taken.add(foldCase(chosen));
    return chosen;
  });
}
