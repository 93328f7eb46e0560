/** What the collected facts do not say or say otherwise; general knowledge, each with its reason. */

/** Same short name in Hong Kong and Shenzhen, two companies: 中国重汽 is 03808 and, another one, 000951. */
export const NOT_SIBLINGS: ReadonlySet<string> = new Set(['03808.HK']);

/** Lines of one company that neither registered name nor hint shows. */
export const EXTRA_SIBLINGS: readonly (readonly [string, string])[] = [
  ['HSBC.US', '00005.HK'],
  ['MFC.US', '00945.HK'],
];

/** The name that news uses where the collected one is rarer or marks a share class. */
export const AMERICAN_NAMES: Readonly<Record<string, string>> = {
  GOOGL: '谷歌',
  AMD: 'AMD',
  'BRK.A': '伯克希尔·哈撒韦',
  V: 'Visa',
  CRM: 'Salesforce',
  ADBE: 'Adobe',
};

/** English names that Chinese news writes; words of everyday English are left to their Chinese names. */
export const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  AAPL: 'Apple', MSFT: 'Microsoft', AMZN: 'Amazon', NVDA: 'NVIDIA', TSLA: 'Tesla', AVGO: 'Broadcom', INTC: 'Intel',
  QCOM: 'Qualcomm', MU: 'Micron', ORCL: 'Oracle', NFLX: 'Netflix', ASML: 'ASML', TSM: 'TSMC', DELL: 'Dell', SMCI: 'Supermicro',
  CSCO: 'Cisco', SNDK: 'SanDisk', WDC: 'Western Digital', STX: 'Seagate', GLW: 'Corning', PANW: 'Palo Alto Networks', FTNT: 'Fortinet',
  LLY: 'Eli Lilly', NVO: 'Novo Nordisk', PFE: 'Pfizer', MRK: 'Merck', AZN: 'AstraZeneca', BA: 'Boeing', GE: 'GE Aerospace',
  BABA: 'Alibaba', PDD: 'PDD', BIDU: 'Baidu', LKNCY: 'Luckin', UBER: 'Uber', DIS: 'Disney', WMT: 'Walmart', COST: 'Costco',
  SBUX: 'Starbucks', NKE: 'Nike', KLAC: 'KLA', LRCX: 'Lam Research', AMAT: 'Applied Materials', TXN: 'Texas Instruments',
  ADI: 'Analog Devices', ON: 'onsemi', LMT: 'Lockheed Martin', XOM: 'Exxon Mobil', CVX: 'Chevron', SHEL: 'Shell', COIN: 'Coinbase',
  MSTR: 'MicroStrategy', HOOD: 'Robinhood', PLTR: 'Palantir', CRWV: 'CoreWeave', NBIS: 'Nebius', BE: 'BloomEnergy', SAP: 'SAP',
};

/** Short names of mainland lines that news uses beside the official one and that name no other security. */
export const MAINLAND_ALIASES: Readonly<Record<string, readonly string[]>> = {
  '688347.SH': ['华虹宏力'],
  '601138.SH': ['富联', '工业富联'],
  '600519.SH': ['贵州茅台酒'],
};

/** The same for Hong Kong. */
export const HONG_KONG_ALIASES: Readonly<Record<string, readonly string[]>> = {
  '00388.HK': ['港交所', '香港交易所', '香港交易及结算所'],
  '00700.HK': ['腾讯', 'Tencent'],
  '01024.HK': ['快手科技'],
  '03690.HK': ['美团', '美团点评'],
  '09999.HK': ['网易'],
  '09618.HK': ['京东'],
  '09888.HK': ['百度'],
  '09626.HK': ['B站', '哔哩哔哩'],
  '09868.HK': ['小鹏', '小鹏汽车'],
  '02015.HK': ['理想汽车'],
  '09866.HK': ['蔚来', '蔚来汽车'],
  '09863.HK': ['零跑', '零跑汽车'],
  '09961.HK': ['携程', '携程集团'],
  '02513.HK': ['智谱', '智谱AI', '智谱华章'],
  '00100.HK': ['稀宇科技'],
  '09992.HK': ['泡泡玛特'],
  '02097.HK': ['蜜雪', '蜜雪冰城'],
  '00020.HK': ['商汤', '商汤科技'],
  '01211.HK': ['比亚迪'],
  '00857.HK': ['中石油', '中国石油'],
  '00386.HK': ['中石化', '中国石化'],
  '00883.HK': ['中海油'],
  '00005.HK': ['汇丰', '汇丰控股'],
  '02888.HK': ['渣打', '渣打集团'],
  '00011.HK': ['恒生银行'],
};

