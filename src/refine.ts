/**
 * What only a look at several kinds of records together can tell; each refiner takes all records and gives back those
 * that stay. Extractors find, refiners judge.
 */
import type { Found, Span } from './types.js';

type Refiner = (found: readonly Found[]) => readonly Found[];

const SESSION_RULES = /of the session$/;

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

/**
 * A sector or a bare rise inside a broker's view is the broker's opinion, not a report of the session, unless it is told
 * with a session's own words (涨幅居前, 领跌, a percentage).
 */
const opinionsAreNoReports: Refiner = (found) => {
  const views = found.filter((one) => one.kind === 'brokerViews').map((one) => one.span);
  if (views.length === 0) return found;
  const ofSession = (one: Found) => one.kind === 'sectors' && SESSION_RULES.test(one.rule);
  const bare = (one: Found) => {
    if (one.kind !== 'moves') return one.kind === 'sectors';
    const { kind } = (one as Found<'moves'>).value;
    return kind === 'rise' || kind === 'fall';
  };
  return found.filter((one) => !bare(one) || ofSession(one) || !views.some((view) => within(one.span, view)));
};

/** The same move told twice (title and body, flash and detail) is one fact: the telling with more to it stays. */
const repeatedMoves: Refiner = (found) => {
  const best = new Map<string, Found<'moves'>>();
  const keys: string[] = [];
  const keyOf = ({ value }: Found<'moves'>) =>
    `${value.stock.code ?? value.stock.name}|${value.kind}|${value.changePct}`;
  const detail = ({ value }: Found<'moves'>) => Number(value.price !== null) + Number(value.sector !== null);
  for (const one of found as readonly Found<'moves'>[]) {
    if (one.kind !== 'moves') continue;
    const key = keyOf(one);
    keys.push(key);
    const known = best.get(key);
    if (!known || detail(one) > detail(known)) best.set(key, one);
  }
  if (best.size === keys.length) return found;
  let at = 0;
  return found.filter((one) => one.kind !== 'moves' || best.get(keys[at++]!) === one);
};

/** A listed house that only speaks is no stock of the article: 某某证券 alone on the line above its view. */
const speakersAreNoStocks: Refiner = (found) => {
  const speaking = new Set<string>();
  const houses = new Set<string>();
  for (const one of found as readonly Found<'brokerViews'>[])
    if (one.kind === 'brokerViews' && one.value.firm.code !== null) {
      houses.add(one.value.firm.code);
      speaking.add(`${one.span.start} ${one.value.firm.code}`);
    }
  if (houses.size === 0) return found;
  const isNamed =
    (code: string | null) =>
    ({ span }: { readonly span: Span }) =>
      !speaking.has(`${span.start} ${code}`);
  const kept: Found[] = [];
  for (const one of found) {
    const stock = one.kind === 'stocks' ? (one as Found<'stocks'>).value : undefined;
    const mentions =
      stock && houses.has(stock.code ?? '') ? stock.mentions.filter(isNamed(stock.code)) : stock?.mentions;
    if (!stock || mentions!.length === stock.mentions.length) kept.push(one);
    else if (mentions![0])
      kept.push({ kind: 'stocks', rule: one.rule, span: mentions![0].span, value: { ...stock, mentions: mentions! } });
  }
  return kept;
};

const refiners: readonly Refiner[] = [opinionsAreNoReports, repeatedMoves, speakersAreNoStocks];

/** Runs every refiner in order. */
export const refine = (found: readonly Found[]): readonly Found[] =>
  refiners.reduce((kept, refiner) => refiner(kept), found);
