// Reading page after page with one page ahead, over a connection that may be lost between pages.
import type { EventFilter, ReadAllOptions, ReadStreamOptions, StoredEvent } from '@traject/event-store';
import { isConnectionLost, onceConnected } from './connection-lost.js';
import type { Queryable } from './queryable.js';
import { readAhead } from './read-ahead.js';
import { readHead, readPage, readStreamPage, readStreamsPage, type LogRange } from './read-statements.js';

/** Beyond every position, and every revision. */
const NO_POSITION = Number.MAX_SAFE_INTEGER;
const NO_REVISION = 2 ** 31 - 1;

/** One stream's events, in the order asked for. */
export async function readStream(
  database: Queryable,
  stream: string,
  { direction = 'forwards', from, limit = Infinity }: ReadStreamOptions = {},
): Promise<StoredEvent[]> {
  const step = direction === 'forwards' ? 1 : -1;
  const events: StoredEvent[] = [];
  const page = (start: number, left: number) =>
    onceConnected(() => readStreamPage(database, { stream, direction, from: start, limit: left }));
  const first = await page(from ?? (direction === 'forwards' ? 0 : NO_REVISION), limit);
  if (!first.more || first.items.length >= limit) return first.items;
  const start = first.items[0]?.revision ?? 0;
  const rest = readAhead(first, async ({ revision }) => {
    const left = limit - Math.abs(revision - start) - 1;
    return left > 0 ? page(revision + step, left) : { items: [], more: false };
  });
  for await (const event of rest) events.push(event);
  return events;
}

/** The events of the log that pass, in order of position. */
export async function* readAll(
  database: Queryable,
  { direction = 'forwards', filter, limit = Infinity, ...options }: ReadAllOptions,
): AsyncGenerator<StoredEvent, void, undefined> {
  const start = options.after ?? (direction === 'forwards' ? 0 : NO_POSITION);
  let left = limit;
  const page = async (place: number) => {
    if (left <= 0) return { items: [], more: false };
    const range: LogRange =
      direction === 'forwards'
        ? { direction, after: place, before: NO_POSITION, limit: left, filter }
        : { direction, after: 0, before: place, limit: left, filter };
    const found = await onceConnected(() => readPage(database, range));
    left -= found.items.length;
    return found;
  };
  yield* readAhead(await page(start), ({ position }) => page(position));
}

/** The events of the log up to `until`, stream by stream, from the first stream after `after` on. */
export async function* readByStream(
  database: Queryable,
  { until, after = '' }: { until: number; after?: string },
): AsyncGenerator<StoredEvent, void, undefined> {
  const page = ({ stream, revision }: { stream: string; revision: number }) =>
    onceConnected(() => readStreamsPage(database, { stream, revision, until }));
  yield* readAhead(await page({ stream: after, revision: NO_REVISION }), page);
}

/** What a subscription delivers next, see `FollowedLog`. */
export async function readNext(
  database: Queryable,
  after: number,
  filter: EventFilter | undefined,
): Promise<{ page: StoredEvent[]; head: number; all: boolean } | 'lost'> {
  try {
    // Unfiltered, what was found last is where the log ended, or where the page did: no need to ask.
    const head = filter ? (await readHead(database)).position : NO_POSITION - 1;
    if (head <= after) return { page: [], head, all: true };
    const range = { direction: 'forwards' as const, after, before: head + 1, limit: Infinity, filter };
    const { items, more } = await readPage(database, range);
    return { page: items, head: filter ? head : (items.at(-1)?.position ?? after), all: !more };
  } catch (error) {
    if (isConnectionLost(error)) return 'lost';
    throw error;
  }
}
