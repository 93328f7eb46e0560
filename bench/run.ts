/**
 * `npm run bench`: prints every figure of docs/performance.md, as ratios of things measured in one run, since machines differ.
 * Exit code 1 where a goal is not met, 2 for a wrong call.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeArticles, writeCorpus } from './corpus.js';

const USAGE = `npm run bench -- [--quick] [--only pipeline,start,dictionaries,workers,memory,growth,hostile]
  --quick   smaller amounts: minutes become seconds, and figures rougher
  --only    these parts alone
`;

const here = dirname(fileURLToPath(import.meta.url));
const fupan = join(here, '..', 'bin', 'fupan.js');
const measure = join(here, '.measure.mjs');
const work = mkdtempSync(join(tmpdir(), 'fupan-bench-'));
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const note = (text: string) => process.stderr.write(`${text}\n`);
const { quick, only } = options();

function options(): { readonly quick: boolean; readonly only: string[] } {
  try {
    const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
    return { quick: values.quick ?? false, only: values.only?.split(',') ?? [] };
  } catch (error) {
    note(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

let missed = 0;
/** One row of the table. */
function row(figure: string, measured: string, goal: string, met: boolean): void {
  if (!met) missed += 1;
  process.stdout.write(`| ${figure} | ${measured} | ${goal} | ${met ? 'yes' : 'no'} |\n`);
}
const two = (value: number) => value.toFixed(2);

const child = <T>(...args: string[]): T =>
  JSON.parse(execFileSync(process.execPath, [measure, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 })) as T;

/** Wall milliseconds and peak memory (MB) of a command. */
async function timed(args: readonly string[]): Promise<{ ms: number; peak: number }> {
  const begun = performance.now();
  const run = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], cwd: work });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${run.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024 || peak;
    } catch {
      // The process has just ended, or this system has no /proc.
    }
  }, 20);
  const code = await new Promise((done) => run.on('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}`);
  return { ms: performance.now() - begun, peak };
}

async function pipeline(): Promise<void> {
  const articles = quick ? '100' : '400';
  const rounds = quick ? 1 : 3;
  const times: Record<string, number[]> = {};
  // Turn and turn about, so that a busy machine slows all of them.
  for (let round = 0; round < rounds; round++)
    for (const mode of ['pipeline', 'tag', 'cut', 'cut-node-rs'])
      (times[mode] ??= []).push(child<number>(mode, articles));
  const of = (mode: string) => median(times[mode]!);
  row(
    'whole pipeline, one thread : `nodejieba.tag`',
    `${two(of('pipeline') / of('tag'))} (${two(of('pipeline'))} : ${two(of('tag'))} ms an article)`,
    '<= 1.0',
    of('pipeline') <= of('tag'),
  );
  note(
    `for comparison: nodejieba.cut ${two(of('cut'))} ms, @node-rs/jieba cut ${two(of('cut-node-rs'))} ms an article`,
  );
}

async function start(): Promise<void> {
  const file = join(work, 'one.md');
  writeFileSync(file, [...makeArticles(1, 1)][0]!);
  const bare = `require(${JSON.stringify(join(here, '..', 'node_modules', 'nodejieba'))}).cut(require('fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`;
  const [ours, theirs, empty]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < (quick ? 5 : 15); round++) {
    ours.push((await timed([fupan, 'extract', file])).ms);
    theirs.push((await timed(['-e', bare])).ms);
    empty.push((await timed(['-e', '0'])).ms);
  }
  const ratio = median(ours) / median(theirs);
  row(
    '`fupan extract one.md` : `node -e` that cuts it',
    `${two(ratio)} (${median(ours).toFixed(0)} : ${median(theirs).toFixed(0)} ms; node alone ${median(empty).toFixed(0)})`,
    '<= 0.4',
    ratio <= 0.4,
  );
}

async function dictionaries(): Promise<void> {
  const file = join(work, 'one.md');
  writeFileSync(file, [...makeArticles(1, 1)][0]!);
  const [without, withAll]: [number[], number[]] = [[], []];
  for (let round = 0; round < (quick ? 7 : 21); round++) {
    without.push((await timed([measure, 'start', file])).ms);
    withAll.push((await timed([measure, 'start', file, 'dictionaries'])).ms);
  }
  const added = median(withAll) - median(without);
  row(
    'loading every dictionary, added to a start',
    `${added.toFixed(0)} ms (${two(median(withAll) / median(without))} of the start without, ${median(without).toFixed(0)} ms)`,
    '<= 60 ms',
    added <= 60,
  );
}

