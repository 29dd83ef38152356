// Norms for the yield years that the national table does not hold yet, invented for the demo and saying so.
import { setup } from './cast.js';
import { yieldYear, type Calendar } from './calendar.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** The last yield year of the national table (vsvNorms in the domain), as its first calendar year. */
const LAST_NATIONAL = 2024;
const SUFFICIENT = { 1: 22, 2: 9.1, 3: 3.6, 4: 3 } as const;

/** Announced at the start of each yield year of the story that has no national norm. */
export function demoNorms(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  for (const index of [0, 1, 2]) {
    const first = calendar.firstYear + index;
    if (first <= LAST_NATIONAL) continue;
    for (const level of [1, 2, 3, 4] as const) {
      year(index).did(`09-25 09:0${level}`, setup, 'SetNorm', {
        kpi: 'VSV',
        normId: `demo-vsv-${first}-${level}`,
        level,
        period: yieldYear(calendar, index),
        sufficient: SUFFICIENT[level],
        high: null,
        source: 'Verzonnen norm voor de demo; de landelijke is hier nog niet opgenomen',
      });
    }
  }
  return steps;
}
