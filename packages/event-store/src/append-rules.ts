// What every store asks of an append, so that all refuse and accept the same.
import { EventStoreError } from './errors.js';
import type { AppendRequest, Expected, StoredEvent } from './port.js';

const STREAM = /^[A-Za-z][A-Za-z0-9]*-[^\s\p{Cc}]{1,250}$/u;
const COMMAND_ID = /^[A-Za-z0-9._~-]{1,120}$/;

/** The size of an append in bytes: the UTF-8 JSON of its events, envelope included. */
export function appendBytes(requests: readonly AppendRequest[]): number {
  let bytes = 0;
  for (const { events } of requests) {
    for (const event of events) bytes += Buffer.byteLength(JSON.stringify(event));
  }
  return bytes;
}

/** Throws APPEND_INVALID for what no store accepts: nothing to append, a malformed name, one stream twice. */
export function checkAppend(requests: readonly AppendRequest[]): void {
  const invalid = (message: string) => new EventStoreError('APPEND_INVALID', message);
  const streams = new Set<string>();
  const ids = new Set<string>();
  if (requests.length === 0) throw invalid('an append names at least one stream');
  for (const { stream, expected, events } of requests) {
    if (!STREAM.test(stream)) throw invalid('a stream is named word-id, without spaces');
    if (streams.has(stream)) throw invalid(`one append names stream ${stream} twice`);
    if (events.length === 0) throw invalid(`an append to ${stream} holds no events`);
    if (
      typeof expected === 'number' &&
      !(Number.isInteger(expected) && expected >= 0 && expected < 2 ** 31)
    ) {
      throw invalid('an expected revision is a whole number from 0');
    }
    streams.add(stream);
    for (const { id, commandId } of events) {
      if (!COMMAND_ID.test(commandId)) throw invalid('a commandId is 1-120 letters, digits, . _ ~ -');
      if (ids.has(id)) throw invalid(`one append holds event id ${id} twice`);
      ids.add(id);
    }
  }
}

/** True when a stream whose last revision is `actual` meets the expectation. */
export function meets(expected: Expected, actual: number | 'no-stream'): boolean {
  if (expected === 'any') return true;
  if (expected === 'exists') return actual !== 'no-stream';
  return expected === actual;
}

/** The error for an event id that another command already used. */
export const eventIdReused = (id: StoredEvent['id']): EventStoreError =>
  new EventStoreError('EVENT_ID_REUSED', `event id ${id} is in the log already`, { eventId: id });
