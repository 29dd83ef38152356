// What was seen at the boundary: asked over many partnerships, page by page, in the order in which the log took it.
import type { BoundaryLevel, BoundaryMechanism, Instant } from '@traject/domain';
import { atClocks, columnsOf, readRow, type Held, type ReadClocks } from '../query.js';
import { LIVE } from '../schema.js';
import type { Sql } from '../sql.js';
import { boundaryObservationTable } from './table.js';

export type BoundaryObservationHeld = Held<typeof boundaryObservationTable>;

export interface ObservationQuestion {
  clocks: ReadClocks;
  /** Only of these partnerships: those that the reader meets. */
  partnershipIds: readonly string[];
  programmeId?: string | undefined;
  networkId?: string | undefined;
  courseId?: string | undefined;
  mechanisms?: readonly BoundaryMechanism[] | undefined;
  levels?: readonly BoundaryLevel[] | undefined;
  /** Seen at or after this moment, and before that one. */
  from?: Instant | undefined;
  until?: Instant | undefined;
  /** Only what became known as it is after this log position: what was new, and what was corrected since. */
  afterPosition?: number | undefined;
}
/** A place in the order: the log position since which a row is known as it is, then its id. */
export interface ObservationKey {
  position: number;
  observationId: string;
}

function conditionsOf(question: ObservationQuestion) {
  const { clocks, partnershipIds } = question;
  const values: unknown[] = [clocks.validAt, clocks.knownPosition, partnershipIds];
  const conditions = [atClocks('t'), 't.partnership_id = ANY ($3)'];
  const add = (value: unknown, condition: (place: string) => string) => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  add(question.programmeId, (place) => `t.programme_id = ${place}`);
  add(question.networkId, (place) => `t.network_id = ${place}`);
  add(question.courseId, (place) => `t.course_id = ${place}`);
  add(question.mechanisms, (place) => `t.mechanism = ANY (${place})`);
  add(question.levels, (place) => `t.level = ANY (${place})`);
  add(question.from, (place) => `t.observed_at >= ${place}::timestamptz`);
  add(question.until, (place) => `t.observed_at < ${place}::timestamptz`);
  add(question.afterPosition, (place) => `lower(t.known_during) > ${place}`);
  return { conditions, values };
}

/** A page of at most `limit` observations after `after`, in order of the log, and whether there are more. */
export async function observationPage(
  sql: Sql,
  question: ObservationQuestion,
  { after, limit }: { after?: ObservationKey | undefined; limit: number },
): Promise<{ rows: BoundaryObservationHeld[]; more: boolean }> {
  const { conditions, values } = conditionsOf(question);
  if (after) {
    const place = (value: unknown) => `$${values.push(value)}`;
    conditions.push(
      `(lower(t.known_during), t.observation_id) > (${place(after.position)}::int8, ${place(after.observationId)})`,
    );
  }
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT ${columnsOf(boundaryObservationTable)} FROM ${LIVE}.boundary_observation t
     WHERE ${conditions.join(' AND ')}
     ORDER BY lower(t.known_during), t.observation_id LIMIT ${limit + 1}`,
    values,
  );
  const held = rows.slice(0, limit).map((raw) => readRow(boundaryObservationTable, raw));
  return { rows: held, more: rows.length > limit };
}

/** How often a mechanism was seen at a level, in a school month (`YYYY-MM` in Amsterdam). */
export interface ObservationCount {
  month: string;
  mechanism: BoundaryMechanism;
  level: BoundaryLevel;
  count: number;
}

/** Counts by month, mechanism and level, in order of time; what was never seen together is left out. */
export async function countObservations(
  sql: Sql,
  question: ObservationQuestion,
): Promise<ObservationCount[]> {
  const { conditions, values } = conditionsOf(question);
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT to_char(t.observed_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM') AS month,
       t.mechanism, t.level, count(*) AS count
     FROM ${LIVE}.boundary_observation t WHERE ${conditions.join(' AND ')}
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    values,
  );
  return rows.map((raw) => ({
    month: String(raw['month']),
    mechanism: raw['mechanism'] as BoundaryMechanism,
    level: raw['level'] as BoundaryLevel,
    count: Number(raw['count']),
  }));
}
