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
  ['两市1800余股上涨，2100多股下跌。', ['advancers 1800 stocks SH+SZ', 'decliners 2100 stocks SH+SZ']],
  [
    '北向资金全天净买入66.16亿元，主力资金净流出120亿元。',
    ['net-flow 6616000000 CNY northbound', 'net-flow -12000000000 CNY main'],
  ],
  [
    '大市成交额3019亿港元，南向资金净买入80亿港元。',
    ['turnover 301900000000 HKD HK', 'net-flow 8000000000 HKD southbound'],
  ],
  ['沪指涨0.1%，成交2382亿元。', ['turnover 238200000000 CNY SH']],
  // A share's own turnover, a list's own count, seats on the exchange's list.
  ['金力永磁涨停，成交额18.42亿元。', []],
  ['江西铜业、紫金矿业等十余股涨停。', []],
  ['龙虎榜数据显示，深股通净买入1.59亿元。', []],
  ['预计全年成交额将达250万亿。', []],
];
