/**
 * How news says that an institution speaks: what may stand between its name and the verb, and the verbs.
 * Every piece is bounded and tried at one place only, so reading an opening costs a constant.
 */
import { matchAt } from '../../text/characters.js';
import { firstCharacters } from '../../text/first-characters.js';
import { wording } from './letters.js';
import { HAN_PERSON, LATIN_PERSON, RANKED_PERSON } from './people.js';
import { namesStep } from './ratings.js';

/** 则更为谨慎：, 的观点较为乐观: a mood stands for the verb. */
const MOOD =
  '(?:的?(?:观点|看法|态度|立场)(?:则|也|仍|依然)?)?(?:更加?|较|相对|偏|最|略|稍|尤其?|仍|依然|依旧|保持|趋于|转为|转向|颇|十分|非常|比较|普遍|有所|显得?){0,3}(?:为|显|趋)?(?:谨慎乐观|审慎乐观|谨慎|乐观|悲观|保守|审慎|正面|负面|积极|消极|克制|温和|中立|中性|激进|强硬|冷静|淡定|理性|大胆|进取|偏[多空鸽鹰])(?:一?些|得多|许多|不少)?(?=[，。；：:])|的?(?:观点|看法|态度|判断)(?:则|却)?(?:截然|完全|恰恰|恰好|正好)?(?:不同|相反)(?=[，。；：:])';
/** Verbs after which an opinion follows, longest first. */
const SPEECH =
  `${MOOD}|` +
  '对[^，。；]{1,16}(?:看法|观点|立场|展望|态度)(?:从[^，。；]{1,8})?(?:转为|转向|调整为|上调|下调|升至|降至|维持|保持|更加?)|研究(?:指出|认为|显示|发现)|分析(?:指出|认为|称|表示|师认为)|明确(?:表示|指出)|补充(?:称|道|说)|接受采访时表示|告诉[^，。；]{0,16}?(?:记者|媒体|财经|客户|路透社?|彭博社?|CNBC|本报|》)(?=[，：]|。?$|。(?!”))|进一步(?:表示|指出|称)|写道|认为|指出|表示|预计|预期|预测|预料|预估|预判|估计|估算|测算|建议|强调|提到|提醒(?!您|你|客户|用户)|提示|警告|警示|判断|相信|坚信|观察到|注意到|发现|直言|坦言|总结|分析(?!师|人士|员)|看好|看多|看空|看淡|唱多|唱空|推荐|力荐|倾向于|(?:点评|评论|分析|解释|总结|补充|强调|感叹|解读|归纳)(?:称|道|说|指)|点评|解释|介绍|称(?!为|作|号|呼|霸|赞)|料(?!理)|指(?!数|标|引|南|示|定|导|向|挥)|说(?!明会|法|服)|显示|展望|维持(?=对?.{0,24}(?:判断|观点|看法|预测|预期|评级|不变|目标|[超低标高]配))|给出(?!的)(?=[^，。；]{0,20}(?:目标|预测|预期|判断|建议|点位|观点|看法|解释|评价|理由))|青睐(?!的)|更?偏好(?=[^，。；]{0,12}(?:股|板块|行业|资产|标的|龙头|债))|转(?:为|向)(?=看|谨慎|乐观|中性|悲观|防御|[超低]配)|示警|唱衰|发出[^，。；]{0,6}警告|敲响警钟|坦承|撰文|发文称?|反驳称?|奉劝|敦促|感慨|说道|声称|宣称|概括|评价称?|定调|力推|不看好|仍看好|依然看好|继续看好|持续看好|坚定看好|长期看好|表达了?|持(?=.{0,12}(?:观点|态度|看法))|[将把](?=.{0,12}(?:视为|列为|纳入)|.{0,20}(?:列入|剔出|剔除出?|移出|移入|移除|加入|纳入|调出|调入|踢出).{0,14}(?:首选|买入|卖出|推荐|关注|催化|看好|确信|信心|金股|优选))|担心|担忧|期待|认同|提出(?!收购|要约|申请|辞|上诉|异议|诉讼|私有化|报价)|断言|预警|预言|推断|认定|坚称|归因于|归结为|形容|支招|押注|泼冷水|告诫|呼吁|研判|喊话|喊出|高呼|力挺|主张|谈到|谈及|提及|直指|看[至到高](?=[^，。；]{0,8}[0-9])|推算|推测|猜测|唱好|齐唱|齐声|首推|重申(?=看好|看多|看空|对|其|.{0,12}(?:观点|看法|判断|立场))';
