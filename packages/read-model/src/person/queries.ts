import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { employmentTable, roleGrantTable } from './table.js';

export { standingOf, type PlacedTeam, type Standing, type StandingRole } from './standing.js';

export type EmploymentHeld = Held<typeof employmentTable>;
export type RoleGrantHeld = Held<typeof roleGrantTable>;

/** The granted roles of persons that held at `validAt`; `member` and `teamLead` are asked of the teams. */
export const rolesOfPersons = (
  sql: Sql,
  clocks: ReadClocks,
  personIds: readonly string[],
): Promise<RoleGrantHeld[]> =>
  ask(sql, {
    table: roleGrantTable,
    clocks,
    by: 'personId',
    keys: personIds,
    holding: true,
    order: ['personId', 'periodFrom', 'grantId'],
  });

/** Who held a role for these units at `validAt`. */
export const rolesForUnits = (
  sql: Sql,
  clocks: ReadClocks,
  unitIds: readonly string[],
): Promise<RoleGrantHeld[]> =>
  ask(sql, {
    table: roleGrantTable,
    clocks,
    by: 'unitId',
    keys: unitIds,
    holding: true,
    order: ['unitId', 'role', 'periodFrom', 'grantId'],
  });

/** Every employment of persons that was known, past and planned ones too; a row for each change of terms. */
export const employmentsOfPersons = (
  sql: Sql,
  clocks: ReadClocks,
  personIds: readonly string[],
): Promise<EmploymentHeld[]> =>
  ask(sql, {
    table: employmentTable,
    clocks,
    by: 'personId',
    keys: personIds,
    order: ['personId', 'periodFrom', 'employmentId'],
  });
