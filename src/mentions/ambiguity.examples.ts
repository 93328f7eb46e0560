/**
 * Sentences whose names could be read two ways, rule by rule: `takes` where the name stands for the security (or index,
 * or firm), `leaves` where it does not. Every mention is marked as «written=code», «written=firm:name» for an
 * institution, «written=?» for a security that no dictionary knows; what is not marked must not be found.
 */
export interface AmbiguityRule {
  readonly rule: string;
  /** The reason, in one line. */
  readonly why: string;
  /** The article's day, where the reading depends on it. */
  readonly on?: string;
  readonly takes: readonly string[];
  readonly leaves: readonly string[];
}

/** Names that are everyday words, places or persons. */
const words: readonly AmbiguityRule[] = [
  {
    rule: 'line-named-behind-the-code',
    why: 'the code behind 名(02359)A股 is the mainland line that moved',
    takes: [
      '«药明康德=603259.SH»(02359)A股(603259.SH)升5%。',
      '«药明康德=02359.HK»(603259.SH)H股(02359)升5%。',
      '«药明康德=02359.HK»(02359)升5%，A股下跌。',
    ],
    leaves: ['A股(全部)升5%。'],
  },
  {
    rule: 'among-before-a-name',
    why: '其中, 盘中 and 成分股中 end before a name, so that 中 begins none',
    takes: [
      '其中«金龙机电=300032.SZ»停牌。',
      '盘中«金健米业=600127.SH»拉升。',
      '其中«中国石油=601857.SH»涨3%。',
      '成分股中«金力永磁=300748.SZ»跌停。',
    ],
    leaves: ['其中国有企业居多。'],
  },
  {
    rule: 'hong-kong-number-of-four-figures',
    why: 'papers of Hong Kong leave out the first nought; elsewhere four figures are a year',
    takes: [
      '«比亚迪=01211.HK»（1211）、«联通=00762.HK»（0762）及«紫金=02899.HK»（2899）下跌。',
      '其中«金沙=01928.HK»（1928）表现最佳。',
      '«新地=00016.HK»（0016）升1%。',
    ],
    leaves: ['公司年报（2023）显示，收入增长。', '该项目（1928）已完工，产能（1211）吨。'],
  },
  {
    rule: 'group-of-companies',
    why: 'two or three barrels are the oil companies (the first of them stands here)',
    takes: ['«两桶油=601857.SH»护盘。', '港股能源股走高，«三桶油=00857.HK»齐涨。'],
    leaves: ['他买了两桶油漆。', '一桶油的价格升破80美元。'],
  },
  {
    rule: 'place-with-its-run',
    why: 'a run of limit-ups behind a colon, a red close: a share has them, a port has none',
    takes: ['«连云港=601008.SH»：4连板。', '只有«中国海防=600764.SH»逆势红盘。', '«北部湾港=000582.SZ»尾盘翻绿。'],
    leaves: ['连云港：4月外贸增长。', '天津港：吞吐量创新高。'],
  },
  {
    rule: 'company-before-the-leader-of-a-concept',
    why: 'X、某某概念龙头Y is a list of two companies',
    takes: ['其次是«中国中免=601888.SH»、消费电子概念龙头«立讯精密=002475.SZ»。'],
    leaves: ['英伟达、谷歌概念走强。'],
  },
  {
    rule: 'phrase-that-begins-as-a-name',
    why: 'the longer phrase is what is said',
    takes: [
      '«上海银行=601229.SH»涨1%，«建设工业=002265.SZ»涨停。',
      '«中国动力=600482.SH»签下订单，«创新医疗=002173.SZ»4天2板。',
      '美股钢铁股走高，«美国钢铁=X.US»涨超5%。',
    ],
    leaves: [
      '上海银行间同业拆放利率上行。',
      '加快建设工业互联网。',
      '中国动力电池装车量创新高。',
      '创新医疗器械获批上市。',
      '上海环境能源交易所公布碳价。',
      '美国钢铁关税落地。',
    ],
  },
  {
    rule: 'word-绿色经济',
    why: 'small companies called by an everyday phrase',
    takes: ['港股环保股走高，«绿色经济=01315.HK»涨超20%。', '«地铁设计=003013.SZ»、«苏交科=300284.SZ»涨停。'],
    leaves: ['发展绿色经济是大势所趋。', '设备达到世界先进水准。', '中国电力系统保供有力。', '地铁设计方案公示。'],
  },
  {
    rule: 'company-with-its-noun',
    why: 'a segmenter may hold name and noun for one word',
    takes: [
      '«微软=MSFT.US»公司宣布回购。',
      '«英特尔=INTC.US»和«甲骨文=ORCL.US»公司扩大合作。',
      '昨日«经纬恒润=688326.SH»表示，订单饱满。',
    ],
    leaves: ['老百姓公司食堂开张。'],
  },
  {
    rule: 'rise-of-a-target',
    why: '调升, 削, 唱好 are what houses do',
    takes: ['«摩根大通=JPM.US»盘前涨1%。'],
    leaves: [
      '«摩根士丹利=firm:摩根士丹利»调升«小米=01810.HK»目标价。',
      '«摩根大通=firm:摩根大通»削«英特尔=INTC.US»目标价至18美元。',
      '«摩根大通=firm:摩根大通»唱好«吉利汽车=00175.HK»。',
    ],
  },
  {
    rule: 'name-joined-by-a-conjunction',
    why: 'what joins two names is part of neither',
    takes: ['首选«中金=03908.HK»(03908.HK)及«华泰=06886.HK»(06886.HK)。'],
    leaves: [],
  },
  {
    rule: 'company-that-left-its-exchange',
    why: 'news of its time names it; what it makes is a product',
    on: '2019-06-12',
    takes: [
      '中概股盘前走低，«搜狗=SOGO.US»跌3%，«趣头条=QTT.US»跌5%。',
      '«恒生银行=00011.HK»(0011)高开四成，«中国恒大=03333.HK»继续停牌。',
      '«海尔电器=01169.HK»涨2%，港股家电股走高。',
    ],
    leaves: ['用户在搜狗输入法里找到了它。', '一利丰千家，盈利丰厚。'],
  },
  {
    rule: 'company-of-an-exchange-abroad',
    why: 'lines of Tokyo, Seoul, Taipei and Europe whose names are parts of other words too',
    takes: [
      '台股走高，«鸿海=?»升3%，«广达电脑=?»、«和硕=?»、«群创光电=?»跟涨。',
      '«京瓷=?»、«川崎重工=?»涨超4%，«第一三共=?»跌1%。',
      '欧股收高，«米其林=?»涨2%，«英美资源集团=?»跌1.5%。',
    ],
    leaves: [
      '光电族群创新高。',
      '北京瓷器展开幕，四川湖南两地受邀。',
      '日本航空自卫队举行演习。',
      '一台光电设备售价上涨。',
    ],
  },
  {
    rule: 'american-mover-in-a-run',
    why: 'a short subject between clauses on American stocks is one of them',
    takes: [
      '美股材料股走强，«自由港=FCX.US»涨超5%，«标准钢业=?»涨超12%，«美铝=AA.US»涨5%。',
      '美股盘前，«Acme Widget Corp=?»涨超3%，«CVS Health=CVS.US»跌超14%。',
      '美股盘前，«Acme Widget=?»和«CVS Health=CVS.US»跌超14%。',
    ],
    leaves: [
      '美股盘前，«特斯拉=TSLA.US»涨超2%，国际油价涨超3%，现货黄金涨1%，大型科技股涨2%，前一交易日跌3%。',
      '«苹果=AAPL.US»涨1%，服务业营收涨10%，以太坊跌3%。',
    ],
  },
  {
    rule: 'firm-as-a-source',
    why: 'a firm that gives figures or a rating is no share',
    takes: ['«财通证券=601108.SH»涨停。'],
    leaves: [
      '据«财通证券=firm:财通证券»统计，4月招标增长。',
      '包括«华泰证券=firm:华泰证券»对«德邦股份=603056.SH»(603056)的评级从“增持”调低至“持有”。',
      '一季度中国生物制药行业资金疲软。',
    ],
  },
  {
    rule: 'word-太阳能',
    why: 'solar power, and the company of that name',
    takes: [
      '«太阳能=000591.SZ»涨停，成交额超10亿元。',
      '«晶科科技=601778.SH»、«太阳能=000591.SZ»、«嘉泽新能=601619.SH»涨超5%。',
    ],
    leaves: ['太阳能板块午后拉升，多股涨停。', '该县太阳能发电装机突破200万千瓦。', '太空太阳能电站的设想由来已久。'],
  },
  {
    rule: 'word-机器人',
    why: 'robots move as a theme far more often than the company does',
    takes: ['«机器人=300024.SZ»（300024）发布异动公告。', '«埃斯顿=002747.SZ»、«机器人=300024.SZ»涨停。'],
    leaves: ['机器人概念股反复活跃。', '人形机器人、减速器方向领涨。', '特斯拉概念、机器人等板块涨幅居前。'],
  },
  {
    rule: 'word-新产业',
    why: 'new industries',
    takes: ['«新产业=300832.SZ»跌超6%，«迈瑞医疗=300760.SZ»跌3%。', '«新产业=300832.SZ»(300832.SZ)披露半年报。'],
    leaves: ['各地加快培育新产业新业态。', '资金流向新产业方向。'],
  },
  {
    rule: 'word-国际医学',
    why: 'international medicine',
    takes: ['«国际医学=000516.SZ»涨停，医美概念走强。'],
    leaves: ['论文发表在国际医学期刊上。', '该院举办国际医学交流会。'],
  },
  {
    rule: 'word-大东方',
    why: 'part of longer names and slogans',
    takes: ['«大东方=600327.SH»4连板。', '«大东方=600327.SH»、«百大集团=600865.SH»封板。'],
    leaves: ['大东方地区迎来强降雨。'],
  },
  {
    rule: 'word-好想你',
    why: 'I miss you',
    takes: ['«好想你=002582.SZ»股价大涨。', '«好想你=002582.SZ»、«三只松鼠=300783.SZ»涨停。'],
    leaves: ['歌曲《好想你》登上热榜。', '孩子说好想你，他红了眼眶。'],
  },
  {
    rule: 'word-人民网',
    why: 'a newspaper site that is quoted as a source',
    takes: [
      '«人民网=603000.SH»涨停，«新华网=603888.SH»涨超7%。',
      '传媒股走强，«人民网=603000.SH»、«读者传媒=603999.SH»涨停。',
    ],
    leaves: ['据人民网报道，新规将于下月施行。', '人民网北京3月5日电', '来源：人民网'],
  },
  {
    rule: 'word-新华网',
    why: 'likewise',
    takes: ['«新华网=603888.SH»触及涨停。'],
    leaves: ['新华网消息，会议强调稳中求进。', '据新华网报道，货轮已经起航。'],
  },
  {
    rule: 'word-电子城',
    why: 'a shopping place for electronics',
    takes: ['«电子城=600658.SH»涨停。', '«电子城=600658.SH»、«中关村=000931.SZ»涨超8%。'],
    leaves: ['走访华强北电子城发现，内存条一天一价。'],
  },
  {
    rule: 'word-数据港',
    why: 'a data port',
    takes: ['«数据港=603881.SH»涨停，«光环新网=300383.SZ»涨超10%。'],
    leaves: ['临港打造国际数据港。', '国际数据港建设方案印发。'],
  },
  {
    rule: 'word-第一医药',
    why: 'first + medicine',
    takes: ['«第一医药=600833.SH»2连板。', '«第一医药=600833.SH»、«人民同泰=600829.SH»涨停。'],
    leaves: ['公司是区域第一医药流通企业。'],
  },
  {
    rule: 'word-东方通',
    why: 'ends inside 东方通信, another company',
    takes: ['«东方通=300379.SZ»跌停。'],
    leaves: ['«东方通信=600776.SH»涨停。', '东方通商务人士往来频繁。'],
  },
  {
    rule: 'word-新希望',
    why: 'new hope',
    takes: ['«新希望=000876.SZ»、«牧原股份=002714.SZ»跌超3%。', '«新希望=000876.SZ»公告，5月生猪销售收入12亿元。'],
    leaves: ['谈判带来了新希望。', '新疗法给患者新的希望。'],
  },
  {
    rule: 'word-老百姓',
    why: 'ordinary people',
    takes: ['«老百姓=603883.SH»涨停，«益丰药房=603939.SH»涨超5%。'],
    leaves: ['让老百姓得到实惠。', '老百姓的钱袋子更鼓了。'],
  },
  {
    rule: 'word-值得买',
    why: 'worth buying',
    takes: ['«值得买=300785.SZ»20cm涨停。'],
    leaves: ['现在银行股还值得买吗？', '哪些基金值得买'],
  },
  {
    rule: 'word-大智慧',
    why: 'great wisdom, and a quote vendor',
    takes: ['«大智慧=601519.SH»5连板。', '«指南针=300803.SZ»、«大智慧=601519.SH»涨停。'],
    leaves: ['投资需要大智慧。', '大智慧数据显示，两市净流出120亿元。'],
  },
  {
    rule: 'word-太平洋',
    why: 'an ocean, and an exchange-listed securities firm',
    takes: ['券商股异动，«太平洋=601099.SH»涨停。', '«太平洋=601099.SH»、«锦龙股份=000712.SZ»涨超5%。'],
    leaves: ['热带太平洋海温偏高。', '货轮横跨太平洋抵达洛杉矶。', '西太平洋出现台风胚胎。'],
  },
  {
    rule: 'word-中国黄金',
    why: 'the gold of China, and its association',
    takes: ['«中国黄金=600916.SH»涨停，«湖南黄金=002155.SZ»涨超8%。'],
    leaves: ['中国黄金协会公布一季度消费量。', '中国黄金储备连续三个月增加。'],
  },
  {
    rule: 'word-中国电影',
    why: 'Chinese film',
    takes: ['«中国电影=600977.SH»涨停，«光线传媒=300251.SZ»涨超6%。'],
    leaves: ['中国电影市场春节档票房破纪录。', '2025年中国电影票房已超百亿。'],
  },
  {
    rule: 'word-中国软件',
    why: 'Chinese software',
    takes: ['«中国软件=600536.SH»涨停。', '«中国软件=600536.SH»、«太极股份=002368.SZ»等跟涨。'],
    leaves: ['中国软件行业协会发布报告。', '中国软件产业规模持续扩大。'],
  },
  {
    rule: 'word-我爱我家',
    why: 'I love my home; nothing but the company in market news',
    takes: ['«我爱我家=000560.SZ»涨停，«万科A=000002.SZ»涨超3%。'],
    leaves: [],
  },
  {
    rule: 'word-黑芝麻',
    why: 'black sesame; 黑芝麻智能 is another company',
    takes: ['«黑芝麻=000716.SZ»涨停。', '«黑芝麻=000716.SZ»、«佳隆股份=002495.SZ»封板。'],
    leaves: ['黑芝麻价格走高，香油厂成本上升。'],
  },
  {
    rule: 'place-上海',
    why: 'places begin many names',
    takes: [
      '«上海机场=600009.SH»跌超2%。',
      '«海南发展=002163.SZ»涨停。',
      '«浙江东方=600120.SH»、«西藏矿业=000762.SZ»走强。',
    ],
    leaves: ['上海机场航线客流恢复到九成。', '海南发展战略规划出炉。'],
  },
  {
    rule: 'person-and-work',
    why: 'a person, a book or a day with the same characters',
    takes: ['«汤臣倍健=300146.SZ»涨停。', '«金徽酒=603919.SH»跌停。'],
    leaves: ['平安夜将至，商场客流大增。', '他说平安是福。'],
  },
];

