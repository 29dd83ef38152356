import type { Period, Text } from '../kernel/fields.js';
import type { Cao } from '../person/events.js';

/** For full time and a whole school year; `budget` in euro. */
export interface HoursNorm {
  normId: string;
  teaching: boolean;
  period: Period;
  hours: number;
  budget: number | null;
  source: Text;
  eventId: string;
}
export type HoursNormState = { status: 'unknown' } | { status: 'set'; cao: Cao; norms: HoursNorm[] };
