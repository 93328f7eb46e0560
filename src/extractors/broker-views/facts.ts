/** What a view states of securities: rating, target, action; and one view cut into several where it rates several. */
import { sentences } from '../../grammar/sentences.js';
import type { Market, SecurityEntry, Span, StockMention } from '../../types.js';
import { wording } from './letters.js';
import { findRatings, ratingAction, type RatingAction } from './ratings.js';
import { readLookedTo, readTarget, TARGET_NAMED, targetDirection, type Target } from './targets.js';

export interface Facts {
  readonly rating: string | null;
  readonly action: RatingAction;
  readonly target: Target | null;
  readonly direction: 1 | 0 | -1;
}

/** Without one of these no sentence rates or prices. */
const STATES =
  /[至到为][“「『"‘']|评级|评等|信用等级|目标股?价|合理价值|合理股价|公允价|维持|重申|首予|给予|首次覆盖|展望|[上下]调/;
/** The same of one sentence, where 从“增持”到“中性” is enough. */
const MAY_STATE = /评|等级|目标|合理|公允|维持|重申|首|予|展望|[上下]调|调[升降高低]|[升降至到为][“「『"‘']?[一-龥]/;
const RATING_MOVED =
  /(?:维持|重申|上调|下调|首次|首予)[^，。；]{0,16}评级(?!展望)|评级(?!展望)[^，。；]{0,12}(?:上调|下调|调升|调降|调高|调低)/;

/** Which way an agency moves its outlook: 评级展望从“稳定”下调至“负面”. */
function outlookDirection(sentence: string): 1 | 0 | -1 {
  const moved =
    /展望[^，。；]{0,16}?(?<to>上调|下调|调升|调降|调高|调低|调整)|(?<of>上调|下调)[^，。；]{0,24}?展望/.exec(sentence);
  const way = moved?.groups?.to ?? moved?.groups?.of;
  if (!way) return 0;
  if (way !== '调整') return /[下降低]/.test(way) ? -1 : 1;
  const to = /展望[^，。；]{0,20}?调整(?:至|为)[“"]?(?<to>正面|积极|负面)/.exec(sentence)?.groups?.to;
  return to === undefined ? 0 : to === '负面' ? -1 : 1;
}

interface Stated extends Facts {
  /** What is done to a rating that is not named: 上调评级. */
  readonly moved: RatingAction;
}
const NOTHING: Stated = { rating: null, action: null, target: null, direction: 0, moved: null };

/** A letter of every name of a target price, and of 展望. */
const OF_TARGET = wording.heldBy(TARGET_NAMED, '目合允');
const OF_OUTLOOK = wording.classOf('展');

/** 首选甲，目标价19港元: beside a target the preference is the rating. */
const PREFERRED = /(?:^|[，：；])(?:行业|板块)?首选(?!股|名单|标的|[“”])/;

function readSentence(sentence: string): Stated {
  if (!MAY_STATE.test(sentence)) return NOTHING;
  const held = wording.within(sentence);
  const rating = findRatings(sentence)[0];
  const at = rating ? -1 : sentence.indexOf('评级');
  const target = held & OF_TARGET ? readTarget(sentence) : rating ? readLookedTo(sentence) : null;
  return {
    rating: rating?.rating ?? (target && PREFERRED.test(sentence) ? '首选' : null),
    action: rating ? (ratingAction(sentence, rating.start) ?? rating.moved ?? null) : null,
    target,
    direction:
      target?.direction ||
      (held & OF_TARGET ? targetDirection(sentence) : 0) ||
      (held & OF_OUTLOOK ? outlookDirection(sentence) : 0),
    moved: at >= 0 && RATING_MOVED.test(sentence) ? ratingAction(sentence, at) : null,
  };
}

const STOP = wording.classOf('。；\n');

export type ReadFacts = (text: string) => Facts;

/**
 * A reader of rating facts: those of the first sentence that states any, completed by later ones. A view, its parts and
 * its securities ask for the same sentences, so each is read once.
 */
export function factReader(): ReadFacts {
  const known = new Map<string, Stated>();
  const stated = (sentence: string): Stated => {
    const key = wording.ends(sentence, STOP) ? sentence.slice(0, -1) : sentence;
    const before = known.get(key);
    if (before) return before;
    const now = readSentence(key);
    known.set(key, now);
    return now;
  };
  return (text) => {
    if (!STATES.test(text)) return NOTHING;
    let { rating, action, target, direction }: Facts = NOTHING;
    for (const { start, end } of sentences(text)) {
      const one = stated(text.slice(start, end));
      if (rating === null) {
        if (one.rating !== null) [rating, action] = [one.rating, one.action];
        else action ??= one.moved;
      }
      target ??= one.target;
      direction ||= one.direction;
    }
    return { rating, action, target, direction };
  };
}

export const hasFacts = ({ rating, target, action }: Facts): boolean =>
  rating !== null || target !== null || action !== null;

const HOME: Readonly<Record<Market, string | null>> = { CN: 'CNY', HK: 'HKD', US: 'USD', other: null };

/** What says that a view is of the line in Hong Kong. */
const OF_H_LINE = /H股|港股|港元|港币/;

/** Whether a view speaks of a security's line in Hong Kong: it says so, or the article gives its code there. */
export const isOfHLine = (view: string, { code }: SecurityEntry, article: string): boolean =>
  OF_H_LINE.test(view) || (code !== null && (article.includes(code.slice(0, 5)) || article.includes(code.slice(1))));

/** The currency of a target: as stated; 元 alone is the money its share trades in, of an A line's company the yuan unless `ofHLine`. */
export function currencyOf(target: Target | null, entry: SecurityEntry | undefined, ofHLine: boolean): string | null {
  if (target === null || target.currency !== '元') return target?.currency ?? null;
  if (entry === undefined) return 'CNY';
  const hasALine = entry.siblings.some((code) => /\.S[HZ]$/.test(code));
  return entry.market === 'HK' && hasALine && !ofHLine ? 'CNY' : HOME[entry.market];
}

/**
 * Cuts a view that rates or prices several securities into one clause each, by the securities that have facts of their
 * own before the next one is named.
 *
 * @param folded the passage's text; `view` and the mentions count in it.
 * @returns the parts, or only `view` where at most one security has facts.
 */
export function partsOf(folded: string, view: Span, stocks: readonly StockMention[], readFacts: ReadFacts): Span[] {
  const inside = stocks.filter((one) => one.start >= view.start && one.end <= view.end);
  if (inside.length === 0 || !STATES.test(folded.slice(view.start, view.end))) return [view];
  const starts: number[] = [];
  const seen = new Set<string>();
  // 甲涨。某行首次覆盖，予“买入”；乙同获该行…: what stands before the first name is of the security named ahead of the view.
  const head = clauseHead(folded, inside[0]!.start, view.start, view.start);
  if (/[；;。]/.test(folded[head - 1] ?? '') && hasFacts(readFacts(folded.slice(view.start, head))))
    starts.push(view.start);
  else if (inside.length < 2) return [view];
  for (const [index, stock] of inside.entries()) {
    const until = inside[index + 1]?.start ?? view.end;
    const clauseAt = clauseHead(folded, stock.start, index === 0 ? view.start : inside[index - 1]!.end, view.start);
    const key = stock.entry.code ?? stock.entry.name;
    if (!seen.has(key) && hasFacts(readFacts(folded.slice(clauseAt, until)))) {
      starts.push(clauseAt);
      seen.add(key);
    }
  }
  if (starts.length < 2) return [view];
  return starts.map((at, index) => {
    const start = index === 0 ? view.start : at;
    const end = index + 1 < starts.length ? trimEnd(folded, start, starts[index + 1]!) : view.end;
    return { start, end };
  });
}

function clauseHead(folded: string, at: number, floor: number, viewStart: number): number {
  for (let head = at; head > Math.max(floor, viewStart); head -= 1)
    if (/[，。；！？,;]/.test(folded[head - 1]!)) return head;
  return Math.max(floor, viewStart);
}

function trimEnd(folded: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[，,；;、\s]/.test(folded[at - 1]!)) at -= 1;
  return at;
}
