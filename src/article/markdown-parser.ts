/** @lezer/markdown as this project uses it: what is markup in crawled articles, and how much work hostile text may cause. */
import {
  type BlockParser,
  type InlineContext,
  type InlineParser,
  parser as commonMark,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';

/**
 * How many signs that may be markup are looked at in one paragraph. The parser's work can grow with their number times
 * the paragraph's length; no reader's paragraph comes near, and after that many the rest of it is plain text.
 */
const MOST_MARKS = 1000;
const FEWEST_MARKS = 20;
const MARKS_TIMES_LENGTH = 20_000_000;
const [LINE_FEED, SPACE, AMPERSAND, STAR, CAPITAL_S, CAPITAL_T, BACKSLASH] = [10, 32, 38, 42, 83, 84, 92];

/** Sees every character first: skips what can begin nothing, which spares a dozen parser calls each, and keeps the bound above. */
const plainText = (): InlineParser => {
  let section: InlineContext | null = null;
  let marks = 0;
  return {
    name: 'PlainText',
    before: 'Escape',
    parse(context, next, start) {
      const { end } = context;
      let at = start;
      while (at < end && !MARKS[context.char(at)]) at++;
      if (at > start) return at;
      if (next === SPACE) {
        while (at < end && context.char(at) === SPACE) at++;
        // Two blanks and a line end are a line break; other runs of blanks are passed as one.
        return at > start + 1 && context.char(at) === LINE_FEED ? -1 : at;
      }
      if (next === AMPERSAND || next === BACKSLASH) return -1;
      if (section !== context) {
        section = context;
        marks = 0;
      }
      if (++marks > FEWEST_MARKS && (marks > MOST_MARKS || marks * (end - context.offset) > MARKS_TIMES_LENGTH))
        return end;
      // The star of *ST中程 and S*ST is a part of the name and opens no emphasis.
      const opensName = context.char(start + 1) === CAPITAL_S && context.char(start + 2) === CAPITAL_T;
      return next === STAR && opensName && context.char(start - 1) !== STAR ? start + 1 : -1;
    },
  };
};

/** The signs that may begin or end inline markup, by character code: a table, since it is asked for every character. */
const MARKS = new Uint8Array(0x10000);
for (const sign of '\\`*_[]!<&~ ') MARKS[sign.charCodeAt(0)] = 1;

/** A node as the tree's iteration shows it. */
export type SyntaxNodeRef = Parameters<Parameters<ReturnType<typeof commonMark.parse>['iterate']>[0]['enter']>[0];

/** Lists and quotes within one another deeper than any page has them; what is deeper is read as prose, line by line. */
const DEEPEST = 50;

/** Stops the nesting at `DEEPEST`: the parser's work on a line grows with its depth. */
const depthLimit: BlockParser = {
  name: 'DepthLimit',
  before: 'LinkReference',
  parse(context, line) {
    if (context.depth < DEEPEST) return false;
    const from = context.lineStart + line.pos;
    const prose = line.text.slice(line.pos);
    context.addElement(context.elt('Paragraph', from, from + prose.length, context.parser.parseInline(prose, from)));
    context.nextLine();
    return true;
  },
};

/** GFM but for links of bare addresses. Indented text in crawled articles is prose, never code. */
export const markdownParser = commonMark.configure([
  Table,
  TaskList,
  Strikethrough,
  { remove: ['IndentedCode'], parseBlock: [depthLimit], parseInline: [plainText()] },
]);
