/**
 * What a text says happened to a price: 涨停 (closed at the daily upper limit), 涨超10%, 跌26.19点, 走强, 6连板.
 * This finds the words only; whose price it was is settled in statements.ts.
 */
import type { QualifierName } from '../document/schema.js';
import type { Span } from '../types.js';
import { changeWords, type Direction } from './change-words.js';
import { FIGURES, parseNumber, qualifierOf } from './numbers.js';

export type ChangeKind =
  | 'limit-up'
  | 'limit-up-touched'
  | 'limit-down'
  | 'limit-down-touched'
  | 'pct'
  | 'points'
  | 'rise'
  | 'fall'
  | 'mixed';

export interface Change extends Span {
  readonly kind: ChangeKind;
  /** Signed percent, null where none is stated. */
  readonly changePct: number | null;
  /** Signed index points, null where none are stated. */
  readonly changePoints: number | null;
  readonly qualifier: QualifierName | null;
  /** True where only a sector or theme can be meant (活跃, 低迷). */
  readonly sectorOnly: boolean;
  /** The further figures of one verb, for 分别涨0.5%、1.2%; the first is `changePct`. */
  readonly series: readonly number[];
}

const UP_VERBS =
  '上涨|涨幅|涨势|涨|升幅|上升|倒升|飙升|攀升|拉升|回升|急升|弹升|劲升|高开|走高|走强|收高|高收|上扬|扬升|冲高|反弹|上行|升|上漲|漲';
const DOWN_VERBS =
  '下跌|跌幅|跌去|倒跌|跌势|跌|下挫|重挫|急挫|收挫|挫|低开|走低|走弱|收低|低收|下滑|回落|回调|跳水|下探|下行|杀跌|缩水';
// Between the verb and its figure: 涨幅[扩大至]5%, 涨[了]3%, 跌幅[一度超过]2%, 涨幅[分别为]0.5%.
const BEFORE_FIGURE =
  '(?:幅度?|势)?(?:均|都|仅|也|已|再|又|分别|各|进一步|一度|曾|最高|盘中|最多|快速|迅速|高开|高走|低开|低走|，)?(?:扩大|收窄|缩窄|缩小|回落|放大|提高|飙升|提升)?(?:至|到|达到|达|为|了|在|有|是|:|：)?';
const QUALIFIERS = '(?:超过|超出|超|逾|突破|不足|不到|不超过|接近|将近|逼近|近乎|近|大约|约为|约|至少|高达|达)?';
const NUMBER = `[+-]?(?:${FIGURES})`;
const PERCENT = '(?:%|个点(?![位数])|个百分点)';
const verbs = (words: string) => `(?<verb>${words})`;
const AFTER_FIGURE = '(?:以上|左右|附近|上下|多|余|有余|以下|以内)?';

const percentPattern = new RegExp(
  `(?:(?<both>涨跌幅)|${verbs(`${UP_VERBS}|${DOWN_VERBS}`)})${BEFORE_FIGURE}${QUALIFIERS}(?<figure>${NUMBER})(?:${PERCENT})?(?:-|~|—|–|至|到)?(?:(?<upper>${NUMBER}))?(?<unit>${PERCENT})${AFTER_FIGURE}`,
  'g',
);
const tenthsPattern = new RegExp(
  `${verbs(`${UP_VERBS}|${DOWN_VERBS}`)}${BEFORE_FIGURE}${QUALIFIERS}(?<figure>一|二|两|三|四|五|六|七|八|九|\\d)成(?<half>半)?${AFTER_FIGURE}`,
  'g',
);
const figureFirstPattern = new RegExp(
  `(?<figure>${FIGURES})%(?:以上|左右|附近)?的?(?:单日)?(?<verb>涨幅|升幅|跌幅|上涨|下跌|涨势|跌势)(?!榜)`,
  'g',
);
const pointsPattern = new RegExp(
  `${verbs(`${UP_VERBS}|${DOWN_VERBS}`)}(?:幅|了)?(?:约?达?)?${QUALIFIERS}(?<figure>${FIGURES})点(?!位|关|一线|附近|大关|整数)`,
  'g',
);
const signedPattern = new RegExp(`(?<![\\d.%~至到-])(?<figure>[+-](?:${FIGURES}))%`, 'g');

