/** Reports as their readers take them: other programs, spreadsheets, terminals and browsers. */
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { createExtractor, type ExtractionDocument, type RecordKind } from '../src/index.js';
import { reporterForFile, reporterOf, reporters, type Report, type ReportOptions } from '../src/reporters/index.js';
import type { Reading } from '../src/types.js';

const ARTICLE =
  '# 午评：沪指涨0.5%\n\n沪指涨0.5%，报3320.10点，深成指跌0.2%。金力永磁3连板，优刻得、万顺新材涨超10%，中国神华跌超2%。\n\n华泰证券认为，算力需求有望延续。\n';
let document: ExtractionDocument;
let reading: Reading;
const report = {} as Record<string, Report>;

beforeAll(async () => {
  const extractor = await createExtractor();
  ({ document, reading } = extractor.explain(ARTICLE, { path: 'news/a.md' }));
  for (const { name, load } of reporters) report[name] = await load();
});

/** The document with a stranger's text in it. */
const hostile = (text: string, path = 'a.md'): ExtractionDocument => ({
  ...document,
  article: { ...document.article, path, title: text },
  moves: document.moves
    .slice(0, 1)
    .map((move) => ({ ...move, text, sector: text, stock: { ...move.stock, name: text } })),
  brokerViews: document.brokerViews.map((view) => ({ ...view, text, analysts: [text, '乙'] })),
  warnings: [{ code: 'test', message: text }],
});
const ESCAPES = 'a\u001b]0;owned\u0007b\u009b31mc\u007fd\u202ee\u0000';
// oxlint-disable-next-line no-control-regex
const OBEYED = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test.each(['json', 'ndjson', 'csv', 'text', 'html'])('%s: nothing of a stranger steers a terminal', (name) => {
  expect(report[name]!([hostile(ESCAPES, ESCAPES)])).not.toMatch(OBEYED);
});
test.each(['json', 'ndjson', 'csv', 'text', 'html'])('%s: the same documents give the same text', (name) => {
  const options: ReportOptions = { readings: [reading], color: true, width: 60 };
  expect(report[name]!([document], options)).toBe(report[name]!([structuredClone(document)], options));
});
test.each(['ndjson', 'csv', 'text'])('%s: reports one after another are the report of them all', (name) => {
  const parts = [document, document].map((one, at) => report[name]!([one], { header: at === 0 }));
  expect(reporterOf(name)?.streams).toBe(true);
  expect(parts.join('')).toBe(report[name]!([document, document]));
});
test('a file says its format by its ending', () => {
  expect(['a.csv', 'A.JSONL', 'b.html', 'c.json', 'd'].map((path) => reporterForFile(path)?.name)).toEqual([
    'csv',
    'ndjson',
    'html',
    'json',
    undefined,
  ]);
});

describe('json', () => {
  test('one document is an object, several or none an array', () => {
    expect(JSON.parse(report.json!([document]))).toEqual(document);
    expect(JSON.parse(report.json!([document, document]))).toEqual([document, document]);
    expect(JSON.parse(report.json!([]))).toEqual([]);
    expect(JSON.parse(report.json!([document], { array: true }))).toEqual([document]);
  });
  test('pretty is indented, compact is one line, an array has a document a line', () => {
    expect(report.json!([document])).toMatch(/^\{\n {2}"schemaVersion": 1,\n/);
    expect(report.json!([document], { pretty: false }).trimEnd()).not.toContain('\n');
    expect(report.json!([document, document]).trimEnd().split('\n')).toHaveLength(4);
  });
  test('escaped characters are the same value', () => {
    expect(JSON.parse(report.json!([hostile(ESCAPES)])).article.title).toBe(ESCAPES);
  });
  test('kinds that were not asked for stay as empty arrays', () => {
    const { moves, indexQuotes, stocks } = JSON.parse(report.json!([document], { kinds: ['moves'] }));
    expect(moves).toEqual(document.moves);
    expect([indexQuotes, stocks]).toEqual([[], []]);
  });
});

test('ndjson has a document a line', () => {
  const lines = report.ndjson!([document, hostile('一\n二')]).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line))).toEqual([document, hostile('一\n二')]);
});

