/**
 * Facts that contradict each other or the exchanges' rules are kept and flagged, never mended: the text said so, and the
 * reader should know that it cannot all be right.
 */
import type { RecordKind, Warning } from './document/schema.js';
import { statementsOf } from './grammar/statements.js';
import { sourceSpan } from './article/offsets.js';
import type { Found, Reading, Span } from './types.js';

type Check = (found: readonly Found[], reading: Reading) => Warning[];

const ofKind = <K extends RecordKind>(found: readonly Found[], kind: K) =>
  found.filter((one) => one.kind === kind) as unknown as readonly Found<K>[];
const warning = (code: string, message: string, span: Span, relatedSpan?: Span): Warning => ({
  code,
  message,
  span: { ...span },
  ...(relatedSpan ? { relatedSpan: { ...relatedSpan } } : {}),
});

/** One index closes once a day. */
const closesDiffer: Check = (found) => {
  const closes = new Map<string, Found<'indexQuotes'>>();
  return ofKind(found, 'indexQuotes').flatMap((one) => {
    const { index, points, phase, period } = one.value;
    if (points === null || phase !== 'close' || period !== 'day' || index.code === null) return [];
    const known = closes.get(index.code);
    if (!known) closes.set(index.code, one);
    return known && known.value.points !== points
      ? [
          warning(
            'closes-differ',
            `${index.name} closes at ${known.value.points} and at ${points}`,
            one.span,
            known.span,
          ),
        ]
      : [];
  });
};

/** Points, change in points and change in percent fix one another; figures are rounded to two decimals, hence the slack. */
const impossiblePreviousClose: Check = (found) =>
  ofKind(found, 'indexQuotes').flatMap((one) => {
    const { index, points, changePct, changePoints, qualifier } = one.value;
    if (points === null || changePct === null || changePoints === null || (qualifier !== null && qualifier !== 'exact'))
      return [];
    const previous = points - changePoints;
    const implied = (changePoints / previous) * 100;
    return previous <= 0 || Math.abs(implied - changePct) > 0.06
      ? [
          warning(
            'impossible-previous-close',
            `${index.name}: ${points} points after ${changePoints} points is ${implied.toFixed(2)} %, not ${changePct} %`,
            one.span,
          ),
        ]
      : [];
  });

/** What stands in a sentence of shares that trade without a limit: new listings in their first days, N and C before the name. */
const WITHOUT_LIMIT =
  /(?:^|[^A-Z])[NC][\u4e00-\u9fff]|上市首日|首日上市|今日上市|上市首|新股|无涨跌幅限制|重新上市|恢复上市/;

/** The largest daily change in percent by board (main board 10, risk-warning shares 5, ChiNext and STAR 20, Beijing 30). */
function dailyLimit(code: string, name: string): number | null {
  if (code.endsWith('.BJ')) return 30;
  if (/^(?:688|689|30[0-9])/.test(code)) return 20;
  if (!/\.(?:SH|SZ)$/.test(code)) return null;
  return /^\*?ST/.test(name) ? 5 : 10;
}

/** The sentence of a span, as far as 80 characters on both sides show it. */
function around(input: string, { start, end }: Span): string {
  const before = input.slice(Math.max(0, start - 80), start);
  const after = input.slice(end, end + 80);
  return (
    before.slice(before.search(/[^。！？\n]*$/)) + input.slice(start, end) + (/^[^。！？\n]*/.exec(after)?.[0] ?? '')
  );
}

const beyondTheLimit: Check = (found, reading) =>
  ofKind(found, 'moves').flatMap((one) => {
    const { stock, changePct, kind, period } = one.value;
    if (kind !== 'pct' || changePct === null || stock.code === null || period !== 'day') return [];
    const limit = dailyLimit(stock.code, stock.name);
    // A rounding step above the limit happens (10.03 %); a name's risk-warning mark may be younger than the article.
    return limit !== null &&
      Math.abs(changePct) > (limit === 5 ? 10 : limit) + 0.6 &&
      !WITHOUT_LIMIT.test(around(reading.article.input, one.span))
      ? [warning('beyond-the-limit', `${stock.name} may move ${limit} % a day, the text says ${changePct} %`, one.span)]
      : [];
  });

const moreBoardsThanDays: Check = (found) =>
  ofKind(found, 'streaks').flatMap((one) =>
    one.value.boards > one.value.days
      ? [
          warning(
            'more-boards-than-days',
            `${one.value.stock.name}: ${one.value.boards} limit-ups in ${one.value.days} days`,
            one.span,
          ),
        ]
      : [],
  );

/** 分别 promises one figure for each subject. */
const unequalSeries: Check = (_found, reading) => {
  const warnings: Warning[] = [];
  for (const passage of reading.passages)
    for (const { change, subjects } of statementsOf(passage).statements) {
      if (change.series.length <= 1 || change.series.length === subjects.members.length) continue;
      const [start, end] = [Math.min(subjects.start, change.start), Math.max(subjects.end, change.end)];
      warnings.push(
        warning(
          'unequal-series',
          `${subjects.members.length} subjects and ${change.series.length} figures`,
          sourceSpan(passage.passage, start, end),
        ),
      );
    }
  return warnings;
};

/** Northbound money is the sum of its two channels (沪股通, 深股通). */
const flowPartsDiffer: Check = (found) => {
  const flows = ofKind(found, 'marketStats').filter((one) => one.value.kind === 'net-flow');
  const of = (scope: string) => flows.find((one) => one.value.scope === scope);
  const [whole, shanghai, shenzhen] = [of('northbound'), of('沪股通'), of('深股通')];
  if (!whole || !shanghai || !shenzhen) return [];
  const sum = shanghai.value.value + shenzhen.value.value;
  return Math.abs(sum - whole.value.value) > 0.01 * Math.max(Math.abs(sum), 1e8)
    ? [
        warning(
          'flow-parts-differ',
          `northbound ${whole.value.value}, its parts add up to ${sum}`,
          whole.span,
          shanghai.span,
        ),
      ]
    : [];
};

const checks: readonly Check[] = [
  closesDiffer,
  impossiblePreviousClose,
  beyondTheLimit,
  moreBoardsThanDays,
  unequalSeries,
  flowPartsDiffer,
];

/** Every contradiction in an article's records, in the order of the text. */
export const inconsistencies = (found: readonly Found[], reading: Reading): Warning[] =>
  checks.flatMap((check) => check(found, reading)).sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
