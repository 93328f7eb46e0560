/**
 * What a view wishes its subject: a small classifier one can follow by hand. A stated rating decides; else the way the
 * target price moved; else the cues of stance-cues.ts, summed clause by clause.
 */
import { matchAt } from '../../text/characters.js';
import { wording } from './letters.js';
import { cues, type Cue } from './stance-cues.js';
import {
  BAD_WHILE_IT_LASTS,
  BEGINS_HEDGE,
  BEGINS_LESS,
  BEGINS_MASKED,
  BEGINS_MORE,
  BETTER_LATER,
  CONCESSION,
  CONTRAST,
  FIGURE_FORECAST,
  GOES_ON,
  HEDGE,
  LESS,
  MACRO,
  MASKED,
  MAY_NEGATE,
  MAY_TAKE_BACK,
  MORE,
  NEGATION,
  RANGE_FOR_NOW,
  RANGE_HEADING,
  RELIEF,
  SESSION,
  SHARES,
  TAKEN_BACK,
  WEIGHT_OF_POSITION,
} from './stance-grammar.js';
import { stanceOfRating, type RatingAction, type Stance } from './ratings.js';

const POSITION = /仓|敞口|头寸|配置/;
const NEGATION_REACH = 12;
/** Below this share of the stronger side the weaker side is noise; above it the text argues both ways. */
const BOTH_WAYS = 0.65;
const LEAN = 0.4;
const MACRO_LEAN = 2.4;
const FIGURE_LEAN = 3.5;
const HEDGE_WEIGHT = 2;

/** The cues by their first two letters, the longest first: looking them up costs one step a letter. */
const byStart = new Map<number, Cue[]>();
/** Two letters as one small integer; a cue of one letter has 0 for its second. */
const startOf = (first: number, second: number): number => (first << 16) | second;
for (const one of [...cues].sort((a, b) => b.cue.length - a.cue.length)) {
  const start = startOf(one.cue.charCodeAt(0), one.cue.charCodeAt(1) || 0);
  const known = byStart.get(start);
  if (known) known.push(one);
  else byStart.set(start, [one]);
}
const BEGINS_CUE = wording.classOf(cues.map(({ cue }) => cue[0]!));

/** The cue that begins at a place, the longest one. */
function cueAt(clause: string, at: number): Cue | undefined {
  if (!(wording.at(clause, at) & BEGINS_CUE)) return undefined;
  const first = clause.charCodeAt(at);
  const longer = at + 1 < clause.length ? byStart.get(startOf(first, clause.charCodeAt(at + 1))) : undefined;
  if (longer) for (const one of longer) if (clause.startsWith(one.cue, at)) return one;
  return byStart.get(startOf(first, 0))?.[0];
}

export interface Weighed {
  readonly for: number;
  readonly against: number;
  /** What of either only says up or down. */
  readonly up: number;
  readonly down: number;
  /** The share of it that advises. */
  readonly advice: number;
  /** The cues that counted, in order, for `fupan explain`. */
  readonly cues: readonly string[];
}

/** A text with every match of a pattern made unreadable; `begins` is the class of letters that a match begins with. */
function hide(text: string, sticky: RegExp, begins: number, hidden?: (words: string) => void): string {
  let read = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!(wording.at(text, at) & begins) || at < from) continue;
    const words = matchAt(sticky, text, at)?.[0];
    if (words === undefined) continue;
    hidden?.(words);
    read += text.slice(from, at) + '□'.repeat(words.length);
    from = at + words.length;
  }
  return from === 0 ? text : read + text.slice(from);
}

