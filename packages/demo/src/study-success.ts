// What the Inspectorate judges: jaar-, diploma- and startersresultaat of the teams over three yield years.
import { quality, teams, type TeamKey } from './cast.js';
import { yieldYear, type Calendar } from './calendar.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** Numerator and denominator; null where it was not measured, or stands among the other measurements. */
type Counts = readonly [numerator: number, denominator: number] | null;
type OfYear = readonly [jr: Counts, dr: Counts, sr: Counts];

/** The yield year before the story, and its first and second. */
const COUNTED: readonly [team: TeamKey, level: 1 | 2 | 3 | 4, years: readonly [OfYear, OfYear, OfYear]][] = [
  [
    'mobility',
    2,
    [
      [
        [88, 129],
        [71, 112],
        [41, 50],
      ],
      [
        [84, 124],
        [66, 109],
        [39, 48],
      ],
      [
        [90, 121],
        [74, 106],
        [45, 51],
      ],
    ],
  ],
  // Its JR of the last two years stands in measurements.ts: an agreement names it.
  [
    'mobility',
    3,
    [
      [
        [60, 96],
        [52, 80],
        [49, 58],
      ],
      [null, [57, 81], [48, 58]],
      [null, [59, 82], [50, 59]],
    ],
  ],
  [
    'tech',
    2,
    [
      [
        [58, 83],
        [49, 78],
        [33, 40],
      ],
      [
        [62, 82],
        [55, 77],
        [35, 41],
      ],
      [
        [69, 83],
        [62, 78],
        [37, 42],
      ],
    ],
  ],
  [
    'tech',
    3,
    [
      [
        [85, 112],
        [80, 108],
        [52, 60],
      ],
      [
        [90, 110],
        [84, 107],
        [50, 59],
      ],
      [
        [97, 111],
        [92, 108],
        [54, 61],
      ],
    ],
  ],
  [
    'care',
    3,
    [
      [
        [138, 204],
        [127, 188],
        [86, 108],
      ],
      [
        [140, 205],
        [131, 190],
        [88, 109],
      ],
      [
        [149, 208],
        [136, 192],
        [90, 108],
      ],
    ],
  ],
  // So does its DR of the last two years.
  [
    'care',
    4,
    [
      [
        [160, 240],
        [70, 104],
        [92, 110],
      ],
      [[165, 241], null, [90, 111]],
      [[176, 242], null, [95, 112]],
    ],
  ],
  // SR of the first year was not delivered; in the second only eleven had started.
  [
    'food',
    2,
    [
      [
        [45, 68],
        [36, 62],
        [24, 32],
      ],
      [[44, 66], [39, 60], null],
      [
        [47, 67],
        [40, 61],
        [6, 11],
      ],
    ],
  ],
  [
    'trade',
    1,
    [
      [
        [11, 16],
        [9, 14],
        [13, 18],
      ],
      [
        [12, 17],
        [10, 15],
        [14, 19],
      ],
      [
        [12, 18],
        [10, 16],
        [15, 20],
      ],
    ],
  ],
  [
    'trade',
    4,
    [
      [
        [150, 201],
        [118, 160],
        [96, 114],
      ],
      [
        [148, 203],
        [121, 162],
        [97, 115],
      ],
      [
        [139, 205],
        [110, 163],
        [90, 113],
      ],
    ],
  ],
  // A team that was small, and grew.
  [
    'ict',
    4,
    [
      [
        [8, 10],
        [6, 9],
        [7, 11],
      ],
      [
        [5, 11],
        [5, 10],
        [60, 70],
      ],
      [
        [31, 42],
        [28, 39],
        [58, 70],
      ],
    ],
  ],
];
const KPIS = ['JR', 'DR', 'SR'] as const;

/** What was counted otherwise at first, and corrected; trade-kpi.ts tells what was agreed between the two. */
const MISCOUNTED: Readonly<Record<string, { numerator: number; corrected: string; reason: string }>> = {
  'trade-4-JR--1': {
    numerator: 147,
    corrected: '04-08 11:20',
    reason: 'Drie studenten die in september hun diploma kregen, stonden nog als uitvaller in het bestand.',
  },
};

const rate = (numerator: number, denominator: number) => Math.round((10_000 * numerator) / denominator) / 100;

/** Recorded in November, as the yearly figures come in; the last year is provisional yet. */
export function studySuccess(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  COUNTED.forEach(([team, level, years], place) => {
    years.forEach((ofYear, index) => {
      const of = index - 1;
      const status = index === 2 ? 'provisional' : 'definitive';
      ofYear.forEach((counts, kpi) => {
        if (counts === null) return;
        const [numerator, denominator] = counts;
        const code = KPIS[kpi] ?? 'JR';
        const minute = String(place * 3 + kpi).padStart(2, '0');
        const counting = (counted: number) => ({
          measurementId: `measurement-${code}-${teams[team]}-${level}-${calendar.firstYear + of}`,
          teamId: teams[team],
          kpi: code,
          level,
          period: yieldYear(calendar, of),
          value: rate(counted, denominator),
          numerator: counted,
          denominator,
          status,
          source: `Onderwijsresultaten mbo, ${status === 'definitive' ? 'definitief' : 'voorlopig'}`,
          deliveryHash: null,
        });
        const step = `${team}-${level}-${code}-${of}`;
        const miscounted = MISCOUNTED[step];
        const atFirst = counting(miscounted?.numerator ?? numerator);
        year(index).did(`11-06 10:${minute}`, quality, 'RecordMeasurement', atFirst, { name: step });
        if (!miscounted) return;
        const { corrected, reason } = miscounted;
        const data = counting(numerator);
        year(index).corrected(corrected, quality, { step, kind: 'replace', data, reason });
      });
    });
  });
  return steps;
}
