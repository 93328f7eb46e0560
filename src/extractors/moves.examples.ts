/** What moves.ts finds and what it leaves alone; [sentence, the moves as "code kind changePct"]. */
export const examples: readonly (readonly [string, readonly string[]])[] = [
  ['金力永磁涨停。', ['300748.SZ limit-up -']],
  ['优刻得、万顺新材涨超10%，拓维信息涨停。', ['688158.SH pct 10', '300057.SZ pct 10', '002261.SZ limit-up -']],
  ['北方稀土、中科三环等涨幅居前。', ['600111.SH rise -', '000970.SZ rise -']],
  ['宁德时代（300750）、比亚迪（002594）跌近3%。', ['300750.SZ pct -3', '002594.SZ pct -3']],
  ['贵州茅台盘中一度涨超2%，收盘跌0.5%。', ['600519.SH pct 2', '600519.SH pct -0.5']],
  ['长光华芯20cm涨停。', ['688048.SH limit-up -']],
  ['美能能源盘中触及跌停。', ['001299.SZ limit-down-touched -']],
  ['歌尔股份午后封板被砸。', ['002241.SZ limit-up-touched -']],
  ['金力永磁异动拉升涨超8%。', ['300748.SZ pct 8']],
  ['中际旭创震荡走高，该股随后涨停。', ['300308.SZ limit-up -']],
  ['今日涨停的个股有金力永磁、中科三环。', ['300748.SZ limit-up -', '000970.SZ limit-up -']],
  ['江西铜业、紫金矿业、洛阳钼业分别涨5.1%、4.2%和3%。', ['600362.SH pct 5.1', '601899.SH pct 4.2', '603993.SH pct 3']],
  // A wish, a guess, a denial; another subject's figures; a company's results.
  ['金力永磁有望涨停。', []],
  ['金力永磁未能涨停。', []],
  ['贵州茅台一季度净利润同比增长10%，营收上涨12%。', []],
  ['宁德时代股东大会通过了分红方案。涨停家数回升。', []],
  ['金力永磁公告称，稀土价格上涨5%。', []],
  ['机器人板块走强，相关个股大涨。', []],
  ['预计贵州茅台年内上涨20%。', []],
];
