/** Names of people as news writes them: Han names by their surname, transliterated names, Latin names. */

/** Surnames, most of those that bearers in finance carry; in simplified characters, which folded text is in. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘查麻苑迟邝植阙练揭伦诸楼荀傅鄢郁谌漆晁郗裘仉亓';
const COMPOUND = '欧阳|上官|司马|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|端木';
/** Words that begin like a name. */
const NO_NAME =
  '高度|高级|高层|高调|高管|高位|方面|关于|关注|全面|全球|全年|全体|任何|成功|成长|成为|成本|向来|向上|向好|平均|包括|包含|左右|严重|严格|金融|金属|石油|石化|经济|季度|单边|单日|白酒|黄金|马上|温和|陆续|余下|安全|常见|万科|文章|文中|文件|何时|何以|华尔|华东|华南|华北|路演|游戏|解读|解释|连续|连同|项目|计划|商品|商业|农业|农林|房地|房产|管理|汽车|车企|米价|全国|荣获|宁愿|史上|古井|边际|卫星|纪要|符合|成交|简单|单个|单季|单月|常规|常态|周期|周报|周度|周一|周二|周三|周四|周五|周末|江苏|毛利|龙头|阳光|安徽|海外|蓝筹|蒙古|沙特|景气|景顺|费用|麻烦';
export const HAN_PERSON = `(?!${NO_NAME})(?:(?:${COMPOUND})[一-龥]{1,2}?|[${SURNAMES}][一-龥]{1,2}?)`;
/** Surnames that are everyday words first (明, 时, 于): only where nothing but a person can stand. */
export const RARE_PERSON = '[明时于应和师年池燕裘芦宓荆蔚宁兰][一-龥]{1,2}';
export const LATIN_PERSON = "[A-Z][A-Za-z.'’-]*(?: (?:van |von |de )?[A-Z][A-Za-z.'’-]*){0,3}";
/** After a rank anybody is named, with a surname of whatever land: 达利欧, 迈克·威尔逊. */
export const RANKED_PERSON = `(?:${LATIN_PERSON}|[一-龥]{1,6}[·-][一-龥]{1,8}?(?:[·-][一-龥]{1,8}?)?|[一-龥]{2,3}?)`;
