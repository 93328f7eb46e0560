/** Thrown for a dictionary that cannot be read; the message names file and line. Apart from the CSV parser, which few starts need. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError';
}
