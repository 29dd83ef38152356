// Follows the log: everything after a position once and in order, then live. Resumes from the last position received.
import type { HistoryKey } from '@traject/read-model';
import type { RequestContext } from '../graphql/request-context.js';
import { pageOf, type HistoryQuery } from './history-page.js';
import { scopesOf, type ScopeArgument } from './history-scope.js';
import { domainViewer, type SeenEvent } from './seen-event.js';

interface RecordedMessage {
  position: number;
  event: SeenEvent | null;
  live: boolean;
}

const PAGE = 200;

async function queryOf(
  context: RequestContext,
  scope: ScopeArgument | null | undefined,
): Promise<HistoryQuery> {
  // A role that ends while one is connected ends what it shows.
  context.refresh();
  const sight = await context.sight();
  const { clocks } = await context.snapshot({});
  return {
    scope: await scopesOf(context.services.pool, clocks, scope, sight),
    filter: {},
    also: () => true,
    narrowed: false,
    knownPosition: clocks.knownPosition,
    order: 'recorded',
    direction: 'forwards',
    viewer: domainViewer(sight),
    byPerson: scope?.kind === 'person',
  };
}

async function* follow(
  context: RequestContext,
  { after, scope }: { after?: number | null; scope?: ScopeArgument | null },
  signal: AbortSignal,
): AsyncGenerator<{ recorded: RecordedMessage }> {
  const { store, position: readPosition, pool } = context.services;
  // From what queries show now: the log may be ahead of it, and those events are news to who follows.
  let position = after ?? (await readPosition.current());
  let live = false;
  async function* upToNow(): AsyncGenerator<{ recorded: RecordedMessage }> {
    const query = await queryOf(context, scope);
    for (;;) {
      const key: HistoryKey = { effectiveAt: '', position };
      const page = await pageOf(pool, query, key, PAGE);
      for (const { event, redacted, place } of page.events) {
        position = event.position;
        yield { recorded: { position, event: { event, redacted, place }, live } };
      }
      if (!page.more) break;
    }
    position = Math.max(position, query.knownPosition);
  }
  yield* upToNow();
  live = true;
  yield { recorded: { position, event: null, live } };
  for await (const message of store.subscribe({ after: position, signal })) {
    if (message.kind !== 'event' || message.event.position <= position) continue;
    // Longer than one wait when the process that projects was killed, or stands still: an event told late is not lost.
    while (!(await readPosition.waitFor(message.event.position, { signal }))) if (signal.aborted) return;
    yield* upToNow();
  }
}

export const recordedResolvers = {
  Subscription: {
    recorded: {
      subscribe(
        _: unknown,
        args: { after?: number | null; scope?: ScopeArgument | null },
        context: RequestContext,
      ): AsyncIterableIterator<{ recorded: RecordedMessage }> {
        const ending = new AbortController();
        const messages = follow(context, args, ending.signal);
        return {
          next: () => messages.next(),
          // A generator that waits for an event does not hear `return`: ending the wait lets it go.
          return: () => {
            ending.abort();
            return messages.return(undefined);
          },
          [Symbol.asyncIterator]() {
            return this;
          },
        };
      },
    },
  },
};
