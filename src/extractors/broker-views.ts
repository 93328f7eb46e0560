/**
 * What institutions say of the market and its securities: `<firm> … 认为 …`, `<firm>：…`, `<firm>将<stock>目标价从…上调至…`.
 * openings.ts finds who begins to speak, spans.ts where each ends, facts.ts what is rated, stance.ts which way it leans.
 */
import { sourceSpan } from '../article/offsets.js';
import type { Extractor, Found, PassageReading, Reading, Span, StockMention } from '../types.js';
import {
  currencyOf,
  factReader,
  hasFacts,
  isOfHLine,
  partsOf,
  type Facts,
  type ReadFacts,
} from './broker-views/facts.js';
import { pairedTargets } from './broker-views/paired-targets.js';
import { foldRepeats } from './broker-views/repeats.js';
import type { ViewSpan } from './broker-views/open-view.js';
import { tabledViews } from './broker-views/rating-tables.js';
import { sharedRatings, type SharedRating } from './broker-views/shared-ratings.js';
import { findViews } from './broker-views/spans.js';
import { stanceOf } from './broker-views/stance.js';
import { teamLeads } from './broker-views/analysts.js';
import { isStock } from './found.js';

const NOTHING: readonly never[] = [];

/** A passage of a view, and the part of it that is the view's. */
interface Piece extends Span {
  readonly piece: PassageReading;
}

function piecesOf({ from, to }: ViewSpan, reading: Reading): Piece[] {
  const pieces: Piece[] = [];
  for (let index = from.passage; index <= to.passage; index += 1) {
    const piece = reading.passages[index];
    if (!piece) continue;
    const start = index === from.passage ? from.offset : 0;
    const end = index === to.passage ? to.offset : piece.passage.folded.length;
    pieces.push({ start, end, piece });
  }
  return pieces;
}

const wordsOf = ({ piece, start, end }: Piece): string => piece.passage.folded.slice(start, end);
const textOf = (pieces: readonly Piece[]): string =>
  pieces.length === 1 ? wordsOf(pieces[0]!) : pieces.map(wordsOf).join('\n');

/** The securities a view is about: where it rates, those of the sentences that do (`sure`); else all it names but houses. */
function stocksOf(
  { opening }: ViewSpan,
  pieces: readonly Piece[],
  rates: boolean,
  readFacts: ReadFacts,
): {
  readonly sure: readonly StockMention[];
  readonly named: readonly StockMention[];
} {
  const named: StockMention[] = [];
  const rated: StockMention[] = [];
  for (const { piece, start, end } of pieces) {
    const text = piece.passage.folded.slice(start, end);
    // The sentence of the mention before: where it ends, and whether it rates.
    let [until, states] = [-1, false];
    for (const one of piece.mentions) {
      if (one.kind !== 'stock' || one.start < start || one.end > end) continue;
      if (one.entry.firm === opening.firm.name || one.entry.name === opening.firm.name) continue;
      named.push(one);
      if (!rates) continue;
      if (one.start - start > until) {
        const from = text.lastIndexOf('。', one.start - start) + 1;
        const stop = text.indexOf('。', one.end - start);
        until = stop < 0 ? text.length : stop;
        states = hasFacts(readFacts(text.slice(from, until)));
      }
      if (states) rated.push(one);
    }
  }
  if (rates) return { sure: rated, named: named.slice(0, 1) };
  return { sure: rated, named: named.filter((one) => one.entry.firm === null) };
}

/** The securities of the first telling that rates any: the title may name the one that the body only calls 公司. */
function titledStocks(
  repeats: readonly ViewSpan[],
  reading: Reading,
  readFacts: ReadFacts,
): readonly StockMention[] | undefined {
  for (const one of repeats) {
    const { sure } = stocksOf(one, piecesOf(one, reading), true, readFacts);
    if (sure.length > 0) return sure;
  }
  return undefined;
}

/** The heading of a view that begins with one: what follows `<firm>：` on its line. */
const headingOf = (opening: ViewSpan['opening'], text: string): string => {
  if (opening.form !== 'heading') return '';
  const line = text.slice(opening.end - opening.start).split(/\n| {2,}/, 1)[0] ?? '';
  return line.length <= 70 && !line.includes('。') ? line : '';
};

