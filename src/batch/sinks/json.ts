/** One JSON file an article, in folders like the input's. Files that are right already are not touched. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExtractionDocument } from '../../document/schema.js';
import { reportJson } from '../../reporters/json.js';
import { mirrorNames } from '../names.js';
import type { MakeSink } from './index.js';

/** So many files are written at once, because each waits for the disk. */
const WIDTH = 16;
const RESERVED = ['errors.ndjson', '.fupan'];

export const createJsonSink: MakeSink = async (staging, { paths }) => {
  const names = mirrorNames(paths, '.json', RESERVED);
  await staging.announce(names);
  const folders = new Set<string>();
  const written: string[] = [];
  const underWay = new Set<Promise<void>>();
  let failure: unknown;

  async function put(content: Buffer, index: number): Promise<void> {
    const target = join(staging.outDir, names[index]!);
    const present = await readFile(target).catch(() => undefined);
    if (present?.equals(content)) return;
    const folder = dirname(target);
    if (!folders.has(folder)) {
      await mkdir(folder, { recursive: true });
      folders.add(folder);
    }
    const aside = staging.temporary(`${index}.json`);
    const handle = await open(aside, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, target);
  }

  return {
    async write(line, index) {
      const content = Buffer.from(reportJson([JSON.parse(line.toString()) as ExtractionDocument]));
      written.push(names[index]!);
      const task: Promise<void> = put(content, index)
        .catch((error: unknown) => {
          failure ??= error;
        })
        .finally(() => underWay.delete(task));
      underWay.add(task);
      if (underWay.size >= WIDTH) await Promise.race(underWay);
      if (failure) throw failure;
    },
    async finish() {
      await Promise.all(underWay);
      if (failure) throw failure;
      await staging.commit([], written);
    },
  };
};
