/** The price that a move is told with: 涨2%，报25.3元. */
import { parseNumber } from '../grammar/numbers.js';
import type { Span } from '../types.js';
import { TOLD } from './characters.js';

const AMOUNT = '(?:每股)?(\\d+(?:\\.\\d+)?)(?:元|港元|美元|港币)';
const PRICE_AFTER = new RegExp(
  `^[，,、]?(?:现|盘中|收盘|股价|最新)?(?:报收于|报收|收报|收于|收在|报价|报|至)${AMOUNT}`,
);
const PRICE_BEFORE = new RegExp(
  `(?:报收于|报收|收报|收于|收在|报|收盘价为?|股价为?)${AMOUNT}(?:\\/股)?[，,、](?:单日|当日)?$`,
);
/** How far from a change its price is looked for, in characters. */
const PRICE_REACH = 24;

/** What can stand before the verb of a price, or begin it; behind a comma the verb's own beginnings. */
const BEGINS_PRICE = TOLD.beginningOf(PRICE_AFTER);
const COMMA = TOLD.classOf('，,、');
/** What a price that stands before a change ends with: 报25.3元[，当日]. */
const ENDS_PRICE = TOLD.endingOf(PRICE_BEFORE);

/** The price that stands right behind the change (涨2%，报25.3元) or right before it (报25.3元，涨2%). */
export function priceOf(folded: string, subjects: Span, change: Span): number | null {
  const { start, end } = change;
  const mayFollow =
    TOLD.isAt(folded, end, BEGINS_PRICE) &&
    (!TOLD.isAt(folded, end, COMMA) || TOLD.isAt(folded, end + 1, BEGINS_PRICE));
  const price =
    (mayFollow ? PRICE_AFTER.exec(folded.slice(end, end + PRICE_REACH)) : null) ??
    (TOLD.isAt(folded, start - 1, ENDS_PRICE)
      ? PRICE_BEFORE.exec(folded.slice(Math.max(subjects.end, start - PRICE_REACH), start))
      : null);
  return price ? (parseNumber(price[1]!) ?? null) : null;
}
