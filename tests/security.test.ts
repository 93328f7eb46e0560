/** Threats of docs/security.md that no other test holds: what a page hides, and what an article must not do to its reader. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import matter from 'gray-matter';
import { afterEach, describe, expect, test } from 'vitest';
import { readWithLibrary } from '../src/article/front-matter.js';
import { readArticle } from '../src/article/index.js';
import { mirrorNames } from '../src/batch/names.js';
import { readWhole } from '../src/batch/read-file.js';
import { walk } from '../src/batch/walk.js';
import { loadConfig } from '../src/lexicon/config.js';
import { bin, fupan, outputs, temporaryFolder } from './batch-helpers.js';

const folder = temporaryFolder('security');
const at = (...names: string[]) => join(folder, ...names);

const texts = (text: string, path?: string) => readArticle(text, path ? { path } : {}).passages.map((one) => one.text);

describe('text that a page hides is not read', () => {
  const page = (inner: string) => `<!doctype html><html><body>${inner}</body></html>`;
  test.each([
    ['display', '<p>前</p><div style="display:none">沪指跌9%</div><p>后</p>'],
    ['visibility', '<p>前</p><div style="color:red; visibility : HIDDEN">沪指跌9%</div><p>后</p>'],
    ['opacity and size', '<p>前</p><div style="opacity:0">沪指</div><div style="font-size:0px;">跌9%</div><p>后</p>'],
    ['the attribute', '<p>前</p><section hidden><p>沪指跌9%</p></section><p>后</p>'],
    ['its other forms', "<p>前</p><div HIDDEN='until-found'>沪指</div><div class=a hidden>跌9%</div><p>后</p>"],
    ['written in references and comments', '<p>前</p><div style="display&#58;/*x*/none">沪指跌9%</div><p>后</p>'],
    ['nested', '<p>前</p><div hidden>沪指<div>跌<div>9%</div></div>停</div><p>后</p>'],
    ['a paragraph without end', '<p>前<p hidden>沪指跌9%<p>后'],
    ['a paragraph ended by its parent', '<div><p>前</p><p style="display:none">沪指跌9%</div><p>后</p>'],
    [
      'items and cells without end',
      '<ul><li>前<li hidden>沪指<ul><li>跌9%</ul></ul><table><tr><td hidden>跌<td>后</table>',
    ],
    ['a row', '<p>前</p><table><tr hidden><td>沪指<td>跌9%<tr><td>后</table>'],
    ['a span that is never closed', '<p>前<span style="display:none">沪指跌9%</p><p>后</p>'],
    ['a self-closing tag', '<p>前</p><br hidden><img hidden/><p>后</p>'],
  ])('%s', (_, inner) => {
    expect(texts(page(inner))).toEqual(['前', '后']);
  });
  test.each([
    ['within a paragraph', '前<span style="display:none">沪指<span>跌</span>9%</span>后', ['前后']],
    ['within a heading', '# 前<b hidden>沪指跌9%</b>后', ['前后']],
    ['with blank lines', '前\n\n<div style="display:none">\n\n沪指跌9%\n\n- 深指\n\n</div>\n\n后', ['前', '后']],
    ['never closed', '前\n\n<div hidden>\n\n后', ['前', '后']],
    ['up to the end of its paragraph', '前<span hidden>沪指跌9%\n\n后', ['前', '后']],
  ])('in Markdown: %s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
  test.each([
    '<p style="display:block">前</p>',
    '<p style="color:#000;opacity:0.9">前</p>',
    '<p title="hidden" data-hidden="x" class=hidden>前</p>',
    '<p style="font-size:0.9em">前</p>',
    // For screen readers only: the page shows it.
    '<p aria-hidden="true">前</p>',
    '<p title=\'style="display:none"\'>前</p>',
    '<p overflow:hidden style="overflow:hidden">前</p>',
  ])('%s is shown', (inner) => {
    expect(texts(page(inner))).toEqual(['前']);
  });
  test('what is hidden keeps the place of a cell', () => {
    const { passages } = readArticle('<table><tr><td>一<td hidden>二<td>三</table>', { path: 'a.html' });
    expect(passages.map(({ cell }) => cell?.column)).toEqual([0, 2]);
  });
});

