/** Indices and sectors. */
import { canonical } from '../../src/lexicon/table.js';
import { NEWS_THEMES } from './news-themes.js';
import { compare, items, joined, read, write, type Folders } from './files.js';

/** Codes as this project writes them where the facts carry another provider's label. */
const INDEX_CODES: Readonly<Record<string, string>> = { '000510.SH': '000510.CSI', '8841431.WI': '868008.WI' };
/** The short name of the three that everybody quotes; the registered ones (上证综合指数) stay as aliases. */
const INDEX_NAMES: Readonly<Record<string, string>> = {
  '000001.SH': '上证指数',
  '399001.SZ': '深证成指',
  '399006.SZ': '创业板指',
  'SENSEX.IN': '印度SENSEX30指数',
  'GDAXI.DE': '德国DAX指数',
};
const INDEX_ALIASES: Readonly<Record<string, readonly string[]>> = {
  '000001.SH': ['上证综合指数', '上证综合股价指数', '上证综合股票指数'],
  '399001.SZ': ['深证成分指数', '深成', '深圳成指', '深圳成份指数', '深圳成分指数', '深证成份股指数'],
  '399003.SZ': ['深证B指', '深证B股指数', '深成B股指数', '深B指数'],
  '399005.SZ': ['中小板'],
  '399006.SZ': ['创业板综指数'],
  '000688.SH': ['科创板50指数'],
  '000510.CSI': ['A500指数'],
  '868008.WI': ['微盘股', '微盘指数'],
  'HSI.HK': ['香港恒生指数', '恒生指', '香港股市'],
  'HSTECH.HK': ['恒科', '恒生科指', '恒指科技', '科技指数', '科指', '恒生科技股指数'],
  'HSCEI.HK': ['国企指', '国企股指数', '恒生国企股指数', '恒生国指', '恒生中国企业'],
  'SPX.US': [
    '标普500种指数',
    '标普500大盘',
    '标普大盘',
    '标准普尔500种股票指数',
    '标普五百',
    'S&P 500',
    'S&P 500指数',
    '标指',
    '标准普尔',
    '标准普尔指数',
    '标普指数',
    '标普500种股票指数',
  ],
  'IXIC.US': [
    '纳斯达克综合',
    '纳指大盘',
    '纳斯达克大盘',
    '纳斯达克综合股价指数',
    '纳斯达克综合股票指数',
    '那斯达克指数',
    '那斯达克综合指数',
    '纳斯达克股指',
    '纳斯达克指',
  ],
  'DJI.US': [
    '道琼斯工业',
    '道琼斯工业股票平均指数',
    '道琼斯30种工业股票平均价格指数',
    '道琼指数',
    '道琼斯工业平均',
    '道琼工业平均指数',
    '道琼斯股指',
  ],
  'HXC.US': ['中国金龙', '中概股指数', '中概指数', '纳斯达克中国金龙'],
  'N225.JP': [
    '日经225种股票平均价格指数',
    '日经平均股价指数',
    '日经平均',
    '日经',
    '日经股指',
    '日经股票指数',
    '日本股市',
    '东京股市',
  ],
  'TOPX.JP': ['东证', '东证股指', '东京证券交易所股票价格指数', '东证股票价格指数'],
  'KS11.KR': [
    '韩国综指',
    '韩股KOSPI',
    '韩国综合股价指数',
    '首尔综指',
    '首尔综合指数',
    '韩国首尔综指',
    '韩国股市',
    '首尔股市',
    '南韩股市',
    '南韩KOSPI',
    '南韩KOSPI指数',
    '南韩综合指数',
    '首尔综合股价指数',
  ],
  'KQ11.KR': ['韩国创业板指数', '韩国KOSDAQ', '科斯达克', '科斯达克指数', '科斯达克综合指数', '创业板科斯达克指数'],
  'FTSE.UK': [
    '英国富时指数',
    '英国FTSE100',
    '富时100种股票平均价格指数',
    '金融时报100种股票平均价格指数',
    '《金融时报》100种股票平均价格指数',
    '英国股市',
    '伦敦股市',
    '富时100指数',
    '伦敦富时100',
    '伦敦富时100指数',
  ],
  'GDAXI.DE': [
    'DAX30',
    'DAX40',
    '法兰克福DAX',
    '法兰克福DAX30',
    '法兰克福DAX40',
    '德国DAX30/DAX40指数',
    '法兰克福DAX指数',
    '德国DAX30指数',
    '德国DAX40指数',
    '德国股市',
    '法兰克福股市',
  ],
  'FCHI.FR': [
    '巴黎CAC40',
    'CAC40指数',
    '法国股市',
    '巴黎股市',
    '法国CAC指数',
    'CAC指数',
    '法国CAC40股指',
    '法国CAC 40指数',
    'CAC 40指数',
    '法国巴黎股市CAC40指数',
  ],
  'SXXP.EU': [
    '欧洲STOXX600指数',
    '斯托克600',
    '泛欧STOXX600',
    '欧洲斯托克斯600',
    '斯托克欧洲600',
    '欧洲斯托克600种股票指数',
    'STOXX欧洲600',
    'Stoxx 600',
    '泛欧指数Stoxx 600',
    '泛欧Stoxx 600',
  ],
  'SX5E.EU': ['欧元区STOXX50', 'Euro Stoxx 50', '欧元区斯托克斯50', '欧洲STOXX50', '欧洲斯托克斯50'],
  'AS51.AU': [
    '澳大利亚S&P/ASX200',
    'S&P/ASX200',
    '标普/ASX200',
    '澳大利亚ASX200',
    '澳洲标普200指数',
    'ASX200',
    '澳大利亚股市',
    '澳洲股市',
    '澳洲ASX200指数',
    '澳大利亚标普/ASX200',
    '澳洲标普/ASX200',
    '澳洲S&P/ASX200',
    '标普/澳交所200',
    '标普澳交所200',
    '澳洲标普澳交所200',
    '澳大利亚标普澳交所200',
    '澳洲标普/澳证200',
    '悉尼股市',
  ],
  'NZ50.NZ': [
    '新西兰NZ50',
    '新西兰标普50',
    '新西兰NZX50',
    'NZX50',
    '新西兰标普/NZX50',
    '标普/NZX50',
    'S&P/NZX50',
    '新西兰证交所50',
    '新西兰股市',
  ],
  'STI.SG': [
    '富时新加坡海峡',
    '新加坡海指',
    '新加坡海峡指数',
    '新加坡股市',
    '海峡指数',
    '富时新加坡海峡时报指数',
    '新加坡富时海峡时报指数',
    '新加坡海峡时报',
  ],
  'KLSE.MY': [
    '富时马来西亚吉隆坡综合指数',
    '富时大马综指',
    '吉隆坡综指',
    '吉隆坡综合指数',
    '马来西亚综指',
    '马来西亚股市',
  ],
  'SETI.TH': ['泰国SET', 'SET指数', '泰国综合指数', '泰国股市'],
  'JKSE.ID': ['印尼雅加达综合指数', '印尼综合指数', '印尼雅加达综指', '印尼股市', '雅加达股市'],
  'PSI.PH': ['菲律宾PSEi', '菲律宾综合指数', '马尼拉综指', '菲律宾马尼拉综合指数', '菲律宾股市'],
  'VNI.VN': ['VN指数', '越南胡志明', '越南胡志明VN指数', '胡志明市指数', '越南股市'],
  'RUT.US': [
    '罗素2000小盘股指数',
    '罗素2000小盘股',
    '罗素2000小型股指数',
    '罗素2000小型股',
    '罗素小型股指数',
    '罗素小盘股指数',
    '罗素2000小盘指数',
  ],
  'SOX.US': ['费城证交所半导体指数', '费城半导体股指数', '费城半导体板块指数', '费城交易所半导体指数'],
  'SSMI.CH': ['瑞士SMI股指', 'SMI指数', '瑞士市场指数', '瑞士股市'],
  'AEX.NL': ['AEX指数', '阿姆斯特丹AEX指数', '荷兰股市', '阿姆斯特丹股市'],
  'OMXS30.SE': ['瑞典OMX30', 'OMX斯德哥尔摩30指数', '瑞典斯德哥尔摩OMX30', '瑞典股市'],
  'XU100.TR': ['土耳其BIST100', '伊斯坦布尔BIST100', 'BIST100', '土耳其股市'],
  'BVSP.BR': ['BOVESPA指数', 'BOVESPA', '巴西圣保罗指数', '巴西股市', '圣保罗股市'],
  'MXX.MX': ['墨西哥IPC指数', '墨西哥BOLSA', '墨西哥股市'],
  'GSPTSE.CA': [
    '加拿大标普/TSX',
    'S&P/TSX综合指数',
    '标普/TSX综合指数',
    '多伦多综合指数',
    '加拿大综指',
    '加拿大股市',
    '多伦多股市',
  ],
  'SENSEX.IN': [
    '印度孟买敏感30',
    '印度孟买敏感',
    '孟买敏感30',
    '印度敏感30',
    '印度敏感指数',
    '印度孟买敏感指数',
    '孟买SENSEX30',
    'BSE SENSEX',
    '印度孟买SENSEX30指数',
    '印度孟买30',
    'SENSEX',
    '孟买敏感指数',
    '印度股市',
    '孟买股市',
    '孟买SENSEX指数',
  ],
  'TWII.TW': ['台湾加权股价指数', '台指', '台股指数', '台湾股市', '台北股市', '发行量加权股价指数'],
  'XIN9.CN': ['富时中国A50指数', '新华富时A50'],
  'VIX.US': ['芝加哥期权交易所波动率指数', '波动率指数', 'CBOE恐慌指数'],
  'RTS.RU': ['俄罗斯RTS'],
  'IMOEX.RU': ['俄罗斯MOEX'],
  '881001.WI': ['万得全A指数', '全A指数'],
  '899050.BJ': ['北证50成份指数'],
  'NIFTY.IN': ['NIFTY50', 'NIFTY', 'CNX NIFTY', '印度NIFTY指数'],
  'FTMIB.IT': ['意大利股市', '米兰股市'],
  'IBEX.ES': ['西班牙IBEX35', '马德里IBEX35', '西班牙股市', '马德里股市'],
};

