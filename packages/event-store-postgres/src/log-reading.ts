// Reading page after page with one page ahead, over a connection that may be lost between pages.
import type { EventFilter, ReadAllOptions, ReadStreamOptions, StoredEvent } from '@traject/event-store';
import { isConnectionLost, onceConnected } from './connection-lost.js';
import { eventOf, POSITION, REVISION, STREAM, type EventRow } from './event-row.js';
import type { Queryable } from './queryable.js';
import { ReadAhead, readWhole, type Page } from './read-ahead.js';
import { readHead, readPage, readStreamPage, readStreamsPage, type LogRange } from './read-statements.js';

/** Beyond every position, and every revision. */
const NO_POSITION = Number.MAX_SAFE_INTEGER;
const NO_REVISION = 2 ** 31 - 1;

const NOTHING: Page<EventRow> = { rows: [], more: false };

/** One stream's events, in the order asked for. */
export async function readStream(
  database: Queryable,
  stream: string,
  { direction = 'forwards', from, limit = Infinity }: ReadStreamOptions = {},
): Promise<StoredEvent[]> {
  let left = limit;
  const page = async (start: number) => {
    if (left <= 0) return NOTHING;
    const found = await onceConnected(() =>
      readStreamPage(database, { stream, direction, from: start, limit: left }),
    );
    left -= found.rows.length;
    return found;
  };
  return readWhole({
    first: () => page(from ?? (direction === 'forwards' ? 0 : NO_REVISION)),
    after: (last) => page(Number(last[REVISION]) + (direction === 'forwards' ? 1 : -1)),
    item: (row) => eventOf(row, stream),
  });
}

/** The events of the log that pass, in order of position. */
export function readAll(
  database: Queryable,
  { direction = 'forwards', filter, limit = Infinity, ...options }: ReadAllOptions,
): AsyncIterableIterator<StoredEvent> {
  const start = options.after ?? (direction === 'forwards' ? 0 : NO_POSITION);
  let left = limit;
  const page = async (place: number) => {
    if (left <= 0) return NOTHING;
    const range: LogRange =
      direction === 'forwards'
        ? { direction, after: place, before: NO_POSITION, limit: left, filter }
        : { direction, after: 0, before: place, limit: left, filter };
    const found = await onceConnected(() => readPage(database, range));
    left -= found.rows.length;
    return found;
  };
  return new ReadAhead({
    first: () => page(start),
    after: (last) => page(Number(last[POSITION])),
    item: (row) => eventOf(row),
  });
}

/** The events of the log up to `until`, stream by stream, from the first stream after `after` on. */
export function readByStream(
  database: Queryable,
  { until, after = '' }: { until: number; after?: string },
): AsyncIterableIterator<StoredEvent> {
  const page = (stream: string, revision: number) =>
    onceConnected(() => readStreamsPage(database, { stream, revision, until }));
  return new ReadAhead({
    first: () => page(after, NO_REVISION),
    after: (last) => page(last[STREAM] ?? '', Number(last[REVISION])),
    item: (row) => eventOf(row),
  });
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
    const { rows, more } = await readPage(database, range);
    const items = rows.map((row) => eventOf(row));
    return { page: items, head: filter ? head : (items.at(-1)?.position ?? after), all: !more };
  } catch (error) {
    if (isConnectionLost(error)) return 'lost';
    throw error;
  }
}
