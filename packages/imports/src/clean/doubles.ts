import { say, type Language } from '@pilar/subgraph/messages';
import type { Problem, Values } from '../kind.ts';
import { messages } from '../messages.ts';

/** Finds rows that stand in a file twice, and numbers of persons that do. Keeps a number a row, not the row. */
export class Doubles {
  readonly #rows = new Map<number, number>();
  readonly #niks = new Map<string, number>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** What keeps this row out because an earlier one holds the same. */
  find(row: number, values: Values): Problem[] {
    const { nik } = values;
    if (typeof nik === 'string') {
      const first = this.#niks.get(nik);
      if (first !== undefined) return [{ column: 'nik', message: say(this.#language, messages.doubledNik, { row: first }) }];
      this.#niks.set(nik, row);
    }
    const sum = fingerprint(JSON.stringify(values));
    const first = this.#rows.get(sum);
    if (first !== undefined) return [{ column: null, message: say(this.#language, messages.doubledRow, { row: first }) }];
    this.#rows.set(sum, row);
    return [];
  }
}

/** 53 bits of a text (cyrb53): among half a million rows two different ones meet with a chance of one in 70,000. */
function fingerprint(text: string): number {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & two) + (one >>> 0);
}
