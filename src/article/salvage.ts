/** Reads the simple lines of a front matter that no parser takes: `key: value`, `key = value` and lists of `- item`. */
import { readScalar } from './scalar.js';

const KEY_VALUE = /^["']?([A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff.-]{0,60})["']?[ \t]*[:=]/;
const ITEM = /^[ \t]*-[ \t]+/;

function value(line: string, start: number): string {
  return readScalar(line, start, line.length).text.trim();
}

/** Gives the keys in lower case with a string, or an array of strings where items follow; the last of equal keys wins. */
export function salvage(content: string): Map<string, unknown> {
  const data = new Map<string, unknown>();
  let list: string[] | null = null;
  for (const raw of content.split('\n')) {
    const line = raw.trimEnd();
    const item = ITEM.exec(line);
    const key = item === null ? KEY_VALUE.exec(line) : null;
    if (item !== null) list?.push(value(line, item[0].length));
    else if (key?.[1] !== undefined) {
      const text = value(line, key[0].length);
      list = text === '' ? [] : null;
      const flow = /^\[(.*)\]$/.exec(text);
      data.set(
        key[1].toLowerCase(),
        list ?? (flow?.[1] === undefined ? text : flow[1].split(',').map((part) => value(part, 0))),
      );
    } else if (line !== '' && !/^[ \t]/.test(line)) list = null;
  }
  return data;
}
