/** Ratings of securities and sectors, and what was done to them. */
import type { RecordValue } from '../../document/schema.js';

export type Stance = RecordValue<'brokerViews'>['stance'];
export type RatingAction = RecordValue<'brokerViews'>['ratingAction'];

const words = (stance: Stance, list: string) => list.split(' ').map((word) => ({ word, stance }));
/** The scales that houses use; 大市/大盘/行业 stand for what the security is measured against. */
const SCALE: readonly { readonly word: string; readonly stance: Stance }[] = [
  ...words(
    'bullish',
    '强推 高度确信跑赢大市 高度确信买入 强烈推荐 强力推荐 强烈买入 强力买入 确信买入 坚定买入 长线买入 谨慎推荐 审慎推荐 谨慎增持 审慎增持 谨慎买入 投机性买入 推荐 买入 买进 增持 增配 超配 高配 首选 看好 收集 跑赢行业 跑赢大市 跑赢大盘 跑赢市场 跑赢 优于大市 优于大盘 优于行业 优于市场 强于大市 强于大盘 强于行业 领先大市 领先大盘 领先行业 行业领先 优大于市 优于同业 跑赢同业 跑赢板块 强于市场 高于大市 趁低吸纳 吸纳 看涨 积极',
  ),
  ...words(
    'neutral',
    '中性 持有 观望 标配 平配 均配 等权重 与大市同步 与大盘同步 与行业同步 同步大市 同步大盘 同步行业 行业同步 大市同步 符合大市 符合行业 与大市一致 符合市场表现 区间操作 审慎持有 市场持平 与大市持平 与行业持平 与同业持平 与板块持平 与大盘持平 行业持平 与市场同步 与行业一致 与大盘一致 同步市场 跟随大市 跟随大盘 跟随行业 市场表现 持平',
  ),
  ...words(
    'bearish',
    '减持 减配 低配 卖出 强烈卖出 沽售 沽出 跑输行业 跑输大市 跑输大盘 跑输市场 跑输 弱于大市 弱于大盘 弱于行业 落后大市 落后大盘 落后行业 逊于大市 逊于大盘 逊于行业 低于大市 逊于同业 跑输同业 跑输板块 回避 看跌 看淡',
  ),
];
const STANCE = new Map(SCALE.map(({ word, stance }) => [word, stance]));
const WORDS = SCALE.map(({ word }) => word)
  .sort((a, b) => b.length - a.length)
  .join('|');
