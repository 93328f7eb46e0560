import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, readArticle, sourceSpan } from '../src/article/index.js';
import type { Article } from '../src/types.js';

const shown = (article: Article) => article.passages.map(({ kind, text }) => [kind, text]);
const texts = (text: string) => readArticle(text).passages.map((passage) => passage.text);

/** Every passage's runs cover it, stand in order in the input, and give its text back where they map unit by unit. */
function expectGrounded({ input, passages }: Article): void {
  for (const { text, folded, runs } of passages) {
    expect(folded.length).toBe(text.length);
    let covered = 0;
    let source = 0;
    for (const run of runs) {
      expect(run.at).toBe(covered);
      expect(run.source).toBeGreaterThanOrEqual(source);
      covered += run.length;
      source = run.source + run.sourceLength;
      if (run.length === run.sourceLength && run.length > 1) {
        // An old Mac's line end is a line end in the prose.
        expect(input.slice(run.source, source).replaceAll('\r', '\n')).toBe(text.slice(run.at, covered));
      }
    }
    expect(covered).toBe(text.length);
    expect(source).toBeLessThanOrEqual(input.length);
  }
}

describe('Markdown', () => {
  it('gives headings, paragraphs, list items, quotes and cells', () => {
    const article = readArticle(
      '# 收评\n\n沪指涨1%。\n\n深指\n===\n\n- 美格智能6连板\n- [x] 青云科技\n  - 内层\n\n> 引用\n\n**板块方面**\n\n| 指数 | 收盘 | 涨跌 |\n|---|---|---|\n| 沪指 | | 1% |\n',
    );
    expect(shown(article)).toEqual([
      ['heading', '收评'],
      ['paragraph', '沪指涨1%。'],
      ['heading', '深指'],
      ['list-item', '美格智能6连板'],
      ['list-item', '青云科技'],
      ['list-item', '内层'],
      ['quote', '引用'],
      ['heading', '板块方面'],
      ['table-cell', '指数'],
      ['table-cell', '收盘'],
      ['table-cell', '涨跌'],
      ['table-cell', '沪指'],
      ['table-cell', '1%'],
    ]);
    expect(article.passages.slice(-2).map(({ cell }) => cell)).toEqual([
      { table: 0, row: 1, column: 0 },
      { table: 0, row: 1, column: 2 },
    ]);
    expectGrounded(article);
  });

  it.each([
    ['**算力：**美格智能**6连板**，*走强*', '算力：美格智能6连板，走强'],
    ['前**“强调”**后文', '前“强调”后文'],
    ['[优刻得](https://a.cn "x")涨超10%[^1]', '优刻得涨超10%'],
    ['![图片](https://a.cn/x.png)沪指`code`涨<!-- 跌9% -->1%', '沪指涨1%'],
    ['沪指<span style="color:red">涨</span>1%<script>跌9%</script>。', '沪指涨1%。'],
    ['A&amp;B &#37; &lt;C&gt; &unknown;', 'A&B % <C> &unknown;'],
    ['\\*ST中程跌停，*ST海润、*ST中程涨停，S*ST前锋*ST重组', '*ST中程跌停，*ST海润、*ST中程涨停，S*ST前锋*ST重组'],
    ['***ST中程**涨停', '*ST中程涨停'],
    ['开心[微笑]的市场', '开心[微笑]的市场'],
    ['贵州\u200b茅台\ufeff涨1%', '贵州茅台涨1%'],
    ['~~旧~~新', '旧新'],
  ])('%s', (source, text) => {
    const article = readArticle(source);
    expect(article.passages.map((passage) => passage.text)).toEqual([text]);
    expectGrounded(article);
  });

  it('maps what stands behind markup and entities', () => {
    const article = readArticle('**沪指**&amp;A&nbsp;涨[1%](https://a.cn)');
    const [passage] = article.passages;
    const sliced = (part: string) => {
      const at = passage!.text.indexOf(part);
      const span = sourceSpan(passage!, at, at + part.length);
      return article.input.slice(span.start, span.end);
    };
    expect(['沪指', '&', 'A', '涨', '1%', '指&A'].map(sliced)).toEqual([
      '沪指',
      '&amp;',
      'A',
      '涨',
      '1%',
      '指**&amp;A',
    ]);
  });

  it('reads indented lines and rows of tildes as prose, fenced code not at all', () => {
    expect(texts('    四格缩进涨1%。\n　　全角缩进涨2%。\n\n```\n沪指涨99%\n```\n\n~~~~~\n正文涨3%。\n')).toEqual([
      '四格缩进涨1%。',
      '全角缩进涨2%。',
      '正文涨3%。',
    ]);
  });
});

