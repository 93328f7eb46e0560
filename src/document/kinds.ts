/**
 * The record kinds by name, in the order of the document: the part of the definition that can be had without loading the
 * schema library, which keeps `fupan extract` quick to start. The compiler holds this list and the schema together.
 */
import type { RecordKind } from './schema.js';

const kinds = {
  indexQuotes: true,
  stocks: true,
  streaks: true,
  moves: true,
  sectors: true,
  brokerViews: true,
  marketStats: true,
} as const satisfies Record<RecordKind, true>;

/** Every record kind, in the order of the document. */
export const recordKinds = Object.keys(kinds) as readonly RecordKind[];
