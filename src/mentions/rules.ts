/**
 * The words that speak for or against a reading: small questions about the text right before and right after a name.
 * Examples for and against stand in ambiguity.examples.ts.
 */

import { characterClass, opening } from './characters.js';

/** A price predicate right after the name (and its list): 涨停, 涨超5%, 3连板; not 涨价 or 涨工资, which are no share prices. */
export const TRADES = opening(
  /^(?:[（(][^（）()]{0,30}[）)])?(?:[：:]\s?(?=[\d一二两三四五六七八九十首]{0,2}(?:连?板|天\d|涨停|跌停)))?(?:等)?(?:[一二两三四五六七八九十多数\d]*(?:只|家|股)?(?:个股|股|概念股)?)?(?:股价|今日|昨日|早盘|午后|盘中|盘初|尾盘|开盘|竞价|一度|双双|集体|纷纷|均|也|则|直线|快速|强势|大幅|小幅|跟随|再度|再次|继续|现|收盘|收|截至发稿|逆市|逆势|盘前|盘后|一字|20cm|20CM|\d{2}(?:cm|CM)|走出|斩获|录得|实现|晋级|成功|触及|封死|秒|冲击|股价)*(?:(?:涨停|跌停)(?!潮)|涨(?!价|工资|势|潮|声|租|薪)|跌(?!价)|封板|上板|炸板|秒板|连板|断板|首板|高开|低开|平开|领涨|领跌|走强|走弱|走高|走低|拉升|跳水|跟涨|跟跌|大涨|大跌|小涨|小跌|微涨|微跌|上涨|下跌|下挫|上扬|飙升|[飘翻收]红|[飘翻收]绿|红盘|绿盘|异动|创新高|创历史|刷新|回调|反弹|续创|[一二两三四五六七八九十\d]+(?:连)?板|[\d一二三四五六七八九十]+天[\d一二三四五六七八九十]+板|封涨停|升[近逾超约]?\d|挫[近逾超约]?\d|闪崩|连续[\d一二两三四五六七八九十]|连收|连获|连拉|[+-]\d)/,
);