/** Verbs that speak only where the clause goes on about a rating, a target or a forecast: banks also 上调 deposit rates. */
const RATING =
  '首次覆盖|给出的(?=[^，。；]{0,6}(?:目标股?价|评级))|首次给予|首次授予|确认|开始覆盖|首予|维持|重申|上调|下调|上修|下修|调高|调低|调升|调降|升|降|提高|提升|削减|削|大幅上调|大幅下调|小幅上调|小幅下调|再次上调|给予|授予|予|将|把|对|恢复|保持|取消|取消对|继续给予|同时上调|又将|也将|还将|均将|最新给予|上看|(?:的)?(?:最新)?目标股?价(?=[^，。；]{0,8}\\d)';
const RATED =
  /评级|信用等级|目标股?价|公允价|目标位|目标点位|目标(?=至|从|由|[上下]调|调[升降高低]|提高|升|降|抬)|年[终底]目标|盈利预测|(?:预测|预期|预估|预计)(?:值|从|由|上|下|至|区间)?|(?:概率|增速|增长率|涨幅|增幅)(?:预测|预期|预估)?(?:从|由|自|上调|下调|调高|调低|上修|下修|升|降)|首选(?:股|名单)|(?:买入|观察|首选)[”」]?名单|看涨|看跌|[上下]行催化|[正负]面催化|短期观点/;

/** Whether a clause rates, prices or forecasts: by the word for it, or by a step of a scale in quotation marks. */
const isRated = (clause: string): boolean => RATED.test(clause) || namesStep(clause);

const TIME =
  '(?:在?(?:最新|近日|近期|日前|今日|今天|今早|昨日|昨天|昨晚|前日|此前|较?早前|较早(?:时候?)?|稍早|早些时候|先前|不久前|上个?月|本月|月初|年初|隔夜|昨夜|当日|当天|盘后|盘前|同日|随后|周[一二三四五六日天末]|本周[一二三四五六日]?|上周[一二三四五六日]?|(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}日|凌晨|早间|晚间|上午|下午|中午)(?:晚间|早间|上午|下午|凌晨|盘中|晚些时候)?(?:[（(][^（）()]{1,12}[）)])?)';
const ROLE =
  '(?:联席)?首席[A-Za-z一-龥]{0,14}?(?:分析师|经济学家|经济师|策略师|策略分析师|投资官|执行官|投资顾问|顾问|研究员|专家|官)|联席首席|高级[一-龥]{0,8}?(?:分析师|策略师|经济学家|经济师|研究员|顾问)|分析师们?|策略师们?|经济师|经济学家们?|研究员们?|分析人士|[相有]关人士|内部人士|投研人士|基金经理们?|投资组合经理|投资经理|投资顾问|财富顾问|理财顾问|分析员|联合创始人|创始人|创办人|主席|执行董事|联席董事|投资总监(?!办公室)|投研总监|研究总监|总监(?!办公室)|研究主管|策略主管|主管|负责人|合伙人|董事总经理|总经理|副总裁|总裁|董事长|经理|交易员|交易主管|首席|研究院院长|院长|所长|副所长|CEO|首席执行官';
const UNIT =
  '(?:首席)?投资总监办公室|首席投资办公室|研究团队|策略团队|分析师团队|团队|研究所|研究部|研究院|研究中心|投研部|投资部|投资银行部|(?:环球|全球)?财富管理部?|资产管理部|资管部|资本市场|宏观|固收|金工|交易台|交易部|机构业务部|衍生品部|投研团队|策略会|自营部|私人银行|证券研究所|全球研究部?|亚太区?|中国区?|大中华区?|智库|财富研究院|香港|（香港）|\\(香港\\)|集团|方面|基金管理|基金(?!经理)|投资(?!者|组合|总监|经理|顾问|官|建议|机会|评级|策略)|资产(?!配置)|资本(?!市场|开支)|资管|证券';
const REPORT =
  '(?:研报|研究报告|报告|策略报告|点评报告|晨会纪要|晨报|周报|日报|月报|快评|点评|研究|观点|研究显示|分析|数据|模型|调查|纪要|文章|博客|评论|客户报告|展望报告|年度展望|中期展望|年度策略|中期策略|客户的?(?:一份)?报告|备忘录|名单|展望|策略|预测|清单)';
