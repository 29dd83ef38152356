/** Chance that is the same in every run with the same seed. */
export interface Chance {
  /** From 0 to 1. */
  share(): number;
  /** A whole number from 0 up to but not including `most`. */
  below(most: number): number;
  one<T>(of: readonly T[]): T;
  shuffled<T>(of: readonly T[]): T[];
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32, by Tommy Ettinger, in the public domain.
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(share() * most);
  return {
    share,
    below,
    one(of) {
      const chosen = of[below(of.length)];
      if (chosen === undefined) throw new Error('there is nothing to choose from');
      return chosen;
    },
    shuffled: (of) =>
      of
        .map((value) => ({ value, rank: share() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ value }) => value),
  };
}
