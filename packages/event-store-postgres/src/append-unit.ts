// What one call of `append` or `appendMany` asks for, written out once: its size is counted on what is sent.
import {
  appendBytes,
  checkAppend,
  MAX_APPEND_BYTES,
  type AppendOutcome,
  type AppendRequest,
} from '@traject/event-store';
import { metadataOf } from './event-row.js';

/** Requests that are recorded as one or not at all. */
export interface AppendUnit {
  requests: readonly AppendRequest[];
  commandIds: readonly string[];
  /** Per event, across the requests. */
  metadata: readonly string[];
  payloads: readonly string[];
  /** What it takes in memory and on the wire; not more than the size that the limit counts, and close to it. */
  bytes: number;
}

/** Checks requests as every store does, and writes them out. Throws APPEND_INVALID; too large is a value. */
export function unitOf(
  requests: readonly AppendRequest[],
): AppendUnit | Extract<AppendOutcome, { kind: 'too-large' }> {
  checkAppend(requests);
  const metadata: string[] = [];
  const payloads: string[] = [];
  const commandIds = new Set<string>();
  let bytes = 0;
  let escapes = 0;
  for (const { events } of requests) {
    for (const event of events) {
      const envelope = metadataOf(event);
      const payload = JSON.stringify(event.data);
      metadata.push(envelope);
      payloads.push(payload);
      commandIds.add(event.commandId);
      bytes += Buffer.byteLength(envelope) + Buffer.byteLength(payload);
      // Names of fields, and columns whose characters could each become six bytes.
      escapes += 200 + 6 * (event.id.length + event.type.length + event.institutionId.length);
      escapes += event.commandId.length;
    }
  }
  // Only what may lie above the limit is counted exactly: that writes everything out once more.
  if (bytes + escapes > MAX_APPEND_BYTES) {
    const exact = appendBytes(requests);
    if (exact > MAX_APPEND_BYTES) return { kind: 'too-large', bytes: exact, maximum: MAX_APPEND_BYTES };
  }
  return { requests, commandIds: [...commandIds], metadata, payloads, bytes };
}
