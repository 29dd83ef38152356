import { addDays, startOfDay, type Instant, type LocalDate, type Period } from '@traject/domain';

/** The first day of the school year that begins in `year`: 1 August. */
export const firstDay = (year: number): LocalDate => `${year}-08-01`;

/** The school year that begins in `year`, as a period. */
export const schoolYear = (year: number): Period => ({ from: firstDay(year), until: firstDay(year + 1) });

const MINUTE = 60_000;

/** `minutes` after midnight (Amsterdam) of the n-th day of the school year that begins in `year`, from 0. */
export const momentOn = (year: number, day: number, minutes: number): Instant =>
  new Date(Date.parse(startOfDay(addDays(firstDay(year), day))) + minutes * MINUTE).toISOString();