/** Where a name begins or ends inside other words. */
const boundaries: readonly AmbiguityRule[] = [
  {
    rule: 'crosses-words',
    why: 'characters of a name that belong to two other words',
    takes: ['«中国平安=601318.SH»全天成交60亿元。', '«新能泰山=000720.SZ»2连板。'],
    leaves: ['我国新能源行业高速增长。', '核电站在中国平安全运行二十年。', '国中水利工程通过验收。'],
  },
  {
    rule: 'inside-longer-company',
    why: 'the parent, the subsidiary or the branch is another company',
    takes: ['«上海机场=600009.SH»涨超3%。', '«格力电器=000651.SZ»、«美的集团=000333.SZ»跌超1%。'],
    leaves: [
      '上海机场集团与东航签约。',
      '格力集团拟转让所持股份。',
      '中国石油大学研发新材料。',
      '中国联通研究院发布白皮书。',
      '万科物业服务项目超过四千个。',
    ],
  },
  {
    rule: 'longest-name',
    why: 'the longest name that stands here is the one meant',
    takes: [
      '«东方财富=300059.SZ»成交居首。',
      '«中国人寿=601628.SH»跌1.75%。',
      '«中远海控=601919.SH»涨5%。',
      '«比亚迪电子=00285.HK»涨超6%，港股消费电子走强。',
    ],
    leaves: ['中国人寿保险(集团)公司党委召开会议。'],
  },
  {
    rule: 'firm-of-a-listed-parent',
    why: '东方财富证券 is a firm of its own and not the listed 东方财富',
    takes: ['«东方财富=300059.SZ»涨超5%，券商股走强。'],
    leaves: [
      '«东方财富证券=firm:东方财富证券»认为，市场仍有结构性机会。',
      '«中国平安=601318.SH»旗下«平安银行=000001.SZ»公布分红。',
    ],
  },
  {
    rule: 'spaces-and-marks',
    why: 'exchange marks and spaces belong to the name',
    takes: ['«五 粮 液=000858.SZ»（000858）跌0.69%。', '«万 科A=000002.SZ»涨3%。', '«*ST国华=000004.SZ»跌停。'],
    leaves: ['ST股普跌，多只个股跌停。'],
  },
  {
    rule: 'spaced-name-before-a-verb',
    why: 'what follows a spaced name need not be a mark',
    takes: ['«五 粮 液=000858.SZ»跌3%。', '«新 希 望=000876.SZ»涨停。'],
    leaves: ['今 日 股 市'],
  },
];

