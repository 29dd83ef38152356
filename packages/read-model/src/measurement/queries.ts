import type { Instant, LocalDate } from '@traject/domain';
import { ask, atClocks, columnsOf, readRow, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { measurementTable } from './table.js';

export type MeasurementHeld = Held<typeof measurementTable>;

type Ids = readonly string[];
const order: (keyof (typeof measurementTable)['columns'])[] = ['teamId', 'kpi', 'level', 'measuredAt'];

/** The measurements of teams at the clocks, in order of their dates. */
export const measurementsOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<MeasurementHeld[]> =>
  ask(sql, { table: measurementTable, clocks, by: 'teamId', keys: teamIds, order });

/** The measurements with these ids at the clocks. */
export const measurementsByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<MeasurementHeld[]> =>
  ask(sql, { table: measurementTable, clocks, by: 'measurementId', keys: ids, order });

/** A measurement with what judges it: the norm and the version in force on its own date, as known at the clocks. */
export interface JudgedMeasurement extends MeasurementHeld {
  normId: string | null;
  /** The first day of the period that the norm is valid for. */
  normFrom: LocalDate | null;
  sufficient: number | null;
  high: number | null;
  /** The agreement of the team, KPI and level whose version was in force. */
  agreementId: string | null;
  version: number | null;
  inForceFrom: Instant | null;
  target: number | null;
  bandwidth: number | null;
  direction: 'higher' | 'lower' | null;
  judged: boolean | null;
  /** Under this denominator a result is not assessable. */
  smallestDenominator: number | null;
}

/**
 * The measurements of teams with what judges them, every fact on the same pair of clocks. A norm judges the whole
 * period that it is valid for; a version judges from when it came into force, the latest first.
 */
export async function judgedMeasurements(
  sql: Sql,
  clocks: ReadClocks,
  teamIds: Ids,
): Promise<JudgedMeasurement[]> {
  if (teamIds.length === 0) return [];
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT ${columnsOf(measurementTable)}, n.norm_id, n.period_from::text AS norm_from, n.sufficient, n.high,
            v.agreement_id, v.version, v.in_force_from, v.target, v.bandwidth, d.direction, d.judged, d.smallest_denominator
     FROM traject_read.measurement t
     LEFT JOIN LATERAL (
       SELECT * FROM traject_read.norm n
       WHERE n.kpi = t.kpi AND (n.level IS NULL OR n.level = t.level) AND ${atClocks('n')}
         AND n.period_from <= (t.judged_at AT TIME ZONE 'Europe/Amsterdam')::date
         AND (n.period_until IS NULL OR (t.judged_at AT TIME ZONE 'Europe/Amsterdam')::date < n.period_until)
       ORDER BY n.level NULLS LAST, n.period_from DESC, n.norm_id LIMIT 1
     ) n ON true
     LEFT JOIN LATERAL (
       SELECT * FROM traject_read.kpi_version v
       WHERE v.team_id = t.team_id AND v.kpi = t.kpi AND v.level IS NOT DISTINCT FROM t.level
         AND ${atClocks('v')} AND v.in_force_from <= t.judged_at
         AND v.period_from <= (t.judged_at AT TIME ZONE 'Europe/Amsterdam')::date
         AND (v.period_until IS NULL OR (t.judged_at AT TIME ZONE 'Europe/Amsterdam')::date < v.period_until)
       ORDER BY v.in_force_from DESC, v.version DESC, v.agreement_id LIMIT 1
     ) v ON true
     LEFT JOIN LATERAL (
       SELECT * FROM traject_read.kpi_definition d WHERE d.kpi = t.kpi AND ${atClocks('d')} LIMIT 1
     ) d ON true
     WHERE t.team_id = ANY ($3) AND ${atClocks('t')}
     ORDER BY t.team_id, t.kpi, t.level, t.measured_at, t.measurement_id`,
    [clocks.validAt, clocks.knownPosition, teamIds],
  );
  return rows.map((raw) => ({ ...readRow(measurementTable, raw), ...judgementOf(raw) }));
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const stringOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function judgementOf(raw: Record<string, unknown>) {
  const { direction, judged } = raw;
  return {
    normId: stringOf(raw['norm_id']),
    normFrom: stringOf(raw['norm_from']),
    sufficient: numberOf(raw['sufficient']),
    high: numberOf(raw['high']),
    agreementId: stringOf(raw['agreement_id']),
    version: numberOf(raw['version']),
    inForceFrom: raw['in_force_from'] instanceof Date ? raw['in_force_from'].toISOString() : null,
    target: numberOf(raw['target']),
    bandwidth: numberOf(raw['bandwidth']),
    direction: direction === 'higher' || direction === 'lower' ? direction : null,
    judged: typeof judged === 'boolean' ? judged : null,
    smallestDenominator: numberOf(raw['smallest_denominator']),
  } as const;
}
