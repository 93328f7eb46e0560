/** Scores as text for a terminal. Everything that comes from an article or a document is escaped first. */
import { neutralise } from '../reporters/safe-text.js';
import type { Change, Comparison } from './compare.js';
import { scoredKinds, type ScoredKind } from './gold.js';
import { attributeNames, type AttributeName, type Outcome } from './outcomes.js';
import type { Row, Score } from './score.js';

/** What `--errors` takes; "gold" lists gold records whose quote or anchors their article does not hold. */
export const errorSubjects = [...scoredKinds, ...attributeNames, 'gold'] as const;
export type ErrorSubject = (typeof errorSubjects)[number];

/** The sentence on one line: line breaks and tabs are white space here, control characters become their pictures. */
function oneLine(text: string): string {
  return neutralise(text.replace(/[\t\n\r ]+/g, ' ').trim());
}

const percent = (ratio: number | null) => (ratio === null ? '–' : (100 * ratio).toFixed(1)).padStart(5);

function rowLine({ kind, gold, right, missed, extra, precision, recall, f1 }: Row): string {
  const counts = [gold, right, missed, extra].map((count) => String(count).padStart(5));
  return [kind.padEnd(12), ...counts, ...[precision, recall, f1].map(percent)].join('  ');
}

/** The table of figures. */
export function figures(score: Score): string {
  const attributes = Object.entries(score.attributes).map(([name, { right, seen }]) => `${name} ${right}/${seen}`);
  const unanchored = score.outcomes.filter((outcome) => outcome.unanchored).length;
  return [
    'kind           gold  right missed  extra      P      R     F1',
    ...score.rows.map(rowLine),
    `attributes of the records found: ${attributes.join(' · ') || 'none judged'}`,
    `micro F1 ${percent(score.microF1).trim()} · spans ${score.spans}, broken ${score.spansBroken} · ` +
      `articles ${score.articles}, without output ${score.absent}`,
    ...(unanchored === 0
      ? []
      : [`gold in doubt: ${unanchored} quotes or anchors are not in their article (--errors gold)`]),
  ].join('\n');
}

function entry(label: string, { article, key, quote, sentence }: Outcome): string {
  const shown = sentence || quote;
  return `${neutralise(article)}  ${label}  ${oneLine(key)}${shown === '' ? '' : `\n    ${oneLine(shown)}`}`;
}

function attributeErrors(score: Score, name: AttributeName): string[] {
  return score.outcomes.flatMap((outcome) =>
    outcome.attributes
      .filter((judged) => judged.name === name && !judged.right)
      .map(({ expected, found }) =>
        entry(`${name}: expected ${oneLine(expected ?? 'none')}, found ${oneLine(found ?? 'none')}`, outcome),
      ),
  );
}

function recordErrors(score: Score, kind: ScoredKind): string[] {
  return score.outcomes
    .filter((outcome) => outcome.kind === kind && (outcome.verdict === 'missed' || outcome.verdict === 'extra'))
    .map((outcome) => entry(outcome.verdict.padEnd(6), outcome));
}

/** At most `limit` of the lines, and how many there are beyond. */
function limited(lines: readonly string[], limit: number): string[] {
  const rest = lines.length - limit;
  return rest > 0 ? [...lines.slice(0, limit), `… and ${rest} more (--limit)`] : [...lines];
}

/**
 * The misses and extras of a kind, or the wrong values of an attribute, each beside its sentence.
 *
 * @param limit at most so many of them.
 */
export function errors(score: Score, subject: ErrorSubject, limit: number): string {
  const isKind = (name: string): name is ScoredKind => (scoredKinds as readonly string[]).includes(name);
  const lines =
    subject === 'gold'
      ? score.outcomes
          .filter(({ unanchored }) => unanchored)
          .map((outcome) => entry(`gold ${outcome.kind}: not found 「${oneLine(outcome.quote)}」`, outcome))
      : isKind(subject)
        ? recordErrors(score, subject)
        : attributeErrors(score, subject);
  return lines.length === 0 ? `${subject}: no errors` : limited(lines, limit).join('\n');
}

function changeLine(sign: '+' | '-', { outcome, attribute }: Change): string {
  const what = outcome.verdict === 'extra' ? 'extra' : (attribute ?? 'found');
  return `${sign} ${entry(`${outcome.kind} ${what}`.padEnd(18), outcome)}`;
}

/** What a change fixed (+) and broke (-); an "extra" under + is one that is gone, under - one that is new. */
export function changes({ fixed, broken, incomparable, microF1 }: Comparison, limit: number): string {
  const step = 100 * (microF1.after - microF1.before);
  return [
    `fixed ${fixed.length}`,
    ...limited(
      fixed.map((change) => changeLine('+', change)),
      limit,
    ),
    `broken ${broken.length}`,
    ...limited(
      broken.map((change) => changeLine('-', change)),
      limit,
    ),
    ...(incomparable === 0 ? [] : [`not compared: ${incomparable} gold records that only one of the two runs knows`]),
    `micro F1 ${percent(microF1.before).trim()} -> ${percent(microF1.after).trim()} (${step < 0 ? '' : '+'}${step.toFixed(1)})`,
  ].join('\n');
}
