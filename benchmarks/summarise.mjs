/** @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;

/**
 * The median and the extremes of one sample per round, rounded to hundredths.
 * @param {readonly number[]} samples at least one
 * @returns {{ ours: number, rounds: number, spread: { min: number, max: number } }}
 */
export function summarise(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (lower === undefined || upper === undefined) throw new RangeError('A measure needs at least one round.');
  return {
    ours: rounded((lower + upper) / 2),
    rounds: sorted.length,
    spread: { min: rounded(Math.min(...sorted)), max: rounded(Math.max(...sorted)) },
  };
}