/** What only a single stock does, said right after the name: a theme has no 涨停 of its own, only a 涨停潮. */
export const LIMIT_MOVE =
  /^(?:[（(]\d{6}|股价|盘中|午后|早盘|直线|触及|再度|20cm|20CM|一字)*(?:(?:涨停|跌停)(?!潮|股|家|个股|数|板块|概念|的|原因)|封板(?!率)|秒板|[\d一二三四五六七八九十]+连板|[\d一二三四五六七八九十]+天[\d一二三四五六七八九十]+板)/;

/** What only a company does or has: an announcement, a report, shareholders. */
export const COMPANY_ACTS = opening(
  /^(?:[（(][^（）()]{0,20}[）)])?(?:\d{1,2}月\d{1,2}日|[昨今前]日|[昨今]晚|日前|近日|盘后|晚间|早间|早盘前|午间|收盘后|周[一二三四五六日天]|发布|披露|在|的|最新|股份有限公司|\d{4}年|风险提示|异动){0,6}(?:公告(?!牌|栏)|公布(?:[^，。；]{0,8})(?:财报|业绩|年报|季报)|业绩(?:预告|快报|说明会)|(?:半年|年|[一三]季)(?:度)?报(?!道)|财报|股东大会|董事会|董事长|控股股东|实控人|实际控制人|股价|股权|市值|复牌|停牌|换手率|龙虎榜|大宗交易|主力资金)/,
);

/** Money that changes hands names what is bought and sold: 净买入宁德时代5.3亿元. */
export const BOUGHT_BEFORE = /(?:净买入|净卖出|净流入|净流出|加仓|减仓|增持|减持|买入|卖出|重申|首予|维持|予|对|将)$/;
export const BOUGHT_AFTER =
  /^(?:[（(][^（）()]{0,30}[）)])?(?:[^，。；、]{0,6}?(?:\d|目标价)|跑赢|跑输|买入|增持|中性|卖出|优于大市|超配|[“"](?:买入|增持|中性|卖出|跑赢|优于))/;

/** A security alone has a target price; what a broker begins to cover, raises or lowers is rated. */
export const PRICED_AFTER = opening(/^(?:[（(][^（）()]{0,30}[）)])?的?目标价/);
export const RATED_BEFORE = /(?:首次覆盖|首予|首评|上调|下调|调升|调降|调高|调低|重申|维持|升|降|推荐|首选)$/;
export const RATED_AFTER =
  /^(?:[（(][^（）()]{0,30}[）)])?(?:的?(?:投资)?评级|至?[“"「]?(?:买入|增持|持有|中性|减持|卖出|沽出|跑赢|跑输|优于大市|强烈推荐))/;

/** Speech after a firm's name, at most a short run of rank, team and report away: 认为, 研报称, 将…目标价上调. */
export const SPEAKS =
  /^(?:[（(][^（）()]{0,20}[）)])?(?:证券|集团|银行|国际|研究所|研究院|研究部|研究团队|研究|策略分析团队|策略团队|团队|策略师|策略|宏观|(?:联席|全球|副)?首席[^，。；]{0,14}|分析师[^，。；]{0,14}|经济学家[^，。；]{0,10}|全球|投行|资管|财富|投顾)?[^，。；：:、！？]{0,14}?(?:认为|指出|表示|称|预计|预期|预测|预料|建议|研报|看好|看淡|看空|看多|看法|上修|下修|维持|重申|首予|首次覆盖|上调|下调|调高|调低|调升|调降|[升降削][^，。；]{1,12}(?:目标价|评级)|唱[好淡多空衰]|睇[好淡]|升至|降至|[将把][^，。；]{1,24}(?:目标价|评级|名单|组合)|改口|示警|显得|态度[较更偏转]|上看|喊出|推荐|首选|青睐|撰文|告诉|担[心忧]|押注|力[挺推荐]|研判|评论|解读|注意到|主张|仍评|续评|给予|予|料|相信|提到|强调|判断|观察到|提示|分析|报告|指|估算|测算|点评|对[^，。；]{1,30}?评级|发表|发布|展望|说(?![明法服起辞])|提醒|警告|给出|直言|坦言|写道|提出(?=[，,：:]|要|应)|：|:|研究)/;

/** Who speaks for a firm, named by what he is: 首席经济学家, 策略师, 某某团队; its officers (首席执行官) are its news. */
export const STAFF =
  /^(?:(?:股份有限公司|证券|集团|银行|国际|资管|财富(?:管理)?(?:公司)?|资产管理(?:公司)?|研究(?:所|院|部|中心)?|投行|全球|大?中华区|中国|亚洲|亚太区?|美国|欧洲|日本|香港|A股|港股|美股|宏观|策略|固收|量化|股票|外汇|商品|金融工程|资深|高级|联席|联合|副|的|一[位名]|多[位名]|两[位名]|旗下){0,5}(?:首席(?!执行|财务|运营|技术|信息|合规|风险|营销|人力|科学|法务|行政|代表)|策略(?:师|团队|部)|研究(?:团队|员)|分析(?:师|员|团队)|经济学家|团队)|[\u4e00-\u9fff]{2,4}(?<!管理|核心|创始|业务|高管|运营|投行|保荐|项目|专业|销售|服务|领导|投顾|承销)团队|[\u4e00-\u9fff]{2,3}(?:、[^，。；、]{4,10}){0,4}等[^，。；、]{0,4}(?:经济学家|分析师|策略师|首席))/;

/** The clause behind speaks of the firm as a house: 还有某某证券，该机构称. */
export const HOUSE_AFTER = /^[^，。；、]{0,8}，(?:但|而)?(?:该行|该机构|该券商|该投行|该大行)/;

/** A firm as the source of figures: 据财通证券统计, 据中信证券测算. */
export const CITED_AFTER = /^(?:[^，。；]{0,6})(?:统计|测算|数据|消息|梳理|监测|不完全统计)/;

/** A seat on the exchange's list, an underwriter, a custodian: a firm at work, neither speaking nor trading. */
export const WORKS =
  /^(?:股份有限公司)?(?:[^，。；]{0,14}(?:营业部|席位)|承销|保荐|(?:担任|作为|为|任)[^，。；]{0,8}(?:保荐|承销|财务顾问|账簿|协调人)|资管计划|资产管理|自营|做市)/;

/** A party to a contract: 公司与长城证券进行的股票质押, 由中信建投保荐. */
export const COUNTERPARTY_BEFORE =
  /(?:与|由|向|质押给|聘请|委托|(?:保荐人|保荐机构|承销商|财务顾问|管理人|协调人)(?:为|是|包括|[：:]))$/;

/** A data vendor given as a source is no company mention: 同花顺iFinD, 据东方财富Choice数据. */
export const VENDOR_AFTER =
  /^(?:iFinD|ifind|Choice|choice|的?(?:数据|统计)|APP|app|财富号|财经(?!大)|资讯|网|研究中心|金融|热榜|人气榜|F10|问财|行情|显示|证券拉萨|终端)/;
export const VENDOR_BEFORE = /(?:据|服务商|来源[:：]?|来自|根据|数据来源)\s*$/;
export const VENDORS = opening(/^(?:同花顺|东方财富|恒生电子|万得|WIND|大智慧|指南针|财富趋势|金融界|和讯)/i);

/** The exchange of Hong Kong as the place where companies list, file and disclose, and not as the company that runs it. */
export const EXCHANGE = /^(?:港交所|香港交易所|香港联交所)$/;
export const EXCHANGE_BEFORE = /(?:[在于赴登向据经获从到]|根据|通过|登陆|递表|申请|冲刺|冲击|抢滩|叩响|叩开)$/;
export const EXCHANGE_AFTER =
  /^(?:披露易|权益披露|(?:最新)?(?:文件|资料|数据|信息|通告|公告(?:显示|称|披露))|官网|网站|股权|主板|GEM|创业板|上市|挂牌|递交|递表|提交|聆讯|IPO|新股|规则|规定|上市规则|上市委|显示|披露(?!易)[^，。；]{0,6}(?:显示|持股|权益)|的?(?:持仓|中央结算)|中央结算|交易时段|休市|开市|开盘|收市|交易日)/;

/** A site or a newspaper that is quoted: 据人民网报道, 腾讯财经讯. */
export const MEDIA_AFTER =
  /^(?:新闻|财经|科技|体育|自选股|证券|网)?(?:[^，。；]{0,6}(?:报道|消息|讯|获悉)|客户端|自选股|[^，。；]{0,4}\d{1,2}月\d{1,2}日[电讯]?)/;
export const MEDIA = opening(/^(?:人民网|新华网|腾讯|网易|搜狐|百度|凤凰网|财富趋势|浙数文化)$/);

/** A theme named after a company is not the company: 英伟达概念, 华为产业链. */
export const CONCEPT_AFTER = opening(
  /^(?:(?:、[^，。；、等]{1,10}){0,8}等(?:细分|热门|相关|多个)?(?:概念|板块|题材|方向|产业链|领域|赛道|行业)|(?:、[^，。；、等]{1,10}){1,8}(?:概念|板块|题材)(?!股|龙头|人气|个股|第一|的)|概念|产业链|供应链|链(?:个股|公司|上|股|(?=[，、。；]|概念|板块|集体|全线|早盘|午后|盘中|再度|继续|持续|走[强弱高低]|[上下大领普齐][涨跌]|反弹|回[调落暖升]|活跃|异动|拉升|跳水|爆发|涨|跌))|指数(?!.{0,4}涨)|系(?:个股|公司|股))/,
);

/** Another company that carries the name as its first part: 东方财富证券, 上海机场集团, 中国平安保险集团. */
export const LONGER_COMPANY = opening(
  /^(?:(?:保险)?[（(]?集团|控股集团|证券|基金|资本|资管|保险|财险|寿险|人寿|信托|期货|研究院|研究中心|金融研究|商学院|大学|基金会|母公司|财务公司|专线|航线|号|杯|路|店|县|市(?!值|场|盈|占|净)|省|区(?!间)|镇|大街|大厦|论坛|国际机场|政府|人民|银行(?!股)|理财|保荐|资产管理|租赁|地产|置业|物业|云计算公司|(?:有限)?公司党委)/,
);

/** Words that make 中国+trade a trade of the country and not the company: 中国黄金储备, 中国软件行业协会. */
export const COUNTRY_TRADE =
  /^(?:行业|产业|市场(?!份额|部)|企业|工业|协会|学会|商会|联合会|出口|进口|需求|消费|产量|储备|储量|供应|价格|品牌|技术|标准|政策|经济|科学院|报社|新闻|总会|工程师|互联网|现货|票房)/;

/** A place, a work or an object named with the same characters: 亚马逊雨林, 三星堆, 杜邦分析. */
export const OTHER_THING = opening(
  /(?<=亚马逊)(?:雨林|河|流域)|(?<=三星)(?:堆|级)|(?<=夏普)(?:比率|值)|(?<=杜邦)分析|(?<=苹果)(?:期货|主力|合约|产量|产区|库存|树|汁|醋)|(?<=搜狗)(?:输入法|搜索|浏览器|百科|地图|号)|(?<=银行)业(?!务|绩|内|者|主)|(?<=平安)全(?![天年线国球部程资额])|(?<=亚洲金融)(?:危机|论坛|风暴|中心|市场|合作|机构|稳定|体系|协会|监管|业|合作)/y,
);
export const COMMODITY_BEFORE =
  /(?:红枣|鸡蛋|生猪|棉花|棉纱|白糖|玻璃|纯碱|花生|豆粕|豆油|菜粕|菜籽|棕榈油|玉米|淀粉|橡胶|沪[铜铝锌镍锡铅金银]|焦煤|焦炭|甲醇|尿素|乙二醇|沥青|燃油|螺纹钢?|铁矿石?|热卷|硅铁|锰硅|工业硅|集运指数|纸浆)、$/;
export const COMMODITY_AFTER =
  /^、(?:红枣|鸡蛋|生猪|棉花|棉纱|白糖|玻璃|纯碱|花生|豆粕|豆油|菜粕|菜籽|棕榈油|玉米|淀粉|橡胶|沪[铜铝锌镍锡铅金银]|焦煤|焦炭|甲醇|尿素|乙二醇|沥青|燃油|螺纹钢?|铁矿石?|热卷|硅铁|锰硅|工业硅|集运指数|纸浆)/;

/** A fund, bond or option named after the security or index. */
export const PRODUCT_AFTER = opening(
  /^(?:指数)?(?:ETF|LOF|REIT|基金(?!经理)|联接|转债|可转债|期权|认购|认沽|牛熊证|窝轮|定增(?:基金|主题|组合|计划))/,
);

/** Futures on an index have their own market: 纳指期货, A50期指, 恒指夜期. */
export const FUTURES_AFTER = opening(
  /^(?:指数)?(?:股指)?(?:期货|期指|夜期|主连|主力合约|合约|当月|E-?mini|连续(?=合约|主力|报|收|[涨跌升]\d|[（(，]|$))/,
);

/** Index words that are also everyday words need a level or a change beside them. */
export const LOOSE_INDEX =
  /^(?:创业板|大盘|深证|上证|标普|恒生|A500|台股|加权指数|道琼斯|标准普尔|纳斯达克|富时A50|日经|光伏产业|5G通信|红利指数|小盘成长|小盘价值|大盘成长|大盘价值|自由现金流|平均股价|红利低波|恒指波幅|深成|.+股市)$/;
export const QUOTED_AFTER =
  /^(?:指数|指)?(?:、[^，。；]{1,12}){0,4}(?:三大(?:股)?指数[^；。]{0,14}?|[^，。；:：]{0,14}?)(?:涨|跌|升|挫|泻|插|弹|高开|低开|收报|报收|报\d|收于|上扬|下滑|[+-]?\d+(?:\.\d+)?%|\d{3,}(?:\.\d+)?点)|^(?:表现|走势|继续|相对)?(?:最|更|较|稍|略)?(?:弱|强|差|好|领[涨跌]|垫底)[，,](?:[大下上微]?[涨跌]|收[涨跌])[超逾近约了]{0,2}\d|^[，,](?:今[日天]|早盘|午后|却|则|更是?)*(?:[高低平]开[高低]走|冲高回落|探底回升|一路[走下上][高低行跌涨])[^。；]{0,16}?[涨跌升挫](?:幅|了|超|逾|近|约|达)*\d/;
export const NOT_INDEX_AFTER = opening(
  /^(?:公司|股票|注册制|个股|股(?![价指])|企业|上市|块|市场|权重|人气|改革|综合|中盘|小盘|指数样本|成份|成分|样本|编制|启动|和主板|开户|代码|交易所)/,
);

/** A name that ends so is complete, whatever stands behind it: 沪指8月31日, 恒生指数3日. */
export const WHOLE_INDEX = /[指数]$/;
export const DATE_AFTER = /^\d{1,4}(?:[年月日周点时]|个?交易日|连)/;
/** 上证3312（+0.35%）: the level, and not a part of a longer name. */
export const LEVEL_AFTER = /^\d{4,5}(?:\.\d{1,2})?(?:点|[（(，,\s]{1,2}[-+涨跌升])/;
/** What makes it the beginning of another index's name: 标普[科技股指数], 沪深300[医药指数]. */
export const LONGER_INDEX =
  /^(?!(?:股票|股价|股|平均|价格|综合|工业|成[份分]股?|种|等)*指数|恒|国企|纳|道|日经|科创|创业)[^\d，,。；;：:、！!？?（(）)“”"\s涨跌升降收报开高低走挫扬和与及跟或等的是在将大领先赢强弱于比]{1,9}指数/;

/** Hong Kong's technology index, called so only where the text is of Hong Kong; 中证科技指数 and 资讯科技指数 are others. */
export const HONG_KONG_INDEX = /^(?:科指|科技指数)$/;
export const NAMED_BEFORE = /[\u4e00-\u9fffA-Z](?<![及和与而但为日午后前市盘段中周月年内])$/;

/**
 * A province whose second character begins a name (陕西高院 is a court, not 西高院), or a country's (我国新能源): what may
 * stand before that character, by it.
 */
const WORD_BEFORE: ReadonlyMap<string, string> = new Map([
  ['西', '陕山广江'],
  ['东', '山广'],
  ['南', '河湖海云'],
  ['北', '河湖'],
  ['苏', '江'],
  ['建', '福'],
  ['川', '四'],
  ['州', '贵'],
  ['肃', '甘'],
  ['海', '青'],
  ['宁', '辽'],
  ['林', '吉'],
  ['徽', '安'],
  ['日', '昨今近翌'],
  ['国', '我中全各本该外美德法英俄两多'],
]);
/** The second characters of such words. */
export const ENDS_WORD = characterClass([...WORD_BEFORE.keys(), '中']);

/** Whether such a word ends with the character at an offset. */
export const endsWordAt = (folded: string, at: number): boolean =>
  at > 0 && (WORD_BEFORE.get(folded[at]!)?.includes(folded[at - 1]!) ?? false);

/** Whether 其中, 当中 or 盘中 ends with the character at an offset: 其中|金力永磁 holds no 中金 where a name begins behind it. */
export const endsAmongAt = (folded: string, at: number): boolean =>
  at > 0 && folded[at] === '中' && '其当盘股'.includes(folded[at - 1]!);

/** Social networks are named as the place where something was said. */
export const PLATFORM = opening(/^(?:微博|微信|抖音|B站|知乎|推特|脸书|小红书)$/);
export const PLATFORM_BEFORE = /(?:官方|通过|在|个人|其|的)$/;
export const PLATFORM_AFTER = /^(?:账号|发文|热搜|平台|上)/;
