import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { experimentObservationTable, experimentTable } from './table.js';

export type Experiment = Held<typeof experimentTable>;
export type ExperimentObservation = Held<typeof experimentObservationTable>;

type Ids = readonly string[];
const order: (keyof (typeof experimentTable)['columns'])[] = ['proposedAt', 'experimentId'];

/** The experiments with these ids at the clocks, in whatever state. */
export const experimentsByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<Experiment[]> =>
  ask(sql, { table: experimentTable, clocks, by: 'experimentId', keys: ids, order });

/** The experiments of teams at the clocks, oldest first. */
export const experimentsOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<Experiment[]> =>
  ask(sql, { table: experimentTable, clocks, by: 'teamId', keys: teamIds, order });

/** The experiments that do these again, at the clocks. */
export const repetitionsOf = (sql: Sql, clocks: ReadClocks, experimentIds: Ids): Promise<Experiment[]> =>
  ask(sql, { table: experimentTable, clocks, by: 'repeats', keys: experimentIds, order });

/** What was observed in experiments at the clocks, in order of the world's time. */
export const observationsOfExperiments = (
  sql: Sql,
  clocks: ReadClocks,
  experimentIds: Ids,
): Promise<ExperimentObservation[]> =>
  ask(sql, {
    table: experimentObservationTable,
    clocks,
    by: 'experimentId',
    keys: experimentIds,
    order: ['experimentId', 'observedAt', 'observationId'],
  });
