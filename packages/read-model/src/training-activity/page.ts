// The list of training activities, filtered and cut by the database.
import type { Instant } from '@traject/domain';
import {
  atClocks,
  columnsOf,
  endsAfter,
  ownColumnsOf,
  readRow,
  readValues,
  rowsAsked,
  type ReadClocks,
} from '../query.js';
import type { Sql } from '../sql.js';
import type { TrainingActivity } from './queries.js';
import type { RowOf } from '../table.js';
import { activityOutline, trainingActivityTable } from './table.js';

type Ids = readonly string[];

/** Which activities a page holds; null or absent where it does not matter. */
export interface ActivityPageQuestion {
  /** Of these teams, at least one takes part. */
  teamIds: Ids;
  unitId?: string | null | undefined;
  programmeId?: string | null | undefined;
  needId?: string | null | undefined;
  personId?: string | null | undefined;
  kinds?: readonly string[] | null | undefined;
  statuses?: readonly string[] | null | undefined;
  /** With a session (or, where none is scheduled, a period) that ends after `from` and begins before `until`. */
  from?: Instant | null | undefined;
  until?: Instant | null | undefined;
}

/** What a list says of an activity in one line. */
export type ActivityOutline = RowOf<typeof activityOutline>;

const FITS = `${atClocks('t')} AND ${endsAfter('t', '$1::timestamptz', '$2::int8')}
  AND EXISTS (SELECT 1 FROM traject_read.activity_team m
    WHERE m.activity_id = t.activity_id AND ${atClocks('m')} AND m.team_id = ANY ($3))
  AND ($4::text IS NULL OR t.unit_id = $4) AND ($5::text IS NULL OR t.programme_id = $5)
  AND ($6::text IS NULL OR $6 = ANY (t.need_ids))
  AND ($7::text IS NULL OR EXISTS (SELECT 1 FROM traject_read.activity_enrolment e
    WHERE e.activity_id = t.activity_id AND ${atClocks('e')} AND e.person_id = $7 AND e.status <> 'withdrawn'))
  AND ($8::text[] IS NULL OR t.kind = ANY ($8)) AND ($9::text[] IS NULL OR t.status = ANY ($9))
  AND (($10::timestamptz IS NULL AND $11::timestamptz IS NULL)
    OR (t.starts_at IS NULL AND ($10::timestamptz IS NULL OR t.period_until IS NULL OR t.period_until > $10)
      AND ($11::timestamptz IS NULL OR t.period_from < $11))
    OR EXISTS (SELECT 1 FROM traject_read.activity_session s
      WHERE s.activity_id = t.activity_id AND ${atClocks('s')}
        AND ($10::timestamptz IS NULL OR s.ends_at > $10) AND ($11::timestamptz IS NULL OR s.starts_at < $11)))`;

const parametersOf = (clocks: ReadClocks, question: ActivityPageQuestion): unknown[] => [
  clocks.validAt,
  clocks.knownPosition,
  question.teamIds,
  question.unitId ?? null,
  question.programmeId ?? null,
  question.needId ?? null,
  question.personId ?? null,
  question.kinds ?? null,
  question.statuses ?? null,
  question.from ?? null,
  question.until ?? null,
];

/** How many activities there are that a question is about. */
export async function countActivities(
  sql: Sql,
  clocks: ReadClocks,
  question: ActivityPageQuestion,
): Promise<number> {
  const { rows } = await sql.query<{ count: string }>(
    `SELECT count(*) AS count FROM traject_read.training_activity t WHERE ${FITS}`,
    parametersOf(clocks, question),
  );
  return Number(rows[0]?.count ?? 0);
}

/** Where an activity stands in the order of first sessions; those without one come last. */
export interface ActivityPlace {
  startsAt: Instant | null;
  activityId: string;
}

/** A page as most lists ask it: of teams, from its beginning, no longer than this. */
const USUAL = 101;
const isUsual = ({ teamIds: _, ...filters }: ActivityPageQuestion): boolean =>
  Object.values(filters).every((filter) => filter === null || filter === undefined);

