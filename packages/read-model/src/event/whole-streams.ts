// Streams of a scope whole: which they are, and what was recorded in them.
import { LIVE } from '../schema.js';
import type { Sql } from '../sql.js';
import { EVENT_SELECTION } from './event-row.js';
import { readEvent, type HistoryEvent } from './queries.js';
import { keyOf, streamCondition, type HistoryScope } from './scope.js';

/** A stream, and up to which position the tables hold it. */
export interface StreamEnd {
  stream: string;
  lastPosition: number;
}

/**
 * The streams of a scope that is made of whole streams, as known at `knownPosition`; null for a scope of single events or of
 * a whole institution. They go on beyond that position: what was recorded later is for who asks to leave out.
 */
export async function wholeStreamsOf(
  sql: Sql,
  scope: HistoryScope,
  knownPosition: number,
): Promise<StreamEnd[] | null> {
  const condition = streamCondition(scope, 1, 2);
  if (condition === null) return null;
  const { rows } = await sql.query<{ stream: string; last_position: string }>(
    `SELECT s.stream, s.last_position FROM ${LIVE}.stream_index s WHERE ${condition} AND s.first_position <= $2`,
    [keyOf(scope), knownPosition],
  );
  return rows.map(({ stream, last_position }) => ({ stream, lastPosition: Number(last_position) }));
}

/**
 * What was recorded in each of these streams beyond a position, in no order; `limit` rows at most. Private answers of others are
 * among them, without what they say: they are for who asks to leave out.
 */
export async function eventsBeyond(
  sql: Sql,
  streams: readonly { stream: string; beyond: number }[],
  limit: number,
): Promise<HistoryEvent[]> {
  const { rows } = await sql.query(
    `SELECT ${EVENT_SELECTION} FROM unnest($1::text[], $2::int8[]) AS wanted (stream, beyond)
     JOIN ${LIVE}.event_index e ON e.stream = wanted.stream AND e.position > wanted.beyond LIMIT $3`,
    [streams.map(({ stream }) => stream), streams.map(({ beyond }) => beyond), limit],
  );
  return rows.map(readEvent);
}