describe('paragraphs of crawled articles', () => {
  it.each<[string, string, string[]]>([
    [
      'lines ended like sentences',
      '沪指涨1%。\n深指跌2%。\n板块方面：\n白酒',
      ['沪指涨1%。', '深指跌2%。', '板块方面：', '白酒'],
    ],
    ['menus', '今日\n昨日', ['今日', '昨日']],
    ['items', '今日要闻\n1、沪指涨\n2、深指跌', ['今日要闻', '1、沪指涨', '2、深指跌']],
    ['a short line above a long one', `板块\n${'沪指上涨，'.repeat(8)}`, ['板块', '沪指上涨，'.repeat(8)]],
    ['lost paragraph ends', '沪指涨1%　　深指跌2%', ['沪指涨1%', '深指跌2%']],
    ['line breaks of Markdown and HTML', '沪指涨1%  \n深指跌2%<br>创指平', ['沪指涨1%', '深指跌2%', '创指平']],
    [
      'hard-wrapped text stays whole',
      '沪指今日涨0.39%报3316.66\n点深成指涨0.11%报10588点',
      ['沪指今日涨0.39%报3316.66\n点深成指涨0.11%报10588点'],
    ],
    [
      'lists keep their wrapped lines',
      '- 美格智能今日再度涨停走出六连板\n  青云科技四连板',
      ['美格智能今日再度涨停走出六连板\n青云科技四连板'],
    ],
  ])('%s', (_, source, expected) => {
    const article = readArticle(source);
    expect(article.passages.map(({ text }) => text)).toEqual(expected);
    expectGrounded(article);
  });

  it('a first short line before a blank one is the title of a plain text', () => {
    expect(shown(readArticle('收评：沪指涨1%\n\n沪指今日上涨。\n'))).toEqual([
      ['title', '收评：沪指涨1%'],
      ['paragraph', '沪指今日上涨。'],
    ]);
    expect(shown(readArticle('沪指今日上涨。\n\n深指下跌。\n'))[0]).toEqual(['paragraph', '沪指今日上涨。']);
  });
});

describe('HTML', () => {
  it('reads a page', () => {
    const article = readArticle(
      '<!DOCTYPE html><html><head><title>收评_某网</title><style>p{}</style><script>"<p>沪指跌9%</p>"</script></head><body>' +
        '<nav>首页</nav><!-- 跌8% --><p>　　沪指涨0.5%&nbsp;&amp;深指涨1%。<br>创业板指<b>跌0.1%</b></p>' +
        '<table><tr><th>指数<th>涨幅<tr><td>沪指<td>0.5%</table><ul><li>一<li>二</ul><p>来源：某网</p>',
    );
    expect(shown(article)).toEqual([
      ['title', '收评_某网'],
      ['paragraph', '沪指涨0.5%\u00a0&深指涨1%。'],
      ['paragraph', '创业板指跌0.1%'],
      ['table-cell', '指数'],
      ['table-cell', '涨幅'],
      ['table-cell', '沪指'],
      ['table-cell', '0.5%'],
      ['list-item', '一'],
      ['list-item', '二'],
    ]);
    expect(article.passages[6]?.cell).toEqual({ table: 0, row: 1, column: 1 });
    expectGrounded(article);
  });

  it('reads fragments in Markdown', () => {
    const article = readArticle(
      '沪指涨1%。\n\n<div><script>跌9%</script>\n<p>深指**跌**2%</p><p>A&lt;B</p></div>\n\n**创指**平。\n',
    );
    expect(article.passages.map(({ text }) => text)).toEqual(['沪指涨1%。', '深指跌2%', 'A<B', '创指平。']);
    expectGrounded(article);
  });

  it('takes the heading of a page before its title element', () => {
    const { info } = readArticle(
      '<html><head><title>收评_某网</title></head><body><h1>收评</h1><p>文</p></body></html>',
    );
    expect(info.title).toBe('收评');
  });
});

