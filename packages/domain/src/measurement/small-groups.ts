import type { Measurement } from './state.js';

/** Nothing about fewer people than this is shown to a role that is not theirs to know. */
export const SMALLEST_SHOWN = 5;

/** What stands in the place of a figure that may not be shown: of the value as well as of its counts. */
export const TOO_FEW_TO_SHOW = '<5';

/**
 * Whether a figure may be shown. `entitled`: whether the viewer's role may know it (the team's own lead, quality). For
 * others it is hidden when it is about fewer than 5 people, or when 1 to 4 of them were counted or were not (98 of 100
 * passed tells of 2); 0 of a group of 5 or more, and all of it, is shown, for it is about nobody in particular. What is
 * hidden is the value as well as the counts. A count that is not known hides nothing.
 */
export function mayShow(
  { numerator, denominator }: Pick<Measurement, 'numerator' | 'denominator'>,
  entitled: boolean,
): boolean {
  if (entitled) return true;
  if (denominator !== null && denominator < SMALLEST_SHOWN) return false;
  const rest = numerator === null || denominator === null ? null : denominator - numerator;
  return !isFew(numerator) && !isFew(rest);
}

const isFew = (count: number | null): boolean => count !== null && count >= 1 && count < SMALLEST_SHOWN;
