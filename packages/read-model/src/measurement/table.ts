import type { Level, MEASUREMENT_STATUS } from '@traject/domain';
import { date, instant, integerOf, number, oneOf, optional, string, table, textRef } from '../table.js';

export const measurementTable = table(
  'measurement',
  {
    measurementId: string(),
    teamId: string(),
    kpi: string(),
    level: optional(integerOf<Level>()),
    periodFrom: date(),
    periodUntil: optional(date()),
    value: optional(number()),
    numerator: optional(number()),
    denominator: optional(number()),
    status: oneOf<(typeof MEASUREMENT_STATUS)[number]>(),
    source: textRef(),
    deliveryHash: optional(string()),
    measuredAt: instant(),
    /** When norms and versions judge it: the end of its period. */
    judgedAt: instant(),
    eventId: string(),
  },
  [['teamId', 'kpi'], ['measurementId']],
);
