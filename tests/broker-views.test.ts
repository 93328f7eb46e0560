import { describe, expect, it } from 'vitest';
import { finds, nothing } from '../src/extractors/broker-views.examples.js';
import { brokerViews } from '../src/extractors/broker-views.js';
import type { ViewSpan } from '../src/extractors/broker-views/open-view.js';
import { foldRepeats } from '../src/extractors/broker-views/repeats.js';
import { cues } from '../src/extractors/broker-views/stance-cues.js';
import { weigh } from '../src/extractors/broker-views/stance.js';
import { refine } from '../src/refine.js';
import type { Entry, Mention, Passage, PassageKind, Reading } from '../src/types.js';

const firm = (name: string, firmKind: 'securities' | 'bank' | 'research', code: string | null = null): Entry => ({
  kind: 'firm',
  name,
  firmKind,
  code,
});
const stock = (name: string, code: string, market: 'CN' | 'HK' | 'US'): Entry => ({
  kind: 'security',
  code,
  name,
  market,
  listedOn: null,
  delistedOn: null,
  siblings: [],
  firm: null,
});
const known: readonly Entry[] = [
  ...['中信证券', '华泰证券', '中金公司'].map((name) => firm(name, 'securities')),
  ...['高盛', '摩根大通', '瑞银', '花旗', '杰富瑞'].map((name) => firm(name, 'bank')),
  firm('TrendForce', 'research'),
  stock('甲骨科技', '99999.HK', 'HK'),
  stock('乙木股份', '699999.SH', 'CN'),
];

/** Names by plain search: what matters here is what the rules make of them. */
function mentionsOf(text: string): Mention[] {
  const found: Mention[] = [];
  for (const entry of known)
    for (let at = text.indexOf(entry.name); at >= 0; at = text.indexOf(entry.name, at + 1))
      found.push({
        kind: entry.kind === 'security' ? 'stock' : entry.kind,
        entry,
        start: at,
        end: at + entry.name.length,
        evidence: [],
      } as Mention);
  return found.sort((a, b) => a.start - b.start);
}

function readingOf(input: string): Reading {
  const passages: { passage: Passage; tokens: []; mentions: Mention[] }[] = [];
  let at = 0;
  for (const block of input.split('\n\n')) {
    const kind: PassageKind = block.startsWith('!') ? 'title' : block.startsWith('#') ? 'heading' : 'paragraph';
    const skip = kind === 'paragraph' ? 0 : 1;
    const text = block.slice(skip);
    const runs = [{ at: 0, length: text.length, source: at + skip, sourceLength: text.length }];
    passages.push({ passage: { kind, text, folded: text, runs, cell: null }, tokens: [], mentions: mentionsOf(text) });
    at += block.length + 2;
  }
  return {
    article: { input, info: {} as never, passages: passages.map((one) => one.passage), warnings: [] },
    passages,
  };
}

const read = (input: string) =>
  brokerViews.extract(readingOf(input)).map((view) => ({ view, text: input.slice(view.span.start, view.span.end) }));

/** The texts that « and » mark: views of one list begin apart and end together («甲、«乙认为…»). */
function spansOf(marked: string): string[] {
  const texts: string[] = [];
  for (let at = marked.indexOf('«'); at >= 0; at = marked.indexOf('«', at + 1))
    texts.push(marked.slice(at, marked.indexOf('»', at)).replace(/«/g, ''));
  return texts;
}

describe('broker views found', () => {
  for (const { text, views } of finds)
    it(text.replace(/\n/g, ' / '), () => {
      const input = text.replace(/[«»]/g, '');
      const expected = spansOf(text);
      const found = read(input);
      expect(found.map((one) => one.text)).toEqual(expected);
      for (const [index, { firm: name, stocks, ...fields }] of views.entries()) {
        const { value } = found[index]!.view;
        expect(value.firm.name).toBe(name);
        expect(value).toMatchObject(fields);
        if (stocks) expect(value.stocks.map((one) => one.name)).toEqual(stocks);
      }
    });
});

describe('no broker view', () => {
  for (const text of nothing) it(text, () => expect(read(text).map((one) => one.text)).toEqual([]));
});

describe('stance cues', () => {
  it('each cue counts, with its sign, in its own example', () => {
    for (const { cue, weight, example } of cues) {
      const { for: pro, against } = weigh(example);
      expect(weight > 0 ? pro : against, `${cue}: ${example}`).toBeGreaterThan(0);
    }
  });
  it('turns a negated cue round', () => {
    expect(weigh('未出现回调风险').against).toBe(0);
    expect(weigh('难言乐观').for).toBe(0);
  });
});

describe('long input', () => {
  it('a name repeated ten thousand times is read in one go', () => {
    expect(read('中信证券'.repeat(10_000))).toEqual([]);
    expect(read('高盛将甲骨科技目标价从1美元上调至2美元。'.repeat(2_000)).length).toBeGreaterThan(0);
    expect(read('中信证券认为，'.repeat(4_000))).toHaveLength(1);
    expect(read('高盛、'.repeat(20_000))).toEqual([]);
    expect(read('上涨”中信证券'.repeat(10_000))).toEqual([]);
    expect(read(`中信证券认为，${'上涨，'.repeat(10_000)}好。`)).toHaveLength(1);
  });

  it('headlines of a house without end fold into the body that has its full name', () => {
    const view = (name: string, headline: boolean): ViewSpan => ({
      opening: { firm: { name }, start: 0, end: name.length } as ViewSpan['opening'],
      from: { passage: 0, offset: 0 },
      to: { passage: 0, offset: 9 },
      headline,
      heading: '',
    });
    const body = view('瑞银证券', false);
    const headlines = Array.from({ length: 130_000 }, () => view('瑞银', true));
    const strangers = Array.from({ length: 2_000 }, (_, index) => view(`花旗${index}`, true));
    const kept = foldRepeats([...headlines, body, ...strangers], () => '瑞银证券：看好后市');
    expect(kept[0]).toEqual({ view: body, repeats: headlines });
    expect(kept).toHaveLength(1 + strangers.length);
  });
});

describe('a listed house that only speaks', () => {
  const view = { kind: 'brokerViews', rule: '', span: { start: 0, end: 20 }, value: { firm: { code: '600030.SH' } } };
  const told = (...starts: number[]) => ({
    kind: 'stocks',
    rule: 'name',
    span: { start: starts[0]!, end: starts[0]! + 4 },
    value: { code: '600030.SH', mentions: starts.map((start) => ({ span: { start, end: start + 4 }, text: '' })) },
  });
  const stocksOf = (...found: unknown[]) =>
    refine(found as Parameters<typeof refine>[0])
      .filter((one) => one.kind === 'stocks')
      .map((one) => one.span.start);

  it('is no stock', () => expect(stocksOf(view, told(0))).toEqual([]));
  it('is one where it is named besides', () => expect(stocksOf(view, told(0, 40))).toEqual([40]));
  it('leaves another place alone', () => expect(stocksOf(view, told(30))).toEqual([30]));
});
