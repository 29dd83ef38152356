import type { DIRECTIONS, KPI_PERIODS, KPI_UNITS, Level } from '@traject/domain';
import {
  boolean,
  date,
  integer,
  integerOf,
  number,
  oneOf,
  optional,
  string,
  table,
  textRef,
} from '../table.js';

export const kpiDefinitionTable = table(
  'kpi_definition',
  {
    kpi: string(),
    name: textRef(),
    unit: oneOf<(typeof KPI_UNITS)[number]>(),
    direction: oneOf<(typeof DIRECTIONS)[number]>(),
    per: oneOf<(typeof KPI_PERIODS)[number]>(),
    judged: boolean(),
    smallestDenominator: integer(),
    numerator: optional(textRef()),
    denominator: optional(textRef()),
    source: textRef(),
  },
  [['kpi']],
);

/** Norms of every period; which one judges a measurement is asked for the measurement's own date. */
export const normTable = table(
  'norm',
  {
    normId: string(),
    kpi: string(),
    level: optional(integerOf<Level>()),
    periodFrom: date(),
    periodUntil: optional(date()),
    sufficient: number(),
    high: optional(number()),
    source: textRef(),
    eventId: string(),
  },
  [['kpi']],
);
