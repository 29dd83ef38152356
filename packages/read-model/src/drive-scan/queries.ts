import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { driveScanTable } from './table.js';

/** `answers` and `drives` are null unless the scan was closed with five answers or more. */
export type DriveScan = Held<typeof driveScanTable>;

type Ids = readonly string[];
const order: (keyof (typeof driveScanTable)['columns'])[] = ['closesOn', 'scanId'];

export const driveScansByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<DriveScan[]> =>
  ask(sql, { table: driveScanTable, clocks, by: 'scanId', keys: ids, order });

/** The scans of teams at the clocks, oldest first. */
export const driveScansOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<DriveScan[]> =>
  ask(sql, { table: driveScanTable, clocks, by: 'teamId', keys: teamIds, order });
