/** The ids that were met, in eight bytes each: a month of archives holds millions. */
import { createHash } from 'node:crypto';

/** Slots are never more than half filled. */
const FIRST_SLOTS = 1024;

export class SeenIds {
  #slots = new BigUint64Array(FIRST_SLOTS);
  #count = 0;

  /** Adds an id; false when it was there (or, once in more than 10^11 times at ten million ids, another with its digest). */
  add(id: string): boolean {
    // Zero stands for an empty slot.
    const print = createHash('sha256').update(id).digest().readBigUInt64LE() | 1n;
    if (this.#count * 2 >= this.#slots.length) this.#grow();
    if (!place(this.#slots, print)) return false;
    this.#count += 1;
    return true;
  }

  #grow(): void {
    const larger = new BigUint64Array(this.#slots.length * 2);
    for (const print of this.#slots) if (print !== 0n) place(larger, print);
    this.#slots = larger;
  }
}

function place(slots: BigUint64Array, print: bigint): boolean {
  const mask = slots.length - 1;
  for (let at = Number((print >> 8n) & 0xffffffffn) & mask; ; at = (at + 1) & mask) {
    if (slots[at] === print) return false;
    if (slots[at] !== 0n) continue;
    slots[at] = print;
    return true;
  }
}
