import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownParser } from '../src/article/markdown-parser.js';
import { stretchesOf } from '../src/article/stretches.js';

type Node = readonly [name: string, from: number, to: number];

/** The nodes of a text below its document, as the parser gives them, their places counted from `base` on. */
function nodesOf(text: string, base = 0): Node[] {
  const nodes: Node[] = [];
  markdownParser.parse(text).iterate({
    enter: ({ type, from, to }) => {
      if (type.name !== 'Document') nodes.push([type.name, base + from, base + to]);
    },
  });
  return nodes;
}

/** The same nodes, read stretch by stretch. */
const inStretches = (text: string): Node[] =>
  stretchesOf(text).flatMap(({ from, to, isPlain }) =>
    isPlain ? [['Paragraph', from, to] as const] : nodesOf(text.slice(from, to), from),
  );

describe('stretches', () => {
  test.each([
    ['沪指涨1%。\n\n深指跌\n第二行\n', 2, 2],
    ['沪指涨10%~15%，*ST中程跌停！\n\n11月29日，沪指', 2, 2],
    ['- 一\n\n沪指\n\n  缩进\n', 3, 2],
    ['- 一\n\n  属于一\n\n沪指', 2, 1],
    ['沪指\n---\n\n深指', 2, 1],
    ['沪指\n\n```\n\n深指\n\n```\n\n上证', 2, 1],
    ['沪指\n\n<!-- 深指\n\n上证 -->\n\n创指', 2, 1],
    ['<div>\n沪指\n\n深指', 2, 1],
    ['1. 一\n\n2.5%\n\n1）沪指', 2, 1],
  ])('%j: %d, of them %d plain', (text, all, plain) => {
    const stretches = stretchesOf(text);
    expect([stretches.length, stretches.filter(({ isPlain }) => isPlain).length]).toEqual([all, plain]);
    expect(inStretches(text)).toEqual(nodesOf(text));
  });

  const SIGNS =
    '\n|\n\n|\n \n|  \n|沪指|涨1%|。| |    |\t|\u3000|*ST中程|**|*|_|~|~~|~~~|```|`|[|](a)|[a]: b|!|&amp;|<br>|<div>|</div>|<!--|-->|' +
    '<?|<script>|</script>|<pre>|- |+ |1. |2) |-|=|---|===|> |# |#|\\|[ ] |https://a.cn';
  const pieces = [...SIGNS.split('|'), '|', '|---|---|', '| a | b |'];
  test('give the nodes of the whole, whatever stands in it', () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(inStretches(text)).toEqual(nodesOf(text));
      }),
      { numRuns: 3000, seed: 20241124 },
    );
  });
});