/** What is rated is an industry, a market or a state: 维持行业“中性”评级, 对A股的超配建议. */
const OF_A_MARKET =
  /(?<![“「赢输于与])(?:行业|板块|产业|[AHB港美日台韩]股(?!价)|股市|股票|市场|主权|国家|债券|国债)[^，。；“”「」]{0,10}(?:[“「]|评级|[超低标]配)/;

/** The one security that a title names: an article about it calls it 公司, or nothing. */
function subjectOfTitle({ passages }: Reading): readonly StockMention[] {
  const title = passages[0];
  if (title?.passage.kind !== 'title') return [];
  const named = title.mentions.filter(isStock).filter((one) => one.entry.firm === null);
  return new Set(named.map((one) => one.entry)).size === 1 ? named.slice(0, 1) : [];
}

/** 甲骨文盘前涨超3%，瑞银将其目标价上调: a rating that names no security is of the one named before it. */
function antecedent(
  view: ViewSpan,
  named: readonly StockMention[],
  rates: boolean,
  reading: Reading,
  text: string,
): readonly StockMention[] {
  if (named.length > 0 || !rates || OF_A_MARKET.test(text)) return named;
  const { passage, offset } = view.from;
  const before = (reading.passages[passage]?.mentions ?? [])
    .filter(isStock)
    .filter((one) => one.end <= offset && one.entry.firm === null);
  return before.length > 0 ? before.slice(-1) : subjectOfTitle(reading);
}

/** 首次覆盖方面，甲获乙给予“买入”评级，丙获…: the head of the sentence says what is done to every rating in it. */
function listsNewCoverage({ from }: ViewSpan, reading: Reading): boolean {
  const folded = reading.passages[from.passage]?.passage.folded ?? '';
  const before = folded.slice(Math.max(0, from.offset - 400), from.offset);
  const head = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  return /^[^，。]{0,8}首次(?:覆盖|评级)方面[，,：:]/.test(head);
}

/** A name or rating as the text has it: what was matched is folded to simplified characters. */
function asWritten(name: string, pieces: readonly Piece[]): string {
  for (const { piece } of pieces) {
    const at = piece.passage.folded.indexOf(name);
    if (at >= 0) return piece.passage.text.slice(at, at + name.length);
  }
  return name;
}

function build(
  view: Part,
  reading: Reading,
  repeats: readonly ViewSpan[],
  told: readonly string[],
  readFacts: ReadFacts,
  shared: SharedRating | undefined,
): Found<'brokerViews'> | null {
  const pieces = piecesOf(view, reading);
  const text = textOf(pieces);
  // The list's head names what moves; its items only say from where and to where.
  const own = readFacts(
    view.share?.text ??
      lookedTo(view, text) ??
      (view.opening.listed ? `目标价${text.slice(view.opening.end - view.opening.start)}` : text),
  );
  const title = told.map(readFacts).find(hasFacts);
  const facts: Facts = {
    rating: shared?.rating ?? own.rating ?? title?.rating ?? null,
    action:
      shared?.action ??
      own.action ??
      title?.action ??
      (own.rating !== null && listsNewCoverage(view, reading) ? 'initiate' : null),
    target: own.target ?? title?.target ?? null,
    direction: own.direction || title?.direction || 0,
  };
  const rates = hasFacts(facts);
  const { sure, named } = view.share
    ? { sure: [view.share.stock], named: NOTHING }
    : stocksOf(view, pieces, rates, readFacts);
  const stocks =
    sure.length > 0
      ? sure
      : ((rates ? titledStocks(repeats, reading, readFacts) : undefined) ??
        antecedent(view, named, rates, reading, text));
  const rated = stocks[0]?.entry;
  const sectors = new Set<string>();
  for (const { piece, start, end } of pieces)
    for (const one of piece.mentions)
      if (one.kind === 'sector' && one.start >= start && one.end <= end)
        sectors.add(piece.passage.text.slice(one.start, one.end));
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  const { opening } = view;
  // A firm's name and a colon with nothing behind say nothing.
  const said = text.slice(opening.form === 'heading' ? opening.end - opening.start : 0);
  if (!first || !last || last.end <= last.start || !/[一-龥A-Za-z]/.test(said)) return null;
  const analysts = [...opening.analysts, ...teamLeads(text)];
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
      analysts: analysts.length === 0 ? [] : [...new Set(analysts)].map((name) => asWritten(name, pieces)),
      verb: opening.verb,
      stance: stanceOf(
        () => [text, ...told].join('\n'),
        () => headingOf(opening, text),
        facts.rating,
        facts.action,
        facts.direction,
      ),
      rating: facts.rating === null ? null : asWritten(facts.rating, pieces),
      ratingAction: facts.action,
      targetPrice: facts.target?.price ?? null,
      previousTargetPrice: facts.target?.previous ?? null,
      targetCurrency: currencyOf(
        facts.target,
        rated,
        rated !== undefined && isOfHLine(text, rated, reading.article.input),
      ),
      stocks: [...members.values()],
      sectors: [...sectors],
    },
  };
}

