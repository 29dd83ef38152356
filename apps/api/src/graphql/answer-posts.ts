// The short way of an operation that comes as a POST of JSON: read, executed, sent, before Express sees it. Whatever is
// otherwise (another site's, no valid query, a batch, a subscription, variables that do not fit, another media type) goes on
// to Express and Apollo Server, which say what is wrong with it. ADR 14 says why.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  execute,
  getOperationAST,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { compressed, SMALLEST_COMPRESSED } from '../app/compressed.js';
import { isOwnSite } from '../session/trusted-request.js';
import { Documents } from './documents.js';
import type { RequestContext } from './request-context.js';

const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';
const JSON_BODY = /^application\/json(; ?charset=utf-8)?$/i;

interface Operation {
  document: DocumentNode;
  variableValues: Record<string, unknown>;
  operationName: string | null;
}

export interface AnswerPostsOptions {
  /** Asked with the first request: the schema is made while the server starts. */
  schema: () => GraphQLSchema;
  contextOf: (request: IncomingMessage) => RequestContext;
  /** What leaves the server of an error. */
  formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Of every answer. */
  headers: Readonly<Record<string, string>>;
  /** A longer body is for others to refuse. */
  mostBytes: number;
}

/** Answers operations; everything else is for `others`, with its body in `request.body` where it was read. */
export function answerPosts(options: AnswerPostsOptions, others: RequestListener): RequestListener {
  let documents: Documents | null = null;
  return (request, response) => {
    const type = answerType(request, options.mostBytes);
    if (type === null) return others(request, response);
    const answer = async () => {
      const body = parsed(await textOf(request));
      if (body === undefined) return refuse(response, options.headers);
      const passOn = () => others(Object.assign(request, { body }), response);
      const schema = options.schema();
      const operation = operationIn(body, (documents ??= new Documents(schema)));
      if (operation === null) return passOn();
      const result = await execute({ schema, contextValue: options.contextOf(request), ...operation });
      // Nothing was executed: Apollo Server says what is wrong with the variables.
      if (result.data === undefined) return passOn();
      await send(request, response, type, result, options);
    };
    // Only a connection that was lost while it was read from or written to gets here.
    answer().catch(() => response.destroy());
  };
}

/** The media type to answer in; null for what is not the plain POST of an operation. */
function answerType(request: IncomingMessage, mostBytes: number): string | null {
  const { method, url, headers } = request;
  if (method !== 'POST' || url !== '/graphql' || !JSON_BODY.test(headers['content-type'] ?? '')) return null;
  if (!(Number(headers['content-length']) <= mostBytes) || headers['content-encoding'] !== undefined)
    return null;
  if (!isOwnSite(request)) return null;
  const { accept } = headers;
  if (accept === undefined || accept === '*/*') return JSON_TYPE;
  if (accept.includes(';')) return null;
  const wanted = accept.split(',').map((each) => each.trim());
  return wanted.find((each) => each === RESPONSE_TYPE || each === JSON_TYPE) ?? null;
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('the connection was lost')));
  });
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  response.writeHead(400, { ...headers, 'Content-Type': `${JSON_TYPE}; charset=utf-8` });
  response.end('{"statusCode":400,"message":"The body is not JSON.","error":"Bad Request"}');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The query or mutation that a body asks for; null where Apollo Server has something to say about it. */
function operationIn(body: unknown, documents: Documents): Operation | null {
  if (!isObject(body)) return null;
  const { query, variables = null, operationName = null, extensions = null } = body;
  if (typeof query !== 'string' || extensions !== null) return null;
  if (variables !== null && !isObject(variables)) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  const document = documents.of(query);
  const operation = document && getOperationAST(document, operationName);
  if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
  return { document, variableValues: variables ?? {}, operationName };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  { data, errors }: ExecutionResult,
  { formatError, headers }: AnswerPostsOptions,
): Promise<void> {
  const formatted = errors?.map((error) => formatError(withCode(error), error));
  const body = JSON.stringify(formatted ? { errors: formatted, data } : { data });
  const own = { ...headers, 'Cache-Control': 'no-store', 'Content-Type': `${type}; charset=utf-8` };
  if (
    body.length > SMALLEST_COMPRESSED &&
    /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  ) {
    const packed = await compressed(body);
    const length = packed.byteLength;
    response.writeHead(200, {
      ...own,
      'Content-Encoding': 'gzip',
      Vary: 'Accept-Encoding',
      'Content-Length': length,
    });
    response.end(packed);
    return;
  }
  response.writeHead(200, { ...own, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

/** What was executed is answered with 200, whatever came of it: the status that an error asks for is for Apollo Server. */
function withCode(error: GraphQLError): GraphQLFormattedError {
  const { http: _, ...extensions } = error.extensions;
  const code = extensions['code'] ?? 'INTERNAL_SERVER_ERROR';
  return { ...error.toJSON(), extensions: { ...extensions, code } };
}
