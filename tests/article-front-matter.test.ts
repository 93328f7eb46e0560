import { describe, expect, it } from 'vitest';
import { readArticle, sourceSpan } from '../src/article/index.js';
import { parsePublished } from '../src/article/fields.js';

const BODY = '沪指涨0.39%，报3316.66点。';
const read = (frontMatter: string) => readArticle(`---\n${frontMatter}\n---\n\n${BODY}\n`);
const codes = (article: ReturnType<typeof readArticle>) => article.warnings.map(({ code }) => code);
const bodyOf = (article: ReturnType<typeof readArticle>) =>
  article.passages.map(({ text }) => text).filter((text) => text === BODY);

describe('the title stands in the front matter', () => {
  it.each([
    ['title: "沪指“涨”0.39%"', '沪指“涨”0.39%', '沪指“涨”0.39%'],
    ['title: "a \\"b\\" \\u6caa指"', 'a "b" 沪指', 'a \\"b\\" \\u6caa指'],
    ["title: '沪指''涨'''", "沪指'涨'", "沪指''涨''"],
    ['title: 沪指涨0.39% # 注', '沪指涨0.39%', '沪指涨0.39%'],
    ['title: 沪指\n  涨0.39%', '沪指 涨0.39%', '沪指\n  涨0.39%'],
    ['title: >\n  沪指\n  涨0.39%', '沪指 涨0.39%', '沪指\n  涨0.39%'],
    ['title: |\n  沪指涨0.39%', '沪指涨0.39%', '沪指涨0.39%'],
    ['"title": 沪指涨', '沪指涨', '沪指涨'],
    ['{title: "沪指涨", date: 2025-02-10}', '沪指涨', '沪指涨'],
    ['title: 007', '007', '007'],
    ['title: 2025-02-10', '2025-02-10', '2025-02-10'],
    ['title: 午评：A股: 沪指涨', '午评：A股: 沪指涨', '午评：A股: 沪指涨'],
  ])('%s', (frontMatter, title, source) => {
    const article = read(frontMatter);
    expect(article.info.title).toBe(title);
    const [passage] = article.passages;
    expect(passage).toMatchObject({ kind: 'title', text: title });
    const span = sourceSpan(passage!, 0, title.length);
    expect(article.input.slice(span.start, span.end)).toBe(source);
    // A part of the title maps to its own place.
    const at = title.indexOf('指');
    if (at >= 0) {
      const part = sourceSpan(passage!, at, at + 1);
      expect(article.input.slice(part.start, part.end)).toBe('指');
    }
  });

  it('is left out of the passages where its place is not known', () => {
    const article = read('a: &t 沪指涨\ntitle: *t');
    expect(article.info.title).toBe('沪指涨');
    expect(article.passages.map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(codes(article)).toEqual(['title-not-located']);
  });
});

describe('fields', () => {
  it('come out as text, whatever YAML makes of them', () => {
    const { info } = read(
      'date: 2025-02-10 10:25:17\nlang:\n  - zh-CN\ncategories: [qq, 007, null, {a: b}]\ntags: A股, 午评\nlink: https://a.cn/x?y=1\nsource: 财联社',
    );
    expect(info).toMatchObject({
      publishedAt: '2025-02-10T10:25:17+08:00',
      language: 'zh-CN',
      categories: ['qq', '007', 'null'],
      tags: ['A股', '午评'],
      url: 'https://a.cn/x?y=1',
      source: '财联社',
    });
  });

  it('take no address but of the web', () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'https://a b', '../x']) {
      expect(read(`url: "${url}"`).info.url).toBeNull();
    }
  });

  it('take the lone link at the end for the address, and leave it out of the prose', () => {
    const article = readArticle(`${BODY}\n\n[qq](https://new.qq.com/rain/a/1)\n`);
    expect(article.info.url).toBe('https://new.qq.com/rain/a/1');
    expect(article.passages.map(({ text }) => text)).toEqual([BODY]);
  });

  it.each([
    ['2025-02-10', '2025-02-10T00:00:00+08:00'],
    ['2025/2/1 9:05', '2025-02-01T09:05:00+08:00'],
    ['2025年2月10日 10:25', '2025-02-10T10:25:00+08:00'],
    ['2025-02-10T10:25:17Z', '2025-02-10T10:25:17Z'],
    ['2025-02-10T10:25:17.123-05:00', '2025-02-10T10:25:17-05:00'],
    ['Mon, 10 Feb 2025 10:25:17 +0800', '2025-02-10T10:25:17+08:00'],
    ['2018-02', null],
    ['2025-02-30', null],
    ['2025-13-01', null],
    ['昨日', null],
    ['2022-01-05 (dataset period)', null],
  ])('publishedAt of %s', (text, iso) => expect(parsePublished(text)).toBe(iso));
});