/** 看高至75港元, 喊出80美元: behind the verb a price alone is the target. */
const LOOKS_TO = /^(?:看[至到高]|上看|喊出)$/;
const PRICE_ALONE = /^[至到]?(?:每股)?(?=\d[\d.,]*(?:港元|美元|欧元|日元|元)(?:[，。；]|$))/;

/** Such a view as it would be told with the word for it. */
function lookedTo({ opening }: ViewSpan, text: string): string | undefined {
  if (!opening.verb || !LOOKS_TO.test(opening.verb)) return undefined;
  const behind = text.slice(opening.end - opening.start);
  const price = PRICE_ALONE.exec(behind);
  return price ? `目标价升至${behind.slice(price[0].length)}` : undefined;
}

/** A view, or its share of one security with what is told of that security alone. */
interface Part extends ViewSpan {
  readonly share?: { readonly stock: StockMention; readonly text: string };
}

/** One view a security where the firm gives several securities a rating or a target each. */
function separate(view: ViewSpan, reading: Reading, readFacts: ReadFacts): Part[] {
  const { from, to } = view;
  const piece = reading.passages[from.passage];
  if (!piece || from.passage !== to.passage) return [view];
  const whole = { start: from.offset, end: to.offset };
  const stocks = piece.mentions.filter(isStock);
  const named = stocks
    .filter((one) => one.start >= whole.start && one.end <= whole.end)
    .map((one) => ({ start: one.start - whole.start, end: one.end - whole.start }));
  const shares = pairedTargets(piece.passage.folded.slice(whole.start, whole.end), named);
  if (shares.length > 1)
    return shares.map(({ at, text }, index) => ({
      ...view,
      from: { ...from, offset: index === 0 ? whole.start : whole.start + at },
      share: { stock: stocks.find((one) => one.start === whole.start + at)!, text },
    }));
  const parts = partsOf(piece.passage.folded, whole, stocks, readFacts);
  if (parts.length < 2) return [view];
  return parts.map(({ start, end }) => ({
    ...view,
    from: { ...from, offset: start },
    to: { ...to, offset: end },
  }));
}

export const brokerViews: Extractor<'brokerViews'> = {
  kind: 'brokerViews',
  extract(reading) {
    const tabled = tabledViews(reading);
    const records: Found<'brokerViews'>[] = [];
    const views = findViews(reading);
    if (views.length === 0) return tabled;
    const tellingOf = (view: ViewSpan) => textOf(piecesOf(view, reading));
    const readFacts = factReader();
    const kept = foldRepeats(views, tellingOf);
    const shares = sharedRatings(
      kept.map(({ view }) => view),
      tellingOf,
    );
    for (const { view, repeats } of kept) {
      const parts = separate(view, reading, readFacts);
      const isWhole = parts.length === 1;
      const told = isWhole ? [...repeats.map(tellingOf), view.heading] : NOTHING;
      for (const part of parts) {
        const record = build(part, reading, isWhole ? repeats : NOTHING, told, readFacts, shares.get(part));
        if (record) records.push(record);
      }
    }
    if (tabled.length === 0) return records;
    const isTabled = ({ span }: Found<'brokerViews'>) =>
      tabled.some((one) => one.span.start < span.end && span.start < one.span.end);
    return [...tabled, ...records.filter((one) => !isTabled(one))];
  },
};
