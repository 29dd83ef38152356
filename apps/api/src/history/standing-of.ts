// Whether an event of a stream counts, and which correction of it does.
import { standing, type Recorded } from '@traject/domain';

const HEAD = Number.MAX_SAFE_INTEGER;
const idsStanding = (events: readonly Recorded[]): Set<string> =>
  new Set(standing(events, HEAD).map(({ event }) => event.id));

/** True when the event counts: it stands, or it is a retraction without which something would come back. */
export function standsIn(events: readonly Recorded[], id: string): boolean {
  const stands = idsStanding(events);
  if (stands.has(id)) return true;
  const event = events.find((candidate) => candidate.id === id);
  if (event?.corrects?.kind !== 'retract') return false;
  const without = idsStanding(events.filter((other) => other.id !== id));
  return [...without].some((other) => !stands.has(other));
}

/** The correction of an event that counts, or null. */
export const correctionOf = (events: readonly Recorded[], id: string): Recorded | null =>
  events.findLast((event) => event.corrects?.eventId === id && standsIn(events, event.id)) ?? null;
