/** `fupan extract --input ndjson` as a host program meets it. docs/streams.md is the contract. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom, fixturePassages } from '../bench/corpus.js';
import { readJsonArticle } from '../src/batch/json-article.js';
import { numberText } from '../src/batch/json-id.js';
import { readLines } from '../src/batch/lines.js';
import { runStream } from '../src/batch/stream.js';
import { bin, fupan, temporaryFolder } from './batch-helpers.js';

const folder = temporaryFolder('stream');
const at = (name: string) => join(folder, name);
const stream = (input: string | Uint8Array, ...args: string[]) =>
  fupan(['extract', '--input', 'ndjson', ...args], { input });
const parsed = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, any>);
const line = (article: object) => `${JSON.stringify(article)}\n`;

/** Some hundred lines of every sort, good and bad. */
let mixed = '';
beforeAll(() => {
  const random = createRandom(7);
  const passages = fixturePassages();
  const pick = () => passages[Math.floor(random() * passages.length)]!;
  for (let index = 0; index < 200; index++) {
    if (index % 50 === 7) mixed += '{"id": 1, not json\n';
    else if (index % 50 === 19) mixed += '\n';
    else if (index % 50 === 31) mixed += line({ id: index, content: null });
    else
      mixed += line({
        id: index % 3 ? `n-${index}` : index,
        title: pick().slice(0, 20),
        date: '2025-02-10 10:25:17',
        content: `${pick()}\n\n${pick()}`,
      });
  }
  writeFileSync(at('mixed.ndjson'), mixed);
});

