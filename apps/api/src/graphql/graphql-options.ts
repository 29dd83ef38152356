import type { IncomingMessage } from 'node:http';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { CommandBus } from '@nestjs/cqrs';
import { readSchema } from '@traject/graphql-contract';
import { GraphQLError, specifiedRules, validate, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { ApiServices } from '../api-services.js';
import type { Log } from '../infrastructure/log.js';
import { personIn } from '../session/session-cookie.js';
import { errorOut, subscriptionErrorOut } from './errors-out.js';
import { withinLimits } from './limits.js';
import { RequestContext } from './request-context.js';
import { resolvers } from './resolvers.js';

/** A message longer than this is not a query that a person or our app asks. */
const LONGEST_QUERY = 100_000;

/** How GraphQL is served: the contract, its resolvers, limits, masked errors, subscriptions at the same path. */
export function graphqlOptions(services: ApiServices, bus: CommandBus, log: Log): ApolloDriverConfig {
  const contextOf = (request: IncomingMessage): RequestContext =>
    new RequestContext(services, log, personIn(services.secret, request.headers.cookie, Date.now()));
  const masked = subscriptionErrorOut(log);
  return {
    path: '/graphql',
    typeDefs: readSchema(),
    // Nest's type knows one map; the schema tools that it hands them to take several.
    resolvers: resolvers(bus) as never,
    introspection: true,
    graphiql: false,
    csrfPrevention: true,
    autoTransformHttpErrors: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    validationRules: [withinLimits],
    formatError: errorOut(log),
    context: ({ req }: { req: IncomingMessage }) => contextOf(req),
    subscriptions: {
      'graphql-ws': {
        path: '/graphql',
        context: ({ extra }: { extra: { request: IncomingMessage } }) => contextOf(extra.request),
        validate: (schema: GraphQLSchema, document: DocumentNode) =>
          (document.loc?.source.body.length ?? 0) > LONGEST_QUERY
            ? [new GraphQLError('This asks too much.', { extensions: { code: 'QUERY_TOO_LARGE' } })]
            : validate(schema, document, [...specifiedRules, withinLimits]),
        onNext: (
          _: unknown,
          __: unknown,
          ___: unknown,
          ____: unknown,
          result: ExecutionResult,
        ) => (result.errors ? { ...result, errors: result.errors.map(masked) } : result),
        onError: (_: unknown, __: unknown, ___: unknown, errors: readonly GraphQLError[]) =>
          errors.map(masked),
      },
    },
  };
}
