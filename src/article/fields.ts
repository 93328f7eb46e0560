/** What the front matter says of the article, as the document's `article` shows it. Every odd value becomes null or text. */

type Data = ReadonlyMap<string, unknown>;

const PUBLISHED_KEYS = [
  'date',
  'publishedat',
  'published_at',
  'published',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish_time',
  'pubtime',
  'pub_time',
  'datetime',
  'time',
  'created',
  '日期',
  '时间',
];
const URL_KEYS = [
  'url',
  'link',
  'original_url',
  'originalurl',
  'source_url',
  'sourceurl',
  'canonical',
  'permalink',
  'href',
];
const SOURCE_KEYS = [
  'source',
  'source_name',
  'media',
  'site',
  'sitename',
  'site_name',
  'publisher',
  'from',
  'origin',
  '来源',
];
const LANGUAGE_KEYS = ['lang', 'language', 'locale'];

/** The text of a value: of a list its first; null for empty ones and for objects. */
function textOf(value: unknown): string | null {
  const single: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof single !== 'string' && typeof single !== 'number' && typeof single !== 'boolean') return null;
  const text = String(single).trim();
  return text === '' ? null : text;
}

function firstText(data: Data, keys: readonly string[], accept: (text: string) => string | null): string | null {
  for (const key of keys) {
    const text = textOf(data.get(key));
    const accepted = text === null ? null : accept(text);
    if (accepted !== null) return accepted;
  }
  return null;
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? []);
  const text = textOf(value);
  return text === null
    ? []
    : text
        .split(/[,，、;；]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

/** Gives the address where it is one of the web (http or https, no blanks), else null. */
export function webAddress(text: string): string | null {
  return /^https?:\/\/[^\s<>"'`\\]+$/i.test(text) && URL.canParse(text) ? text : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMERIC =
  /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[Tt\s]\s{0,3}(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:[.,]\d{1,9})?)?)?\s{0,3}(Z|z|[+-]\d{2}:?\d{2})?$/;
const MAIL =
  /^(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3})[a-z]{0,6} (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ?(Z|GMT|UTC|[+-]\d{4})$/;
/** Where the text names no zone it is China's. */
const CHINA_OFFSET = '+08:00';

function isoTime(parts: readonly (string | undefined)[]): string | null {
  const [year = '', month = '', day = '', hour = '0', minute = '0', second = '0', zone] = parts;
  const [m, d, h, min, s] = [Number(month), Number(day), Number(hour), Number(minute), Number(second)];
  const daysInMonth = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth || h > 23 || min > 59 || s > 59) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const offset =
    zone === undefined ? CHINA_OFFSET : /^(?:z|gmt|utc)$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
  return `${year}-${two(m)}-${two(d)}T${two(h)}:${two(min)}:${two(s)}${offset}`;
}

/**
 * Gives ISO 8601 with the offset the text states, else +08:00; a day without a time is its midnight. Null for what is no
 * whole day ("2018-02") or no date. Reads 2025-02-10, 2025/2/10 10:25, 2025年2月10日, ISO 8601 and the form of mail and RSS.
 */
export function parsePublished(text: string): string | null {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return isoTime(numeric.slice(1));
  const mail = MAIL.exec(text);
  if (mail === null) return null;
  const [, day, month = '', year, ...rest] = mail;
  return isoTime([year, String(MONTHS.indexOf(month.toLowerCase()) + 1), day, ...rest]);
}

/** The fields of `ArticleInfo` that come from the front matter. */
export function readFields(data: Data) {
  const categories = textsOf(data.get('categories') ?? data.get('category'));
  return {
    title: textOf(data.get('title')),
    publishedAt: firstText(data, PUBLISHED_KEYS, parsePublished),
    url: firstText(data, URL_KEYS, webAddress),
    source: firstText(data, SOURCE_KEYS, (text) => text) ?? categories[0] ?? null,
    language: firstText(data, LANGUAGE_KEYS, (text) => text),
    categories,
    tags: textsOf(data.get('tags') ?? data.get('keywords')),
  };
}
