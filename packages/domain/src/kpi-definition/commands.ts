import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { code, id, level, period, text } from '../kernel/fields.js';
import { DIRECTIONS, KPI_PERIODS, KPI_UNITS } from './events.js';

/** By quality, or by the policy that loads reference data. */
export const kpiDefinitionCommands = {
  DefineKpi: z.object({
    kpi: code(),
    name: text(),
    unit: z.enum(KPI_UNITS),
    direction: z.enum(DIRECTIONS),
    per: z.enum(KPI_PERIODS),
    judged: z.boolean(),
    smallestDenominator: z.number().int().min(0),
    numerator: text().nullable(),
    denominator: text().nullable(),
    source: text(),
  }),
  SetNorm: z.object({
    kpi: code(),
    normId: id(),
    level: level().nullable(),
    period: period(),
    sufficient: z.number(),
    high: z.number().nullable(),
    source: text(),
  }),
};
export type KpiDefinitionCommand = CommandOf<typeof kpiDefinitionCommands>;
