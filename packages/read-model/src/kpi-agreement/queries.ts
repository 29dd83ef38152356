import { ask, askOutlines, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import type { RowOf } from '../table.js';
import { agreementOutline, kpiAgreementTable, kpiVersionTable } from './table.js';

export type KpiAgreement = Held<typeof kpiAgreementTable>;
/** What a list says of an agreement in one line. */
export type AgreementOutline = RowOf<typeof agreementOutline>;
export type KpiVersionHeld = Held<typeof kpiVersionTable>;

type Ids = readonly string[];
const order: (keyof (typeof kpiAgreementTable)['columns'])[] = ['periodFrom', 'kpi', 'agreementId'];

/** The agreements with these ids at the clocks. */
export const agreementsByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<KpiAgreement[]> =>
  ask(sql, { table: kpiAgreementTable, clocks, by: 'agreementId', keys: ids, order });

/** The agreements of teams at the clocks, closed ones too. */
export const agreementsOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<KpiAgreement[]> =>
  ask(sql, { table: kpiAgreementTable, clocks, by: 'teamId', keys: teamIds, order });

/** The same in one line each. */
export const agreementOutlinesOfTeams = (
  sql: Sql,
  clocks: ReadClocks,
  teamIds: Ids,
): Promise<AgreementOutline[]> =>
  askOutlines(sql, {
    table: agreementOutline,
    clocks,
    by: 'teamId',
    keys: teamIds,
    order: ['periodFrom', 'kpi', 'agreementId'],
  });

/** The agreements under programmes at the clocks. */
export const agreementsOfProgrammes = (
  sql: Sql,
  clocks: ReadClocks,
  programmeIds: Ids,
): Promise<KpiAgreement[]> =>
  ask(sql, { table: kpiAgreementTable, clocks, by: 'programmeId', keys: programmeIds, order });

/** The versions of agreements at the clocks, with their terms and who had signed them. */
export const versionsOfAgreements = (
  sql: Sql,
  clocks: ReadClocks,
  agreementIds: Ids,
): Promise<KpiVersionHeld[]> =>
  ask(sql, {
    table: kpiVersionTable,
    clocks,
    by: 'agreementId',
    keys: agreementIds,
    order: ['agreementId', 'version'],
  });
