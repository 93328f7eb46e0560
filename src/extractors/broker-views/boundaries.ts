/** Where a view ends though its paragraph goes on: another speaker, another topic, a source line. */

/** A sentence that begins so speaks for someone else or leaves the opinion for the session's facts. */
const OTHER_TOPIC =
  /^(?:(?:该股|(?:公司|[一-龥]{2,6})?股价)(?:今早|今日|现报|现价|最新报|截至|午后|盘中|收[报市盘涨跌]|报收|早盘|隔夜|盘前|盘后|半日|周[一二三四五])|消息面|盘面|资金面|技术面上看?，|(?:行业|公司|板块|个股)方面(?!，?(?:该行|该机构|该券商|我们|报告|研报|其))|热点方面|截至(?:收盘|发稿|今日|午盘|午间|今天|当日|本周)|(?:今日|昨日|上周|周[一二三四五])?(?:沪指|A股三大|三大指数|两市)|另据|据(?:报道|悉|了解|媒体|统计|国家|Wind|同花顺|东方财富|Choice|央视|新华)|资料显示|公开资料|值得(?:一提|注意)的是，(?:今|昨|截)|(?:从[^，。]{2,12}看，)?(?:当日|当天|今日|昨日|[本上]周|[本上当]月)?(?:共|共有|合计|累计)\d+[家只]|相关(?:公司|个股|标的|ETF|概念股)[:：]|附[:：])/;
/** Credits and small print: nobody's opinion, under a heading neither. */
const CREDITS =
  /^(?:（?(?:来源|文章来源|资料来源|责任编辑|编辑|记者|作者|风险提示及免责|风险提示[:：]|免责声明|本文|以上(?:内容|信息|观点)|投资有风险|市场有风险)|\*)/;
/** A side heading of the article's own. */
const SIDE_HEADING =
  /^(?:(?:具体|展望后市|对于后市|后市展望|操作上|消息上|市场消息|隔夜|港股|美股|欧股)(?:来看|方面)?[:：])/;
/** A notice with its colon: 重要会议日程：, 免责声明：. */
const NOTICE = /^[^，。：:]{0,10}(?:日程|日历|公告|预告|一览|要闻|声明|免责条款|新股申购|限售解禁)[:：]/;
/** The same without its colon, on a line of its own; and somebody who is not named. */
const NOTICE_LINE = /^(?:[^，。：:]{0,8}(?:日程|日历|预告|一览|要闻|提示|声明)$|某[^，。：:]{1,12}[：:])/;
/** The heading of a section that holds no opinions, or begins another round of them: 三、公司公告. */
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}、|[●■★◆▲])? ?(?:宏观|要闻|公司|公告|行业|海外|外盘|外围|隔夜|热点|资金|数据|龙虎榜|新股|停复牌|个股|财经|市场|今日|明日|券商|机构|基金|投资|风险|全球|港股|美股|期货|政策|产业|题材|热门){1,2}(?:要闻|新闻|公告|动态|资讯|热点|数据|提示|聚焦|焦点|速递|观点|日历|回顾|概况|表现|掘金|前瞻|提醒|股市|流向|精选|一览|速览|追踪|早报|异动)$/;
const OTHER_SPEAKER =
  /^(?:[一-龥A-Za-z（）()]{2,24}?)(?:(?:证监会|央行|银保监会|金融监管总局|发改委|工信部|财政部|商务部|统计局|能源局|国务院|美联储|欧洲央行|交易所|协会|总统|部长|主席|总理|董秘|董事长|发言人)[一-龥·A-Za-z]{0,10}?(?:表示|称|指出|发布|宣布|透露|公告|强调))|^(?:证监会|央行|发改委|工信部|财政部|商务部|国家统计局|国家能源局|国务院|美联储|欧洲央行|上交所|深交所|北交所|港交所)[^，。]{0,14}(?:表示|称|指出|发布|宣布|公告|数据)|^(?:有|一位|一名|另有|多位|部分|也有|不少)?(?:分析人士|业内人士|市场人士|机构人士|专家|机构|券商|分析师|投资者|私募人士|网友)[^，。]{0,12}(?:认为|表示|指出|称)|^(?!该|其|公司|报告|我们|上述)[^，。“”]{2,20}(?:大学|学院|研究[院所会]|研究中心|协会|学会|智库|实验室|联盟)[^，。“”]{0,8}(?:研究员|教授|院长|主任|专家|所长|会长|秘书长|首席[一-龥]{0,6})[一-龥·]{2,5}?(?:则|也|还|近日|在[^，。]{1,16})?(?:表示|认为|指出|提示|称|强调|提醒)|^[^，。“”]{2,14}(?:公告称|公告显示|在互动平台)/;
/** A verb without which nobody else speaks. */
const SPOKEN = /表示|称|指出|发布|宣布|透露|公告|强调|认为|提示|提醒|数据/;
/** The end of an item in a flattened list: the next item's number. */
const NEXT_ITEM = /^\d{1,2} ?[、.．](?!\d)/;
/** Credits that stand after the last sentence. */
const TAIL =
  /\s*(?:[（(【](?:[^（）()【】]{0,12}(?:新浪财经|人民财讯|财联社|证券时报|第一财经|格隆汇|界面新闻|智通财经|券商中国|每经|上证报|中证报|华尔街见闻|财经|快讯|完|来源|记者|编辑|作者)[^（）()【】]{0,24})[）)】]|(?:来源|文章来源|资料来源|责任编辑|责编|编辑|作者|本文源自|风险提示(?=[:：]?[^。]{0,80}。?$))\s*[:：][^。]*)\s*$/;

/**
 * True where the sentence at the head of `text` is no part of the view before it. Under a firm's own heading the review
 * of the session is the firm's too.
 */
export const startsElsewhere = (text: string, underHeading: boolean): boolean => {
  const head = text.slice(0, 80).replace(/^[\s“"]+/, '');
  const hasColon = head.includes('：') || head.includes(':');
  return (
    CREDITS.test(head) ||
    (hasColon && NOTICE.test(head)) ||
    (text.length < 20 && (SECTION.test(text.trim()) || NOTICE_LINE.test(text.trim()))) ||
    (!underHeading && (OTHER_TOPIC.test(head) || (hasColon && SIDE_HEADING.test(head)))) ||
    (SPOKEN.test(head) && OTHER_SPEAKER.test(head))
  );
};
export const startsItem = (text: string): boolean => NEXT_ITEM.test(text);

/** The end of `text` without credits and white space. */
export function withoutTail(text: string): number {
  let end = text.length;
  for (let turn = 0; turn < 3; turn += 1) {
    const from = Math.max(0, end - 160);
    const last = text.slice(from, end);
    const tail = /[（(【：:]/.test(last) ? TAIL.exec(last) : null;
    const next = text.slice(0, tail ? from + tail.index : end).trimEnd().length;
    if (next === end) break;
    end = next;
  }
  return end;
}
