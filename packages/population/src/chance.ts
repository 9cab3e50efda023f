/** Numbers drawn by chance that come out alike each time they are drawn from the same beginning. */
export class Chance {
  #state: number;

  constructor(beginning: number) {
    // Neighbouring beginnings are to differ from the first draw on.
    this.#state = Math.imul(beginning ^ 0x9e3779b9, 0x85ebca6b);
  }

  /** At least 0, below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 and below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Whether something comes about that does so with this share. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** One of the list. */
  of<Item>(list: readonly Item[]): Item {
    return list[this.below(list.length)] as Item;
  }

  /** One of the list, earlier ones more often. */
  early<Item>(list: readonly Item[]): Item {
    return list[Math.floor(list.length * this.next() * this.next())] as Item;
  }

  /** One by its share; null for the rest of the whole. */
  weighed<Item>(shares: readonly (readonly [Item, number])[]): Item | null {
    let left = this.next();
    for (const [item, share] of shares) if ((left -= share) < 0) return item;
    return null;
  }
}
