import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { byArticle, type OutputDocument, type OutputRecord } from '../src/eval/documents.js';
import { keyedKinds } from '../src/eval/gold.js';
import { type GoldFile, loadArticle, loadGold } from '../src/eval/load.js';
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
function documentOf({ id, gold, articlePath }: GoldFile, change: (record: OutputRecord, at: number) => OutputRecord | undefined) {
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
    if (at % 5 === 0) return { ...record, changePct: (record.changePct ?? 0) + 0.5, direction: 'down', boards: 99, value: 7 };
    if (at % 5 === 1) return { ...record, qualifier: 'about', stance: 'neutral', rating: '“买 入”评级', targetPrice: 1 };
    if (at % 5 === 2) return { ...record, name: `${record.name}概念股`, firm: { name: `${record.firm?.name}研究所` } };
    if (at % 5 === 3) return { ...record, text: record.text?.slice(0, Math.ceil(record.text.length * 0.61)) ?? null };
    return { ...record, text: record.text?.slice(0, 9) ?? null, firm: { name: null }, code: null, stock: { code: null, name: 'X' } };
  },
};

it.skipIf(!present).each(Object.entries(perturbations))('agrees with the shared judge to the digit: %s', (name, change) => {
  const files = loadGold(join(shared, 'dev/gold'), join(shared, 'dev/articles'));
  // One article has no document, so that absence is compared too.
  const documents = files.slice(1).map((file) => documentOf(file, change));
  const path = join(folder, `${name.length}.ndjson`);
  writeFileSync(path, documents.map((document) => JSON.stringify(document)).join('\n'));
  const theirs = JSON.parse(
    execFileSync(process.execPath, [judge, join(shared, 'dev/gold'), path, '--json'], { encoding: 'utf8', maxBuffer: 1e8 }),
  );
  const articles = files.map(({ id, gold, articlePath }) => ({ id, gold, input: loadArticle(articlePath ?? '') }));
  const { outcomes, ...ours } = score(articles, byArticle(documents));
  for (const attribute of Object.values<Record<string, unknown>>(theirs.attributes)) delete attribute['errors'];
  expect(ours).toEqual(theirs);
  const wrong = outcomes.filter(({ verdict }) => verdict === 'missed' || verdict === 'extra');
  expect(wrong.length).toBe(ours.rows.reduce((sum, row) => sum + row.missed + row.extra, 0));
});