/** What may stand between a name and its verb. */
const PIECES: readonly string[] = [
  // The rest of a name of which the dictionary knows the beginning.
  '[一-龥]{1,3}(?=将[^，。；]{0,30}目标股?价)',
  '等(?:多家|[一二两三四五六七八九十]家)?(?:外资|国际|大型|头部|知名|主要)?(?:机构|券商|投行|大行|银行|公募|基金公司)?',
  // Its code or its English name.
  '[（(][^（）()\\n]{1,24}[）)]',
  TIME,
  '(?:的|也|则|均|都|又|还|仍|再度|再次|同时|此外|亦|并|继续|一致|明确|联合|曾|已|就|直接|普遍|一直|同样|特别|高度|坚定|强烈|尤其|最为?|更是|甚至|更加?|整体|总体|相对|较为|中长期|积极|战略性|审慎|依旧|坚持|率先|首度|纷纷|大胆|齐|，)',
  `[A-Za-z一-龥、（）]{0,16}?(?:${ROLE})`,
  UNIT,
  '(?:一位|一名|某|多位|有关|相关|旗下|内部|资深|知名|由|以|为首|领导|等人?|私募|公募)',
  '(?:在)?(?:其)?(?:最新|近期|近日)?(?:在|其|发布|发表|发出|发送|公布|推出|披露|出具|更新|撰写|递交|题为|关于|对|有关)(?:了|给)?(?:题为|关于|对|有关)?(?:(?!记者|媒体)[^。！？；\\n，]){0,40}?' +
    REPORT +
    '(?:中|里|内|上|时)?',
  // A bare report: 最新一期大宗商品研报; ranks and names before it are read on their own.
  '(?:(?!将|把(?!握)|列入|师|家|经理|主管|总监|记者|媒体|合伙人|顾问|首席|总裁|负责人|主任|[所院]长|[究析]员|维持|[上下]调|重申|[给首]予|给出)[^。！？；\\n，A-Z]){0,16}?' +
    REPORT +
    '(?!师|员|所|院|部|主管|总监|团队)(?:中|里|内|上|时)?',
  '[一-龥]{2,8}?部(?!分|门|署|长|委)',
  // The desk of an industry: 食品饮料组.
  '[一-龥]{2,8}?(?:小组|组|条线|团队)(?![织合成建装件长])',
  // Its legal form.
  '(?:信用)?(?:评级|评估)?(?:股份)?有限(?:责任)?公司',
  '《[^》\\n]{1,60}》(?:一文|研报|报告)?(?:中|里)?',
  '(?:在|于)[^。！？；\\n，]{1,30}?(?:(?:会议|论坛|发布会|策略会|沙龙|路演|季报|年报|专栏|电邮评论)(?:期间|[中上里时])?|[中上时里后]|期间|之际)',
  '(?:在)?(?:接受|对|向)[^。！？；，\\n]{1,24}?(?:记者采访时|采访时|专访时|记者时|媒体时)',
  '(?:向|对|告诉|接受)[^。！？；，\\n]{0,20}?(?:记者|采访|媒体|客户|投资者|表示时|专访)(?:采访|专访|时)?',
  // 对某某财经表示: a paper or a channel stands for its reporter.
  '(?:对|向|告诉|接受)《?[A-Za-z一-龥]{1,10}?(?:财经|新闻|[时日晚早]报|证券报|商报|导报|周刊|杂志|通讯社|新闻社|[联讯]社|网|频道|电视台?|CNBC|Bloomberg)》?(?:采访时|专访时)?(?=表示|指出|称|说|坦言|直言|强调|分析|透露)',
  // 在节后跟踪中指出, 在电话会上表示: an occasion of any name, right before the verb.
  `(?:在|于)[^。！？；\\n，“”]{1,24}?(?:[中上里时后前]|期间|之际|公众号|朋友圈|微博|社交媒体|直播间|论坛|年会)(?=，?(?:${SPEECH}))`,
  // What it thought until now: 纷纷改口，预计…; 一改此前的谨慎，….
  '(?:改口|转而|转头|倒戈|松口|翻多|翻空|掉头|联手|联袂|不约而同地?|最终|终于|罕见地?|双双|一改[^，。；]{1,14})',
  '(?:就|针对|对于?|围绕)[^。！？；，\\n]{1,24}?(?:一事|问题|走势|前景|影响|消息|时)',
];
const PEOPLE = (person: string) => `${person}(?:(?:[、,，和及与]| 和 ?| and )${person}){0,3}?`;
const nameList = new RegExp(
  `(?:[ ,，]|——)?(${PEOPLE(RANKED_PERSON)})(?:等人?|团队)?(?:[（(][^（）()\\n]{1,30}[）)])?(?=(?:${TIME}|，|：|:|在|于|就|对|向|也|则|再[度次]|仍|依然|均|接受|告诉|撰文|${SPEECH}|将|维持|上调|下调|重申|给予|等|团队|领导))`,
  'y',
);
/** Somebody who is named without a rank: 广发证券戴康团队指出. */
const unranked = new RegExp(
  `的?(${PEOPLE(`(?:${HAN_PERSON}|[一-龥]{1,6}·[一-龥]{1,8}?)`)})(?:等人?)?(?:(?:策略|宏观|研究|固收|金工|分析师|投研|首席){0,2}团队)?(?=(?:${TIME})?(?:在|于(?!是)|就|对|撰文|也|则|，|${SPEECH}))`,
  'y',
);
const unrankedLatin = new RegExp(
  `的(${PEOPLE(LATIN_PERSON)})(?:等人?)?(?:团队)?(?=(?:${TIME})?(?:在|就|对|告诉|则|重申|维持|[上下]调|给予|首次|将|${SPEECH}))`,
  'y',
);
const pieces = PIECES.map((piece) => {
  const pattern = new RegExp(piece, 'y');
  return { begins: firstCharacters(pattern), pattern };
});
/** The pieces that can begin with a letter, by the letter; with any other letter only those that begin with many can. */
const anywhere = pieces.filter(({ begins }) => begins === undefined).map(({ pattern }) => pattern);
const beginningWith = new Map(
  [...new Set(pieces.flatMap(({ begins }) => [...(begins ?? '')]))].map((letter) => [
    letter,
    pieces.filter(({ begins }) => begins === undefined || begins.includes(letter)).map(({ pattern }) => pattern),
  ]),
);
const endsInRole = new RegExp(`(?:${ROLE})(?:们)?$`);
const LAST_OF_ROLE = wording.endingOf(endsInRole);
const speech = new RegExp(SPEECH, 'y');
const rating = new RegExp(RATING, 'y');
const CLAUSE = /[^。！？；\n]*/y;
const ENDS_IN_UNIT = wording.classOf('部院所司略观收工组');
const NAME_STOP =
  /^(?:我们|他们|公司|目前|同时|此外|该机构|投资者|市场|近日|今日|最新|认为|指出|表示|报告|研报|团队|近期|日前|一致|强调|继续|大多|普遍|随后|调查|数据|月度|显示|研究|测算)/;

