/** Names that could be read two ways: one sentence, one test, on both segmenters. */
import { describe, expect, test } from 'vitest';
import { fold } from '../src/article/index.js';
import { customWords, loadLexicon } from '../src/lexicon/index.js';
import { ambiguity } from '../src/mentions/ambiguity.examples.js';
import { groundOf } from '../src/mentions/ground.js';
import { findNames } from '../src/mentions/names.js';
import { createSegmenter } from '../src/segment/index.js';
import type { Mention, Passage } from '../src/types.js';

const MARK = /«([^=»]+)=([^»]+)»/g;

/** The sentence without its marks, and the marks with the offsets they stand at. */
function unmarked(marked: string): { text: string; expected: string[] } {
  const expected: string[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    expected.push(`${text.length} ${match[1]} = ${match[2]}`);
    text += match[1];
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), expected };
}

const meaning = ({ kind, entry }: Mention) =>
  kind === 'firm' ? `firm:${entry.name}` : kind === 'sector' ? `sector:${entry.name}` : (entry.code ?? '?');

const rows = ambiguity.flatMap(({ rule, on, takes, leaves }) =>
  [...takes, ...leaves].map((sentence) => [rule, sentence, on ?? null] as const),
);

test('the table is as large as it should be, and two sided', () => {
  expect(new Set(rows.map(([, sentence]) => sentence)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThanOrEqual(150);
  expect(ambiguity.filter(({ takes, leaves }) => takes.length > 0 && leaves.length > 0).length).toBeGreaterThanOrEqual(
    40,
  );
});

const lexicon = await loadLexicon();
describe.each(['nodejieba', '@node-rs/jieba'] as const)('with %s', async (name) => {
  const segmenter = await createSegmenter({ prefer: name, words: customWords(lexicon) });
  test.each(rows)('%s: %s', (_rule, sentence, publishedOn) => {
    const { text, expected } = unmarked(sentence);
    const folded = fold(text);
    const passage: Passage = {
      kind: 'paragraph',
      text,
      folded,
      runs: [{ at: 0, length: text.length, source: 0, sourceLength: text.length }],
      cell: null,
    };
    const [mentions = []] = findNames([groundOf(passage, segmenter, lexicon)], lexicon, publishedOn);
    const found = mentions.map((one) => `${one.start} ${text.slice(one.start, one.end)} = ${meaning(one)}`);
    expect(found).toEqual(expected);
  });
});
