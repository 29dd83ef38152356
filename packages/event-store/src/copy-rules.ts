// What every store asks of events that are copied into it from another.
import { EventStoreError } from './errors.js';
import type { EventStore, StoredEvent } from './port.js';

/** Where a log ends: its last position and time, and the last revision of each stream that is about to go on. */
export interface LogEnd {
  head: Awaited<ReturnType<EventStore['head']>>;
  revisions: ReadonlyMap<string, number>;
}

/**
 * Throws COPY_INVALID, naming the position, unless `events` go on exactly where the log ends: the next positions, the next
 * revisions of their streams, no earlier time.
 */
export function checkCopy(events: readonly StoredEvent[], { head, revisions }: LogEnd): void {
  const last = new Map(revisions);
  let { position, recordedAt } = head;
  for (const event of events) {
    const revision = (last.get(event.stream) ?? -1) + 1;
    const goesOn =
      event.position === position + 1 &&
      event.revision === revision &&
      event.recordedAt >= (recordedAt ?? '');
    if (!goesOn) {
      throw new EventStoreError('COPY_INVALID', 'a copied event does not go on where the log ends', {
        position: event.position,
        next: position + 1,
        revision: event.revision,
        nextRevision: revision,
      });
    }
    last.set(event.stream, revision);
    ({ position, recordedAt } = event);
  }
}