/** Institutions: who speaks, who trades, who is at work. */
const firms: readonly AmbiguityRule[] = [
  {
    rule: 'firm-speaks',
    why: 'a firm that says something is a source and no stock of the day',
    takes: ['«中信证券=600030.SH»涨停，成交额超200亿元。', '«中信证券=600030.SH»大涨8%。'],
    leaves: [
      '«中信证券=firm:中信证券»认为，市场仍将震荡上行。',
      '«中信证券=firm:中信证券»：维持对半导体行业的看好。',
      '据«国泰海通=firm:国泰海通»研报，春耕需求回暖。',
      '«天风证券=firm:天风证券»首席分析师表示，消费有望修复。',
      '«招商证券=firm:招商证券»预计全年增速为5%。',
    ],
  },
  {
    rule: 'firm-by-its-staff',
    why: 'an economist, a strategist or a team speaks for the house; an officer is its news',
    takes: [
      '«华泰证券=601688.SH»首席执行官提出辞职。',
      '«国金证券=600109.SH»管理团队调整。',
      '«中金公司=601995.SH»董事长出席会议。',
    ],
    leaves: [
      '«国海证券=firm:国海证券»赵小川团队更为乐观。',
      '«摩根大通=firm:摩根大通»亚洲首席股票策略师的看法不变。',
      '«长江证券=firm:长江证券»李小河也说，配置价值显现。',
      '«东方证券=firm:东方证券»的两位分析师离席。',
      '当天发布研报的还有«西部证券=firm:西部证券»，该机构把仓位放在六成。',
      '«高盛=firm:高盛»提醒，估值已偏高。',
      '«光大证券=firm:光大证券»李大江、«天风证券=firm:天风证券»赵小河等经济学家与会。',
      '«中金公司=firm:中金公司»担任独家保荐人，联席保荐人为«华泰证券=firm:华泰证券»。',
    ],
  },
  {
    rule: 'firm-alone-on-its-line',
    why: 'a house’s name over its words is a heading; among names as short it is a share of a list',
    takes: ['«招商证券=600999.SH»\n«贵州茅台=600519.SH»\n«美的集团=000333.SZ»'],
    leaves: ['«招商证券=firm:招商证券»\n指数仍在箱体之内，耐心等待放量。', '«兴业证券=firm:兴业证券»'],
  },
  {
    rule: 'exchange-as-the-venue',
    why: 'where companies list and disclose; the exchange as a company has a price and results',
    takes: ['«港交所=00388.HK»涨超3%。', '«港交所=00388.HK»公布季度业绩。', '南向资金净买入«港交所=00388.HK»2亿港元。'],
    leaves: [
      '港交所披露易数据显示，某基金减持。',
      '该公司向港交所递交招股书。',
      '港交所文件显示，新股将于周三招股。',
      '企业赴港交所上市的热情升温。',
    ],
  },
  {
    rule: 'index-provider',
    why: 'MSCI as the maker of indices',
    takes: ['美股金融股走高，«MSCI=MSCI.US»涨超4%。'],
    leaves: ['A股纳入MSCI满七年。', '闯关MSCI成功，外资回流。'],
  },
  {
    rule: 'place-in-a-longer-phrase',
    why: '亚洲金融 begins names of events and of the trade',
    takes: ['港股保险股走高，«亚洲金融=00662.HK»涨2%。'],
    leaves: ['指数创亚洲金融危机以来最大跌幅。', '亚洲金融论坛在香港开幕。', '她经历过亚洲金融风暴。'],
  },
  {
    rule: 'placement-of-a-company',
    why: 'the placement of a company names it; a fund of placements is a product',
    takes: ['«钛能化学=002145.SZ»定增获批。'],
    leaves: ['兴全定增基金净值上涨。'],
  },
  {
    rule: 'firm-trades',
    why: 'a firm in a list of movers is a stock',
    takes: [
      '证券板块拉升，«天风证券=601162.SH»涨停，«华林证券=002945.SZ»、«首创证券=601136.SH»跟涨。',
      '«光大证券=601788.SH»3连板。',
      '券商股走强，«国盛证券=002670.SZ»涨超7%。',
    ],
    leaves: ['«光大证券=firm:光大证券»建议关注低估值方向。'],
  },
  {
    rule: 'firm-works',
    why: 'a seat, an underwriter, a sponsor',
    takes: ['«华泰证券=601688.SH»跌2%。'],
    leaves: [
      '«华泰证券=firm:华泰证券»上海分公司营业部买入3000万元。',
      '本次发行由«中信建投=firm:中信建投»保荐。',
      '«国金证券=firm:国金证券»承销的债券完成发行。',
    ],
  },
  {
    rule: 'firm-short-name',
    why: 'a short name of two characters needs a firm’s verb or a price behind it',
    takes: ['«兴业=601166.SH»、«招行=600036.SH»涨超2%。'],
    leaves: [
      '招商引资力度加大。',
      '地方国企广发优惠券。',
      '产业兴业富民。',
      '光大门楣的旧观念。',
      '市政府召开招商推介会。',
      '国金中心客流大增。',
    ],
  },
  {
    rule: 'foreign-house',
    why: 'houses that are listed abroad speak far more often than they trade',
    takes: ['美股银行股走高，«高盛=GS.US»涨超3%，«摩根大通=JPM.US»涨2%。'],
    leaves: [
      '«高盛=firm:高盛»上调美股目标位。',
      '«大摩=firm:摩根士丹利»称，中国资产仍被低配。',
      '«瑞银=firm:瑞银»指出，金价仍有上行空间。',
      '«花旗=firm:花旗»：首予买入评级。',
    ],
  },
  {
    rule: 'data-vendor',
    why: 'a vendor as the source of figures is not news of the company',
    takes: ['«同花顺=300033.SZ»涨停，«东方财富=300059.SZ»涨超8%。', '«东方财富=300059.SZ»成交额突破300亿元。'],
    leaves: [
      '同花顺数据显示，今日主力净流出。',
      '据同花顺iFinD统计，超百家公司预增。',
      '据东方财富Choice数据，融资余额上升。',
      'Wind数据显示，北向资金净买入42亿元。',
      'wind数据显示，两市成交放大。',
      '据wind统计，两市成交放大。',
      '据东方财富统计，年内新发基金千只。',
      '来源：同花顺',
    ],
  },
];

