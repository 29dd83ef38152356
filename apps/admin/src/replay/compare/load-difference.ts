// Asks the server which streams differ, and brings in their events: what a browser holds only a part of it cannot compare.
import type { Instant } from '@traject/domain';
import type { Client } from 'urql';
import { CompareOnServerDocument, type HistoryScope } from '../documents.generated.js';
import { fromIndex } from '../from-index.js';
import { loadPayloads } from '../load-history.js';
import type { ReplayEvent } from '../logic/replay-event.js';

/** As many events are asked for at once, and so many questions are on their way at the same time. */
const CHUNK = 1000;
const AT_ONCE = 2;

/** A side of a comparison as the address says it. `knownPosition` counts before `knownAt`; without either all is known. */
export interface AskedSide {
  asOf: Instant;
  at: number | null;
  knownAt: Instant | null;
  knownPosition: number | null;
}
export interface AskedDifference {
  scope: HistoryScope;
  a: AskedSide;
  b: AskedSide;
  /** Only streams to which something happened in between: of a scope that is too large for more. */
  touched: boolean;
}

export interface Differing {
  /** Everything of the streams that differ, in order of recording. */
  events: ReplayEvent[];
  /** The log positions that the two sides mean. */
  known: readonly [number, number];
  unread: number;
}

/** There is more between the two than one answer holds. */
export class TooMuch extends Error {}

const clocksOf = ({ asOf, at, knownAt, knownPosition }: AskedSide) => ({
  asOf,
  ...(at !== null && { at: String(at) }),
  ...(knownPosition !== null ? { knownPosition: String(knownPosition) } : knownAt !== null && { knownAt }),
});

/**
 * What differs between two pairs of clocks. `tell` is told which share has been read, from 0 to 1; it stops when `gone` says so.
 * Throws TooMuch, and what the client throws when the server does not answer.
 */
export async function loadDifference(
  client: Client,
  { scope, a, b, touched }: AskedDifference,
  tell: (share: number) => void,
  gone: () => boolean,
): Promise<Differing> {
  const { data, error } = await client
    .query(
      CompareOnServerDocument,
      { scope, a: clocksOf(a), b: clocksOf(b), touched },
      { requestPolicy: 'network-only' },
    )
    .toPromise();
  if (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'QUERY_TOO_LARGE'))
    throw new TooMuch(error.message);
  if (!data) throw error ?? new Error('The server gave no answer.');
  const { index, unread, ...sides } = data.difference;
  const indexed = fromIndex(index);
  const chunks: ReplayEvent[][] = [];
  for (let from = 0; from < indexed.length; from += CHUNK) chunks.push(indexed.slice(from, from + CHUNK));
  const events: ReplayEvent[] = [];
  async function bring(): Promise<void> {
    for (let chunk = chunks.shift(); chunk && !gone(); chunk = chunks.shift()) {
      tell(events.length / indexed.length);
      events.push(...(await loadPayloads(client, chunk)));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, bring));
  return {
    events: events.sort((one, other) => one.position - other.position),
    known: [Number(sides.a.knownPosition), Number(sides.b.knownPosition)],
    unread,
  };
}
