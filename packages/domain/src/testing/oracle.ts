// What stood on two clocks, by brute force: written apart from the kernel, to be compared with it and with SQL.
// The kernel asks of each event what it has become; this replays the log and lets every correction rewrite the answer.
import type { DomainEvent, Recorded } from '../kernel/envelope.js';
import type { Instant } from '../kernel/instant.js';
import type { Clocks, Folder } from '../kernel/two-clocks.js';

/** Which event speaks for a root, and the place in the world's order of each event of its chain. */
interface Slot<E extends DomainEvent> {
  speaks: Recorded<E> | null;
  /** Who spoke before each correction took effect: what retracting that correction brings back. */
  spokeBefore: Map<string, Recorded<E> | null>;
  places: Map<string, { effectiveAt: Instant; position: number }>;
}

/** Lets `correction` rewrite its slot. */
function rewrite<E extends DomainEvent>(slot: Slot<E>, correction: Recorded<E>, targetId: string): void {
  const place = slot.places.get(targetId);
  const stays = place?.effectiveAt === correction.effectiveAt;
  const own = { effectiveAt: correction.effectiveAt, position: correction.position };
  slot.places.set(correction.id, stays ? place : own);
  slot.spokeBefore.set(correction.id, slot.speaks);
  if (correction.corrects?.kind === 'replace') slot.speaks = correction;
  else slot.speaks = slot.spokeBefore.get(targetId) ?? null;
}

/** The events that stand on the two clocks, in the world's order. `events` is one stream in log order. */
export function oracleStanding<E extends DomainEvent>(
  events: readonly Recorded<E>[],
  { asOf, known }: Clocks,
): Recorded<E>[] {
  const slots = new Map<string, Slot<E>>();
  for (const event of events.filter(({ position }) => position <= known)) {
    const place = { effectiveAt: event.effectiveAt, position: event.position };
    const slot = slots.get(event.corrects?.eventId ?? '');
    if (event.corrects === undefined) {
      slots.set(event.id, { speaks: event, spokeBefore: new Map(), places: new Map([[event.id, place]]) });
    } else if (slot) {
      rewrite(slot, event, event.corrects.eventId);
      slots.set(event.id, slot);
    }
  }
  return [...new Set(slots.values())]
    .flatMap(({ speaks, places }) => {
      const place = speaks && places.get(speaks.id);
      return speaks && place ? [{ event: speaks, ...place }] : [];
    })
    .filter(({ effectiveAt }) => effectiveAt <= asOf)
    .sort((a, b) => a.effectiveAt.localeCompare(b.effectiveAt) || a.position - b.position)
    .map(({ event }) => event);
}

/** The state on the two clocks: everything filtered, sorted and folded from nothing. */
export const oracleStateAt = <S, E extends DomainEvent>(
  folder: Folder<S, E>,
  events: readonly Recorded<E>[],
  clocks: Clocks,
): S =>
  folder.at(
    oracleStanding(events, clocks).reduce((state, event) => folder.evolve(state, event), folder.initialState),
    clocks.asOf,
  );
