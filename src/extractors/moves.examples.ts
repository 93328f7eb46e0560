/** What moves.ts finds and what it leaves alone; [sentence, the moves as "code kind changePct"]. */
export const examples: readonly (readonly [string, readonly string[]])[] = [
  // Shares that were counted are named behind; names in an aside are no subject of what stands further on.
  ['军工板块十余股涨停，包括中鼎股份、抚顺特钢等。', ['000887.SZ limit-up -', '600399.SH limit-up -']],
  [
    '目前有3只成份股跌幅逾半成，当中包括腾讯（0700）﹑美团（3690）及快手。',
    ['00700.HK pct -5', '03690.HK pct -5', '01024.HK pct -5'],
  ],
  ['目前指数跌幅逾半成，当中包括腾讯的影响。', []],
  // A group of companies is each of them.
  ['两桶油双双涨超2%。', ['601857.SH pct 2', '600028.SH pct 2']],
  ['剔除两只高价股（贵州茅台、五粮液）以后，跌幅最大的是金力永磁。', ['300748.SZ fall -']],
  ['金力永磁成交额20亿元 股价上涨2.5%至43元', ['300748.SZ pct 2.5']],
  ['腾讯控股急升一成六，美团跌半成。', ['00700.HK pct 16', '03690.HK pct -5']],
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
  // What another session did, told to say which share is meant; told as news of its own it stays.
  ['昨日涨停的金力永磁今日跌停。', ['300748.SZ limit-down -']],
  ['前一交易日大跌的歌尔股份、蓝思科技今日双双反弹。', ['002241.SZ rise -', '300433.SZ rise -']],
  ['今日涨停的金力永磁公告称，公司经营正常。', ['300748.SZ limit-up -']],
  ['金力永磁昨日涨停，今日高开低走，跌5%。', ['300748.SZ limit-up -', '300748.SZ pct -5']],
  // 股价 is the share's that was named last.
  ['金力永磁披露年报后，其股价大涨8%。', ['300748.SZ pct 8']],
  ['金力永磁公告重组预案。受此影响，公司股价应声涨停。', ['300748.SZ limit-up -']],
  ['金力永磁公告重组预案。公司是宁德时代的供应商，公司股价跌3%。', ['300748.SZ pct -3']],
  ['中际旭创发布公告。该股午后直线拉升，涨超10%。', ['300308.SZ pct 10']],
  ['宁德时代、比亚迪发布公告。公司股价涨停。', []],
  ['金力永磁发布公告。母公司股价涨停。', []],
  ['金力永磁披露年报。产品价格上涨8%。', []],
  // Who is overtaken, supplied or bought into is no subject of what follows, unless nothing else can be.
  ['寒武纪盘中一度超越贵州茅台，收盘涨6%。', ['688256.SH pct 6']],
  ['金力永磁向宁德时代供货，股价涨停。', ['300748.SZ limit-up -']],
  ['某基金减持宁德时代，股价跌5%。', ['300750.SZ pct -5']],
  ['金力永磁跌6.5%，盘中最大跌幅达9%。', ['300748.SZ pct -6.5', '300748.SZ pct -9']],
  // A run is no limit of its own; a limit beside a run is.
  ['金力永磁3连跌停。', []],
  ['金力永磁连续4个交易日收获涨停。', []],
  ['金力永磁涨停，走出3连板。', ['300748.SZ limit-up -']],
  // Totals of a week or a year are changes too, see period.
  ['贵州茅台本周累计涨8%，年内涨20%。', ['600519.SH pct 8', '600519.SH pct 20']],
  ['近一个月贵州茅台累计涨幅达38%。', ['600519.SH pct 38']],
  // Tables of shares; a table of boards names its leading shares only.
  [
    '|股票|代码|涨跌幅|\n|---|---|---|\n|金力永磁|300748|+12.3%|\n|中科三环|000970|-2.1%|',
    ['300748.SZ pct 12.3', '000970.SZ pct -2.1'],
  ],
  ['|名称|跌幅(%)|\n|---|---|\n|贵州茅台|3.2|\n|歌尔股份|跌停|', ['600519.SH pct -3.2', '002241.SZ limit-down -']],
  ['|板块|涨幅|领涨股|\n|---|---|---|\n|稀土|3.1%|金力永磁|', []],
  ['|股票|净利润|同比|\n|---|---|---|\n|贵州茅台|100亿元|12%|', []],
  [
    '|个股|今日涨跌|收盘|\n|---|---|---|\n|金力永磁|一字涨停|25.3|\n|中科三环|炸板|12.1|\n|歌尔股份|-3.2%|20|\n|贵州茅台|-12.5|1450|',
    ['300748.SZ limit-up -', '000970.SZ limit-up-touched -', '002241.SZ pct -3.2'],
  ],
  // A name may hold a word of doubt, and a doubt may follow a name directly.
  ['若羽臣涨停。', ['003010.SZ limit-up -']],
  ['金力永磁若涨停，将创新高。', []],
  ['金力永磁走强，12只个股跌停。', ['300748.SZ rise -']],
  // What is counted is not what was named before.
  ['金力永磁走强，涨停的个股达50只。', ['300748.SZ rise -']],
  // How Hong Kong and Taiwan tell it: tenths, money first, verbs of their own.
  ['腾讯升6.4元或1.5%，美团急升近1成，快手跌半成。', ['00700.HK pct 1.5', '03690.HK pct 10', '01024.HK pct -5']],
  ['港交所跌5.2元，收报380.2元。', ['00388.HK fall -']],
  ['每吨价格升5元，腾讯受压。', ['00700.HK fall -']],
  ['美团回吐4.2%，特斯拉重摔3.5%。', ['03690.HK pct -4.2', 'TSLA.US pct -3.5']],
  ['小米集团年内累升逾一倍。', ['01810.HK pct 100']],
  ['腾讯成交额升一成，交投活跃。', []],
  // A place in a ranking, a new high or low.
  ['跌幅前三的是金力永磁、中科三环、正海磁材。', ['300748.SZ fall -', '000970.SZ fall -', '300224.SZ fall -']],
  ['金力永磁涨幅最大，达12.3%；中科三环创近三个月新低。', ['300748.SZ pct 12.3', '000970.SZ fall -']],
  ['IBM创2000年以来最大单日跌幅。', ['IBM.US fall -']],
  ['贵州茅台营收创历史新高。', []],
  // The figures of 分别 each have a qualifier; a signed verb may change the side.
  ['宁德时代、比亚迪分别上涨2.5%和下跌1.1%。', ['300750.SZ pct 2.5', '002594.SZ pct -1.1']],
  // Boards opened and held.
  ['金力永磁炸板后回封。', ['300748.SZ limit-up-touched -', '300748.SZ limit-up -']],
  ['金力永磁跌停板被撬开，中科三环天地板。', ['300748.SZ limit-down-touched -', '000970.SZ limit-down -']],
  ['金力永磁封板资金达3亿元，涨停原因为稀土。', []],
  // The code in brackets is the name's own.
  ['英伟达(NVDA.US)、AMD(AMD.US)涨超3%。', ['NVDA.US pct 3', 'AMD.US pct 3']],
  // Other things than shares; what advice speaks of.
  ['宁德时代看涨期权大涨50%，贵州茅台权重上升。', []],
  ['投资者可关注跌幅较大的贵州茅台、五粮液。', []],
  ['跌幅较大的有贵州茅台、五粮液。', ['600519.SH fall -', '000858.SZ fall -']],
  ['机构建议关注中科三环、金力永磁等领涨品种。', []],
  // The figure of all after 都超过了; the bare figures of a ranking's brackets; a growth in brackets is no change.
  ['贵州茅台、五粮液和酒鬼酒的涨幅也都超过了6%。', ['600519.SH pct 6', '000858.SZ pct 6', '000799.SZ pct 6']],
  ['贵州茅台、五粮液的毛利率都超过了60%。', []],
  ['跌幅前三位的个股依次为金力永磁(7.1%)、中科三环(5.2%)。', ['300748.SZ pct -7.1', '000970.SZ pct -5.2']],
  ['营收占比前三位的客户依次为金力永磁(7.1%)、中科三环(5.2%)。', []],
  [
    '金力永磁、中科三环大涨20%涨停。',
    ['300748.SZ pct 20', '300748.SZ limit-up -', '000970.SZ pct 20', '000970.SZ limit-up -'],
  ],
  // Two changes of one share; 百分之 after another adverb; the beginning of its name said once more.
  ['美团公布业绩，股价曾跌逾4%，中午跌2%。', ['03690.HK pct -4', '03690.HK pct -2']],
  ['港交所获主席增持，股份复牌后升百分之四。', ['00388.HK pct 4']],
  ['美团遭沽空，与早前内容相若，美团股价反而升百分之八。', ['03690.HK pct 8']],
  ['小米集团遭沽空，与早前内容相若，小米股价反而升百分之八。', ['01810.HK pct 8']],
  ['小米集团的供应商说，钢铁价格反而升百分之八。', []],
  // Asides: upon what and why it moved. What they speak of has no part in the move; a clause of its own does.
  ['贵州茅台盘后公布业绩，收涨4.7%报1500元。', ['600519.SH pct 4.7']],
  ['宁德时代披露季报业绩后低开3%。', ['300750.SZ pct -3']],
  ['宁德时代因业绩不及预期大跌15%。', ['300750.SZ pct -15']],
  [
    '中海油(00883)受惠油价造好，升2.6%；国泰航空(00293)受累油价上涨，跌1.8%。',
    ['00883.HK pct 2.6', '00293.HK pct -1.8'],
  ],
  ['紫金矿业受金价走高带动涨5%。', ['601899.SH pct 5']],
  ['金力永磁：因触及退市指标，今日跌停。', ['300748.SZ limit-down -']],
  ['金力永磁受稀土板块大涨带动涨停。', ['300748.SZ limit-up -']],
  ['贵州茅台公布业绩，净利润增长15%。', []],
  ['贵州茅台受益于提价，出厂价上涨20%。', []],
  ['中国海油因油价上涨。', []],
  ['雪峰科技（预增逾20倍）、华宏科技（上调预期）涨停。', ['603227.SH limit-up -', '002645.SZ limit-up -']],
  // 前者, 后者: of two that were named.
  ['金力永磁与中科三环包揽跌幅榜前两位，前者挫6.6%，后者挫6.4%。', ['300748.SZ pct -6.6', '000970.SZ pct -6.4']],
  [
    '金力永磁与其供应商中科三环同日复牌，前者跌停，而后者一度涨停。',
    ['300748.SZ limit-down -', '000970.SZ limit-up-touched -'],
  ],
  ['金力永磁、中科三环、正海磁材获增持，后者涨停。', []],
  ['金力永磁、中科三环发布年报，后者营收增长20%。', []],
  // Replays of the session: 一字, 20cm, 封单, and the groups of its boards.
  [
    '金力永磁（六天四板）、中科三环竞价即大单一字，正海磁材秒板。',
    ['300748.SZ limit-up -', '000970.SZ limit-up -', '300224.SZ limit-up -'],
  ],
  ['金力永磁、中科三环一字跌停，正海磁材双双一字之差。', ['300748.SZ limit-down -', '000970.SZ limit-down -']],
  ['金力永磁盘中一度20cm，收盘涨幅只剩7.3%。', ['300748.SZ limit-up-touched -', '300748.SZ pct 7.3']],
  ['金力永磁（20cm）高开。', ['300748.SZ rise -']],
  ['金力永磁最受追捧，收盘封单41万手。', ['300748.SZ limit-up -']],
  ['金力永磁开盘跌停，封单金额达3.2亿元。', ['300748.SZ limit-down -']],
  [
    '炸板股中，金力永磁、中科三环尾盘走弱。',
    ['300748.SZ limit-up-touched -', '000970.SZ limit-up-touched -', '300748.SZ fall -', '000970.SZ fall -'],
  ],
  ['涨停股方面，稀土股占了多数，金力永磁在列。', []],
  ['金力永磁以涨停价报收。', ['300748.SZ limit-up -']],
  ['金力永磁的涨停价为25.3元。', []],
  // Counts of several sessions; a day of the week and an ordinal are none.
  ['金力永磁周内4度封板。', []],
  ['金力永磁近期多次涨停。', []],
  ['金力永磁周五涨停，中科三环迎来第3个涨停。', ['300748.SZ limit-up -', '000970.SZ limit-up -']],
  ['金力永磁走强，千股跌停。', ['300748.SZ rise -']],
  // What is left of a rise is no fall; how far below the high is none of the session.
  ['金力永磁冲高9%后小幅回落。', ['300748.SZ pct 9']],
  ['金力永磁早盘涨停，午后涨幅快速回落。', ['300748.SZ limit-up -']],
  ['金力永磁冲高回落，中科三环高位回落。', ['300748.SZ fall -', '000970.SZ fall -']],
  ['金力永磁因财报亮眼上扬，但涨幅从盘初的6%收窄至不足1%。', ['300748.SZ pct 1']],
  ['按最新收盘价计算，目标涨幅居前的是金力永磁。', []],
  // Verbs and words of the desks.
  ['美团午后插11%，腾讯股价跳涨7.6%，快手泻5%。', ['03690.HK pct -11', '00700.HK pct 7.6', '01024.HK pct -5']],
  ['国海证券、太平洋都绿了，贵州茅台红盘作收。', ['000750.SZ fall -', '601099.SH fall -', '600519.SH rise -']],
  ['贵州茅台、五粮液集体新高。', ['600519.SH rise -', '000858.SZ rise -']],
  ['金力永磁昨日还在冲高，今天直接天地板。', ['300748.SZ rise -', '300748.SZ limit-down -']],
  ['诺和诺德下调指引，哥本哈根上市股份跌5%。', ['NVO.US pct -5']],
  ['宁德时代、比亚迪等权重股跌逾3%。', ['300750.SZ pct -3', '002594.SZ pct -3']],
  // Figures of one share's sessions, and of a list whose first member nobody knows.
  ['金力永磁停牌前两个交易日股价分别跌5.9%和9.9%。', ['300748.SZ pct -5.9', '300748.SZ pct -9.9']],
  ['某公司、金力永磁分别涨3%、4%。', ['300748.SZ pct 4']],
  ['8月5日金力永磁、某公司分别涨3%、4%。', ['300748.SZ pct 3']],
  // Results held against what was expected; of the income itself it is the income's.
  ['美团业绩逊预期，跌7%；网易季绩胜预期升6%。', ['03690.HK pct -7', '09999.HK pct 6']],
  ['腾讯首季收入胜预期，升8%。', []],
  ['比亚迪6月销量大涨12%。', []],
  // A board that did not hold.
  ['金力永磁盘中一度封板，收盘涨8.2%。', ['300748.SZ limit-up-touched -', '300748.SZ pct 8.2']],
  ['金力永磁早盘封板后开板，中科三环直线拉板。', ['300748.SZ limit-up-touched -', '000970.SZ limit-up -']],
  ['金力永磁上演准地天板。', []],
  ['仅金力永磁小涨，中科三环收盘微跌。', ['300748.SZ rise -', '000970.SZ fall -']],
  // A list ends where a name has words of its own.
  ['涨停的有金力永磁、中科三环，正海磁材跌3%。', ['300748.SZ limit-up -', '000970.SZ limit-up -', '300224.SZ pct -3']],
  [
    '涨停的有金力永磁、中科三环，正海磁材、宁波韵升。',
    ['300748.SZ limit-up -', '000970.SZ limit-up -', '300224.SZ limit-up -', '600366.SH limit-up -'],
  ],
  // What is left of the move that was told before has its sign; how far below the high is no move.
  [
    '中国船舶最高涨7.8%，收盘回落至4.1%；中国重工一度跌8%，午后回升至3%。',
    ['600150.SH pct 7.8', '600150.SH pct 4.1', '601989.SH pct -8', '601989.SH pct -3'],
  ],
  ['中国船舶午后回落3%。', ['600150.SH pct -3']],
  ['中国船舶较年内高点回落35%。', []],
  ['跌幅超过5%的有：金力永磁（7.2%）、中科三环（6.1%）。', ['300748.SZ pct -7.2', '000970.SZ pct -6.1']],
  ['英特尔获英伟达入股消息刺激，大涨22.8%。', ['INTC.US pct 22.8']],
  ['英特尔受英伟达大跌拖累，跌3%。', ['INTC.US pct -3', 'NVDA.US fall -']],
  ['贵州茅台、五粮液两大白酒股齐跌。', ['600519.SH fall -', '000858.SZ fall -']],
  ['腾讯高开4.2%，高见520元，四日累升近一成。', ['00700.HK pct 4.2', '00700.HK pct 10']],
  // Only a share can close at its limit; a convertible bond and a future are told in the limit's own clause.
  ['金力永磁发布业绩预告，预计净利润同比增长120%，今日涨停。', ['300748.SZ limit-up -']],
  ['金力永磁发布公告，其转债今日涨停。', []],
  ['赣锋锂业走强，碳酸锂期货主力合约今日涨停。', ['002460.SZ rise -']],
  ['跌幅最大的个股是中科三环，达8.1%；同样跌幅较大的还有金力永磁。', ['000970.SZ pct -8.1', '300748.SZ fall -']],
  ['营收占比最高的是金力永磁，为8.1%。', []],
  // Appositions: what a share is, before its name, in its brackets or between commas.
  ['锂电龙头宁德时代、光伏龙头隆基绿能双双走低，前者跌2%，后者跌3%。', ['300750.SZ pct -2', '601012.SH pct -3']],
  ['金力永磁（稀土+机器人，大单）、中科三环（固态电池）涨停。', ['300748.SZ limit-up -', '000970.SZ limit-up -']],
  ['宁德时代，这家最大的电池企业，跌3%；比亚迪——汽车龙头——收涨1%。', ['300750.SZ pct -3', '002594.SZ pct 1']],
  ['金力永磁涨停、稀土龙头北方稀土跌3%。', ['300748.SZ limit-up -', '600111.SH pct -3']],
  ['金力永磁：稀土价格上涨，今日涨停。', ['300748.SZ limit-up -']],
  ['看好金力永磁，稀土转强的概率大，低位涨停潮可期。', []],
  ['金力永磁（昨日涨停）、中科三环（上调目标价）今日双双跌超5%。', ['300748.SZ pct -5', '000970.SZ pct -5']],
  // From one limit to the other; a board that the sentence says was opened; one told of another share.
  ['正海磁材由跌停拉升至涨停。', ['300224.SZ limit-down-touched -', '300224.SZ limit-up -']],
  ['金力永磁开盘秒板，随后炸板，收涨7%。', ['300748.SZ limit-up-touched -', '300748.SZ pct 7']],
  ['金力永磁开盘秒板，随后炸板，尾盘回封。', ['300748.SZ limit-up-touched -', '300748.SZ limit-up -']],
  ['金力永磁涨停，此前一度炸板。', ['300748.SZ limit-up -', '300748.SZ limit-up-touched -']],
  [
    '金力永磁封板不到一分钟即被砸开，中科三环被砸开涨停板。',
    ['300748.SZ limit-up-touched -', '000970.SZ limit-up-touched -'],
  ],
  ['中科三环竞价跌停，正海磁材竞价一字。', ['000970.SZ limit-down -', '300224.SZ limit-up -']],
  ['跌停方面，中科三环、正海磁材一字。', ['000970.SZ limit-down -', '300224.SZ limit-down -']],
  ['天地板个股有金力永磁。', ['300748.SZ limit-down -']],
  // What a company told of may itself rise; the session's own words make the move the share's.
  ['贵州茅台宣布提价，涨幅约20%。', []],
  ['贵州茅台宣布提价，高开3%。', ['600519.SH pct 3']],
  ['腾讯公布季度收入，升8%。', []],
  ['比亚迪公布10月销量，股价收涨2%。', ['002594.SZ pct 2']],
  // What may come is no move.
  ['上纬新材股价存在快速下跌风险，短期上涨空间有限。', []],
  ['贵州茅台等缩量企稳再说，金力永磁回调后再介入。', []],
  ['金力永磁回落后再度拉升。', ['300748.SZ fall -', '300748.SZ rise -']],
  ['金力永磁公告，公司股票连续3个交易日涨停，今日再度涨停。', ['300748.SZ limit-up -']],
  // Asked, or of a day to come; the reason asked is of what happened.
  ['明天重点看金力永磁能不能反包。', []],
  ['明日金力永磁高开，则可跟随。', []],
  ['中国平安涨停？不可能。', []],
  ['金力永磁为何涨停？', ['300748.SZ limit-up -']],
  ['金力永磁涨停打开了板块高度，中科三环断板收跌3%。', ['300748.SZ limit-up -', '000970.SZ pct -3']],
  // Only a quotation opens and closes: results told between are no subject of it, a price is.
  ['理想汽车公布业绩，净利按年跌0.4%，绩后高开3%，收跌2.6%。', ['02015.HK pct 3', '02015.HK pct -2.6']],
  ['宁德时代营收增长20%，收涨3%。', ['300750.SZ pct 3']],
  ['宁德时代营收增长20%，上涨3%。', []],
  ['赣锋锂业披露半年报，碳酸锂期货走低，午后跌3%。', []],
  // A wish, a guess, a denial; another subject's figures; a company's results.
  ['金力永磁有望涨停。', []],
  ['金力永磁未能涨停。', []],
  ['贵州茅台一季度净利润同比增长10%，营收上涨12%。', []],
  ['宁德时代股东大会通过了分红方案。涨停家数回升。', []],
  ['金力永磁公告称，稀土价格上涨5%。', []],
  ['机器人板块走强，相关个股大涨。', []],
  ['预计贵州茅台年内上涨20%。', []],
];