const SAMPLE =
  '---\ntitle: "收评：沪指涨1%"\ndate: 2025-02-10\n---\n\n**板块方面**\n\n沪指涨1%，\n报3316点&amp;多。\n\n- 一\n- 二\n\n|a|b|\n|-|-|\n|沪指|1%|\n\n<p>深指</p>\n';

describe('what does not change the prose', () => {
  it.each([
    ['CRLF', SAMPLE.replaceAll('\n', '\r\n')],
    ['blanks behind a delimiter row', SAMPLE.replace('|-|-|', '|-|-|  ')],
    ['a byte-order mark', '\ufeff' + SAMPLE],
  ])('%s', (_, text) => {
    const plain = (article: Article) =>
      article.passages.map(({ kind, text: passage, cell }) => ({ kind, text: passage.replaceAll('\r\n', '\n'), cell }));
    const article = readArticle(text);
    expect(plain(article)).toEqual(plain(readArticle(SAMPLE)));
    expect(article.info.title).toBe('收评：沪指涨1%');
    expectGrounded(article);
  });

  it('bytes or text', () => {
    expect(readArticle(Buffer.from(SAMPLE))).toEqual(readArticle(SAMPLE));
    expect(readArticle(SAMPLE).info).toMatchObject({ path: '-', characters: SAMPLE.length });
    expect(readArticle('').info.sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('hostile text is read', () => {
  const many = 10_000;
  it.each([
    ['quotes in quotes', '>'.repeat(many) + '沪指涨'],
    ['lists in lists on one line', '- '.repeat(many) + '沪指涨'],
    ['lists in lists', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- 沪指涨`).join('\n')],
    ['open brackets', '['.repeat(many) + '沪指涨'],
    ['open bold', '**沪指涨'.repeat(many)],
    ['open elements', '<div>'.repeat(many) + '沪指涨'],
    ['open tables', '<table><tr><td>'.repeat(many) + '沪指涨'],
    ['open comments', '沪指涨' + '<!--'.repeat(many)],
    ['backticks', '沪指涨' + '`'.repeat(many) + '``a'.repeat(many)],
  ])('%s', (_, text) => {
    const article = readArticle(text);
    expect(article.passages.some((passage) => passage.text.includes('沪指涨'))).toBe(true);
    expectGrounded(article);
  });

  it('whatever it is made of', () => {
    const piece = fc.constantFrom(
      '---\n',
      'title: "',
      'a: b\n',
      '\n',
      '\r\n',
      '\n\n',
      '> ',
      '- ',
      '# ',
      '**',
      '*ST',
      '[',
      '](https://a.cn)',
      '![',
      '|',
      '|-|-|\n',
      '`',
      '```\n',
      '<p>',
      '</p>',
      '<br>',
      '<table>',
      '<td>',
      '<script>',
      '</script>',
      '<!--',
      '&amp;',
      '&#x6caa;',
      '　　',
      '    ',
      '\t',
      '\0',
      '\ud800',
      '\u200b',
      '沪指涨1%',
      '。',
      '来源：某网',
      '（完）',
      '原标题：',
      '６连板',
      '漲',
      ':',
      "'",
      '\\',
      '{',
      '===\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expectGrounded(readArticle(pieces.join('')));
      }),
      { numRuns: 1500, seed: 42 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => expectGrounded(readArticle(bytes))),
      { numRuns: 300, seed: 42 },
    );
  });
});

const DEV = '/work/shared/eval/dev/articles';
describe.skipIf(!existsSync(DEV))('articles of many sites', () => {
  it('are read without warnings, every passage grounded', () => {
    for (const name of readdirSync(DEV)) {
      const article = readArticle(readFileSync(`${DEV}/${name}`));
      expect(article.warnings, name).toEqual([]);
      expect(article.passages.length, name).toBeGreaterThan(0);
      expectGrounded(article);
      for (const passage of article.passages) {
        expect(passage.folded).toBe(fold(passage.text));
        const span = sourceSpan(passage, 0, passage.text.length);
        expect(article.input.slice(span.start, span.end).startsWith(passage.text.slice(0, 1)), name).toBe(true);
      }
    }
  });
});
