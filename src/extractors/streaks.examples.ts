/** What streaks.ts finds and what it leaves alone; [sentence, the streaks as "code kind boards/days"]. */
export const examples: readonly (readonly [string, readonly string[]])[] = [
  ["午后金力永磁今日走出3连板。", ["300748.SZ limit-up 3/3"]],
  [
    "青云科技、杭钢股份4连板，美格智能6连板。",
    [
      "688316.SH limit-up 4/4",
      "600126.SH limit-up 4/4",
      "002881.SZ limit-up 6/6",
    ],
  ],
  ["精艺股份6天5板。", ["002295.SZ limit-up 5/6"]],
  ["华电能源（12天6板）高开4.60%。", ["600726.SH limit-up 6/12"]],
  ["金力永磁（2板）竞价涨停。", ["300748.SZ limit-up 2/2"]],
  ["两连板神思电子：公司提示风险。", ["300479.SZ limit-up 2/2"]],
  ["金力永磁连续3日涨停。", ["300748.SZ limit-up 3/3"]],
  ["易见股份四连板。", ["600093.SH limit-up 4/4"]],
  ["金力永磁连续3个跌停。", ["300748.SZ limit-down 3/3"]],
  ["金力永磁七连阳。", ["300748.SZ rise 7/7"]],
  ["金力永磁连续第3日涨停。", ["300748.SZ limit-up 3/3"]],
  [
    "金力永磁连收3个涨停板，中科三环录得两连板。",
    ["300748.SZ limit-up 3/3", "000970.SZ limit-up 2/2"],
  ],
  ["金力永磁9个交易日斩获7个涨停板。", ["300748.SZ limit-up 7/9"]],
  ["金力永磁一字涨停，走出6连板。", ["300748.SZ limit-up 6/6"]],
  [
    "金力永磁3连跌停，中科三环连续两日跌停。",
    ["300748.SZ limit-down 3/3", "000970.SZ limit-down 2/2"],
  ],
  ["昨日6连板的美格智能今日跌停。", ["002881.SZ limit-up 6/6"]],
  [
    "3连板个股有金力永磁、中科三环。",
    ["300748.SZ limit-up 3/3", "000970.SZ limit-up 3/3"],
  ],
  [
    "贵州茅台连续五日下跌，五粮液连涨三日。",
    ["600519.SH fall 5/5", "000858.SZ rise 3/3"],
  ],
  [
    "|股票|连板数|\n|---|---|\n|金力永磁|3|\n|中科三环|5天3板|\n|歌尔股份|首板|",
    [
      "300748.SZ limit-up 3/3",
      "000970.SZ limit-up 3/5",
      "002241.SZ limit-up 1/1",
    ],
  ],
  // A date before a run, a market's name, weeks, a run not reached.
  ["金力永磁11月7日2连板。", ["300748.SZ limit-up 2/2"]],
  ["新三板公司中科三环上涨。", []],
  ["金力永磁周线三连阳。", []],
  ["金力永磁冲击5连板失败，4连板止步。", ["300748.SZ limit-up 4/4"]],
  // A headline tells the run before the share; of a sentence that has a share before it the run is that one's.
  ["8天7板！金力永磁再发异动公告", ["300748.SZ limit-up 7/8"]],
  ["4天3板，金力永磁提示风险", ["300748.SZ limit-up 3/4"]],
  ["5连板！市场情绪升温，金力永磁也在其列", []],
  ["金力永磁涨停，4天3板，中科三环跌停", ["300748.SZ limit-up 3/4"]],
  ["金力永磁：4连板", ["300748.SZ limit-up 4/4"]],
  // Limits of some days, in quotation marks, of the day before.
  ["金力永磁再度封板，3日内2度涨停。", ["300748.SZ limit-up 2/3"]],
  [
    "金力永磁复牌连吃三个“一字板”跌停，中科三环收获三个一字板。",
    ["300748.SZ limit-down 3/3", "000970.SZ limit-up 3/3"],
  ],
  ["金力永磁（昨日4板）竞价走弱。", ["300748.SZ limit-up 4/4"]],
  ["金力永磁周五2连板，中科三环上周三连板数领先。", ["300748.SZ limit-up 2/2"]],
  ["金力永磁收获年内第7个涨停。", []],
  [
    "首板股里，金力永磁、中科三环午后才封板。",
    ["300748.SZ limit-up 1/1", "000970.SZ limit-up 1/1"],
  ],
  ["首板股里，医药股最多，金力永磁也在其列。", []],
  [
    "中国石油、中国海油等权重股二连板。",
    ["601857.SH limit-up 2/2", "600938.SH limit-up 2/2"],
  ],
  ["金力永磁靠着稀土涨价走出三连板。", ["300748.SZ limit-up 3/3"]],
  ["金力永磁、中科三环涨停，后者录得4连板。", ["000970.SZ limit-up 4/4"]],
  // An index, a count of stocks, a wish.
  ["沪指七连涨。", []],
  ["3连板个股增多，连板高度升至5板。", []],
  ["金力永磁有望3连板。", []],
  ["金力永磁股东大会。涨停家数回升。", []],
];
