import type { PersonEvent } from '@traject/domain';
import { day, person, unit, type WordSentences } from '../telling.js';

/** The events of `person`, as they are told and drawn. */
export const personSentences = {
  values: {
    RoleGranted: (data, to) => ({
      person: person(data.personId, to),
      role: to.t(`session.role.${data.role}`),
      unit: unit(data.unit.id, to),
      from: day(data.period.from, to),
    }),
    RoleEnded: (data, to) => ({ until: day(data.until, to) }),
  },
  shapes: {},
} satisfies WordSentences<PersonEvent['type']>;
