import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { addEvalCommand, type EvalOptions, runEval } from '../src/cli/commands/eval.js';
import type { Change } from '../src/eval/compare.js';
import { byArticle, type OutputDocument, type OutputRecord } from '../src/eval/documents.js';
import { keyedKinds, parseGold, scoredKinds } from '../src/eval/gold.js';
import { type GoldFile, loadArticle, loadGold } from '../src/eval/load.js';
import { sectorName } from '../src/eval/keys.js';
import { createExtractor } from '../src/index.js';
import { evaluate } from '../src/eval/run.js';
import { score } from '../src/eval/score.js';

const shared = fileURLToPath(new URL('../../shared/eval', import.meta.url));
const judge = join(shared, 'score.mjs');
const present = existsSync(judge);
const folder = mkdtempSync(join(tmpdir(), 'fupan-eval-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The record that gold describes, as a document would hold it. */
function answer(gold: Record<string, unknown>, input: string): OutputRecord {
  const at = input.indexOf(String(gold['quote']));
  return {
    ...gold,
    index: { code: gold['code'] },
    stock: { code: gold['code'] ?? null, name: gold['name'] },
    span: { start: at, end: at + String(gold['quote']).length },
    text: gold['quote'],
  } as OutputRecord;
}

function viewAnswer(view: Record<string, unknown>, input: string): OutputRecord {
  const start = input.indexOf(String(view['start']));
  const end = input.indexOf(String(view['end']), Math.max(start, 0)) + String(view['end']).length;
  return { ...view, firm: { name: view['firm'] }, span: { start, end }, text: input.slice(start, end) } as OutputRecord;
}

/** A document that answers the gold, each record passed through `change` (undefined leaves it out). */
function documentOf(
  { id, gold, articlePath }: GoldFile,
  change: (record: OutputRecord, at: number) => OutputRecord | undefined,
) {
  const input = loadArticle(articlePath ?? '');
  const records = (list: readonly unknown[] | undefined, make: typeof answer) =>
    (list ?? []).flatMap((record, at) => change(make(record as Record<string, unknown>, input), at) ?? []);
  return {
    article: { path: `somewhere/${id}.md` },
    ...Object.fromEntries(keyedKinds.map((kind) => [kind, records(gold[kind], answer)])),
    brokerViews: records(gold.brokerViews, viewAnswer),
  } as OutputDocument;
}

const perturbations: Record<string, (record: OutputRecord, at: number) => OutputRecord | undefined> = {
  'every record answered': (record) => record,
  'every third record missing': (record, at) => (at % 3 === 0 ? undefined : record),
  'wrong values, names, attributes and spans': (record, at) => {
    if (at % 5 === 0)
      return { ...record, changePct: (record.changePct ?? 0) + 0.5, direction: 'down', boards: 99, value: 7 };
    if (at % 5 === 1)
      return { ...record, qualifier: 'about', stance: 'neutral', rating: '“买 入”评级', targetPrice: 1 };
    if (at % 5 === 2) return { ...record, name: `${record.name}概念股`, firm: { name: `${record.firm?.name}研究所` } };
    if (at % 5 === 3) return { ...record, text: record.text?.slice(0, Math.ceil(record.text.length * 0.61)) ?? null };
    return {
      ...record,
      text: record.text?.slice(0, 9) ?? null,
      firm: { name: null },
      code: null,
      stock: { code: null, name: 'X' },
    };
  },
};

function devGold() {
  return loadGold(join(shared, 'dev/gold'), join(shared, 'dev/articles'));
}

/** Runs both scorers on the same documents and expects the same figures. */
function expectAgreement(files: readonly GoldFile[], documents: readonly OutputDocument[]) {
  const path = join(mkdtempSync(join(folder, 'documents-')), 'out.ndjson');
  writeFileSync(path, documents.map((document) => JSON.stringify(document)).join('\n'));
  const theirs = JSON.parse(
    execFileSync(process.execPath, [judge, join(shared, 'dev/gold'), path, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  );
  const articles = files.map(({ id, gold, articlePath }) => ({ id, gold, input: loadArticle(articlePath ?? '') }));
  const { outcomes, ...ours } = score(articles, byArticle(documents));
  for (const attribute of Object.values<Record<string, unknown>>(theirs.attributes)) delete attribute['errors'];
  expect(ours).toEqual(theirs);
  const wrong = outcomes.filter(({ verdict }) => verdict === 'missed' || verdict === 'extra');
  expect(wrong.length).toBe(ours.rows.reduce((sum, row) => sum + row.missed + row.extra, 0));
}

it.skipIf(!present).each(Object.entries(perturbations))(
  'agrees with the shared judge to the digit: %s',
  (_, change) => {
    const files = devGold();
    // One article has no document, so that absence is compared too.
    expectAgreement(
      files,
      files.slice(1).map((file) => documentOf(file, change)),
    );
  },
);

it.skipIf(!present)(
  'agrees with the shared judge to the digit: what extraction finds',
  { timeout: 60_000 },
  async () => {
    const files = devGold();
    const extractor = await createExtractor({ onWarning: () => undefined });
    expectAgreement(
      files,
      files.map(({ articlePath }) => extractor.extract(readFileSync(articlePath ?? ''), { path: articlePath ?? '' })),
    );
  },
);

// Articles and gold of our own, made up.
const ARTICLE = [
  '---',
  'title: 午评：沪指涨0.5%',
  '---',
  '',
  '沪指涨0.5%，报3000.1点。甲乙科技3连板，丙丁股份涨停\u001b[2J！',
  '',
  '青禾证券认为，芯片需求仍在回升，看好设备环节。',
  '',
].join('\n');
const GOLD = {
  indexQuotes: [
    {
      code: '000001.SH',
      points: 3000.1,
      changePct: 0.5,
      changePoints: null,
      qualifier: 'exact',
      quote: '沪指涨0.5%，报3000.1点',
    },
  ],
  streaks: [{ name: '甲乙科技', kind: 'limit-up', boards: 3, days: 3, quote: '甲乙科技3连板' }],
  moves: [{ name: '丙丁股份', kind: 'limit-up', changePct: null, quote: '丙丁股份涨停' }],
  brokerViews: [
    { firm: '青禾证券', start: '青禾证券认为，', end: '看好设备环节。', stance: 'bullish', quote: '青禾证券认为' },
  ],
};
const located = (text: string) => ({
  text,
  span: { start: ARTICLE.indexOf(text), end: ARTICLE.indexOf(text) + text.length },
});
const RIGHT = {
  article: { path: 'a/one.md' },
  indexQuotes: [
    {
      ...located('沪指涨0.5%，报3000.1点'),
      index: { code: '000001.SH' },
      points: 3000.1,
      changePct: 0.5,
      changePoints: null,
      qualifier: 'exact',
    },
  ],
  streaks: [
    { ...located('甲乙科技3连板'), stock: { code: null, name: '甲乙科技' }, kind: 'limit-up', boards: 3, days: 3 },
  ],
  moves: [
    {
      ...located('丙丁股份涨停'),
      stock: { code: null, name: '丙丁股份' },
      kind: 'limit-up',
      changePct: null,
      qualifier: null,
    },
  ],
  brokerViews: [
    { ...located('青禾证券认为，芯片需求仍在回升，看好设备环节。'), firm: { name: '青禾' }, stance: 'bullish' },
  ],
} satisfies OutputDocument;

function project(gold: unknown = GOLD, name = 'one.md') {
  const root = mkdtempSync(join(folder, 'project-'));
  const [goldFolder, articles] = [join(root, 'gold'), join(root, 'articles')];
  for (const path of [goldFolder, articles]) mkdirSync(path);
  writeFileSync(join(goldFolder, 'one.json'), typeof gold === 'string' ? gold : JSON.stringify(gold));
  writeFileSync(join(articles, name), `\uFEFF${ARTICLE}`);
  return { root, gold: goldFolder, articles, limit: 40, json: false };
}
const extracting = (document: OutputDocument) => () => Promise.resolve(() => document);

it('extracts the articles that have gold and reports the figures', async () => {
  const report = await evaluate(project(), extracting(RIGHT));
  expect(report).toContain('micro F1 100.0 · spans 4, broken 0 · articles 1, without output 0');
  expect(report).toMatch(/^streaks +1 +1 +0 +0 +100\.0 +100\.0 +100\.0$/m);
});

it('lists a miss and an extra beside the sentence they stand in, with control characters shown and not sent', async () => {
  const wrong = { ...RIGHT, moves: [{ ...RIGHT.moves[0], kind: 'limit-down' }] };
  const report = await evaluate({ ...project(), errors: 'moves' }, extracting(wrong));
  const sentence = '    甲乙科技3连板，丙丁股份涨停␛[2J！';
  const listed = report.split('\n').slice(-5, -1);
  expect(listed).toEqual([
    'one  missed  丙丁股份|limit-up|-',
    sentence,
    'one  extra   丙丁股份|limit-down|-',
    sentence,
  ]);
});

it('lists the wrong values of an attribute', async () => {
  const wrong = { ...RIGHT, brokerViews: [{ ...RIGHT.brokerViews[0], stance: 'neutral' }] };
  const report = await evaluate({ ...project(), errors: 'stance' }, extracting(wrong));
  expect(report).toContain('stance: expected bullish, found neutral');
  expect(report).toContain('stance 0/1');
});

it('shows what a change fixed and what it broke', async () => {
  const setup = project();
  const old = { ...RIGHT, streaks: [], brokerViews: [{ ...RIGHT.brokerViews[0], stance: 'neutral' }] };
  const against = join(setup.root, 'old.json');
  writeFileSync(against, await evaluate({ ...setup, json: true }, extracting(old)));
  const now = { ...RIGHT, moves: [{ ...RIGHT.moves[0], kind: 'rise' }] };
  const { comparison } = JSON.parse(await evaluate({ ...setup, json: true, against }, extracting(now)));
  const short = (changes: Change[]) =>
    changes.map(({ outcome, attribute }) => `${outcome.kind} ${outcome.verdict} ${attribute}`);
  expect(short(comparison.fixed)).toEqual(['streaks right null', 'brokerViews right stance']);
  expect(short(comparison.broken)).toEqual(['moves right null', 'moves extra null']);
  expect(await evaluate({ ...setup, against }, extracting(now))).toContain('micro F1 85.7 -> 75.0 (-10.7)');
});

it('does not call an edit of the gold a change of the extraction', async () => {
  const setup = project();
  const against = join(setup.root, 'old.json');
  writeFileSync(against, await evaluate({ ...setup, json: true }, extracting(RIGHT)));
  writeFileSync(join(setup.gold, 'one.json'), JSON.stringify({ ...GOLD, streaks: [] }));
  const { comparison } = JSON.parse(
    await evaluate({ ...setup, json: true, against }, extracting({ ...RIGHT, streaks: [] })),
  );
  expect(comparison).toMatchObject({ fixed: [], broken: [], incomparable: 1 });
});

it('an optional record neither rewards nor punishes, and altCodes are as right as the code', async () => {
  const gold = {
    ...GOLD,
    moves: [{ ...GOLD.moves[0], optional: true }],
    stocks: [{ name: '某某', code: '600000.SH', altCodes: ['00001.HK'] }],
  };
  const found = { ...RIGHT, stocks: [{ code: '00001.HK', name: '某某' }], moves: [] };
  expect(await evaluate(project(gold), extracting(found))).toContain('micro F1 100.0');
});

it('says which gold does not stand in its article', async () => {
  const gold = { ...GOLD, streaks: [{ ...GOLD.streaks[0], quote: '甲乙科技 3连板' }] };
  expect(await evaluate({ ...project(gold), errors: 'gold' }, extracting(RIGHT))).toContain(
    'gold streaks: not found 「甲乙科技 3连板」',
  );
});

it('reads documents as NDJSON, as an array and as one document', async () => {
  const setup = project();
  const documents = join(setup.root, 'documents');
  const never = () => Promise.reject(new Error('nothing is to be extracted'));
  for (const text of [`${JSON.stringify(RIGHT)}\n`, JSON.stringify([RIGHT], null, 2), JSON.stringify(RIGHT, null, 2)]) {
    writeFileSync(documents, text);
    expect(await evaluate({ ...setup, documents }, never)).toContain('micro F1 100.0');
  }
  writeFileSync(documents, `${JSON.stringify(RIGHT)}\n{"article":`);
  await expect(evaluate({ ...setup, documents }, never)).rejects.toThrow(/documents:2: not valid JSON/);
});

it.each([
  ['broken JSON', project('{"moves": ['), /one\.json: not valid JSON/],
  ['a record without its kind', project({ moves: [{ name: '甲乙科技' }] }), /one\.json: moves\[0\]\.kind: /],
  ['gold without an article', project(GOLD, 'two.md'), /one\.json: no article of that name in /],
  ['no gold folder', { ...project(), gold: join(folder, 'nowhere') }, /nowhere: no such gold folder/],
  ['an old score that is none', { ...project(), against: join(folder, 'none.json') }, /none\.json: no such file/],
])('names the file at fault in one line: %s', async (_, request, message) => {
  await expect(evaluate(request, extracting(RIGHT))).rejects.toThrow(message);
  await expect(evaluate(request, extracting(RIGHT))).rejects.not.toThrow(/\n/);
});

it('sector tails are cut in any order, in linear time', () => {
  expect(['半导体概念股板块', '白酒股', '“固态 电池”概念', '华为产业链'].map(sectorName)).toEqual([
    '半导体',
    '白酒',
    '固态电池',
    '华为',
  ]);
  expect(sectorName('概念股'.repeat(20_000))).toBe('');
  expect(sectorName(`${'概念股'.repeat(20_000)}x`)).toContain('概念股X');
});

it('docs/gold.md: every example is valid gold and quotes the sentence above it', () => {
  const page = readFileSync(new URL('../docs/gold.md', import.meta.url), 'utf8');
  const sections = page
    .split(/^### /m)
    .slice(1)
    .filter((section) => section.includes('```json'));
  expect(sections.map((section) => section.split(':')[0])).toEqual([...scoredKinds]);
  for (const section of sections) {
    const sentence = /^> (.+)$/m.exec(section)?.[1] ?? '';
    const record = JSON.parse(/```json\n([^`]+)```/.exec(section)?.[1] ?? '');
    expect(parseGold(JSON.stringify({ [section.split(':')[0] ?? '']: [record] }))).toHaveProperty('gold');
    for (const words of [record.quote, record.start, record.end]) if (words) expect(sentence).toContain(words);
  }
});

describe('the command', () => {
  const run = async (...args: string[]) => {
    const written = { stdout: '', stderr: '', code: -1 };
    const output = {
      stdout: { write: (text: string) => (written.stdout += text) },
      stderr: { write: (text: string) => (written.stderr += text) },
    };
    const program = new Command('fupan').exitOverride().configureOutput({ writeErr: output.stderr.write });
    addEvalCommand(program, async (options: EvalOptions) => {
      written.code = await runEval(options, output);
    }).exitOverride();
    await program
      .parseAsync(['eval', ...args], { from: 'user' })
      .catch((error: Error) => (written.stderr += error.message));
    return written;
  };

  it('writes the report to standard output and ends with 0', async () => {
    const { root, gold, articles } = project();
    const documents = join(root, 'documents.ndjson');
    writeFileSync(documents, JSON.stringify(RIGHT));
    const { stdout, stderr, code } = await run('--gold', gold, '--articles', articles, '--documents', documents);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain('micro F1 100.0');
  });

  it('bad gold: one line on standard error, nothing on standard output, 1', async () => {
    const { gold, articles } = project('{"moves": [');
    const { stdout, stderr, code } = await run('--gold', gold, '--articles', articles);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toMatch(/^fupan: [^\n]*one\.json: not valid JSON[^\n]*\n$/);
  });

  it('an unknown subject of --errors is wrong usage and lists the known ones', async () => {
    const { stderr, code } = await run('--gold', 'g', '--articles', 'a', '--errors', 'everything');
    expect(code).toBe(-1);
    expect(stderr).toContain('Allowed choices are indexQuotes');
  });
});
