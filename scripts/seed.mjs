// The seed of all that tests draw at random: property tests, random histories, the moments at which drills break things.

/** What a run draws from when nobody says. A run that fails fails again, and one that passed passes. */
const FIXED = 20;
const SEEDS = 2 ** 31;

/**
 * The seed that `TRAJECT_SEED` asks for: the fixed one without it, a whole number from 0, or one of `draw` for `random`.
 * Throws on anything else: it would pass for a seed, and repeat nothing.
 * @param {string | undefined} asked
 */
export function seedOf(asked, draw = () => Math.floor(Math.random() * SEEDS)) {
  if (asked === undefined || asked === '') return FIXED;
  if (asked === 'random') return draw();
  const seed = Number(asked);
  if (/^\d+$/.test(asked) && seed < SEEDS) return seed;
  throw new Error(`TRAJECT_SEED is a whole number below ${SEEDS}, or random; it is ${JSON.stringify(asked)}`);
}