/** A company inside the name of something else. */
const inside: readonly AmbiguityRule[] = [
  {
    rule: 'company-in-a-concept',
    why: 'a theme named after a company moves without it',
    takes: ['«英伟达=NVDA.US»涨超3%，美股芯片股走强。', '«宁德时代=300750.SZ»涨2%。'],
    leaves: [
      '英伟达概念股走强。',
      '特斯拉概念股集体下挫。',
      '宁德时代产业链活跃。',
      '小米概念午后异动。',
      'Meta概念股暴涨。',
      '苹果产业链个股普跌。',
      '英伟达、苹果概念板块领涨。',
    ],
  },
  {
    rule: 'fund-of-a-name',
    why: 'funds, convertibles and warrants are securities of their own',
    takes: ['«贵州茅台=600519.SH»跌1%。', '«沪深300=000300.SH»涨0.5%。'],
    leaves: [
      '沪深300ETF成交放大。',
      '恒生科技ETF净流入10亿元。',
      '茅台ETF溢价。',
      '华夏上证50ETF份额增加。',
      '闻泰转债跌超5%。',
    ],
  },
  {
    rule: 'index-futures',
    why: 'futures have a market of their own',
    takes: ['«纳指=IXIC.US»收跌1%。', '«恒指=HSI.HK»涨1.2%。'],
    leaves: ['纳指期货涨0.3%。', '富时中国A50期货跌0.5%。', '恒指期货夜盘收平。', '沪深300股指期货主力合约贴水。'],
  },
  {
    rule: 'index-word-board',
    why: '创业板 is a board; only beside a quote is it the index',
    takes: ['«创业板=399006.SZ»涨超1%。', '«沪指=000001.SH»跌0.2%，«创业板=399006.SZ»高开0.3%。'],
    leaves: ['创业板公司业绩向好。', '创业板注册制改革五周年。', '多只创业板股票涨停。', '创业板个股活跃。'],
  },
  {
    rule: 'index-word-大盘',
    why: 'the market at large, an index only with a figure',
    takes: ['«大盘=000001.SH»涨0.5%，报3400点。'],
    leaves: ['大盘震荡整理。', '警惕大盘十连阳背后的风险。', '大盘股表现强势。', '资金从大盘蓝筹流出。'],
  },
  {
    rule: 'index-always',
    why: 'forms that name nothing but the index',
    takes: ['«沪指=000001.SH»失守3300点。', '«深成指=399001.SZ»、«科创50=000688.SH»双双走低。'],
    leaves: ['深市成交额8000亿元。', '沪市成交4000亿元。'],
  },
  {
    rule: 'sector-index-is-no-index',
    why: 'an index of a sector is the sector',
    takes: ['«北证50=899050.BJ»涨2%。'],
    leaves: ['半导体板块指数涨2%。', '煤炭指数走弱。'],
  },
];

