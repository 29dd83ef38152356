import { IncomingMessage } from 'node:http';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { CommandBus } from '@nestjs/cqrs';
import { readSchema } from '@traject/graphql-contract';
import { buildSchema, GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import type { ApiServices } from '../api-services.js';
import type { Log } from '../infrastructure/log.js';
import { personIn } from '../session/session-cookie.js';
import { isOwnSite } from '../session/trusted-request.js';
import { errorOut, subscriptionErrorOut } from './errors-out.js';
import { withinLimits } from './limits.js';
import { RequestContext } from './request-context.js';
import { resolvers } from './resolvers.js';

/** A message longer than this is not a query that a person or our app asks. */
const LONGEST_QUERY = 100_000;

/** Who asks, by the session of a request. */
export const contextOfRequest =
  (services: ApiServices, log: Log) =>
  (request: IncomingMessage): RequestContext =>
    new RequestContext(services, log, personIn(services.secret, request.headers.cookie, Date.now()));

/** How GraphQL is served: the contract, its resolvers, limits, masked errors, subscriptions at the same path. */
export function graphqlOptions(services: ApiServices, bus: CommandBus, log: Log): ApolloDriverConfig {
  const contextOf = contextOfRequest(services, log);
  const masked = subscriptionErrorOut(log);
  const typeDefs = readSchema();
  const schema = buildSchema(typeDefs);
  return {
    path: '/graphql',
    typeDefs,
    // Nest's type knows one map; the schema tools that it hands them to take several.
    resolvers: resolvers(bus, schema) as never,
    introspection: true,
    graphiql: false,
    csrfPrevention: true,
    autoTransformHttpErrors: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    validationRules: [withinLimits],
    formatError: errorOut(log),
    // Of a request, and of a subscription's connection.
    context: (from: { req: IncomingMessage } | { extra: { request: IncomingMessage } }) =>
      contextOf('req' in from ? from.req : from.extra.request),
    subscriptions: {
      'graphql-ws': {
        path: '/graphql',
        // A WebSocket has no preflight: another site's would carry the cookie of who visits it.
        onConnect: ({ extra }) => isOwnSite(requestIn(extra)),
        onSubscribe: (_context, _id, { query }) => tooLarge(schema, query),
        onNext: (_context, _id, _payload, _args, { errors, data }) =>
          errors && { data: data ?? null, errors: errors.map((error) => masked(error).toJSON()) },
      },
    },
  };
}

/** The request that opened a connection; graphql-ws keeps it in what it calls `extra`. */
function requestIn(extra: unknown): IncomingMessage {
  if (typeof extra === 'object' && extra !== null && 'request' in extra) {
    const { request } = extra;
    if (request instanceof IncomingMessage) return request;
  }
  throw new Error('a connection has a request');
}

/** The limits of queries hold for subscriptions too; what is no GraphQL at all is refused by graphql-ws itself. */
function tooLarge(schema: GraphQLSchema, query: string): readonly GraphQLError[] | undefined {
  if (query.length > LONGEST_QUERY) return [new GraphQLError('This asks too much.')];
  try {
    const errors = validate(schema, parse(query), [withinLimits]);
    return errors.length > 0 ? errors : undefined;
  } catch {
    return undefined;
  }
}
