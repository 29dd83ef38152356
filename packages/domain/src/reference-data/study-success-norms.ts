import type { Level } from '../kernel/fields.js';
import { startOfDay } from '../kernel/instant.js';
import type { ReferenceCommand } from './reference-command.js';

/** The day of the definition; it holds until a later one. */
const FROM = '2024-05-31';
const SOURCE = 'Inspectie van het Onderwijs, normen studiesucces mbo, definitie van 31 mei 2024';

/** KPI, level, sufficient, high, in per cent. Level 1 has no norm. */
const NORMS: readonly [kpi: string, level: Level, sufficient: number, high: number][] = [
  ['JR', 2, 67, 82],
  ['JR', 3, 68, 85],
  ['JR', 4, 68, 85],
  ['DR', 2, 61, 79],
  ['DR', 3, 70, 89],
  ['DR', 4, 70, 89],
];
/** SR has no norm for high. */
const STARTERS: readonly [level: Level, sufficient: number][] = [
  [2, 79],
  [3, 82],
  [4, 82],
];

const norm = (
  kpi: string,
  level: Level,
  sufficient: number,
  high: number | null,
): ReferenceCommand<'SetNorm'> => ({
  command: 'SetNorm',
  effectiveAt: startOfDay(FROM),
  input: {
    kpi,
    normId: `${kpi.toLowerCase()}-2024-${level}`,
    level,
    period: { from: FROM, until: null },
    sufficient,
    high,
    source: SOURCE,
  },
});

export const studySuccessNorms: readonly ReferenceCommand<'SetNorm'>[] = [
  ...NORMS.map(([kpi, level, sufficient, high]) => norm(kpi, level, sufficient, high)),
  ...STARTERS.map(([level, sufficient]) => norm('SR', level, sufficient, null)),
];
