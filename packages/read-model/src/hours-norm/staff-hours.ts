// Hours of everybody in some teams for one school year, in one statement. The norm is that of `normOfYear` in the domain;
// a test compares the two.
import { daysIn, hoursStatus, schoolYearPeriod, toHundredths, type HoursStatus } from '@traject/domain';
import { atClocks, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';

/** Who and when: hours of `schoolYear` (its first calendar year), of members of these teams in it. */
export interface StaffHoursQuestion {
  schoolYear: number;
  teamIds: readonly string[];
  /** Employments here count, and so does who is employed here without being in a team, when `alsoOutsideTeams`. */
  institutionIds: readonly string[];
  alsoOutsideTeams: boolean;
  /** Only these persons. */
  personIds?: readonly string[];
}
/** Hours, and euro, of one person in one school year; all to two decimals. */
export interface StaffHours {
  personId: string;
  /** Teams among those asked of which the person was a member in the year. */
  teamIds: string[];
  /** Share of full time on the last day of the year that counts: the date asked about, within the year. */
  fte: number;
  normHours: number;
  normBudget: number;
  /** Present, as recorded. */
  realised: number;
  /** Enrolled in sessions that are still to come. */
  scheduled: number;
  /** Enrolled in sessions that are over, where nothing was recorded of this person yet; these count for nothing. */
  unrecorded: number;
  status: HoursStatus;
}

const day = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Amsterdam')::date`;

// $1, $2 clocks; $3, $4 the year; $5 its days; $6 teams; $7 institutions; $8 outside teams; $9 persons or null
const STATEMENT = `
  WITH member AS MATERIALIZED (
    SELECT m.person_id, array_agg(DISTINCT m.team_id ORDER BY m.team_id) AS team_ids
    FROM traject_read.team_member m
    WHERE m.team_id = ANY ($6) AND ${atClocks('m')}
      AND m.period_from < $4::date AND (m.period_until IS NULL OR m.period_until > $3::date)
    GROUP BY m.person_id
  ), employed AS MATERIALIZED (
    SELECT e.person_id, e.cao, e.teaching, e.fte,
      greatest(e.period_from, $3::date) AS from_day,
      least(coalesce(e.period_until, $4::date), $4::date) AS until_day,
      e.period_from, e.period_until
    FROM traject_read.employment e
    WHERE e.institution_id = ANY ($7) AND ${atClocks('e')}
      AND e.period_from < $4::date AND (e.period_until IS NULL OR e.period_until > $3::date)
  ), staff AS MATERIALIZED (
    SELECT person_id FROM member
    UNION
    SELECT person_id FROM employed WHERE $8::boolean
  ), norm AS (
    SELECT e.person_id, sum(n.hours * part.share) AS hours, sum(coalesce(n.budget, 0) * part.share) AS budget
    FROM employed e
    JOIN traject_read.hours_norm n ON n.cao = e.cao AND n.teaching = e.teaching AND ${atClocks('n')}
    CROSS JOIN LATERAL (
      SELECT e.fte * (least(e.until_day, coalesce(n.period_until, $4::date)) - greatest(e.from_day, n.period_from))
        / $5::double precision AS share
    ) part
    WHERE part.share > 0
    GROUP BY e.person_id
  ), size AS (
    SELECT e.person_id, sum(e.fte) AS fte FROM employed e
    WHERE e.from_day <= least(greatest(${day('$1::timestamptz')}, $3::date), $4::date - 1)
      AND e.until_day > least(greatest(${day('$1::timestamptz')}, $3::date), $4::date - 1)
    GROUP BY e.person_id
  ), attended AS MATERIALIZED (
    SELECT a.person_id, a.session_id, a.hours, a.attendance
    FROM traject_read.activity_attendance a
    WHERE ${atClocks('a')} AND a.day >= $3::date AND a.day < $4::date
  ), realised AS (
    SELECT person_id, sum(hours) AS hours FROM attended WHERE attendance = 'present' GROUP BY person_id
  ), session AS MATERIALIZED (
    SELECT s.session_id, s.activity_id, s.hours, s.starts_at > $1::timestamptz AS to_come
    FROM traject_read.activity_session s
    WHERE s.status <> 'cancelled' AND ${atClocks('s')}
      AND s.starts_at >= ($3::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
      AND s.starts_at < ($4::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
  ), open AS MATERIALIZED (
    -- Each activity is looked up once, not for each of its sessions and participants.
    SELECT ta.activity_id FROM traject_read.training_activity ta
    WHERE ta.activity_id = ANY (ARRAY(SELECT DISTINCT activity_id FROM session))
      AND ta.status <> 'cancelled' AND ${atClocks('ta')}
  ), place AS MATERIALIZED (
    SELECT en.activity_id, en.person_id FROM traject_read.activity_enrolment en
    WHERE en.activity_id = ANY (ARRAY(SELECT activity_id FROM open)) AND en.status = 'enrolled' AND ${atClocks('en')}
  ), enrolled AS (
    SELECT place.person_id,
      sum(s.hours) FILTER (WHERE s.to_come) AS scheduled,
      sum(s.hours) FILTER (WHERE NOT s.to_come) AS unrecorded
    FROM place
    JOIN session s USING (activity_id)
    LEFT JOIN attended a ON a.person_id = place.person_id AND a.session_id = s.session_id
    WHERE a.session_id IS NULL
    GROUP BY place.person_id
  )
  SELECT staff.person_id, coalesce(member.team_ids, '{}') AS team_ids, coalesce(size.fte, 0) AS fte,
    coalesce(norm.hours, 0) AS norm_hours, coalesce(norm.budget, 0) AS norm_budget,
    coalesce(realised.hours, 0) AS realised, coalesce(enrolled.scheduled, 0) AS scheduled,
    coalesce(enrolled.unrecorded, 0) AS unrecorded
  FROM staff
  LEFT JOIN member USING (person_id) LEFT JOIN size USING (person_id) LEFT JOIN norm USING (person_id)
  LEFT JOIN realised USING (person_id) LEFT JOIN enrolled USING (person_id)
  WHERE $9::text[] IS NULL OR staff.person_id = ANY ($9)`;

/**
 * Norm, hours realised and hours scheduled of everybody asked about, for one school year, as it held and was known at
 * the clocks: employments and norms of the whole year as known then, sessions later than `validAt` as scheduled.
 */
export async function staffHours(
  sql: Sql,
  clocks: ReadClocks,
  { schoolYear, teamIds, institutionIds, alsoOutsideTeams, personIds }: StaffHoursQuestion,
): Promise<StaffHours[]> {
  if (institutionIds.length === 0) return [];
  const year = schoolYearPeriod(schoolYear);
  const { rows } = await sql.query<Record<string, unknown>>(STATEMENT, [
    clocks.validAt,
    clocks.knownPosition,
    year.from,
    year.until,
    daysIn(year),
    teamIds,
    institutionIds,
    alsoOutsideTeams,
    personIds ?? null,
  ]);
  return rows.map(readHours);
}

function readHours(raw: Record<string, unknown>): StaffHours {
  const number = (name: string): number => toHundredths(Number(raw[name]));
  const [normHours, realised, scheduled] = [number('norm_hours'), number('realised'), number('scheduled')];
  return {
    personId: String(raw['person_id']),
    teamIds: raw['team_ids'] as string[],
    fte: number('fte'),
    normHours,
    normBudget: number('norm_budget'),
    realised,
    scheduled,
    unrecorded: number('unrecorded'),
    status: hoursStatus(normHours, realised, scheduled),
  };
}
