/**
 * What institutions say of the market and its securities: `<firm> … 认为 …`, `<firm>：…`, `<firm>将<stock>目标价从…上调至…`.
 * openings.ts finds who begins to speak, spans.ts where each ends, facts.ts what is rated, stance.ts which way it leans.
 */
import { sourceSpan } from '../article/offsets.js';
import type { Extractor, Found, PassageReading, Reading, StockMention } from '../types.js';
import { currencyOf, factReader, hasFacts, partsOf, type Facts, type ReadFacts } from './broker-views/facts.js';
import { foldRepeats } from './broker-views/repeats.js';
import type { ViewSpan } from './broker-views/open-view.js';
import { findViews } from './broker-views/spans.js';
import { stanceOf } from './broker-views/stance.js';
import { teamLeads } from './broker-views/analysts.js';
import { isStock } from './found.js';

/** The passages a view covers, with the part of each. */
function* piecesOf(view: ViewSpan, reading: Reading) {
  for (let index = view.from.passage; index <= view.to.passage; index += 1) {
    const piece = reading.passages[index];
    if (!piece) continue;
    const start = index === view.from.passage ? view.from.offset : 0;
    const end = index === view.to.passage ? view.to.offset : piece.passage.folded.length;
    yield { piece, start, end };
  }
}

/** The securities a view is about: where it rates, those of the sentences that do (`sure`); else all it names but houses. */
function stocksOf(
  view: ViewSpan,
  reading: Reading,
  rates: boolean,
  readFacts: ReadFacts,
): {
  readonly sure: readonly StockMention[];
  readonly named: readonly StockMention[];
} {
  const named: StockMention[] = [];
  const rated: StockMention[] = [];
  for (const { piece, start, end } of piecesOf(view, reading)) {
    const { folded } = piece.passage;
    for (const one of piece.mentions.filter(isStock)) {
      if (
        one.start < start ||
        one.end > end ||
        one.entry.firm === view.opening.firm.name ||
        one.entry.name === view.opening.firm.name
      )
        continue;
      named.push(one);
      const from = Math.max(start, folded.lastIndexOf('。', one.start) + 1);
      const stop = folded.indexOf('。', one.end);
      if (!rates) continue;
      const sentence = folded.slice(from, stop < 0 ? end : Math.min(stop, end));
      if (hasFacts(readFacts(sentence))) rated.push(one);
    }
  }
  if (rates) return { sure: rated, named: named.slice(0, 1) };
  return { sure: [], named: named.filter((one) => one.entry.firm === null) };
}

/** The heading of a view that begins with one: what follows `<firm>：` on its line. */
const headingOf = (opening: ViewSpan['opening'], text: string): string => {
  if (opening.form !== 'heading') return '';
  const line = text.slice(opening.end - opening.start).split(/\n| {2,}/, 1)[0] ?? '';
  return line.length <= 70 && !line.includes('。') ? line : '';
};

/** 甲骨文盘前涨超3%，瑞银将其目标价上调: a rating that names no security is of the one named before it. */
function antecedent(
  view: ViewSpan,
  named: readonly StockMention[],
  rates: boolean,
  reading: Reading,
): readonly StockMention[] {
  if (named.length > 0 || !rates) return named;
  const { passage, offset } = view.from;
  return (reading.passages[passage]?.mentions.filter(isStock) ?? [])
    .filter((one) => one.end <= offset && one.entry.firm === null)
    .slice(-1);
}

/** 首次覆盖方面，甲获乙给予“买入”评级，丙获…: the head of the sentence says what is done to every rating in it. */
function listsNewCoverage({ from }: ViewSpan, reading: Reading): boolean {
  const folded = reading.passages[from.passage]?.passage.folded ?? '';
  const before = folded.slice(Math.max(0, from.offset - 400), from.offset);
  const head = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  return /^[^，。]{0,8}首次(?:覆盖|评级)方面[，,：:]/.test(head);
}

/** Names as the text has them: what was matched is folded to simplified characters. */
const asWritten = (names: readonly string[], pieces: readonly { readonly piece: PassageReading }[]): string[] =>
  names.map((name) => {
    for (const { piece } of pieces) {
      const at = piece.passage.folded.indexOf(name);
      if (at >= 0) return piece.passage.text.slice(at, at + name.length);
    }
    return name;
  });

