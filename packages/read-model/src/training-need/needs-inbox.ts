// Needs that a team endorsed and for which nothing is scheduled yet: what HR has before it.
import type { Instant } from '@traject/domain';
import { atClocks, endsAfter, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';

export interface NeedsInboxQuestion {
  teamIds: readonly string[];
  themeId?: string | null;
  /** Only those that wait since this moment or longer. */
  waitingSince?: Instant | null;
}
export interface WaitingNeed {
  needId: string;
  teamId: string;
  /** When the team endorsed it, or took it up again. */
  waitingSince: Instant;
  /** An activity that was proposed for it, or cancelled, without anything being scheduled. */
  activityId: string | null;
}

// $1, $2 clocks; $3 teams; $4 theme or null; $5 moment or null
const STATEMENT = `
  WITH waiting AS MATERIALIZED (
    SELECT n.need_id, n.team_id, n.activity_id, n.status,
      CASE WHEN n.status = 'reopened' THEN lower(n.valid_during) ELSE coalesce(n.endorsed_at, lower(n.valid_during)) END AS since
    FROM traject_read.training_need n
    WHERE n.team_id = ANY ($3) AND n.status IN ('endorsed', 'reopened', 'planned') AND ${atClocks('n')}
      AND ($4::text IS NULL OR n.theme_id = $4)
  ), tied AS MATERIALIZED (
    SELECT t.need_id, min(a.activity_id) AS activity_id, bool_and(a.status IN ('proposed', 'cancelled')) AS idle
    FROM (
      SELECT an.need_id, an.activity_id FROM traject_read.activity_need an
      WHERE an.need_id IN (SELECT need_id FROM waiting) AND ${atClocks('an')}
      UNION
      SELECT need_id, activity_id FROM waiting WHERE activity_id IS NOT NULL
    ) t
    JOIN traject_read.training_activity a ON a.activity_id = t.activity_id AND ${atClocks('a')} AND ${endsAfter('a', '$1::timestamptz', '$2::int8')}
    GROUP BY t.need_id
  )
  SELECT w.need_id, w.team_id, w.since, t.activity_id
  FROM waiting w LEFT JOIN tied t USING (need_id)
  WHERE t.idle IS NOT FALSE
    -- One that was tied to an activity elsewhere, of which nothing is kept here, does not wait.
    AND (w.status <> 'planned' OR t.need_id IS NOT NULL)
    AND ($5::timestamptz IS NULL OR w.since <= $5)
  ORDER BY w.since, w.need_id`;

/** The needs of teams that wait for an activity, those that wait longest first, at the clocks. */
export async function waitingNeeds(
  sql: Sql,
  clocks: ReadClocks,
  { teamIds, themeId, waitingSince }: NeedsInboxQuestion,
): Promise<WaitingNeed[]> {
  if (teamIds.length === 0) return [];
  const { rows } = await sql.query<{
    need_id: string;
    team_id: string;
    since: Date;
    activity_id: string | null;
  }>(STATEMENT, [clocks.validAt, clocks.knownPosition, teamIds, themeId ?? null, waitingSince ?? null]);
  return rows.map((row) => ({
    needId: row.need_id,
    teamId: row.team_id,
    waitingSince: row.since.toISOString(),
    activityId: row.activity_id,
  }));
}
