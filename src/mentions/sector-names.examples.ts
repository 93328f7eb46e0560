/**
 * Where a sector's name begins and ends. Each row: a sentence, and the names in it as written, without what stands before
 * them and without their head nouns; an empty list where the sentence names none.
 */
export type SectorNameRow = readonly [sentence: string, names: readonly string[]];

export const sectorNames: readonly SectorNameRow[] = [
  // What introduces a list is no part of its first name.
  ['涨幅居前的概念有钙钛矿概念、培育钻石、毛发医疗等。', ['钙钛矿概念', '培育钻石', '毛发医疗']],
  ['跌幅较大的题材为：减速器、飞行汽车。', ['减速器', '飞行汽车']],
  ['领跌的板块是煤炭、港口航运。', ['煤炭', '港口航运']],
  ['有色、有机硅概念走高。', ['有色', '有机硅概念']],
  ['创业板指在电池、光伏设备的带动下转涨。', ['电池', '光伏设备']],
  ['中国石油、煤炭、钢铁走强。', ['煤炭', '钢铁']],
  ['3、煤炭股大涨；②芯片股走低。', ['煤炭', '芯片']],
  ['07 OLED概念走强，AI PC概念活跃。', ['OLED概念', 'AI PC概念']],
  // What follows its last name is none either.
  ['钢铁、银行竞价即走强，地产开盘便走低。', ['钢铁', '银行', '地产']],
  ['白酒、乳业两板块表现落后，猪肉、鸡肉三大板块跟跌。', ['白酒', '乳业', '猪肉', '鸡肉']],
  ['通信、计算机、国防军工紧随其后。', ['通信', '计算机', '国防军工']],
  ['煤炭、中药则垫底。', ['煤炭', '中药']],
  ['受白酒、医药拖累，指数翻绿。', ['白酒', '医药']],
  ['科技、消费等成长方向领涨。', ['科技', '消费', '成长']],
  // Head nouns.
  ['化工类个股走弱，有色、煤炭、医药类个股跌幅居前。', ['化工', '有色', '煤炭', '医药']],
  ['数据中心相关个股走强，军工相关概念股走弱。', ['数据中心', '军工']],
  ['消息发酵，相关板块走强，多只相关个股涨停。', []],
  ['白酒龙头们集体跳水。', ['白酒']],
  ['龙头们集体跳水。', []],
  ['零售与光通信走强。', ['零售', '光通信']],
  ['隔夜热门中概股普跌，大型科技股涨跌不一。', ['热门中概', '大型科技']],
  ['热门板块降温，热门股回调。', []],
  // Names that begin with a number.
  ['一带一路、二胎概念、一季报预增等概念走强。', ['一带一路', '二胎概念', '一季报预增']],
  ['三只个股涨停，十倍股增多，千亿市值股下跌，5只股走强。', []],
  // What stands between the name and its head, and counts of shares.
  ['受储能与AI应用两大赛道提振，汽车类板块走强。', ['储能', 'AI应用', '汽车']],
  ['军工板块亦现十余股涨停，超20股封板。', ['军工']],
  ['三者各属于电子、非银金融板块。', ['电子', '非银金融']],
  ['跌幅居前的概念板块包括减肥药、辅助生殖。', ['减肥药', '辅助生殖']],
  // Where the money comes from is no board.
  ['南下方向，资金净卖出。北上资金回流。', []],
  ['漲幅均進入板塊前十。', []],
];
