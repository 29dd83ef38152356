import type { ExclusiveSession } from '@traject/event-store';
import type { Client } from 'pg';
import { append } from './append.js';
import { readStream } from './log-reading.js';
import type { Queryable } from './queryable.js';
import { readCommands, readHead } from './read-statements.js';

/** The session on a connection that holds the append lock; its statements run one after the other. */
export function exclusiveSession(client: Client): ExclusiveSession {
  const database = oneByOne(client);
  return {
    append: (request, recordedAt) => append(database, [request], { clock: recordedAt, given: recordedAt }),
    readStream: (stream, options) => readStream(database, stream, options),
    readCommand: (commandId) => readCommands(database, [commandId]),
    head: () => readHead(database),
  };
}

/** A connection takes one statement at a time; callers need not know. */
function oneByOne(client: Client): Queryable {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    query: (config) => {
      const turn = tail.then(() => client.query(config));
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
}
