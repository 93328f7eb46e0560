/** Money flows: 北向资金 (mainland purchases through Hong Kong), 南向资金 (the other way), 主力资金 (large orders), 融资 (margin), a sector's own. */
import { FIGURES, MULTIPLIER, parseNumber, qualifierOf } from '../../grammar/numbers.js';
import { statementsOf } from '../../grammar/statements.js';
import type { Found, PassageReading } from '../../types.js';
import { found } from '../found.js';
import { letters } from './letters.js';
import { figureAt, isShares, lastClause, restOf, SUM, sumOf, type Stat } from './money.js';
import { sectorBefore, several, whose } from './flow-owners.js';

const LEAD =
  '(?:额|金额|合计|规模|资金|总额){0,2}(?:(?:居前|靠前|居首|最多|领先|较多|较大|规模居前|金额居前)[，,](?=分别|各|达|为|净))?(?:分别|为|达到|达|约|超过|超|逾|近|不足|合计|共|了|高达|仅){0,3}';
const FLOW = new RegExp(
  `(?<verb>净买入|净流入|净卖出|净流出|净买出|净增持|净减持|净申购|净赎回|净偿还|净买|净卖|净增加|净减少)${LEAD}${SUM}`,
  'y',
);
const BEGINS_FLOW = letters.beginningOf(FLOW);
/** Plain verbs, which speak of a flow only of the two channels through Hong Kong: 北向资金全天加仓35亿元. */
const PLAIN = new RegExp(
  `(?<=(?:北向资金|北上资金|北水|南向资金|南下资金|港股通)[^，,。；;：:]{0,10})(?<verb>加仓|增仓|减仓|流入|流出|抛售|扫货)${LEAD}${SUM}`,
  'y',
);
const BEGINS_PLAIN = letters.beginningOf(PLAIN);
/** Words for a sector's flow that need no 净: 银行、煤炭分别吸金14.22亿元和5.09亿元, 流出额为38.8亿元. */
const SECTORAL = new RegExp(
  `(?<!净)(?<verb>吸金|失血|流[入出](?:额|金额|规模|资金)|(?<=净流[^。；]{0,60}(?:行业|板块|概念)(?:主力|资金|大单|合计|则|也|亦){0,3})流[入出])${LEAD}${SUM}`,
  'y',
);
const BEGINS_SECTORAL = letters.beginningOf(SECTORAL);
/** A sector's place by its sum: 非银金融以62亿元的净流入额居首. */
const PLACED = new RegExp(
  `以${SUM}的?(?:主力|资金|融资)?(?<verb>净?[流买卖][入出](?:额|金额|规模|资金)?)?(?:的规模|的成绩)?(?:高居|稳居|位居|居|排名|排在|名列|位列|遥遥领先|领先|领跑|领衔|独占|紧随其后|紧随|次之)`,
  'y',
);
const BEGINS_PLACED = letters.beginningOf(PLACED);
/** The flow that a sentence speaks of, where the place says none of its own. */
const SPOKEN_OF = /净?[流买卖][入出]|吸金|青睐|出逃|失血/g;
/** The balance of loans to buy stocks, and by how much it changed. */
const MARGIN = new RegExp(
  `(?:较|比)?(?<verb>增加|减少|增长|下降|上升|回落|激增|大增|猛增|骤增|锐减|骤减|骤降|大减|减|增)${LEAD}${SUM}`,
  'y',
);
const BEGINS_MARGIN = letters.beginningOf(MARGIN);
const BALANCE = /(?:融资|两融|融券)余额/;
/** What the balance may be from its change, in characters. */
const OF_BALANCE = /(?:融资|两融|融资融券)余额[^。；;融]{0,40}$/;
/** 深交所融资余额…；两市合计15305亿元，较前一交易日增加: a sentence that sums up what the one before told. */
const SUMS_UP = /^(?:沪深)?(?:两市|三市)?(?:合计|共计|总计)/;
/** The further sums of a 分别 series, and sums before the one that carries the multiplier: 5.09、3.01、2.61亿元. */
const NEXT = new RegExp(`[亿万]?元?(?:、|和|与|及|，|,)(?<figure>${FIGURES})(?<multiplier>${MULTIPLIER})?`, 'y');
const SHARED = new RegExp(
  `(?<verb>净[买卖流][入出]?)${LEAD}(?<figure>${FIGURES})(?=(?:[、和](?:${FIGURES})){1,12}[亿万])`,
  'y',
);

// 净买出 is the writers' slip for net selling; the contract wants the sign the words give.
const OUT = /卖|流出|买出|减|赎回|偿还|抛|下降|回落|骤降|失血|出逃/;
/** 19股获主力资金净流入超1亿元: a threshold that some stocks passed, no flow of theirs together. */
const SOME_STOCKS = /\d(?:只|股|家|支)(?:个股|股票|公司|股)?[^，,。]{0,12}$/;

/** Without one of these no sentence tells of a flow. */
const SAID = /净|加仓|减仓|增仓|流入|流出|抛售|扫货|余额|吸金|失血/;
/** The ways to tell of one, in the order in which they are read. */
const WAYS = [
  [BEGINS_FLOW, FLOW],
  [BEGINS_PLAIN, PLAIN],
  [BEGINS_MARGIN, MARGIN],
  [BEGINS_SECTORAL, SECTORAL],
  [BEGINS_PLACED, PLACED],
  [BEGINS_FLOW, SHARED],
] as const;
const NONE: readonly Found<'marketStats'>[] = [];

