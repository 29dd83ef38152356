import type { DomainEvent, Instant, Recorded } from '@traject/domain';

/** No event took effect between `from` and `until`, for `days` whole days. */
export interface Silence {
  from: Instant;
  until: Instant;
  days: number;
}

const DAY = 86_400_000;

/**
 * Stretches of at least `days` days in which nothing took effect, in order; `until` (the present, or the date looked
 * at) also ends the stretch after the last event, and hides what came later.
 */
export function silences(events: readonly Recorded<DomainEvent>[], days: number, until?: Instant): Silence[] {
  const instants = events
    .map((event) => event.effectiveAt)
    .filter((instant) => until === undefined || instant <= until)
    .sort();
  if (until !== undefined && instants.length > 0) instants.push(until);
  const result: Silence[] = [];
  for (const [index, instant] of instants.entries()) {
    const previous = instants[index - 1];
    if (previous === undefined) continue;
    const length = Math.floor((Date.parse(instant) - Date.parse(previous)) / DAY);
    if (length >= days) result.push({ from: previous, until: instant, days: length });
  }
  return result;
}
