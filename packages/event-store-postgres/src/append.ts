// One append as one statement, and its outcome read back.
import type { Instant } from '@traject/domain';
import {
  appendBytes,
  checkAppend,
  EventStoreError,
  MAX_APPEND_BYTES,
  type AppendOutcome,
  type AppendRequest,
  type NewEvent,
  type StoredEvent,
} from '@traject/event-store';
import { EXPECTED_CODE } from './append-function.js';
import { INSTANT_FORMAT, metadataOf } from './event-row.js';
import type { Queryable } from './queryable.js';
import { readCommands } from './read-statements.js';

interface AppendRow {
  request: number;
  outcome: 'appended' | 'conflict' | 'duplicate';
  revision: number | null;
  first_position: string | null;
  recorded_at: Instant;
}

const statement = `select request, outcome, revision, first_position,
  to_char(recorded_at at time zone 'UTC', ${INSTANT_FORMAT}) as recorded_at
  from traject_log.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/**
 * Appends `requests` as one unit, at `given` (an exclusive session) or at `clock`. Throws APPEND_INVALID,
 * EVENT_ID_REUSED and RECORDED_AT_BEFORE_LAST as the port says.
 */
export async function append(
  database: Queryable,
  requests: readonly AppendRequest[],
  { clock, given = null }: { clock: Instant; given?: Instant | null },
): Promise<AppendOutcome> {
  checkAppend(requests);
  const bytes = appendBytes(requests);
  if (bytes > MAX_APPEND_BYTES) return { kind: 'too-large', bytes, maximum: MAX_APPEND_BYTES };
  const events = requests.flatMap((request) => request.events);
  const values = [
    clock,
    given,
    requests.map(() => 1),
    requests.map(({ stream }) => stream),
    requests.map(({ expected }) => (typeof expected === 'number' ? expected : EXPECTED_CODE[expected])),
    requests.map((request) => request.events.length),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ schemaVersion }) => schemaVersion),
    events.map(({ institutionId }) => institutionId),
    events.map(({ commandId }) => commandId),
    events.map(metadataOf),
    events.map(({ data }) => JSON.stringify(data)),
  ];
  const { rows } = await database
    .query<AppendRow>({ name: 'traject_log.append', text: statement, values })
    .catch((error: unknown) => {
      throw known(error);
    });
  return outcomeOf(database, requests, rows, given !== null);
}

async function outcomeOf(
  database: Queryable,
  requests: readonly AppendRequest[],
  rows: readonly AppendRow[],
  imported: boolean,
): Promise<AppendOutcome> {
  const appended: StoredEvent[] = [];
  for (const row of rows) {
    const request = requests[row.request - 1];
    if (!request) throw new Error('the append function answered for a request that was not made');
    const { stream, expected } = request;
    if (row.outcome === 'duplicate') {
      const ids = requests.flatMap(({ events }) => events.map(({ commandId }) => commandId));
      return { kind: 'duplicate', events: await readCommands(database, [...new Set(ids)]) };
    }
    if (row.outcome === 'conflict') {
      return { kind: 'conflict', stream, expected, actual: row.revision ?? 'no-stream' };
    }
    const mark = imported ? { imported: true as const } : {};
    appended.push(
      ...request.events.map((event, index) => ({ ...storedEvent(event, stream, row, index), ...mark })),
    );
  }
  return { kind: 'appended', events: appended };
}

function storedEvent(event: NewEvent, stream: string, row: AppendRow, index: number): StoredEvent {
  return {
    ...event,
    stream,
    revision: (row.revision ?? 0) + index,
    position: Number(row.first_position) + index,
    recordedAt: row.recorded_at,
  };
}

/** Translates what the append function refuses into the errors of the port. */
function known(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'TR001') return new EventStoreError('RECORDED_AT_BEFORE_LAST', error.message);
  if (error.code === '23505' && 'constraint' in error && error.constraint === 'event_id') {
    return new EventStoreError('EVENT_ID_REUSED', 'an event id is in the log already');
  }
  return error;
}
