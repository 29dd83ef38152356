// What was measured: yearly rates that norms and agreements judge, and monthly counts that nothing judges.
import { calendarMonths } from './months.js';
import { lead, quality, teams, type TeamKey } from './cast.js';
import { yieldYear, type Calendar } from './calendar.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

interface Yearly {
  team: TeamKey;
  kpi: string;
  level: 2 | 3 | 4;
  /** Yield year of the story; -1 is the one before it. */
  of: number;
  numerator: number;
  denominator: number;
  /** School year and day of recording. */
  recorded: [number, string];
  /** Numerator of the definitive figure, and when it came. */
  definitive?: [number, number, string];
}

const rate = (numerator: number, denominator: number) => Math.round((10_000 * numerator) / denominator) / 100;

const YEARLY: Yearly[] = [
  {
    team: 'mobility',
    kpi: 'VSV',
    level: 3,
    of: -1,
    numerator: 15,
    denominator: 268,
    recorded: [0, '10-15 10:00'],
    definitive: [16, 0, '12-12 09:45'],
  },
  {
    team: 'mobility',
    kpi: 'VSV',
    level: 2,
    of: -1,
    numerator: 14,
    denominator: 131,
    recorded: [0, '10-15 10:10'],
  },
  {
    team: 'mobility',
    kpi: 'VSV',
    level: 3,
    of: 0,
    numerator: 13,
    denominator: 259,
    recorded: [1, '10-16 10:00'],
    definitive: [12, 1, '01-15 09:30'],
  },
  {
    team: 'mobility',
    kpi: 'VSV',
    level: 2,
    of: 0,
    numerator: 12,
    denominator: 126,
    recorded: [1, '10-16 10:10'],
  },
  {
    team: 'mobility',
    kpi: 'JR',
    level: 3,
    of: 0,
    numerator: 62,
    denominator: 94,
    recorded: [1, '11-05 11:00'],
  },
  {
    team: 'mobility',
    kpi: 'VSV',
    level: 3,
    of: 1,
    numerator: 11,
    denominator: 251,
    recorded: [2, '10-13 10:00'],
  },
  {
    team: 'mobility',
    kpi: 'VSV',
    level: 2,
    of: 1,
    numerator: 11,
    denominator: 120,
    recorded: [2, '10-13 10:10'],
  },
  {
    team: 'mobility',
    kpi: 'JR',
    level: 3,
    of: 1,
    numerator: 68,
    denominator: 97,
    recorded: [2, '10-13 11:00'],
  },
  {
    team: 'tech',
    kpi: 'VSV',
    level: 2,
    of: 0,
    numerator: 11,
    denominator: 104,
    recorded: [1, '10-16 10:20'],
  },
  { team: 'tech', kpi: 'VSV', level: 3, of: 0, numerator: 5, denominator: 141, recorded: [1, '10-16 10:25'] },
  { team: 'care', kpi: 'VSV', level: 3, of: 0, numerator: 9, denominator: 312, recorded: [1, '10-16 10:30'] },
  {
    team: 'care',
    kpi: 'VSV',
    level: 4,
    of: 0,
    numerator: 10,
    denominator: 287,
    recorded: [1, '10-16 10:35'],
  },
  { team: 'care', kpi: 'DR', level: 4, of: 0, numerator: 71, denominator: 103, recorded: [1, '11-05 11:10'] },
  { team: 'food', kpi: 'VSV', level: 2, of: 0, numerator: 8, denominator: 77, recorded: [1, '10-16 10:40'] },
  {
    team: 'trade',
    kpi: 'VSV',
    level: 2,
    of: 0,
    numerator: 13,
    denominator: 118,
    recorded: [1, '10-16 10:45'],
  },
  {
    team: 'trade',
    kpi: 'VSV',
    level: 4,
    of: 0,
    numerator: 7,
    denominator: 203,
    recorded: [1, '10-16 10:50'],
  },
  { team: 'ict', kpi: 'VSV', level: 4, of: 0, numerator: 2, denominator: 11, recorded: [1, '10-16 10:55'] },
  { team: 'tech', kpi: 'VSV', level: 2, of: 1, numerator: 9, denominator: 101, recorded: [2, '10-13 10:20'] },
  { team: 'care', kpi: 'VSV', level: 4, of: 1, numerator: 8, denominator: 291, recorded: [2, '10-13 10:35'] },
  { team: 'care', kpi: 'DR', level: 4, of: 1, numerator: 78, denominator: 104, recorded: [2, '10-13 11:10'] },
  { team: 'ict', kpi: 'VSV', level: 4, of: 1, numerator: 6, denominator: 164, recorded: [2, '10-13 10:55'] },
];

/** Early leavers of Team Mobiliteit at level 3 per month of a yield year, as counted that month. */
const MONTHLY = [
  [0, 1, 0, 1, 2, 1, 2, 1, 1, 1, 2, 0],
  [1, 0, 1, 1, 1, 0, 2, 1, 1, 1, 1, 1],
  [0, 1],
];

/** Yearly and monthly figures; definitive figures and a miscount correct what they replace. */
export function measurements(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  YEARLY.forEach((figure, index) => {
    const { team, kpi, level, of, numerator, denominator, recorded, definitive } = figure;
    const name = `yearly-${index}`;
    const body = {
      measurementId: `measurement-${kpi}-${teams[team]}-${level}-${calendar.firstYear + of}`,
      teamId: teams[team],
      kpi,
      level,
      period: yieldYear(calendar, of),
      value: rate(numerator, denominator),
      numerator,
      denominator,
      status: 'provisional',
      deliveryHash: null,
    };
    const source = 'Jaarlevering DUO, voorlopig';
    year(recorded[0]).did(recorded[1], quality, 'RecordMeasurement', { ...body, source }, { name });
    if (!definitive) return;
    const [final, at, day] = definitive;
    year(at).corrected(day, quality, {
      step: name,
      kind: 'replace',
      data: {
        ...body,
        value: rate(final, denominator),
        numerator: final,
        status: 'definitive',
        source: 'Jaarlevering DUO, definitief',
      },
      reason: 'De definitieve levering van DUO vervangt de voorlopige.',
    });
  });
  MONTHLY.forEach((counts, index) => {
    calendarMonths(calendar, index).forEach(({ period, month, recorded }, place) => {
      const count = counts[place];
      if (count === undefined) return;
      const input = {
        measurementId: `measurement-month-${month}`,
        teamId: teams.mobility,
        kpi: 'VSV_MONTH',
        level: 3,
        period,
        value: count,
        numerator: null,
        denominator: null,
        status: 'provisional',
        source: 'Maandlevering DUO',
        deliveryHash: null,
      };
      const name = `month-${index}-${place}`;
      steps.push({
        at: recorded,
        by: place % 2 === 0 ? quality : lead,
        command: 'RecordMeasurement',
        input: () => input,
        name,
      });
    });
  });
  year(0).corrected('05-20 10:30', quality, {
    step: 'month-0-4',
    kind: 'replace',
    data: {
      measurementId: `measurement-month-${calendar.firstYear + 1}-02`,
      teamId: teams.mobility,
      kpi: 'VSV_MONTH',
      level: 3,
      period: { from: `${calendar.firstYear + 1}-02-01`, until: `${calendar.firstYear + 1}-03-01` },
      value: 3,
      numerator: null,
      denominator: null,
      status: 'provisional',
      source: 'Maandlevering DUO van april: februari is herzien',
      deliveryHash: null,
    },
    reason: 'Een latere levering telt in februari één leerling meer.',
  });
  return steps;
}
