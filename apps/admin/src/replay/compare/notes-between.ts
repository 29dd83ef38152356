// Which notes bear on a comparison.
import { dateOf, type Instant } from '@traject/domain';
import type { ToldNoteFragment } from '../../audit-note/documents.generated.js';

/** Of `notes` those on a day, or on a period with a day, from the one moment to the other, in the order of what they are about. */
export function notesBetween<N extends Pick<ToldNoteFragment, 'from' | 'until'>>(
  notes: readonly N[],
  one: Instant,
  other: Instant,
): N[] {
  const [first, last] = one <= other ? [dateOf(one), dateOf(other)] : [dateOf(other), dateOf(one)];
  return notes
    .filter(({ from, until }) => dateOf(from) <= last && dateOf(lastOf(from, until)) >= first)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The end of a period is exclusive. */
const lastOf = (from: Instant, until: Instant | null): Instant =>
  until === null ? from : new Date(Date.parse(until) - 1).toISOString();
