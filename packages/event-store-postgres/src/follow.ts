// A catch-up subscription: reads pages up to the head, says so, waits to be woken, and begins again where it was.
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent, SubscribeOptions, SubscriptionMessage } from '@traject/event-store';
import type { Queryable } from './queryable.js';
import { backoff, isConnectionLost } from './connection-lost.js';
import type { Listener } from './listener.js';
import { readHead, readPage } from './read-statements.js';

/** Wake-ups can be lost with a connection that nobody noticed; then this is how long an event waits, in milliseconds. */
const POLL = 1000;

/**
 * Follows the log from `after`. Positions are dense and in commit order, so what was read up to the head is complete:
 * there is nothing to wait for and nothing to look back at. A lost connection is survived; any other error is thrown.
 */
export async function* follow(
  database: Queryable,
  listener: Listener,
  { after, filter, signal }: SubscribeOptions,
  closed: () => boolean,
): AsyncIterable<SubscriptionMessage> {
  const ended = () => closed() || signal?.aborted === true;
  let position = after;
  let liveOn = 0;
  let attempt = 0;
  while (!ended()) {
    const next = await readNext(database, listener, { after: position, ...(filter && { filter }) }, ended);
    if (ended()) return;
    if (next === 'lost') {
      liveOn = 0;
      attempt += 1;
      await pause(backoff(attempt));
      continue;
    }
    attempt = 0;
    const { page, head, wakes } = next;
    for (const event of page) {
      if (ended()) return;
      position = event.position;
      yield { kind: 'event', event };
    }
    if (ended()) return;
    if (page.length > 0) continue;
    // Nothing more passes the filter up to the head.
    position = Math.max(position, head);
    if (liveOn === listener.connections) {
      await listener.woken(wakes, POLL, signal);
    } else {
      liveOn = listener.connections;
      yield { kind: 'live', position };
    }
  }
}

interface Next {
  page: StoredEvent[];
  /** The last position when the page was read: nothing up to it is missing from the page, but for its length. */
  head: number;
  /** Wake-ups up to just before reading. */
  wakes: number;
}

async function readNext(
  database: Queryable,
  listener: Listener,
  { after, filter }: SubscribeOptions,
  ended: () => boolean,
): Promise<Next | 'lost'> {
  try {
    await listener.listening();
    const { wakes } = listener;
    const head = (await readHead(database)).position;
    const page = { direction: 'forwards' as const, after, until: head, limit: Infinity, filter };
    return { page: head > after ? await readPage(database, page) : [], head, wakes };
  } catch (error) {
    // A store that is being closed fails in many ways, and nobody asks any more.
    if (isConnectionLost(error) || ended()) return 'lost';
    throw error;
  }
}