describe('csv', () => {
  const table = (documents: ExtractionDocument[], kinds?: RecordKind[]): Record<string, string>[] =>
    parse(report.csv!(documents, kinds ? { kinds } : {}), { columns: true, record_delimiter: '\r\n' });

  test('one kind has its own columns, nested fields by their dotted names', () => {
    const [first] = table([document], ['streaks']);
    expect(first).toMatchObject({
      article: 'news/a.md',
      'stock.code': '300748.SZ',
      'stock.name': '金力永磁',
      boards: '3',
      days: '3',
      kind: 'limit-up',
      text: document.streaks[0]!.text,
      'span.start': String(document.streaks[0]!.span.start),
    });
    expect(first).not.toHaveProperty('record');
  });
  test('several kinds are told apart by a column of their own', () => {
    const records = table([document]).map((row) => row.record);
    expect(records.filter((record) => record === 'moves')).toHaveLength(document.moves.length);
    expect(new Set(records)).toEqual(
      new Set(
        ['indexQuotes', 'stocks', 'streaks', 'moves', 'sectors', 'brokerViews'].filter(
          (kind) => document[kind as RecordKind].length > 0,
        ),
      ),
    );
  });
  test('numbers stay numbers, what is not stated is empty', () => {
    const quotes = table([document], ['indexQuotes']);
    expect(quotes.map((quote) => [quote.changePct, quote.points])).toEqual([
      ['0.5', '3320.1'],
      ['-0.2', ''],
    ]);
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '=HYPERLINK("http://x","y")'])(
    '%j is no formula',
    (text) => {
      const [row] = table([hostile(text, text)], ['moves']);
      expect(row).toMatchObject({ article: `'${text}`, text: `'${text}`, 'stock.name': `'${text}` });
    },
  );
  test('commas, quotes and line ends stay in their cell', () => {
    const text = '甲,"乙"\r\n丙\n丁';
    expect(table([hostile(text)], ['moves'])).toMatchObject([{ text }]);
  });
  test('lists are joined, and what joins them is marked inside', () => {
    expect(table([hostile('甲|乙\\')], ['brokerViews'])[0]!.analysts).toBe('甲\\|乙\\\\|乙');
  });
  test('lines end with CR LF, and the header may be left out', () => {
    const text = report.csv!([document], { kinds: ['moves'], header: false });
    expect(text.split('\r\n')).toHaveLength(document.moves.length + 1);
  });
});

describe('text', () => {
  test('shows the article and a table for each kind that has records', () => {
    const text = report.text!([document], { readings: [reading] });
    expect(text).toContain('沪指涨0.5%，报3320.10点');
    expect(text).toMatch(/indexQuotes \(2\)\n +code +name +points +change/);
    expect(text).toMatch(/300748\.SZ +金力永磁 +limit-up +3 +3/);
    expect(text).not.toContain('marketStats');
  });
  test('a fall beyond 2 % is less than −2 %', () => {
    expect(report.text!([document])).toMatch(/中国神华 +pct +<-2%/);
  });
  test('colours only where asked', () => {
    expect(report.text!([document], { readings: [reading] })).not.toContain('\u001b');
    expect(report.text!([document], { readings: [reading], color: true })).toContain('\u001b[33m金力永磁\u001b[39m');
  });
  test('columns stand under one another, a Chinese character counting as two', () => {
    const lines = report.text!([document], { kinds: ['indexQuotes'] })
      .split('\n')
      .slice(-4, -1);
    const columns = (line: string) => [...line].reduce((sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 2 : 1), 0);
    expect(
      new Set(lines.map((line) => columns(line.slice(0, line.search(/close|midday|intraday|phase|day|period|$/))))),
    ).toHaveProperty('size', 1);
  });
  test('tables are cut to the terminal', () => {
    const tables = report.text!([hostile('很长的一句话'.repeat(20))], { kinds: ['brokerViews'], width: 40 });
    const widths = tables
      .split('\n')
      .slice(2, -3)
      .map((line) => [...line].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2e80 ? 2 : 1), 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(40);
  });
});

describe('html', () => {
  test('marks entities and says what they are linked to', () => {
    expect(report.html!([document], { readings: [reading] })).toContain(
      '<mark class="stock" title="300748.SZ 金力永磁">金力永磁</mark>',
    );
  });
  test.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='x", '</style><b>'])(
    '%j is text',
    (text) => {
      const page = report.html!([hostile(text, text)]);
      expect(page).not.toContain(text);
      expect(page).not.toMatch(/<script|<img|<[^>]+ on\w+=/);
    },
  );
  test('an article is escaped too, and nothing is loaded', async () => {
    const extractor = await createExtractor();
    const read = extractor.explain('1 < 2 & 金力永磁涨停 &lt;script&gt;', { path: 'x' });
    const page = report.html!([read.document], { readings: [read.reading] });
    expect(page).toContain('<b>1</b> &lt; <b>2</b> &amp; ');
    expect(page).not.toMatch(/<script|src=|<link/);
    expect(page).toContain("default-src 'none'");
  });
});
