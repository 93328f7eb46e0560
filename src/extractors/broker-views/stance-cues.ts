/** All cues of stance. */
import type { Cue } from './stance-cue.js';
import { cuesAgainst } from './stance-cues-against.js';
import { cuesFor } from './stance-cues-for.js';

export type { Cue };
export const cues: readonly Cue[] = [...cuesFor, ...cuesAgainst];