const OPEN = '[“"‘「『《\']';
const CLOSE = '[”"’」』》\']';
/** A house's own shade of a step: 买入-A, 增持-B, 中性/高风险. */
const SHADE = '(?:[-—]?[A-C](?![A-Za-z])|/高风险)?';
const quoted = `${OPEN}(?:${WORDS})(?:[-—]?[A-Za-z一-龥]|/高风险)?${CLOSE}`;
const anyWord = `(?:${OPEN}(?:${WORDS})${SHADE}${CLOSE}|(?:${WORDS})${SHADE})`;
const FROM_TO = `(?:从|由|自)?(?:原来的|此前的)?(?<from>${anyWord})(?:的)?(?:投资)?(?:评级)?(?:直接|大幅|一举|进一步)?(?:上调|下调|上修|下修|调升|调降|调高|调低|调整|调|改|转|提升|提高|升级|降级|升|降|下降)?(?:一级|两级)?(?:至|到|为)`;
const TOWARDS = new RegExp(`[至到为]${anyWord}`);
const BEFORE_RATING = '(?:的)?(?:[（(][^（）()]{1,6}[）)])?(?:的)?(?:行业|投资|长期|长线|个股)?';
const QUOTED = new RegExp(quoted);
/** 首予甲“增持”, 下调乙至中性: the step alone says that it is a rating; everyday words only with what moves to them. */
const STEP_ALONE = new RegExp(
  `${OPEN}(?!看好|看涨|看跌|看淡|积极|推荐|首选|观望|收集|吸纳|回避|持平|市场表现)(?:${WORDS})${SHADE}${CLOSE}|(?:上调|下调|调升|调降|升|降)[^，；]{1,16}[至到为](?:${WORDS})(?=[，；]|$)`,
);
export const namesStep = (clause: string): boolean => STEP.test(clause) && STEP_ALONE.test(clause);
const firstOf = (one: number, other: number): number => (one < 0 ? other : other < 0 ? one : Math.min(one, other));
/** Where a text holds what some of the patterns below cannot match without; -1 where it does not. */
const NEEDED = {
  step: (text: string) => text.search(TOWARDS),
  rating: (text: string) => text.indexOf('评级'),
  ratingOrGrade: (text: string) => firstOf(text.indexOf('评级'), text.indexOf('评等')),
  letterBehind: (text: string) => (/[A-D]/.test(text) ? text.search(/(?:评|等)级.{0,40}[A-D]/) : -1),
  letterBefore: (text: string) =>
    /[A-D]/.test(text) ? text.search(/[A-D][A-Za-z1-3+/”"-]{0,10}[一-龥]{0,16}评级/) : -1,
  quoted: (text: string) => text.search(QUOTED),
  kept: (text: string) => text.search(/维持|重申|首予/),
};
/** The ways to state a rating, each with what it needs: a pattern is tried from `reach` before that place on. */
const patterns: readonly {
  readonly needs: keyof typeof NEEDED;
  readonly reach: number;
  readonly pattern: RegExp;
}[] = [
  // 评级从“中性”上调至“买入”; 从中性上调至买入评级
  {
    needs: 'step',
    reach: 40,
    pattern: new RegExp(`${FROM_TO}(?<to>${anyWord})`, 'g'),
  },
  // 评级上调至买入; 评级为“增持”; 评级“买入”; 评级：买入
  {
    needs: 'rating',
    reach: 0,
    pattern: new RegExp(
      `评级(?:则|也|亦|均|仍|仍然|依然|依旧|继续|大幅){0,2}(?:上调|下调|调升|调降|调高|调低|提升|提高|升|降)?(?:一级|两级)?(?:为|至|到|是|:|：|定为|维持|维持在|维持为|保持|保持在|保持为|均为|给予|，维持)?(?<to>${anyWord})`,
      'g',
    ),
  },
  // 信用评级从BBB级下调至B级: agencies' letters
  {
    needs: 'letterBehind',
    reach: 2,
    pattern: /(?:评级|信用等级)[^，。；]{0,24}?(?:至|为)[“"]?(?<to>[A-D][A-Za-z]{0,3}[1-3]?[+-]?)(?![A-Za-z])/g,
  },
  // 维持主体信用等级AA+
  {
    needs: 'letterBehind',
    reach: 32,
    pattern:
      /(?:维持|确认|授予|评定)[^，。；A-D]{0,24}?(?:信用等级|评级)(?:为|在)?[“"]?(?<to>[A-D][A-Za-z]{0,3}[1-3]?[+-]?)(?![A-Za-z])/g,
  },
  {
    needs: 'letterBefore',
    reach: 40,
    pattern:
      /(?:维持|确认|重申|授予|给予|至|为)[^，。；A-D]{0,24}?(?<![-—])[“"]?(?<to>[A-D][A-Za-z]{0,3}[1-3]?[+-]?)(?:\/A-\d\+?)?[”"]?级?(?:的)?(?:本币|外币|本外币|长期|短期|主体|发行人|企业|家族|主权|信用|违约|债务){0,5}评级/g,
  },
  // 下调金山软件至“与大市同步”; 上调乙木股份至买入
  {
    needs: 'step',
    reach: 40,
    pattern: new RegExp(
      `(?:上调|下调|调升|调降|调高|调低|升|降)(?:[^，。；！？“”\\d（）()]|[（(][^（）()“”]{1,24}[）)]){0,24}?(?:至|到|为)(?<to>${quoted}|(?:${WORDS})(?=[，。；！？（(]|$))`,
      'g',
    ),
  },
  // “买入”评级; 买入的投资评级; 买入(维持)评级
  {
    needs: 'ratingOrGrade',
    reach: 32,
    pattern: new RegExp(`(?<to>${anyWord})${BEFORE_RATING}(?:评级|评等)`, 'g'),
  },
  // 维持“买入”; 给予“增持”; 重申买入
  {
    needs: 'quoted',
    reach: 32,
    pattern: new RegExp(
      `(?:维持|重申|给予|首予|予|给了|给出|授予|列为|评为|仍评|续评|定为|上调[至为]|下调[至为]|[升降调改][至为])[^，。；！？“”]{0,16}?(?<to>${quoted})(?!观点|看法|策略|的?机会|名单)`,
      'g',
    ),
  },
  {
    needs: 'kept',
    reach: 0,
    pattern: new RegExp(`(?:维持|重申|首予)(?:其|对其)?(?<to>${WORDS})(?=[，。；！？]|$)`, 'g'),
  },
  // 维持对港股的超配建议; 重申低配立场
  {
    needs: 'kept',
    reach: 0,
    pattern: /(?:维持|重申)[^，。；！？“”]{0,20}?(?<to>[超低标高]配)(?=建议|立场)/g,
  },
  // “跑赢板块”评级, 评级下调至“与指数同步”: a scale that the list above lacks, as stated
  {
    needs: 'ratingOrGrade',
    reach: 32,
    pattern: new RegExp(
      `${OPEN}(?<to>[一-龥]{2,7}(?:[-—]?[A-C])?)${CLOSE}(?:的)?(?:行业|投资|长期|个股)?(?:评级|评等)`,
      'g',
    ),
  },
  {
    needs: 'rating',
    reach: 0,
    pattern: new RegExp(
      `评级(?:上调|下调|调升|调降|调高|调低|升|降|维持)?(?:至|到|为)${OPEN}(?<to>[一-龥]{2,7})${CLOSE}`,
      'g',
    ),
  },
];
/** Words that tell which way a scale's step points where the step itself is not listed. */
const STEPS: readonly (readonly [RegExp, Stance])[] = [
  [/跑输|弱于|逊于|落后|低于|低配|减持|卖|沽/, 'bearish'],
  [/跑赢|优于|强于|领先|高于|超配|增持|买|推荐|吸纳/, 'bullish'],
  [/持平|同步|中性|持有|一致|跟随|均衡|标配/, 'neutral'],
];

export interface Rating {
  /** As stated, without quotation marks and without 评级. */
  readonly rating: string;
  readonly start: number;
  readonly end: number;
  /** Which way it went, where both steps are named: 由“增持”调为“中性”. */
  readonly moved?: RatingAction;
}

/** Where 评级 does not stand, a step of a scale and what is done to it must, or no pattern above can match. */
const STEP =
  /买[入进]|强推|[增减]持|[超低标增减平均高]配|中性|持有|卖出|沽|跑[赢输]|[优弱强逊低高]于|[落领][后先]|同步|推荐|看[涨跌好淡]|收集|回避|观望|首选|吸纳|持平|一致|等权重|积极|符合|优大于|区间操作|跟随|表现/;
const DONE = /维持|重申|予|给[了出]|仍评|续评|[升降调]|[至到为]/;
const mayRate = (text: string): boolean => /评级|评等|信用等级/.test(text) || (DONE.test(text) && STEP.test(text));

const strip = (word: string) => word.replace(/[“”"‘’「」『』《》']/g, '');

/** Every rating a text states, in order; of 从…至… the new one. Offsets count in the text. */
export function findRatings(text: string): Rating[] {
  if (!mayRate(text)) return [];
  const found: Rating[] = [];
  const places: Partial<Record<keyof typeof NEEDED, number>> = {};
  for (const { needs, reach, pattern } of patterns) {
    const at = (places[needs] ??= NEEDED[needs](text));
    if (at < 0) continue;
    pattern.lastIndex = Math.max(0, at - reach);
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((one) => start < one.end && end > one.start)) continue;
      const { from, to } = match.groups!;
      const rating = strip(to!);
      found.push({ rating, start, end, moved: from === undefined ? null : stepped(strip(from), rating) });
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

/** How strongly a step wishes its subject: what a house that moves between two of them does. */
const strength = (rating: string): number | undefined => {
  const stance = stanceOfRating(rating);
  if (stance === undefined) return undefined;
  const order = 3 * ORDER[stance];
  if (stance === 'neutral') return order;
  const firm = /强烈|强力|确信|坚定/.test(rating) ? 1 : /^(?:谨慎|审慎|增持|增配|减持|减配)/.test(rating) ? -1 : 0;
  return stance === 'bullish' ? order + firm : order - firm;
};

/** What a step from one rating to another is. */
function stepped(from: string, to: string): RatingAction {
  const [before, after] = [strength(from), strength(to)];
  if (before === undefined || after === undefined || before === after) return null;
  return after > before ? 'upgrade' : 'downgrade';
}

/** What a rating says of its subject; undefined for a letter of a credit scale, which only its direction tells. */
export const stanceOfRating = (rating: string): Stance | undefined =>
  STANCE.get(rating) ?? STEPS.find(([step]) => step.test(rating))?.[1];

const INITIATE = /首次覆盖|首予|首次给予|首次授予|首次评级|开始覆盖|启动覆盖|首度覆盖|恢复覆盖|首次纳入覆盖/;
/** A quotation or a code behind a name, whose commas part no clauses: 甲骨科技(17.7， -0.60， -3.28%). */
const ASIDE = /[（(][^（）()“”一-龥]{1,40}[）)]/g;
const CLAUSE_MARKS = ['，', '。', '；', ',', '、目标', ' 目标'];
/** What is done to the target price in the same clause. */
const OF_TARGET =
  /(?:上调|下调|调高|调低|提高|降低|将)[^，。；]{0,24}?目标股?价[^，。；]{0,30}?(?=并|同时|且|维持|重申|及|和|$)/g;
const UP = /(?:上调|调升|调高|提升|提高|升级|升|上修)/;
const DOWN = /(?:下调|调降|调低|降级|降|下修|下降)/;

/**
 * What was done to the rating, by the clause that names it: 维持 wins over 上调, which there speaks of the target.
 *
 * @param sentence the sentence that states the rating (or 评级 without one).
 * @param at the rating's offset in it.
 */
export function ratingAction(sentence: string, at: number): RatingAction {
  if (INITIATE.test(sentence)) return 'initiate';
  const hasAside = sentence.includes('（') || sentence.includes('(');
  const plain = hasAside ? sentence.replace(ASIDE, (aside) => ' '.repeat(aside.length)) : sentence;
  let from = 0;
  for (const mark of CLAUSE_MARKS) from = Math.max(from, plain.lastIndexOf(mark, at - 1) + 1);
  const clause = /^(?:(?! 目标)[^，。；])*/.exec(plain.slice(from))?.[0] ?? '';
  const ratingPart = clause.includes('目标') ? clause.replace(OF_TARGET, '') : clause;
  if (
    /维持|重申|确认|保持|不变|续予|仍予|仍评|续评|继续给予|仍给予|仍然给予|延续|评级(?:则|也|亦|均)?(?:仍|依然|依旧)/.test(
      ratingPart,
    )
  )
    return 'maintain';
  if (DOWN.test(ratingPart)) return 'downgrade';
  if (UP.test(ratingPart)) return 'upgrade';
  return null;
}

/** A step that fills a cell of a table, with its place in the cell and what was done to it. */
export interface Step extends Rating {
  readonly action: RatingAction;
}

const ARROW = ' ?(?:-+>|→|=>|>|至|升至|降至|上调至|下调至) ?';
const cell = new RegExp(
  `^(?:(?<old>${anyWord})${ARROW})?(?<to>${anyWord})(?:评级)?(?: ?[（(](?<done>维持|首予|首次|上调|下调|调升|调降|重申|不变)[^（）()]{0,4}[）)])?$`,
);
const ORDER: Readonly<Record<Stance, number>> = { bearish: 0, neutral: 1, bullish: 2 };

/** Reads a cell that holds nothing but a rating: 增持, 中性 -> 买入, 买入(维持). */
export function readStep(text: string): Step | undefined {
  const groups = text.length > 24 ? undefined : cell.exec(text)?.groups;
  if (!groups) return undefined;
  const rating = strip(groups.to!);
  const start = text.lastIndexOf(rating);
  const from = groups.old === undefined ? undefined : stanceOfRating(strip(groups.old));
  const to = stanceOfRating(rating);
  const moved = from && to ? ORDER[to] - ORDER[from] : 0;
  const done = groups.done ? ratingAction(groups.done, 0) : null;
  return {
    rating,
    start,
    end: start + rating.length,
    action: done ?? (moved > 0 ? 'upgrade' : moved < 0 ? 'downgrade' : null),
  };
}