/** Finds net flows in a passage. A seat's or an institution's trade in one stock (龙虎榜) is none. */
export function flows(reading: PassageReading): readonly Found<'marketStats'>[] {
  const { folded } = reading.passage;
  if (!SAID.test(folded) || !/[亿万]/.test(folded)) return NONE;
  const records: Found<'marketStats'>[] = [];
  let ofBalance = false;
  for (const { start, end } of statementsOf(reading).sentences) {
    const text = folded.slice(start, end);
    const goesOn: boolean = ofBalance && SUMS_UP.test(text);
    ofBalance = goesOn || BALANCE.test(text);
    if ((!SAID.test(text) && !goesOn) || /龙虎榜|席位|营业部/.test(text)) continue;
    for (const [begins, pattern] of WAYS) {
      if (pattern === MARGIN && !ofBalance) continue;
      for (const match of letters.matches(text, begins, pattern)) {
        if (pattern === MARGIN) {
          const before = text.slice(Math.max(0, match.index - 60), match.index);
          if (!goesOn && !OF_BALANCE.test(before)) continue;
        }
        records.push(
          ...(pattern === PLACED ? ofPlace : ofMatch)(reading, start, text, match, goesOn ? 'margin' : null),
        );
      }
    }
  }
  return records;
}

/** @param owner whose it is, where the sentence before has said it. */
function ofMatch(
  reading: PassageReading,
  from: number,
  text: string,
  match: RegExpExecArray,
  owner: string | null,
): Found<'marketStats'>[] {
  const { folded } = reading.passage;
  const { verb = '', currency, multiplier } = match.groups!;
  const start = from + match.index;
  let end = start + match[0].length;
  const clause = lastClause(text.slice(Math.max(0, match.index - 80), match.index));
  if (/^(?:元)?的|^以上/.test(folded.slice(end, end + 3)) || SOME_STOCKS.test(clause)) return [];
  if (isShares(folded, end) || /ETF|基金|理财/.test(clause)) return [];
  if (/^(?:超|逾|近)?\d/.test(folded.slice(end, end + 1)) && multiplier) return [];
  const at = multiplier ? figureAt(match, start) : end - match.groups!.figure!.length;
  // 分别净买入20亿元、30亿元 of two, 净流入金额分别为5.09亿元、3.01亿元 of a list.
  const series = /分别/.test(folded.slice(Math.max(from, start - 4), end)) || !multiplier || folded[end] === '、';
  const sums: { figure: string; multiplier: string | undefined }[] = [
    { figure: match.groups!.figure ?? '1', multiplier },
  ];
  if (series)
    for (;;) {
      NEXT.lastIndex = end;
      const next = NEXT.exec(folded);
      if (!next) break;
      sums.push({ figure: next.groups!.figure!, multiplier: next.groups!.multiplier });
      end = NEXT.lastIndex;
    }
  const last = sums.at(-1)!.multiplier;
  const named = sums.length > 1 ? several(reading, from, start, sums.length) : [owner ?? whose(reading, from, start)];
  if (named.length !== sums.length) return [];
  return sums.flatMap((sum, index) => {
    const value = sums.length === 1 ? sumOf(match.groups!) : parseNumber(sum.figure, sum.multiplier ?? last);
    const scope = named[index] ?? null;
    if (value === undefined || scope === null) return [];
    return [
      found('marketStats', '<who> 净流入 <sum>', reading, start, end, {
        kind: 'net-flow',
        value: (OUT.test(verb) ? -1 : 1) * value,
        unit: unitOfFlow(currency, scope),
        scope,
        qualifier: qualifierOf(folded.slice(Math.max(0, at - 3), at), restOf(match.groups!)),
      }),
    ];
  });
}

/** A sector's place by its sum: the flow is the one named with it, else the one that the sentence speaks of. */
function ofPlace(reading: PassageReading, from: number, text: string, match: RegExpExecArray): Found<'marketStats'>[] {
  const start = from + match.index;
  const scope = sectorBefore(reading, start);
  const value = sumOf(match.groups!);
  const spoken = text
    .slice(Math.max(0, match.index - FLOW_REACH), match.index)
    .match(SPOKEN_OF)
    ?.at(-1);
  const flow = match.groups!.verb ?? spoken;
  if (scope === null || value === undefined || flow === undefined) return [];
  return [
    found('marketStats', '<sector> 以 <sum> <place>', reading, start, start + match[0].length, {
      kind: 'net-flow',
      value: (OUT.test(flow) ? -1 : 1) * value,
      unit: unitOfFlow(match.groups!.currency, scope),
      scope,
      qualifier: qualifierOf('', restOf(match.groups!)),
    }),
  ];
}
/** How far before a place the flow is named, in characters. */
const FLOW_REACH = 120;

function unitOfFlow(currency: string | undefined, scope: string): Stat['unit'] {
  if (currency === '港元' || currency === '港币') return 'HKD';
  if (currency === '美元') return 'USD';
  return scope === 'southbound' && !currency ? 'HKD' : 'CNY';
}