/** Which line, and which company at that day. */
const lines: readonly AmbiguityRule[] = [
  {
    rule: 'line-hong-kong',
    why: 'a text about Hong Kong means the H share',
    takes: [
      '港股午后走强，«中芯国际=00981.HK»涨超5%。',
      '«恒指=HSI.HK»低开，«比亚迪=01211.HK»跌2%，«腾讯=00700.HK»跌1%。',
      '港股内房股拉升，«万科企业=02202.HK»涨10%。',
      '«中金公司=03908.HK»H股目标价20港元。',
    ],
    leaves: ['A股半导体走强，«中芯国际=688981.SH»涨超5%。', '«比亚迪=002594.SZ»涨停，两市成交破万亿。'],
  },
  {
    rule: 'line-named-by-itself',
    why: 'A股, H股 or （A/H） behind a name is said of that name only; of both the mainland line stands for the company',
    takes: [
      '优选«农业银行=601288.SH»（A/H），其次«邮储银行=01658.HK»H股。',
      '«华泰证券=601688.SH»A+H股同步走高。',
      '«海螺水泥=600585.SH»A股涨2%，港股市场表现平淡。',
      '«中国铝业=02600.HK»港股涨4%，«云铝股份=000807.SZ»涨3%。',
    ],
    leaves: ['买入«腾讯=00700.HK»港股通标的的资金增加。', '«交通银行=03328.HK»H股涨2%。随后«交通银行=03328.HK»回应。'],
  },
  {
    rule: 'line-by-the-letter-of-its-name',
    why: 'the letter A belongs to the name in Shenzhen, 企业 or 股份 to that in Hong Kong',
    takes: [
      '港股低迷，«万科A=000002.SZ»收跌3%，«万科企业=02202.HK»H股跌5%。',
      '«万科A=000002.SZ»跌停，«万科企业=02202.HK»跌9%。',
    ],
    leaves: ['港股内房股走低，«太古A=00019.HK»跌1%。'],
  },
  {
    rule: 'other-line-of-a-company',
    why: 'the line set beside the first one is a share that moves too; a market of that name is none',
    takes: [
      '«长城汽车=601633.SH»A股跌停，«H股=02333.HK»跌逾9%。',
      '«中集集团=000039.SZ»A股收跌2.1%；其«H股=02039.HK»收高1.3%。',
      '«赣锋锂业=01772.HK»H股一度涨10%，其«A股=002460.SZ»涨停。',
      '«青岛啤酒=600600.SH»A股涨4%，«港股=00168.HK»涨6%。',
      '«中远海控=601919.SH»公布业绩，公司«H股=01919.HK»午后跌近4%。',
    ],
    leaves: [
      '«长城汽车=601633.SH»跌停，两市缩量，«H股指数=HSCEI.HK»跌1%。',
      '«贵州茅台=600519.SH»A股涨2%，H股走高。',
      '«海信家电=000921.SZ»A股增持计划完成，H股回购尚未开始。',
    ],
  },
  {
    rule: 'line-of-a-list',
    why: 'a member that the mainland alone lists says where the whole list is; a sign in the same sentence is stronger',
    takes: [
      '港股估值修复。建议关注«招商银行=600036.SH»、«宁波银行=002142.SZ»、«农业银行=601288.SH»。',
      '港股通净买入«招商银行=03968.HK»、«宁波银行=002142.SZ»。',
    ],
    leaves: ['港股走强。«招商银行=03968.HK»、«腾讯控股=00700.HK»涨超2%。'],
  },
  {
    rule: 'line-of-no-market',
    why: 'without a sign: the A share, else Hong Kong, else the US line',
    takes: ['«紫金矿业=601899.SH»披露三季报。', '«阿里巴巴=09988.HK»发布新模型。', '«拼多多=PDD.US»公布财报。'],
    leaves: [],
  },
  {
    rule: 'line-united-states',
    why: 'a text about US trading means the US line',
    takes: ['美股中概股走强，«阿里巴巴=BABA.US»涨5%，«京东=JD.US»涨3%。', '隔夜美股收盘，«百度=BIDU.US»跌4%。'],
    leaves: ['港股科网股走强，«阿里巴巴=09988.HK»涨5%。'],
  },
  {
    rule: 'line-before-the-opening',
    why: 'New York alone trades before the opening and after the close',
    takes: ['«阿里巴巴=BABA.US»、«京东=JD.US»盘前涨超2%。', '«百度集团=BIDU.US»盘后涨1%。'],
    leaves: ['«中芯国际=688981.SH»盘后公告减持计划。', '«阿里巴巴=09988.HK»盘后公布财报。'],
  },
  {
    rule: 'line-of-its-own-name',
    why: 'a name that the Hong Kong line alone bears is that line',
    takes: ['汽车股走低，«比亚迪股份=01211.HK»跌3%。'],
    leaves: ['汽车股走低，«比亚迪=002594.SZ»跌3%。'],
  },
  {
    rule: 'line-at-home-abroad',
    why: 'in Taipei, Tokyo and Seoul a company trades at home',
    takes: ['台股走高，«台积电=?»涨3%。', '«日经225=N225.JP»收跌，«丰田汽车=?»跌2%。'],
    leaves: ['美股走高，«台积电=TSM.US»涨3%。', '«丰田汽车=TM.US»公布业绩。'],
  },
  {
    rule: 'rated-word',
    why: 'what has a target price or a rating is a security, whatever else its name means',
    takes: [
      '«野村=firm:野村»上调«统一=00220.HK»目标价。',
      '«高盛=firm:高盛»下调«同程=00780.HK»评级。',
      '«大摩=firm:摩根士丹利»将«理想=02015.HK»目标价上调。',
    ],
    leaves: ['全国统一大市场建设加快。', '理想很丰满，评级上调也难。'],
  },
  {
    rule: 'airlines-by-two-characters',
    why: 'lists of short names share a verb',
    takes: ['«国航=601111.SH»、«南航=600029.SH»、«东航=600115.SH»集体上涨。'],
    leaves: ['农夫与国泰民安。', '金山银山就是绿水青山。'],
  },
  {
    rule: 'new-listing-in-its-days',
    why: 'N and C are printed in the first days only',
    on: '2025-12-05',
    takes: ['«N摩尔=688795.SH»涨超400%。'],
    leaves: [],
  },
  {
    rule: 'former-name',
    why: 'a former name stands for the company while it was its name',
    on: '2021-07-29',
    takes: ['«隆基股份=601012.SH»涨近5%，«五矿稀土=000831.SZ»涨停。', '«小康股份=601127.SH»涨停。'],
    leaves: [],
  },
  {
    rule: 'not-listed-yet',
    why: 'before its listing a mainland company is no share',
    on: '2020-03-02',
    takes: ['«宁德时代=300750.SZ»涨3%。'],
    leaves: ['摩尔线程完成新一轮融资。'],
  },
  {
    rule: 'former-name-of-another',
    why: 'a name that another company bears now',
    on: '2026-03-02',
    takes: ['«东风股份=600006.SH»涨停。', '«安德利=605198.SH»涨超5%。'],
    leaves: [],
  },
  {
    rule: 'former-name-then',
    why: 'and before it did so, the company of that time',
    on: '2018-11-12',
    takes: ['«东风股份=601515.SH»涨停。'],
    leaves: [],
  },
];

