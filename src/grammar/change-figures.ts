/** Changes with a figure: 涨超10%, 跌近半成 (半成: 5 %), 涨逾一倍, 跌26.19点, 3%的跌幅, -1.2%. */
import { Alternatives, byInitial, characterClass, classesAt, isAt, matchAt } from './characters.js';
import { percentChange, pointChange, wordChange, type Change, type Figure, type Sink } from './change.js';
import { CHINESE_FIGURES, FIGURES, parseNumber, qualifierOf } from './numbers.js';

const UP_VERBS =
  '累计上涨|累计涨幅|累计涨|累涨|累升|上涨|大涨|暴涨|狂涨|劲涨|急涨|飙涨|收涨|续涨|微涨|小涨|领涨|跟涨|补涨|普涨|齐涨|涨幅|涨势|涨|升幅|大升|劲升|急升|弹升|抽升|爆升|倒升|飙升|攀升|拉升|回升|上升|微升|续升|领升|升|抽高|炒高|炒上|推高|高开|走高|走强|收高|高收|冲高|飙高|拉高|上扬|扬升|反弹|急弹|弹高|弹|上行|劲飙|飙|劲扬|收扬|扬|上漲|漲';
const DOWN_VERBS =
  '累计下跌|累计跌幅|累计跌|累跌|下跌|大跌|暴跌|狂跌|急跌|收跌|续跌|微跌|小跌|领跌|跟跌|补跌|普跌|齐跌|崩跌|倒跌|跌幅|跌去|跌势|跌|下挫|重挫|急挫|收挫|大挫|续挫|挫|低开|走低|走弱|收低|低收|下滑|回落|回调|跳水|插水|急插|下探|下行|杀跌|急泻|大泻|重泻|缩水|回吐|回撤|下杀|重摔|惨跌';
/** Rise or fall: its figures carry their own sign. */
const BOTH = '涨跌幅';
const DOWN = new Set(DOWN_VERBS.split('|'));
// Between the verb and its figure: 涨幅[扩大至]5%, 涨[了]3%, 跌幅[一度超过]2%, 涨幅[由3%扩大至]5%.
const BEFORE_FIGURE =
  '(?:幅度?|势)?(?:均|都|仅|也|已|再|又|分别|各|进一步|一度|曾|最高|盘中|最多|快速|迅速|高开|高走|低开|低走|则|还|最大|居前|居首|领先|，){0,2}(?:[由从]\\d{1,3}(?:\\.\\d{1,3})?%)?(?:扩大|扩|收窄|缩窄|缩小|回落|放大|提高|飙升|提升|拉升)?(?:至|到|达到|达|为|了|在|有|是|介于|介乎|:|：)?';
const QUALIFIERS =
  '(?:超过了?|超出|超逾|略超|最多|超|逾|多于|高于|突破|不足|不到|不超过|接近|将近|逼近|近乎|近|大约|约为|约|至少|最少|高达|多达|达)?';
const HEAD = new Alternatives(
  byInitial([BOTH, ...UP_VERBS.split('|'), ...DOWN_VERBS.split('|')]),
  (verbs) => `(${verbs})${BEFORE_FIGURE}${QUALIFIERS}(?=[+\\-\\d半一二两三四五六七八九百])`,
);
const AFTER_FIGURE = '(?:以上|左右|附近|上下|多|余|有余|以下|以内)?';
const PERCENT = '%|个多?点(?![位数])|个百分点';
// The figure, the upper end of a range, the unit.
const PERCENT_TAIL = new RegExp(
  `([+-]?(?:${FIGURES}))(?:${PERCENT})?(?:(?:-|~|—{1,2}|–|至|到)([+-]?(?:${FIGURES})))?(${PERCENT})${AFTER_FIGURE}`,
  'y',
);
// 成: tenths; 成交 (turnover), 成本 (cost) and the like are other words.
const TENTHS_TAIL = new RegExp(
  `(?:(?<figure>[一二两三四五六七八九]|\\d(?:\\.\\d)?)成(?:(?<half>半)|(?<hundredths>[一二三四五六七八九]))?|(?<alone>半)成)(?![交本功份分立为长员熟绩果品])${AFTER_FIGURE}`,
  'y',
);
const TIMES_TAIL = new RegExp(`(?<figure>${FIGURES}|[一二两三四五六七八九十])倍(?![数率])${AFTER_FIGURE}`, 'y');
const HUNDREDTHS_TAIL = new RegExp(`百分之(?<figure>${FIGURES}|${CHINESE_FIGURES})(?![点\\d])${AFTER_FIGURE}`, 'y');
const POINTS_TAIL = new RegExp(`(?<figure>${FIGURES})点(?!位|关|一线|附近|大关|整数)`, 'y');
// Hong Kong tells money first: 升6.4元或1.5%. The percentage is the change; without one it is a rise or a fall.
const MONEY_TAIL = new RegExp(
  `(?:${FIGURES})(?:港|美|日)?(?:元|仙|毫)(?![/／亿万人的]|至)(?:(?:或|，|,)(?:升幅|跌幅|涨幅)?(?:约|近|逾|超)?(?<figure>${FIGURES})%)?`,
  'y',
);
const AFTER_PERCENT =
  /%(?:以上|左右|附近)?的?(?:单日|日内|累计)?(?<verb>涨幅|升幅|跌幅|上涨|下跌|涨势|跌势)(?!榜|空间|潜力|预期)/y;
