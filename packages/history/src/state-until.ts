import { standing, type Clocks, type DomainEvent, type Folder, type Recorded } from '@traject/domain';

/**
 * The state between two events of one instant: as `stateAt`, but of the events whose order falls on `asOf` only those
 * up to and including order position `at` are folded. Stepping by event needs it; no table holds such a state.
 */
export function stateUntil<S, E extends DomainEvent>(
  folder: Folder<S, E>,
  events: readonly Recorded<E>[],
  { asOf, known }: Clocks,
  at: number = Number.MAX_SAFE_INTEGER,
): S {
  let state = folder.initialState;
  for (const { event, key } of standing(events, known)) {
    if (key.effectiveAt > asOf) break;
    if (key.effectiveAt === asOf && key.position > at) break;
    state = folder.evolve(state, event);
  }
  return folder.at(state, asOf);
}
