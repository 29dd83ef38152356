// What is refused of the periods in any aggregate: a beginning that overlaps is the aggregate's own rule, ends are alike.
import type { Period } from './fields.js';
import type { LocalDate } from './instant.js';
import { refuse, type Refusal } from './refusal.js';

/** Dates as a Dutch reader writes them. */
const dutch = (date: LocalDate): string => date.split('-').reverse().join('-');

/** Why `until` may not end `period`, or null. An end that lies ahead may be brought forward; it is put off by a correction. */
export function refuseEnd(period: Period, until: LocalDate): Refusal | null {
  if (until <= period.from) {
    return refuse(
      'END_BEFORE_BEGINNING',
      {
        nl: `Dit begint op ${dutch(period.from)}; een einde ligt daarna. Herroep het als het nooit gold.`,
        en: `This begins on ${period.from}; an end lies after that. Retract it if it never held.`,
      },
      { field: 'until', params: { from: period.from } },
    );
  }
  if (period.until !== null && until >= period.until) {
    return refuse(
      'ALREADY_ENDED',
      {
        nl: `Dit eindigt al op ${dutch(period.until)}; eerder eindigen kan, voor een later einde corrigeert u dat einde.`,
        en: `This ends on ${period.until} already; it may end earlier, for a later end correct that end.`,
      },
      { field: 'until', params: { until: period.until } },
    );
  }
  return null;
}

/** Refuses an id that this aggregate knows for another period. */
export const refuseTakenId = (field: string): Refusal =>
  refuse(
    'ID_TAKEN',
    {
      nl: 'Dit id is hier al gebruikt; geef een nieuw id.',
      en: 'This id was used here already; give a new id.',
    },
    { field },
  );
