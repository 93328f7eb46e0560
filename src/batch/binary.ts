/** Telling text from what is none. */

/** Images, archives and programs hold NUL bytes at once; UTF-16 text does too, but in every other place. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  let zeros = 0;
  let paired = 0;
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    zeros += 1;
    if ((head[index + 2] ?? 1) !== 0 && head[index + 1] !== 0) paired += 1;
  });
  return zeros > 0 && (zeros < head.length * 0.05 || paired < zeros * 0.8);
}