/** Lines that Chinese news writes of and the collected table lacks: ticker, name, other names. */
export const ADDED_AMERICAN: readonly (readonly [ticker: string, name: string, aliases?: string])[] = [
  ['AAOI', '应用光电', 'Applied Optoelectronics'], ['HLI', 'Houlihan Lokey', '华利安'], ['NVTS', '纳微半导体', 'Navitas'], ['MPWR', '芯源系统', 'Monolithic Power'],
  ['SNPS', '新思科技', 'Synopsys'], ['CDNS', '铿腾电子', 'Cadence|楷登电子'], ['WOLF', 'Wolfspeed'], ['AMKR', '安靠科技', 'Amkor'], ['SWKS', '思佳讯', 'Skyworks'],
  ['QRVO', 'Qorvo'], ['LSCC', '莱迪思半导体'], ['SITM', 'SiTime'], ['ENTG', '英特格', 'Entegris'], ['ONTO', 'Onto Innovation'], ['ACLS', '亚舍立科技', 'Axcelis'],
  ['IREN', 'IREN'], ['CIFR', 'Cipher Mining'], ['CLSK', 'CleanSpark'], ['WULF', 'TeraWulf'], ['HUT', 'Hut 8'], ['APLD', 'Applied Digital'], ['GLXY', 'Galaxy Digital'],
  ['TEM', 'Tempus AI'], ['HIMS', 'Hims & Hers'], ['DUOL', '多邻国', 'Duolingo'], ['ZS', 'Zscaler'], ['OKTA', 'Okta'], ['TEAM', 'Atlassian'], ['WDAY', 'Workday'],
  ['TTD', 'The Trade Desk'], ['ROKU', 'Roku'], ['TWLO', 'Twilio'], ['DOCU', 'DocuSign'], ['PATH', 'UiPath'], ['BBAI', 'BigBear.ai'], ['RXRX', 'Recursion'],
  ['LEU', 'Centrus Energy'], ['UEC', 'Uranium Energy'], ['NNE', 'Nano Nuclear Energy'], ['BWXT', 'BWX Technologies'], ['FLNC', 'Fluence Energy'],
  ['RUN', 'Sunrun'], ['NXT', 'Nextracker'], ['PSIX', 'Power Solutions'], ['LUNR', 'Intuitive Machines'], ['PL', 'Planet Labs'], ['KTOS', 'Kratos'], ['AVAV', 'AeroVironment'],
  ['MSCI', 'MSCI'], ['FICO', 'Fair Isaac'], ['COF', '第一资本', '第一资本金融'], ['PNC', 'PNC金融'], ['ZION', '齐昂银行'], ['WAL', '阿莱恩斯西部银行', '西部联盟银行'], ['NYCB', '纽约社区银行'],
  ['ELV', 'Elevance Health'], ['CI', '信诺', '信诺集团'], ['HUM', '哈门那'], ['MCK', '麦克森', '麦克森集团'], ['SYK', '史赛克'], ['BAX', '百特', '百特国际'], ['ALNY', 'Alnylam'],
  ['LEN', '莱纳建筑'], ['DHI', '霍顿房屋'], ['MMC', '威达信'], ['AON', '怡安'], ['WM', '废物管理公司'], ['ITW', '伊利诺伊机械'], ['PH', '派克汉尼汾'], ['ROK', '罗克韦尔自动化'],
  ['CMI', '康明斯'], ['PCAR', '帕卡'], ['DG', '达乐公司'], ['DLTR', '美元树'], ['KR', '克罗格'],
];
