/** What brokers.csv of the facts leaves open; general knowledge. */
import type { Row } from './files.js';

export const RATING_AGENCIES =
  /^(?:穆迪|惠誉|标普全球|标普信评|惠誉博华|联合资信|东方金诚|大公国际|上海新世纪|远东资信|中证鹏元|中债资信|安融评级|中诚信国际)$/;
/** Houses that are banks although their name does not say so. */
export const BANKS =
  /银行|^(?:高盛|摩根士丹利|摩根大通|瑞银|花旗|美银|巴克莱|汇丰|渣打|瑞信|瑞穗|三菱日联|星展|荷兰国际集团|麦格理|拉扎德|罗斯柴尔德|瑞士宝盛|瑞士隆奥|联昌国际)$/;
export const RESEARCH_HOUSES: ReadonlySet<string> = new Set([
  '凯投宏观',
  '牛津经济研究院',
  '万神殿宏观经济',
  'TS Lombard',
  'BCA Research',
  '龙洲经讯',
  '亚德尼研究',
  'Fundstrat',
  '晨星',
  'Melius Research',
]);
export const FUND_HOUSES: ReadonlySet<string> = new Set([
  '桥水',
  '贝莱德',
  '先锋领航',
  '富达',
  '景顺',
  '路博迈',
  '联博',
  '施罗德',
  '东方汇理资管',
  '安联',
  '太平洋投资管理',
  '富兰克林邓普顿',
  '邓普顿',
  '摩根资产管理',
  '摩根士丹利投资管理',
  '城堡投资',
  '文艺复兴科技',
  '腾胜投资',
  'Point72',
  '伯克希尔·哈撒韦',
  '方舟投资',
  '淡马锡',
  '新加坡政府投资公司',
  '挪威主权财富基金',
  '软银',
  '高瓴',
  '红杉中国',
  '道富',
  '瑞士百达',
]);

/** Not names of the firm: a note, a job, a person, or a word that names something else first. */
export const DROPPED_ALIASES: ReadonlySet<string> = new Set([
  '原星图金融',
  '招联首席研究员',
  '木头姐',
  '瑞德',
  '领航',
  '三井住友',
  '上海国泰君安证券资产管理有限公司',
  '安信',
  '瑞信证券(中国)',
  '申银万国证券',
]);

/** Firms that spoke under their own name until a merger: a view of 2021 is 国泰君安's, not its successor's. */
export const SPLIT_FIRMS: ReadonlyMap<string, Row> = new Map<string, Row>([
  [
    '国泰君安',
    {
      name: '国泰君安',
      kind: 'securities',
      codes: '601211.SH',
      aliases: '国泰君安证券|国君',
      full_name: '国泰君安证券股份有限公司',
    },
  ],
  [
    '国联',
    { name: '国联证券', kind: 'securities', codes: '601456.SH', aliases: '国联', full_name: '国联证券股份有限公司' },
  ],
]);

const rows = (kind: string, lines: readonly string[]): Row[] =>
  lines.map((line) => {
    const [name = '', aliases = '', codes = ''] = line.split(';');
    return { name, kind, codes, aliases, full_name: '' };
  });

/** Names that firms bore before they changed them: a view of 2018 is given under the name that its firm had then. */
const FORMER_NAMES = rows('securities', [
  '安信证券;安信',
  '申银万国;申银万国证券',
  '宏源证券',
  '齐鲁证券',
  '联讯证券',
  '财富证券',
  '恒泰证券;;01476.HK',
  '新时代证券',
  '华融证券',
  '网信证券',
  '九州证券',
  '瑞信证券;瑞信证券(中国)',
]);

/** Names that market news quotes and the facts lack: advisers, currency houses, the banks' research arms, the data vendors. */
export const ADDED_FIRMS: readonly Row[] = [
  ...FORMER_NAMES,
  ...rows('research', [
    '同花顺;;300033.SZ',
    '东方财富;;300059.SZ',
    '大智慧;;601519.SH',
    '巨丰投顾;巨丰财经',
    '源达信息;源达投顾|源达',
    '和信投顾',
    '容维证券;容维投顾',
    '天信投顾',
    '宁波海顺;海顺投顾|海顺证券',
    '中方信富',
    '博星证券;博星投顾',
    '国诚投资;国诚投顾',
    '汇正财富;汇正投顾',
    '益学投资;益学堂',
    '山东神光;神光财经',
    '广州万隆;万隆投顾',
    '钱坤投资',
    '北京首证',
    '海能投顾',
    '九方智投;九方智投控股;09636.HK',
    '招商银行研究院;招行研究院',
    '建设银行研究院;建行研究院',
    '兴业研究;兴业经济研究',
    '工银国际研究',
    '光大银行金融市场部',
    '民生银行研究院',
    '平安证券研究所',
    '如是金融研究院',
    '粤开志恒宏观',
    '中国金融期货交易所研究院',
    '泽平宏观',
    '恒大研究院',
    '万博新经济研究院',
    '苏宁金融研究院',
    '国家金融与发展实验室',
    '上海金融与发展实验室',
    '广开首席产业研究院',
    '植信投资研究院',
    'CFRA;CFRA Research',
    'Argus Research',
    'MoffettNathanson',
    'New Street Research',
    'Arete Research',
    'SemiAnalysis',
    'CreditSights',
    'Summit Insights Group;Summit Insights',
    '大和总研;大和综合研究所',
    '世邦魏理仕;CBRE',
    '仲量联行;JLL',
    '戴德梁行;Cushman & Wakefield',
    '高力国际',
    '中原地产',
    '同策研究院',
    '金联创',
  ]),
  ...rows('bank', ['招商永隆银行;招商永隆', '华侨永亨银行;华侨永亨']),
  ...rows('securities', [
    '道明考恩;TD Cowen|考恩',
    'FXTM富拓;富拓|FXTM',
    '嘉盛集团',
    'OANDA;安达',
    'IG集团',
    '福汇',
    'Janus Henderson;骏利亨德森',
    'Wolfe Research;沃尔夫研究',
    'B. Riley;B.莱利',
    'Baird;贝雅',
    'Cantor Fitzgerald',
    'H.C. Wainwright',
    'Jefferies',
    'JMP Securities',
    'BTIG',
    'Mizuho',
    'Susquehanna;萨斯奎汉纳',
    'Citizens JMP',
    'William Blair',
    'Bernstein',
    'Macquarie',
    'CITIC CLSA',
    'Northland;Northland Capital Markets',
    'Seaport Research Partners;Seaport Research',
    'Craig-Hallum',
    'Phillip Securities',
    'Edward Jones;爱德华琼斯',
    '三星证券',
    '凯基亚洲;凯基',
    '未来资产证券',
  ]),
];
