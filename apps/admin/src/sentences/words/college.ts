import type { CollegeEvent } from '@traject/domain';
import { named, unit, type WordSentences } from '../telling.js';

/** The events of `college`, as they are told and drawn. */
export const collegeSentences = {
  values: {
    CollegeFounded: named,
    CollegeRenamed: named,
    CollegeClosed: (_data, to) => ({ name: unit(to.entityId, to) }),
  },
  shapes: {
    CollegeFounded: 'circle',
  },
} satisfies WordSentences<CollegeEvent['type']>;