const LIMIT = '(?<side>涨|跌)停(?:板)?';
const NOT_A_LIMIT =
  '(?!潮|家数|价|基因|分析|复盘|原因|制度|梯队|数|榜|封单|幅|限制|的?(?:个股|股票|公司|数量|家数)(?!主要|有|包括|为|：|:)|股(?!价|,|，|份))';
const limitPattern = new RegExp(
  `(?<![\\d一二三四五六七八九十两]个?)(?<!连续(?:[\\d一二三四五六七八九十两]{1,3}(?:日|天|个交易日|个)))(?<failed>未能|未|没有?|不再|无缘|逼近|接近|直逼|距离?|打开|撬开|远离|脱离)?(?<touch>触及|一度触及|盘中触及|冲击|一度冲击|摸|一度|曾|盘中一度|触)?(?:封死|封住|封上|封|直线|快速|秒|强势|直接|拉升|拉)?(?:在)?(?:10%|20%|30%|5%|10cm|20cm|30cm|10CM|20CM|30CM|一字|T字|地天板|竞价)?${LIMIT}${NOT_A_LIMIT}(?<after>被砸|炸板|打开|开板|后?(?:回落|打开|炸板))?`,
  'g',
);
const sealPattern =
  /(?<failed>未能|未|没有?|难以|无法)?(?:直线|快速|秒|火速|迅速|再次|午后|20cm|20CM|30cm|30CM|10cm|10CM)?(?<word>封板|秒板|上板|触板|炸板|地天板|天地板|封涨停|封死一字|一字板|封跌停)(?<after>未遂|被砸|率|数|家数|资金|失败|后?炸板|后?打开|后?回落)?/g;

const bareWords = [...new Set(changeWords.map((row) => row.word))].sort((a, b) => b.length - a.length);
const bareByWord = new Map(changeWords.map((row) => [row.word, row]));
const barePattern = new RegExp(bareWords.join('|'), 'g');

const isUp = (verb: string) => /[涨升高扬强漲反拉攀上]/.test(verb) && !/[跌挫]/.test(verb) && !DOWN.has(verb);
const DOWN = new Set(DOWN_VERBS.split('|'));
const signed = (verb: string, value: number, explicit: boolean) => (explicit ? value : isUp(verb) ? value : -value);
// What makes an event a wish, a guess or a denial; looked for in the few characters before it.
const UNREAL =
  /(?:未(?!来)能?|没能?|没有|并非|不是|不会|难以|难言|有望|或将?|可能|恐将|恐(?!慌)|能否|是否|料将|预料|预计将?|预期|预测|即将|想要|等待|期待|避免|防止|担心|警惕|不排除|将会?|(?<![大机社协峰])会(?![议计])|(?<![供效反适响感对])应(?![用声链])|(?<![内军刚外])需(?!求)|欲|(?<![虚模])拟|可以|可望|(?<![\u4e00-\u9fff])若|如果|如若|假如|一旦|倘若|尚未|无法|才能|为了)[^,，。、；;\d]{0,3}$/;
const ONLY_MAYBE = /[^如]或$|如$/;

// A forecast speaks for the whole clause: 预计指数12个月上涨15%.
const FORECAST = /预计|预测|有望|料将|或将|可能|(?<![\u4e00-\u9fff])若|如果|一旦|倘若/;
/** How far before an event a forecast's word is looked for, in characters. */
const FORECAST_REACH = 40;

/** Whether the event whose words begin at `start` is told as unreal: wished, supposed, forecast, denied or asked. */
function isUnreal(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - FORECAST_REACH), start);
  const last = (marks: string) => Math.max(...[...marks].map((mark) => before.lastIndexOf(mark)));
  const clause = before.slice(last('，,。；;！？!?：:\n') + 1);
  const member = before.slice(last('，,。、') + 1).slice(-9);
  return FORECAST.test(clause) || UNREAL.test(member) || ONLY_MAYBE.test(member);
}