/** Sums the cues of a text: conclusions and what follows a contrast count more, conceded clauses and reports of the session less. */
export function weigh(text: string): Weighed {
  let hedges = 0;
  const counted: string[] = [];
  let [pro, contra, up, down, advice] = [0, 0, 0, 0, 0];
  let read = hide(hide(text, MASKED, BEGINS_MASKED), HEDGE, BEGINS_HEDGE, (words) => {
    hedges += 1;
    counted.push(words);
  });
  if (POSITION.test(read)) {
    const position = (words: string) => {
      counted.push(words);
      advice += WEIGHT_OF_POSITION;
    };
    read = hide(read, LESS, BEGINS_LESS, (words) => {
      position(words);
      contra += WEIGHT_OF_POSITION;
    });
    read = hide(read, MORE, BEGINS_MORE, (words) => {
      position(words);
      pro += WEIGHT_OF_POSITION;
    });
  }
  const parts = read.split(/[。！？；\n]/).filter((part) => part.trim() !== '');
  for (const [order, sentence] of parts.entries()) {
    const place = (order + 1) / parts.length > 2 / 3 ? 1.5 : 1;
    let turn: number | undefined;
    let at = 0;
    for (const clause of sentence.split('，')) {
      let scale: number | undefined;
      let relieved: boolean | undefined;
      let mayTakeBack: boolean | undefined;
      for (let within = 0; within < clause.length; within += 1) {
        const one = cueAt(clause, within);
        if (!one) continue;
        scale ??= place * (CONCESSION.test(clause) ? 0.5 : 1) * (SESSION.test(clause) ? 0.3 : 1);
        turn ??= sentence.search(CONTRAST);
        const before = clause.slice(Math.max(0, within - NEGATION_REACH), within);
        const negated =
          (one.weight < 0
            ? (relieved ??= RELIEF.test(clause))
            : (mayTakeBack ??= MAY_TAKE_BACK.test(clause)) &&
              TAKEN_BACK.test(clause.slice(within + one.cue.length, within + 24))) ||
          (MAY_NEGATE.test(before) && NEGATION.test(before)) ||
          (GOES_ON.test(one.cue) && BAD_WHILE_IT_LASTS.test(before));
        const factor = scale * (turn >= 0 ? (at + within >= turn ? 1.5 : 0.5) : 1);
        // Of a danger that passes half stays: it was one.
        const weight = (negated && one.weight < 0 ? one.weight / 2 : one.weight) * factor * (negated ? -1 : 1);
        if (weight > 0) pro += weight;
        else contra -= weight;
        if (one.kind === 'direction') {
          if (weight > 0) up += weight;
          else down -= weight;
        }
        if (one.kind === 'advice') advice += Math.abs(weight);
        counted.push(`${negated ? '不' : ''}${one.cue}`);
        within += one.cue.length - 1;
      }
      at += clause.length + 1;
    }
  }
  // What is left open argues for the weaker side, and no further than against a lean.
  const left = hedges > 0 && RANGE_FOR_NOW.test(text) ? hedges - 1 : hedges;
  const open = Math.min(Math.abs(pro - contra), left * HEDGE_WEIGHT);
  if (pro > contra) contra += open;
  else pro += open;
  return { for: pro, against: contra, up, down, advice, cues: counted };
}

/** The stance of a view without rating and target, by its words. */
export function stanceOfText(text: string): Stance {
  const weighed = weigh(text);
  // A forecast of rates, prices or growth that advises nothing leaves holders where they are: up and down say nothing of it.
  const macro = weighed.advice < 1 && MACRO.test(text) && !SHARES.test(text);
  const pro = weighed.for - (macro ? weighed.up : 0);
  const contra = weighed.against - (macro ? weighed.down : 0);
  const stronger = Math.max(pro, contra);
  const lean = !macro ? LEAN : FIGURE_FORECAST.test(text) ? FIGURE_LEAN : MACRO_LEAN;
  if (stronger < lean) return 'neutral';
  if (Math.min(pro, contra) / stronger > BOTH_WAYS) return 'neutral';
  return pro > contra ? 'bullish' : 'bearish';
}

/** The stance of a view by what it states, strongest statement first; its words are asked for where it states nothing. */
export function stanceOf(
  text: () => string,
  heading: () => string,
  rating: string | null,
  action: RatingAction,
  direction: 1 | 0 | -1,
): Stance {
  const rated = rating === null ? undefined : stanceOfRating(rating);
  if (rated) return rated;
  if (direction !== 0) return direction > 0 ? 'bullish' : 'bearish';
  if (action === 'upgrade') return 'bullish';
  if (action === 'downgrade') return 'bearish';
  // A letter of a credit scale that stays where it is.
  if (rating !== null && action === 'maintain') return 'neutral';
  const head = heading();
  if (RANGE_HEADING.test(head) && !BETTER_LATER.test(head)) return 'neutral';
  return stanceOfText(text());
}