const SIGNED = new RegExp(`[+-](?:${FIGURES})%`, 'y');

const VERB = characterClass([...UP_VERBS.split('|'), ...DOWN_VERBS.split('|')].map((verb) => verb[0]!));
const SIGN = characterClass('+-');
const MARK = characterClass('%');
const ANCHOR = VERB | SIGN | MARK;
const NOT_BEFORE_SIGN = characterClass('0123456789.%~至到-');
const IN_FIGURE = characterClass('0123456789.,，');
/** The longest figure that is read backwards from its percent sign. */
const LONGEST_FIGURE = 16;

const TO_LEVEL = /^(?!.*(?:幅|势|扩|窄|缩|放|提|飙|拉)).*[至到]/;

/** Reads the changes by percent, by points and by money of a text. */
export function figureChanges(folded: string, add: Sink): void {
  let free = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const bits = classesAt(folded, at);
    if ((bits & ANCHOR) === 0) continue;
    if ((bits & VERB) !== 0 && at >= free) {
      // 最大|跌幅, 扩大|跌幅
      const head = folded[at] === '大' && /[最扩]/.test(folded[at - 1] ?? '') ? null : HEAD.at(folded, at);
      const change = head && afterVerb(folded, head);
      if (change) {
        add(change, change.kind === 'points' ? RANK.points : RANK.verb);
        free = change.end;
      }
      if (!change && folded[at + 1] === '幅') listedFigures(folded, at, add);
    } else if ((bits & SIGN) !== 0) {
      const change = signedAt(folded, at);
      if (change) add(change, RANK.signed);
    } else if ((bits & MARK) !== 0) {
      const change = beforeVerb(folded, at);
      if (change) add(change, RANK.first);
    }
  }
}
const RANK = { verb: 0, first: 1, signed: 2, points: 3 } as const;

function afterVerb(folded: string, head: RegExpExecArray): Change | null {
  const verb = head[1]!;
  const start = head.index;
  const at = start + head[0].length;
  const sign = DOWN.has(verb) ? -1 : 1;
  const percent = matchAt(PERCENT_TAIL, folded, at);
  if (percent) {
    const [, figure = '', upper, unit] = percent;
    const value = unsigned(figure);
    // 百分点 measures shares and rates; a price moves in percent.
    if (value === undefined || unit === '个百分点') return null;
    const explicit = figure.startsWith('-') ? -1 : figure.startsWith('+') ? 1 : 0;
    const size =
      verb === BOTH ? (explicit || 1) * value : explicit === 0 ? sign * value : sign < 0 ? -value : explicit * value;
    const end = at + percent[0].length;
    const first: Figure = {
      value: size,
      qualifier: upper === undefined ? qualifierAround(folded, at, at + figure.length) : 'over',
    };
    const before = folded.slice(Math.max(0, start - 4), at);
    // 跌幅为1.49%、1.03%: an enumeration of figures is one of subjects too.
    if (!before.includes('分别') && !(upper === undefined && folded[end] === '、'))
      return percentChange(start, end, [first]);
    const rest = readSeries(folded, end, size);
    return percentChange(start, rest.end, [first, ...rest.figures]);
  }
  const points = matchAt(POINTS_TAIL, folded, at);
  if (points) {
    const figure = points.groups!.figure!;
    const value = parseNumber(figure);
    // 升至31733点 tells a level; 跌幅扩大至400点 a change.
    if (value === undefined || verb === '下探' || TO_LEVEL.test(folded.slice(start + verb.length, at))) return null;
    const qualifier = qualifierAround(folded, at, at + figure.length);
    return pointChange(start, at + points[0].length, { value: sign * value, qualifier });
  }
  const money = matchAt(MONEY_TAIL, folded, at);
  if (money) {
    const end = at + money[0].length;
    const value = parseNumber(money.groups!.figure ?? '');
    if (value === undefined) return wordChange(start, end, sign < 0 ? 'fall' : 'rise');
    const from = end - 1 - money.groups!.figure!.length;
    return percentChange(start, end, [{ value: sign * value, qualifier: qualifierAround(folded, from, end - 1) }]);
  }
  const share =
    matchAt(TENTHS_TAIL, folded, at) ?? matchAt(TIMES_TAIL, folded, at) ?? matchAt(HUNDREDTHS_TAIL, folded, at);
  if (!share) return null;
  const { figure, half, hundredths, alone } = share.groups!;
  const value = alone ? 0.5 : parseNumber(figure!);
  if (value === undefined) return null;
  const unit = share[0].startsWith('百分之') ? 1 : share[0].includes('倍') ? 100 : 10;
  const size = Number(((value + (half ? 0.5 : (parseNumber(hundredths ?? '零') ?? 0) / 10)) * unit).toPrecision(12));
  const qualifier = qualifierOf(folded.slice(Math.max(0, at - 3), at), afterUnit(share[0]));
  return percentChange(start, at + share[0].length, [{ value: sign * size, qualifier }]);
}