function build(
  view: ViewSpan,
  reading: Reading,
  repeats: readonly ViewSpan[],
  told: readonly string[],
  readFacts: ReadFacts,
): Found<'brokerViews'> | null {
  const pieces = [...piecesOf(view, reading)];
  const text = pieces.map(({ piece, start, end }) => piece.passage.folded.slice(start, end)).join('\n');
  const own = readFacts(text);
  const title = told.map(readFacts).find(hasFacts);
  const facts: Facts = {
    rating: own.rating ?? title?.rating ?? null,
    action: own.action ?? title?.action ?? (own.rating !== null && listsNewCoverage(view, reading) ? 'initiate' : null),
    target: own.target ?? title?.target ?? null,
    direction: own.direction || title?.direction || 0,
  };
  // The title may name the security that the body only calls 公司.
  const { sure, named } = stocksOf(view, reading, hasFacts(facts), readFacts);
  const titled =
    sure.length === 0 && hasFacts(facts) ? repeats.map((one) => stocksOf(one, reading, true, readFacts).sure) : [];
  const stocks =
    sure.length > 0
      ? sure
      : (titled.find((list) => list.length > 0) ?? antecedent(view, named, hasFacts(facts), reading));
  const sectors = pieces.flatMap(({ piece, start, end }) =>
    piece.mentions
      .filter((one) => one.kind === 'sector' && one.start >= start && one.end <= end)
      .map((one) => piece.passage.text.slice(one.start, one.end)),
  );
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  const { opening } = view;
  // A firm's name and a colon with nothing behind say nothing.
  const said = text.slice(opening.form === 'heading' ? opening.end - opening.start : 0);
  if (!first || !last || last.end <= last.start || !/[一-龥A-Za-z]/.test(said)) return null;
  const members = new Map(
    stocks.map(({ entry }) => [entry.code ?? entry.name, { code: entry.code, name: entry.name }]),
  );
  const from = sourceSpan(first.piece.passage, first.start, first.end).start;
  const to = sourceSpan(last.piece.passage, last.start, last.end).end;
  return {
    kind: 'brokerViews',
    rule:
      opening.form === 'heading'
        ? '<firm>：<view>'
        : opening.form === 'source'
          ? '据<firm>研报'
          : opening.form === 'rates'
            ? '<firm> … <rating or target>'
            : '<firm> … <says>',
    span: { start: from, end: to },
    value: {
      firm: opening.firm,
      analysts: asWritten([...new Set([...opening.analysts, ...teamLeads(text)])], pieces),
      verb: opening.verb,
      stance: stanceOf(
        [text, ...told].join('\n'),
        headingOf(opening, text),
        facts.rating,
        facts.action,
        facts.direction,
      ),
      rating: facts.rating,
      ratingAction: facts.action,
      targetPrice: facts.target?.price ?? null,
      previousTargetPrice: facts.target?.previous ?? null,
      targetCurrency: currencyOf(facts.target, stocks[0]?.entry.market),
      stocks: [...members.values()],
      sectors: [...new Set(sectors)],
    },
  };
}

/** One view a security where the firm gives several securities a rating or a target each. */
function separate(view: ViewSpan, reading: Reading, readFacts: ReadFacts): ViewSpan[] {
  const { from, to } = view;
  const piece = reading.passages[from.passage];
  if (!piece || from.passage !== to.passage) return [view];
  const parts = partsOf(
    piece.passage.folded,
    { start: from.offset, end: to.offset },
    piece.mentions.filter(isStock),
    readFacts,
  );
  return parts.map(({ start, end }) => ({
    ...view,
    from: { ...from, offset: start },
    to: { ...to, offset: end },
  }));
}

export const brokerViews: Extractor<'brokerViews'> = {
  kind: 'brokerViews',
  extract(reading) {
    const textOf = (view: ViewSpan) =>
      [...piecesOf(view, reading)].map(({ piece, start, end }) => piece.passage.folded.slice(start, end)).join('\n');
    const readFacts = factReader();
    const kept = foldRepeats(findViews(reading), textOf);
    return kept.flatMap(({ view, repeats }) => {
      const parts = separate(view, reading, readFacts);
      const told = parts.length === 1 ? [...repeats.map(textOf), view.heading] : [];
      return parts
        .map((part) => build(part, reading, parts.length === 1 ? repeats : [], told, readFacts))
        .filter((one) => one !== null);
    });
  },
};
