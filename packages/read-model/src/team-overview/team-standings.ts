// What the overview of all teams is made of, in one statement: how a team's needs are counted, and of its agreements,
// measurements and themes only what is compared.
import { NEEDS_UNDER_WAY, SILENT_DAYS, type Instant, type Level, type LocalDate } from '@traject/domain';
import type { KpiAgreement, KpiVersionHeld } from '../kpi-agreement/queries.js';
import type { Ownership } from '../ownership/queries.js';
import { atClocks, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';

/** How many needs of a team are where. Instants are of the world's clock. */
export interface NeedsStanding {
  teamId: string;
  /** Neither closed, withdrawn, merged nor split. */
  open: number;
  closed: number;
  /** Closed without evidence on Guskey's levels 4-5. */
  thinlyClosed: number;
  /** Endorsed, and not planned. */
  unplanned: number;
  unplannedSince: Instant | null;
  /** Under way, with nothing that took effect for `SILENT_DAYS` days. */
  silent: number;
  silentSince: Instant | null;
  lastChange: Instant;
}

export interface AgreementStanding extends Pick<
  KpiAgreement,
  'agreementId' | 'teamId' | 'kpi' | 'status' | 'imposed' | 'proposalValue' | 'targetValue'
> {
  level: Level | null;
  periodFrom: LocalDate;
  periodUntil: LocalDate | null;
  dissent: boolean;
  proposalAt: Instant | null;
  targetAt: Instant | null;
  lastChange: Instant;
}

export interface VersionStanding extends Pick<
  KpiVersionHeld,
  'agreementId' | 'version' | 'target' | 'bandwidth' | 'periodFrom' | 'periodUntil'
> {
  inForceFrom: Instant | null;
  lastChange: Instant;
}

export interface MeasurementStanding {
  teamId: string;
  kpi: string;
  level: Level | null;
  periodFrom: LocalDate;
  periodUntil: LocalDate | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  measuredAt: Instant;
  lastChange: Instant;
}

export interface OwnershipStanding extends Pick<Ownership, 'themeId' | 'status'> {
  /** The teams that hold it, and the one that claims it or was assigned it. */
  teamIds: string[];
  lastChange: Instant;
}

/** What stood of some teams at the clocks. */
export interface TeamStandings {
  needs: NeedsStanding[];
  agreements: AgreementStanding[];
  versions: VersionStanding[];
  measurements: MeasurementStanding[];
  ownerships: OwnershipStanding[];
}

const OPEN: readonly string[] = [...NEEDS_UNDER_WAY, 'endorsed', 'deferred'];

const period = `period_from AS "periodFrom", period_until AS "periodUntil"`;
/** When a row came to be as it is: what happened last to what it is about, as far as it changed anything. */
const lastChange = (alias: string) => `lower(${alias}.valid_during)`;

// $1, $2 clocks; $3 teams; $4 statuses under way; $5 open statuses; $6 days of silence
const NEEDS = `
  WITH need AS (
    -- Stances change a need while it is deliberated on, and are rows of their own.
    SELECT n.team_id, n.status, n.guskey_levels, n.endorsed_at, greatest(${lastChange('n')}, stance.last) AS moved
    FROM traject_read.training_need n
    LEFT JOIN LATERAL (
      SELECT max(${lastChange('s')}) AS last FROM traject_read.need_stance s
      WHERE s.need_id = n.need_id AND n.status IN ('proposed', 'deliberating') AND ${atClocks('s')}
    ) stance ON true
    WHERE n.team_id = ANY ($3) AND ${atClocks('n')}
  ), quiet AS (
    SELECT *, status = ANY ($4) AND moved <= $1::timestamptz - make_interval(days => $6) AS silent FROM need
  )
  SELECT team_id AS "teamId",
    count(*) FILTER (WHERE status = ANY ($5)) AS open,
    count(*) FILTER (WHERE status = 'closed') AS closed,
    count(*) FILTER (WHERE status = 'closed' AND NOT coalesce(guskey_levels && '{4,5}', false)) AS "thinlyClosed",
    count(*) FILTER (WHERE status = 'endorsed') AS unplanned,
    min(endorsed_at) FILTER (WHERE status = 'endorsed') AS "unplannedSince",
    count(*) FILTER (WHERE silent) AS silent,
    min(moved) FILTER (WHERE silent) AS "silentSince",
    max(moved) AS "lastChange"
  FROM quiet GROUP BY team_id`;

const AGREEMENTS = `
  SELECT agreement_id AS "agreementId", team_id AS "teamId", kpi, level, ${period}, status, imposed,
    dissent IS NOT NULL AS dissent, proposal_value AS "proposalValue", proposal_at AS "proposalAt",
    target_value AS "targetValue", target_at AS "targetAt", ${lastChange('a')} AS "lastChange"
  FROM traject_read.kpi_agreement a WHERE team_id = ANY ($3) AND ${atClocks('a')}
  ORDER BY period_from, kpi, agreement_id`;

const VERSIONS = `
  SELECT agreement_id AS "agreementId", version, target, bandwidth, ${period}, in_force_from AS "inForceFrom",
    ${lastChange('v')} AS "lastChange"
  FROM traject_read.kpi_version v WHERE team_id = ANY ($3) AND ${atClocks('v')} ORDER BY agreement_id, version`;

const MEASUREMENTS = `
  SELECT team_id AS "teamId", kpi, level, ${period}, value, numerator, denominator, measured_at AS "measuredAt",
    ${lastChange('m')} AS "lastChange"
  FROM traject_read.measurement m WHERE team_id = ANY ($3) AND ${atClocks('m')}
  ORDER BY judged_at, measured_at, measurement_id`;

const OWNERSHIPS = `
  SELECT theme_id AS "themeId", status, array_remove(holder_team_ids || team_id, NULL) AS "teamIds",
    ${lastChange('o')} AS "lastChange"
  FROM traject_read.ownership o
  WHERE (team_id = ANY ($3) OR holder_team_ids && $3) AND ${atClocks('o')} ORDER BY theme_id`;

const list = (text: string) => `(SELECT coalesce(json_agg(r), '[]') FROM (${text}) r)`;
const STATEMENT = `SELECT ${list(NEEDS)} AS needs, ${list(AGREEMENTS)} AS agreements, ${list(VERSIONS)} AS versions,
  ${list(MEASUREMENTS)} AS measurements, ${list(OWNERSHIPS)} AS ownerships`;

/** What stood of these teams at the clocks: the facts by which a board sees where to look. */
export async function teamStandings(
  sql: Sql,
  clocks: ReadClocks,
  teamIds: readonly string[],
): Promise<TeamStandings> {
  const { rows } = await sql.query<TeamStandings>(STATEMENT, [
    clocks.validAt,
    clocks.knownPosition,
    teamIds,
    NEEDS_UNDER_WAY,
    OPEN,
    SILENT_DAYS,
  ]);
  const [found] = rows;
  if (!found) throw new Error('a statement of one row was answered with none');
  const { needs, agreements, versions, measurements, ownerships } = found;
  return {
    needs: needs.map((row) => ({
      ...row,
      unplannedSince: instantOrNull(row.unplannedSince),
      silentSince: instantOrNull(row.silentSince),
      lastChange: instant(row.lastChange),
    })),
    agreements: agreements.map((row) => ({
      ...row,
      proposalAt: instantOrNull(row.proposalAt),
      targetAt: instantOrNull(row.targetAt),
      lastChange: instant(row.lastChange),
    })),
    versions: versions.map((row) => ({
      ...row,
      inForceFrom: instantOrNull(row.inForceFrom),
      lastChange: instant(row.lastChange),
    })),
    measurements: measurements.map((row) => ({
      ...row,
      measuredAt: instant(row.measuredAt),
      lastChange: instant(row.lastChange),
    })),
    ownerships: ownerships.map((row) => ({ ...row, lastChange: instant(row.lastChange) })),
  };
}

/** As JSON of PostgreSQL has it, with an offset. */
const instant = (text: string): Instant => new Date(text).toISOString();
const instantOrNull = (text: string | null): Instant | null => (text === null ? null : instant(text));
