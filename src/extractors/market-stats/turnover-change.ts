/** The change of turnover against the session before: 放量 (more), 缩量 (less). */
import { matchAt } from '../../text/characters.js';
import type { Found } from '../../types.js';
import { letters } from './letters.js';
import { lastClause, SUM, sumOf } from './money.js';
import { REACH, saidOfAnother, sumRecord, type TurnoverSentence } from './turnover-sentence.js';

const COMPARED =
  '(?:较|比|相比)(?:上一?个?|前一?个?|昨[日天]?|上日|上周|前日|前|(?:节|长?假期?|休市)前|周[一二三四五])[^，,。；;]{0,18}?';
const CHANGE = new RegExp(
  `(?:${COMPARED}(?<verb>放量|缩量|增加|减少|放大|萎缩|激增|暴增|骤增|大增|猛增|剧增|陡增|锐减|骤减|骤降|剧减|大减|暴减|大降|猛降|略增|微增|略减|微减|[略微小再又]?(?:幅|微)?(?:放大|缩小|缩|放)|下滑|回落|回升|上升|提升|缩减|增长|下降|增量|多出|多|少|扩大|缩小|增|减)|(?<bare>放量|缩量))(?:了|约|超过|超|逾|近|达|至少|仅|只|大幅|高达|多达|为){0,3}${SUM}`,
  'y',
);
const BEGINS_CHANGE = letters.beginningOf(CHANGE);
/** What it came to: 成交额较昨日放量1200亿[至1.6万亿]. */
const CAME_TO = new RegExp(`(?:左右)?[，,]?[至到](?:了|约|近|超|逾)?${SUM}`, 'y');

/** Adds the changes that a sentence tells. */
export function addChanges(records: Found<'marketStats'>[], told: TurnoverSentence): void {
  const { reading, markets, sentence, text, previous, byDefault } = told;
  const { folded } = reading.passage;
  for (const match of letters.matches(text, BEGINS_CHANGE, CHANGE)) {
    const value = sumOf(match.groups!);
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    if (value === undefined || value < 1e8 || !/成交|量能|两市|[放缩]量/.test(before + match[0])) continue;
    if (/融资|两融|融券|净流|净买|市值|规模|余额/.test(before.slice(-40) + match[0])) continue;
    // 深交所融资余额…；两市合计15305亿元，较前一交易日增加: the sentence goes on with the loans.
    if (!/成交|量能|[放缩]量/.test(before + match[0]) && /余额/.test(previous)) continue;
    const start = sentence.start + match.index;
    const clause = lastClause(before);
    if (saidOfAnother(told, start, clause)) continue;
    const scope = markets.saidOf(sentence.start, start, /量能|总量/.test(clause) ? '合计' : clause) ?? byDefault();
    if (scope === 'OTHER') continue;
    const { verb, bare } = match.groups!;
    const signed = /放|增|多|扩|升/.test(verb ?? bare!) ? value : -value;
    const rule = '较<session> 放量|缩量 <sum>';
    records.push(sumRecord(reading, 'turnover-change', rule, match, [start, start], scope, signed));
    const end = start + match[0].length;
    const total = /成交|量能/.test(clause) ? matchAt(CAME_TO, folded, end) : null;
    const sum = total?.groups!.figure ? sumOf(total.groups) : undefined;
    if (sum !== undefined && sum > value && scope !== null)
      records.push(sumRecord(reading, 'turnover', '<change> 至 <sum>', total!, [start, end], scope, sum));
  }
}
