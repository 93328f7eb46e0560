/** The outputs from the store: every document once, in the order of the sorted input. */
import { rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleStates } from './extract-all.js';
import type { Sink } from './sinks/index.js';
import { openStaged } from './staging.js';
import { createWindow, scanStore } from './store.js';

const TURN_EVERY = 500;

/** Gives the sink all finished documents and tidies the store up. */
export async function assemble(
  handle: FileHandle,
  states: ArticleStates,
  sink: Sink,
  storePath: string,
): Promise<void> {
  const window = createWindow(handle, 2 ** 20);
  let place = 0;
  let live = 0;
  for (const [index, offset] of states.offsets.entries()) {
    if (offset < 0) continue;
    const length = states.lengths[index]!;
    await sink.write(await window(offset, length), place);
    place += 1;
    live += length;
    if (place % TURN_EVERY === 0) await nextTurn();
  }
  await sink.finish();
  const { size } = await handle.stat();
  if (size > 2.5 * live + SLACK) await compact(handle, states, storePath).catch(() => undefined);
}

/** Left alone below this many bytes. */
const SLACK = 16 * 2 ** 20;

/** Writes the store anew with the documents in use alone. Where that fails, for lack of space say, the old one stays. */
async function compact(handle: FileHandle, states: ArticleStates, storePath: string): Promise<void> {
  const used = new Set(states.offsets);
  const aside = `${storePath}.new`;
  try {
    const file = openStaged(aside);
    const frames: { readonly start: number; readonly length: number }[] = [];
    await scanStore(handle, ({ offset, length, frameLength }) => {
      if (used.has(offset)) frames.push({ start: offset + length - frameLength, length: frameLength });
    });
    const window = createWindow(handle);
    for (const { start, length } of frames) file.write(await window(start, length));
    file.close();
    await rename(aside, storePath);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
