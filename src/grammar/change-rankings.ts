/** Bare figures whose sign a ranking tells: 涨幅前五位的…股依次为A(7.1%)、B(5.2%); 跌幅超过5%的有A(7.1%). */
import { matchAt } from '../text/characters.js';
import { percentChange, type Sink } from './change.js';
import { FIGURES, parseNumber } from './numbers.js';

const RANKING =
  /(?<side>[涨升跌])幅(?:榜)?(?:排名|排行|位居|居)?(?:前[一二三四五六七八九十\d]{1,2}(?:名|位|大)?|前列|居前|靠前|居首|第一|领先|最大|最高|最深|最多|较大|(?:超过?|逾|均?在|达到?)\d{1,3}(?:\.\d{1,2})?%(?:以上|的|个股)*)的?[^，,。；;：:（()）、%]{0,12}?(?:(?:为|是|有|包括)[：:]?|[：:])/y;
const LISTED = new RegExp(
  `[^，,。；;：:（()）、%]{1,16}(?:[（(][\\dA-Z.]{4,9}[）)])?[（(](?<figure>${FIGURES})%[）)](?:、|,|，|和|及|以及)?`,
  'y',
);
/** 跌幅最大的是A，为8.1% */
const TOLD_BEHIND = new RegExp(
  `[^，,。；;：:（()）、%]{1,16}(?:[（(][\\dA-Z.]{4,9}[）)])?[，,](?:幅度|全[天日]|单日)?(?:为|达到?|高达)(?<figure>${FIGURES})%`,
  'y',
);

/** 涨幅最小的A也有3.2%, 跌幅最大的A达8.1% */
const OF_ONE = new RegExp(
  `(?<side>[涨升跌])幅(?:最大|最高|最小|最低|居首|最深|第[一二三四五])的(?:个股)?[^，,。；;：:、%的为是有]{2,14}(?:[（(][\\dA-Z.]{4,9}[）)])?(?:也|亦|仅|则|已|更|只|高|录得|大){0,2}(?:有|达到?|[涨跌升]了?)?(?<![\\d.])(?<figure>${FIGURES})%`,
  'y',
);

/** The figures of the ranking that begins at an offset. */
export function listedFigures(folded: string, at: number, rank: number, add: Sink): void {
  const ranking = matchAt(RANKING, folded, at);
  const one = ranking ? null : matchAt(OF_ONE, folded, at);
  if (one) {
    const { side, figure } = one.groups!;
    const end = at + one[0].length;
    const value = parseNumber(figure!);
    if (value !== undefined)
      add(percentChange(end - figure!.length - 1, end, side === '跌' ? -value : value, 'exact'), rank);
  }
  if (!ranking) return;
  let from = at + ranking[0].length;
  const behind = matchAt(TOLD_BEHIND, folded, from);
  for (let match = behind ?? matchAt(LISTED, folded, from); match; match = matchAt(LISTED, folded, from)) {
    const figure = match.groups!.figure!;
    const start = from + match[0].lastIndexOf(`${figure}%`);
    const value = parseNumber(figure);
    from += match[0].length;
    if (value === undefined) continue;
    const signed = ranking.groups!.side === '跌' ? -value : value;
    add(percentChange(start, start + figure.length + 1, signed, 'exact'), rank);
  }
}
