// On which KPIs teams of the generated institution agree, and what comes out. Both are measured per yield year.
import type { Direction } from '@traject/domain';
import type { Draw } from './random.js';
import type { Team } from './cast.js';

/** How a result compares with what was agreed; `few` is about too few people to be judged. */
export const RESULTS = { met: 21, withinLeeway: 8, missed: 9, few: 2 } as const;
export type Result = keyof typeof RESULTS;

export interface Kpi {
  code: 'VSV' | 'JR';
  direction: Direction;
  /** How far a result may fall short, in percentage points. */
  bandwidth: number;
  source: string;
  /** By how many people results differ from what was just reached. */
  spread: number;
  /** Around what a level's target lies, in per cent. */
  target: Readonly<Record<2 | 3 | 4, number>>;
}

export const VSV: Kpi = {
  code: 'VSV',
  direction: 'lower',
  bandwidth: 0.5,
  source: 'Levering van DUO',
  spread: 4,
  target: { 2: 8, 3: 3, 4: 2.4 },
};
export const JR: Kpi = {
  code: 'JR',
  direction: 'higher',
  bandwidth: 2,
  source: 'Studentenadministratie',
  spread: 20,
  target: { 2: 72, 3: 73, 4: 73 },
};

export const levelOf = (team: Team): 2 | 3 | 4 => ([2, 3, 4] as const)[team.number % 3] ?? 2;

/** To one decimal, as people agree on it: up to a tenth of what is usual away from it. */
export const targetOf = (kpi: Kpi, level: 2 | 3 | 4, draw: Draw): number =>
  Math.round(kpi.target[level] * (0.9 + 0.2 * draw.share()) * 10) / 10;

/** So many of so many, which is the rate that is measured. */
export interface Counted {
  numerator: number;
  denominator: number;
}

/** Counts that compare with the terms as `result` says. */
export function countedAs(result: Result, kpi: Kpi, target: number, draw: Draw): Counted {
  const denominator = result === 'few' ? 6 + draw.below(6) : 240 + draw.below(300);
  // How many the target is, and how many its leeway is, counted towards the better side.
  const sign = kpi.direction === 'lower' ? 1 : -1;
  const people = (rate: number): number => {
    const exact = (rate / 100) * denominator;
    return sign > 0 ? Math.floor(exact) : Math.ceil(exact);
  };
  const [reached, bound] = [people(target), people(target + sign * kpi.bandwidth)];
  const better = draw.below(kpi.spread);
  const numerator = {
    met: reached - sign * better,
    few: reached,
    withinLeeway: bound,
    missed: bound + sign * (1 + better),
  }[result];
  return { numerator: Math.max(0, Math.min(denominator, numerator)), denominator };
}
