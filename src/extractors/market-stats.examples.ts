/** What market-stats finds and what it leaves alone; [sentence, the figures as "kind value unit scope"]. */
export const examples: readonly (readonly [string, readonly string[]])[] = [
  [
    '沪深两市成交额1.52万亿，较上一个交易日放量2300亿。',
    ['turnover 1520000000000 CNY SH+SZ', 'turnover-change 230000000000 CNY SH+SZ'],
  ],
  [
    '沪深京三市成交额9800亿元，较昨日缩量1200亿。',
    ['turnover 980000000000 CNY ALL', 'turnover-change -120000000000 CNY ALL'],
  ],
  ['两市成交重回万亿。', ['turnover 1000000000000 CNY SH+SZ']],
  ['全市场超4200只个股下跌，近百股涨停。', ['decliners 4200 stocks ALL', 'limit-ups 100 stocks ALL']],
  ['截至收盘，上涨交易品种3200只，下跌交易品种1500只。', ['advancers 3200 stocks ALL', 'decliners 1500 stocks ALL']],
  ['两市3100只非st上涨。', ['advancers 3100 stocks SH+SZ']],
  ['本月上涨交易日共12个，下跌交易日8个。', []],
  ['两市2300余股上涨，2600多股下跌。', ['advancers 2300 stocks SH+SZ', 'decliners 2600 stocks SH+SZ']],
  [
    '北向资金全天净买入66.16亿元，主力资金净流出120亿元。',
    ['net-flow 6616000000 CNY northbound', 'net-flow -12000000000 CNY main'],
  ],
  [
    '大市成交额3019亿港元，南向资金净买入80亿港元。',
    ['turnover 301900000000 HKD HK', 'net-flow 8000000000 HKD southbound'],
  ],
  ['沪指涨0.1%，成交2382亿元。', ['turnover 238200000000 CNY SH']],
  // No market named beside the sum: the one that the article speaks of.
  [
    '沪指收涨0.5%。全天成交1.7万亿元，较上日缩量1200亿元。',
    ['turnover 1700000000000 CNY SH+SZ', 'turnover-change -120000000000 CNY SH+SZ'],
  ],
  [
    '沪市成交5023亿元，深市成交7034亿元，合计成交12057亿元。',
    ['turnover 502300000000 CNY SH', 'turnover 703400000000 CNY SZ', 'turnover 1205700000000 CNY SH+SZ'],
  ],
  ['创业板指跌1.49%，成交额1119.66亿元。', ['turnover 111966000000 CNY CHINEXT']],
  ['恒指收报20010点，大市成交1036.5亿元。', ['turnover 103650000000 HKD HK']],
  ['港股全日主板成交988亿元。', ['turnover 98800000000 HKD HK']],
  ['两市日成交额连续33天超过万亿大关。', ['turnover 1000000000000 CNY SH+SZ']],
  [
    '两市成交额1.9万亿元，前一交易日为2.1万亿元，缩量约2000亿元。',
    ['turnover 1900000000000 CNY SH+SZ', 'turnover-change -200000000000 CNY SH+SZ'],
  ],
  ['全天成交1.7万亿元。', []],
  ['台股成交额4500亿元。', []],
  ['沪指走高，半导体板块全天成交额超1000亿元。', []],
  ['两市今年累计成交额达200万亿元。', []],
  // A series of markets, one after the other without the noun, and their sum; what a change came to.
  [
    '沪深两市分别成交3301亿元和4547亿元，总量较前一交易日放大近600亿元。',
    ['turnover 330100000000 CNY SH', 'turnover 454700000000 CNY SZ', 'turnover-change 60000000000 CNY SH+SZ'],
  ],
  [
    '沪市成交4230亿，深市5120亿，合计9350亿，量能比前一天少了800多亿。',
    [
      'turnover 423000000000 CNY SH',
      'turnover 512000000000 CNY SZ',
      'turnover 935000000000 CNY SH+SZ',
      'turnover-change -80000000000 CNY SH+SZ',
    ],
  ],
  [
    '成交方面，两市合计8337亿元，比昨天多了500多亿元。',
    ['turnover 833700000000 CNY SH+SZ', 'turnover-change 50000000000 CNY SH+SZ'],
  ],
  [
    '两市成交额较昨日放量超1200亿至1.6万亿。',
    ['turnover-change 120000000000 CNY SH+SZ', 'turnover 1600000000000 CNY SH+SZ'],
  ],
  ['两市成交额3.1 万亿元。', ['turnover 3100000000000 CNY SH+SZ']],
  [
    '两市才成交了3800亿。沪市1600亿，深市2200亿。',
    ['turnover 380000000000 CNY SH+SZ', 'turnover 160000000000 CNY SH', 'turnover 220000000000 CNY SZ'],
  ],
  ['两市市值合计90万亿元，沪市5000亿元。', []],
  // Breadth, the count before or behind its verb, or as a ratio.
  ['涨停80家、跌停39家。', ['limit-ups 80 stocks ALL', 'limit-downs 39 stocks ALL']],
  ['涨停个股达80只，跌停个股12只。', ['limit-ups 80 stocks ALL', 'limit-downs 12 stocks ALL']],
  ['上涨家数为1,234家，下跌家数为3,890家。', ['advancers 1234 stocks ALL', 'decliners 3890 stocks ALL']],
  ['两市共上涨3200家，下跌1800家，平盘120家。', ['advancers 3200 stocks SH+SZ', 'decliners 1800 stocks SH+SZ']],
  ['A股中上涨的有3934只，下跌的1384只。', ['advancers 3934 stocks SH+SZ', 'decliners 1384 stocks SH+SZ']],
  ['红盘个股1200家，绿盘个股3800家。', ['advancers 1200 stocks ALL', 'decliners 3800 stocks ALL']],
  [
    '两市涨跌比为3200：1800，涨停跌停比85:4。',
    [
      'advancers 3200 stocks SH+SZ',
      'decliners 1800 stocks SH+SZ',
      'limit-ups 85 stocks SH+SZ',
      'limit-downs 4 stocks SH+SZ',
    ],
  ],
  ['逾2200只交易品种收涨，下跌的有1900只。', ['advancers 2200 stocks ALL', 'decliners 1900 stocks ALL']],
  ['涨停家数由昨日的60家升至86家，跌停家数降至3家。', ['limit-ups 86 stocks ALL', 'limit-downs 3 stocks ALL']],
  ['两市涨停个股仅40余家，跌停个股却有28家。', ['limit-ups 40 stocks SH+SZ', 'limit-downs 28 stocks SH+SZ']],
  ['上涨的也就800多家，下跌超 4200 家。', ['advancers 800 stocks ALL', 'decliners 4200 stocks ALL']],
  // A saying, and a count.
  ['千股跌停历历在目，今日两市近千股跌停。', ['limit-downs 1000 stocks SH+SZ']],
  ['上涨的家数900多，下跌的2500多。', ['advancers 900 stocks ALL', 'decliners 2500 stocks ALL']],
  ['今日上涨5%的有三只股。', []],
  ['半导体板块掀涨停潮，10余只个股涨停。', []],
  ['恒指成份股上涨60只，下跌20只。', []],
  ['A股上市公司中业绩上涨的有2100家。', []],
  ['涨幅超9%的个股84只，26股封板未遂。', []],
  ['没有一只个股跌停。', []],
  // Flows: whose money it is.
  ['沪指走低，融资余额减少23.5亿元，报1.83万亿元。', ['net-flow -2350000000 CNY margin']],
  ['两市融资余额较前一交易日增加45.6亿元。', ['net-flow 4560000000 CNY margin']],
  [
    '创业板主力资金净流出16.94亿元，半导体板块主力资金净流入30亿元。',
    ['net-flow -1694000000 CNY 创业板', 'net-flow 3000000000 CNY 半导体'],
  ],
  [
    '沪股通、深股通分别净买入20.1亿元、30.1亿元。',
    ['net-flow 2010000000 CNY 沪股通', 'net-flow 3010000000 CNY 深股通'],
  ],
  [
    '创业板净流出16.9亿元，沪深300净流出6亿元。',
    ['net-flow -1690000000 CNY 创业板', 'net-flow -600000000 CNY 沪深300'],
  ],
  ['北向资金全天加仓35亿元。', ['net-flow 3500000000 CNY northbound']],
  ['某股被北向资金减仓15.5万股。', []],
  [
    '沪市融资余额较前一交易日增加48.2亿元；深市融资余额较前一交易日减少25.3亿元；两市合计17305.7亿元，较前一交易日增加22.9亿元。',
    ['net-flow 4820000000 CNY margin', 'net-flow -2530000000 CNY margin', 'net-flow 2290000000 CNY margin'],
  ],
  ['电子行业净流入居首 两市融资余额增加85亿', ['net-flow 8500000000 CNY margin']],
  ['两市融资余额单日骤降逾200亿元。', ['net-flow -20000000000 CNY margin']],
  // A sector's, by its place and in words of its own; boards that no dictionary knows.
  [
    '获主力净买入的行业中，非银金融以47.6亿元高居榜首，电子以33亿元次之。',
    ['net-flow 4760000000 CNY 非银金融', 'net-flow 3300000000 CNY 电子'],
  ],
  [
    '煤炭、钢铁分别吸金4.2亿元和1.1亿元；医药、煤炭流出额为8.8亿元、1.7亿元。',
    [
      'net-flow 420000000 CNY 煤炭',
      'net-flow 110000000 CNY 钢铁',
      'net-flow -880000000 CNY 医药',
      'net-flow -170000000 CNY 煤炭',
    ],
  ],
  [
    '净流出资金居前的概念有央企改革、年报预增等，净流出资金分别为7.4亿元、4.7亿元。',
    ['net-flow -740000000 CNY 央企改革', 'net-flow -470000000 CNY 年报预增'],
  ],
  ['宁德时代以20亿元的净流入额居首，贵州茅台吸金5亿元，半导体ETF吸金10亿元。', []],
  ['电子以33亿元的营收居首。', []],
  ['公司加仓35亿元，19股获主力资金净流入超1亿元。', []],
  ['中国平安融资余额减少2亿元。', []],
  ['两市近50只个股封住涨停。', ['limit-ups 50 stocks SH+SZ']],
  ['沪深两市半日交投已达1.2万亿元。', ['turnover 1200000000000 CNY SH+SZ']],
  // A share's own turnover, a list's own count, seats on the exchange's list.
  ['其中，4家退市，14家下跌。', []],
  ['金力永磁涨停，成交额18.42亿元。', []],
  ['江西铜业、紫金矿业等十余股涨停。', []],
  ['龙虎榜数据显示，深股通净买入1.59亿元。', []],
  ['预计全年成交额将达250万亿。', []],
  // Counts of those who, with few words; a market's count with some of them named, and a list's.
  ['个股几乎全线飘红，4900只上涨，收绿者仅265只。', ['advancers 4900 stocks ALL', 'decliners 265 stocks ALL']],
  ['两市逾百只个股以跌停作收，收升的股份不足700只。', ['limit-downs 100 stocks SH+SZ', 'advancers 700 stocks SH+SZ']],
  ['北交所逾200只股票普涨，贝特瑞、锦波生物、曙光数创等22股涨停。', ['limit-ups 22 stocks BJ']],
  ['两市普涨，半导体板块爆发，中芯国际、北方华创等20股涨停。', []],
  ['两市普涨，贵州茅台、宁德时代、比亚迪等5股涨停。', []],
  // Turnover in other words, and told again to the figure.
  [
    '沪深两市分别成交1400亿元和1500亿元，总量不足3000亿元。',
    ['turnover 140000000000 CNY SH', 'turnover 150000000000 CNY SZ', 'turnover 300000000000 CNY SH+SZ'],
  ],
  [
    '沪深两市成交34000亿元，较节前最后一个交易日激增8500亿。',
    ['turnover 3400000000000 CNY SH+SZ', 'turnover-change 850000000000 CNY SH+SZ'],
  ],
  [
    '两市量能1.8万亿，较前一日略缩280亿。',
    ['turnover 1800000000000 CNY SH+SZ', 'turnover-change -28000000000 CNY SH+SZ'],
  ],
  ['两市半日成交额即达9800亿元。', ['turnover 980000000000 CNY SH+SZ']],
  ['两市成交量较昨日明显萎缩，不足8000亿元。', ['turnover 800000000000 CNY SH+SZ']],
  [
    '沪深两市成交额连续四日破万亿元，周五为1.09万亿元。',
    ['turnover 1000000000000 CNY SH+SZ', 'turnover 1090000000000 CNY SH+SZ'],
  ],
  ['港股连跌，主板成交缩减至不足990亿元。', ['turnover 99000000000 HKD HK']],
  ['该股低开后触及跌停，全天振幅20%，成交额超70亿元。', []],
  ['两市普跌。A股开盘便在28.18元的跌停板上，全天成交仅1.7亿元。', []],
  // Flows of sectors and of one share.
  [
    '电子、煤炭净流出居前，分别为53.1亿元、37.4亿元。',
    ['net-flow -5310000000 CNY 电子', 'net-flow -3740000000 CNY 煤炭'],
  ],
  [
    '主力资金全天净流出900亿元，其中证券行业流出110亿元，银行板块流入20亿元。',
    ['net-flow -90000000000 CNY main', 'net-flow -11000000000 CNY 证券', 'net-flow 2000000000 CNY 银行'],
  ],
  ['科大讯飞居首，大单资金净流入3亿元。', []],
  ['贵州茅台收涨，两市主力资金净流出120亿元。', ['net-flow -12000000000 CNY main']],
  ['小米集团（01810.HK）登陆港交所，开盘报16.6港元，全日成交76.4亿港元。', []],
  ['北交所普涨，全天成交210亿元。', ['turnover 21000000000 CNY BJ']],
];
