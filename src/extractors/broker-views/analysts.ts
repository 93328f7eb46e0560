/** Analysts that are named after the firm was: 由Peter Oppenheimer领导的团队, 以谢亚轩为首的分析师. */
const LATIN = "[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){0,3}";
const HAN = '[一-龥]{2,4}';
const lead = new RegExp(`(?:由|以)(?<led>${LATIN}|${HAN})(?:等人?)?(?:领导|带领|领衔|牵头|为首)`, 'g');
const titled = new RegExp(
  `(?:分析师|策略师|经济学家)(?<titled>${LATIN})(?:等人?)?(?:在|表示|认为|称|指出|写道|预计)`,
  'g',
);

/** The names of those who lead the team that speaks, in order. */
export const teamLeads = (text: string): string[] =>
  [...text.matchAll(lead), ...text.matchAll(titled)].map((match) => (match.groups!.led ?? match.groups!.titled)!);
