// What the append functions answer, in the words of the port.
import type { Instant } from '@traject/domain';
import {
  EventStoreError,
  type AppendOutcome,
  type AppendRequest,
  type NewEvent,
  type StoredEvent,
} from '@traject/event-store';

/** Where an event came to stand. */
export interface Place {
  stream: string;
  revision: number;
  position: number;
  recordedAt: Instant;
}

/** A copy with what the store adds. Copying into an object that has these is many times cheaper than adding them. */
export const storedEvent = (
  event: NewEvent,
  { stream, revision, position, recordedAt }: Place,
): StoredEvent => ({
  stream,
  revision,
  position,
  recordedAt,
  ...event,
});

/** The conflict of `request`, whose stream's last revision was `before` (-1: there was no stream). */
export const conflictOf = ({ stream, expected }: AppendRequest, before: number): AppendOutcome => ({
  kind: 'conflict',
  stream,
  expected,
  actual: before < 0 ? 'no-stream' : before,
});

/** Translates what the append functions refuse into the errors of the port. */
export function portError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'TR001') return new EventStoreError('RECORDED_AT_BEFORE_LAST', error.message);
  if (error.code === '23505' && 'constraint' in error && error.constraint === 'event_id') {
    return new EventStoreError('EVENT_ID_REUSED', 'an event id is in the log already');
  }
  return error;
}
