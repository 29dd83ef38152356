// Doing to the server what Traject itself never does: deleting, cutting, linking, writing as another application.
import { randomUUID } from 'node:crypto';
import { KurrentDBClient, jsonEvent } from '@kurrent/kurrentdb-client';
import { SERVER } from './test-log.js';

export interface RawServer {
  client: KurrentDBClient;
  /** Writes `count` events as another application would: without our envelope. */
  writeForeign(stream: string, count: number): Promise<void>;
  /** Deletes softly: the stream can begin again, and its revisions go on. */
  remove(stream: string): Promise<void>;
  /** Deletes for ever. */
  tombstone(stream: string): Promise<void>;
  /** Cuts what lies before `revision`. */
  truncate(stream: string, revision: number): Promise<void>;
  close(): Promise<void>;
}

/** Names are the server's own: with the namespace. */
export function rawServer(): RawServer {
  const client = KurrentDBClient.connectionString(SERVER);
  return {
    client,
    writeForeign: async (stream, count) => {
      const events = Array.from({ length: count }, () =>
        jsonEvent({ id: randomUUID(), type: 'NotOurs', data: { some: 'thing' } }),
      );
      await client.appendToStream(stream, events, { streamState: 'any' });
    },
    remove: async (stream) => {
      await client.deleteStream(stream);
    },
    tombstone: async (stream) => {
      await client.tombstoneStream(stream);
    },
    truncate: async (stream, revision) => {
      await client.setStreamMetadata(stream, { truncateBefore: revision });
    },
    close: () => client.dispose(),
  };
}