const unsigned = (figure: string) => parseNumber(isAt(figure, 0, SIGN) ? figure.slice(1) : figure);
const afterUnit = (words: string) => /(?:成半?|倍)(.*)$/.exec(words)?.[1] ?? '';

/** What the words around a figure make of it; its unit is passed over. */
function qualifierAround(folded: string, from: number, to: number) {
  const unit = ['%', '个点', '点'].find((one) => folded.startsWith(one, to)) ?? '';
  const after = folded.startsWith('个多点', to) ? to + 1 : to + unit.length;
  const first = folded[from - 1] === '了' ? from - 1 : from;
  return qualifierOf(folded.slice(Math.max(0, first - 3), first), folded.slice(after, after + 2));
}

/** The figures that follow the first one of a 分别 series: 、1.2%和3% or 、跌1.2%. */
const SERIES_NEXT = new RegExp(
  `(?:、|和|与|及|以及|,|，)(?:(?<verb>${UP_VERBS}|${DOWN_VERBS})(?:了|幅)?)?${QUALIFIERS}(?<figure>[+-]?(?:${FIGURES}))%${AFTER_FIGURE}`,
  'y',
);

function readSeries(folded: string, end: number, first: number): { figures: Figure[]; end: number } {
  const figures: Figure[] = [];
  let at = end;
  for (;;) {
    const match = matchAt(SERIES_NEXT, folded, at);
    const figure = match?.groups!.figure ?? '';
    const value = match ? unsigned(figure) : undefined;
    if (!match || value === undefined) return { figures, end: at };
    const { verb } = match.groups!;
    const explicit = figure.startsWith('-') ? -1 : figure.startsWith('+') ? 1 : 0;
    const from = at + match[0].lastIndexOf(figure);
    figures.push({
      value: value * (explicit || (verb ? (DOWN.has(verb) ? -1 : 1) : Math.sign(first || 1))),
      qualifier: qualifierAround(folded, from, from + figure.length),
    });
    at += match[0].length;
  }
}

// 涨幅前五位的…股依次为A(7.1%)、B(5.2%): the ranking tells the sign of the bare figures in the brackets.
const RANKING =
  /(?<side>[涨升跌])幅(?:榜)?(?:排名|排行|位居|居)?(?:前[一二三四五六七八九十\d]{1,2}(?:名|位|大)?|前列|居前|靠前|最大|较大)的?[^，,。；;：:（()）、%]{0,12}?(?:为|是|有|包括|：|:)/y;
const LISTED = new RegExp(
  `[^，,。；;：:（()）、%]{1,16}(?:[（(][\\dA-Z.]{4,9}[）)])?[（(](?<figure>${FIGURES})%[）)](?:、|,|，|和|及|以及)?`,
  'y',
);

function listedFigures(folded: string, at: number, add: Sink): void {
  const ranking = matchAt(RANKING, folded, at);
  if (!ranking) return;
  let from = at + ranking[0].length;
  for (let match = matchAt(LISTED, folded, from); match; match = matchAt(LISTED, folded, from)) {
    const figure = match.groups!.figure!;
    const start = from + match[0].lastIndexOf(`${figure}%`);
    const value = parseNumber(figure);
    from += match[0].length;
    if (value === undefined) continue;
    const signed = ranking.groups!.side === '跌' ? -value : value;
    add(percentChange(start, start + figure.length + 1, [{ value: signed, qualifier: 'exact' }]), RANK.signed);
  }
}

/** 3%的跌幅, 5%以上涨幅: the figure before its verb. */
function beforeVerb(folded: string, mark: number): Change | null {
  const match = matchAt(AFTER_PERCENT, folded, mark);
  if (!match) return null;
  let start = mark;
  while (start > 0 && mark - start < LONGEST_FIGURE && (classesAt(folded, start - 1) & IN_FIGURE) !== 0) start -= 1;
  while (start < mark && !/\d/.test(folded[start]!)) start += 1;
  const value = parseNumber(folded.slice(start, mark));
  if (start === mark || value === undefined) return null;
  const qualifier = qualifierOf(folded.slice(Math.max(0, start - 3), start), folded.slice(mark + 1, mark + 3));
  return percentChange(start, mark + match[0].length, [
    { value: DOWN.has(match.groups!.verb!) ? -value : value, qualifier },
  ]);
}

/** A bare signed percentage: （+5.2%）, -1.2%; not the second end of a range. */
function signedAt(folded: string, at: number): Change | null {
  if (at > 0 && (classesAt(folded, at - 1) & NOT_BEFORE_SIGN) !== 0) return null;
  const match = matchAt(SIGNED, folded, at);
  const value = match ? parseNumber(match[0].slice(1, -1)) : undefined;
  if (!match || value === undefined) return null;
  return percentChange(at, at + match[0].length, [{ value: folded[at] === '-' ? -value : value, qualifier: 'exact' }]);
}
