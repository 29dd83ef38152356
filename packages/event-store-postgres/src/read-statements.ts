// The statements that read events. Each brings a page: bounded in events and in bytes, whatever the log holds.
import type { Instant } from '@traject/domain';
import type { EventFilter, StoredEvent } from '@traject/event-store';
import { eventColumns, eventOf, EventText, INSTANT_FORMAT, type EventRow } from './event-row.js';
import { positionsThatPass } from './filtered-positions.js';
import type { Queryable } from './queryable.js';
import type { Page } from './read-ahead.js';

/** A page holds at most so many events, and goes over so many bytes of text by one event at most. */
export const PAGE_EVENTS = 1000;
export const PAGE_BYTES = 4_000_000;

/** Of an event, as far as it varies much. */
const BYTES = 'octet_length(payload) + octet_length(metadata)';

export type Direction = 'forwards' | 'backwards';

interface Statement {
  name: string;
  text: string;
  values: unknown[];
  /** How many events were asked for. */
  asked: number;
}

async function select(
  database: Queryable,
  { name, text, values, asked }: Statement,
): Promise<Page<EventRow>> {
  const types = new EventText();
  const { rows } = await database.query<EventRow>({ name, text, values, rowMode: 'array', types });
  // A UTF-16 unit is three bytes at most: a page of fewer units than that was surely not cut for its bytes.
  return { rows, more: rows.length > 0 && (rows.length >= asked || 3 * types.length >= PAGE_BYTES) };
}

/**
 * A page of the rows that `where` finds, in an order that an index gives. Their bytes are summed apart from them, and one
 * by one only when together they are too many: a window over the rows themselves copies each. The inner limit is for the
 * planner, which knows no parameters.
 */
const pageOf = (columns: string, where: string, order: string, limit: string): string => {
  const found = `select * from traject_log.event where ${where} order by ${order} limit ${PAGE_EVENTS}`;
  return `select ${columns} from (${found}) page order by ${order} limit least(${limit},
    case when (select sum(${BYTES}) from (${found}) found) < ${PAGE_BYTES} then ${PAGE_EVENTS} else (
      select count(*) from (
        select sum(bytes) over (rows unbounded preceding) - bytes as bytes_before
        from (select ${BYTES} as bytes from (${found}) found order by ${order}) sizes
      ) summed where bytes_before < ${PAGE_BYTES}) end)`;
};

/** The next rows of a stream, without its name, from revision `from` on (inclusive). */
export async function readStreamPage(
  database: Queryable,
  { stream, direction, from, limit }: { stream: string; direction: Direction; from: number; limit: number },
): Promise<Page<EventRow>> {
  const [operator, order] = direction === 'forwards' ? ['>=', 'asc'] : ['<=', 'desc'];
  const asked = Math.min(limit, PAGE_EVENTS);
  const where = `stream = $1 and revision ${operator} $2`;
  return select(database, {
    name: `traject_log.stream.${direction}`,
    text: pageOf(eventColumns('null::text'), where, `revision ${order}`, '$3'),
    values: [stream, from, asked],
    asked,
  });
}

/** The events of commands, in log order. An append makes each command's events, which bounds them. */
export async function readCommands(
  database: Queryable,
  commandIds: readonly string[],
): Promise<StoredEvent[]> {
  const { rows } = await select(database, {
    name: 'traject_log.command',
    text: `select ${eventColumns('stream')} from traject_log.event where command_id = any($1) order by position`,
    values: [commandIds],
    asked: Infinity,
  });
  return rows.map((row) => eventOf(row));
}

export interface LogRange {
  direction: Direction;
  /** Exclusive. */
  after: number;
  /** Exclusive. */
  before: number;
  limit: number;
  filter: EventFilter | undefined;
}

/** The next rows of a range of the log. */
export async function readPage(database: Queryable, range: LogRange): Promise<Page<EventRow>> {
  const { direction, after, before, limit, filter = {} } = range;
  const order = `position ${direction === 'forwards' ? 'asc' : 'desc'}`;
  const asked = Math.min(limit, PAGE_EVENTS);
  const passing = positionsThatPass(filter, order, PAGE_EVENTS);
  const columns = eventColumns('stream');
  return select(database, {
    name: ['traject_log.page', direction, ...passing.columns].join('.'),
    text:
      passing.columns.length === 0
        ? pageOf(columns, 'position > $1 and position < $2', order, '$3')
        : `select ${columns} from (
             select *, sum(${BYTES}) over (order by ${order} rows unbounded preceding) - (${BYTES}) as bytes_before
             from traject_log.event where position = any(array(${passing.text} limit $3))
           ) sized where bytes_before < ${PAGE_BYTES} order by ${order}`,
    values: [after, before, asked, ...passing.values],
    asked,
  });
}

/** The rows after `revision` of `stream` and of every later stream, up to position `until`. */
export const readStreamsPage = async (
  database: Queryable,
  { stream, revision, until }: { stream: string; revision: number; until: number },
): Promise<Page<EventRow>> =>
  select(database, {
    name: 'traject_log.by_stream',
    text: pageOf(
      eventColumns('stream'),
      '(stream, revision) > ($1, $2) and position <= $3',
      'stream, revision',
      'null',
    ),
    values: [stream, revision, until],
    asked: PAGE_EVENTS,
  });

/** The last position and its time; 0 and null for an empty log. */
export async function readHead(
  database: Queryable,
): Promise<{ position: number; recordedAt: Instant | null }> {
  const { rows } = await database.query<{ position: string; recorded_at: Instant }>({
    name: 'traject_log.head',
    text: `select position, to_char(recorded_at at time zone 'UTC', ${INSTANT_FORMAT}) as recorded_at
      from traject_log.event order by position desc limit 1`,
  });
  const [last] = rows;
  return last
    ? { position: Number(last.position), recordedAt: last.recorded_at }
    : { position: 0, recordedAt: null };
}

/** The last position recorded not after `instant`; 0 when none was. */
export async function readPositionAt(database: Queryable, instant: Instant): Promise<number> {
  const { rows } = await database.query<{ position: string }>({
    name: 'traject_log.position_at',
    text: 'select traject_log.position_at($1) as position',
    values: [instant],
  });
  return Number(rows[0]?.position ?? 0);
}
