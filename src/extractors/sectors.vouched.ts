/** When a word that is a thing as often as a board (黄金, 疫苗) is the board. */
import type { MentionList } from '../grammar/coordination.js';
import { THING } from '../mentions/sectors.js';

/** Of boards the text speaks: 行业板块普遍下跌，仅黄金上涨. */
const OF_BOARDS = /(?:行业|概念|申万|题材)(?:一级|二级)?(?:板块|行业|指数|方面|中)|板块(?:方面|中|上|普遍|多数|涨跌)/;
/** How far before the list, in characters. */
const REACH = 120;

/**
 * Whether the things of a list are boards: a sure one stands beside them, or the sentence spoke of boards before.
 *
 * @param floor where the sentence begins.
 */
export const isVouched = (folded: string, floor: number, { members, start }: MentionList): boolean =>
  members.some(({ evidence }) => !evidence.includes(THING)) ||
  OF_BOARDS.test(folded.slice(Math.max(floor, start - REACH), start));