describe('front matter is never evaluated', () => {
  const globals = globalThis as { fupanEvaluated?: number };
  const count = '(globalThis.fupanEvaluated = (globalThis.fupanEvaluated ?? 0) + 1)';
  afterEach(() => delete globals.fupanEvaluated);

  test('though the library would: the threat is real', () => {
    matter(`---js\n{ title: ${count} }\n---\n`, {});
    expect(globals.fupanEvaluated).toBe(1);
  });
  test.each(['js', 'javascript', 'JS', 'coffee', 'coffeescript', 'cson', 'toml', 'ejs', 'eval', 'constructor'])(
    '---%s',
    (language) => {
      const { warnings, passages } = readArticle(`---${language}\n{ title: ${count} }\n---\n沪指涨1%。`);
      expect(globals.fupanEvaluated).toBeUndefined();
      expect(warnings).toHaveLength(1);
      expect(passages.map(({ text }) => text)).toEqual(['沪指涨1%。']);
    },
  );
  test.each(['js', 'javascript', 'coffee'])('nor by the library itself, were ---%s ever handed to it', (language) => {
    expect(() => readWithLibrary(() => ({}), language, `{ title: ${count} }`)).toThrow(/never evaluated/);
    expect(globals.fupanEvaluated).toBeUndefined();
  });
  test('keys of Object are keys like any other', () => {
    const { info, passages } = readArticle('---\n__proto__: {title: 假}\nconstructor: {title: 假}\n---\n沪指涨1%。');
    expect([info.title, passages.length]).toEqual([null, 1]);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
  test('a configuration file is data too, whatever its name says', () => {
    mkdirSync(at('configured'));
    const read = () => loadConfig(at('configured'), { HOME: folder, XDG_CONFIG_HOME: folder });
    writeFileSync(at('configured', '.fupanrc.js'), `${count}; module.exports = {}`);
    expect(read().file).toBeNull();
    writeFileSync(at('configured', '.fupanrc'), `module.exports = { dictionaries: [${count}] }`);
    expect(read).toThrow(/not valid JSON/);
    expect(globals.fupanEvaluated).toBeUndefined();
  });
});

describe('paths', () => {
  test('what took the place of a listed file is not followed, waited for or opened', () => {
    writeFileSync(at('secret.txt'), 'secret');
    symlinkSync(at('secret.txt'), at('link.md'));
    spawnSync('mkfifo', [at('pipe.md')]);
    mkdirSync(at('folder.md'));
    const read = (name: string) => readWhole(at(name), 1000);
    expect(read('link.md')).toEqual({ code: 'unreadable', message: 'is a symbolic link' });
    expect(read('pipe.md')).toEqual({ code: 'not-a-file', message: 'is no regular file' });
    expect(read('folder.md')).toEqual({ code: 'not-a-file', message: 'is no regular file' });
    expect(read('secret.txt')).toEqual(Buffer.from('secret'));
  });
  test('output names stay below the output folder, whatever the input is called', () => {
    const names = mirrorNames(
      ['../../etc/passwd', '/etc/passwd', 'a/../../b.md', './c.md', '..', '\\\\host\\d.md'],
      '.json',
    );
    for (const name of names) expect(join('/out', name)).toMatch(/^\/out\/./);
    expect(names.join('/').split('/')).not.toContain('..');
  });
  test('odd names on a real disk: each its own file below the output, one line each in errors.ndjson', () => {
    const news = at('odd', 'deep');
    mkdirSync(news, { recursive: true });
    const names = [`${'股'.repeat(84)}.md`, 'A.md', 'a.md', 'a\nb.md', '\u001b]0;x\u0007.md', '=1+1.md', '-rf.md'];
    for (const name of names) writeFileSync(join(news, name), '金力永磁涨停。');
    writeFileSync(join(news, 'big\n\u009b31m.md'), 'x'.repeat(2000));
    const { code, err } = fupan(
      ['batch', '../odd/./deep/', '-o', '../out', '--format', 'json', '--max-bytes', '1000'],
      {
        cwd: at('odd'),
      },
    );
    expect(code).toBe(1);
    expect(err.trimEnd()).not.toMatch(OBEYED);
    const made = Object.keys(outputs(at('out')));
    expect(made).toHaveLength(names.length + 1);
    expect(new Set(made.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(made.length);
    const errors = readFileSync(at('out', 'errors.ndjson'), 'utf8');
    expect(errors.trimEnd()).not.toMatch(OBEYED);
    expect(JSON.parse(errors)).toMatchObject({ path: 'big\n\u009b31m.md', code: 'too-large' });
  });
  test('an id that looks like a path is a name and no more', () => {
    const { out } = fupan(['extract', '--input', 'ndjson'], {
      cwd: folder,
      input: '{"id":"../../etc/passwd","content":"沪指涨1%。"}\n',
    });
    expect(JSON.parse(out).article.path).toBe('../../etc/passwd');
  });
});

/** What a terminal obeys, line ends aside. */
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe('terminals and tables', () => {
  const ESCAPES = '\u001b]0;owned\u0007\u009b31m\u202e';
  const article = `---\ntitle: "午评${ESCAPES}"\nsource: "${ESCAPES}"\n---\n\n贵州茅台${ESCAPES}涨1.5%。${ESCAPES}\n`;

  test.each([
    ['extract', 'text'],
    ['extract', 'json'],
    ['extract', 'csv'],
    ['explain', ''],
    ['explain', '--json'],
  ])('%s %s of a hostile article under a hostile name', (command, format) => {
    const name = `x${ESCAPES}.md`;
    writeFileSync(at(name), article);
    const options = command === 'extract' ? ['--format', format] : format ? [format] : [];
    const { code, out, err } = fupan([command, name, ...options], { cwd: folder });
    expect(code).toBe(0);
    expect(out.replaceAll('\r\n', '\n')).not.toMatch(OBEYED);
    expect(out + err).toContain('贵州茅台');
  });
  test('names that are not there, in errors', () => {
    for (const args of [['extract'], ['explain'], ['batch', '-o', at('none')], ['dict', 'lookup'], ['dict', 'check']]) {
      const { code, err } = fupan([...args, `none${ESCAPES}`], { cwd: folder });
      expect(code).toBeGreaterThan(0);
      expect(err.replaceAll('\n', '')).not.toMatch(OBEYED);
    }
  });
  test('the tables of a batch hold no formula', () => {
    mkdirSync(at('sheets'));
    writeFileSync(at('sheets', '=1+1.md'), '---\ntitle: "=HYPERLINK(1)"\nsource: "@x"\n---\n\n贵州茅台涨1.5%。\n');
    fupan(['batch', 'sheets', '-o', 'tables', '--format', 'csv'], { cwd: folder });
    for (const name of ['articles', 'moves']) {
      const cells = (parse(readFileSync(at('tables', `${name}.csv`))) as string[][]).slice(1).flat();
      expect(cells).toContain("'=1+1.md");
      expect(cells.filter((cell) => /^[=+@]|^-\D/.test(cell))).toEqual([]);
    }
  });
});

describe('memory', () => {
  test('a file of 3 GB is refused by its size, unread', () => {
    mkdirSync(at('large'));
    writeFileSync(at('large', 'a.md'), '');
    truncateSync(at('large', 'a.md'), 3 * 2 ** 30);
    const message = '3221225472 bytes, larger than 67108864 (--max-bytes)';
    expect(fupan(['extract', 'large/a.md'], { cwd: folder })).toMatchObject({
      code: 1,
      err: `fupan: large/a.md: ${message}\n`,
    });
    expect(fupan(['batch', 'large', '-o', 'large-out'], { cwd: folder }).code).toBe(1);
    expect(JSON.parse(readFileSync(at('large-out', 'errors.ndjson'), 'utf8'))).toMatchObject({
      code: 'too-large',
      message,
    });
  });
  test('standard input is read to the limit only', () => {
    const command = `yes 涨停 | head -c 300M | "${process.execPath}" "${bin}" extract - --max-bytes 1M`;
    const { stderr, status } = spawnSync('bash', ['-c', command], { encoding: 'utf8', timeout: 30_000 });
    expect([status, stderr]).toEqual([1, 'fupan: -: larger than 1048576 bytes (--max-bytes)\n']);
  });
  test('a folder of 20,000 names is listed whole and in order', async () => {
    mkdirSync(at('names'));
    for (let index = 0; index < 20_000; index++) writeFileSync(at('names', `${index}-${'某'.repeat(20)}.md`), '');
    const { paths } = await walk([at('names')]);
    expect(paths).toHaveLength(20_000);
    expect([...paths].sort()).toEqual(paths);
  });
  test('nothing is unpacked: an archive is no text', () => {
    mkdirSync(at('packed'));
    writeFileSync(at('packed', 'a.md'), gzipSync(Buffer.alloc(2 ** 20, '涨')));
    expect(fupan(['batch', 'packed', '-o', 'packed-out'], { cwd: folder }).code).toBe(1);
    expect(JSON.parse(readFileSync(at('packed-out', 'errors.ndjson'), 'utf8'))).toMatchObject({ code: 'binary' });
  });
});
