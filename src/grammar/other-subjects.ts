/** What else has a rise and fall of its own beside the names of the text: 营收, 油价, 美元指数. */
import { matchAt, Words } from '../text/characters.js';
import { isAt, SAID } from './said.js';

const words = (list: string) => list.split('|');
/** Nouns with a quotation of their own, which has sessions as a share has. */
const QUOTED = words(
  '价格|单价|均价|报价|现货|期货|合约|油价|金价|铜价|铝价|煤价|运价|房价|售价|批价|币价|目标价|收益率|利率|汇率|ETF|基金|提价|美元指数|人民币|国债|债券|原油|比特币|黄金价|净值|期权|窝轮|牛熊证|认购证|认沽证|权证|转债|出厂价|批发价|零售价',
);
const FIGURES = words(
  '营收|收入|溢利|纯利|营业额|除税前|EBITDA|毛收|客流|票房|流水|GMV|交易额|发电量|保费|贷款|存款|客户数|会员数|门店|同店|ARPU|月活|新签|合同额|吞吐|运量|载客|周转量|单量|净息差|不良率|拨备|吨价|产值|赔付|佣金|按年|按季|净利|盈利|利润|业绩|毛利|销量|销售|产量|产能|出货|订单|同比|环比|估值|市盈率|成交额|成交量|换手率|占比|份额|比例|持股|股份总数|股权|质押|评级|仓位|持仓|配比|通胀|CPI|PPI|GDP|增速|渗透率|库存|成本|费用|市占率|用户|日活|增幅|补贴|关税|税率|需求|投资|支出|指标|股息|溢价|规模|资产|负债|总额|概率|权重|每股收益|派息|交付量|交付|装机|市占率|订单量|市占',
);

/** Nouns that have a rise and fall of their own, so that a number after them is not the share's. */
const NOUNS = new Words([...QUOTED, ...FIGURES]);
/** Those of them that can open and close: 净利增长20%，收涨3% is said of the share, 油价上涨，收涨3% is not. */
export const QUOTED_SUBJECT = new Words(QUOTED);

/** 计算机行业主力资金净流出规模居首，一周上涨6.7%: the money that flowed is the board's. */
const OWN_FLOW = /(?:主力)?(?:资金)?净流[入出](?:资金)?(?:规模|金额|额)(?:居首|居前|最多|最大|位居第一)[，,]/y;
/** 石油板块受油价急升带动造好: nor is what moves it. */
const CAUSE = /(?:受到?|获|因)[^，,。；;、]{1,24}?(?:带动|刺激|提振|推动|拖累|打压|支撑|支持|驱动|影响)(?:下|而)?/y;
const MAY_BELONG = SAID.beginningOf(OWN_FLOW, CAUSE);

/** Whether such a noun stands in `[from, to)`, where `from` is where the name ends. */
export const OTHER_SUBJECT = {
  within: (folded: string, from: number, to: number): boolean =>
    NOUNS.within(folded, isAt(folded, from, MAY_BELONG) ? afterOwn(folded, from, to) : from, to),
};

/** The offset behind what belongs to the name that ends at an offset; the offset itself where it reaches past `to`. */
function afterOwn(folded: string, from: number, to: number): number {
  const end = from + ((matchAt(OWN_FLOW, folded, from) ?? matchAt(CAUSE, folded, from))?.[0].length ?? 0);
  return end <= to ? end : from;
}

/** 石油股随油价反弹: what a board moves along with is no subject of its own. */
const GOES_WITH = /(?:[追跟紧]?随|跟)(?:着)?(?:国际|现货|期货)?(?:油|金|银|铜|铝|锌|镍|煤|钢|锂|运|糖|猪|粮)价(?:的)?/y;

/** The offset behind what the board that ends at an offset moves along with. */
export function afterCompanion(folded: string, at: number): number {
  const first = folded[at];
  return first !== undefined && '随跟追紧'.includes(first)
    ? at + (matchAt(GOES_WITH, folded, at)?.[0].length ?? 0)
    : at;
}
