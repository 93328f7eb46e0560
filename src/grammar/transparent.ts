/** The words that may stand between a subject and what is said of it clauses later, without naming a subject of their own. */
import { matchAt, Words } from './characters.js';

const WORDS = new Words(
  [
    // when
    '全周|当周|单周|全月|单月|日|周|月|本月以来|本周以来|年初以来',
    '今日|昨日|当日|次日|翌日|今天|昨天|今早|本周|上周|全天|全日|单日|盘中|盘初|早盘|早间|早市|中午|午后|午间|午盘|半日|尾盘|尾市|盘后|盘前|开盘|开市|收盘|收市|休盘|终盘|竞价|夜盘|隔夜|日内',
    '此前|早前|日线|截至|截止|发稿|目前|随后|随即|旋即|之后|此后|其后|后来|最终|最后|期间|临近|至今|时|后|前|现|其中|首日|复牌|上市',
    '当天|当晚|早上|上午|下午|午前|早段|中段|尾段|临收盘|现价|绩后|财报后|断板|高见|低见|曾见|收盘前|开盘后|收盘后|截稿|开盘即|年内|月内|周内|本月|当月|上月|今年以来|今年|年初至今|近一周|一周|近一月|近一个月|近一年|内',
    // how
    '只|直接|干脆|竟然|竟|居然|意外|罕见|急剧|明显|显著|略|稍|悄然|陆续|相继|先后|联袂|携手|联手|同步|同样|同时|大举|猛烈|随之|接着|转而|重新|首度|首次|还是|已经|早已|分别|一度|最高|最低|最多|最大|曾|再度|再次|继续|持续|延续|又|也|亦|均|都|则|并|且|但|而|更|已|仍|还|却|反而|再|续|先|遂|就|便|集体|双双|纷纷|齐|全线|悉数|大幅|小幅|微幅|微|大|强势|快速|迅速|直线|震荡|窄幅|宽幅|跟随|逆市|逆势|顺势|瞬间|急速|突然|应声|一路|走势|呈|进一步|成功|率先|连续|累计|合计|高位|低位|放量|缩量|早早|牢牢|一举|出现|开始|上演|走出|录得|斩获|收获|收出|拉出|拿下|迎来|晋级|晋升|实现|豪取|喜提|完成|升至|触发|仅|暂停交易|停牌',
    // whose, and what of it
    '该股|公司股票|股票|公司股价|股价|其股价|其|个股|股份|股|等|板块|指数|概念股|概念|方向|表现|涨幅|跌幅|收评|收报|收于|报收|收|报',
    // particles and units
    '达到|高达|达|由|从|转|为|以|于|在|至|到|的|和|，|,|、|元/股|/股|每股|元|点|港元|美元|约|近|超|逾|股价报|*|”|“',
  ].flatMap((row) => row.split('|')),
);
// Dates, stretches, clock times, the session compared with, and sums; a count of shares (12只个股) is a subject.
const FIGURES =
  /(?:较|比)(?:[上前]一?个?交易日|[上前]一?[日天]|昨[日天]?|(?:招股|发行|发售|上市|定|配售|首发)价|前收盘?价?|昨收盘?价?)|周[一二三四五]|近?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?交易日|近?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[天日](?:来|内|里)?|\d{1,4}[日月]|\s+|[\d.:：]+(?![\d只家支股])/y;

/** Whether a stretch holds nothing but such words, so that what stands before it is the subject still. */
export function isTransparent(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const length = (matchAt(FIGURES, text, at)?.[0] ?? WORDS.at(text, at))?.length;
    if (length === undefined) return false;
    at += length;
  }
  return true;
}
