import { LRUCache } from 'lru-cache';

const rememberedGuessers = 20_000;

/** Wrong codes that an address may give for one event: a hall of people behind one address mistypes, and guesses nothing with them. */
export const mostWrong = 30;
const forgottenMs = 600_000;

/** Counts wrong codes by address and event. Whoever has given too many is not heard for ten minutes, with a right code neither. */
export class Guessing {
  readonly #most: number;
  readonly #wrong = new LRUCache<string, number>({ max: rememberedGuessers, ttl: forgottenMs });

  constructor(most = mostWrong) {
    this.#most = most;
  }

  /** Whether the caller has guessed too often. */
  isTooMuch(caller: string): boolean {
    return (this.#wrong.get(caller) ?? 0) >= this.#most;
  }

  note(caller: string): void {
    this.#wrong.set(caller, (this.#wrong.get(caller) ?? 0) + 1);
  }
}