/** With and without the blank that a desk may set between a name's letters and its number: CAC40, CAC 40. */
function spelt(alias: string): string[] {
  const close = alias.replace(/(?<=[A-Za-z]{2}) (?=\d)/g, '');
  const spaced = close.replace(/(?<=[A-Za-z]{2})(?=\d)/g, ' ');
  return close === spaced ? [alias] : [alias, close, spaced];
}

/** Whether no form before it differs in its capitals alone. */
const isFirst = (form: string, at: number, all: readonly string[]) =>
  all.findIndex((other) => canonical(other) === canonical(form)) === at;

/** Indices of an industry or a theme: 券商指数涨2% is said of the sector, and no index of the market. */
const OF_THEMES = new Set(
  (
    '980017.CNI 399986.SZ 399975.SZ 399967.SZ 399997.SZ 399989.SZ 399976.SZ 931151.CSI H30184.CSI 930713.CSI ' +
    '000819.SH 399998.SZ 931152.CSI 000932.SH 931079.CSI H30590.CSI 931637.CSI'
  ).split(' '),
);

/** Writes indices.csv. Gives the names and aliases. */
export function writeIndices({ facts, dictionaries }: Folders): void {
  const ofTheMarket = read(facts, 'indices.csv').filter((row) => !OF_THEMES.has(row.code!));
  const rows = ofTheMarket.map((row) => {
    const code = INDEX_CODES[row.code!] ?? row.code!.replace(/^\./, '');
    const aliases = items(row.aliases);
    // A mainland index is called by its short name (沪深300), the rest by the registered one (恒生指数).
    const name = INDEX_NAMES[code] ?? (row.region === 'CN' ? (aliases[0] ?? row.official_name!) : row.official_name!);
    const ending = /\.([A-Z]{2})$/.exec(code)?.[1] ?? 'GLOBAL';
    return {
      code,
      name,
      region: row.region === 'GLOBAL' ? ending : row.region!,
      aliases: joined(
        [row.official_name!, ...aliases, ...(INDEX_ALIASES[code] ?? [])].flatMap(spelt).filter(isFirst),
        name,
      ),
    };
  });
  const names = new Map(rows.flatMap((row) => [[row.name, row.code] as const]));
  for (const row of rows)
    row.aliases = items(row.aliases)
      .filter((alias) => (names.get(alias) ?? row.code) === row.code)
      .join('|');
  write(dictionaries, 'indices.csv', ['code', 'name', 'region', 'aliases'], rows);
}

