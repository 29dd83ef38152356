// Units of one moment as one statement, and their outcomes read back.
import type { Instant } from '@traject/domain';
import type { AppendOutcome, AppendRequest, NewEvent, StoredEvent } from '@traject/event-store';
import { conflictOf, portError, storedEvent } from './append-answer.js';
import { ANSWER, EXPECTED_CODE } from './append-function.js';
import { unitOf, type AppendUnit } from './append-unit.js';
import { integers, texts } from './binary-array.js';
import { instantOf, TEXT } from './event-row.js';
import type { Queryable } from './queryable.js';
import { readCommands } from './read-statements.js';

type AnswerRow = [first: string, milliseconds: string, before: string, answer: string | null];

const statement = `select first_position, date_part('epoch', stamp) * 1000, revision_before, answer
  from traject_log.append_units($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`;

export interface RecordedAt {
  clock: Instant;
  /** The time itself, in an exclusive session. */
  given?: Instant | null;
}

/**
 * Appends `requests` as one unit. Throws APPEND_INVALID, EVENT_ID_REUSED and RECORDED_AT_BEFORE_LAST as the port says.
 */
export async function append(
  database: Queryable,
  requests: readonly AppendRequest[],
  at: RecordedAt,
): Promise<AppendOutcome> {
  const unit = unitOf(requests);
  if ('kind' in unit) return unit;
  const [outcome] = await appendUnits(database, [unit], at);
  if (!outcome) throw new Error('the append function answers for every unit');
  return outcome;
}

/**
 * Appends units in one call and gives the outcome of each. No two of them name the same stream or command. Throws when
 * the call failed as a whole: then nothing of it is recorded, unless the connection was lost.
 */
export async function appendUnits(
  database: Queryable,
  units: readonly AppendUnit[],
  { clock, given = null }: RecordedAt,
): Promise<AppendOutcome[]> {
  const { rows } = await database
    .query<AnswerRow>({
      name: 'traject_log.append_units',
      text: statement,
      values: [clock, given, ...columnsOf(units)],
      rowMode: 'array',
      types: TEXT,
    })
    .catch((error: unknown) => {
      throw portError(error);
    });
  const [row] = rows;
  if (!row) throw new Error('the append function answers with one row');
  const outcomes = outcomesOf(units, row, given !== null);
  const known = units.filter((_, index) => !outcomes[index]).flatMap(({ commandIds }) => commandIds);
  const recorded = known.length > 0 ? await readCommands(database, known) : [];
  return units.map(
    ({ commandIds }, index) =>
      outcomes[index] ?? {
        kind: 'duplicate',
        events: recorded.filter(({ commandId }) => commandIds.includes(commandId)),
      },
  );
}

/** The arrays of the append function, one entry per request, command and event. */
function columnsOf(units: readonly AppendUnit[]): Buffer[] {
  const requestUnit: number[] = [];
  const stream: string[] = [];
  const expected: number[] = [];
  const count: number[] = [];
  const commandUnit: number[] = [];
  const command: string[] = [];
  const eventRequest: number[] = [];
  const place: number[] = [];
  const events: NewEvent[] = [];
  for (const [index, { requests, commandIds }] of units.entries()) {
    for (const commandId of commandIds) {
      commandUnit.push(index);
      command.push(commandId);
    }
    for (const request of requests) {
      requestUnit.push(index);
      stream.push(request.stream);
      expected.push(
        typeof request.expected === 'number' ? request.expected : EXPECTED_CODE[request.expected],
      );
      count.push(request.events.length);
      for (let n = 0; n < request.events.length; n += 1) {
        eventRequest.push(stream.length);
        place.push(n);
      }
      events.push(...request.events);
    }
  }
  return [
    integers(requestUnit),
    texts(stream),
    integers(expected),
    integers(count),
    integers(commandUnit),
    texts(command),
    integers(eventRequest),
    integers(place),
    texts(events.map(({ id }) => id)),
    texts(events.map(({ type }) => type)),
    integers(events.map(({ schemaVersion }) => schemaVersion)),
    texts(events.map(({ institutionId }) => institutionId)),
    texts(events.map(({ commandId }) => commandId)),
    texts(units.flatMap(({ metadata }) => metadata)),
    texts(units.flatMap(({ payloads }) => payloads)),
  ];
}

/** Null for a unit whose command is known: its first outcome is still to be read. */
function outcomesOf(
  units: readonly AppendUnit[],
  [first, milliseconds, before, answer]: AnswerRow,
  imported: boolean,
): (AppendOutcome | null)[] {
  const recordedAt = instantOf(Math.round(Number(milliseconds)));
  const revisions = numbersOf(before);
  const answers = answer === null ? null : numbersOf(answer);
  let position = Number(first);
  let index = 0;
  return units.map(({ requests }): AppendOutcome | null => {
    const start = index;
    index += requests.length;
    const refused = answers?.slice(start, index).find((code) => code !== ANSWER.appended);
    if (refused === ANSWER.duplicate) return null;
    if (answers && refused !== undefined) {
      const failed = answers.indexOf(ANSWER.conflict, start) - start;
      const request = requests[failed];
      const before = revisions[start + failed];
      if (!request || before === undefined)
        throw new Error('the append function names the request that failed');
      return conflictOf(request, before);
    }
    const events: StoredEvent[] = [];
    for (const [offset, request] of requests.entries()) {
      let revision = (revisions[start + offset] ?? -1) + 1;
      for (const event of request.events) {
        const stored = storedEvent(event, { stream: request.stream, revision, position, recordedAt });
        if (imported) stored.imported = true;
        events.push(stored);
        revision += 1;
        position += 1;
      }
    }
    return { kind: 'appended', events };
  });
}

/** An array of numbers as PostgreSQL writes it: `{1,2}`. */
const numbersOf = (text: string): number[] => text.slice(1, -1).split(',').map(Number);
