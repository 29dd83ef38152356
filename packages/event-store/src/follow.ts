// A catch-up subscription: reads pages up to the head, says so, waits to be woken, and begins again where it was.
import type { EventFilter, StoredEvent, SubscribeOptions, SubscriptionMessage } from './port.js';
import type { WakeUps } from './wake-ups.js';

/** How long to wait before the n-th attempt (from 1), in milliseconds: 25, 50, 100 ... at most 2 seconds. */
export const backoff = (attempt: number): number => Math.min(25 * 2 ** (attempt - 1), 2000);

/** What an adapter gives so that its log can be followed. Positions are dense and complete up to the head. */
export interface FollowedLog {
  wakeUps: WakeUps;
  /** Resolves when wake-ups arrive, or the store is closed; tries until then. */
  listening(): Promise<void>;
  /** How often wake-ups were connected anew: a higher number than before means that some may have been missed. */
  connections(): number;
  /**
   * The next events that pass, all that there are up to `head` but for the page's length; `head` is the last position when
   * they were read. `all` says that nothing that passes follows the page, up to `head`; where it is not said, an empty page
   * says so. 'lost' when the connection was: the same can succeed later.
   */
  next(
    after: number,
    filter: EventFilter | undefined,
  ): Promise<{ page: StoredEvent[]; head: number; all?: boolean } | 'lost'>;
  closed(): boolean;
}

/**
 * Follows the log from `after`. What was read up to the head is complete: there is nothing to wait for and nothing to
 * look back at. A lost connection is survived; any other error is thrown.
 */
export async function* follow(
  log: FollowedLog,
  { after, filter, signal, gatherMs = 0 }: SubscribeOptions,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  const ended = () => log.closed() || signal?.aborted === true;
  let position = after;
  let liveOn = 0;
  let attempt = 0;
  /** How many wake-ups there had been when nobody was woken in time; null after one. */
  let unwoken: number | null = null;
  while (!ended()) {
    await log.listening();
    const seen = log.wakeUps.count;
    const askedAt = performance.now();
    const next = await log.next(position, filter).catch((error: unknown) => {
      // A store that is being closed fails in many ways, and nobody asks any more.
      if (ended()) return 'lost' as const;
      throw error;
    });
    if (ended()) return;
    if (next === 'lost') {
      liveOn = 0;
      unwoken = null;
      attempt += 1;
      await new Promise((resolve) => setTimeout(resolve, backoff(attempt)));
      continue;
    }
    attempt = 0;
    const { page, head, all = page.length === 0 } = next;
    if (head > position && unwoken === log.wakeUps.count) log.wakeUps.unheard();
    for (const event of page) {
      if (ended()) return;
      position = event.position;
      yield { kind: 'event', event };
    }
    if (ended()) return;
    unwoken = null;
    if (!all) continue;
    // Nothing more passes the filter up to the head.
    position = Math.max(position, head);
    if (liveOn === log.connections()) {
      await log.wakeUps.woken(seen, log.wakeUps.poll, signal);
      unwoken = log.wakeUps.count === seen ? seen : null;
      await log.wakeUps.gathered(askedAt + gatherMs - performance.now(), signal);
    } else {
      liveOn = log.connections();
      yield { kind: 'live', position };
    }
  }
}
