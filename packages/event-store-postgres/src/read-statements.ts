import type { Instant } from '@traject/domain';
import type { EventFilter, ReadStreamOptions, StoredEvent } from '@traject/event-store';
import type { Queryable } from './queryable.js';
import { EVENT_COLUMNS, eventOf, INSTANT_FORMAT, type EventRow } from './event-row.js';

/** A page holds at most so many events, and goes over so many bytes of payload by one event at most. */
const PAGE_EVENTS = 500;
const PAGE_BYTES = 4_000_000;

async function select(
  database: Queryable,
  name: string,
  text: string,
  values: unknown[],
): Promise<StoredEvent[]> {
  const { rows } = await database.query<EventRow>({ name, text, values, rowMode: 'array' });
  return rows.map(eventOf);
}

/** One stream's events, in the order asked for. */
export async function readStream(
  database: Queryable,
  stream: string,
  { direction = 'forwards', from, limit }: ReadStreamOptions = {},
): Promise<StoredEvent[]> {
  const [operator, order, start] = direction === 'forwards' ? ['>=', 'asc', 0] : ['<=', 'desc', 2 ** 31 - 1];
  return select(
    database,
    `traject_log.stream.${direction}`,
    `select ${EVENT_COLUMNS} from traject_log.event
      where stream = $1 and revision ${operator} $2 order by revision ${order} limit $3`,
    [stream, from ?? start, limit ?? null],
  );
}

/** The events of commands, in log order. */
export const readCommands = async (
  database: Queryable,
  commandIds: readonly string[],
): Promise<StoredEvent[]> =>
  select(
    database,
    'traject_log.command',
    `select ${EVENT_COLUMNS} from traject_log.event where command_id = any($1) order by position`,
    [commandIds],
  );

export interface Page {
  direction: 'forwards' | 'backwards';
  /** Exclusive. */
  after: number;
  /** Inclusive highest position to look at; null for no bound. */
  until: number | null;
  limit: number;
  filter: EventFilter | undefined;
}

/** The next events of the log: at most a page, and none only when there are no more. */
export async function readPage(database: Queryable, page: Page): Promise<StoredEvent[]> {
  const { direction, after, until, limit, filter = {} } = page;
  const [operator, order] = direction === 'forwards' ? ['>', 'asc'] : ['<', 'desc'];
  const lists = [
    ['type', filter.types],
    ['word', filter.words],
    ['stream', filter.streams],
    ['institution', filter.institutionIds],
  ] as const;
  const given = lists.filter(([, list]) => list !== undefined);
  const where = [
    `position ${operator} $1`,
    ...(until === null ? [] : ['position <= $3']),
    ...given.map(([column], index) => `${column} = any($${index + (until === null ? 3 : 4)})`),
  ];
  const values = [
    after,
    Math.min(limit, PAGE_EVENTS),
    ...(until === null ? [] : [until]),
    ...given.map(([, list]) => list),
  ];
  // A payload can be 900 KB, so a page is bounded in bytes too; its first event always comes.
  return select(
    database,
    [
      'traject_log.page',
      direction,
      until === null ? 'open' : 'bound',
      ...given.map(([column]) => column),
    ].join('.'),
    `select ${EVENT_COLUMNS} from (
       select *, sum(octet_length(payload)) over (order by position ${order}) - octet_length(payload) as bytes_before
       from (select * from traject_log.event where ${where.join(' and ')} order by position ${order} limit $2) page
     ) sized where bytes_before < ${PAGE_BYTES} order by position ${order}`,
    values,
  );
}

/** The events after `revision` of `stream` and of every later stream, up to position `until`: at most a page. */
export const readStreamsPage = async (
  database: Queryable,
  { stream, revision, until }: { stream: string; revision: number; until: number },
): Promise<StoredEvent[]> =>
  select(
    database,
    'traject_log.by_stream',
    `select ${EVENT_COLUMNS} from (
       select *, sum(octet_length(payload)) over (order by stream, revision) - octet_length(payload) as bytes_before
       from (select * from traject_log.event where (stream, revision) > ($1, $2) and position <= $3
             order by stream, revision limit ${PAGE_EVENTS}) page
     ) sized where bytes_before < ${PAGE_BYTES} order by stream, revision`,
    [stream, revision, until],
  );

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
