/** Judgements that no rule gives, made by reading the generated list once. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Names that a text also uses as a word, a place, a person or a product: context has to speak for the company. */
export const WORDS = words(`
  太阳能 机器人 新产业 国际医学 大东方 好想你 人民网 新华网 电子城 数据港 第一医药 农产品 东方通 中国电影 中国软件 中国卫星 中国黄金 中国稀土
  中国医药 中国化学 中国汽研 中国海防 中国国旅 海南发展 信息发展 国际实业 东方时尚 光明地产 小商品城 万里石 天地数码 国新能源 新希望 上海电影
  云南旅游 西藏旅游 深圳机场 上海机场 白云机场 海南机场 厦门空港 东方明珠 太极集团 未来电器 中国高科 中国科传 中国出版 中国东航 华东重机
  平安 中信 兴业 民生 招商 浦发 石化 石油 中国 华夏 太平洋 大西洋 新世界 新大陆 新天地 新文化 新动力 天安 天福 理想 水滴 荔枝 粉笔 贝壳 安博 金田
  指南针 探路者 火星人 动力源 驱动力 创世纪 向日葵 百合花 红蜻蜓 孩子王 老百姓 自由港 自然美 三人行 三棵树 金融街 外高桥 中关村 长白山 会稽山 天目湖
  珍宝岛 鄂尔多斯 盐田港 南京港 青岛港 宁波港 日照港 天津港 广州港 唐山港 连云港 锦州港 大连港 北部湾港 营口港 秦港股份 厦门港务 珠海港 重庆港
  张家界 峨眉山 徐家汇 陆家嘴 王府井 白云山 祁连山 葛洲坝 西安旅游 桂林旅游 丽江股份 大连圣亚 九华旅游 黄山旅游 云南城投
  红太阳 金太阳 太阳鸟 万年青 步步高 马可波罗 蒙娜丽莎 金麒麟 阿拉丁 傅里叶 阿波罗 小天鹅 黑牡丹 黄河旋风 索菲亚 张小泉 诸葛亮 商业城 轻纺城 生物谷
  葫芦娃 数码视讯 人人乐 贸易通 大酒店 华南城 凤凰网 富阳 星岛 永利 黑芝麻 金嗓子 强生 安进 涂鸦 欧化 贪玩 盛业 九城 千百度 嘉年华 叮咚 欢聚 迅雷 虎牙
  恒生 汇丰 百年 美丽华 美高梅 腾飞 卓越 未来 领展 统一 国药 大唐 华润 华能 国电 中远 招金 紫金 江铜 中车 龙源 福特 通用 大众 天地科技 大自然 好太太
  好利来 喜临门 报喜鸟 漫步者 两面针 一品红 星期六 千金药业 仙人掌 乐普 诺亚 达达 优信 有道 洪恩 声网 极星 高途 满帮
  美的 长安 吉利 药明 中车 国寿 太保 人保 友邦 三一 汾酒
  RTX Block Unity Gap Nu Sea Box Target Circle Strategy Credo Coherent Affirm Upstart On Snap
`);

/** Names that jieba tags as everyday words and that are, in market news, the company. */
export const COMPANIES = words(`
  五粮液 贵州茅台 茅台 特力 网易 百度 携程 滴滴 斗鱼 思科 百事 百事可乐 波音 苹果 苹果公司 微软 英特尔 阿斯利康 可口可乐 百思买 商汤 京东 东财 海康
  神州数码 农夫山泉 凤凰卫视 分众传媒 电广传媒 首都在线 歌华有线 风华高科 乐凯胶片 东安动力 平高电气 宏源证券 友邦保险 白花油 鳄鱼恤 西部数据 通用电气
  工商银行 招行 工行 建行 农行 中行 交行 中青旅 深南电 上海石化 鲁银投资 世纪互联 中联重科 华侨城 新黄浦 泸天化 苏泊尔 南极光 水井坊 第九城市 法拉利
  大东海 新华联 浙江广厦 美尔雅 青岛海尔 中国嘉陵 深赤湾 辽河油田 四川双马 西藏天路 新大洲 百威 百济 浦项 美联航 瑞银 野村 联众 云迹 网易公司 北大荒
  奔驰 日立 安踏 格力 海力士 松下 松下电器 空客 空中客车 港交所 上汽 邮储 佳能 洋河 老窖 海光 彪马 中金 联想 龙沙 伊顿 友达
  比亚迪 苏宁 长和 中证 摩根大通 摩根士丹利 高盛 花旗 谷歌 特斯拉 亚马逊 甲骨文 小米 腾讯 阿里 美团 快手 宁王 美光 高通 英伟达 哔哩哔哩 知乎 丰田 本田 索尼
`);

/** Firms' names of two characters that are nobody else's: they need no context. */
export const CLEAR_SHORT_FIRMS = words(`
  高盛 大摩 小摩 摩通 瑞银 花旗 美银 美林 野村 里昂 瑞信 德银 法巴 法兴 渣打 富瑞 星展 瑞穗 穆迪 惠誉 万得 盛博 派杰 桥水 高瓴 中金 彭博 路透 明晟 晨星
  德勤 安永 软银 富途 红杉 国君 盈透 凯度 道富
  IDC BCG IEA SMM AVC GIC ARK ING RBC BMO IG
`);
