import type { Level, Period, Text } from '../kernel/fields.js';
import type { DIRECTIONS, KPI_PERIODS, KPI_UNITS } from './events.js';

export interface Norm {
  normId: string;
  level: Level | null;
  period: Period;
  sufficient: number;
  high: number | null;
  source: Text;
  eventId: string;
}
export type KpiDefinitionState =
  | { status: 'unknown' }
  | {
      status: 'defined';
      kpi: string;
      name: Text;
      unit: (typeof KPI_UNITS)[number];
      direction: (typeof DIRECTIONS)[number];
      per: (typeof KPI_PERIODS)[number];
      judged: boolean;
      smallestDenominator: number;
      numerator: Text | null;
      denominator: Text | null;
      source: Text;
      norms: Norm[];
    };