const NOBODY: readonly string[] = [];
const WINDOW = 110;
const MOST_PIECES = 7;

export interface Speech {
  /** As written. */
  readonly verb: string;
  /** Where the verb begins and ends, counted from the end of the firm's name. */
  readonly start: number;
  readonly end: number;
  readonly analysts: readonly string[];
  readonly rates: boolean;
}

const namesOf = (list: string) =>
  list
    .split(/[、,，和及与]| and /)
    .map((name) => name.trim())
    .filter((name) => name.length > 1);

/**
 * Reads on from a firm's name to its verb.
 *
 * @param after the text that follows the name (its first {@link WINDOW} units count).
 * @returns undefined where no verb of opinion is reached over words that may stand between.
 */
export function readSpeech(after: string): Speech | undefined {
  const line = after.indexOf('\n');
  const text = after.slice(0, line < 0 ? WINDOW : Math.min(WINDOW, line));
  let at = 0;
  let analysts: readonly string[] = NOBODY;
  let role = false;
  let published = false;
  for (let count = 0; count <= MOST_PIECES; count += 1) {
    const spoken = matchAt(speech, text, at)?.[0];
    if (spoken !== undefined)
      return { verb: spoken.replace(/^的/, ''), start: at, end: at + spoken.length, analysts, rates: false };
    const rated = matchAt(rating, text, at)?.[0];
    if (rated !== undefined && isRated(matchAt(CLAUSE, text, at)?.[0] ?? ''))
      return { verb: rated, start: at, end: at + rated.length, analysts, rates: true };
    if (role && analysts.length === 0) {
      const names = matchAt(nameList, text, at);
      if (names?.[1] && !NAME_STOP.test(names[1])) {
        analysts = namesOf(names[1]);
        at += names[0].length;
        continue;
      }
    }
    if (at === 0 || wording.at(text, at - 1) & ENDS_IN_UNIT) {
      const named = matchAt(unranked, text, at) ?? matchAt(unrankedLatin, text, at);
      if (named?.[1]) {
        analysts = namesOf(named[1]);
        at += named[0].length;
        continue;
      }
    }
    const longest = longestPiece(text, at);
    published ||= /^(?:发布|发表|推出|出具).*(?:研报|报告)$/.test(longest);
    // 发布…研报，… : the report speaks though no verb does.
    if (longest === '' || (published && longest === '，'))
      return published ? { verb: '发布', start: 0, end: at, analysts, rates: false } : undefined;
    at += longest.length;
    role = (wording.ends(longest, LAST_OF_ROLE) && endsInRole.test(longest)) || (role && longest.length < 2);
  }
  return undefined;
}

function longestPiece(text: string, at: number): string {
  let longest = '';
  for (const piece of beginningWith.get(text[at] ?? '') ?? anywhere) {
    const words = matchAt(piece, text, at)?.[0] ?? '';
    if (words.length > longest.length) longest = words;
  }
  return longest;
}
