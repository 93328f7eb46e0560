/**
 * What counts as a view, phrasing by phrasing: the view's span stands between « and », the fields that matter beside it.
 * `nothing` holds sentences about institutions that are no views. All sentences are made up.
 */
import type { RecordValue } from '../document/schema.js';

type View = RecordValue<'brokerViews'>;
export type ViewFields = Partial<Omit<View, 'firm' | 'stocks' | 'analysts'>> & {
  readonly analysts?: readonly string[];

  readonly firm: string;
  readonly stocks?: readonly string[];
};

export interface BrokerViewExample {
  /** Passages are parted by a blank line; `#` marks a heading, `!` the title. */
  readonly text: string;
  /** One row a view, in order. */
  readonly views: readonly ViewFields[];
}

export const finds: readonly BrokerViewExample[] = [
  // A desk before the verb, an occasion of any name.
  {
    text: '«中信证券研究部有色金属组王小明、李大庆等在季末路演里提示，铜矿供给偏紧，看好龙头。»',
    views: [{ firm: '中信证券', analysts: ['王小明', '李大庆'], stance: 'bullish' }],
  },
  {
    text: '«李大庆（华泰证券首席策略师）直言，反弹之后宜减仓。»',
    views: [{ firm: '华泰证券', analysts: ['李大庆'], stance: 'bearish' }],
  },
  {
    text: '«花旗分析师科拉诺维奇表示，看淡甲骨科技。»',
    views: [{ firm: '花旗', analysts: ['科拉诺维奇'], stance: 'bearish' }],
  },
  {
    text: '«高盛显得更为积极，把甲骨科技的目标价提高至60港元。»',
    views: [{ firm: '高盛', targetPrice: 60, stance: 'bullish' }],
  },
  {
    text: '«高盛和«花旗纷纷改口，预计年内不再降息。»»',
    views: [{ firm: '高盛' }, { firm: '花旗' }],
  },
  {
    text: '• «高盛：予甲骨科技“中性”，目标价从20港元上调至22港元。»',
    views: [{ firm: '高盛', rating: '中性', targetPrice: 22, previousTargetPrice: 20 }],
  },
  {
    text: '«瑞银把甲骨科技移出首选名单。»',
    views: [{ firm: '瑞银', stance: 'bearish' }],
  },
  // Houses that no dictionary has, by what they do.
  {
    text: '«Oak Harbor：甲骨科技订单转弱，目标价下调至12港元。»',
    views: [{ firm: 'Oak Harbor', targetPrice: 12, stance: 'bearish' }],
  },
  {
    text: '«Oak Harbor则首予甲骨科技“增持”，目标价30港元。»',
    views: [{ firm: 'Oak Harbor', rating: '增持', ratingAction: 'initiate', targetPrice: 30 }],
  },
  // Steps from one rating to another, in other verbs.
  {
    text: '«花旗认为估值不低，将甲骨科技由“增持”调为“中性”。»',
    views: [{ firm: '花旗', rating: '中性', ratingAction: 'downgrade', stance: 'neutral' }],
  },
  {
    text: '«瑞银将甲骨科技评级从“买入”下修至“增持”。»',
    views: [{ firm: '瑞银', rating: '增持', ratingAction: 'downgrade', stance: 'bullish' }],
  },
  {
    text: '«高盛：甲骨科技目标价维持在40港元，仍评“跑赢大市”。»',
    views: [{ firm: '高盛', rating: '跑赢大市', ratingAction: 'maintain', targetPrice: 40 }],
  },
  {
    text: '«花旗表示，甲骨科技的公允价值仅8港元。»',
    views: [{ firm: '花旗', targetPrice: 8, stance: 'bearish' }],
  },
  {
    text: '«高盛预期人民币兑美元12个月目标价为7.1。»',
    views: [{ firm: '高盛', targetPrice: null, stance: 'neutral' }],
  },
  // One list of figures for several securities.
  {
    text: '«摩根大通将甲骨科技及«乙木股份目标价分别由30港元和20元升至36港元和25元，均维持“买入”评级。»»',
    views: [
      { firm: '摩根大通', stocks: ['甲骨科技'], targetPrice: 36, previousTargetPrice: 30, targetCurrency: 'HKD' },
      { firm: '摩根大通', stocks: ['乙木股份'], targetPrice: 25, previousTargetPrice: 20, targetCurrency: 'CNY' },
    ],
  },
  // Lines of teams and of houses that no dictionary has, and interviews.
  {
    text: '一、«中信证券\n\n指数或有反复，宜控制仓位。»\n\n二、«长风策略\n\n看好科技修复，逢低布局。»',
    views: [
      { firm: '中信证券', stance: 'bearish' },
      { firm: '长风', stance: 'bullish' },
    ],
  },
  {
    text: '本报专访了中信证券首席策略师王小明。\n\n本报：如何看消费？\n\n«王小明：库存仍高，谨慎为上。\n\n本报：2027年怎么配？\n\n王小明：债券不宜追高。»\n\n沪指今日涨1%。',
    views: [{ firm: '中信证券', analysts: ['王小明'], stance: 'bearish' }],
  },
  {
    text: '«高盛将甲骨科技纳入确信名单。»',
    views: [{ firm: '高盛', stance: 'bullish' }],
  },
  {
    text: '甲骨科技：«瑞银目标价9港元。»',
    views: [{ firm: '瑞银', targetPrice: 9 }],
  },
  {
    text: '«花旗降甲骨科技评级至“持有” 目标价上调至12港元»',
    views: [{ firm: '花旗', rating: '持有', ratingAction: 'downgrade', targetPrice: 12 }],
  },
  {
    text: '«华泰证券宏观团队指出，估值便宜，复苏已在路上。»',
    views: [{ firm: '华泰证券', stance: 'bullish' }],
  },
  {
    text: '«花旗预计行业复苏，首选甲骨科技，目标价19港元。»',
    views: [{ firm: '花旗', rating: '首选', targetPrice: 19, stance: 'bullish' }],
  },
  {
    text: '«高盛上调白银目标价至60美元。»',
    views: [{ firm: '高盛', targetPrice: null, stance: 'bullish' }],
  },
  {
    text: '«华泰证券宏观李小明称，消费不宜过度悲观。»',
    views: [{ firm: '华泰证券', analysts: ['李小明'], stance: 'bullish' }],
  },
  // What takes a lean back.
  {
    text: '«中信证券认为，白酒仍在去库存，拐点未到。»',
    views: [{ firm: '中信证券', stance: 'bearish' }],
  },
  {
    text: '«中信证券：短期震荡整理，中期牛市格局不变。»',
    views: [{ firm: '中信证券', stance: 'bullish' }],
  },
  {
    text: '«中信证券认为，行业的黄金时代已经结束。»',
    views: [{ firm: '中信证券', stance: 'bearish' }],
  },
  {
    text: '«华泰证券认为，新一轮景气周期已经开启。»',
    views: [{ firm: '华泰证券', stance: 'bullish' }],
  },
  // Everyday words that only sound like a lean.
  {
    text: '«瑞银表示，大健康产业的竞争格局没有变化。»',
    views: [{ firm: '瑞银', stance: 'neutral' }],
  },
  {
    text: '«高盛表示，一般来说，财报季在四月。»',
    views: [{ firm: '高盛', stance: 'neutral' }],
  },
  {
    text: '«中金公司认为，目前股价已基本反映利好。»',
    views: [{ firm: '中金公司', stance: 'neutral' }],
  },
  {
    text: '«中信证券表示，公司毛利率好于预期。»',
    views: [{ firm: '中信证券', stance: 'bullish' }],
  },
  {
    text: '«瑞银建议从高波动品种向红利品种切换。»',
    views: [{ firm: '瑞银', stance: 'neutral' }],
  },
  // Who speaks, and how.
  {
    text: '«中信证券认为，消费板块估值已到低位，看好下半年修复机会。»',
    views: [{ firm: '中信证券', verb: '认为', stance: 'bullish' }],
  },
  {
    text: '«高盛甚至认为，铜价年底前仍有上涨空间，看好矿业股。»',
    views: [{ firm: '高盛', verb: '认为', stance: 'bullish' }],
  },
  {
    text: '甲联社5月2日电，«华泰证券研报称，锂价仍将承压，建议规避中游环节。»',
    views: [{ firm: '华泰证券', verb: '称', stance: 'bearish' }],
  },
  {
    text: '«中金公司6月18日研报指出，燃料电池需求有望放量。»',
    views: [{ firm: '中金公司', verb: '指出', stance: 'bullish' }],
  },
  {
    text: '«高盛首席美国经济学家简·史密斯表示，联储今年将降息两次。»',
    views: [{ firm: '高盛', analysts: ['简·史密斯'], stance: 'neutral' }],
  },
  {
    text: '«中信证券首席策略分析师王小明在接受记者采访时表示，看好科技成长。»',
    views: [{ firm: '中信证券', analysts: ['王小明'], stance: 'bullish' }],
  },
  {
    text: '«摩根大通发布2026年展望，认为股市仍有上涨空间。该行指出，盈利增长强劲。»',
    views: [{ firm: '摩根大通', stance: 'bullish' }],
  },
  {
    text: '«据高盛研报，二季度云厂商资本开支有望继续增长。»',
    views: [{ firm: '高盛' }],
  },
  {
    text: '«瑞银外汇策略师对英镑的看法转为看空。»',
    views: [{ firm: '瑞银', stance: 'bearish' }],
  },
  {
    text: '消息公布后，«远山投顾表示，不看好短期反弹，宜控制仓位。»',
    views: [{ firm: '远山投顾', stance: 'bearish' }],
  },
  {
    text: '«Maple Ridge Partners的分析师Tom Reed表示，银行股仍有吸引力。»',
    views: [
      {
        firm: 'Maple Ridge Partners',
        analysts: ['Tom Reed'],
        stance: 'bullish',
      },
    ],
  },

  // Several houses with one opinion: one record each, from its own name to the common end.
  {
    text: '«高盛、«摩根大通等外资机构看好中国股市。»',
    views: [
      { firm: '高盛', stance: 'bullish' },
      { firm: '摩根大通', stance: 'bullish' },
    ],
  },
  {
    text: '«中信证券与«华泰证券均认为，电力需求向好。»',
    views: [{ firm: '中信证券' }, { firm: '华泰证券' }],
  },
  {
    text: '高盛、甲骨科技均涨超3%。«瑞银认为，估值合理。»',
    views: [{ firm: '瑞银' }],
  },

  // Analysts: ranked, led, named later, or known by a surname alone.
  {
    text: '«高盛发布研报称，看好银行股，该行分析师赵小明表示，息差已经见底。»',
    views: [{ firm: '高盛', analysts: ['赵小明'] }],
  },
  {
    text: '«华泰证券何小东团队指出，重视红利资产。»',
    views: [{ firm: '华泰证券', analysts: ['何小东'] }],
  },
  {
    text: '«华泰证券高度看好红利资产。»',
    views: [{ firm: '华泰证券', analysts: [] }],
  },
  {
    text: '«中金公司陈小平：出口仍有韧性»',
    views: [{ firm: '中金公司', analysts: ['陈小平'] }],
  },
  {
    text: '«“行情没有走完。短期宜等待。”中信证券首席分析师林小玲表示。»',
    views: [{ firm: '中信证券', analysts: ['林小玲'] }],
  },
  {
    text: '公司股价收于“历史高位”，«中信证券认为，估值偏高。»',
    views: [{ firm: '中信证券' }],
  },
  {
    text: '«在华泰证券看来，红利资产性价比提升。»',
    views: [{ firm: '华泰证券' }],
  },
  {
    text: '«Alder Wealth Management首席经济学家Ann Lee表示，就业疲弱。»',
    views: [{ firm: 'Alder Wealth Management', analysts: ['Ann Lee'] }],
  },
  {
    text: '«“泡沫正在变大，”Harbor Point Capital首席执行官John Roe说。»',
    views: [{ firm: 'Harbor Point Capital', analysts: ['John Roe'] }],
  },
  {
    text: '«标普：维持某国“A+”主权信用评级»',
    views: [{ firm: '标普全球', rating: 'A+', ratingAction: 'maintain' }],
  },

  // Which way it leans: negation, contrast, concession, relief, what is taken back, what is left open.
  {
    text: '«华泰证券指出，需求尚未明显改善。»',
    views: [{ firm: '华泰证券', stance: 'bearish' }],
  },
  {
    text: '«华泰证券指出，需求明显改善。»',
    views: [{ firm: '华泰证券', stance: 'bullish' }],
  },
  {
    text: '«华泰证券指出，消费并未显著好转。»',
    views: [{ firm: '华泰证券', stance: 'bearish' }],
  },
  {
    text: '«华泰证券认为，板块短期承压但中长期看好。»',
    views: [{ firm: '华泰证券', stance: 'bullish' }],
  },
  {
    text: '«华泰证券认为，板块短期反弹，但中期仍将承压。»',
    views: [{ firm: '华泰证券', stance: 'bearish' }],
  },
  {
    text: '«华泰证券认为，回调是买入机会。»',
    views: [{ firm: '华泰证券', stance: 'bullish' }],
  },
  {
    text: '«华泰证券认为，板块面临回调。»',
    views: [{ firm: '华泰证券', stance: 'bearish' }],
  },
  {
    text: '«华泰证券认为，反弹空间有限。»',
    views: [{ firm: '华泰证券', stance: 'bearish' }],
  },
  {
    text: '«华泰证券认为，反弹空间打开。»',
    views: [{ firm: '华泰证券', stance: 'bullish' }],
  },
  {
    text: '«华泰证券认为，指数或维持震荡。»',
    views: [{ firm: '华泰证券', stance: 'neutral' }],
  },
  {
    text: '«华泰证券认为，指数有望震荡上行。»',
    views: [{ firm: '华泰证券', stance: 'bullish' }],
  },
  {
    text: '«高盛预计，明年GDP增长5%。»',
    views: [{ firm: '高盛', stance: 'neutral' }],
  },
  {
    text: '«高盛预计，明年铜价将升至1.1万美元。»',
    views: [{ firm: '高盛', stance: 'bullish' }],
  },
  {
    text: '«华泰证券：后市仍需观察\n\n量能不足，等待方向。»',
    views: [{ firm: '华泰证券', stance: 'neutral' }],
  },

  // Teams, ranks joined by 兼, wires; what ends a view under a heading.
  {
    text: '«林证策略：如何看待风格切换\n\n低位板块阶段性占优。»\n\n三、公司公告\n\n某公司中标。',
    views: [{ firm: '林证', stance: 'bullish' }],
  },
  {
    text: '«Zephyr Metals副总裁兼高级金属策略师Ann Lee表示，金价将重获支撑。»',
    views: [{ firm: 'Zephyr Metals', analysts: ['Ann Lee'] }],
  },
  {
    text: '甲联社5月2日电，«高盛：维持某国“BB+”评级。»',
    views: [{ firm: '高盛', rating: 'BB+', stance: 'neutral' }],
  },
  {
    text: '«据TrendForce最新调查，四季度价格将季增18%。»',
    views: [{ firm: 'TrendForce' }],
  },

  {
    text: '«华泰证券：2026年或是慢牛第二阶段»',
    views: [{ firm: '华泰证券', stance: 'bullish' }],
  },
  { text: '«高盛将衰退概率从35%下调至30%。»', views: [{ firm: '高盛' }] },
  {
    text: '«高盛基金权益投资部林小玲指出，行业向好。»',
    views: [{ firm: '高盛', analysts: ['林小玲'] }],
  },

  // A rating without a name is of the security named before it.
  {
    text: '甲骨科技盘前涨超3%，«瑞银将其目标价上调至380美元。»',
    views: [{ firm: '瑞银', stocks: ['甲骨科技'] }],
  },
  {
    text: '«高盛中国经济主管Ann Lee在报告中写道，产能过剩。»',
    views: [{ firm: '高盛', analysts: ['Ann Lee'], verb: '写道' }],
  },
  {
    text: '消息落地，”«双岭资本CEO王小小表示，黄金仍可配置。»',
    views: [{ firm: '双岭资本', analysts: ['王小小'] }],
  },
  {
    text: '«白桦投资管理认为，债券仍有吸引力。»',
    views: [{ firm: '白桦投资管理' }],
  },
  {
    text: '«瑞银将甲骨科技目标价上调7%，由54港元调高至57.9港元。»',
    views: [{ firm: '瑞银', targetPrice: 57.9, previousTargetPrice: 54 }],
  },

  // Where a view ends.
  {
    text: '«中信证券认为，电力需求向好。预计全年用电量增长。»消息面上，某省发布新规。',
    views: [{ firm: '中信证券' }],
  },
  {
    text: '«中信证券认为，银行股值得关注»；«华泰证券指出，保险股承压。»',
    views: [
      { firm: '中信证券', stance: 'bullish' },
      { firm: '华泰证券', stance: 'bearish' },
    ],
  },
  {
    text: '«中信证券研报称，白酒板块迎来布局机会。»（来源：某某网）',
    views: [{ firm: '中信证券' }],
  },
  {
    text: '12、«高盛预计，年内油价将上涨。» 13、某公司宣布裁员。',
    views: [{ firm: '高盛' }],
  },
  {
    text: '«中信证券：慢牛未改\n\n短期来看，市场有望继续上行。\n\n配置上，关注高股息。»\n\n«华泰证券：区间震荡\n\n市场或维持震荡格局。»',
    views: [
      { firm: '中信证券', stance: 'bullish' },
      { firm: '华泰证券', stance: 'neutral' },
    ],
  },
  {
    text: '【中信证券：看好服务消费】甲联社6月1日电，«中信证券研报称，服务消费需求改善。»',
    views: [{ firm: '中信证券' }],
  },
  {
    text: '!高盛：维持甲骨科技买入评级\n\n«高盛发布关于甲骨科技的报告，盈利增长稳健。»',
    views: [
      {
        firm: '高盛',
        rating: '买入',
        ratingAction: 'maintain',
        stance: 'bullish',
      },
    ],
  },

  // Ratings and targets.
  {
    text: '«杰富瑞将甲骨科技目标价从105美元上调至118美元。»',
    views: [
      {
        firm: '杰富瑞',
        targetPrice: 118,
        previousTargetPrice: 105,
        targetCurrency: 'USD',
        stance: 'bullish',
        stocks: ['甲骨科技'],
      },
    ],
  },
  {
    text: '«花旗将甲骨科技目标价由264美元下调至228美元，维持“中性”评级。»',
    views: [
      {
        firm: '花旗',
        rating: '中性',
        ratingAction: 'maintain',
        targetPrice: 228,
        previousTargetPrice: 264,
        stance: 'neutral',
      },
    ],
  },
  {
    text: '«高盛首次覆盖甲骨科技，给予“买入”评级，目标价52港元。»',
    views: [
      {
        firm: '高盛',
        rating: '买入',
        ratingAction: 'initiate',
        targetPrice: 52,
        targetCurrency: 'HKD',
      },
    ],
  },
  {
    text: '«瑞银首予乙木股份“沽售”评级，目标价12.5港元。»',
    views: [
      {
        firm: '瑞银',
        rating: '沽售',
        ratingAction: 'initiate',
        targetPrice: 12.5,
        stance: 'bearish',
      },
    ],
  },
  {
    text: '«瑞银将乙木股份评级从“中性”上调至“买入”，目标价升至40元。»',
    views: [
      {
        firm: '瑞银',
        rating: '买入',
        ratingAction: 'upgrade',
        targetPrice: 40,
        targetCurrency: 'CNY',
      },
    ],
  },
  {
    text: '«摩根大通下调乙木股份评级至减持，目标价降至9元。»',
    views: [
      {
        firm: '摩根大通',
        rating: '减持',
        ratingAction: 'downgrade',
        targetPrice: 9,
        stance: 'bearish',
      },
    ],
  },
  {
    text: '«摩根大通重申甲骨科技跑赢大市评级，目标价由70港元升至82港元。»',
    views: [
      {
        firm: '摩根大通',
        rating: '跑赢大市',
        ratingAction: 'maintain',
        targetPrice: 82,
        previousTargetPrice: 70,
        targetCurrency: 'HKD',
      },
    ],
  },
  {
    text: '«高盛上调甲骨科技目标价至1250便士，维持买入评级。»',
    views: [
      {
        firm: '高盛',
        targetPrice: 1250,
        targetCurrency: 'GBX',
        ratingAction: 'maintain',
        rating: '买入',
      },
    ],
  },
  {
    text: '«中信证券给予乙木股份2026年20倍市盈率，对应目标价30—35元，维持“增持”评级。»',
    views: [
      {
        firm: '中信证券',
        targetPrice: null,
        targetCurrency: null,
        rating: '增持',
      },
    ],
  },
  {
    text: '«高盛将黄金年底目标价从4000美元上调至4300美元。»',
    views: [
      {
        firm: '高盛',
        targetPrice: null,
        previousTargetPrice: null,
        targetCurrency: null,
      },
    ],
  },
  {
    text: '«花旗将甲骨科技目标价从50港元上调至60港元»，«将乙木股份评级下调至“卖出”。»',
    views: [
      {
        firm: '花旗',
        targetPrice: 60,
        stance: 'bullish',
        stocks: ['甲骨科技'],
      },
      {
        firm: '花旗',
        rating: '卖出',
        ratingAction: 'downgrade',
        stance: 'bearish',
        stocks: ['乙木股份'],
      },
    ],
  },
  {
    text: '«瑞银将某国主权信用评级从AA级下调至A+级。»',
    views: [
      {
        firm: '瑞银',
        rating: 'A+',
        ratingAction: 'downgrade',
        stance: 'bearish',
      },
    ],
  },
  {
    text: '某网5月2日丨«高盛：首予甲骨科技“买入”评级 目标价50港元»',
    views: [{ firm: '高盛', rating: '买入', targetPrice: 50 }],
  },
  {
    text: '«高盛分析师Rajiv Rao在报告中写道，看好银行股。»',
    views: [{ firm: '高盛', verb: '写道', analysts: ['Rajiv Rao'] }],
  },
  {
    text: '«瑞银下调乙木股份至“与大市同步”，目标价从45元降至38元。»',
    views: [
      {
        firm: '瑞银',
        rating: '与大市同步',
        ratingAction: 'downgrade',
        stance: 'neutral',
      },
    ],
  },
  {
    text: '«瑞银将乙木股份评级下调至“与指数齐平”。»',
    views: [{ firm: '瑞银', rating: '与指数齐平', ratingAction: 'downgrade' }],
  },
  {
    text: '«瑞银重申“跑赢大盘”评级和600美元目标价。»',
    views: [{ firm: '瑞银', rating: '跑赢大盘', targetPrice: 600 }],
  },
  {
    text: '«瑞银将某国评级展望从“稳定”下调至“负面”。»',
    views: [{ firm: '瑞银', rating: null, ratingAction: null, stance: 'bearish' }],
  },
  // One house's report over several paragraphs; another house between keeps them apart.
  {
    text: '«高盛指出，美股仍有空间。\n\n主要风险来自利率水平，市盈率或在20倍左右。\n\n高盛预计，明年盈利增长8%。»',
    views: [{ firm: '高盛' }],
  },
  {
    text: '«高盛指出，美股仍有空间。»\n\n«瑞银认为，利率是主要风险。»\n\n«高盛预计，明年盈利增长8%。»',
    views: [{ firm: '高盛' }, { firm: '瑞银' }, { firm: '高盛' }],
  },
  // The security as the subject, its house behind it.
  {
    text: '甲骨科技获«瑞银评级从“持有”上调至“买入”，目标价定为140美元。»',
    views: [
      {
        firm: '瑞银',
        rating: '买入',
        ratingAction: 'upgrade',
        targetPrice: 140,
      },
    ],
  },
  {
    text: '甲骨科技绩后遭«花旗削目标价30%至10.8港元，维持“沽售”评级。»',
    views: [
      {
        firm: '花旗',
        rating: '沽售',
        ratingAction: 'maintain',
        targetPrice: 10.8,
      },
    ],
  },
  {
    text: '首次覆盖方面，甲骨科技获得«瑞银给予“买入”评级»，乙木股份获得«花旗给予“增持”评级。»',
    views: [
      { firm: '瑞银', rating: '买入', ratingAction: 'initiate' },
      { firm: '花旗', rating: '增持', ratingAction: 'initiate' },
    ],
  },
  {
    text: '«瑞银表示，维持甲骨科技(17.7， -0.60， -3.28%)“买入”评级，目标价由25.2港元升至25.6港元。»',
    views: [
      {
        firm: '瑞银',
        rating: '买入',
        ratingAction: 'maintain',
        targetPrice: 25.6,
      },
    ],
  },
  { text: '«花旗指银行股估值偏低，派息可持续。»', views: [{ firm: '花旗' }] },
  {
    text: '«富林证行将甲骨科技目标价从20美元上调至25美元。»',
    views: [{ firm: '富林证行', targetPrice: 25 }],
  },
  // A mood in place of a verb, a paper in place of its reporter, a place where it was said.
  {
    text: '«“先别急。”华泰证券何小东团队则更为谨慎，称业绩期临近，宜降低仓位。»',
    views: [{ firm: '华泰证券', analysts: ['何小东'], stance: 'bearish' }],
  },
  {
    text: '«中信证券林小玲则乐观一些：恐慌盘出清后，可分批低吸蓝筹。»',
    views: [{ firm: '中信证券', analysts: ['林小玲'], stance: 'bullish' }],
  },
  { text: '«高盛首席策略师林小玲昨日的观点较为谨慎，反弹减仓为上。»', views: [{ firm: '高盛', stance: 'bearish' }] },
  {
    text: '«华泰证券首席经济学家何小东对某某财经表示，财政有望发力。»',
    views: [{ firm: '华泰证券', analysts: ['何小东'] }],
  },
  {
    text: '«瑞银研究总监林小玲近日在一场论坛上称，外资回流仍处早期。»',
    views: [{ firm: '瑞银', analysts: ['林小玲'], verb: '称' }],
  },
  { text: '«摩根大通策略师则给出4500点的目标，并称仍有上行空间。»', views: [{ firm: '摩根大通', stance: 'bullish' }] },
  { text: '«高盛则维持年底沪指4300点的预测不变。»', views: [{ firm: '高盛', verb: '维持' }] },
  {
    text: '«高盛将甲骨科技剔出「确信买入」名单。»',
    views: [{ firm: '高盛', stance: 'bearish', stocks: ['甲骨科技'] }],
  },
  {
    text: '某报记者从«中信证券获悉，该公司首席策略师林小玲表示，港股红利性价比再度显现。»',
    views: [{ firm: '中信证券' }],
  },

  // Numbered houses in one paragraph; a house alone on the line above its view; its own words behind a review of the session.
  {
    text: '①«中信证券：慢牛未改，可逢低布局。»②«华泰证券：警惕高位题材。»（3）«中金公司认为，银行仍可配置。»',
    views: [{ firm: '中信证券', stance: 'bullish' }, { firm: '华泰证券', stance: 'bearish' }, { firm: '中金公司' }],
  },
  {
    text: '«中信证券\n节前缩量是规律\n\n配置上继续看多算力。»\n\n«华泰证券\n短期看谁的脸色\n\n短期建议降低仓位，等待信号。»',
    views: [
      { firm: '中信证券', stance: 'bullish' },
      { firm: '华泰证券', stance: 'bearish' },
    ],
  },
  {
    text: '#«中信证券\n\n首推券商与保险。\n\n（分析师：林小玲、何小东）»\n\n#«华泰证券\n\n红利有望占优。»',
    views: [{ firm: '中信证券', analysts: ['林小玲', '何小东'] }, { firm: '华泰证券' }],
  },
  {
    text: '中信证券：缩量反弹 静待筑底\n\n沪指涨1.1%，成交不足2400亿。«中信证券认为，反弹高度有限，建议控制仓位。»',
    views: [{ firm: '中信证券', verb: '认为' }],
  },
  {
    text: '«中信证券：缩量反弹 静待筑底\n\n后市有望企稳，建议低吸蓝筹。中信证券认为，三季度业绩是关键。»',
    views: [{ firm: '中信证券', verb: null }],
  },
  {
    text: '!瑞银：首予甲骨科技“买入”\n\n«瑞银证券认为，订单有望高增，目标价42元。»',
    views: [{ firm: '瑞银', rating: '买入', targetPrice: 42 }],
  },

  // Ratings without the word for it; what is done to a target in other words; a price looked to.
  {
    text: '«花旗下调乙木股份至“增持”»；«瑞银首予甲骨科技“买入”。»',
    views: [
      { firm: '花旗', rating: '增持', ratingAction: 'downgrade' },
      { firm: '瑞银', rating: '买入', ratingAction: 'initiate' },
    ],
  },
  {
    text: '«高盛首予甲骨科技“跑赢大市”，看12.5港元，订单在即。»',
    views: [{ firm: '高盛', rating: '跑赢大市', targetPrice: 12.5, targetCurrency: 'HKD' }],
  },
  { text: '«瑞银将日本股票维持在“超配”。»', views: [{ firm: '瑞银', rating: '超配', ratingAction: 'maintain' }] },
  {
    text: '«高盛维持对港股的超配建议。»',
    views: [{ firm: '高盛', rating: '超配', ratingAction: 'maintain', stocks: [] }],
  },
  {
    text: '«瑞银把甲骨科技目标价从475港元抬高至530港元，评级仍为“卖出”。»',
    views: [
      {
        firm: '瑞银',
        rating: '卖出',
        ratingAction: 'maintain',
        targetPrice: 530,
        previousTargetPrice: 475,
        stance: 'bearish',
      },
    ],
  },
  {
    text: '«花旗：维持甲骨科技“买入”评级，目标价削至148港元（原168港元）。»',
    views: [{ firm: '花旗', targetPrice: 148, previousTargetPrice: 168 }],
  },
  {
    text: '«中金公司维持乙木股份“买入-A”评级，目标价150元。»',
    views: [{ firm: '中金公司', rating: '买入-A', stance: 'bullish' }],
  },
  {
    text: '«花旗将甲骨科技评级由“高度确信跑赢大市”下调至“持有”，目标价由162港元砍至118港元。»',
    views: [{ firm: '花旗', rating: '持有', ratingAction: 'downgrade', targetPrice: 118, previousTargetPrice: 162 }],
  },
  {
    text: '«高盛将甲骨科技目标价由323元降至302元，仍予「买入」评级。»',
    views: [{ firm: '高盛', rating: '买入', ratingAction: 'maintain' }],
  },

  // One house on several shares after a word on the sector; the share before its house; one verb or rating for a list.
  {
    text: '«瑞银发表报告表示，博彩收入增16%。个股方面，该行将甲骨科技评级由「中性」升至「跑赢大市」，目标价由42元升至44.5元»；«乙木股份维持「中性」，目标价7.1元。»',
    views: [
      { firm: '瑞银', rating: '跑赢大市', ratingAction: 'upgrade', targetPrice: 44.5 },
      { firm: '瑞银', rating: '中性', ratingAction: 'maintain', targetPrice: 7.1 },
    ],
  },
  {
    text: '甲骨科技微涨0.4%。«瑞银首次覆盖，予“跑赢大市”，目标价1,300港元»；«乙木股份同获该行首次覆盖，但只给了“与大市持平”，目标价54元。»',
    views: [
      { firm: '瑞银', rating: '跑赢大市', stocks: ['甲骨科技'] },
      { firm: '瑞银', rating: '与大市持平', stance: 'neutral', stocks: ['乙木股份'] },
    ],
  },
  {
    text: '«花旗首予甲骨科技「买入」评级»；乙木股份少赚35%，获«瑞银维持「持有」，目标价则由3.6元削至2.9元。»',
    views: [
      { firm: '花旗', stocks: ['甲骨科技'] },
      { firm: '瑞银', rating: '持有', targetPrice: 2.9 },
    ],
  },
  {
    text: '甲骨科技绩后，多家机构上调其目标价：«瑞银由175港元升至210港元»，«花旗由215港元升至230港元，均维持“跑赢大盘”“超配”评级»；«高盛将目标价从190港元上调至214港元。»',
    views: [
      { firm: '瑞银', rating: '跑赢大盘', targetPrice: 210, stocks: ['甲骨科技'] },
      { firm: '花旗', rating: '超配', previousTargetPrice: 215 },
      { firm: '高盛', rating: null, targetPrice: 214 },
    ],
  },
  {
    text: '«高盛更新评级：\n\n股份 | 投资评级 | 目标价(港元)\n\n甲骨科技 +0.15 | 增持 | 228元 -> 241元»\n\n«乙木股份 | 中性 -> 减持 | 5.1»',
    views: [
      { firm: '高盛', rating: '增持', targetPrice: 241, previousTargetPrice: 228, stance: 'bullish' },
      { firm: '高盛', rating: '减持', ratingAction: 'downgrade', targetPrice: 5.1, targetCurrency: 'HKD' },
    ],
  },
  {
    text: '#甲骨科技最新目标价及评级(表)\n\n券商 | 评级 | 目标价(港元)\n«花旗 | 买入 | 60»\n«瑞银 | 沽售 | 44->40»',
    views: [
      { firm: '花旗', rating: '买入', targetPrice: 60, stocks: ['甲骨科技'] },
      { firm: '瑞银', rating: '沽售', stance: 'bearish', previousTargetPrice: 44 },
    ],
  },
  // A rating that names no security is of the one that the title names, unless it is an industry's.
  { text: '!甲骨科技绩后获看好\n\n«瑞银重申“买入”，目标价415港元。»', views: [{ firm: '瑞银', stocks: ['甲骨科技'] }] },
  { text: '!甲骨科技绩后获看好\n\n«瑞银维持行业“中性”评级。»', views: [{ firm: '瑞银', stocks: [] }] },

  // Which way it leans: what lasts though bad, what is not yet, figures of the economy, terms that only sound like advice.
  { text: '«高盛认为，平仓远没有结束，股市要等到年底才能企稳。»', views: [{ firm: '高盛', stance: 'bearish' }] },
  { text: '«高盛认为，行情远没有结束。»', views: [{ firm: '高盛', stance: 'bullish' }] },
  { text: '«高盛表示，“还没到可以大举买入的时候”。»', views: [{ firm: '高盛', stance: 'bearish' }] },
  { text: '«华泰证券认为，指数难有大机会，半仓为宜。»', views: [{ firm: '华泰证券', stance: 'neutral' }] },
  {
    text: '«高盛将中国GDP增速预测由4.9%上调至5.0%，理由是出口韧性超出预期。»',
    views: [{ firm: '高盛', stance: 'neutral' }],
  },
  { text: '«高盛认为，经济衰退风险上升。»', views: [{ firm: '高盛', stance: 'bearish' }] },
  { text: '«高盛数据显示，对冲基金净买入规模为今年次高。»', views: [{ firm: '高盛', stance: 'neutral' }] },
  { text: '«华泰证券指出，跌破平仓线的市值不多。»', views: [{ firm: '华泰证券', stance: 'neutral' }] },
  // Ranks of Hong Kong, an office in a person's place, a house's person behind 的, shades of a step.
  { text: '«瑞银财富管理投资总监办公室看好黄金。»', views: [{ firm: '瑞银', analysts: [] }] },
  { text: '«信林证券联席董事张小明预料，港股本周上落。»', views: [{ firm: '信林证券', analysts: ['张小明'] }] },
  {
    text: '«高盛的Ann Lee重申“买入”，看31港元。»',
    views: [{ firm: '高盛', analysts: ['Ann Lee'], rating: '买入', targetPrice: 31 }],
  },
  { text: '«中金公司产业研究院院长林小明：科技仍是主线»', views: [{ firm: '中金公司', analysts: ['林小明'] }] },
  {
    text: '«华泰证券副总经理、首席策略官何小东接受采访时说，牛市还在路上。»',
    views: [{ firm: '华泰证券', analysts: ['何小东'], verb: '说' }],
  },
  {
    text: '«“降准概率上升。”华泰证券首席研究员何小东告诉记者，还要看汇率。»',
    views: [{ firm: '华泰证券', analysts: ['何小东'] }],
  },
  {
    text: '«花旗将甲骨科技目标价下调至21港元，维持“中性/高风险”评级。»',
    views: [{ firm: '花旗', rating: '中性/高风险', ratingAction: 'maintain', stance: 'neutral' }],
  },
  {
    text: '«花旗降甲骨科技(03690)至「中性」，目标价由190元降至140元。»',
    views: [{ firm: '花旗', rating: '中性', ratingAction: 'downgrade' }],
  },
  {
    text: '«华泰证券：乙木股份被下调至增持»',
    views: [{ firm: '华泰证券', rating: '增持', ratingAction: 'downgrade' }],
  },
  {
    text: '«高盛将甲骨科技上调至“买入”»，«ZK Bank把乙木股份下调至“卖出”。»',
    views: [{ firm: '高盛' }, { firm: 'ZK Bank', rating: '卖出' }],
  },
  // Teams, names behind a second colon, agencies that confirm, a house named like a listed company, positions with their object.
  {
    text: '«中信证券何小东团队：指数高位，建议降低科技仓位。»',
    views: [{ firm: '中信证券', analysts: ['何小东'], stance: 'bearish' }],
  },
  { text: '«中信证券：何小东：牛市仍在途中»', views: [{ firm: '中信证券', analysts: ['何小东'] }] },
  { text: '«华泰证券认为，可提高权益类仓位。»', views: [{ firm: '华泰证券', stance: 'bullish' }] },
  {
    text: '«中信证券建议均衡配置。»«林证策略何小东提示，关注景气赛道。»',
    views: [{ firm: '中信证券' }, { firm: '林证', analysts: ['何小东'] }],
  },
  {
    text: '«标普确认某国“AA”评级。»',
    views: [{ firm: '标普全球', rating: 'AA', ratingAction: 'maintain', stance: 'neutral' }],
  },
  { text: '«甲骨科技投资称，大盘高开低走，可逢低关注券商。»', views: [{ firm: '甲骨科技投资' }] },
  {
    text: '«华泰证券策略分析师何小东对某报记者分析，行情进入验证期。»',
    views: [{ firm: '华泰证券', analysts: ['何小东'], verb: '分析' }],
  },
  {
    text: '【«中信证券】看好内需，建议关注龙头。»\n\n【«华泰证券】\n政策有望宽松。»',
    views: [{ firm: '中信证券', stance: 'bullish' }, { firm: '华泰证券' }],
  },
  { text: '«华泰证券（601688）研报：维持乙木股份“买入”评级。»', views: [{ firm: '华泰证券', rating: '买入' }] },
  {
    text: '«高盛：维持甲骨科技“买入”评级，目标价190港元。高盛指，云收入增长加速。»',
    views: [{ firm: '高盛', verb: null, targetPrice: 190 }],
  },
  {
    text: '«瑞银的Ann Lee说：“情绪改善。”»«Alder财富管理公司首席经济学家Tom Reed称，降息支撑股市。»',
    views: [{ firm: '瑞银' }, { firm: 'Alder财富管理', analysts: ['Tom Reed'] }],
  },
  // A price looked to, a target moved without its old one, somebody of an institute who ends the view, what the report adds.
  {
    text: '«高盛预计年底金价升至4900美元»；«瑞银看至5055美元»；«花旗则把目标上调至4500美元。»',
    views: [{ firm: '高盛' }, { firm: '瑞银', verb: '看至' }, { firm: '花旗', stance: 'bullish' }],
  },
  { text: '«高盛表示，金价逻辑未改。»某某经济发展研究中心研究员林小明则提示波动风险。', views: [{ firm: '高盛' }] },
  { text: '«高盛发布展望报告，认为股市温和上涨。\n\n报告还提到，汇率将升值。»', views: [{ firm: '高盛' }] },
  { text: '«中信证券：机会丰富\n\n关注科技。»\n\n某百亿私募：谨慎\n\n反弹接近尾声。', views: [{ firm: '中信证券' }] },
  { text: '«华泰证券傅小明指出不必担忧。»', views: [{ firm: '华泰证券', analysts: ['傅小明'], stance: 'bullish' }] },
  {
    text: '«中信证券何小东的看法截然不同：估值并不便宜。»',
    views: [{ firm: '中信证券', analysts: ['何小东'], stance: 'bearish' }],
  },
  {
    text: '«花旗降甲骨科技目标价一成半至132.1港元，重申“买入”。»',
    views: [{ firm: '花旗', targetPrice: 132.1, rating: '买入' }],
  },
  {
    text: '«高盛将标普500指数年底目标从6450点上调至7000点。»',
    views: [{ firm: '高盛', targetPrice: null, stance: 'bullish' }],
  },
  {
    text: '«瑞银的Ann Lee团队维持对美股的看涨观点。»',
    views: [{ firm: '瑞银', analysts: ['Ann Lee'], stance: 'bullish' }],
  },
  {
    text: '«高盛将某公司主体信用等级由AAA调降至AA+，列入观察名单。»',
    views: [{ firm: '高盛', rating: 'AA+', ratingAction: 'downgrade', stance: 'bearish' }],
  },
  {
    text: '«高盛维持某公司主体信用等级AA+。»',
    views: [{ firm: '高盛', rating: 'AA+', ratingAction: 'maintain', stance: 'neutral' }],
  },
  {
    text: '据某台报道，«高盛分析师Ann Lee在给客户的一份报告中将年底金价目标提高至4900美元。»',
    views: [{ firm: '高盛', analysts: ['Ann Lee'], stance: 'bullish' }],
  },
  { text: '«瑞银首席经济顾问托尔-埃森贝警告，市场低估了通胀。»', views: [{ firm: '瑞银', analysts: ['托尔-埃森贝'] }] },
  { text: '«华泰证券分析称，关税冲击边际减弱。»', views: [{ firm: '华泰证券', stance: 'bullish' }] },
  {
    text: '«瑞银上调甲骨科技目标价至105元，料销量受惠。»甲骨股价现报88.15元，升1.1%。',
    views: [{ firm: '瑞银', targetPrice: 105 }],
  },
  { text: '«瑞银看好甲骨科技。股价尚未反映订单。»', views: [{ firm: '瑞银' }] },
];