type Fields = Partial<Omit<Change, 'start' | 'end' | 'kind'>>;
const change = (start: number, end: number, kind: ChangeKind, fields: Fields = {}): Change => ({
  start,
  end,
  kind,
  changePct: null,
  changePoints: null,
  qualifier: null,
  sectorOnly: false,
  series: [],
  ...fields,
});

/** The figures that follow the first one of a 分别 series: 、1.2%和3% or 、跌1.2%. */
const seriesNext = new RegExp(
  `^(?:、|和|与|及|以及|,|，)(?<verb>${UP_VERBS}|${DOWN_VERBS})?${QUALIFIERS}(?<figure>${NUMBER})%`,
);

function readSeries(folded: string, end: number, first: number): { series: number[]; end: number } {
  const series = [first];
  let at = end;
  for (;;) {
    const match = seriesNext.exec(folded.slice(at, at + 24));
    if (!match?.groups) return { series, end: at };
    const figure = match.groups.figure!;
    const value = parseNumber(figure.replace(/^[+-]/, ''));
    if (value === undefined) return { series, end: at };
    const explicit = /^[+-]/.test(figure);
    const size = figure.startsWith('-') ? -value : value;
    series.push(match.groups.verb ? signed(match.groups.verb, size, explicit) : Math.sign(first || 1) * value);
    at += match[0].length;
  }
}

function* percents(folded: string): Generator<Change> {
  for (const match of folded.matchAll(percentPattern)) {
    const { verb = '', both, figure = '', upper } = match.groups!;
    const explicit = /^[+-]/.test(figure);
    const value = parseNumber(figure.replace(/^[+-]/, ''));
    // 百分点 measures shares and rates; a price moves in percent.
    if (value === undefined || match.groups!.unit === '个百分点') continue;
    const size = figure.startsWith('-') ? -value : value;
    const changePct = both ? size : verb.startsWith('跌') && explicit ? -value : signed(verb, size, explicit);
    const figureAt = match.index + match[0].lastIndexOf(figure, match[0].length);
    const at = match.index + match[0].indexOf(figure);
    const qualifier = upper
      ? 'over'
      : qualifierOf(
          folded.slice(Math.max(0, at - 3), at),
          folded
            .slice(Math.max(at, figureAt) + figure.length)
            .replace(/^(?:%|个点)/, '')
            .slice(0, 2),
        );
    const list = /分别/.test(folded.slice(Math.max(0, match.index - 4), at))
      ? readSeries(folded, match.index + match[0].length, changePct)
      : { series: [changePct], end: match.index + match[0].length };
    yield change(match.index, list.end, 'pct', { changePct, qualifier, series: list.series });
  }
  for (const match of folded.matchAll(tenthsPattern)) {
    const { verb = '', figure = '', half } = match.groups!;
    const tenths = parseNumber(figure);
    if (tenths === undefined) continue;
    const at = match.index + match[0].lastIndexOf(figure);
    const changePct = signed(verb, tenths * 10 + (half ? 5 : 0), false);
    const qualifier = qualifierOf(
      folded.slice(Math.max(0, at - 3), at),
      folded.slice(match.index + match[0].indexOf('成') + 1).slice(0, 2),
    );
    yield change(match.index, match.index + match[0].length, 'pct', { changePct, qualifier, series: [changePct] });
  }
  for (const match of folded.matchAll(figureFirstPattern)) {
    const { verb = '', figure = '' } = match.groups!;
    const value = parseNumber(figure);
    if (value === undefined) continue;
    const changePct = signed(verb, value, false);
    const qualifier = qualifierOf(
      folded.slice(Math.max(0, match.index - 3), match.index),
      folded.slice(match.index + figure.length + 1, match.index + figure.length + 3),
    );
    yield change(match.index, match.index + match[0].length, 'pct', { changePct, qualifier, series: [changePct] });
  }
  for (const match of folded.matchAll(signedPattern)) {
    const figure = match.groups!.figure!;
    const value = parseNumber(figure.slice(1));
    if (value === undefined) continue;
    const changePct = figure.startsWith('-') ? -value : value;
    yield change(match.index, match.index + match[0].length, 'pct', {
      changePct,
      qualifier: 'exact',
      series: [changePct],
    });
  }
}

