/**
 * Many generated texts through every property, on all cores. Each worker is a process of its own, so that a library that
 * takes its process down is seen too: the coordinator then knows the seed of the batch that did it.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { createExtractor } from '../src/index.js';
import { failing, firstFailing, type Extract, type PropertyName } from './properties.js';
import { shrinkText } from './shrink.js';
import { hostile, realLooking } from './texts.js';

/** Texts of one seed; a failure is found again by its seed alone. */
const BATCH = 500;

interface Failure {
  readonly property: PropertyName;
  readonly text: string;
  readonly detail: string;
}
interface Answer {
  readonly seed: number;
  readonly inputs: number;
  readonly documents: number;
  readonly failures: readonly Failure[];
}

/** Every fourth batch is of hostile text. */
const sortOf = (seed: number) => (seed % 4 === 0 ? 'hostile' : 'real-looking');

/** Generates a batch and checks it; what fails is made small. One failure a property is enough of a batch. */
function checkBatch(seed: number, most: number, extract: Extract, counted: () => number): Answer {
  const sort = sortOf(seed);
  const texts = fc.sample(sort === 'hostile' ? hostile : realLooking, { numRuns: most, seed });
  const failures = new Map<PropertyName, Failure>();
  const before = counted();
  for (const [index, text] of texts.entries()) {
    const found = firstFailing(text, sort, extract, index);
    if (found === null || failures.has(found.property)) continue;
    const small = shrinkText(text, (shorter) => failing(found.property, shorter, extract) !== null);
    failures.set(found.property, {
      property: found.property,
      text: small,
      detail: failing(found.property, small, extract) ?? found.detail,
    });
  }
  return { seed, inputs: texts.length, documents: counted() - before, failures: [...failures.values()] };
}

async function work(): Promise<void> {
  const extractor = await createExtractor();
  let documents = 0;
  const extract: Extract = (text) => {
    documents += 1;
    return extractor.extract(text);
  };
  process.on('message', ({ seed, most }: { seed: number; most: number }) => {
    process.send!(checkBatch(seed, most, extract, () => documents));
  });
  process.on('disconnect', () => process.exit());
  process.send!(null);
}

async function coordinate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      inputs: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: 'Infinity' },
      jobs: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const wanted = Number(values.inputs);
  const first = Number(values.seed);
  const until = Date.now() + Number(values.seconds) * 1000;
  const begun = Date.now();
  let given = 0;
  let batches = 0;
  let inputs = 0;
  let documents = 0;
  let deaths = 0;
  const seen = new Map<string, number>();
  const print = (line: string) => void process.stdout.write(`${line}\n`);

  const take = ({ seed, inputs: checked, documents: made, failures }: Answer) => {
    inputs += checked;
    documents += made;
    for (const { property, text, detail } of failures) {
      const count = (seen.get(property) ?? 0) + 1;
      seen.set(property, count);
      // The first few of a property say what is wrong; the others are counted.
      if (count <= 8) print(`FAILS ${property} (seed ${seed}): ${JSON.stringify(text)}\n  ${detail}`);
    }
  };
  const worker = () =>
    new Promise<void>((done) => {
      const child = fork(fileURLToPath(import.meta.url), ['--worker'], { serialization: 'advanced' });
      let now = -1;
      child.on('message', (answer: Answer | null) => {
        if (answer !== null) take(answer);
        if (given >= wanted || Date.now() >= until) {
          child.disconnect();
          return;
        }
        now = first + batches++;
        const most = Math.min(BATCH, wanted - given);
        given += most;
        child.send({ seed: now, most });
      });
      child.on('exit', (code, signal) => {
        if (code === 0) return done();
        deaths += 1;
        print(`DIES with ${signal ?? code} (seed ${now})`);
        if (deaths < 20) worker().then(done, done);
        else done();
      });
    });
  const timer = setInterval(() => {
    process.stderr.write(`fuzz: ${inputs} inputs, ${Math.round((Date.now() - begun) / 1000)} s\n`);
  }, 30_000);
  await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs)) }, worker));
  clearInterval(timer);
  const seconds = (Date.now() - begun) / 1000;
  const failed = [...seen.values()].reduce((sum, count) => sum + count, 0);
  print(
    `${inputs} inputs (${documents} documents), ${seconds.toFixed(0)} s, ${(inputs / seconds).toFixed(0)} inputs/s, ` +
      `${deaths} crashes, ${failed} batches with a property broken${failed > 0 ? `: ${JSON.stringify([...seen])}` : ''}`,
  );
  process.exitCode = failed + deaths > 0 ? 1 : 0;
}

await (process.argv.includes('--worker') ? work() : coordinate());
