import { type Client as Socket, createClient as createSocket } from 'graphql-ws';
import { cacheExchange, type Client, createClient, fetchExchange, subscriptionExchange } from 'urql';
import { connectionStands } from './connection.js';
import { pauseBefore, resuming } from './resuming.js';

/** How often an open connection is tried, and how long its answer may take, in milliseconds. */
const TRY_EVERY = 10_000;
const ANSWER_WITHIN = 5000;

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
      connected: () => connectionStands(true),
      closed() {
        clearTimeout(unanswered);
        connectionStands(false);
      },
    },
  });
  return socket;
}
