import type { Say } from '../i18n/use-t.js';
import { holidaysIn, type Gap } from './logic/time-scale.js';

/** How long nothing happened, in words: with the holiday that lies in it where there is one, in full, and shortly. */
export function gapWords(gap: Gap, t: Say): readonly string[] {
  const { days } = gap;
  const holidays = holidaysIn(gap).map((name) => t(`replay.holiday.${name}`));
  const full = t('replay.gap', { days });
  const named =
    holidays.length > 0 ? [t('replay.gapWith', { gap: full, holidays: holidays.join(', ') })] : [];
  return [...named, full, t('replay.gapShort', { days })];
}
