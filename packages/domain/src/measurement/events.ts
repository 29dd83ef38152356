import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, hash, id, level, period, text } from '../kernel/fields.js';

export const MEASUREMENT_STATUS = ['provisional', 'definitive'] as const;

const figures = () => ({
  /** In the KPI's unit; null where it cannot be computed. A rate in per cent is `100 * numerator / denominator`. */
  value: z.number().finite().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  status: z.enum(MEASUREMENT_STATUS),
  source: text(),
  /** SHA-256 of the delivered file it was read from. */
  deliveryHash: hash().nullable(),
});

/** One stream per team, KPI and level. A definitive figure or a newer delivery corrects the event that it replaces. */
export const measurementEvents = {
  MeasurementRecorded: event(
    z.object({
      measurementId: id(),
      teamId: id(),
      kpi: code(),
      level: level().nullable(),
      period: period(),
      ...figures(),
    }),
  ),
};
export type MeasurementEvent = EventOf<typeof measurementEvents>;
