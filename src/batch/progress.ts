/** How far a run is: one line that is drawn anew on a terminal, a plain line now and then elsewhere. */
import stringWidth from 'fast-string-width';
import type { BatchProgress } from './run.js';

export interface ProgressOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const DRAW_EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;
const CLEAR_LINE = '\r\u001b[K';

const clock = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  return `${hours > 0 ? `${hours}:${two(Math.floor(whole / 60) % 60)}` : Math.floor(whole / 60)}:${two(whole % 60)}`;
};

/** "1234/20000 articles  4.8 MB  850/s  2 errors  0:22 left" */
export function describeProgress({ total, done, bytes, failed }: BatchProgress, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 && done < total ? `  ${clock((total - done) / rate)} left` : '';
  return `${done}/${total} articles  ${(bytes / 1e6).toFixed(1)} MB  ${Math.round(rate)}/s  ${failed} error${failed === 1 ? '' : 's'}${left}`;
}

/** Cuts a line to a terminal's width; Chinese characters take two columns. */
export function cutToWidth(line: string, columns: number): string {
  if (stringWidth(line) <= columns) return line;
  let cut = line;
  while (cut !== '' && stringWidth(cut) > columns - 1) cut = cut.slice(0, -1);
  return `${cut}…`;
}

const bar = (share: number, width = 20): string => '█'.repeat(Math.round(share * width)).padEnd(width, '░');

/**
 * Shows progress.
 *
 * @param now milliseconds of a clock that never jumps.
 * @returns `update` to call as often as one likes and `end`, which leaves the terminal as it was.
 */
export function createProgress(output: ProgressOutput, now: () => number = () => performance.now()) {
  const begun = now();
  let shown = output.isTTY ? -Infinity : begun;
  let drawn = false;
  return {
    update(progress: BatchProgress): void {
      const time = now();
      if (time - shown < (output.isTTY ? DRAW_EVERY_MS : LINE_EVERY_MS)) return;
      shown = time;
      const text = describeProgress(progress, (time - begun) / 1000);
      if (!output.isTTY) return void output.write(`fupan: ${text}\n`);
      drawn = true;
      output.write(
        CLEAR_LINE +
          cutToWidth(`${bar(progress.total ? progress.done / progress.total : 1)} ${text}`, (output.columns || 80) - 1),
      );
    },
    end(): void {
      if (drawn) output.write(CLEAR_LINE);
      drawn = false;
    },
    seconds: () => (now() - begun) / 1000,
  };
}
