import type { ExtractionDocument, RecordKind } from '../document/schema.js';
import { recordKinds } from '../document/kinds.js';

/**
 * A document with the records of some kinds alone. The arrays of the others are there and empty, so that it stays a valid
 * document and `jq '.moves[]'` fails on none.
 */
export const selectKinds = (
  document: ExtractionDocument,
  kinds: readonly RecordKind[] | undefined,
): ExtractionDocument =>
  kinds === undefined
    ? document
    : {
        ...document,
        ...Object.fromEntries(recordKinds.filter((kind) => !kinds.includes(kind)).map((kind) => [kind, []])),
      };
