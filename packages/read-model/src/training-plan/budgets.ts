// What teams planned for a school year, and what came of it in hours and money, in one statement.
import { schoolYearPeriod, toHundredths } from '@traject/domain';
import { atClocks, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';

/** Of one team in one school year: money in euro, hours of all members together; to two decimals. */
export interface TeamBudget {
  teamId: string;
  schoolYear: number;
  /** Null where the team has no plan for that year. */
  planId: string | null;
  /** Of the version in force; null while none is. */
  planBudget: number | null;
  planHours: number | null;
  /** Cost of activities that are scheduled and not over, as far as it is this team's. */
  committed: number;
  /** Cost of activities that were held. */
  spent: number;
  /** What the plan leaves; null without a version in force. */
  remaining: number | null;
  /** Hours of sessions to come in which members are enrolled. */
  hoursScheduled: number;
  hoursRealised: number;
}

// $1, $2 clocks; $3, $4 the year; $5 teams; $6 its first calendar year
const STATEMENT = `
  WITH session AS MATERIALIZED (
    SELECT s.session_id, s.activity_id, s.hours, s.starts_at
    FROM traject_read.activity_session s
    WHERE s.status <> 'cancelled' AND ${atClocks('s')}
      AND s.starts_at >= ($3::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
      AND s.starts_at < ($4::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
  ), activity AS MATERIALIZED (
    -- An activity is of the school year in which its first session lies.
    SELECT a.activity_id, a.team_ids, a.cost_amount, a.cost_per,
      a.status IN ('scheduled', 'rescheduled') AS to_come
    FROM traject_read.training_activity a
    WHERE a.status NOT IN ('proposed', 'cancelled') AND ${atClocks('a')}
      AND a.starts_at >= ($3::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
      AND a.starts_at < ($4::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
  ), enrolled AS MATERIALIZED (
    SELECT en.activity_id, en.team_id, count(*) AS persons
    FROM traject_read.activity_enrolment en
    WHERE en.status = 'enrolled' AND en.team_id IS NOT NULL AND ${atClocks('en')}
      AND en.activity_id IN (SELECT activity_id FROM session UNION SELECT activity_id FROM activity)
    GROUP BY en.activity_id, en.team_id
  ), total AS MATERIALIZED (
    SELECT activity_id, sum(persons) AS persons FROM enrolled GROUP BY activity_id
  ), charged AS (
    SELECT activity_id, unnest(team_ids) AS team_id FROM activity
    UNION
    SELECT e.activity_id, e.team_id FROM enrolled e JOIN activity USING (activity_id)
  ), share AS (
    -- A price per person is of who is enrolled; a price for the whole is shared by the persons of each team, and evenly
    -- over the teams while nobody is.
    SELECT charged.team_id, a.to_come,
      CASE WHEN a.cost_per = 'person' THEN a.cost_amount * coalesce(e.persons, 0)
           WHEN total.persons > 0 THEN a.cost_amount * coalesce(e.persons, 0) / total.persons
           ELSE a.cost_amount / cardinality(a.team_ids) END AS cost
    FROM activity a
    JOIN charged USING (activity_id)
    LEFT JOIN total USING (activity_id)
    LEFT JOIN enrolled e ON e.activity_id = a.activity_id AND e.team_id = charged.team_id
    WHERE a.cost_amount IS NOT NULL
  ), money AS (
    SELECT team_id, sum(cost) FILTER (WHERE to_come) AS committed, sum(cost) FILTER (WHERE NOT to_come) AS spent
    FROM share GROUP BY team_id
  ), scheduled AS (
    SELECT e.team_id, sum(s.hours * e.persons) AS hours
    FROM session s
    JOIN traject_read.training_activity ta ON ta.activity_id = s.activity_id AND ta.status <> 'cancelled' AND ${atClocks('ta')}
    JOIN enrolled e ON e.activity_id = s.activity_id
    WHERE s.starts_at > $1::timestamptz
    GROUP BY e.team_id
  ), realised AS (
    SELECT a.team_id, sum(a.hours) AS hours
    FROM traject_read.activity_attendance a
    WHERE a.attendance = 'present' AND a.team_id = ANY ($5) AND ${atClocks('a')}
      AND a.day >= $3::date AND a.day < $4::date
    GROUP BY a.team_id
  )
  SELECT team.team_id, p.plan_id, p.budget, p.hours,
    coalesce(money.committed, 0) AS committed, coalesce(money.spent, 0) AS spent,
    coalesce(scheduled.hours, 0) AS hours_scheduled, coalesce(realised.hours, 0) AS hours_realised
  FROM unnest($5::text[]) AS team (team_id)
  LEFT JOIN traject_read.training_plan p ON p.team_id = team.team_id AND p.school_year = $6 AND ${atClocks('p')}
  LEFT JOIN money ON money.team_id = team.team_id
  LEFT JOIN scheduled ON scheduled.team_id = team.team_id
  LEFT JOIN realised ON realised.team_id = team.team_id
  ORDER BY team.team_id`;

/** Plan, committed, spent and remaining of teams for `schoolYear` (its first calendar year), at the clocks. */
export async function budgetsOfTeams(
  sql: Sql,
  clocks: ReadClocks,
  schoolYear: number,
  teamIds: readonly string[],
): Promise<TeamBudget[]> {
  if (teamIds.length === 0) return [];
  const { from, until } = schoolYearPeriod(schoolYear);
  const { rows } = await sql.query<Record<string, unknown>>(STATEMENT, [
    clocks.validAt,
    clocks.knownPosition,
    from,
    until,
    teamIds,
    schoolYear,
  ]);
  return rows.map((raw) => readBudget(raw, schoolYear));
}

function readBudget(raw: Record<string, unknown>, schoolYear: number): TeamBudget {
  const number = (name: string): number => toHundredths(Number(raw[name]));
  const planned = (name: string): number | null => (raw[name] === null ? null : number(name));
  const [committed, spent, planBudget] = [number('committed'), number('spent'), planned('budget')];
  return {
    teamId: String(raw['team_id']),
    schoolYear,
    planId: raw['plan_id'] === null ? null : String(raw['plan_id']),
    planBudget,
    planHours: planned('hours'),
    committed,
    spent,
    remaining: planBudget === null ? null : toHundredths(planBudget - committed - spent),
    hoursScheduled: number('hours_scheduled'),
    hoursRealised: number('hours_realised'),
  };
}
