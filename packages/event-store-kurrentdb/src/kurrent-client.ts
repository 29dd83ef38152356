// What this adapter asks of KurrentDB's client, as narrow as it is, so that tests can stand in for it.
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { EventStoreError } from '@traject/event-store';
import type { Setting } from './event-store-setting.js';

/** Where an event stands in $all. Never in JSON: `JSON.stringify` breaks on bigint. */
export interface Place {
  commit: bigint;
  prepare: bigint;
}

/** An event as the client gives it; absent for a link to what is gone. */
export interface Resolved {
  event?: {
    streamId: string;
    id: string;
    type: string;
    revision: bigint;
    isJson: boolean;
    data: unknown;
    metadata?: unknown;
    position?: Place;
  };
}

export interface Proposed {
  id: string;
  type: string;
  contentType: 'application/json';
  data: Record<string, unknown> | unknown[];
  metadata: Record<string, unknown>;
}

/** An exact expectation. Nothing else is ever sent: only exact ones make an append that is tried again certain. */
export type Exact = bigint | 'no_stream';

interface StreamPrefixes {
  filterOn: 'streamName';
  prefixes: string[];
  checkpointInterval: number;
}
interface TypePrefixes {
  filterOn: 'eventType';
  prefixes: string[];
  checkpointInterval: number;
}

export interface ReadAll {
  fromPosition: Place | 'start' | 'end';
  direction: 'forwards' | 'backwards';
  maxCount: number;
  requiresLeader: true;
  filter?: StreamPrefixes | TypePrefixes;
}

export interface Subscribed {
  on(event: 'confirmation' | 'caughtUp' | 'end' | 'close', listener: () => void): unknown;
  on(event: 'data', listener: (resolved: Resolved) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  unsubscribe(): Promise<void>;
}

export interface KurrentClient {
  appendToStream(
    stream: string,
    events: Proposed[],
    // `streamState`, and not `expectedRevision`: the client ignores that and expects nothing.
    options: { streamState: Exact; requiresLeader: true },
  ): Promise<{ position?: Place }>;
  multiStreamAppend(
    requests: { streamName: string; events: Proposed[]; expectedState: Exact }[],
  ): Promise<{ position?: bigint }>;
  readAll(options: ReadAll): AsyncIterable<Resolved>;
  readStream(
    stream: string,
    options: { fromRevision: bigint; direction: 'forwards'; maxCount: number; requiresLeader: true },
  ): AsyncIterable<Resolved>;
  subscribeToStream(
    stream: string,
    // Exclusive.
    options: { fromRevision: bigint | 'start'; requiresLeader: true },
  ): Subscribed;
  subscribeToAll(options: {
    /** Exclusive. */
    fromPosition: Place | 'start' | 'end';
    requiresLeader: true;
    filter: StreamPrefixes & { checkpointReached?: () => void };
  }): Subscribed;
  dispose(): Promise<void>;
}

/** A filter that the server applies: events of streams whose names begin so. */
export const streamsBeginning = (prefixes: string[]): StreamPrefixes => ({
  filterOn: 'streamName',
  prefixes,
  checkpointInterval: 1,
});

/** A filter that the server applies: events whose types begin so. */
export const typesBeginning = (prefixes: string[]): TypePrefixes => ({
  filterOn: 'eventType',
  prefixes,
  checkpointInterval: 1,
});

/**
 * The client of a setting. The password is given apart from the address, for each call, so that it stands in no debug log
 * and no error of the client. Having it given so also makes the client append by a call of its own for each append,
 * with a deadline, in place of one long stream for all whose loss can end the process (an unhandled rejection).
 */
export function clientOf({ url, credentials }: Setting): KurrentDBClient {
  try {
    const client = KurrentDBClient.connectionString(url);
    // Without TLS the client sends no credentials, so any will do; with TLS a client certificate may stand for them.
    const given =
      credentials ?? (/[?&]tls=false(&|$)/.test(url) ? { username: 'nobody', password: '-' } : null);
    if (given) client.setCredentialsProvider(() => given);
    return client;
  } catch {
    throw new EventStoreError(
      'LOG_SETTING_INVALID',
      'the client refuses the setting: a value is not of its key, or a certificate file cannot be read',
    );
  }
}
