import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { code, hash, id, level, period, text } from '../kernel/fields.js';
import { MEASUREMENT_STATUS } from './events.js';

/** By quality, team lead, or the import on their behalf. A changed figure is a correction with a reason. */
export const measurementCommands = {
  RecordMeasurement: z.object({
    measurementId: id(),
    teamId: id(),
    kpi: code(),
    level: level().nullable(),
    period: period(),
    value: z.number().finite().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    status: z.enum(MEASUREMENT_STATUS),
    source: text(),
    deliveryHash: hash().nullable(),
  }),
};
export type MeasurementCommand = CommandOf<typeof measurementCommands>;
