/** Bytes → lines, in bounded memory whatever comes. */

/** One line without its end; null where it was longer than allowed. `last`: nothing more is at hand, so a reader may be waiting. */
export interface Line {
  readonly bytes: Uint8Array | null;
  readonly last: boolean;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

const withoutReturn = (bytes: Uint8Array): Uint8Array =>
  bytes[bytes.length - 1] === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;

/**
 * Splits a stream into lines at LF or CR LF. What follows the last line feed is a line if it is not empty.
 *
 * @param maxBytes of a longer line nothing is kept; it is read over to its end.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  let tooLong = false;
  const finish = (piece: Uint8Array, last: boolean): Line => {
    const whole = size === 0 ? piece : Buffer.concat([...held, piece]);
    const bytes = tooLong || whole.length > maxBytes ? null : withoutReturn(whole);
    held = [];
    size = 0;
    tooLong = false;
    return { bytes, last };
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const piece = chunk.subarray(start, end);
      start = end + 1;
      yield finish(piece, chunk.indexOf(LINE_FEED, start) < 0);
    }
    const rest = chunk.subarray(start);
    if (rest.length === 0 || tooLong) continue;
    if (size + rest.length > maxBytes + 1) {
      tooLong = true;
      held = [];
      size = 0;
      continue;
    }
    // A copy: the stream may use the chunk's memory again, and a short rest must not keep a long chunk alive.
    held.push(Uint8Array.from(rest));
    size += rest.length;
  }
  if (size > 0 || tooLong) yield finish(new Uint8Array(0), true);
}