describe('malformed and hostile front matter: the body is read all the same', () => {
  const globals = globalThis as { fupanEvaluated?: boolean };

  it.each(['js', 'javascript', 'coffee', 'JavaScript', ' js'])('---%s is not evaluated', (language) => {
    const article = readArticle(`---${language}\n{ title: (globalThis.fupanEvaluated = true) }\n---\n${BODY}\n`);
    expect(globals.fupanEvaluated).toBeUndefined();
    expect(codes(article)).toEqual(['front-matter-script']);
    expect(bodyOf(article)).toHaveLength(1);
  });

  const rows: [string, string, string[]][] = [
    ['tabs', 'title: 沪指涨\ntags:\n\t- a', []],
    ['a sign that YAML reserves', 'title: 沪指涨\n@a: b', ['front-matter-invalid']],
    ['an open quote', 'title: "沪指涨\ndate: 2025-02-10', ['front-matter-invalid']],
    ['a key twice', 'title: 深指涨\ntitle: 沪指涨', ['front-matter-duplicate-key']],
    ['a script tag of YAML', 'title: 沪指涨\nx: !!js/function "function(){}"', ['front-matter-invalid']],
    ['an unknown anchor', 'title: 沪指涨\ntags:\n  - *ST中程', ['front-matter-invalid']],
    [
      'alias bomb',
      `title: 沪指涨\na: &a [x]\n${'b: [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n'.repeat(9)}`,
      ['front-matter-aliases'],
    ],
    ['keys of Object', 'title: 沪指涨\n__proto__: {title: 假}\nconstructor: 假\ntoString: 假', []],
    ['deep nesting', `title: 沪指涨\nx: ${'['.repeat(30_000)}`, ['front-matter-invalid']],
  ];
  it.each(rows)('%s', (_, frontMatter, expected) => {
    const article = read(frontMatter);
    expect(codes(article)).toEqual(expected);
    expect(article.info.title).toBe('沪指涨');
    expect(bodyOf(article)).toHaveLength(1);
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it('never closed', () => {
    const article = readArticle(`---\ntitle: 沪指涨\ndate: 2025-02-10\n\n${BODY}\n`);
    expect(codes(article)).toEqual(['front-matter-unterminated']);
    expect(article.info).toMatchObject({ title: '沪指涨', publishedAt: '2025-02-10T00:00:00+08:00' });
    expect(article.passages.map(({ text }) => text)).toEqual(['沪指涨', BODY]);
  });

  it.each([
    ['JSON', `---json\n{"title": "沪指\\u6da8", "date": "2025-02-10"}\n---\n${BODY}`, []],
    ['TOML', `+++\ntitle = "沪指涨"\ndate = 2025-02-10\n+++\n${BODY}`, ['front-matter-language']],
  ])('%s', (_, text, expected) => {
    const article = readArticle(text);
    expect(codes(article)).toEqual(expected);
    expect(article.info).toMatchObject({ title: '沪指涨', publishedAt: '2025-02-10T00:00:00+08:00' });
    expect(bodyOf(article)).toHaveLength(1);
  });

  it('a name of Object as language', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(bodyOf(readArticle(`---${name}\na: b\n---\n${BODY}`))).toHaveLength(1);
    }
  });

  it('a rule at the top is no front matter', () => {
    expect(readArticle(`---\n\n${BODY}\n\n---\n\n深指涨。`).passages.map(({ text }) => text)).toEqual([
      BODY,
      '深指涨。',
    ]);
  });

  it('one call leaves nothing behind for the next', () => {
    const text = `---\ntags: [a]\n---\n${BODY}`;
    readArticle(text).info.tags.push('changed');
    expect(readArticle(text).info.tags).toEqual(['a']);
  });
});
