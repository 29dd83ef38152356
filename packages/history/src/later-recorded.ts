import type { Instant, Recorded } from '@traject/domain';

/**
 * The events that the ceiling `known` hides although they bear on the world up to `asOf`: recorded later, and in effect
 * by then, or a correction of something that was. In order of recording.
 */
export function laterRecorded(events: readonly Recorded[], asOf: Instant, known: number): Recorded[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const bears = (event: Recorded): boolean => {
    if (event.effectiveAt <= asOf) return true;
    const corrected = event.corrects && byId.get(event.corrects.eventId);
    return corrected ? bears(corrected) : false;
  };
  return events
    .filter((event) => event.position > known && bears(event))
    .sort((a, b) => a.position - b.position);
}
