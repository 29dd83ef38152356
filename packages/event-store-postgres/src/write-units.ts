// From the queue to the database: one call for many units, again when the connection was lost, apart when one of them
// spoils it for the others.
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '@traject/domain';
import type { AppendOutcome, StoredEvent } from '@traject/event-store';
import { appendEvent, loneEventOf } from './append-event.js';
import { appendUnits } from './append.js';
import type { AppendUnit } from './append-unit.js';
import { isConnectionLost, onceConnected } from './connection-lost.js';
import type { Queryable } from './queryable.js';

/** A connection of a pool. */
interface Connection extends Queryable {
  release(destroy: boolean): void;
}

export interface UnitWriter {
  pool: { connect(): Promise<Connection> };
  now: () => Instant;
  /** What a unit is answered that waited for another writer, or an exclusive session, for too long. */
  busy: () => AppendOutcome;
  /** A pooler stands before the database: connections have no settings of their own. */
  pooler: boolean;
  /** A call without an answer is given up after so many milliseconds, all attempts together, and its connection closed. */
  deadline: number;
}

/** An outcome or an error for each unit; none of them ends another. Never rejects. */
export const writeUnits = async (
  writer: UnitWriter,
  units: readonly AppendUnit[],
): Promise<(AppendOutcome | Error)[]> => attempt(writer, units, { inDoubt: false, since: performance.now() });

/**
 * A call whose connection is lost is made again. Until it answers, what the first attempt did is in doubt: it may have
 * been recorded, or may still be.
 */
interface Attempts {
  inDoubt: boolean;
  /** When the first began, by `performance.now()`. */
  since: number;
}

async function attempt(
  writer: UnitWriter,
  units: readonly AppendUnit[],
  attempts: Attempts,
): Promise<(AppendOutcome | Error)[]> {
  const before = attempts.inDoubt;
  try {
    return await onceConnected(() => write(writer, units, attempts));
  } catch (error) {
    if (isGivenUp(error)) return units.map(() => (attempts.inDoubt ? unknownOutcome(error) : writer.busy()));
    const failure = error instanceof Error ? error : new Error('the append failed', { cause: error });
    if (units.length === 1 || !isOfOneUnit(error)) return units.map(() => failure);
    const outcomes: (AppendOutcome | Error)[] = [];
    for (const unit of units) {
      outcomes.push(...(await attempt(writer, [unit], { ...attempts, inDoubt: before || attempts.inDoubt })));
    }
    return outcomes;
  }
}

async function write(
  { pool, now, deadline, pooler }: UnitWriter,
  units: readonly AppendUnit[],
  attempts: Attempts,
): Promise<(AppendOutcome | Error)[]> {
  const left = deadline - (performance.now() - attempts.since);
  if (attempts.inDoubt && left <= 0)
    return units.map(() => unknownOutcome(new Error('no answer came in time')));
  const client = await pool.connect();
  const { inDoubt } = attempts;
  attempts.inDoubt = true;
  const lone = pooler ? null : loneEventOf(units);
  const call = async () =>
    lone ? [await appendEvent(client, lone, now())] : appendUnits(client, units, { clock: now() });
  const outcomes = await within(left, client, call).catch((error: unknown) => {
    if (!isConnectionLost(error)) attempts.inDoubt = inDoubt;
    throw error;
  });
  // What is found to be known may be what an attempt before recorded. Events that are exactly ours are ours.
  return outcomes.map((outcome, index) => {
    const unit = units[index];
    if (!inDoubt || !unit) return outcome;
    // Cut off at the lock, an attempt before may still come to it, and find by then that the stream exists.
    if (outcome.kind === 'conflict' && outcome.expected === 'exists') return unknownOutcome(outcome);
    const ours = outcome.kind === 'duplicate' && isOf(unit, outcome.events);
    return ours ? { kind: 'appended', events: outcome.events } : outcome;
  });
}

/** Ends the connection under `work` after `deadline` milliseconds; it then fails as on any lost connection. */
async function within<T>(deadline: number, client: Connection, work: () => Promise<T>): Promise<T> {
  let ended = false;
  const end = (destroy: boolean) => {
    if (!ended) client.release(destroy);
    ended = true;
  };
  const timer = setTimeout(() => end(true), deadline);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    end(false);
  }
}

/** True when `recorded` is what `unit` holds, event by event. */
function isOf({ requests }: AppendUnit, recorded: readonly StoredEvent[]): boolean {
  const given = requests.flatMap(({ stream, events }) => events.map((event) => ({ ...event, stream })));
  return (
    given.length === recorded.length &&
    given.every((event, index) => {
      const { revision, position, recordedAt, imported, ...kept } = recorded[index] ?? {};
      return isDeepStrictEqual(JSON.parse(JSON.stringify(event)), kept);
    })
  );
}

const unknownOutcome = (cause: unknown): Error =>
  new Error('whether the append was recorded is not known; its command ids tell', { cause });

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The server ended the wait for the lock (55P03), the statement (57014) or the transaction (25P04): nothing was recorded. */
const isGivenUp = (error: unknown): boolean => ['55P03', '57014', '25P04'].includes(codeOf(error));

/** A value that cannot be stored (22), a rule of the table (23), too long for an index (54): the others can be. */
const isOfOneUnit = (error: unknown): boolean =>
  codeOf(error) === 'EVENT_ID_REUSED' || /^(22|23|54)...$/.test(codeOf(error));