const inOrder = (direction: 'ASC' | 'DESC', startsAt: string, activityId: string): string =>
  `ORDER BY coalesce(${startsAt}, 'infinity') ${direction}, ${activityId} ${direction}`;

/** The first activities in which teams take part, for one who asks or for many: these ask for a team each. */
const usualPage = (direction: 'ASC' | 'DESC', columns: string) => {
  const page = (takesPart: string, held: (alias: string) => string, ends: string) =>
    `SELECT ${columns} FROM traject_read.training_activity t
     WHERE ${held('t')} AND ${ends} AND EXISTS (SELECT 1 FROM traject_read.activity_team m
       WHERE m.activity_id = t.activity_id AND ${held('m')} AND m.team_id = ${takesPart})
     ${inOrder(direction, 't.starts_at', 't.activity_id')} LIMIT ${USUAL}`;
  const atTheirs = (alias: string) =>
    `${alias}.valid_during @> a.valid_at AND ${alias}.known_during @> a.known`;
  return {
    text: (keys: string) => page(`ANY (${keys})`, atClocks, endsAfter('t', '$1::timestamptz', '$2::int8')),
    byMany: `SELECT a.asker, q.*
      FROM unnest($1::int[], $2::timestamptz[], $3::int8[], $4::text[]) a (asker, valid_at, known, key)
      CROSS JOIN LATERAL (${page('a.key', atTheirs, endsAfter('t', 'a.valid_at', 'a.known'))}) q
      ${inOrder(direction, 'q."startsAt"', 'q."activityId"')}`,
  };
};
const usualPages = (columns: string) => ({
  ASC: usualPage('ASC', columns),
  DESC: usualPage('DESC', columns),
});
const usualWhole = usualPages(columnsOf(trainingActivityTable));
const usualOutlines = usualPages(ownColumnsOf(activityOutline));

interface Cut {
  limit: number;
  after: ActivityPlace | null;
  descending: boolean;
}

/** The same page of outlines; null where a page is not asked as most are: then `pageOfActivities` answers. */
export async function outlinesOfActivities(
  sql: Sql,
  clocks: ReadClocks,
  question: ActivityPageQuestion,
  { limit, after, descending }: Cut,
): Promise<ActivityOutline[] | null> {
  const { teamIds } = question;
  if (teamIds.length === 0 || after !== null || limit > USUAL || !isUsual(question)) return null;
  const rows = await usualRows(sql, clocks, teamIds, usualOutlines[descending ? 'DESC' : 'ASC']);
  return rows.slice(0, limit).map((raw) => readValues(activityOutline, raw));
}

const usualRows = (
  sql: Sql,
  clocks: ReadClocks,
  teamIds: Ids,
  { text, byMany }: ReturnType<typeof usualPage>,
) => rowsAsked(sql, clocks, { text, keys: teamIds, ...(teamIds.length === 1 && { byMany }) });

/** At most `limit` activities by their first session, those after `after`; `descending` turns the order round. */
export async function pageOfActivities(
  sql: Sql,
  clocks: ReadClocks,
  question: ActivityPageQuestion,
  { limit, after, descending }: Cut,
): Promise<TrainingActivity[]> {
  const [sign, direction] = descending ? (['<', 'DESC'] as const) : (['>', 'ASC'] as const);
  const { teamIds } = question;
  if (teamIds.length === 0) return [];
  if (after === null && limit <= USUAL && isUsual(question)) {
    const rows = await usualRows(sql, clocks, teamIds, usualWhole[direction]);
    return rows.slice(0, limit).map((raw) => readRow(trainingActivityTable, raw));
  }
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT ${columnsOf(trainingActivityTable)} FROM traject_read.training_activity t WHERE ${FITS}
       AND ($13::text IS NULL OR (coalesce(t.starts_at, 'infinity'), t.activity_id) ${sign}
         (coalesce($12::timestamptz, 'infinity'), $13))
     ${inOrder(direction, 't.starts_at', 't.activity_id')} LIMIT $14`,
    [...parametersOf(clocks, question), after?.startsAt ?? null, after?.activityId ?? null, limit],
  );
  return rows.map((raw) => readRow(trainingActivityTable, raw));
}
