import { createHmac, randomBytes } from 'node:crypto';

/** More persons than all of Dutch mbo has students; bounds the memory of a {@link PersonSet} to 32 MiB. */
export const MAX_PERSONS = 2_000_000;

/**
 * Knows whether a person was seen before in this file, without keeping who.
 *
 * DUO counts persons: it picks one relevant enrolment per person, and in its files every person has one row. A second
 * row can still come from two files pasted together, and would then inflate a figure silently; hence this check. Of a
 * person number only 64 bits of an HMAC-SHA256 under a random key are held, in memory, for the duration of one file;
 * the key never leaves this object, so nothing can be matched between files or runs. Memory is 16 to 32 bytes a person
 * (8 bytes a slot, at most half of the slots filled; twice that for the moment of growing): about 8 MiB for the 420,000
 * rows of a file of 100 MB. Two persons share 64 bits with odds of 1 in 200 million in such a file.
 */
export class PersonSet {
  readonly #key = randomBytes(32);
  #slots = new Uint32Array(2 * 1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a person number; false when it was there already. */
  add(personNumber: string): boolean {
    const digest = createHmac('sha256', this.#key).update(personNumber).digest();
    // Zero marks an empty slot, so the first half is never zero.
    if (!insert(this.#slots, digest.readUInt32LE(0) || 1, digest.readUInt32LE(4))) return false;
    this.#size += 1;
    if (this.#size * 4 > this.#slots.length) this.#grow();
    return true;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += 2) {
      const high = this.#slots[at] ?? 0;
      if (high !== 0) insert(larger, high, this.#slots[at + 1] ?? 0);
    }
    this.#slots = larger;
  }
}

function insert(slots: Uint32Array, high: number, low: number): boolean {
  const mask = slots.length / 2 - 1;
  for (let slot = low & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot * 2];
    if (found === 0) {
      slots[slot * 2] = high;
      slots[slot * 2 + 1] = low;
      return true;
    }
    if (found === high && slots[slot * 2 + 1] === low) return false;
  }
}
