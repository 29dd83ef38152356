// Who is in two places at one time.
import type { Instant } from '@traject/domain';
import { atClocks, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';

type Ids = readonly string[];

/** Two sessions at one time in which one person has a place. */
export interface SessionClash {
  personId: string;
  firstSessionId: string;
  firstActivityId: string;
  secondSessionId: string;
  secondActivityId: string;
  /** What both have in common. */
  from: Instant;
  until: Instant;
}

const iso = (value: unknown): Instant =>
  (value instanceof Date ? value : new Date(String(value))).toISOString();

/**
 * Who has a place in two sessions that overlap, between `from` and `until`, at the clocks, in one of them at least as a
 * member of one of `teamIds`. A session that ends when another begins does not overlap it.
 */
export async function sessionClashes(
  sql: Sql,
  clocks: ReadClocks,
  { from, until, teamIds }: { from: Instant; until: Instant; teamIds: Ids },
): Promise<SessionClash[]> {
  const { rows } = await sql.query<Record<string, unknown>>(
    `WITH placed AS (
       SELECT e.person_id, e.team_id, s.session_id, s.activity_id, s.starts_at, s.ends_at
       FROM traject_read.activity_session s
       JOIN traject_read.activity_enrolment e ON e.activity_id = s.activity_id AND ${atClocks('e')}
       WHERE ${atClocks('s')} AND s.status <> 'cancelled' AND e.status = 'enrolled'
         AND s.starts_at < $4 AND s.ends_at > $3)
     SELECT a.person_id, a.session_id AS first_session, a.activity_id AS first_activity,
       b.session_id AS second_session, b.activity_id AS second_activity,
       greatest(a.starts_at, b.starts_at) AS starts, least(a.ends_at, b.ends_at) AS ends
     FROM placed a JOIN placed b ON a.person_id = b.person_id
       AND (a.starts_at, a.activity_id, a.session_id) < (b.starts_at, b.activity_id, b.session_id)
       AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
       AND (a.team_id = ANY ($5) OR b.team_id = ANY ($5))
     ORDER BY starts, a.person_id, first_session, second_session`,
    [clocks.validAt, clocks.knownPosition, from, until, teamIds],
  );
  return rows.map((raw) => ({
    personId: String(raw['person_id']),
    firstSessionId: String(raw['first_session']),
    firstActivityId: String(raw['first_activity']),
    secondSessionId: String(raw['second_session']),
    secondActivityId: String(raw['second_activity']),
    from: iso(raw['starts']),
    until: iso(raw['ends']),
  }));
}

/** Sessions in which persons have a place and that overlap with `times`, leaving out those in `exceptSessionIds`. */
export async function sessionsAgainst(
  sql: Sql,
  clocks: ReadClocks,
  {
    times,
    personIds,
    exceptSessionIds,
  }: { times: readonly { startsAt: Instant; endsAt: Instant }[]; personIds: Ids; exceptSessionIds: Ids },
): Promise<{ personId: string; proposed: number; sessionId: string; activityId: string }[]> {
  if (times.length === 0 || personIds.length === 0) return [];
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT e.person_id, p.place::int AS proposed, s.session_id, s.activity_id
     FROM unnest($3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS p(starts_at, ends_at, place)
     JOIN traject_read.activity_session s ON s.starts_at < p.ends_at AND s.ends_at > p.starts_at
       AND ${atClocks('s')} AND s.status <> 'cancelled' AND s.session_id <> ALL ($6)
     JOIN traject_read.activity_enrolment e ON e.activity_id = s.activity_id AND ${atClocks('e')}
       AND e.status = 'enrolled' AND e.person_id = ANY ($5)
     ORDER BY p.place, e.person_id, s.starts_at, s.session_id`,
    [
      clocks.validAt,
      clocks.knownPosition,
      times.map(({ startsAt }) => startsAt),
      times.map(({ endsAt }) => endsAt),
      personIds,
      exceptSessionIds,
    ],
  );
  return rows.map((raw) => ({
    personId: String(raw['person_id']),
    proposed: Number(raw['proposed']) - 1,
    sessionId: String(raw['session_id']),
    activityId: String(raw['activity_id']),
  }));
}