async function workers(): Promise<void> {
  const count = quick ? 3000 : 20_000;
  writeCorpus(join(work, 'news'), count);
  const run = async (jobs: number) => {
    rmSync(join(work, `out${jobs}`), { recursive: true, force: true });
    return (await timed([fupan, 'batch', 'news', '-o', `out${jobs}`, '--jobs', String(jobs), '--quiet'])).ms;
  };
  const one = await run(1);
  const both = await run(2);
  row(
    `two workers : one, ${count} articles`,
    `${two(one / both)} times (${((count / one) * 1000).toFixed(0)} -> ${((count / both) * 1000).toFixed(0)} articles/s)`,
    '>= 1.75',
    one / both >= 1.75,
  );
  const again = (await timed([fupan, 'batch', 'news', '-o', 'out2', '--jobs', '2', '--quiet'])).ms;
  note(`a second run over the same ${count} articles: ${(again / 1000).toFixed(1)} s`);
  for (const folder of ['news', 'out1', 'out2']) rmSync(join(work, folder), { recursive: true, force: true });
}

async function memory(): Promise<void> {
  const sizes = quick ? [2000, 10_000] : [10_000, 100_000];
  const peaks: number[] = [];
  for (const count of sizes) {
    writeCorpus(join(work, 'many'), count, { median: 300 });
    peaks.push((await timed([fupan, 'batch', 'many', '-o', 'many-out', '--jobs', '2', '--quiet'])).peak);
    for (const folder of ['many', 'many-out']) rmSync(join(work, folder), { recursive: true, force: true });
  }
  const ratio = peaks[1]! / peaks[0]!;
  row(
    `peak memory, ${sizes[1]} articles : ${sizes[0]}`,
    `${two(ratio)} (${peaks[1]!.toFixed(0)} : ${peaks[0]!.toFixed(0)} MB)`,
    '<= 1.1',
    ratio <= 1.1,
  );
}

async function growth(): Promise<void> {
  const sizes = quick ? [1e5, 1e6] : [1e5, 1e6, 1e7];
  const times = child<number[]>('length', ...sizes.map(String));
  const rates = times.map((ms, index) => ms / (sizes[index]! / 1e6));
  const worst = Math.max(...rates) / rates[0]!;
  row(
    `time a MB, longest : 0.1 MB (linear is 1)`,
    `${two(rates.at(-1)! / rates[0]!)} (${sizes.map((size, index) => `${size / 1e6} MB ${times[index]!.toFixed(0)} ms`).join(', ')})`,
    '<= 1.5',
    worst <= 1.5,
  );

  const counts = quick ? [2000, 20_000] : [2000, 20_000, 200_000];
  const rows = counts.map((count) => child<{ load: number; article: number }>('rows', String(count)));
  const perRow = (rows.at(-1)!.load - rows[0]!.load) / (counts.at(-1)! - counts[0]!);
  const perRowBefore = (rows.at(-2)!.load - rows[0]!.load) / (counts.at(-2)! - counts[0]!);
  const loads = counts.map((count, index) => `${count} rows ${rows[index]!.load.toFixed(0)} ms`).join(', ');
  const linear = counts.length < 3 ? 1 : perRow / perRowBefore;
  row('time a dictionary row, 200,000 : 20,000 (linear is 1)', `${two(linear)} (${loads})`, '<= 1.5', linear <= 1.5);
  const slower = rows.at(-1)!.article / rows[0]!.article;
  row(`time an article, ${counts.at(-1)} rows : ${counts[0]}`, two(slower), '<= 1.5', slower <= 1.5);
}

async function hostile(): Promise<void> {
  const bytes = quick ? 2e5 : 1e6;
  const { ordinary, hostile: times } = child<{ ordinary: number; hostile: Record<string, number> }>(
    'adversaries',
    String(bytes),
  );
  const all = [ordinary, ...Object.values(times)];
  const middle = median(all);
  const slowest = Object.entries(times).sort((a, b) => b[1] - a[1]);
  note(
    `slowest hostile inputs: ${slowest
      .slice(0, 8)
      .map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`)
      .join(', ')}; ordinary news ${ordinary.toFixed(0)} ms, median ${middle.toFixed(0)} ms`,
  );
  const ratio = slowest[0]![1] / Math.max(ordinary, middle);
  row(
    `slowest hostile input of ${bytes / 1e6} MB : ordinary news of that size`,
    `${two(ratio)} (${slowest[0]![0]})`,
    '<= 4',
    ratio <= 4,
  );
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  pipeline,
  start,
  dictionaries,
  workers,
  memory,
  growth,
  hostile,
};
try {
  const unknown = only.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    note(`there is no part ${unknown.join(', ')}\n${USAGE}`);
    process.exitCode = 2;
  } else {
    note(
      `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, ${process.platform}${quick ? '; quick' : ''}`,
    );
    if (loadavg()[0]! > 0.5)
      note(`the machine is at work (load ${loadavg()[0]!.toFixed(1)}): figures of several cores will be too low`);
    process.stdout.write('| figure | measured | goal | met |\n| --- | --- | --- | --- |\n');
    for (const [name, part] of Object.entries(parts)) if (only.length === 0 || only.includes(name)) await part();
    if (missed > 0) process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
