/** Which files a run reads: directories and globs → sorted paths below one common folder. */
import fs from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { escapePath, glob, isDynamicPattern, type FileSystemAdapter } from 'tinyglobby';
import { BatchError, reasonOf } from './errors.js';

/** What is read where `--include` says nothing. */
export const DEFAULT_INCLUDE = ['**/*.{md,markdown,txt,html,htm}'];

export interface WalkOptions {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** A folder that is not looked into, wherever it stands: the output. */
  readonly except?: string;
}

export interface Walked {
  /** The deepest folder that holds everything named; absolute and free of links. */
  readonly root: string;
  /** Relative to `root`, with "/", sorted by UTF-16 code units (not by any locale). */
  readonly paths: readonly string[];
  /** Folders that could not be listed, relative to `root`. */
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
}

const slashed = (path: string) => (sep === '/' ? path : path.split(sep).join('/'));

/** The folder in which a glob's fixed front part ends. */
const baseOf = (pattern: string): string => {
  const parts = slashed(pattern).split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.');
};

const commonFolder = (folders: readonly string[]): string =>
  folders.reduce((common, folder) => {
    let shared = common;
    while (folder !== shared && !folder.startsWith(shared.endsWith(sep) ? shared : shared + sep))
      shared = dirname(shared);
    return shared;
  });

interface Root {
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** Directories that a glob names, which are walked like any that is named itself: `archive/2025-*`. */
async function directoriesOf(pattern: string, folder: string, include: readonly string[]): Promise<string[]> {
  const directories = await glob(pattern, {
    cwd: folder,
    onlyDirectories: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  const names = directories.map((name) => name.replace(/\/+$/, '')).sort();
  // One below another is walked with it.
  const tops: string[] = [];
  for (const name of names) if (!tops.some((top) => top === '.' || name.startsWith(`${top}/`))) tops.push(name || '.');
  return tops.flatMap((top) => (top === '.' ? include : include.map((one) => `${escapePath(top)}/${one}`)));
}

/** A directory, a file or a glob, as the caller named it → where to look and for what. */
async function rootOf(name: string, include: readonly string[]): Promise<Root> {
  try {
    const real = await realpath(name);
    if ((await stat(real)).isDirectory()) return { folder: real, patterns: include };
    return { folder: dirname(real), patterns: [escapePath(basename(real))] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' || !isDynamicPattern(name))
      throw new BatchError(`${name}: ${code === 'ENOENT' ? 'no such directory' : reasonOf(error)}`, true);
  }
  const base = baseOf(name);
  const folder = await realpath(base).catch(() => {
    throw new BatchError(`${name}: there is no directory ${base}`, true);
  });
  const rest = slashed(name)
    .slice(base === '.' ? 0 : base.length)
    .replace(/^\/+/, '');
  return { folder, patterns: [rest, ...(await directoriesOf(rest, folder, include))] };
}

/**
 * Lists the files of a run. Symbolic links below a named directory are not followed: one that leads out of the tree must
 * not be, and one that stays in it leads to a file that is listed anyway. So a loop cannot trap it and nothing is read twice.
 * Hidden files and folders are left out.
 *
 * @param names directories, files and globs.
 * @throws BatchError (usage) for a name that is not there.
 */
export async function walk(names: readonly string[], options: WalkOptions = {}): Promise<Walked> {
  const include = options.include?.length ? options.include : DEFAULT_INCLUDE;
  const roots = await Promise.all(names.map((name) => rootOf(name, include)));
  const root = commonFolder(roots.map(({ folder }) => folder));
  const except =
    options.except === undefined ? undefined : await realpath(options.except).catch(() => resolve(options.except!));
  if (except !== undefined && roots.some(({ folder }) => folder === except))
    throw new BatchError('the output folder is the input folder; name another with -o', true);

  const unreadable = new Map<string, string>();
  const found = new Set<string>();
  for (const { folder, patterns } of roots) {
    const exceptHere = except === undefined ? '' : slashed(relative(folder, except));
    const inside = exceptHere !== '' && !exceptHere.startsWith('../') && !isAbsolute(exceptHere);
    const ignore = [...(options.exclude ?? []), ...(inside ? [`${escapePath(exceptHere)}/**`] : [])];
    const matched = await glob([...patterns], {
      cwd: folder,
      ignore,
      followSymbolicLinks: false,
      expandDirectories: false,
      fs: noting(unreadable, root),
    });
    const prefix = slashed(relative(root, folder));
    for (const path of matched) {
      const below = prefix === '' ? path : `${prefix}/${path}`;
      if (!below.startsWith('../')) found.add(below);
    }
  }
  const paths = [...found].sort((a, b) => (a < b ? -1 : 1));
  return { root, paths, unreadable: [...unreadable].sort().map(([path, message]) => ({ path, message })) };
}

/** A readdir that notes the folders it fails on; the walker itself passes over them in silence. */
function noting(unreadable: Map<string, string>, root: string): FileSystemAdapter {
  const readdir = (
    path: string,
    options: { withFileTypes: true },
    callback: (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void,
  ) =>
    fs.readdir(path, options, (error, entries) => {
      if (error) unreadable.set(slashed(relative(root, path)) || '.', reasonOf(error));
      callback(error, entries);
    });
  return { readdir: readdir as unknown as typeof fs.readdir };
}

/** Every N-th path for array jobs: `index` counts from 1. */
export const shardOf = <T>(
  items: readonly T[],
  shard: { readonly index: number; readonly count: number } | undefined,
): readonly T[] =>
  shard === undefined ? items : items.filter((_, position) => position % shard.count === shard.index - 1);

/** Joins a listed path to its root with the system's separator. */
export const pathOf = (root: string, path: string): string => join(root, path);
