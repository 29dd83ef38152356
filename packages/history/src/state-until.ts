import type { Clocks, DomainEvent, Folder, Recorded } from '@traject/domain';
import { foldedUntil } from './folded-until.js';

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
  const folded = foldedUntil(folder, events, { asOf, known, at });
  return folder.at(folded ? folded.state : folder.initialState, asOf);
}
