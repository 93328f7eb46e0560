/**
 * The words by which market news says that a price went up or down without giving a figure. One row a word; the first
 * column is what is matched (longest first, whatever the order here), the second which way it points, the third what
 * can be its subject: any, or only a sector or theme (a board is "active", a share is not).
 */
import { Words } from '../text/characters.js';

export type Direction = 'up' | 'down' | 'mixed';
export type Subjects = 'any' | 'sector';

const table = (direction: Direction, subjects: Subjects, words: string) =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word, direction, subjects }) as const);

export const changeWords: readonly {
  readonly word: string;
  readonly direction: Direction;
  readonly subjects: Subjects;
}[] = [
  ...table(
    'up',
    'any',
    `
    上涨 大涨 涨幅居前 涨幅靠前 涨幅领先 涨幅较大 涨幅最大 涨幅第一 涨幅明显 涨幅显著 涨幅排名居前 涨幅紧随其后 涨幅前列 居涨幅榜前列 位居涨幅榜前列 位居涨幅榜首 居涨幅榜首 涨势居前
    涨势靠前 涨幅榜前列 跟涨 领涨 收涨 续涨 飘红 翻红 收红 走高 走强 走升 转强 转涨 拉升 急拉 猛拉 冲高 高开 高走 上扬 攀升 攀高 飙升 飙涨 暴涨 狂涨 劲升 劲涨 急升 急涨 弹升 反弹 回升 回暖 回血 上行 上攻 大升 升幅居前
    造好 向好 创新高 创历史新高 创出新高 创出历史新高 再创新高 再创历史新高 续创新高 续创历史新高 刷新高 再刷新高 刷新历史新高 刷新历史高点 刷新纪录新高 创阶段新高 创年内新高
    逼近涨停 接近涨停 直逼涨停 逼近涨停板 涨幅扩大 涨势扩大 补涨 普涨 齐涨 急飙 全线上涨 大幅上涨 上升 造好 偏强 转升 靠稳 扬升 涨幅超前 涨超前 走俏 抢眼 联袂大涨 大涨靠前 大涨居前 反抽 反攻 反包 涨势强劲 企稳 涨多跌少
    低开高走 探底回升 跳空高开 收高 高收 翻倍 翻番 破顶 炒高 炒上 抽升 抽高 弹高 急弹 回稳 报升 报涨 倒升 劲扬 收扬 领升 跟升 续升 拉涨 连涨 涨势凌厉 涨势喜人 势头强劲 几近涨停 濒临涨停 险些涨停 红盘报收 红盘作收 红盘收市 红盘收盘 收于红盘 守住红盘 守住了红盘 逆势红盘 逆市红盘 都红了 全红了 集体新高 双双新高 齐齐新高 纷纷新高 再度新高 再新高 小涨 小升 微涨 微升 收升 收扬 由绿转红 由绿翻红 由跌转涨 由跌转升 由跌转红 倒绿为红 跌转涨 绿翻红 涨幅较小 涨幅最小 涨幅偏小 涨幅略小 涨幅有限 涨幅次之 涨幅稍逊 涨幅居次 涨幅居后 涨幅落后 涨幅垫底 升幅较大 升幅最大 升幅较小 升幅次之 升幅有限 飞涨 猛拉 狂拉 跳涨 跳升 窜升 蹿升 猛涨`,
  ),
  ...table(
    'up',
    'sector',
    `
    活跃 爆发 大爆发 再爆发 掀涨停潮 掀起涨停潮 掀涨停热潮 上演涨停潮 现涨停潮 涨停潮 掀起涨停热潮 强势 卷土重来 活跃度居前 发力 异动 逞强 受捧 受追捧 火爆 火热 领衔 居前 表现突出 表现强势 表现亮眼 表现较好 表现居前 亮眼 靠前 护盘 狂欢 狂飙 沸腾
    嗨翻 霸屏 受资金追捧 抗跌 坚挺 崛起 大热 热炒 受关注 吸金 领跑 净流入居前 净流入排名靠前 净流入靠前 获资金青睐 发酵 热度不减 走热 升温 起飞 全线爆发 占据涨幅榜 霸榜
    表现较强 表现不俗 表现积极 表现坚挺 表现相对强势 表现相对较好 有追捧 获追捧 有支持 获支持 受支撑 获支撑 有吸纳 获吸纳 有炒作 表现稍好 表现稍强 受热捧 有承接 做好 炒上 抽升 回稳 普遍向上 全线向上 走势较强 走势强劲 走势强势 维持强势 延续强势 延续涨势
    涨幅排名前三 涨幅排名前五 涨幅前三 涨幅前五 涨幅居首 涨幅排名第一 涨幅排名靠前 涨幅排名领先 位居涨幅榜 涨势明显 涨势显著 大放异彩 向上 表现强劲 齐升 齐扬 较强势 遍地开花 多点开花 全面开花 走出独立行情 集体狂飙`,
  ),
  ...table(
    'down',
    'any',
    `
    下跌 大跌 跌幅居前 跌幅靠前 跌幅较大 跌幅最大 跌幅第一 跌幅领先 跌幅明显 跌幅前列 居跌幅榜前列 位居跌幅榜前列 居跌幅榜首 位居跌幅榜首 跌幅榜前列 跟跌 领跌 收跌 续跌 飘绿 翻绿 收绿 走低 走弱 走跌 转弱 转跌 下挫 重挫 急挫 大挫 挫跌 回落 回调
    回档 跳水 闪崩 低开 低走 下行 下探 下滑 暴跌 狂跌 急跌 杀跌 齐跌 普跌 重创 创新低 创历史新低 刷新低 再创新低 续创新低 逼近跌停 接近跌停 直逼跌停 跌幅扩大 跌势扩大 补跌 倒跌 走软 偏弱 承压 受压 受挫 疲软 弱势
    沽压较大 崩跌 崩盘 杀跌 回吐 下跌前列 跌停潮 退潮 下跌靠前 下跌居前 走势疲弱 表现疲弱 表现不佳 遇挫 冲高回落 高开低走 跌多涨少 熄火
    低开低走 跳空低开 收低 低收 腰斩 阴跌 砸盘 回撤 破发 破底 遇压 捱沽 偏软 回软 插水 急插 急泻 造淡 报跌 闪跌 惨跌 重摔 下杀 连跌 跌势不止 跌势未止 濒临跌停 险些跌停 几近跌停 绿盘报收 绿盘作收 绿盘收市 绿盘收盘 收于绿盘 都绿了 全绿了 集体新低 双双新低 齐齐新低 纷纷新低 再度新低 再新低 由红转绿 由红翻绿 由涨转跌 由升转跌 由升转降 红翻绿 涨转跌 跌幅较小 跌幅最小 跌幅偏小 跌幅略小 跌幅有限 跌幅次之 跌幅居次 跌幅居后 跌幅稍小 跌幅垫底 小跌 微跌 小挫 收挫 闷杀 狂泻 大泻 狂插 猛跌`,
  ),
  ...table(
    'down',
    'sector',
    `低迷 表现稍弱 表现低迷 调整 萎靡 表现萎靡 陷入调整 表现较弱 较弱 表现弱势 降温 表现落后 靠后 落后 居后 哑火 净流出居前 净流出排名靠前 净流出靠前 失血 遭抛售 受拖累 跌停潮 掀跌停潮
    捱沽 偏软 回软 普遍向下 全线向下 表现疲软 相对疲软 走势疲软 走势较弱 走势低迷 表现欠佳 表现平淡 集体熄火 集体哑火 跌幅排名前三 跌幅排名前五 跌幅前三 跌幅前五 跌幅居首 跌幅排名第一 跌幅排名靠前 位居跌幅榜 跌势明显 跌势显著 遭资金抛售 遭资金出逃 全线熄火 沽压沉重 回吐压力大 向下 齐挫 较弱势 捱沽压 遭抛压 见获利盘`,
  ),
  ...table(
    'up',
    'sector',
    '涨幅较好 涨幅突出 涨幅可观 涨幅惊人 涨幅较高 涨幅最高 重拾升势 重拾涨势 齐飞 王者归来 人气爆棚 见追捧 见支持 见承接 异军突起 脉冲 追落后 表现最好 表现最佳 表现最强 走势最强 涨势最好 涨势最猛 全线飘红 不甘示弱 闻声起舞 拔得头筹 势如破竹 强者恒强 红红火火 高歌猛进 一马当先 奋起直追 满屏皆红',
  ),
  ...table(
    'down',
    'sector',
    '跌幅较深 跌幅最深 跌幅惨重 跌幅最高 跌幅较高 见沽压 有沽压 遇冷 遭冷落 表现最差 表现最弱 走势最弱 跌势最猛 血流成河 一泻千里 跌跌不休 节节败退 一蹶不振 偃旗息鼓 见光死 回套 遭抛弃 遭弃 一片惨绿 兵败如山倒',
  ),
  ...table(
    'mixed',
    'sector',
    `分化 涨跌互现 涨跌不一 走势分化 表现分化 内部分化 个别发展 个别走 各有升跌 各有涨跌 涨跌各异 涨跌互见 升跌不一 升跌互现 升跌互见 升跌各异 表现参差 走势参差 走势各异 走势不一 表现不一 表现各异 好坏参半 涨跌参半`,
  ),
];

type ChangeWord = (typeof changeWords)[number];

// Of a word told twice the first row holds.
const byWord: ReadonlyMap<string, ChangeWord> = new Map(changeWords.toReversed().map((row) => [row.word, row]));
const words = new Words(byWord.keys());

/** The characters that a word of change can begin with. */
export const changeWordInitials: Iterable<string> = words.initials();

/** The longest word of change that stands at an offset, or undefined. */
export function changeWordAt(folded: string, at: number): ChangeWord | undefined {
  const word = words.at(folded, at);
  return word === undefined ? undefined : byWord.get(word);
}
