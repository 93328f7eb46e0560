/** The `id` of a JSON article exactly as it was written: 64-bit numbers do not survive a JavaScript number. */

const skipString = (json: string, at: number): number => {
  let end = at + 1;
  while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
  return end + 1;
};

/**
 * The source text of a top-level field whose value is a number.
 *
 * @param json one valid JSON object.
 * @returns the last such field's text, as JSON.parse takes the last too; undefined where there is none.
 */
export function numberText(json: string, field: string): string | undefined {
  let depth = 0;
  let key = '';
  let atKey = false;
  let found: string | undefined;
  for (let at = 0; at < json.length; at++) {
    const character = json[at]!;
    if (character === '"') {
      const end = skipString(json, at);
      if (depth === 1 && atKey) key = JSON.parse(json.slice(at, end)) as string;
      at = end - 1;
    } else if (character === '{' || character === '[') {
      depth += 1;
      atKey = depth === 1;
    } else if (character === '}' || character === ']') depth -= 1;
    else if (depth === 1 && character === ',') atKey = true;
    else if (depth === 1 && character === ':') {
      atKey = false;
      if (key === field) {
        const rest = /^\s*(-?\d[\d.eE+-]*)/.exec(json.slice(at + 1, at + 400));
        if (rest) found = rest[1];
      }
    }
  }
  return found;
}
