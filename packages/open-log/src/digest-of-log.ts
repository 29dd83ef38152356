// What two logs are compared by: every event in canonical form, in order.
import { createHash } from 'node:crypto';
import type { EventStore, StoredEvent } from '@traject/event-store';

/** Stated of one log, by reading it: how many events, up to which position, and their digest. */
export interface LogProof {
  events: number;
  /** Equal to `events` where positions are dense, as they must be. */
  position: number;
  /** SHA-256, hexadecimal, over the canonical JSON of each event, envelope and payload, each with a line feed after it. */
  digest: string;
}

/** Reads the log up to position `until`. `onRead` hears how many events were read, now and then. */
export async function proofOf(
  store: Pick<EventStore, 'readAll'>,
  until: number,
  onRead: (events: number) => Promise<void>,
): Promise<LogProof> {
  const hash = createHash('sha256');
  let events = 0;
  let position = 0;
  for await (const event of store.readAll()) {
    if (event.position > until) break;
    hash.update(canonicalEvent(event)).update('\n');
    events += 1;
    ({ position } = event);
    if (events % 500 === 0) await onRead(events);
  }
  await onRead(events);
  return { events, position, digest: hash.digest('hex') };
}

/** The event as JSON with the fields of every object in order (RFC 8785), so that equal events give equal text. */
export const canonicalEvent = (event: StoredEvent): string => JSON.stringify(event, inOrder);

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
