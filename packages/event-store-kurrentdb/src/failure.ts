// What an error of the client means for who met it, and trying again. Nothing of the error's own text is passed on.
import { setTimeout as pause } from 'node:timers/promises';
import { backoff, EventStoreError } from '@traject/event-store';

/**
 * - `conflict`: the expectation did not hold; `actual` is the last revision.
 * - `passing`: the server is away, starting, changing its leader or too slow; what was sent may or may not be done.
 * - the rest will fail again.
 */
export type Failure =
  | { kind: 'conflict'; stream: string; actual: number | 'no-stream' }
  | { kind: 'passing' }
  | { kind: 'no-stream' }
  | { kind: 'deleted' }
  | { kind: 'unauthorised' }
  | { kind: 'too-large' }
  | { kind: 'unsupported'; feature: string; minimumVersion: string }
  | { kind: 'other'; type: string };

const PASSING = new Set([
  'unavailable',
  'timeout',
  'deadline-exceeded',
  'cancelled',
  'not-leader',
  // A server that starts ("Server Is Not Ready"), and whatever else the client cannot name: trying again is bounded.
  'unknown',
]);
// gRPC: cancelled, unknown, deadline exceeded, aborted, internal, unavailable. The client passes some on without a type.
const PASSING_CODES = new Set([1, 2, 4, 10, 13, 14]);

/** Our own timer ran out. */
export class TooSlow extends Error {
  readonly type = 'timeout';
}

export function failureOf(error: unknown): Failure {
  const { type, code } = partsOf(error);
  switch (type) {
    // Recognised by `type`: `name` is always Error, and the message is empty.
    case 'wrong-expected-version':
      return conflictOf(error);
    case 'stream-not-found':
    case 'no-stream':
      return { kind: 'no-stream' };
    case 'stream-deleted':
    case 'stream-tombstoned':
      return { kind: 'deleted' };
    case 'access-denied':
      return { kind: 'unauthorised' };
    case 'maximum-append-size-exceeded':
    case 'transaction-max-size-exceeded':
    case 'append-record-size-exceeded':
      return { kind: 'too-large' };
    case 'unsupported':
      return {
        kind: 'unsupported',
        feature: textOf(error, 'feature'),
        minimumVersion: textOf(error, 'minimumVersion'),
      };
    case undefined:
      if (code === 16 || code === 7) return { kind: 'unauthorised' };
      return code !== undefined && PASSING_CODES.has(code)
        ? { kind: 'passing' }
        : { kind: 'other', type: 'unnamed' };
    default:
      return PASSING.has(type) ? { kind: 'passing' } : { kind: 'other', type };
  }
}

/** An error that holds nothing of the client's own: its texts can hold an address, its fields the call's headers. */
export function errorOf(failure: Failure): EventStoreError {
  switch (failure.kind) {
    case 'passing':
      return new EventStoreError(
        'LOG_UNREACHABLE',
        'KurrentDB does not answer, or has no leader; nothing is recorded',
      );
    case 'unauthorised':
      return new EventStoreError('LOG_UNAUTHORISED', 'KurrentDB refuses the user, or asks for one');
    case 'deleted':
    case 'no-stream':
      return new EventStoreError('LOG_INCOMPLETE', 'a stream of the log was deleted in KurrentDB');
    case 'unsupported':
      return severalStreamsUnsupported(failure);
    case 'conflict':
    case 'too-large':
    case 'other':
      return new EventStoreError('LOG_REFUSED', `KurrentDB refuses what was asked (${nameOf(failure)})`);
    default:
      return failure satisfies never;
  }
}

export const severalStreamsUnsupported = (unsupported: {
  feature: string;
  minimumVersion: string;
}): EventStoreError =>
  new EventStoreError(
    'SEVERAL_STREAMS_UNSUPPORTED',
    `this server cannot append to several streams as one (${unsupported.feature}); from version ${unsupported.minimumVersion} it can`,
    unsupported,
  );

/** Ends waiting for `work` after `milliseconds`; the client does not always do so by itself. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = pause(milliseconds, undefined, { signal: timer.signal }).then(() => {
    throw new TooSlow();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}

/** Does `work`, which does no harm twice, again while the failure passes: `attempts` times, then throws `errorOf`. */
export async function whilePassing<T>(attempts: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EventStoreError) throw error;
      const failure = failureOf(error);
      if (failure.kind !== 'passing' || attempt >= attempts) throw errorOf(failure);
      await pause(backoff(attempt));
    }
  }
}

function conflictOf(error: unknown): Failure {
  const actual = fieldOf(error, 'actualState');
  return {
    kind: 'conflict',
    stream: textOf(error, 'streamName'),
    // Deleted streams are told as -5 and tombstoned ones as -6 by newer servers.
    actual: typeof actual === 'bigint' && actual >= 0n ? Number(actual) : 'no-stream',
  };
}

const nameOf = (failure: Failure): string => (failure.kind === 'other' ? failure.type : failure.kind);

function partsOf(error: unknown): { type?: string; code?: number } {
  const type = fieldOf(error, 'type');
  const code = fieldOf(error, 'code');
  return { ...(typeof type === 'string' && { type }), ...(typeof code === 'number' && { code }) };
}

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

function textOf(error: unknown, name: string): string {
  const value = fieldOf(error, name);
  return typeof value === 'string' ? value : '';
}
