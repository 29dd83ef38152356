// One event alone as one statement, and its outcome read back.
import type { Instant } from '@traject/domain';
import type { AppendOutcome, AppendRequest, NewEvent } from '@traject/event-store';
import { conflictOf, portError, storedEvent } from './append-answer.js';
import { ANSWER, EXPECTED_CODE } from './append-function.js';
import type { AppendUnit } from './append-unit.js';
import { instantOf, TEXT } from './event-row.js';
import type { Queryable } from './queryable.js';
import { readCommands } from './read-statements.js';

type AnswerRow = [position: string, milliseconds: string, before: string, answer: string];

const statement = `select first_position, date_part('epoch', stamp) * 1000, revision_before, answer
  from traject_log.append_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** A unit of one event: what most commands record. */
export interface LoneEvent {
  request: AppendRequest;
  event: NewEvent;
  metadata: string;
  payload: string;
}

/** The one event that `units` hold, or null when they hold more. */
export function loneEventOf(units: readonly AppendUnit[]): LoneEvent | null {
  const [unit] = units;
  if (!unit || units.length > 1 || unit.payloads.length > 1) return null;
  const [request] = unit.requests;
  const [event] = request?.events ?? [];
  const [metadata] = unit.metadata;
  const [payload] = unit.payloads;
  return request && event && metadata !== undefined && payload !== undefined
    ? { request, event, metadata, payload }
    : null;
}

/**
 * Appends one event, on a connection that has the settings of session-options.ts. Throws as `appendUnits` does, and
 * records the same.
 */
export async function appendEvent(
  database: Queryable,
  { request, event, metadata, payload }: LoneEvent,
  clock: Instant,
): Promise<AppendOutcome> {
  const { stream, expected } = request;
  const { rows } = await database
    .query<AnswerRow>({
      name: 'traject_log.append_event',
      text: statement,
      values: [
        clock,
        stream,
        typeof expected === 'number' ? expected : EXPECTED_CODE[expected],
        event.id,
        event.type,
        event.schemaVersion,
        event.institutionId,
        event.commandId,
        metadata,
        payload,
      ],
      rowMode: 'array',
      types: TEXT,
    })
    .catch((error: unknown) => {
      throw portError(error);
    });
  const [row] = rows;
  if (!row) throw new Error('the append function answers with one row');
  const before = Number(row[2]);
  switch (Number(row[3])) {
    case ANSWER.appended:
      return {
        kind: 'appended',
        events: [
          storedEvent(event, {
            stream,
            revision: before + 1,
            position: Number(row[0]),
            recordedAt: instantOf(Math.round(Number(row[1]))),
          }),
        ],
      };
    case ANSWER.duplicate:
      return { kind: 'duplicate', events: await readCommands(database, [event.commandId]) };
    default:
      return conflictOf(request, before);
  }
}
