/** A passage cut into the units that views are made of: sentences that cross no wide space and no 【】 heading. */
import { matchAt } from '../../text/characters.js';
import { sentences } from '../../grammar/sentences.js';
import type { Span } from '../../types.js';
import { wording } from './letters.js';

export interface Unit extends Span {
  /** Begins a paragraph, or a stretch that wide space or 【】 sets apart. */
  readonly fresh: boolean;
  /** Begins the passage, or a further line of it: a weaker break than a paragraph's where the line follows on another. */
  readonly line: 'first' | 'further' | null;
  readonly bracketed: boolean;
}

/** What every break has. */
const BREAKS = /[ 【】\n]/;
const BREAK = / {2,}|(?<=。|！|？|”|）) (?=\S)(?!目标股?价|评级[为至“])|(?=【)|(?<=】)|\n/y;
/** What a break begins with, and what it may stand behind. */
const BEGINS_BREAK = wording.classOf(' 【\n');
const CLOSES = wording.classOf('】');

interface Stretch extends Span {
  readonly line: Unit['line'];
}

function stretches(folded: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  let line: Unit['line'] = 'first';
  let next = 0;
  for (let at = BREAKS.test(folded) ? 0 : folded.length; at < folded.length; at += 1) {
    if (at < next) continue;
    if (!(wording.at(folded, at) & BEGINS_BREAK) && (at === 0 || !(wording.at(folded, at - 1) & CLOSES))) continue;
    const match = matchAt(BREAK, folded, at);
    if (!match) continue;
    found.push({ start, end: at, line });
    line = match[0] === '\n' ? 'further' : null;
    start = at + match[0].length;
    next = Math.max(start, at + 1);
  }
  found.push({ start, end: folded.length, line });
  return found;
}

/** The units of a passage in order. */
export function units(folded: string): Unit[] {
  const cut: Unit[] = [];
  for (const { start, end, line } of stretches(folded)) {
    const text = folded.slice(start, end);
    if (text.trim() === '') continue;
    if (text.startsWith('【') && text.endsWith('】')) {
      cut.push({ start, end, fresh: true, line: null, bracketed: true });
      continue;
    }
    let fresh = true;
    for (const one of sentences(text)) {
      cut.push({
        start: start + one.start,
        end: start + one.end,
        fresh,
        line: fresh ? line : null,
        bracketed: false,
      });
      fresh = false;
    }
  }
  return cut;
}
