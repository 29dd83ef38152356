import type { Say } from '../i18n/use-t.js';
import { holidaysIn, type Gap } from './logic/time-scale.js';

/** How long nothing happened, as a sentence: with the holidays that lie in it. */
export function gapSentence(gap: Gap, t: Say): string {
  const holidays = namesIn(gap, t);
  const full = t('replay.gap', { days: gap.days });
  return holidays === '' ? full : t('replay.gapWith', { gap: full, holidays });
}

/** The same in few words, from most to fewest, for where there is little room. */
export function gapLabels(gap: Gap, t: Say): string[] {
  const holidays = namesIn(gap, t);
  const days = t('replay.gapDays', { days: gap.days });
  return [
    ...(holidays === '' ? [] : [`${days} · ${holidays}`]),
    days,
    t('replay.gapShort', { days: gap.days }),
  ];
}

const namesIn = (gap: Gap, t: Say): string =>
  holidaysIn(gap)
    .map((name) => t(`replay.holiday.${name}`))
    .join(', ');
