/** The elements of HTML by what they mean for the prose. */

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that hold no prose of the article. */
export const SKIPPED_ELEMENTS = named(
  'script style template noscript svg math iframe object nav footer button select textarea figcaption',
);
/** Elements that begin and end a passage. */
export const BLOCK_ELEMENTS = named(
  'html head body title p div section article main header aside address blockquote center ul ol li dl dt dd table thead tbody ' +
    'tfoot tr td th caption h1 h2 h3 h4 h5 h6 pre hr br form fieldset figure details summary',
);
/** Elements without an end, which so hold nothing. */
export const VOID_ELEMENTS = named('area base br col embed hr img input link meta param source track wbr');

/** What ends an element whose end may be left out, and what may stand in it and have such elements of its own. */
export interface ImpliedEnd {
  readonly endedBy: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
}
const CELL: ImpliedEnd = { endedBy: named('td th tr tbody thead tfoot'), containers: named('table') };
const TERM: ImpliedEnd = { endedBy: named('dt dd'), containers: named('dl') };
export const IMPLIED_ENDS: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['p', { endedBy: BLOCK_ELEMENTS, containers: new Set() }],
  ['li', { endedBy: named('li'), containers: named('ul ol') }],
  ['td', CELL],
  ['th', CELL],
  ['tr', { endedBy: named('tr tbody thead tfoot'), containers: named('table') }],
  ['dt', TERM],
  ['dd', TERM],
]);
