/**
 * What a view wishes its subject: a small classifier one can follow by hand. A stated rating decides; else the way the
 * target price moved; else the cues of stance-cues.ts, summed clause by clause.
 */
import {
  CONCESSION,
  CONTRAST,
  cues,
  HEDGE,
  MACRO,
  MASKED,
  NEGATION,
  RANGE_HEADING,
  RELIEF,
  SESSION,
  SHARES,
} from './stance-cues.js';
import { stanceOfRating, type RatingAction, type Stance } from './ratings.js';

const byCue = new Map(cues.map((one) => [one.cue, one]));
const pattern = new RegExp([...byCue.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
const NEGATION_REACH = 12;
/** Below this share of the stronger side the weaker side is noise; above it the text argues both ways. */
const BOTH_WAYS = 0.65;
const LEAN = 0.75;
const HEDGE_WEIGHT = 2;

export interface Weighed {
  readonly for: number;
  readonly against: number;
  /** The share of it that advises or judges. */
  readonly advice: number;
  /** The cues that counted, in order, for `fupan explain`. */
  readonly cues: readonly string[];
}

/** Sums the cues of a text: conclusions and what follows a contrast count more, conceded clauses and reports of the session less. */
export function weigh(text: string): Weighed {
  const read = text.replace(MASKED, (words) => '□'.repeat(words.length));
  let [pro, contra, advice] = [0, 0, 0];
  const counted: string[] = [];
  const parts = read.split(/[。！？；\n]/).filter((part) => part.trim() !== '');
  for (const [order, sentence] of parts.entries()) {
    const place = (order + 1) / parts.length > 2 / 3 ? 1.5 : 1;
    const turn = sentence.search(CONTRAST);
    let at = 0;
    for (const clause of sentence.split('，')) {
      const conceded = CONCESSION.test(clause);
      const relieved = RELIEF.test(clause);
      const reported = SESSION.test(clause);
      for (const match of clause.matchAll(pattern)) {
        const one = byCue.get(match[0])!;
        const negated =
          (relieved && one.weight < 0) ||
          NEGATION.test(clause.slice(Math.max(0, match.index - NEGATION_REACH), match.index));
        const factor =
          place *
          (conceded ? 0.5 : 1) *
          (reported ? 0.3 : 1) *
          (turn >= 0 ? (at + match.index >= turn ? 1.5 : 0.5) : 1);
        // Of a danger that passes half stays: it was one.
        const weight = (negated && one.weight < 0 ? one.weight / 2 : one.weight) * factor * (negated ? -1 : 1);
        if (weight > 0) pro += weight;
        else contra -= weight;
        if (one.advice) advice += Math.abs(weight);
        counted.push(`${negated ? '不' : ''}${match[0]}`);
      }
      at += clause.length + 1;
    }
  }
  // What is left open argues for the weaker side.
  for (const match of read.matchAll(HEDGE)) {
    counted.push(match[0]);
    if (pro > contra) contra += HEDGE_WEIGHT;
    else pro += HEDGE_WEIGHT;
  }
  return { for: pro, against: contra, advice, cues: counted };
}

/** The stance of a view without rating and target, by its words. */
export function stanceOfText(text: string): Stance {
  const { for: pro, against: contra, advice } = weigh(text);
  const stronger = Math.max(pro, contra);
  if (stronger < LEAN) return 'neutral';
  // A forecast of rates, prices or growth that advises nothing leaves holders where they are.
  if (MACRO.test(text) && advice < 1 && !SHARES.test(text)) return 'neutral';
  if (Math.min(pro, contra) / stronger > BOTH_WAYS) return 'neutral';
  return pro > contra ? 'bullish' : 'bearish';
}

/** The stance of a view by what it states, strongest statement first. */
export function stanceOf(
  text: string,
  heading: string,
  rating: string | null,
  action: RatingAction,
  direction: 1 | 0 | -1,
): Stance {
  const rated = rating === null ? undefined : stanceOfRating(rating);
  if (rated) return rated;
  if (direction !== 0) return direction > 0 ? 'bullish' : 'bearish';
  if (action === 'upgrade') return 'bullish';
  if (action === 'downgrade') return 'bearish';
  if (RANGE_HEADING.test(heading)) return 'neutral';
  return stanceOfText(text);
}