describe('one line in, one line out', () => {
  test('the document with its id in front, whose spans count in title, empty line, content', () => {
    const article = {
      id: 'a-1',
      title: '午评：沪指涨0.5%',
      date: '2025-02-10 11:30',
      content: '金力永磁3连板。',
      url: 'https://example.com/1',
      source: '证券时报',
    };
    const { code, out, err } = stream(line(article));
    expect([code, err]).toEqual([0, '']);
    expect(out.startsWith('{"id":"a-1","schemaVersion":1,')).toBe(true);
    const [document] = parsed(out);
    expect(document!.article).toMatchObject({
      path: 'a-1',
      title: '午评：沪指涨0.5%',
      publishedAt: '2025-02-10T11:30:00+08:00',
      url: 'https://example.com/1',
      source: '证券时报',
    });
    const input = `${article.title}\n\n${article.content}`;
    for (const { span, text } of [...document!.indexQuotes, ...document!.streaks])
      expect(input.slice(span.start, span.end)).toBe(text);
    expect(document!.indexQuotes).toMatchObject([{ changePct: 0.5, span: { start: 3 } }]);
    expect(document!.streaks).toMatchObject([{ boards: 3 }]);
    expect(article.content.slice(document!.streaks[0].span.start - article.title.length - 2)).toBe('金力永磁3连板。');
  });
  test('a content with a front matter of its own is read as a file is, where the line has no title', () => {
    const content = '---\ntitle: "午评"\ndate: "2025-02-10"\n---\n\n金力永磁3连板。';
    const [document] = parsed(stream(line({ id: 1, content })).out);
    expect(document!.article).toMatchObject({ title: '午评', publishedAt: '2025-02-10T00:00:00+08:00' });
    expect(content.slice(document!.streaks[0].span.start, document!.streaks[0].span.end)).toBe('金力永磁3连板');
  });
  test('ids come back as they were: numbers beyond 2^53, objects, none', () => {
    const input =
      '{"id": 12345678901234567890, "content": ""}\n{"id":1.50,"content":""}\n{"id":{"a":[1]},"content":""}\n{"content":""}\n{"id":9007199254740993}\n';
    expect(
      stream(input)
        .out.split('\n')
        .map((one) => /^\{"id":(.*?),"(?:schema|error)/.exec(one)?.[1]),
    ).toEqual(['12345678901234567890', '1.50', '{"a":[1]}', 'null', '9007199254740993', undefined]);
    expect(numberText('{"a":{"id":1},"x":"\\"id\\":2","id": -3.0e+5 ,"b":[{"id":4}]}', 'id')).toBe('-3.0e+5');
  });
  test("errors stand in their line's place, nothing on stderr, exit code 0", () => {
    const input = `{"id":1,"content":"好"}\n{bad\n[1]\n\n{"id":2}\n{"id":3,"content":5}\n{"id":4,"content":"${'长'.repeat(400)}"}\n{"id":5,"content":"好"}`;
    const { code, out, err } = stream(input, '--max-bytes', '1000');
    expect([code, err]).toEqual([0, '']);
    expect(parsed(out).map(({ id, error }) => [id, error?.code])).toEqual([
      [1, undefined],
      [null, 'bad-json'],
      [null, 'bad-json'],
      [null, 'bad-json'],
      [2, 'bad-article'],
      [3, 'bad-article'],
      [null, 'too-large'],
      [5, undefined],
    ]);
  });
  test('hostile fields are data', () => {
    const input =
      '{"id":"__proto__","__proto__":{"content":"x"},"constructor":1,"content":"\\u001b[2J\\u2028涨停"}\n{"id":"x","__proto__":{"content":"x"}}\n';
    const { out } = stream(input);
    expect(parsed(out).map(({ id, error }) => [id, error?.code])).toEqual([
      ['__proto__', undefined],
      ['x', 'bad-article'],
    ]);
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028]/);
  });
  test("--field takes the caller's names", () => {
    const input = line({ doc_id: 7, headline: '沪指涨0.5%', text: '金力永磁3连板。', day: '2025-02-10' });
    const [document] = parsed(
      stream(input, '--field', 'id=doc_id,title=headline', '--field', 'date=day,content=text').out,
    );
    expect(document).toMatchObject({
      id: 7,
      article: { title: '沪指涨0.5%', publishedAt: '2025-02-10T00:00:00+08:00' },
      streaks: [{}],
    });
    expect(stream('', '--field', 'body=x').code).toBe(2);
  });
  test('--ascii writes the same values in ASCII, and escaped input is as good as any', () => {
    const plain = stream(mixed);
    const ascii = stream(mixed, '--ascii');
    expect(ascii.out).toMatch(/^[\n -~]*$/);
    expect(parsed(ascii.out)).toEqual(parsed(plain.out));
    // oxlint-disable-next-line no-control-regex
    const escaped = mixed.replace(
      /[^\u0000-\u007f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    expect(stream(escaped).out).toBe(plain.out);
  });
  test('other encodings, a byte-order mark and CR LF do no harm', () => {
    // "金力永磁涨停" in GB18030.
    const gbk = Buffer.concat([
      Buffer.from('{"id":1,"content":"'),
      Buffer.from('bdf0c1a6d3c0b4c5d5c7cda3', 'hex'),
      Buffer.from('"}\r\n'),
    ]);
    const input = Buffer.concat([Buffer.from('\ufeff{"id":0,"content":"金力永磁涨停"}\r\n'), gbk]);
    expect(parsed(stream(input).out).map(({ id, moves }) => [id, moves?.length])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });
  test('wrong calls are usage errors', () => {
    for (const args of [
      ['--format', 'csv'],
      ['-o', 'x'],
      ['a', 'b'],
      ['--shard', '5/4'],
      ['--shard', '0/4'],
    ])
      expect(stream('', ...args).code).toBe(2);
    expect(stream('', at('nowhere'))).toMatchObject({ code: 1, err: `fupan: ${at('nowhere')}: no such file\n` });
  });
});

describe('the same bytes', () => {
  test('from a bare environment and any locale', () => {
    const expected = stream(mixed).out;
    for (const env of [{}, { LANG: 'C', LC_ALL: 'C' }, { LC_ALL: 'zh_CN.GB18030', TZ: 'Asia/Kathmandu' }]) {
      expect(fupan(['extract', '--input', 'ndjson'], { input: mixed, cwd: '/', env })).toMatchObject({
        code: 0,
        err: '',
        out: expected,
      });
    }
  });
  test('from the union of four shards', () => {
    const expected = stream(mixed).out.trimEnd().split('\n');
    const shards = [1, 2, 3, 4].map((index) => stream(mixed, '--shard', `${index}/4`).out.trimEnd().split('\n'));
    expect(expected.map((_, index) => shards[index % 4]![Math.floor(index / 4)])).toEqual(expected);
    expect(shards.flat()).toHaveLength(expected.length);
  });
  const hasParallel = spawnSync('parallel', ['--version']).stdout?.toString().startsWith('GNU parallel') ?? false;
  test.skipIf(!hasParallel)(
    `from GNU parallel --pipe -k${hasParallel ? '' : ' (skipped: GNU parallel is not installed)'}`,
    () => {
      const args = [
        '--will-cite',
        '--pipe',
        '-k',
        '-j2',
        '-N',
        '80',
        process.execPath,
        bin,
        'extract',
        '--input',
        'ndjson',
      ];
      const { stdout, stderr, status } = spawnSync('parallel', args, { input: mixed, maxBuffer: 2 ** 28 });
      expect(stderr.toString()).toBe('');
      expect(status).toBe(0);
      expect(stdout.toString()).toBe(stream(mixed).out);
    },
  );
});

describe('as a part of a pipe', () => {
  test('100,000 lines in, 100,000 out, in order, in constant memory', { timeout: 180_000 }, async () => {
    const file = at('many.ndjson');
    let text = '';
    for (let index = 0; index < 100_000; index++)
      text += index % 1000 === 500 ? `bad ${index}\n` : `{"id":${index},"content":"涨停"}\n`;
    writeFileSync(file, text);
    const child = spawn(process.execPath, [bin, 'extract', '--input', 'ndjson'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createReadStream(file).pipe(child.stdin);
    let peak = 0;
    let position = 0;
    for await (const answer of createInterface({ input: child.stdout })) {
      const id = /^\{"id":(null|\d+),"(?:schemaVersion|error)/.exec(answer)![1];
      if (id !== (position % 1000 === 500 ? 'null' : String(position)))
        throw new Error(`line ${position}: ${answer.slice(0, 100)}`);
      position += 1;
      if (position % 10_000 === 0 && process.platform === 'linux') {
        const resident =
          Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
        if (position <= 30_000) peak = Math.max(peak, resident);
        else expect(resident).toBeLessThan(peak * 1.3);
      }
    }
    expect(position).toBe(100_000);
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(0);
  });
  test('each line is answered while the writer waits for it', async () => {
    const child = spawn(process.execPath, [bin, 'extract', '--input', 'ndjson'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (let index = 0; index < 5; index++) {
      child.stdin.write(line({ id: index, content: '金力永磁涨停。' }));
      expect(JSON.parse((await answers.next()).value as string).id).toBe(index);
    }
    child.stdin.end();
    expect((await answers.next()).done).toBe(true);
  });
  test('a reader that goes away early ends it quietly', () => {
    const command = `for i in 1 2 3 4 5 6 7 8 9; do cat "${at('mixed.ndjson')}"; done | "${process.execPath}" "${bin}" extract --input ndjson | head -n 2; echo "\${PIPESTATUS[1]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(stdout.trimEnd().split('\n')[2]).toBe('0');
  });
  test('a slow reader holds the reading of input up', async () => {
    let produced = 0;
    const endless = Readable.from(
      (function* () {
        for (; produced < 100_000; produced++) yield Buffer.from(line({ id: produced, content: 'x' }));
      })(),
    );
    const output = new PassThrough({ highWaterMark: 1000 });
    const done = runStream(endless, output, () => ({ text: 'y'.repeat(500) }) as never, { maxBytes: 1000 });
    await new Promise((later) => setTimeout(later, 50));
    expect(produced).toBeLessThan(100);
    output.destroy();
    expect(await done).toBe(false);
    expect(produced).toBeLessThan(200);
  });
});

describe('lines', () => {
  const collect = async (chunks: readonly string[], maxBytes = 1000) => {
    const found: (string | null)[] = [];
    for await (const { bytes } of readLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), maxBytes))
      found.push(bytes && Buffer.from(bytes).toString());
    return found;
  };
  test('are the same however the bytes are cut', async () => {
    const text = '一\n\r\n二二\r\n\n三';
    const expected = ['一', '', '二二', '', '三'];
    expect(await collect([text])).toEqual(expected);
    const bytes = Buffer.from(text);
    for (let cut = 1; cut < bytes.length; cut++) {
      const found: string[] = [];
      for await (const one of readLines(Readable.from([bytes.subarray(0, cut), bytes.subarray(cut)]), 1000))
        found.push(Buffer.from(one.bytes!).toString());
      expect(found).toEqual(expected);
    }
    expect(await collect([])).toEqual([]);
    expect(await collect(['a\n'])).toEqual(['a']);
  });
  test('that are too long are read over in bounded memory', async () => {
    const chunk = Buffer.alloc(2 ** 20, 'x');
    const huge = (function* () {
      yield Buffer.from('first\n');
      for (let index = 0; index < 1000; index++) yield chunk;
      yield Buffer.from('\nlast\n');
    })();
    const found: (string | null)[] = [];
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    for await (const { bytes } of readLines(Readable.from(huge), 10 * 2 ** 20)) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      found.push(bytes && Buffer.from(bytes).toString());
    }
    expect(found).toEqual(['first', null, 'last']);
    expect(most).toBeLessThan(64 * 2 ** 20);
    expect(await collect(['12345\n123456\n', '123', '45', '6\n', '1234', '5\n12345'], 5)).toEqual([
      '12345',
      null,
      null,
      '12345',
      '12345',
    ]);
  });
  test("a JSON article's warnings count in the same input", () => {
    const article = readJsonArticle({ title: '题', content: '正文。', path: '1', fields: new Map() });
    expect(article.input).toBe('题\n\n正文。');
    for (const { runs, text } of article.passages)
      expect(article.input.slice(runs[0]!.source, runs[0]!.source + text.length)).toBe(text);
  });
});
