/**
 * Houses that no dictionary lists, known by what they do: 道明考恩将戴尔目标价从150美元上调至450美元. Whoever moves the
 * target price of another company's share, or begins to cover it, is a house.
 */
import { matchAt } from '../../text/characters.js';
import type { Span, StockMention } from '../../types.js';
import { firstEndingAfter, touching } from './in-order.js';
import { letters } from './letters.js';

const BEFORE_NAME = '(?<=^|[。；！\\n】•▪◦▶►●■◆★※]|[，、] ?|[•▪◦▶►●■◆★※] |  |[\\d一-十][、.．] ?|投行|银行)';
const LATIN = "[A-Z][A-Za-z.&’' ]{1,30}";
const ADVERB = '(?:分析师[^，。]{0,12})?(?:近日|最新|今日|则|也|亦|同日|较?早前|日前)?';
const STATED_HERE =
  '(?:目标股?价|公允价|评级|[至为到][“「][一-龥]{2,6}[”」]|[从由自](?:买[入进]|[增减]持|[超低标]配|中性|持有|卖出|沽售|跑[赢输]))';
const STEP_HERE =
  '[“「](?:买[入进]|[增减]持|[超低标]配|中性|持有|卖出|沽售|推荐|跑[赢输][大行市板同][市业盘场块]|[优弱强逊]于大[市盘])[”」]';
const pattern = new RegExp(
  `${BEFORE_NAME}(?<house>${LATIN}|[A-Z][A-Za-z.&]{1,12}[一-龥·]{2,8}?|[一-龥·]{2,12}?)(?:${ADVERB}(?:(?:将|把|上调|下调|首予|首次覆盖)(?=[^，。；！？\\n]{0,40}?${STATED_HERE})|(?:首次覆盖|首予|维持|重申|给予|予)(?=[^，。；！？\\n“”「」]{1,30}?(?:，(?:给?予|评级[为至]?))?${STEP_HERE}))|(?<=${BEFORE_NAME}${LATIN})[:：] ?(?=[^。；！？\\n]{0,60}?(?:目标股?价|公允价|${STEP_HERE})))`,
  'y',
);
/** What stands right before such a name, unless it begins the text. */
const BEFORE = letters.beforeOf(pattern);
const MOVES =
  /(?:将|把|上调|下调|予|首次覆盖|维持|重申)[^，。；！？\n]{0,40}?(?:目标股?价|评级|[至为到][“「]|[“「]|[从由自][买增减超低标中持卖沽跑])|首次覆盖|[A-Za-z][:：]/;
/** Without a letter of its own of 目标价, 评级 and 上调 no text states any. */
export const STATED = letters.heldBy(MOVES, '目评“「');
const NO_HOUSE =
  /公司|机构|券商|大行|纷纷|各家|外资|该行|投行|分析师|多家|我们|此前|同时|随后|并|又|已|也|还|均|再次|继续|管理层|报告|研报|其|将|日|电|上调|下调|目标|评级|维持|大幅|小幅/;

/** How far behind a house another company's share is looked for in its sentence, in characters. */
const SENTENCE_REACH = 400;

/** Whether the sentence of a house that ends at an offset goes on to name a share that is not its own. */
function namesAnother(
  folded: string,
  end: number,
  stocks: readonly StockMention[],
  itself: StockMention | undefined,
): boolean {
  const reach = folded.slice(end, end + SENTENCE_REACH);
  const stop = reach.search(/[。；\n]/);
  const until = end + (stop < 0 ? reach.length : stop);
  for (let at = firstEndingAfter(stocks, end); at < stocks.length && stocks[at]!.end <= until; at += 1)
    if (stocks[at]!.start >= end && stocks[at]!.entry !== itself?.entry) return true;
  return false;
}

/** Finds such names that are no known firm's; a listed company counts too where it speaks of another's share. */
export function houses(
  folded: string,
  isTaken: (start: number, end: number) => boolean,
  stocks: readonly StockMention[],
): (Span & { name: string; code: string | null })[] {
  const found: (Span & { name: string; code: string | null })[] = [];
  if (!MOVES.test(folded)) return found;
  let next = 0;
  for (let start = 0; start < folded.length; start += 1) {
    if ((start > 0 && !(letters.at(folded, start - 1) & BEFORE)) || start < next) continue;
    const match = matchAt(pattern, folded, start);
    if (!match) continue;
    next = start + match[0].length;
    const name = match.groups!.house!.trim();
    const end = start + name.length;
    if (NO_HOUSE.test(name) || isTaken(start, end)) continue;
    const itself = touching(stocks, start, end);
    if (!namesAnother(folded, end, stocks, itself) && (itself || !/^[A-Z]/.test(name))) continue;
    found.push({ start, end, name: itself?.entry.name ?? name, code: itself?.entry.code ?? null });
  }
  return found;
}
