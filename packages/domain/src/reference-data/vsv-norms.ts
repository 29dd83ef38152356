import { LEVELS } from '../kernel/fields.js';
import { startOfDay } from '../kernel/instant.js';
import type { ReferenceCommand } from './reference-command.js';

const SOURCE =
  'Landelijke vsv-normen per teljaar en niveau (OCW/DUO), overgenomen uit de openbare bron cedanl/vsv_analysis (Apache License 2.0)';

/** Yield year as its first calendar year; norms of levels 1, 2, 3 and 4 in thousandths of a per cent. */
const NORMS: readonly [yieldYear: number, ...perLevel: [number, number, number, number]][] = [
  [2016, 23500, 9500, 3600, 2750],
  [2017, 23500, 9400, 3500, 2750],
  [2018, 22400, 8600, 3200, 2700],
  [2019, 22200, 8450, 3100, 2700],
  [2020, 22800, 9710, 3990, 3340],
  [2021, 22600, 9580, 3890, 3250],
  [2022, 22400, 9450, 3800, 3170],
  [2023, 22200, 9330, 3700, 3080],
  [2024, 22000, 9200, 3600, 3000],
];

/** At most so much early school-leaving is sufficient, in per cent, from 1 October for a year. */
export const vsvNorms: readonly ReferenceCommand<'SetNorm'>[] = NORMS.flatMap(([year, ...perLevel]) =>
  LEVELS.flatMap((level, index): ReferenceCommand<'SetNorm'>[] => {
    const thousandths = perLevel[index];
    if (thousandths === undefined) return [];
    const period = { from: `${year}-10-01`, until: `${year + 1}-10-01` };
    return [
      {
        command: 'SetNorm',
        effectiveAt: startOfDay(period.from),
        input: {
          kpi: 'VSV',
          normId: `vsv-${year}-${level}`,
          level,
          period,
          sufficient: thousandths / 1000,
          high: null,
          source: SOURCE,
        },
      },
    ];
  }),
);
