import { createClient as createSocket } from 'graphql-ws';
import { cacheExchange, type Client, createClient, fetchExchange, subscriptionExchange } from 'urql';

/**
 * The door to the API. Answers are kept per document and variables, never merged by id: the same team on two dates is
 * two answers. Live screens ask again (`useLiveQuery`); a fixed past needs asking once.
 */
export function connect(): Client {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  // Opened with the first subscription; comes back by itself after a lost connection.
  const socket = createSocket({ url: `${scheme}://${location.host}/graphql`, retryAttempts: Infinity });
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
            unsubscribe: socket.subscribe(
              { query: query ?? '', variables: { ...variables } },
              {
                ...sink,
                next: ({ data, errors }) => sink.next({ data: data ?? null, ...(errors && { errors }) }),
              },
            ),
          }),
        }),
      }),
    ],
  });
}