/** Boards that a data vendor keeps for holdings, eligibility or last session's movers: no theme that news reports. */
const NOT_THEMES =
  /^(?:昨日|今日|最近|近期|连续|机构|基金重仓|社保|QFII|养老金|证金|股权转让|股权激励|融资融券|转融券|沪股通|深股通|港股通|标准普尔|标普|富时|MSCI|HS300|上证|深证|中证|创业板综|创业成份|央视50|预盈预增|预亏预减|高送转|送转|壳资源|破净|低价股|百元股|次新|AB股|AH股|B股|GDR|ST股|IPO|举牌|大盘|中盘|小盘|科创板做市|转债标的|注册制|北交所概念|专精特新$|长江三角$|参股|含可转债|分拆|要约|增持|回购|摘帽|重组|贬值受益|人民币|两年新股|券商重仓|信托重仓|保险重仓|昨|其他$|其它|综合Ⅱ|综合Ⅲ)|^(?:综合|其他|其它|专用|全国|区域|服务|材料|制造|工程|商业|其他.+|.+其他|.*Ⅱ其他)$|_$/;
const LEVEL = /[ⅠⅡⅢ]+$|\((?:申万|中信|A股)\)$/;

/** Writes sectors.csv: concepts, industries and themes, each name once. */
export function writeSectors({ facts, dictionaries }: Folders): void {
  const found = new Map<string, { name: string; type: string; source: string }>();
  for (const row of read(facts, 'sectors.csv')) {
    const name = row.name!.replace(LEVEL, '').replaceAll('（', '(').replaceAll('）', ')');
    if (name.length < 2 || NOT_THEMES.test(name) || found.has(canonical(name))) continue;
    found.set(canonical(name), {
      name,
      type: row.provider === 'news-term' ? 'theme' : row.type!,
      source: row.provider!,
    });
  }
  for (const name of NEWS_THEMES)
    if (!found.has(canonical(name))) found.set(canonical(name), { name, type: 'theme', source: 'news-term' });
  write(
    dictionaries,
    'sectors.csv',
    ['name', 'type', 'source'],
    [...found.values()].sort((a, b) => compare(a.name, b.name)),
  );
}
