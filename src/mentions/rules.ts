/**
 * The disambiguation rules: small questions about the text around a name. Each says what it is for; examples for and
 * against stand in ambiguity.examples.ts.
 */

/** A price predicate right after the name (and its list): 涨停, 涨超5%, 3连板. */
export const TRADES =
  /^(?:[（(][^（）()]{0,30}[）)])?(?:等)?(?:[一二两三四五六七八九十多数\d]*(?:只|家|股)?(?:个股|股|概念股)?)?(?:股价|今日|昨日|早盘|午后|盘中|盘初|尾盘|开盘|竞价|一度|双双|集体|纷纷|均|也|则|直线|快速|强势|大幅|小幅|跟随|再度|再次|继续|现|收盘|收|截至发稿|逆市|逆势|盘前|盘后|一字|20cm|20CM|\d{2}(?:cm|CM)|走出|斩获|录得|实现|晋级|成功|触及|封死|秒|冲击|股价)*(?:涨停|跌停|涨|跌|封板|上板|炸板|秒板|连板|断板|首板|高开|低开|平开|领涨|领跌|走强|走弱|走高|走低|拉升|跳水|跟涨|跟跌|大涨|大跌|下挫|上扬|飙升|飘红|飘绿|异动|创新高|创历史|刷新|回调|反弹|续创|[一二两三四五六七八九十\d]+(?:连)?板|[\d一二三四五六七八九十]+天[\d一二三四五六七八九十]+板|封涨停|升\d|挫\d|闪崩|连续[\d一二两三四五六七八九十]|连收|连获|连拉|[+-]\d)/;

/** Speech after a firm's name, at most a short run of rank, team and report away: 认为, 研报称, 将…目标价上调. */
export const SPEAKS =
  /^(?:[（(][^（）()]{0,20}[）)])?(?:证券|集团|银行|国际|研究所|研究院|研究部|研究团队|研究|策略分析团队|策略团队|团队|策略师|策略|宏观|首席[^，。；]{0,14}|分析师[^，。；]{0,14}|经济学家[^，。；]{0,10}|全球|投行|资管|财富|投顾)?[^，。；：:、！？]{0,14}?(?:认为|指出|表示|称|预计|预期|预测|预料|建议|研报|看好|看淡|看空|看多|看法|上修|下修|维持|重申|首予|首次覆盖|上调|下调|调高|调低|升至|降至|将[^，。；]{1,24}(?:目标价|评级)|给予|予|料|相信|提到|强调|判断|观察到|提示|分析|报告|指|估算|测算|点评|发表|发布|展望|：|:|研究)/;

/** A seat on the exchange's list, an underwriter, a custodian: a firm at work, neither speaking nor trading. */
export const WORKS = /^(?:股份有限公司)?(?:[^，。；]{0,14}(?:营业部|席位)|承销|保荐|资管计划|资产管理|自营|做市)/;

/** A data vendor given as a source is no company mention: 同花顺iFinD, 据东方财富Choice数据. */
export const VENDOR_AFTER =
  /^(?:iFinD|ifind|Choice|choice|数据|统计|APP|app|财富号|网|研究中心|金融|F10|问财|行情|显示|证券拉萨|终端)/;
export const VENDOR_BEFORE = /(?:据|来源[:：]?|来自|根据|数据来源)\s*$/;
export const VENDORS = /^(?:同花顺|东方财富|恒生电子|万得|WIND|大智慧|指南针|财富趋势|金融界|和讯)/;

/** A theme named after a company is not the company: 英伟达概念, 华为产业链. */
export const CONCEPT_AFTER =
  /^(?:(?:、[^，。；、等]{1,10}){0,8}等(?:概念|板块|题材|方向|产业链)|(?:、[^，。；、等]{1,10}){1,8}(?:概念|板块|题材)(?!股)|概念|产业链|供应链|链(?:个股|公司|上|股)|指数(?!.{0,4}涨)|系(?:个股|公司|股))/;

/** Another company that carries the name as its first part: 东方财富证券, 上海机场集团, 中国平安保险集团. */
export const LONGER_COMPANY =
  /^(?:集团|控股集团|证券|基金|资本|资管|保险|财险|寿险|人寿|信托|期货|研究院|商学院|大学|基金会|母公司|财务公司|旗下|专线|号|杯|路|店|县|市|省|区|镇|国际机场|政府|人民|银行(?!股)|理财|保荐|资产管理|租赁|地产|置业|物业|云计算公司)/;

/** A fund, bond or option named after the security or index. */
export const PRODUCT_AFTER = /^(?:指数)?(?:ETF|LOF|REIT|基金|联接|转债|可转债|期权|认购|认沽|牛熊证|窝轮|定增)/;

/** Futures on an index have their own market: 纳指期货, A50期指, 恒指夜期. */
export const FUTURES_AFTER = /^(?:指数)?(?:股指)?(?:期货|期指|夜期|主连|主力合约|合约|当月|E-?mini|连续)/;

/** Index words that are also everyday words need a level or a change beside them. */
export const LOOSE_INDEX =
  /^(?:创业板|大盘|深证|上证|标普|恒生|A500|台股|加权指数|道琼斯|标准普尔|富时A50|日经|光伏产业|5G通信|红利指数|小盘成长|小盘价值|大盘成长|大盘价值|自由现金流|平均股价|红利低波|恒指波幅)$/;
export const QUOTED_AFTER =
  /^(?:指数|指)?(?:、[^，。；]{1,12}){0,4}(?:三大(?:股)?指数[^；。]{0,14}?|[^，。；:：]{0,14}?)(?:涨|跌|升|挫|高开|低开|收报|报收|报\d|收于|上扬|下滑|[+-]?\d+(?:\.\d+)?%|\d{3,}(?:\.\d+)?点)/;
export const NOT_INDEX_AFTER =
  /^(?:公司|股票|注册制|个股|企业|上市|块|市场|权重|人气|改革|综合|中盘|小盘|指数样本|成份|成分|样本|编制|启动|和主板|开户|代码)/;

/** A province whose second character begins a name: 陕西高院 is a court, not 西高院. */
export const PROVINCE = /^(?:[陕山广江]西|[山广]东|[河湖海云]南|[河湖]北|[江]苏|[福]建|[四]川|[贵]州|[甘]肃|[青]海|[辽]宁|[吉]林|[安]徽)$/;
