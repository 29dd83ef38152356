/** Median, mean and extremes of a list of figures, to two decimals. */
export interface Spread {
  median: number;
  mean: number;
  least: number;
  most: number;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** The spread of `figures`; null of none. Of an even number the median is the mean of the two in the middle. */
export function spreadOf(figures: readonly number[]): Spread | null {
  const sorted = figures.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || least === undefined || most === undefined) return null;
  const sum = sorted.reduce((total, figure) => total + figure, 0);
  return {
    median: hundredths((low + high) / 2),
    mean: hundredths(sum / sorted.length),
    least: hundredths(least),
    most: hundredths(most),
  };
}
