// Sending an append until its outcome is certain.
import { setTimeout as pause } from 'node:timers/promises';
import { backoff, EventStoreError } from '@traject/event-store';
import { errorOf, failureOf, within } from './failure.js';
import type { Source } from './fetch-events.js';
import type { Exact, Place, Proposed } from './kurrent-client.js';
import { asTexts } from './record.js';

/** How long one attempt may take, in milliseconds; the client's own deadline is not always kept. */
const APPEND_TIME = 10_000;
/** Attempts while the outcome is in doubt; with their pauses about six seconds. */
const ATTEMPTS = 9;

/** Records for one stream, which must be exactly so. */
export interface Write {
  stream: string;
  exact: Exact;
  records: Proposed[];
}

export type Stored =
  | { kind: 'stored'; place: Place | null }
  | { kind: 'conflict'; stream: string; actual: number | 'no-stream' };

/**
 * Stores `writes` as one, or says which stream was not as it must be. With the same ids and exact expectations, trying
 * again is certain: the server answers success for what it stored already, and a conflict when another was first and it
 * never will be. Throws OUTCOME_UNKNOWN when the server stays away after it may have stored them.
 */
export async function store(to: Source, writes: readonly Write[]): Promise<Stored> {
  let doubtful = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await within(APPEND_TIME, send(to, writes));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'conflict') {
        const [only] = writes.length === 1 ? writes : [];
        return { ...failure, stream: only?.stream ?? failure.stream.slice(to.namespace.length + 1) };
      }
      if (failure.kind !== 'passing') throw doubtful ? outcomeUnknown() : errorOf(failure);
      doubtful = true;
      if (attempt >= (to.attempts ?? ATTEMPTS)) throw outcomeUnknown();
      await pause(backoff(attempt));
    }
  }
}

async function send({ client, namespace }: Source, writes: readonly Write[]): Promise<Stored> {
  const [write] = writes;
  if (!write) throw new Error('there is something to write');
  if (writes.length === 1) {
    const { position } = await client.appendToStream(`${namespace}.${write.stream}`, write.records, {
      streamState: write.exact,
      requiresLeader: true,
    });
    return { kind: 'stored', place: position ?? null };
  }
  await client.multiStreamAppend(
    writes.map(({ stream, exact, records }) => ({
      streamName: `${namespace}.${stream}`,
      events: asTexts(records),
      expectedState: exact,
    })),
  );
  return { kind: 'stored', place: null };
}

export const outcomeUnknown = (): EventStoreError =>
  new EventStoreError(
    'OUTCOME_UNKNOWN',
    'KurrentDB was lost before it answered: whether this was recorded is not known; the same commandId given again tells',
  );
