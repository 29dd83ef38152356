import type { Instant, Recorded } from '@traject/domain';

/**
 * The events that the ceiling `known` hides although they bear on the world up to `asOf`: recorded later, and in effect
 * by then, or a correction of something that was. In order of recording.
 */
export function laterRecorded<E extends Recorded>(events: readonly E[], asOf: Instant, known: number): E[] {
  // Asked at every scrub, and corrections are few: who is looked up by id is noted only when one is met.
  let byId: Map<string, Recorded> | null = null;
  const bears = (event: Recorded): boolean => {
    if (event.effectiveAt <= asOf) return true;
    if (!event.corrects) return false;
    byId ??= new Map(events.map((other) => [other.id, other]));
    const corrected = byId.get(event.corrects.eventId);
    return corrected ? bears(corrected) : false;
  };
  return events
    .filter((event) => event.position > known && bears(event))
    .sort((a, b) => a.position - b.position);
}
