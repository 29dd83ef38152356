// What leaves the server of an error: what the client can act on as it is; a surprise only as a reference to the log.
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { traceOf, type Log } from '../infrastructure/log.js';

/** Codes of errors that speak of the request and hold nothing of ours. */
const SPEAKS = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_LARGE',
  'READ_MODEL_REBUILDING',
  'UNAUTHENTICATED',
]);

/** Masks an error: a surprise becomes a sentence with a reference under which the log knows it. */
export function errorOut(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const ours = original instanceof GraphQLError || original === error;
    const code = String(formatted.extensions?.['code'] ?? '');
    if (ours && SPEAKS.has(code)) return withoutStack(formatted);
    const reference = randomUUID();
    log.error({ event: 'graphql-surprise', reference, path: formatted.path, ...traceOf(original) });
    return {
      message: `Something went wrong on our side. The log knows it as ${reference}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
    };
  };
}

/** The same for an error of a subscription, which no Apollo Server meets. */
export function subscriptionErrorOut(log: Log) {
  const mask = errorOut(log);
  return (error: GraphQLError): GraphQLError => {
    const json = mask(error.toJSON(), error);
    return new GraphQLError(json.message, { ...(json.extensions && { extensions: json.extensions }) });
  };
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}
