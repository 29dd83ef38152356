import { type Client as Socket, createClient as createSocket } from 'graphql-ws';
import { cacheExchange, type Client, createClient, fetchExchange, subscriptionExchange } from 'urql';
import { connectionIs } from './connection.js';
import { pauseBefore, resuming } from './resuming.js';

/** How often an open connection is tried, and how long its answer may take, in milliseconds. */
const TRY_EVERY = 10_000;
const ANSWER_WITHIN = 5000;
/** What a WebSocket that nobody needs any more is closed with (RFC 6455, 7.4.1). */
const NORMAL = 1000;

/**
 * The door to the API. Answers are kept per document and variables, never merged by id: the same team on two dates is
 * two answers. Live screens ask again (`useLiveQuery`); a fixed past needs asking once.
 */
export function connect(): Client {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = openSocket(`${scheme}://${location.host}/graphql`);
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: resuming(
              socket,
              { query: query ?? '', variables: { ...variables } },
              {
                next: ({ data, errors }) =>
                  sink.next({ data: data ?? null, ...(errors && { errors: [...errors] }) }),
              },
            ),
          }),
        }),
      }),
    ],
  });
}

/** Whether we closed it ourselves, because nothing is followed any more. */
const isOurs = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'code' in event && event.code === NORMAL;

/** One connection for all subscriptions: opened with the first, and again whenever it is lost. */
function openSocket(url: string): Socket {
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const socket = createSocket({
    url,
    retryAttempts: Infinity,
    retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, pauseBefore(retries))),
    // A connection can be dead without being closed, as after a laptop slept or a server froze.
    keepAlive: TRY_EVERY,
    on: {
      ping(received) {
        if (!received) unanswered = setTimeout(() => socket.terminate(), ANSWER_WITHIN);
      },
      pong: () => clearTimeout(unanswered),
      connected: () => connectionIs('stands'),
      closed(event) {
        clearTimeout(unanswered);
        connectionIs(isOurs(event) ? 'closed' : 'lost');
      },
    },
  });
  return socket;
}
