import type { HoursNormEvent } from '@traject/domain';
import { day, type WordSentences } from '../telling.js';

/** The events of `hoursNorm`, as they are told and drawn. */
export const hoursNormSentences = {
  values: {
    HoursNormSet: (data, to) => ({
      cao: data.cao,
      hours: to.formats.number(data.hours),
      teaching: data.teaching ? 'yes' : 'no',
      budget: data.budget === null ? 'none' : to.formats.money(data.budget),
      from: day(data.period.from, to),
    }),
  },
  shapes: { HoursNormSet: 'circle' },
} satisfies WordSentences<HoursNormEvent['type']>;
