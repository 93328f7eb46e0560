/**
 * What stands in crawled articles beside the prose: source and editor lines, disclaimers, promotions. Only whole short
 * lines and trailing brackets are left out, never a part of the prose. Every row carries examples for and against.
 */
import type { PassageKind } from '../types.js';

export interface BoilerplateRow {
  readonly name: string;
  /** Matches the whole line; anchored, linear, without flags. */
  readonly line: RegExp;
  /** The longest line it is tried on, in characters. */
  readonly longest: number;
  readonly drops: readonly string[];
  readonly keeps: readonly string[];
}

/** Lines left out as a whole. */
export const boilerplateLines: readonly BoilerplateRow[] = [
  {
    name: 'source-line',
    line: /^[（(【]?(?:(?:文章|信息|资料|内容|稿件|消息|新闻|图文)?来源|來源|文章來源|转自|转载自|摘自)[：:][^。！？]{0,50}[）)】]?。?$/,
    longest: 60,
    drops: ['来源：财联社', '（来源：第一财经）', '文章来源：证券时报网', '来源：Wind', '转自：金融界'],
    keeps: ['资金来源：公司自有资金。本次回购不超过3亿元', '据来源：消息人士透露，公司将停牌', '来源于自有资金'],
  },
  {
    name: 'this-article-from',
    line: /^[（(]?本文(?:来自|来源|转自|转载自|首发于|源自|系|由)[^。！？]{0,50}[）)]?。?$/,
    longest: 60,
    drops: ['本文来自华尔街见闻，欢迎下载APP查看更多', '本文来源：券商中国'],
    keeps: ['本文来自数据。作者认为市场将回升', '本文认为，市场将震荡上行'],
  },
  {
    name: 'editor',
    line: /^[（(【]?(?:责任编辑|責任編輯|本文编辑|编辑|編輯|责编|校对|审校|审核|排版|美编|值班编辑|主编|监制|编审|编译)[：:／/|丨 ][^。！？]{0,30}[）)】]?$/,
    longest: 40,
    drops: ['责任编辑：王晓', '(责任编辑：DF064)', '编辑：小李', '编辑/李四', '校对：刘星'],
    keeps: ['编辑部认为，行情将延续', '责任编辑制度改革推进。多家公司受益'],
  },
  {
    name: 'author',
    line: /^[（(【]?(?:作者|撰文|撰稿|文字|记者|本报记者|见习记者|特约记者|实习记者|实习生|文|采写|出品)(?:[：:／/|丨]|(?<=记者) )[^。！？，,]{1,30}[）)】]?$/,
    longest: 40,
    drops: ['作者：张三', '文/李四', '记者 王五', '本报记者 王五 北京报道', '（记者：陈小明）', '文丨李四'],
    keeps: ['记者 王五从交易所获悉，沪指收涨', '记者获悉，公司将停牌', '文化传媒板块走强'],
  },
  {
    name: 'image-caption',
    line: /^[（(【]?(?:图片来源|图片|图源|配图|题图|封面图|封面|图片说明|图注|数据来源|图表来源|资料来源|图：|摄影|供图)(?:[：:]|\/)[^。！？]{0,50}[）)】]?。?$/,
    longest: 60,
    drops: ['图片来源：视觉中国', '图源：摄图网', '数据来源：Wind', '图片：'],
    keeps: ['图片社交概念走强', '数据来源广泛，模型可靠'],
  },
  {
    name: 'disclaimer',
    line: /^[（(【*＊]?(?:(?:[^。：:，,；;！？\s]{0,12}(?:声明|聲明|提示|免责条款|申明))[】）)]?[：:]|(?:免责声明|免責聲明|特别声明|郑重声明|版权声明|风险提示|風險提示)[】）)]?(?:$|[\s　]))/,
    longest: 600,
    drops: [
      '免责声明：本文内容仅供参考',
      '风险提示：宏观经济不及预期',
      '某网声明：此消息系转载，文章内容仅供参考。',
      '风险提示',
    ],
    keeps: ['公司发布声明称，经营一切正常', '看好后市，风险提示：需求不及预期', '交易所声明将加强监管：严查违规'],
  },
  {
    name: 'advice-disclaimer',
    line: /^[（(【*＊]?(?:以上|本文|上述|文中|本报告|文章|本内容|本资料|相关)(?:内容|信息|观点|数据|个股|所述|涉及|提及|仅|不|只|所有|所载|分析|仅为|为)?[^。！？]{0,60}(?:仅供参考|不构成|不作为|不代表|请勿|风险自担|不做推荐|买卖依据)/,
    longest: 200,
    drops: [
      '以上内容仅供参考，不构成投资建议',
      '本文仅供参考，不构成任何投资建议。据此操作风险自担',
      '文中提及个股仅为举例，不构成投资建议。',
    ],
    keeps: ['业内人士表示，估值仅供参考', '以上个股今日均涨停'],
  },
  {
    name: 'risk-slogan',
    line: /^[（(【*＊]?(?:股市|市场|投资)有风险[，,、 ]?(?:入市|投资|理财)?需?(?:谨慎|慎重)/,
    longest: 60,
    drops: ['市场有风险，投资需谨慎', '股市有风险，入市需谨慎。', '（投资有风险，入市需谨慎）'],
    keeps: ['市场有风险偏好回升的迹象', '专家称股市有风险，投资需谨慎'],
  },
  {
    name: 'promotion',
    // Begins with an invitation and names what it invites to.
    line: /^[（(【>》↓▼—=*-]{0,3}(?:欢迎|请|点击|点这里|戳|扫码|扫描|长按|下载|打开|关注|更多|查看|阅读|海量资讯|要赚钱|加入|添加|微信搜索|提示：)(?=.{0,110}(?:APP|App|app|客户端|公众号|公号|微信|二维码|扫码|小程序|查看|全文|原文|详情|社群|开户|精彩|尽在|频道|专栏|订阅|更多内容|更多资讯|翻页)).{0,120}$/,
    longest: 120,
    drops: [
      '下载APP，查看更多精彩内容',
      '扫码关注公众号',
      '点击查看全文>>',
      '更多精彩内容，请关注我们的公众号',
      '海量资讯、精准解读，尽在新浪财经APP',
    ],
    keeps: [
      '关注半导体板块',
      '关注低估值行业的配置机会。',
      '下载量大增，游戏股走强',
      '更多资金流入券商板块',
      '请注意市场波动加大，公司股价跌停',
    ],
  },
  {
    name: 'contact',
    line: /^[（(【]?(?:新闻|投稿|爆料|客服|咨询|服务|监督|举报|联系|商务|合作|广告)?(?:热线|电话|邮箱|方式|微信|QQ)(?:电话|号)?[：: ][\d\-—+()（）\s、，,/:：a-zA-Z@._]{5,60}[）)】]?。?$/,
    longest: 80,
    drops: ['客服热线：400-123-4567', '联系电话：021-12345678', '投稿邮箱：news@example.com'],
    keeps: ['热线：公司称订单饱满', '电话会议：管理层看好后市'],
  },
  {
    name: 'page-furniture',
    line: /^(?:持续更新中|更新中|未完待续|[（(]?(?:完|全文完|本文完|END|end|The End)[）)]?|[\d\s]{0,30}(?:上一页|下一页|上一篇|下一篇)[\d\s]{0,30}|(?:点击)?(?:查看|展开|阅读)(?:全文|原文|更多)|返回搜狐|责任编辑|相关(?:阅读|新闻|报道|链接|推荐)[：:]?|(?:延伸|推荐)阅读[：:]?|热门推荐[：:]?|分享到[：:]?.{0,20}|打印|评论|(?:https?:\/\/|www\.)\S{1,190})$/,
    longest: 200,
    drops: ['持续更新中', '12345下一页', '（完）', '分享到：', '阅读全文', 'https://www.example.com/a/1.html'],
    keeps: ['完美世界涨停', '评论员认为市场将反弹，成交有望放大', '更新中的政策带动地产股走强，多股涨停'],
  },
];

/** Whether a line may be one of them: all patterns in one, since nearly all lines are none. */
const MAY_BE_BOILERPLATE = new RegExp(boilerplateLines.map(({ line }) => line.source).join('|'));
const LONGEST_BOILERPLATE = Math.max(...boilerplateLines.map(({ longest }) => longest));

/** What is in a bracket at the end of a paragraph that names its source, editor or author. */
const TRAILING_NOTE =
  /^(?:(?:文章|信息|资料|内容|稿件|消息|图片)?来源|來源|责任编辑|責任編輯|编辑|责编|作者|记者|原标题|文|图)[：:／/ ]|^(?:完|全文完|本文完|记者\s*\S{2,4})$/;
const LONGEST_NOTE = 40;
const OPENING_OF: ReadonlyMap<string, string> = new Map([
  ['）', '（'],
  [')', '('],
  ['】', '【'],
]);

/** Cuts brackets such as （来源：第一财经） off the end; gives the length of what is left. */
function lengthWithoutNotes(text: string): number {
  let length = text.length;
  for (;;) {
    const opening = OPENING_OF.get(text.charAt(length - 1));
    if (opening === undefined) return length;
    const start = text.lastIndexOf(opening, length - 2);
    if (start <= 0 || length - start > LONGEST_NOTE || !TRAILING_NOTE.test(text.slice(start + 1, length - 1)))
      return length;
    length = text.slice(0, start).trimEnd().length;
  }
}

/**
 * Takes a trimmed line of an article, gives how many of its characters are prose, or null where it is boilerplate as a
 * whole. Titles, headings and table cells are only cut where they are a note as a whole.
 */
export function withoutBoilerplate(text: string, kind: PassageKind): number | null {
  if (kind === 'title' || kind === 'table-cell') return text.length;
  if (text.length <= LONGEST_BOILERPLATE && MAY_BE_BOILERPLATE.test(text)) {
    for (const { line, longest } of boilerplateLines) {
      if (text.length <= longest && line.test(text)) return null;
    }
  }
  const length = lengthWithoutNotes(text);
  return length === 0 ? null : length;
}
