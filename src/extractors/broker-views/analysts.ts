/** Analysts that are named after the firm was: 由Peter Oppenheimer领导的团队, 该行分析师张三表示. */
import { HAN_PERSON, LATIN_PERSON } from './people.js';

const PERSON = `(?:${LATIN_PERSON}|[一-龥]{1,6}·[一-龥]{1,8}|${HAN_PERSON})`;
const lead = new RegExp(
  `(?:由|以)(?:[一-龥]{0,8}(?:师|家))?(?<led>${LATIN_PERSON}|[一-龥]{2,4}?)(?:等人?)?(?:领导|带领|领衔|牵头|为首)`,
  'g',
);
const titled = new RegExp(
  `(?:分析师|分析员|策略师|经济学家|基金经理|研究员)(?<titled>${PERSON}(?:(?:[、和与及]| and )${PERSON}){0,3}?)(?:等人?|团队|则|也|还|同时){0,2}(?=在|于|对|表示|认为|称|指|写道|预计|预期|预测|说|补充|强调|建议|提到|看好|看来)`,
  'g',
);

/** Who signs a view: （分析师：张三、李四）. */
const signed = new RegExp(
  `[（(](?:首席|策略|证券|行业|宏观|联席){0,2}(?:分析师|研究员|分析员|策略师)[:：] ?(?<signed>${PERSON}(?:[、，,/ ]{1,2}${PERSON}){0,4})(?:等)?[）)]`,
  'g',
);

const MAY_LEAD = /[由以][^，。]{2,40}(?:领导|带领|领衔|牵头|为首)/;
const MAY_BE_TITLED = /分析师|分析员|策略师|经济学家|基金经理|研究员/;

/** The names of those who lead the team that speaks, in order. */
export function teamLeads(text: string): string[] {
  const names: string[] = [];
  const isTitled = MAY_BE_TITLED.test(text);
  if (!isTitled && !MAY_LEAD.test(text)) return names;
  for (const match of text.matchAll(lead)) names.push(...namesOf(match.groups!.led!));
  if (isTitled) for (const match of text.matchAll(titled)) names.push(...namesOf(match.groups!.titled!));
  if (isTitled) for (const match of text.matchAll(signed)) names.push(...namesOf(match.groups!.signed!));
  return names;
}

const namesOf = (list: string): string[] => list.split(/[、，,/和与及] ?| and /);