/** Codes in the text, and names that no dictionary has. */
const codes: readonly AmbiguityRule[] = [
  {
    rule: 'code-in-brackets',
    why: 'a code behind a name decides it',
    takes: [
      '«贵州茅台=600519.SH»（600519）跌1%。',
      '«宁德时代=300750.SZ»(300750.SZ)公告回购。',
      '«腾讯控股=00700.HK»（00700.HK）涨3%。',
      '«英伟达=NVDA.US»（NASDAQ：NVDA）发布财报。',
      '«阿里巴巴=BABA.US»（NYSE: BABA）盘前走高。',
      '«摩根大通=JPM.US»JPM.N公布业绩。',
      '«Visa=V.US»V.N和«万事达卡=MA.US» MA.N走高。',
      '«平安=601318.SH»（601318）发布公告。',
    ],
    leaves: ['项目投资额（600519）万元。'],
  },
  {
    rule: 'code-abroad',
    why: "Reuters's code of an exchange abroad is not the line in New York",
    takes: ['«荷兰国际集团=?»INGA.AS涨2%。', '«丰田汽车=?»7203.T跌1%。'],
    leaves: [],
  },
  {
    rule: 'code-of-an-unknown-name',
    why: 'a code with its exchange makes a security of the name before it; bare capitals are an abbreviation',
    takes: ['«图森未来=TSP.US»(TSP.US)涨超18%。', '«中国卫星=600118.SH»(沪:600118)跌停。'],
    leaves: ['人工智能（AI）应用爆发。', '上市交易基金(ETF)流失。'],
  },
  {
    rule: 'vendor-of-figures',
    why: 'the vendor of the figures is not the company that trades',
    takes: ['«东方财富=300059.SZ»涨超5%。'],
    leaves: ['根据金融数据服务商东方财富的统计，市场放量。', '根据同花顺的数据，市场缩量。'],
  },
  {
    rule: 'code-repairs-name',
    why: 'the code wins over a name written amiss',
    takes: ['«恒丰工具=300488.SZ»（300488）收涨停。', '«机器人=300024.SZ»（300024.SZ）跌3%。'],
    leaves: [],
  },
  {
    rule: 'code-alone',
    why: 'figures are a code only with their exchange',
    takes: [
      '重点关注«600519.SH=600519.SH»与«SZ300750=300750.SZ»。',
      '«sh600036=600036.SH»走势平稳。',
      '«NVDA.US=NVDA.US»盘前涨2%。',
    ],
    leaves: ['全年销量600519辆。', '客服电话400123，邮编200120。'],
  },
  {
    rule: 'unknown-new-listing',
    why: 'N and C before a name mark its first days',
    takes: ['«N星渊=?»高开200%。', '«C华芯=?»跌超10%。'],
    leaves: ['N个理由看多A股。', 'C位出道的龙头股。'],
  },
  {
    rule: 'unknown-with-code',
    why: 'a name nobody knows with a code behind it',
    takes: ['«星河微电=688999.SH»（688999.SH）今日上市。'],
    leaves: ['公司全年营收（单位：元）增长。'],
  },
  {
    rule: 'unknown-in-a-list',
    why: 'a member of a list of known stocks shares their predicate',
    takes: ['«美格智能=002881.SZ»、«星海云图=?»、«青云科技=688316.SH»涨停。'],
    leaves: ['«美格智能=002881.SZ»等多只个股涨停。', '«美格智能=002881.SZ»涨停，算力板块走强。'],
  },
  {
    rule: 'unknown-subject-of-limit-up',
    why: 'a company word before 涨停 is a company',
    takes: ['概念股异动，«星海股份=?»涨停。'],
    leaves: ['多只个股涨停，龙头股走强。', '新能源车板块掀涨停潮。', '光通信概念涨停潮来袭。'],
  },
];

export const ambiguity: readonly AmbiguityRule[] = [...words, ...boundaries, ...firms, ...inside, ...lines, ...codes];
