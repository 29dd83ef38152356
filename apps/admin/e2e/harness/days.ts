import { addDays, dateOf, type LocalDate } from '@traject/domain';

/** The day that is `days` after today, in Amsterdam: what is still to come is so whenever the tests run. */
export const dayAhead = (days: number): LocalDate => addDays(dateOf(new Date().toISOString()), days);
