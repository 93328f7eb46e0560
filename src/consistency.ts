/**
 * Facts that contradict each other or the exchanges' rules are kept and flagged, never mended: the text said so, and the
 * reader should know that it cannot all be right.
 */
import type { RecordKind, Warning } from './document/schema.js';
import { statementsOf } from './grammar/statements.js';
import { sourceSpan } from './article/offsets.js';
import type { Found, Reading, Span } from './types.js';

/** Looks for one sort of contradiction and adds what it finds to the warnings. */
type Check = (warnings: Warning[], found: readonly Found[], reading: Reading) => void;

const ofKind = <K extends RecordKind>(found: readonly Found[], kind: K) =>
  found.filter((one) => one.kind === kind) as unknown as readonly Found<K>[];
const warning = (code: string, message: string, span: Span, relatedSpan?: Span): Warning => ({
  code,
  message,
  span: { ...span },
  ...(relatedSpan ? { relatedSpan: { ...relatedSpan } } : {}),
});

/** One index closes once a day. */
const closesDiffer: Check = (warnings, found) => {
  const closes = new Map<string, Found<'indexQuotes'>>();
  for (const one of ofKind(found, 'indexQuotes')) {
    const { index, points, phase, period } = one.value;
    if (points === null || phase !== 'close' || period !== 'day' || index.code === null) continue;
    const known = closes.get(index.code);
    if (!known) closes.set(index.code, one);
    else if (known.value.points !== points) {
      const message = `${index.name} closes at ${known.value.points} and at ${points}`;
      warnings.push(warning('closes-differ', message, one.span, known.span));
    }
  }
};

/** Points, change in points and change in percent fix one another; figures are rounded to two decimals, hence the slack. */
const impossiblePreviousClose: Check = (warnings, found) => {
  for (const { value, span } of ofKind(found, 'indexQuotes')) {
    const { index, points, changePct, changePoints, qualifier } = value;
    if (points === null || changePct === null || changePoints === null || (qualifier !== null && qualifier !== 'exact'))
      continue;
    const previous = points - changePoints;
    const implied = (changePoints / previous) * 100;
    if (previous > 0 && Math.abs(implied - changePct) <= 0.06) continue;
    const message = `${index.name}: ${points} points after ${changePoints} points is ${implied.toFixed(2)} %, not ${changePct} %`;
    warnings.push(warning('impossible-previous-close', message, span));
  }
};

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

const beyondTheLimit: Check = (warnings, found, reading) => {
  for (const { value, span } of ofKind(found, 'moves')) {
    const { stock, changePct, kind, period } = value;
    if (kind !== 'pct' || changePct === null || stock.code === null || period !== 'day') continue;
    const limit = dailyLimit(stock.code, stock.name);
    // A rounding step above the limit happens (10.03 %); a name's risk-warning mark may be younger than the article.
    if (
      limit !== null &&
      Math.abs(changePct) > (limit === 5 ? 10 : limit) + 0.6 &&
      !WITHOUT_LIMIT.test(around(reading.article.input, span))
    ) {
      const message = `${stock.name} may move ${limit} % a day, the text says ${changePct} %`;
      warnings.push(warning('beyond-the-limit', message, span));
    }
  }
};

const moreBoardsThanDays: Check = (warnings, found) => {
  for (const { value, span } of ofKind(found, 'streaks')) {
    const { stock, boards, days } = value;
    if (boards <= days) continue;
    warnings.push(warning('more-boards-than-days', `${stock.name}: ${boards} limit-ups in ${days} days`, span));
  }
};

/** 分别 promises one figure for each subject. */
const unequalSeries: Check = (warnings, _found, reading) => {
  for (const passage of reading.passages)
    for (const { change, subjects } of statementsOf(passage).statements) {
      if (change.series.length <= 1 || change.series.length === subjects.members.length) continue;
      const [start, end] = [Math.min(subjects.start, change.start), Math.max(subjects.end, change.end)];
      const message = `${subjects.members.length} subjects and ${change.series.length} figures`;
      warnings.push(warning('unequal-series', message, sourceSpan(passage.passage, start, end)));
    }
};

/** Northbound money is the sum of its two channels (沪股通, 深股通). */
const flowPartsDiffer: Check = (warnings, found) => {
  const flows = ofKind(found, 'marketStats').filter((one) => one.value.kind === 'net-flow');
  const of = (scope: string) => flows.find((one) => one.value.scope === scope);
  const [whole, shanghai, shenzhen] = [of('northbound'), of('沪股通'), of('深股通')];
  if (!whole || !shanghai || !shenzhen) return;
  const sum = shanghai.value.value + shenzhen.value.value;
  if (Math.abs(sum - whole.value.value) <= 0.01 * Math.max(Math.abs(sum), 1e8)) return;
  const message = `northbound ${whole.value.value}, its parts add up to ${sum}`;
  warnings.push(warning('flow-parts-differ', message, whole.span, shanghai.span));
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
export function inconsistencies(found: readonly Found[], reading: Reading): Warning[] {
  const warnings: Warning[] = [];
  for (const check of checks) check(warnings, found, reading);
  return warnings.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
