// The heart: what stood on `asOf` in the world, as known at log position `known`. See docs/time.md.
import type { DomainEvent, Recorded } from './envelope.js';
import type { Instant } from './instant.js';
import type { Refusal } from './refusal.js';

/** The two clocks of a question. */
export interface Clocks {
  /** When it held in the world. */
  asOf: Instant;
  /** The last log position that was known. */
  known: number;
}

/** What folding a stream needs; the whole of an aggregate's memory. */
export interface Folder<S, E extends DomainEvent> {
  initialState: S;
  /** Total: an unknown event changes nothing. */
  evolve(state: S, event: Recorded<E>): S;
  /** Opens and ends the periods that lie in the payload. */
  at(state: S, asOf: Instant): S;
}

/** Where an event stands in the order of the world: by `effectiveAt`, then by order of recording. */
export interface OrderKey {
  effectiveAt: Instant;
  position: number;
}

/** An event that stands after corrections, at its place in the world's order. */
export interface Standing<E extends DomainEvent = DomainEvent> {
  event: Recorded<E>;
  key: OrderKey;
  /** The event at the root of the chain of corrections; `event` itself when it was never corrected. */
  rootId: string;
}

const before = (a: OrderKey, b: OrderKey): number =>
  a.effectiveAt < b.effectiveAt ? -1 : a.effectiveAt > b.effectiveAt ? 1 : a.position - b.position;

/**
 * Applies the corrections among `events` of one stream that were recorded up to position `known`, and returns what
 * stands, in the world's order. A replacement keeps the order key of what it replaces unless it changes `effectiveAt`.
 * A correction can itself be replaced or retracted; retracting it restores what it corrected.
 */
export function standing<E extends DomainEvent>(
  events: readonly Recorded<E>[],
  known: number,
): Standing<E>[] {
  const corrections = new Map<string, Recorded<E>[]>();
  const roots: Recorded<E>[] = [];
  for (const event of events) {
    if (event.position > known) continue;
    if (!event.corrects) {
      roots.push(event);
      continue;
    }
    const others = corrections.get(event.corrects.eventId);
    if (others) others.push(event);
    else corrections.set(event.corrects.eventId, [event]);
  }
  /** What `event` has become, or null when it was retracted. */
  const become = (event: Recorded<E>, key: OrderKey): { event: Recorded<E>; key: OrderKey } | null => {
    for (const correction of corrections.get(event.id)?.toReversed() ?? []) {
      const moved = correction.effectiveAt !== key.effectiveAt;
      const own = moved ? { effectiveAt: correction.effectiveAt, position: correction.position } : key;
      const result = become(correction, own);
      if (result === null) continue; // annulled: look at the correction before it
      return result.event.corrects?.kind === 'retract' ? null : result;
    }
    return { event, key };
  };
  const stands: Standing<E>[] = [];
  for (const root of roots) {
    const { id, effectiveAt, position } = root;
    const result = become(root, { effectiveAt, position });
    if (result) stands.push({ event: result.event, key: result.key, rootId: id });
  }
  return stands.sort((a, b) => before(a.key, b.key));
}

/** Folds what stands up to and including `asOf`; periods in the payload are opened and ended last. */
export function stateAt<S, E extends DomainEvent>(
  folder: Folder<S, E>,
  events: readonly Recorded<E>[],
  { asOf, known }: Clocks,
): S {
  let state = folder.initialState;
  for (const { event, key } of standing(events, known)) {
    if (key.effectiveAt > asOf) break;
    state = folder.evolve(state, event);
  }
  return folder.at(state, asOf);
}

/** A place where a history contradicts itself. */
export interface Contradiction<E extends DomainEvent = DomainEvent> {
  event: Recorded<E>;
  refusal: Refusal;
}

/**
 * Checks that what stands is legal from first to last: each event a legal sequel of the state just before it.
 * Returns the first contradiction, or null.
 */
export function contradictionIn<S, E extends DomainEvent>(
  decider: Folder<S, E> & { legal(state: S, event: Recorded<E>): Refusal | null },
  events: readonly Recorded<E>[],
): Contradiction<E> | null {
  let state = decider.initialState;
  for (const { event, key } of standing(events, Number.MAX_SAFE_INTEGER)) {
    const refusal = decider.legal(decider.at(state, key.effectiveAt), event);
    if (refusal) return { event, refusal };
    state = decider.evolve(state, event);
  }
  return null;
}
