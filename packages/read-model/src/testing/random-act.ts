// An act of a random history, as numbers, and the days it falls on. For tests only.
import { addDays, startOfDay, type Instant, type Period } from '@traject/domain';

/** One act of a history, as numbers that fast-check can shrink. */
export interface Act {
  word: number;
  type: number;
  day: number;
  /** How many milliseconds after the start of that day; 0 falls on the boundaries of periods. */
  offset: number;
  /** 0-2: an event of its own; 3: replaces, 4: retracts an earlier event of its stream. */
  form: number;
  /** Which event it corrects, counted back from the last one. */
  target: number;
  /** Whether a correction moves its event in the world's time. */
  moves: boolean;
  numbers: [number, number, number];
}

/** What a history is about; every id in it begins with `prefix`. */
export interface Cast {
  prefix: string;
  kpi: string;
}

const FIRST_DAY = '2024-07-28';

export const dayOf = (day: number): string => addDays(FIRST_DAY, day);
export const instantOf = (day: number, offset: number): Instant =>
  new Date(Date.parse(startOfDay(dayOf(day))) + offset).toISOString();
export const periodOf = (day: number, days: number): Period => ({
  from: dayOf(day),
  until: days === 0 ? null : dayOf(day + days),
});
