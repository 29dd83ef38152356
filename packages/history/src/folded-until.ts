import {
  standing,
  type DomainEvent,
  type Folder,
  type Instant,
  type OrderKey,
  type Recorded,
} from '@traject/domain';

/** Where a fold stops on both clocks. */
export interface FoldEnd {
  asOf: Instant;
  /** The last log position that was known. */
  known: number;
  /** Of the events whose order falls on `asOf` only those up to and including this order position. */
  at?: number;
}

/** What was folded of a stream. */
export interface FoldedStream<S> {
  /** Not yet opened: `folder.at(state, asOf)` shows it on a date. */
  state: S;
  /** The order of its first event that stands. */
  began: OrderKey;
}

/** Folds one stream up to an end; null when nothing that stands had happened by then. */
export function foldedUntil<S, E extends DomainEvent>(
  folder: Pick<Folder<S, E>, 'initialState' | 'evolve'>,
  events: readonly Recorded<E>[],
  { asOf, known, at = Number.MAX_SAFE_INTEGER }: FoldEnd,
): FoldedStream<S> | null {
  let state = folder.initialState;
  let began: OrderKey | null = null;
  for (const { event, key } of standing(events, known)) {
    if (key.effectiveAt > asOf) break;
    if (key.effectiveAt === asOf && key.position > at) break;
    state = folder.evolve(state, event);
    began ??= key;
  }
  return began && { state, began };
}
