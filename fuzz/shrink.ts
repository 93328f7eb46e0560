/** Makes a failing text small: parts are taken out, large ones first, as long as it still fails. */
export function shrinkText(text: string, fails: (text: string) => boolean): string {
  let smallest = text;
  for (let size = Math.ceil(smallest.length / 2); size >= 1;) {
    let cut = false;
    for (let at = 0; at < smallest.length;) {
      const shorter = smallest.slice(0, at) + smallest.slice(at + size);
      if (shorter !== smallest && fails(shorter)) {
        smallest = shorter;
        cut = true;
      } else at += size;
    }
    if (size === 1 && !cut) break;
    size = cut && size === 1 ? 1 : Math.max(1, Math.floor(size / 2));
  }
  return smallest;
}
