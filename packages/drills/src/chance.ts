/** Random choices that a seed repeats. */
export interface Chance {
  /** A whole number from 0 up to and without `below`. */
  below(below: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** Gives every one of `all` before it gives one again, each time in another order. */
  inTurn<T>(all: readonly [T, ...T[]]): () => T;
}

/** The generator mulberry32: 32 bits of state, even enough for choosing moments. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    inTurn(all) {
      const left: (typeof all)[number][] = [];
      return () => {
        if (left.length === 0) left.push(...all);
        const [taken = all[0]] = left.splice(below(left.length), 1);
        return taken;
      };
    },
  };
}
