/** Lays the records of one document beside the gold of its article, kind by kind. */
import { type OutputDocument, type OutputRecord } from './documents.js';
import { type Gold, type GoldView, type KeyedGold, type KeyedKind, keyedKinds } from './gold.js';
import { goldKeys, outputKey, sameFirm } from './keys.js';
import { attributeNames, judge, type Judgement, type Outcome } from './outcomes.js';
import { locate, recordSpan, recordText, sentenceFinder, type SentenceOf } from './sentence.js';
import { goldViewSpan, outputViewSpan, overlap, squeeze } from './spans.js';

/** Two texts are one view when they have this share of their common range in common. */
const SAME_VIEW = 0.6;

interface Side {
  readonly id: string;
  readonly article: string;
  readonly sentenceOf: SentenceOf;
}

/**
 * Records are sets: a key stated twice, on either side, is one record.
 *
 * A found record may answer one gold record by its first key and another by an alternative code; both are right then.
 */
function matchKeyed(
  side: Side,
  kind: KeyedKind,
  gold: readonly KeyedGold[],
  output: readonly OutputRecord[],
): Outcome[] {
  const { id, article, sentenceOf } = side;
  const found = new Map(output.map((record) => [outputKey(kind, record), record]));
  const answered = new Set<string>();
  const seen = new Set<string>();
  const outcomes: Outcome[] = [];
  for (const record of gold) {
    const keys = goldKeys(kind, record);
    const key = keys[0] ?? '';
    if (seen.has(key)) continue;
    seen.add(key);
    const hit = keys.find((candidate) => found.has(candidate));
    if (hit !== undefined) answered.add(hit);
    const right = hit !== undefined && record.optional !== true;
    const qualified = kind === 'indexQuotes' || kind === 'moves';
    const qualifier = right && qualified ? judge('qualifier', record.qualifier, found.get(hit)?.qualifier) : undefined;
    const at = locate(article, record.quote);
    outcomes.push({
      article: id,
      kind,
      key,
      verdict: record.optional ? 'optional' : right ? 'right' : 'missed',
      quote: record.quote ?? '',
      sentence: sentenceOf(at),
      attributes: qualifier === undefined ? [] : [qualifier],
      unanchored: record.quote !== undefined && at === null,
    });
  }
  for (const [key, record] of found) {
    if (!answered.has(key)) outcomes.push(extra(side, kind, key, record));
  }
  return outcomes;
}

function extra({ id, article, sentenceOf }: Side, kind: Outcome['kind'], key: string, record: OutputRecord): Outcome {
  const sentence = sentenceOf(recordSpan(article, record));
  const quote = recordText(record);
  return { article: id, kind, key, verdict: 'extra', quote, sentence, attributes: [], unanchored: false };
}

/** A view's stance is always judged; the rest only where gold says something of it, be it null. */
function judgeView(gold: GoldView, found: OutputRecord): Judgement[] {
  return attributeNames.flatMap((name) => {
    if (name === 'qualifier' || gold[name] === undefined) return [];
    return judge(name, gold[name], found[name]) ?? [];
  });
}

/** A found view answers the first gold view, not yet answered, of the same firm over nearly the same text. */
function matchViews(side: Side, gold: readonly GoldView[], output: readonly OutputRecord[]): Outcome[] {
  const { id, article, sentenceOf } = side;
  const squeezed = squeeze(article);
  const candidates = output.map((record) => ({ record, span: outputViewSpan(squeezed, record) }));
  const answered = new Set<OutputRecord>();
  const outcomes: Outcome[] = [];
  for (const view of gold) {
    const span = goldViewSpan(squeezed, view);
    const hit = candidates.find(
      (candidate) =>
        !answered.has(candidate.record) &&
        sameFirm(view.firm, candidate.record.firm?.name) &&
        overlap(span, candidate.span) >= SAME_VIEW,
    )?.record;
    if (hit !== undefined) answered.add(hit);
    outcomes.push({
      article: id,
      kind: 'brokerViews',
      key: `${view.firm}|${view.start} … ${view.end}`,
      verdict: view.optional ? 'optional' : hit === undefined ? 'missed' : 'right',
      quote: view.quote ?? view.start,
      sentence: sentenceOf(locate(article, view.quote) ?? locate(article, view.start)),
      attributes: hit === undefined || view.optional ? [] : judgeView(view, hit),
      unanchored: span === null,
    });
  }
  for (const { record } of candidates) {
    if (!answered.has(record))
      outcomes.push(extra(side, 'brokerViews', `${record.firm?.name}|${record.text ?? ''}`, record));
  }
  return outcomes;
}

/**
 * What became of every gold record of an article and of every record found in it.
 *
 * @param id the article's name, see `articleId`.
 * @param article the text that gold's quotes and anchors are looked up in.
 * @param document undefined where the article gave none: then all of its gold is missed.
 */
export function matchArticle(id: string, gold: Gold, article: string, document: OutputDocument | undefined): Outcome[] {
  const side = { id, article, sentenceOf: sentenceFinder(article) };
  return [
    ...keyedKinds.flatMap((kind) => matchKeyed(side, kind, gold[kind] ?? [], document?.[kind] ?? [])),
    ...matchViews(side, gold.brokerViews ?? [], document?.brokerViews ?? []),
  ];
}
