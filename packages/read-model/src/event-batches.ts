import type { EventStore, StoredEvent, SubscribeOptions } from '@traject/event-store';

/**
 * Subscribes and groups the events: alone while the subscription is live, up to `most` at a time while it catches up.
 * Nothing waits for a group to fill. Ends when `signal` aborts; leaving the loop ends the subscription.
 */
export async function* eventBatches(
  store: Pick<EventStore, 'subscribe'>,
  { after, signal, gatherMs = 0 }: SubscribeOptions & { signal: AbortSignal },
  most: number,
): AsyncGenerator<StoredEvent[]> {
  const left = new AbortController();
  const messages = store.subscribe({ after, signal: AbortSignal.any([signal, left.signal]), gatherMs });
  const iterator = messages[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const batch: StoredEvent[] = [];
      while (batch.length < most) {
        const result = batch.length === 0 ? await next : await Promise.race([next, aMoment()]);
        if (result === null) break;
        if (result.done) {
          if (batch.length > 0) yield batch;
          return;
        }
        if (result.value.kind === 'event') batch.push(result.value.event);
        next = iterator.next();
      }
      yield batch;
    }
  } finally {
    // In this order: an iterator that waits for the next event cannot be returned from before it is told to end.
    left.abort();
    // The pending read ends with the subscription; nobody else would hear that it failed.
    next.catch(() => undefined);
    await iterator.return?.();
  }
}

/** Long enough for what the subscription has ready, and no longer. */
const aMoment = () => new Promise<null>((resolve) => setImmediate(resolve, null));
