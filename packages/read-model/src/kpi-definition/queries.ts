import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { kpiDefinitionTable, normTable } from './table.js';

export type KpiDefinition = Held<typeof kpiDefinitionTable>;
export type NormHeld = Held<typeof normTable>;

/** Every KPI that was defined at the clocks. */
export const allKpiDefinitions = (sql: Sql, clocks: ReadClocks): Promise<KpiDefinition[]> =>
  ask(sql, { table: kpiDefinitionTable, clocks, order: ['kpi'] });

/** The definitions of these KPIs (codes) at the clocks. */
export const kpiDefinitionsByCodes = (
  sql: Sql,
  clocks: ReadClocks,
  kpis: readonly string[],
): Promise<KpiDefinition[]> =>
  ask(sql, { table: kpiDefinitionTable, clocks, by: 'kpi', keys: kpis, order: ['kpi'] });

/** The norms of these KPIs for every period, as known at the clocks; pick by the date that is judged. */
export const normsOf = (sql: Sql, clocks: ReadClocks, kpis: readonly string[]): Promise<NormHeld[]> =>
  ask(sql, {
    table: normTable,
    clocks,
    by: 'kpi',
    keys: kpis,
    order: ['kpi', 'level', 'periodFrom', 'normId'],
  });
