/** The analysts who spoke before in an article, by the part of the name by which it calls them the second time. */
import type { FirmRef } from './candidates.js';
import type { Opening } from './openings.js';
import { readSpeech } from './speech.js';
import type { Unit } from './units.js';

const MOST_ANALYSTS = 40;
const surname = (name: string) => (/[A-Za-z]/.test(name) ? name.split(' ').at(-1)! : name);

export class Speakers {
  readonly #firms = new Map<string, FirmRef>();
  readonly #answering = new Set<string>();

  add({ analysts, firm }: Opening): void {
    for (const name of analysts) if (this.#firms.size < MOST_ANALYSTS) this.#firms.set(surname(name), firm);
  }

  /** Those who answer in an interview. */
  answer(named: ReadonlyMap<string, FirmRef>): void {
    for (const [name, firm] of named) {
      this.#firms.set(name, firm);
      this.#answering.add(name);
    }
  }

  /** Whether a text names one of them. */
  areNamed(folded: string): boolean {
    for (const name of this.#firms.keys()) if (folded.includes(name)) return true;
    return false;
  }

  /** One of them who speaks again after others did: Kirby表示. Not of the firm that is speaking, which goes on. */
  again(speaking: FirmRef | undefined, unit: Unit, folded: string): Opening | undefined {
    if (this.#firms.size === 0) return undefined;
    const text = folded.slice(unit.start, unit.end);
    for (const [name, firm] of this.#firms) {
      const at = text.indexOf(name);
      if (at < 0 || firm.name === speaking?.name) continue;
      if (at === 0 && this.#answering.has(name) && /^[：:]/.test(text.slice(name.length, name.length + 1)))
        return {
          start: unit.start,
          end: unit.start + name.length + 1,
          form: 'speaks',
          firm,
          verb: null,
          analysts: [name],
          answers: true,
          together: [],
        };
      const speech = readSpeech(text.slice(at + name.length));
      if (!speech) continue;
      // A quotation that comes first is the view's beginning.
      const start = unit.start + (text.startsWith('“') ? 0 : at);
      return {
        start,
        end: unit.start + at + name.length + speech.end,
        form: 'speaks',
        firm,
        verb: speech.verb,
        analysts: [name],
        together: [],
      };
    }
    return undefined;
  }
}
