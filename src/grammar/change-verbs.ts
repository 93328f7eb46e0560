/** The verbs that take a figure (涨超10%, 跌幅扩大至5%), and the words that may stand between the two. */
import { Alternatives, byInitial, Words } from '../text/characters.js';
import { characterClass, classesAt, isAt } from './said.js';

export const UP_VERBS =
  '价高出|价高|价溢价|摸高|上摸|摸到|狂拉|猛拉|急拉|直拉|强拉|大拉|怒涨|飞涨|爆涨|炸涨|反弹|反抽|收升|转涨|转升|高走|跳涨|跳升|窜升|蹿升|挺升|猛涨|猛升|狂升|累计上涨|累计涨幅|累计涨|累涨|累升|上涨|大涨|暴涨|狂涨|劲涨|急涨|飙涨|收涨|续涨|微涨|小涨|领涨|跟涨|补涨|普涨|齐涨|涨幅|涨势|涨|升幅|大升|劲升|急升|弹升|抽升|爆升|倒升|飙升|攀升|拉升|回升|上升|微升|续升|领升|升|抽高|炒高|炒上|推高|高开|走高|走强|收高|高收|冲高|飙高|拉高|上扬|扬升|急弹|弹高|弹|上行|劲飙|飙|劲扬|收扬|扬|上漲|漲';
export const DOWN_VERBS =
  '价低|价折让|价折价|偏软|走软|回软|软|转跌|低走|倒吐|吐|崩|狂泻|暴泻|急挫|收窄|扩大|狂插|倒插|插|泻|猛跌|累计下跌|累计跌幅|累计跌|累跌|下跌|大跌|暴跌|狂跌|急跌|收跌|续跌|微跌|小跌|领跌|跟跌|补跌|普跌|齐跌|崩跌|倒跌|跌幅|跌去|跌势|跌|下挫|重挫|急挫|收挫|大挫|续挫|挫|低开|走低|走弱|收低|低收|下滑|回落|回调|跳水|插水|急插|下探|下行|杀跌|急泻|大泻|重泻|缩水|回吐|回撤|下杀|重摔|惨跌';
/** Rise or fall: its figures carry their own sign. */
export const BOTH = '涨跌幅';
const DOWN = new Set(DOWN_VERBS.split('|'));

/** The sign that a verb gives its figure. */
export const signOf = (verb: string) => (DOWN.has(verb) ? -1 : 1);

// Between the verb and its figure: 涨幅[扩大至]5%, 涨[了]3%, 跌幅[一度超过]2%, 涨幅[由3%扩大至]5%.
const BEFORE_FIGURE =
  '(?:幅度?|势)?(?:均|都|双双|集体|齐齐|普遍|同时|仅|也|已|再|又|分别|各|进一步|一度|曾|最高|盘中|最多|快速|迅速|高开|高走|低开|低走|则|还|只剩下?|仅剩下?|只余|仅余|只有|仅有|只|最大|居前|居首|领先|，){0,2}(?:[由从](?:盘初|早盘|早市|早段|盘中|开盘|最高|最多|最大|高点|低点)?(?:时|点)?的?(?:近|逾|超|约)?\\d{1,3}(?:\\.\\d{1,3})?%)?(?:扩大|扩|收窄|缩窄|缩小|缩|收|回落|放大|提高|飙升|提升|拉升|定格|锁定|停留|维持|保持)?(?:至|到|达到|达|为|了|在|有|是|介于|介乎|:|：)?';
export const QUALIFIERS =
  '(?:超过了?|超出|超逾|略超|最多|超|逾|多于|高于|突破|不足|不到|不超过|接近|将近|逼近|近乎|近|大约|约为|约|至少|最少|高达|多达|达)?';
/** What a figure can begin with; also the inside of a pattern's character class, so that the hyphen is last. */
const FIGURE_BEGINS = '+0123456789半一二两三四五六七八九百千-';
/** 涨幅[稍逊，]为1%: a word on its size before the figure. */
const SIZED = '(?:(?:稍|略|较|最)(?:逊|小|大)|次之|靠前)[，,]?';
const VERBS = [BOTH, ...UP_VERBS.split('|'), ...DOWN_VERBS.split('|')];
const HEAD = new Alternatives(
  byInitial(VERBS),
  (verbs) => `(${verbs})(?:${SIZED})?${BEFORE_FIGURE}仅?${QUALIFIERS}(?=[${FIGURE_BEGINS}])`,
);

const VERB_WORDS = new Words(VERBS);

/** The characters that a verb can begin with. */
export const VERB = characterClass(VERB_WORDS.initials());
/** The characters of a verb and of what may stand behind it: those of its pattern that are no pattern's signs. */
const IN_HEAD = characterClass(
  `${VERBS.join('')}${SIZED}${BEFORE_FIGURE}${QUALIFIERS}`.replace(/[\u0000-9;-\u007f]/g, ''),
);
const DIGIT = characterClass('0123456789');
const BEGINS_FIGURE = characterClass(FIGURE_BEGINS);
/** No verb and the words behind it are longer. */
const LONGEST_HEAD = 24;

/** Whether nothing but the characters of such words stands between an offset and a figure: most verbs have none. */
function leadsToFigure(folded: string, at: number): boolean {
  const stop = Math.min(folded.length, at + LONGEST_HEAD);
  for (let index = at; index < stop; index += 1) {
    const bits = classesAt(folded, index);
    if ((bits & BEGINS_FIGURE) !== 0) return true;
    if ((bits & IN_HEAD) === 0) return false;
  }
  return false;
}

/** A verb with a figure behind it. */
export interface Head {
  readonly verb: string;
  /** Where the figure begins. */
  readonly end: number;
}

/** The verb that begins at an offset, or null where none does that has a figure. */
export function headAt(folded: string, at: number): Head | null {
  const word = VERB_WORDS.at(folded, at);
  // 最大|跌幅, 扩大|跌幅
  if (word === undefined || (folded[at] === '大' && (folded[at - 1] === '最' || folded[at - 1] === '扩'))) return null;
  const end = at + word.length;
  if (isAt(folded, end, DIGIT)) return { verb: word, end };
  const match = leadsToFigure(folded, at + 1) ? HEAD.at(folded, at) : null;
  return match ? { verb: match[1]!, end: at + match[0].length } : null;
}
