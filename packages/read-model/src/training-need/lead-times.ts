// From the day on which a need was proposed to the day on which it was addressed.
import { atClocks, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';

/** A need with its days, both in Amsterdam; null while it was not addressed. */
export interface NeedLeadTime {
  needId: string;
  teamId: string;
  proposedOn: string;
  days: number | null;
}

// $1, $2 clocks; $3 teams
const STATEMENT = `
  SELECT n.need_id, n.team_id,
    to_char(n.proposed_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS proposed_on,
    (first.addressed AT TIME ZONE 'Europe/Amsterdam')::date
      - (n.proposed_at AT TIME ZONE 'Europe/Amsterdam')::date AS days
  FROM traject_read.training_need n
  LEFT JOIN LATERAL (
    SELECT min(lower(a.valid_during)) AS addressed FROM traject_read.training_need a
    WHERE a.need_id = n.need_id AND a.status = 'addressed'
      AND a.known_during @> $2::int8 AND lower(a.valid_during) <= $1::timestamptz
  ) first ON true
  WHERE n.team_id = ANY ($3) AND ${atClocks('n')}
  ORDER BY n.proposed_at, n.need_id`;

/** Every need of the teams that was proposed by then, with how long it took to be addressed, at the clocks. */
export async function needLeadTimes(
  sql: Sql,
  clocks: ReadClocks,
  teamIds: readonly string[],
): Promise<NeedLeadTime[]> {
  if (teamIds.length === 0) return [];
  const { rows } = await sql.query<{
    need_id: string;
    team_id: string;
    proposed_on: string;
    days: number | null;
  }>(STATEMENT, [clocks.validAt, clocks.knownPosition, teamIds]);
  return rows.map((row) => ({
    needId: row.need_id,
    teamId: row.team_id,
    proposedOn: row.proposed_on,
    days: row.days,
  }));
}
