/** An institution that tells of its own business: a company's news, not an opinion about others. */

/** What follows the verb is the firm's own business. */
const OWN_AFFAIRS =
  /^[^。！？；]{0,40}?(?:本公司|本行|公司董事会|公司股票|股东大会|公告|净利润(?:为|约|同比)|裁员|裁减|辞职|离职|出任|任命|罚款|诉讼|开户|营业部|旗下基金净值|质押标的|质押股票|计提|减值准备|本次权益变动)/;
/** What no opinion about others holds: audits, penalties, denials, votes, service. */
const OWN_ACTS =
  /^[^。！？；]{0,40}?(?:整改|自查|监管(?:部门)?(?:要求|措施|决定|意见)(?:，|。|$)|致歉|道歉|不予置评|拒绝置评|不予评论|拒绝评论|不属实|不实(?=[，。]|$)|谣言|(?:假冒|冒用|冒充)|已报警|(?:反对|赞成|弃权)票|服务实体经济|合规(?:管理|展业|经营)|内部(?:调查|控制)|投资者保护|接到[^，。]{0,10}通知|停牌|复牌)|^将(?:继续|持续|进一步|不断)?(?:加大|扩大)?(?:支持|助力|参与|服务|深耕|[对在])[^，。；]{0,30}(?:建设|发展|投入|力度|布局)/;
/** A bank that forecasts its own year, or tells of its own pledges. */
const OWN_FIGURES =
  /^(?:公司|集团|其|该行)?(?:今年|全年|本季度?|第[一二三四]季度|\d{4}年|[上下]半年|年度|三季度|四季度)?(?:的)?(?:净利息收入|净利润|营收|营业收入|费用|拨备|支出|业绩|归母净利)|^[^。]{0,90}(?:质押标的|质押股票)/;
const SELF_VERBS = /^(?:预计|预期|表示|称|发现|提示|提醒|公告|显示|介绍|强调|明确表示|解释|说)/;
/** After `<firm>：` the firm's own figures and acts: 前三季度净利润…, 拟发行…, 董事长辞任. */
const OWN_REPORT =
  /^[^，。\n]{0,16}(?:通知|公告|声明)(?=\n|$)|^ ?(?:[AH]股)?(?:股价|盘[前后中](?:一度)?[涨跌]|市值|收[涨跌]|大?[涨跌][超逾近]?\d)|^ ?(?:公司|集团)?(?:[前上下]?(?:[一二三四]|三)?季度|[上下]半年|全年|\d{1,2}月(?:份)?|(?:20)?\d\d年(?:度|前三季度|[上下]半年|[一二三四]季度)?)?(?:实现|公司|合并|母公司|单季)?(?:营业?收入|归母|净利润?|扣非|营收|业绩(?:快报|预告|预增|预减)|每股收益|净资产|代理买卖)|^ ?(?:公司|控股股东|股东|实控人|董事会?|监事|高管|总裁|总经理|董事长|子公司|全资子公司|副总裁|首席[^，。]{0,6}官)?[一-龥]{0,8}(?:拟(?!合)|辞职|辞任|离任|获准|获批|收到|中标|聘任|选举|回购|派息|分红|派发|每10股|质押|解除质押|被立案|立案|被处罚|警示函|监管函|问询函|发行[^，。]{0,10}(?:债|票据|股)|股东大会|停牌|复牌|终止|签署|签订|投资设立|设立[^，。]{0,10}(?:公司|基金)|减持计划|增持计划)(?![^。]{0,60}(?:看好|建议|认为|有望|目标价|评级))/;

/** What a company's board puts to its shareholders: 建议私有化…, 建议派发末期股息. */
const OWN_PROPOSAL =
  /^[^，。；]{0,16}?(?:私有化|派(?:发)?[^，。；]{0,4}股?息|[拆供]股|股份(?:拆细|合并)|发行[^，。；]{0,10}(?:股|债|票据)|要约|修订[^，。；]{0,6}章程|委任|罢免|更换[^，。；]{0,6}名称)/;
/** A holding that an exchange discloses, or that the house took or cut: 联交所披露易显示，…增持…万股. */
const OWN_HOLDING =
  /^ ?(?:(?:据|根据)?(?:港交所|联交所|上交所|深交所|纽交所|披露易|权益披露|股权披露|持股披露|SEC|美国证监会|最新披露)[^。]{0,60}(?:[增减]持|持有|持股|好仓|淡仓|买入|卖出|建仓|清仓)|[^，。；]{0,16}[增减]持[^。；]{0,40}?\d[万亿]?股|[^，。；]{0,12}(?:持股|好仓|淡仓))/;

/** What a sponsor or an adviser certifies of the deal it is paid for. */
const CERTIFIES =
  /^[^。；]{0,30}?(?:本次(?:发行|交易|重组|收购|上市|事项)[^。；]{0,30}(?:符合|不存在|不构成|合法|合规|公允)|符合[^，。；]{0,12}(?:法律|法规|规定|(?:上市|发行)条件))/;

const SPOKESMAN = /发言人|新闻官/;
/** Who runs a house speaks of it as 公司; its analysts call so the company they follow. */
const CHIEF = /首席执行官|CEO|董事长|总裁|总经理|行长|主席|董秘|董事会秘书|首席财务官|CFO/;
const PROPOSES = /^(?:建议|提出)/;
const OF_ITSELF =
  /^(?:[^，。；]{0,8}业务(?=[^，。；]{0,4}(?:增|回暖|强劲|稳健|表现|收入|占|将|已))|公司|本公司|集团|本行|我行|该行|我们公司|本集团|[本此是]次|该?交易(?=[为是将有])|私有化|合并|收购)/;

/**
 * True where an institution speaks of itself.
 *
 * @param rank what stands between its name and its verb; `said` is what follows the verb.
 * @param weak where the name may be a company's as well as a house's.
 */
export const isOwnAffair = (rank: string, verb: string, said: string, weak: boolean): boolean =>
  SPOKESMAN.test(rank) ||
  CERTIFIES.test(said) ||
  (PROPOSES.test(verb) && OWN_PROPOSAL.test(said)) ||
  (SELF_VERBS.test(verb) &&
    (OWN_FIGURES.test(said) ||
      OWN_ACTS.test(said) ||
      (weak && OWN_AFFAIRS.test(said)) ||
      (CHIEF.test(rank) && OF_ITSELF.test(said))));

/** True where what stands after `<firm>：` is a company's news. */
export const isOwnReport = (said: string): boolean => OWN_REPORT.test(said) || OWN_HOLDING.test(said);