export const nothing: readonly string[] = [
  '前高盛策略师表示，看好美股。',
  '高盛前首席策略师王小明表示，看好美股。',
  '曾任职于瑞银的分析师认为，油价将跌。',
  '摩根大通：股价创新高，涨3%。',
  '甲骨科技股价已高于高盛目标价30港元。',
  '花旗行政总裁表示，投行业务增长强劲。',
  '甲骨科技：公允价值变动收益达3亿元。',
  'Orbit Robotics：营收指引上调至12亿美元。',
  '王小明（中信证券某营业部客户）在门口等候。',
  '中信证券承销有限责任公司认为，本次发行符合法律规定。',
  '高盛将中国区总部列入扩张计划。',
  '华泰证券提醒您：投资有风险。',
  '中信证券：手续费标准调整通知',
  '高盛增持乙木股份，持股由4.9%升至5.1%。',
  '高盛由25.6元升至27.2元，涨幅居前。',
  '甲骨科技获高盛增持。',
  '中信证券回应称，传言不实。',
  '量化策略认为的因子已经失效。',
  '甲骨科技：中信证券建议以协议安排方式私有化乙木股份。',
  '高盛：港交所披露易显示，高盛于11月10日增持甲骨科技约360万股。',
  '花旗行政总裁在电话会议上强调，交易为长远机会。',
  '某报记者从中信证券获悉，该营业部负责人表示，开户数量翻倍。',
  '花旗表示，将继续支持某地金融中心建设。',
  '大行纷纷上调甲骨科技目标价。',
  '参与调研的有：\n\n中信证券\n\n华泰证券\n\n公司预计订单饱满。',
  '中信证券\n涨停，成交50亿元，震荡走高。\n\n华泰证券\n涨9%，关注度高。',
  '名称 | 涨幅 | 最新价\n甲骨科技 | 5% | 20元\n乙木股份 | 3% | 8元',
  '高盛 | 25.60元',
  '压力仍在，花旗指息差收窄，银行股跌势不止，甲木银行跌幅居前。',
  '甲骨科技获瑞银入股。',
  '中信证券：',
  '中信证券：25.60元',
  '上海一家私募基金表示，已减仓。',
  '操作策略：控制仓位，等待方向。',
  '据TrendForce数据，三季度出货量同比增长2%。',
  '中信证券：前三季度净利润231亿元，同比增长38%。',
  '华泰证券：拟发行不超过50亿元公司债券。',
  '中金公司表示，将严格落实监管要求，全面自查整改。',
  '高盛：董事长辞任。',
  'Orbit Robotics首席执行官John Roe说，订单饱满。',
  '薪酬方案将获通过，这对评级没有影响。',
  '标普将挑战新高。',
  '机构认为，后市有望走强。',
  '有券商分析师指出，银行股值得关注。',
  '中信证券涨停，华泰证券涨超5%。',
  '中信证券上海某营业部买入1.2亿元。',
  '中信证券公布三季报，净利润增长两成。',
  '本次发行的主承销商为中信证券。',
  '摩根大通增持甲骨科技200万股。',
  '高盛任命新的亚太区主管。',
  '央行表示，将保持流动性合理充裕。',
  '甲骨科技表示，公司订单饱满。',
  '高盛上调员工薪酬。',
  '摩根大通预计净利息收入将增长。',
  '后市投资建议：控制仓位。',
  '许多基金经理认为，行情见顶。',
];
