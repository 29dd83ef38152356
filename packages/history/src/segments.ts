// A stream's states laid out in the world's time. The projector writes these; the replay draws them.
import {
  END_OF_TIME,
  standing,
  type DomainEvent,
  type Folder,
  type Instant,
  type Recorded,
  type Standing,
} from '@traject/domain';

/** What cutting a stream into segments needs: how to fold it, and when its periods begin and end. */
export interface PeriodFolder<S, E extends DomainEvent> extends Folder<S, E> {
  /** Instants at which `at` changes what the state shows. */
  boundaries(state: S): Instant[];
}

/** `state` holds from `from` (inclusive) until `until` (exclusive; END_OF_TIME when it is open). */
export interface Segment<S> {
  from: Instant;
  until: Instant;
  state: S;
}

/**
 * The states of one stream as known at position `known`, in order of the world's time and without a gap: from the first
 * event that stands, cut at every `effectiveAt` and where periods in the payload begin and end. A state that lasted no
 * time (several events at one instant) has no segment; `stateUntil` folds up to it.
 */
export function segments<S, E extends DomainEvent>(
  folder: PeriodFolder<S, E>,
  events: readonly Recorded<E>[],
  known: number,
): Segment<S>[] {
  return segmentsOf(folder, standing(events, known));
}

/** As `segments`, of what stands already; `standings` is in the world's order. */
export function segmentsOf<S, E extends DomainEvent>(
  folder: PeriodFolder<S, E>,
  standings: readonly Standing<E>[],
): Segment<S>[] {
  const result: Segment<S>[] = [];
  let state = folder.initialState;
  for (const [index, { event, key }] of standings.entries()) {
    state = folder.evolve(state, event);
    const from = key.effectiveAt;
    const until = standings[index + 1]?.key.effectiveAt ?? END_OF_TIME;
    if (from === until) continue;
    const starts = cutsOf(folder, state, from).filter((start) => start < until);
    for (const [n, start] of starts.entries()) {
      result.push({ from: start, until: starts[n + 1] ?? until, state: folder.at(state, start) });
    }
  }
  return result;
}

/**
 * The instants from `from` on at which what `state` shows can change, in order and `from` first: where its periods begin
 * and end, and those of `further`.
 */
export function cutsOf<S, E extends DomainEvent>(
  folder: Pick<PeriodFolder<S, E>, 'boundaries'>,
  state: S,
  from: Instant,
  further: readonly Instant[] = [],
): Instant[] {
  const cuts = [from];
  for (const cut of folder.boundaries(state)) if (from < cut && cut < END_OF_TIME) cuts.push(cut);
  for (const cut of further) if (from < cut && cut < END_OF_TIME) cuts.push(cut);
  return cuts.length === 1 ? cuts : [...new Set(cuts)].sort();
}
