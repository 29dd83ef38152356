import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, id, level, period, text } from '../kernel/fields.js';

export const KPI_UNITS = ['percent', 'grade', 'count'] as const;
export const DIRECTIONS = ['higher', 'lower'] as const;
export const KPI_PERIODS = ['yieldYear', 'schoolYear', 'month'] as const;

/** Reference data: KPIs and their norms, each with its source. */
export const kpiDefinitionEvents = {
  /** `judged`: whether norms and targets may judge it (months are counts and are not judged). */
  KpiDefined: event(
    z.object({
      kpi: code(),
      name: text(),
      unit: z.enum(KPI_UNITS),
      direction: z.enum(DIRECTIONS),
      per: z.enum(KPI_PERIODS),
      judged: z.boolean(),
      /** Under this denominator a result is not assessable. */
      smallestDenominator: z.number().int().min(0),
      numerator: text().nullable(),
      denominator: text().nullable(),
      source: text(),
    }),
  ),
  /** What is sufficient for a level in a period, in the KPI's unit; `high` where the source has a second norm. */
  NormSet: event(
    z.object({
      normId: id(),
      level: level().nullable(),
      period: period(),
      sufficient: z.number(),
      high: z.number().nullable(),
      source: text(),
    }),
  ),
};
export type KpiDefinitionEvent = EventOf<typeof kpiDefinitionEvents>;
