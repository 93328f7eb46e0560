/** The share that was named last, where a clause speaks of it by 该股 or 股价. */
import type { Span } from '../types.js';
import type { MentionList } from './coordination.js';
import { OTHER_SUBJECT } from './other-subjects.js';
import { canBeTheShare, isPartner, type SentenceLists } from './sentence-lists.js';
import { clauseStart } from './sentences.js';
import { isTransparent } from './transparent.js';

/** 该股, 公司股价: the share that was named last. 母公司股价 is another's. */
const SHARE_ITSELF =
  /(?:该股|公司(?=(?:在[^，,]{1,4})?(?:上市|挂牌|复牌)(?:首日|后|当日))|(?:该?公司|其)股票|(?:该?公司|其)(?:[AH]股|今日|昨日|当日)?股价|股价|(?:其|其在)?[^，,的]{2,4}上市(?:的)?(?:股份|股票))(?<rest>[^，,]{0,12})$/;
const CAUSE = /(?:影响|刺激|提振|推动|带动|拖累|支撑|方面|导致|致|令|使|下|上|后|中)$/;

/** Whether a clause speaks of that share. */
export function namesTheShare(clause: string): boolean {
  if (!clause.includes('股') && !clause.includes('公司')) return false;
  const match = SHARE_ITSELF.exec(clause);
  if (!match || OTHER_SUBJECT.within(match.groups!.rest!, 0, match.groups!.rest!.length)) return false;
  const lead = clause.slice(0, match.index);
  return CAUSE.test(lead) || isTransparent(lead);
}

/** 敏华控股…，敏华股价升8%: the beginning of the name said once more is the share that was named. */
export function withoutShortName(clause: string, folded: string, { members }: MentionList): string {
  const { start, kind } = members[0]!;
  const short = folded.slice(start, start + SHORT_NAME);
  return kind === 'stock' && members.length === 1 && clause.startsWith(`${short}股价`)
    ? clause.slice(SHORT_NAME)
    : clause;
}
const SHORT_NAME = 2;

/** How far back in its sentence the share that 股价 means is looked for, in characters. */
const SHARE_REACH = 200;

/**
 * The share of the last stock list up to an index, or of the sentences before; undefined where that list has several.
 * An object (某基金减持A，股价跌5%) is the share only where nothing else can be.
 */
export function shareNamedLast(folded: string, sentence: SentenceLists, index: number): MentionList | undefined {
  let at = index;
  const from = sentence.lists[index]!.start - SHARE_REACH;
  while (at >= 0 && !canBeTheShare(folded, sentence, sentence.lists[at]!))
    at = sentence.lists[at]!.start < from ? -1 : at - 1;
  const last = sentence.lists[index]!;
  const object = last.kind === 'stock' && !isPartner(folded, sentence, last) ? last : undefined;
  const list = sentence.lists[at] ?? sentence.previous ?? object;
  return list?.members.length === 1 ? list : undefined;
}

/** How far before an event the words are looked for that say so, in characters. */
const REACH = 36;

/** The share that the passage named last before this sentence, where the sentence says that it speaks of it. */
export function anaphor(folded: string, sentence: SentenceLists, event: Span): MentionList | undefined {
  const { previous } = sentence;
  if (!previous || previous.members.length !== 1) return undefined;
  const clause = folded.slice(clauseStart(folded, event.start, sentence.start), event.start);
  if (namesTheShare(clause)) return previous;
  const upTo = folded.slice(Math.max(sentence.start, event.start - REACH), event.start);
  return isTransparent(clause) &&
    /该股|公司股[价票]|其股[价票]/.test(upTo) &&
    !OTHER_SUBJECT.within(upTo, 0, upTo.length)
    ? previous
    : undefined;
}

/** 二者, 两股: the shares of a list that has so many; A股: the share, where it is one of Shanghai or Shenzhen. */
const OF_ALL =
  /^(?:而|但|且|其中)?(?:(?<two>[二两])|(?<three>三))(?:者|股|只(?:个股|股票|股)|家公司|家)(?:的?股价)?(?=$|[均都双齐同集纷也则今昨早午盘尾收开以])/;
const A_LINE = /^(?:其|公司)?(?:在)?A股(?:股价|方面)?/;

/**
 * Where the pronoun ends that a clause begins with, 0 where it begins with none; null where the pronoun is another list's.
 */
export function pronounEnd(clause: string, { kind, members }: MentionList): number | null {
  const all = OF_ALL.exec(clause);
  if (all) return kind === 'stock' && members.length === (all.groups!.two ? 2 : 3) ? all[0].length : null;
  const [only] = members;
  if (kind !== 'stock' || members.length !== 1 || only?.kind !== 'stock') return 0;
  return /\.S[HZ]$/.test(only.entry.code ?? '') ? (A_LINE.exec(clause)?.[0].length ?? 0) : 0;
}