function* pointChanges(folded: string): Generator<Change> {
  for (const match of folded.matchAll(pointsPattern)) {
    const { verb = '', figure = '' } = match.groups!;
    const value = parseNumber(figure);
    if (value === undefined) continue;
    const at = match.index + match[0].lastIndexOf(figure);
    const qualifier = qualifierOf(
      folded.slice(Math.max(0, at - 3), at),
      folded.slice(at + figure.length + 1, at + figure.length + 3),
    );
    yield change(match.index, match.index + match[0].length, 'points', {
      changePoints: signed(verb, value, false),
      qualifier,
    });
  }
}

function* limits(folded: string): Generator<Change> {
  for (const match of folded.matchAll(limitPattern)) {
    const { failed, touch, side, after } = match.groups!;
    const up = side === '涨';
    if (failed && /^(逼近|接近|直逼)$/.test(failed)) continue; // a rise, see change-words
    if (failed && !/^(打开|撬开)$/.test(failed)) continue;
    const touched = Boolean(touch || after || failed);
    yield change(
      match.index,
      match.index + match[0].length,
      up ? (touched ? 'limit-up-touched' : 'limit-up') : touched ? 'limit-down-touched' : 'limit-down',
    );
  }
  for (const match of folded.matchAll(sealPattern)) {
    const { failed, word = '', after } = match.groups!;
    if (failed || /^(率|数|家数|资金|未遂)$/.test(after ?? '')) continue;
    const kind: ChangeKind =
      word === '天地板' || word === '封跌停'
        ? 'limit-down'
        : after || word === '炸板' || word === '触板'
          ? 'limit-up-touched'
          : 'limit-up';
    yield change(match.index, match.index + match[0].length, kind);
  }
}

function* bare(folded: string): Generator<Change> {
  for (const match of folded.matchAll(barePattern)) {
    const row = bareByWord.get(match[0])!;
    const kinds: Readonly<Record<Direction, ChangeKind>> = { up: 'rise', down: 'fall', mixed: 'mixed' };
    yield change(match.index, match.index + match[0].length, kinds[row.direction], {
      sectorOnly: row.subjects === 'sector',
    });
  }
}

const thresholdPattern = /(?<down>跌破|失守)|(?<up>涨破|升破|突破|站上)/g;

/** A share's price through a round sum: 股价跌破1800元. */
function* thresholds(folded: string): Generator<Change> {
  for (const match of folded.matchAll(thresholdPattern)) {
    const sum = /^(?:每股)?\d+(?:\.\d+)?(?:元|港元|美元)(?!\/)/.exec(
      folded.slice(match.index + match[0].length, match.index + match[0].length + 14),
    );
    if (sum)
      yield change(match.index, match.index + match[0].length + sum[0].length, match.groups!.down ? 'fall' : 'rise');
  }
}

/**
 * Finds every statement of a price change in a text, in order and without overlap: a figure wins over a limit, a limit
 * over a bare word. What is told as wished, supposed or denied (有望涨停, 若跌破, 未能涨停) is left out.
 *
 * @param folded a passage's folded text; offsets of the result count in it.
 */
export function findChanges(folded: string): Change[] {
  const found: Change[] = [];
  const free = (candidate: Change) =>
    found.every((other) => candidate.end <= other.start || candidate.start >= other.end);
  for (const source of [percents(folded), pointChanges(folded), limits(folded), thresholds(folded), bare(folded)])
    for (const candidate of source) if (free(candidate)) found.push(candidate);
  return found.filter((one) => !isUnreal(folded, one.start)).sort((a, b) => a.start - b.start);
}
