/** Draws that follow from a seed: the same seed gives the same institution. */
export interface Draw {
  /** From 0 (inclusive) to 1 (exclusive). */
  share(): number;
  /** A whole number from 0 up to and not including `bound`. */
  below(bound: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32 on `seed`. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(share() * bound);
  return { share, below, pick: ([first, ...rest]) => [first, ...rest][below(rest.length + 1)] ?? first };
}
