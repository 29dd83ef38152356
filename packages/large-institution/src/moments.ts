import { addDays, startOfDay, type Instant, type LocalDate } from '@traject/domain';

/** The first day of the school year that begins in `year`: 1 August. */
export const firstDay = (year: number): LocalDate => `${year}-08-01`;

/** The yield year that begins in `year`: 1 October until 1 October. */
export const yieldYear = (year: number): { from: LocalDate; until: LocalDate } => ({
  from: `${year}-10-01`,
  until: `${year + 1}-10-01`,
});

const MINUTE = 60_000;

/** `minutes` after midnight (Amsterdam) of the n-th day of the school year that begins in `year`, from 0. */
export const momentOn = (year: number, day: number, minutes: number): Instant =>
  new Date(Date.parse(startOfDay(addDays(firstDay(year), day))) + minutes * MINUTE).toISOString();
