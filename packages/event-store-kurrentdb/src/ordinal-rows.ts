// The statements on the ordinals: where an event of the log stands, by everything that the port asks by.
import type { Instant } from '@traject/domain';
import type { EventFilter, ReadStreamOptions } from '@traject/event-store';
import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { Place } from './kurrent-client.js';

/** What runs a statement: a pool, or one connection. */
export interface Queryable {
  query<R extends QueryResultRow>(config: QueryConfig & { rowMode?: 'array' }): Promise<QueryResult<R>>;
}

/** An event's ordinal and where the event stands. */
export interface Ordinal {
  position: number;
  place: Place;
  stream: string;
  revision: number;
  id: string;
  commandId: string;
  recordedAt: Instant;
  append: string | null;
}

type Row = [string, string, string, string, number, string, string, string, string | null];

/** The format of instants, whatever the session's time zone is. */
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const COLUMNS = `position, commit_position, prepare_position, stream, revision, id, command_id,
  to_char(recorded_at at time zone 'UTC', ${INSTANT}), append`;

/** A page holds at most so many events, and goes over so many bytes by one event at most. */
const PAGE_EVENTS = 500;
const PAGE_BYTES = 4_000_000;

const ordinalOf = (row: Row): Ordinal => ({
  position: Number(row[0]),
  place: { commit: BigInt(row[1]), prepare: BigInt(row[2]) },
  stream: row[3],
  revision: row[4],
  id: row[5],
  commandId: row[6],
  recordedAt: row[7],
  append: row[8],
});

async function select(
  database: Queryable,
  name: string,
  text: string,
  values: unknown[],
): Promise<Ordinal[]> {
  const { rows } = await database.query<Row>({
    name: `traject_ordinal.${name}`,
    text,
    values,
    rowMode: 'array',
  });
  return rows.map(ordinalOf);
}

/** One stream's, in the order asked for. */
export async function ordinalsOfStream(
  database: Queryable,
  stream: string,
  { direction = 'forwards', from, limit }: ReadStreamOptions = {},
): Promise<Ordinal[]> {
  const [operator, order, start] = direction === 'forwards' ? ['>=', 'asc', 0] : ['<=', 'desc', 2 ** 31 - 1];
  return select(
    database,
    `stream.${direction}`,
    `select ${COLUMNS} from traject_ordinal.event
      where stream = $1 and revision ${operator} $2 order by revision ${order} limit $3`,
    [stream, from ?? start, limit ?? null],
  );
}

/** Those of commands, in the order of the log. */
export const ordinalsOfCommands = async (
  database: Queryable,
  commandIds: readonly string[],
): Promise<Ordinal[]> =>
  select(
    database,
    'command',
    `select ${COLUMNS} from traject_ordinal.event where command_id = any($1) order by position`,
    [commandIds],
  );

/** Those of commands or with these event ids, in the order of the log. */
export const ordinalsOfCommandsOrIds = async (
  database: Queryable,
  commandIds: readonly string[],
  ids: readonly string[],
): Promise<Ordinal[]> =>
  select(
    database,
    'known',
    `select ${COLUMNS} from traject_ordinal.event where command_id = any($1)
      union select ${COLUMNS} from traject_ordinal.event where id = any($2) order by position`,
    [commandIds, ids],
  );

/** The first known event id among these, or null. */
export async function knownId(database: Queryable, ids: readonly string[]): Promise<string | null> {
  const { rows } = await database.query<{ id: string }>({
    name: 'traject_ordinal.id',
    text: 'select id from traject_ordinal.event where id = any($1) limit 1',
    values: [ids],
  });
  return rows[0]?.id ?? null;
}

export interface Page {
  direction: 'forwards' | 'backwards';
  /** Exclusive. */
  after: number;
  /** Inclusive highest position to look at. */
  until: number;
  limit: number;
  filter: EventFilter | undefined;
}

/** The next ordinals whose events pass: at most a page, and none only when there are no more. */
export async function ordinalsOfPage(database: Queryable, page: Page): Promise<Ordinal[]> {
  const { direction, after, until, limit, filter = {} } = page;
  const [operator, order] = direction === 'forwards' ? ['>', 'asc'] : ['<', 'desc'];
  const lists = [
    ['type', filter.types],
    ['word', filter.words],
    ['stream', filter.streams],
    ['institution', filter.institutionIds],
  ] as const;
  const given = lists.filter(([, list]) => list !== undefined);
  const where = given.map(([column], index) => ` and ${column} = any($${index + 4})`).join('');
  return select(
    database,
    ['page', direction, ...given.map(([column]) => column)].join('.'),
    `select ${COLUMNS} from (
       select *, sum(bytes) over (order by position ${order}) - bytes as bytes_before
       from (select * from traject_ordinal.event where position ${operator} $1 and position <= $3${where}
             order by position ${order} limit $2) page
     ) sized where bytes_before < ${PAGE_BYTES} order by position ${order}`,
    [after, Math.min(limit, PAGE_EVENTS), until, ...given.map(([, list]) => list)],
  );
}

/** Those after `revision` of `stream` and of every later stream, up to position `until`: at most a page. */
export const ordinalsByStream = async (
  database: Queryable,
  { stream, revision, until }: { stream: string; revision: number; until: number },
): Promise<Ordinal[]> =>
  select(
    database,
    'by_stream',
    `select ${COLUMNS} from (
       select *, sum(bytes) over (order by stream, revision) - bytes as bytes_before
       from (select * from traject_ordinal.event where (stream, revision) > ($1, $2) and position <= $3
             order by stream, revision limit ${PAGE_EVENTS}) page
     ) sized where bytes_before < ${PAGE_BYTES} order by stream, revision`,
    [stream, revision, until],
  );

/** The last one, or null when there is none. */
export async function lastOrdinal(database: Queryable): Promise<Ordinal | null> {
  const found = await select(
    database,
    'last',
    `select ${COLUMNS} from traject_ordinal.event order by position desc limit 1`,
    [],
  );
  return found[0] ?? null;
}

/** The last position recorded not after `instant`; 0 when none was. Times never fall as positions rise. */
export async function positionAt(database: Queryable, instant: Instant): Promise<number> {
  const { rows } = await database.query<{ position: string }>({
    name: 'traject_ordinal.position_at',
    text: `select position from traject_ordinal.event where recorded_at <= $1
      order by recorded_at desc, position desc limit 1`,
    values: [instant],
  });
  return Number(rows[0]?.position ?? 0);
}
