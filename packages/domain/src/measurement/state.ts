import type { Level, Period, Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { MEASUREMENT_STATUS } from './events.js';

export interface Measurement {
  measurementId: string;
  period: Period;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  status: (typeof MEASUREMENT_STATUS)[number];
  source: Text;
  deliveryHash: string | null;
  /** When it held: the end of its period, or the moment of measuring when that came first. */
  at: Instant;
  /** The event that stands for it now (a correction when it was corrected). */
  eventId: string;
}
export interface MeasurementSeriesState {
  teamId: string | null;
  kpi: string | null;
  level: Level | null;
  /** In order of `at`. */
  measurements: Measurement[];
}
